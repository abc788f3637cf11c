#include "tthc/base/utf8.h"
#include "tthc/import/cells.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/read_results.h"
#include "tthc/import/read_steps.h"
#include "tthc/import/sections.h"
#include "tthc/import/text.h"

#include <fmt/format.h>

namespace tthc::importing {
namespace {

/// `- Trình tự thực hiện:` says nothing that the key does not say.
bool repeats_title(std::string_view words, RawField raw) {
    words = without_markers(words);
    while (words.ends_with(':') || words.ends_with('.'))
        words.remove_suffix(1);
    return utf8::squeeze(utf8::to_lower(words)) == utf8::to_lower(record::word_of(raw).title.vi);
}

}  // namespace

Section<std::vector<Step>> step_section(const Reading& reading) {
    Section<std::vector<Step>> section{{}, Account(reading)};
    Units read = top_level_units(reading.text(RawField::steps), reading.lexicon);
    if (auto first = read_introduction(read.intro, reading.lexicon); !first.empty()) {
        section.value = std::move(first);
        read.intro.clear();
    }
    for (const std::string& unit : read.units)
        section.value.push_back(read_step(unit, reading.lexicon));
    if (!read.intro.empty() && !repeats_title(read.intro, RawField::steps)) {
        section.account.note(RawField::steps, read.intro);
        section.account.keep(Part::steps, import_code::kept_step, RawField::steps,
                             say(messages::introduction_kept));
    }
    section.account.count(Part::steps, section.value.size());
    return section;
}

Section<std::vector<Outcome>> result_section(const Reading& reading) {
    auto read = read_results(reading.text(RawField::results), reading.lexicon);
    Section<std::vector<Outcome>> section{std::move(read.outcomes), Account(reading)};
    if (!read.rest.empty()) section.account.note(RawField::description, read.rest);
    section.account.count(Part::results, section.value.size());
    return section;
}

Section<std::vector<Condition>> condition_section(const Reading& reading) {
    Section<std::vector<Condition>> section{{}, Account(reading)};
    const std::string words = reading.text(RawField::conditions);
    if (!words.empty() && !is_any_of(words, reading.lexicon.words(WordKind::no_condition))) {
        Units read = top_level_units(words, reading.lexicon);
        if (!read.intro.empty()) read.units.insert(read.units.begin(), read.intro);
        for (std::string& unit : read.units) {
            Condition condition;
            condition.text = std::move(unit);
            section.value.push_back(std::move(condition));
        }
    }
    section.account.count(Part::conditions, section.value.size());
    return section;
}

Account rest_section(const Reading& reading) {
    Account account(reading);
    for (const RawField raw : {RawField::address, RawField::delegated, RawField::related,
                               RawField::keywords, RawField::description}) {
        const std::string words = reading.text(raw);
        if (words.empty()) continue;
        account.note(raw, words);
        account.kept(Part::note);
    }
    for (const RawText& other : reading.record.others) {
        account.note(fmt::format("{}: {}", other.key, trim(other.text)));
        account.tell(import_code::kept_word, other.span, other.key,
                     messages::unknown_key(other.key));
        account.kept(Part::note);
    }
    return account;
}

}  // namespace tthc::importing
