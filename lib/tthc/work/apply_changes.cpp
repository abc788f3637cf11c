#include "tthc/work/apply_changes.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/diff/diff.h"
#include "tthc/diff/read_changes.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"
#include "tthc/yaml/patch.h"

#include <algorithm>

namespace tthc {
namespace {

Result<Procedure> read_procedure(const Source& source) {
    auto file = load_procedure(source);
    if (file.procedure) return *std::move(file.procedure);
    if (file.findings.empty()) {
        return Error{
            say("{}: không phải tệp thủ tục", "{}: is not a procedure file", source.path())};
    }
    return error_of(file.findings.front());
}

/// Of the procedure; of all where the report tells one only, whose code may have changed.
std::vector<SavedChange> changes_of(const Procedure& procedure, std::vector<SavedChange> saved) {
    const std::string& name = identity(procedure);
    const auto is_own = [&](const SavedChange& each) { return each.procedure == name; };
    if (std::any_of(saved.begin(), saved.end(), is_own))
        std::erase_if(saved, [&](const SavedChange& each) { return !is_own(each); });
    return saved;
}

Result<std::vector<Change>> chosen(const Procedure& version, const std::vector<SavedChange>& saved,
                                   std::set<std::string> only) {
    const bool all = only.empty();
    std::set<std::string> wanted = only;
    std::vector<Change> changes;
    for (const SavedChange& each : saved) {
        only.erase(each.fingerprint);
        if (!all && !wanted.contains(each.fingerprint)) continue;
        if (!fits(version, each.change)) {
            return Error{say("thay đổi {} được so từ một bản khác với bản cũ này",
                             "the change {} was made from another version than this",
                             each.fingerprint)};
        }
        changes.push_back(each.change);
    }
    if (only.empty()) return changes;
    std::vector<std::string_view> known;
    for (const SavedChange& each : saved)
        known.push_back(each.fingerprint);
    return Error{unknown_word({"thay đổi", "change"}, *only.begin(), known)};
}

}  // namespace

std::optional<std::string> patched(const SourceFile& source, const Procedure& version,
                                   const Procedure& result) {
    Findings findings(source);
    auto text = yaml::patch(source, yaml::parse(source, findings), record::to_value(version),
                            record::to_value(result));
    if (!text) return {};
    const auto again = load_procedure(SourceFile(source.path(), *text));
    if (!again.procedure || record::to_yaml(*again.procedure) != record::to_yaml(result)) return {};
    return text;
}

Result<AppliedChanges> apply_changes(const Source& old_version, const SourceFile& report,
                                     const std::set<std::string>& only) {
    const auto source = old_version.read();
    if (!source) return source.error();
    const auto version = read_procedure(*source);
    if (!version) return version.error();
    auto saved = read_changes(report);
    if (!saved) return saved.error();
    const auto changes = chosen(*version, changes_of(*version, *std::move(saved)), only);
    if (!changes) return changes.error();
    const Procedure result = tthc::apply(*version, *changes);
    AppliedChanges applied{.count = changes->size()};
    if (auto text = patched(*source, *version, result)) {
        applied.text = *std::move(text);
    } else {
        applied.text = record::to_yaml(result);
        applied.rewritten = true;
    }
    return applied;
}

}  // namespace tthc
