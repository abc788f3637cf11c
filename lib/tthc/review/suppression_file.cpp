#include "tthc/review/suppression_file.h"

#include "tthc/base/glob.h"
#include "tthc/finding/findings.h"
#include "tthc/model/load_record.h"

namespace tthc {
namespace {

std::string without_slash(const std::string& element) {
    return element.starts_with('/') ? element.substr(1) : element;
}

Suppression suppression_of(const SuppressionEntry& entry, const SourceFile& source) {
    Suppression suppression;
    for (const Text& rule : entry.rule)
        suppression.rules.push_back(rule.value);
    if (entry.until) suppression.until = entry.until->value;
    suppression.where = locate(source, entry.place.span);
    suppression.procedure = entry.procedure.value;
    for (const Text& pattern : entry.path)
        suppression.paths.push_back(anchored_glob(pattern.value, source.path()));
    suppression.element = without_slash(entry.element.value);
    suppression.fingerprint = entry.fingerprint.value;
    return suppression;
}

}  // namespace

Result<FileSuppressions> read_suppressions(const std::string& path) {
    const auto source = read_source(path);
    if (!source) return source.error();
    const auto loaded = load_record<SuppressionFile>(*source);
    if (!loaded.record) return error_of(loaded.findings.front());
    FileSuppressions read;
    Findings findings(*source);
    for (const SuppressionEntry& entry : loaded.record->suppressions) {
        if (entry.procedure.value.empty() && entry.path.empty()) {
            findings.add(suppression_code::malformed, entry.place.span, "",
                         {"chưa nêu thủ tục (`procedure`) hoặc tệp (`path`)",
                          "names neither a `procedure` nor a `path`"});
        } else {
            read.suppressions.push_back(suppression_of(entry, *source));
        }
    }
    read.findings = findings.take();
    return read;
}

}  // namespace tthc
