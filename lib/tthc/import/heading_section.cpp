#include "import_codes.h"
#include "messages.h"
#include "sections.h"
#include "tthc/import/basis/read_basis.h"
#include "tthc/import/words/act_number.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/read_lists.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

namespace tthc::importing {
namespace {

/// Nothing, `Số`, `Quyết định số`: what may stand in front of a number and says nothing more.
bool names_type(std::string_view words, const Lexicon& lexicon) {
    const Prose text(trim(words));
    std::size_t at = 0;
    while (const auto* type = text.whole_word_at(at, lexicon.words(WordKind::act_types))) {
        at += type->size();
        while (text.is_space(at))
            ++at;
    }
    return at == text.size();
}

/// Agencies in lines are told in one.
std::string in_one(std::string_view lines) {
    std::string text;
    for (const std::string_view line : lines_of(lines))
        text += fmt::format("{}{}", text.empty() ? "" : "; ", line);
    return text;
}

std::string taken(const Reading& reading, RawField raw, Part part, Account& account) {
    std::string words = in_one(reading.text(raw));
    words.empty() ? account.absent(part) : account.parsed(part);
    return words;
}

/// The code of a record; another one that it has is kept beside it.
std::string first_code(const Reading& reading, Account& account) {
    const std::string words = reading.text(RawField::code);
    const auto codes = lines_of(words);
    if (codes.empty()) {
        account.absent(Part::code);
        return {};
    }
    account.parsed(Part::code);
    for (std::size_t i = 1; i < codes.size(); ++i) {
        account.note(RawField::code, codes[i]);
        account.tell(import_code::told_differently, reading.record.span_of(RawField::code),
                     reading.record.texts.at(RawField::code).key,
                     messages::codes_differ(codes.front(), codes[i]));
    }
    return std::string(codes.front());
}

/// The items of a list as they are, the names in a text parted.
std::vector<std::string> names_in(const Reading& reading, RawField raw, const std::string& words) {
    const auto text = reading.record.texts.find(raw);
    const bool items = text != reading.record.texts.end() && text->second.of_list;
    return items ? items_in(words) : agencies_in(words, reading.lexicon);
}

/// Agencies; where the page stands in their cell, with the record's code in it, it is no name.
List<std::string> agencies(const Reading& reading, RawField raw, Part part, const std::string& code,
                           Account& account) {
    const std::string words = reading.text(raw);
    List<std::string> names;
    if (!code.empty() && words.find(code) != std::string::npos) {
        account.note(raw, words);
        account.keep_quoted(part, import_code::kept_word, raw, messages::page_kept, words);
        return names;
    }
    if (is_any_of(words, reading.lexicon.words(WordKind::no_condition))) return names;
    for (const std::string& name : names_in(reading, raw, words))
        names.emplace_back(name);
    names.empty() ? account.absent(part) : account.parsed(part);
    return names;
}

template <class Value>
std::vector<Value> known_words(const Reading& reading, RawField raw, Part part,
                               const std::vector<Spelled<Value>>& spellings, Account& account) {
    const std::string words = reading.text(raw);
    auto read = read_words(words, spellings);
    if (words.empty()) account.absent(part);
    account.parsed(part, read.values.size());
    for (const std::string& unknown : read.unknown) {
        account.note(raw, unknown);
        account.keep_quoted(part, import_code::kept_word, raw, messages::word_kept, unknown);
    }
    return std::move(read.values);
}

/// Where the record is published: the site of its address.
std::string portal(const Reading& reading) {
    std::string address = reading.text(RawField::source);
    const auto begin = address.find("://");
    if (begin == std::string::npos) return address;
    return address.substr(begin + 3, address.find('/', begin + 3) - begin - 3);
}

/// Milliseconds since 1970 as a day of Vietnam; what is no day of an instrument is kept as text.
std::optional<Date> told_day(const Reading& reading, RawField raw, Account& account) {
    const std::string words = reading.text(raw);
    if (words.empty()) return {};
    if (const auto day = day_of_milliseconds(words)) return day;
    account.note(raw, words);
    const auto text = reading.record.texts.find(raw);
    account.tell(import_code::kept_word, text->second.span, text->second.key,
                 messages::wrong_day(words));
    return {};
}

/// When and where the record says that the decision was signed and posted.
void add_days(const Reading& reading, Publication& publication, Account& account) {
    if (const auto day = told_day(reading, RawField::decided, account))
        publication.signed_on = *day;
    if (const auto day = told_day(reading, RawField::posted, account))
        publication.posted.emplace_back(fmt::format("{} ({})", portal(reading), to_dmy(*day)));
}

std::optional<Publication> publication(const Reading& reading, Account& account) {
    const std::string words = reading.text(RawField::decision);
    if (words.empty()) {
        account.absent(Part::publication);
        return {};
    }
    const auto numbers = act_numbers(Prose(words), reading.lexicon);
    const bool known = numbers.size() == 1 && !numbers.front().cut_off &&
                       numbers.front().end == words.size() &&
                       names_type(words.substr(0, numbers.front().begin), reading.lexicon);
    Publication publication;
    publication.decision = known ? numbers.front().number : words;
    publication.issued_by = reading.text(RawField::announced_by);
    add_days(reading, publication, account);
    if (known) {
        account.parsed(Part::publication);
    } else {
        account.keep_quoted(Part::publication, import_code::kept_basis, RawField::decision,
                            messages::decision_kept, words);
    }
    return publication;
}

}  // namespace

Section<Procedure> heading_section(const Reading& reading) {
    Section<Procedure> section{{}, Account(reading)};
    Procedure& procedure = section.value;
    Account& account = section.account;
    const Lexicon& lexicon = reading.lexicon;
    procedure.code = first_code(reading, account);
    procedure.name = taken(reading, RawField::name, Part::name, account);
    procedure.field = taken(reading, RawField::field, Part::field, account);
    const std::string& code = procedure.code.value;
    procedure.authority = agencies(reading, RawField::authority, Part::authority, code, account);
    procedure.handled_by = agencies(reading, RawField::handled_by, Part::handled_by, code, account);
    for (const Level level :
         known_words(reading, RawField::levels, Part::levels, lexicon.levels, account))
        procedure.levels.emplace_back(level);
    for (const Applicant applicant :
         known_words(reading, RawField::applicants, Part::applicants, lexicon.applicants, account))
        procedure.applicants.emplace_back(applicant);
    const auto delegation =
        known_words(reading, RawField::delegation, Part::delegation, lexicon.delegations, account);
    if (!delegation.empty()) procedure.delegation = delegation.front();
    if (!reading.text(RawField::internal).empty()) procedure.internal = true;
    procedure.coordinates_with =
        agencies(reading, RawField::coordinating, Part::coordinates_with, code, account);
    for (const RawField raw : {RawField::coordinating, RawField::conditions}) {
        if (!is_any_of(reading.text(raw), lexicon.words(WordKind::no_condition))) continue;
        procedure.none.emplace_back(raw == RawField::conditions ? StatedNone::conditions
                                                                : StatedNone::coordinates_with);
    }
    procedure.submitted_at = reading.text(RawField::address);
    procedure.publication = publication(reading, account);
    if (const std::string source = reading.text(RawField::source); !source.empty())
        procedure.sources.emplace_back(source);
    return section;
}

}  // namespace tthc::importing
