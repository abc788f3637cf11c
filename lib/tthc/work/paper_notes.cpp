#include "tthc/work/paper_notes.h"

#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"

#include <algorithm>
#include <iterator>

namespace tthc::once {
namespace {

std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
    return text.empty() ? 0 : hash;
}

/// Whether a better way to write a name may be found.
bool is_lower(const std::string& name) {
    return name.empty() || (name.front() >= 'a' && name.front() <= 'z');
}

/// The part of a row that is the name, as the row writes it; empty where typography hides it.
std::string as_written(std::string_view row, std::string_view key) {
    const std::string lower = with_standard_tones(utf8::to_lower(row));
    if (lower.size() != row.size()) return {};
    for (std::size_t begin = 0; begin < lower.size(); ++begin) {
        std::size_t at = begin;
        std::size_t matched = 0;
        while (at < lower.size() && matched < key.size()) {
            if (lower[at] == key[matched])
                ++matched;
            else if (lower[at] != ' ' || matched == 0)
                break;
            ++at;
        }
        if (matched == key.size()) return std::string(row.substr(begin, at - begin));
    }
    return {};
}

/// A row; its code where it names one paper.
struct Row {
    std::string text;
    std::string code;
};

/// A name that says too little is that of one paper where a code stands beside it.
NamedPaper named(const PaperName& name, const Row& row) {
    NamedPaper paper{.key = name.key, .written = name.full, .general = name.general};
    if (paper.written.empty()) paper.written = as_written(row.text, name.key);
    if (!name.general) {
        paper.code = hash_of(row.code);
    } else if (!row.code.empty()) {
        paper.key += "\t" + row.code;
        paper.coded = true;
    }
    return paper;
}

void note_document(const Document& document, const std::string& field, const PaperNames& names,
                   FileNotes& notes) {
    const std::string& row = document.name.value;
    if (names.is_fallback(row) || names.is_fallback(document.when.value)) {
        ++notes.fallbacks;
        return;
    }
    const auto papers = names.asked(row, field);
    const std::string result_of = normal_code(document.result_of.value);
    Row kept{utf8::squeeze(row), document.code.value.empty() ? result_of : document.code.value};
    if (papers.size() > 1) kept.code.clear();
    for (const PaperName& name : papers) {
        notes.asked.push_back(named(name, kept));
        if (!result_of.empty()) notes.stated.emplace_back(notes.asked.size() - 1, result_of);
    }
}

void note_outcome(const Outcome& outcome, const std::string& field, const PaperNames& names,
                  FileNotes& notes) {
    const auto papers = names.given(outcome.name.value, field);
    Row kept{utf8::squeeze(outcome.name.value), outcome.code.value};
    if (papers.size() > 1) kept.code.clear();
    for (const PaperName& name : papers)
        notes.given.push_back(named(name, kept));
}

bool is_known(const NamedPaper& paper) {
    return !paper.general || paper.coded;
}

std::vector<std::string> texts_of(const List<std::string>& list) {
    std::vector<std::string> texts;
    for (const auto& item : list)
        texts.push_back(utf8::squeeze(item.value));
    return texts;
}

}  // namespace

Index Pool::number_of(std::string_view text) {
    const auto known = numbers_.find(text);
    if (known != numbers_.end()) return known->second;
    const auto number = static_cast<Index>(texts_.size());
    texts_.emplace_back(text);
    numbers_.emplace(texts_.back(), number);
    return number;
}

FileNotes notes_of(const Source& source, const PaperNames& names) {
    ProcedureFile file = load_procedure(source);
    FileNotes notes{.is_procedure = file.procedure.has_value(),
                    .findings = std::move(file.findings)};
    if (!file.procedure) return notes;
    const Procedure& procedure = *file.procedure;
    const std::string& code = identity(procedure);
    notes.entry.code = code.empty() ? source.path() : code;
    notes.entry.name = utf8::squeeze(procedure.name.value);
    notes.number = normal_code(notes.entry.code);
    notes.deciding = texts_of(procedure.authority);
    notes.handling = texts_of(procedure.handled_by);
    if (procedure.documents) {
        for (const Document& document : procedure.documents->items)
            note_document(document, procedure.field.value, names, notes);
    }
    for (const Outcome& outcome : procedure.results)
        note_outcome(outcome, procedure.field.value, names, notes);
    return notes;
}

/// One that is seen once needs no name for people.
Index RegisterNotes::paper_of(const NamedPaper& paper) {
    const Index number = papers.number_of(paper.key);
    if (number == written.size()) {
        written.emplace_back();
        coded.push_back(paper.coded);
    } else if (!paper.written.empty() && is_lower(written[number])) {
        written[number] = paper.written;
    }
    return number;
}

void RegisterNotes::add(FileNotes&& notes) {
    std::move(notes.findings.begin(), notes.findings.end(), std::back_inserter(findings));
    if (!notes.is_procedure) return;
    const auto procedure = static_cast<Index>(procedures.size());
    Entry& entry = procedures.emplace_back(std::move(notes.entry));
    entry.number = numbers.number_of(notes.number);
    for (const auto* const group : {&notes.deciding, &notes.handling}) {
        for (const std::string& agency : *group)
            entry.agencies.push_back(agencies.number_of(agency));
        if (entry.deciding == 0) entry.deciding = static_cast<Index>(entry.agencies.size());
    }
    ++counts.procedures;
    if (entry.agencies.empty()) ++counts.without_agency;
    counts.fallbacks += notes.fallbacks;
    counts.papers += notes.asked.size();
    for (const NamedPaper& paper : notes.asked) {
        if (paper.general) ++counts.general;
        if (is_known(paper)) asked.push_back({paper_of(paper), procedure});
    }
    for (const NamedPaper& paper : notes.given) {
        if (is_known(paper)) given.push_back({paper_of(paper), procedure});
    }
    for (const auto* const group : {&notes.asked, &notes.given}) {
        for (const NamedPaper& paper : *group) {
            if (paper.code != 0) codes.push_back({paper.code, papers.number_of(paper.key)});
        }
    }
    for (auto& [at, number] : notes.stated) {
        stated.emplace_back(paper_of(notes.asked[at]), std::move(number));
    }
}

}  // namespace tthc::once
