#include "tthc/import/import.h"

#include "tthc/import/import_record.h"
#include "tthc/import/messages.h"
#include "tthc/import/read_records.h"
#include "tthc/import/text.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

/// National codes have eight characters; a name of a file has room for more.
constexpr std::size_t longest_code = 64;

bool names_a_file(std::string_view code) {
    return !code.empty() && code.size() <= longest_code && code.front() != '.' &&
           std::all_of(code.begin(), code.end(), [](char c) {
               return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
                      c == '-' || c == '_';
           });
}

}  // namespace

Tally& Tally::operator+=(const Tally& other) {
    parsed += other.parsed;
    kept += other.kept;
    absent += other.absent;
    return *this;
}

ImportedFile procedures_of(const SourceFile& source, const Lexicon& lexicon) {
    const RawRecords raw = read_records(source, lexicon);
    ImportedFile file;
    file.findings = raw.findings;
    Findings wrong(source, Quoting::nothing);
    for (const RawRecord& record : raw.records) {
        Imported imported = import_record(source, record, lexicon);
        if (!names_a_file(imported.procedure.code.value)) {
            wrong.add(import_code::missing_code, record.span_of(RawField::code), "",
                      say(messages::no_code));
        } else if (imported.procedure.name.value.empty()) {
            wrong.add(import_code::unknown_shape, record.span_of(RawField::name), "",
                      say(messages::no_name));
        } else {
            file.procedures.push_back(std::move(imported));
        }
    }
    const auto more = wrong.take();
    file.findings.insert(file.findings.end(), more.begin(), more.end());
    return file;
}

ImportedFile procedures_of(const std::string& path, const RecordPiece& piece,
                           const Lexicon& lexicon) {
    const SourceFile source(path, piece.text, piece.begin);
    if (!piece.cut_short) return procedures_of(source, lexicon);
    Findings findings(source, Quoting::nothing);
    findings.add(import_code::too_large, {0, 0}, "", messages::too_large(max_record_size >> 20U));
    return {{}, findings.take()};
}

Finding no_record_in(const std::string& path) {
    const Code& code = import_code::not_json;
    return {.code = &code,
            .severity = code.severity,
            .where = locate(SourceFile(path, ""), {0, 0}, Quoting::nothing),
            .message = say(messages::no_record)};
}

void KnownCodes::drop_repeated(std::vector<Imported>& procedures, std::vector<Finding>& findings) {
    const auto repeated = [&](const Imported& imported) {
        const std::string& code = imported.procedure.code.value;
        const auto [known, is_new] = seen_.try_emplace(code, imported.where);
        if (is_new) return false;
        const Code& same = import_code::same_code;
        findings.push_back({.code = &same,
                            .severity = same.severity,
                            .where = imported.where,
                            .message = messages::same_code(code),
                            .related = {{say(messages::imported_record), known->second}}});
        return true;
    };
    procedures.erase(std::remove_if(procedures.begin(), procedures.end(), repeated),
                     procedures.end());
}

}  // namespace tthc::importing
