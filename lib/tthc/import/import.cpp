#include "import.h"

#include "import_record.h"
#include "messages.h"
#include "section.h"
#include "tthc/import/json/read_records.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tthc::importing {
namespace {

/// National codes have eight characters; a name of a file has room for more.
constexpr std::size_t longest_code = 64;

struct PartPlace {
    Part part;
    std::array<RawField, 2> raws;
};

/// Where a record tells the fields that are held against other records.
constexpr PartPlace places_of_parts[] = {
    {Part::name, {RawField::name, RawField::name}},
    {Part::levels, {RawField::levels, RawField::levels}},
    {Part::channels, {RawField::channel_table, RawField::channel_table}},
    {Part::deadlines, {RawField::channel_table, RawField::channel_table}},
    {Part::fees, {RawField::channel_table, RawField::channel_table}},
    {Part::documents, {RawField::group_table, RawField::document_table}},
    {Part::basis, {RawField::basis_table, RawField::basis_table}},
    {Part::results, {RawField::result_table, RawField::results}}};

}  // namespace

bool names_a_file(std::string_view code) {
    return !code.empty() && code.size() <= longest_code && code.front() != '.' &&
           std::all_of(code.begin(), code.end(), [](char c) {
               return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '.' ||
                      c == '-' || c == '_';
           });
}

Tally& Tally::operator+=(const Tally& other) {
    parsed += other.parsed;
    kept += other.kept;
    absent += other.absent;
    return *this;
}

Tally& Tally::operator-=(const Tally& other) {
    parsed -= other.parsed;
    kept -= other.kept;
    absent -= other.absent;
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

Told told(Imported imported) {
    const auto& sources = imported.procedure.sources;
    const std::string& file = imported.where.file;
    SourceMark source{sources.empty() ? std::string() : sources.front().value,
                      file.substr(file.rfind('/') + 1),
                      std::move(imported.shape),
                      std::move(imported.digest),
                      {}};
    return {std::move(imported.procedure),
            std::move(source),
            std::move(imported.where),
            {},
            std::move(imported.updated)};
}

std::vector<ReadAgain> read_again(const std::string& path, const RecordPiece& piece,
                                  const Lexicon& lexicon) {
    const SourceFile source(path, piece.text, piece.begin);
    std::vector<ReadAgain> all;
    for (const RawRecord& record : read_records(source, lexicon).records) {
        Imported imported = import_record(source, record, lexicon);
        Told one = told(imported);
        one.size = record.span.end - record.span.begin;
        for (const auto& [part, raws] : places_of_parts) {
            for (const RawField raw : raws) {
                const auto text = record.texts.find(raw);
                if (text == record.texts.end()) continue;
                one.places.try_emplace(std::string(record::word_of(part).key),
                                       locate(source, text->second.span, Quoting::nothing));
            }
        }
        all.push_back({std::move(one), std::move(imported)});
    }
    return all;
}

}  // namespace tthc::importing
