#include "section.h"

#include "messages.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

#include <iterator>

namespace tthc::importing {

namespace {

/// The text of the steps, or the names and texts of their rows.
std::string told_steps(const RawRecord& record) {
    std::string text;
    add_line(text, record.text(RawField::steps));
    const auto table = record.tables.find(RawField::step_table);
    if (table == record.tables.end()) return text;
    for (const RawRow& row : table->second) {
        add_line(text, cell(row, RawField::step_name));
        add_line(text, cell(row, RawField::step_text));
    }
    return text;
}

}  // namespace

Reading::Reading(const SourceFile& file, const RawRecord& told, const Lexicon& words)
    : source(file), record(told), lexicon(words), steps(told_steps(told)) {
    if (says_nothing(steps.text(), lexicon)) steps = steps.part(0, 0);
}

std::string Reading::text(RawField field) const {
    const auto told = trim(record.text(field));
    if (told.empty()) return {};
    std::string text = plain(told);
    if (says_nothing(text, lexicon)) return {};
    return std::string(trim(text));
}

void Account::count(Part part, std::size_t number) {
    parsed(part, number);
    if (number == 0 && tally(part).kept == 0) absent(part);
}

void Account::keep(Part part, const Code& code, RawField raw, Message message) {
    const RawRecord& record = reading_->record;
    const auto found = record.texts.find(raw);
    const std::string key = found == record.texts.end() ? "" : found->second.key;
    tell(code, record.span_of(raw), key, std::move(message));
    kept(part);
}

void Account::keep_quoted(Part part, const Code& code, RawField raw, const Bilingual& what,
                          std::string_view words) {
    keep(part, code, raw, messages::kept_words(what, words));
}

void Account::tell(const Code& code, Span span, const std::string& key, Message message) {
    findings.push_back({.code = &code,
                        .severity = code.severity,
                        .where = locate(reading_->source, span, Quoting::nothing),
                        .node = key,
                        .message = std::move(message)});
}

void Account::keep_table(Part part, RawField raw, const std::string& rest) {
    if (says_nothing(rest, reading_->lexicon)) return;
    note(raw, rest);
    keep(part, import_code::kept_table, raw, say(messages::table_kept));
}

void Account::note(RawField raw, std::string_view words) {
    note(fmt::format("{}: {}", record::word_of(raw).title.vi, trim(words)));
}

void Account::note(const std::string& line) {
    add_line(notes, line);
}

void Account::add(Account other) {
    for (const auto& [part, tally] : other.by_part_)
        by_part_[part] += tally;
    std::move(other.findings.begin(), other.findings.end(), std::back_inserter(findings));
    if (!other.notes.empty()) add_line(notes, other.notes);
}

Tallies Account::tallies() const {
    Tallies by_key;
    for (const auto& [part, tally] : by_part_)
        by_key.emplace(record::word_of(part).key, tally);
    return by_key;
}

}  // namespace tthc::importing
