#include "import/facts.h"

#include "tthc/base/utf8.h"
#include "tthc/import/dossier/document_group.h"
#include "tthc/import/words/text.h"
#include "unit/import/shipped_lexicon.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::test {
namespace {

constexpr std::size_t compared_characters = 18;

std::string plain(std::string_view text) {
    return utf8::squeeze(utf8::to_lower(text));
}

std::string beginning(std::string_view text) {
    std::string lower = plain(text);
    std::size_t end = 0;
    for (std::size_t count = 0; end < lower.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(lower[end]) & 0xC0U) != 0x80U;
        if (starts && count++ == compared_characters) break;
    }
    lower.resize(end);
    while (lower.ends_with(':') || lower.ends_with('.') || lower.ends_with(' '))
        lower.pop_back();
    return lower;
}

bool alike(const Fact& labelled, const Fact& told) {
    return labelled.key == told.key && plain(told.text).starts_with(beginning(labelled.text));
}

template <class E>
std::string word(E value) {
    return std::string(record::word_of(value).key);
}

std::string word(const Maybe<Duration>& time) {
    return time ? time->value.to_string(Language::vi) : "";
}

std::string word(const Maybe<Count>& count) {
    return count ? std::to_string(count->value) : "-";
}

/// A case without the words that open it and its number among the cases.
std::string case_of(std::string_view words) {
    constexpr std::string_view openings[] = {"riêng ",      "trong ", "đối với ",
                                             "trường hợp ", "nếu ",   "khi "};
    constexpr std::string_view numbering = "0123456789.:) ";
    std::string text = plain(words);
    for (const std::string_view opening : openings) {
        if (text.starts_with(opening)) text.erase(0, opening.size());
    }
    text.erase(0, std::min(text.find_first_not_of(numbering), text.size()));
    return text;
}

void add_case(FactsByField& facts, const char* of, const Text& when) {
    if (!when.value.empty()) facts["cases"].push_back({of, case_of(when.value)});
}

/// A mark in front of a line is no word of it.
std::string unmarked(std::string_view text) {
    return std::string(importing::without_markers(text));
}

/// Identical entries of one channel are told once.
void drop_repeated_facts(Facts& facts) {
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
}

void drop_repeated(FactsByField& facts) {
    for (const char* const field : {"deadlines", "fees", "start events"})
        drop_repeated_facts(facts[field]);
}

std::string condition_key(const Maybe<ConditionKind>& kind) {
    return kind && kind->value == ConditionKind::disqualification ? "disqualification" : "";
}

/// A step by what it says, who acts, how long and from when.
void add_step(FactsByField& facts, const std::string& words, const Text& actor,
              const Maybe<Duration>& time, const Text& when) {
    const std::string action = unmarked(words);
    facts["steps"].push_back({"", action});
    if (!actor.value.empty()) facts["actors"].push_back({plain(actor.value), action});
    if (time) facts["step times"].push_back({word(time), action});
    add_case(facts, "step", when);
}

/// What two kinds of list have in common.
template <class Source>
void add_lists(const Source& source, FactsByField& facts) {
    for (const auto& level : source.levels)
        facts["levels"].push_back({word(level.value), ""});
    for (const auto& applicant : source.applicants)
        facts["applicants"].push_back({word(applicant.value), ""});
    for (const auto& channel : source.channels)
        facts["channels"].push_back({word(channel.value), ""});
}

void add_fee(const LabelledFee& fee, FactsByField& facts) {
    const std::string channel = word(fee.channel->value);
    const std::string kind = fee.kind.value.empty() ? "-" : fee.kind.value;
    if (!fee.currency.value.empty()) {
        facts["fees"].push_back(
            {channel, fmt::format("{} {}", fee.amount->value.to_string(), fee.currency.value)});
    } else if (fee.amount) {
        facts["fees"].push_back({channel + kind + fee.amount->value.to_string(), ""});
    } else {
        facts["fees"].push_back({channel, unmarked(fee.text.value)});
    }
    add_case(facts, "fee", fee.when);
}

void add_fee(const Fee& fee, const std::string& channel, FactsByField& facts) {
    std::string kind = "-";
    if (fee.kind) kind = fee.kind->value == FeeKind::fee ? "phi" : "le-phi";
    if (fee.foreign) {
        facts["fees"].push_back({channel, fee.foreign->value.to_string()});
    } else if (fee.amount) {
        facts["fees"].push_back({channel + kind + std::to_string(fee.amount->value.dong), ""});
    } else if (!fee.free.value.empty()) {
        facts["fees"].push_back({channel + kind + "0", ""});
    } else {
        facts["fees"].push_back({channel, unmarked(fee.note.value)});
    }
    add_case(facts, "fee", fee.when);
}

/// The labels hold the names of several files as the page does, run together.
std::string run_together(const List<std::string>& files) {
    std::string names;
    for (const auto& file : files)
        names += file.value;
    return utf8::squeeze(names);
}

/// A paper is handed in or shown, as a plain or as a certified copy: the labels count both of each.
Maybe<Count> either(const Maybe<Count>& one, const Maybe<Count>& other) {
    return one ? one : other;
}

/// Labels write the case in front of a paper and its mark as the record does.
std::string paper_name(std::string_view name) {
    return importing::cased_paper(name, shipped_lexicon()).name;
}

void add_documents(const Dossier& dossier, FactsByField& facts) {
    for (const Document& document : dossier.items) {
        const std::string name = paper_name(document.name.value);
        facts["documents"].push_back({"", name});
        facts["document counts"].push_back(
            {word(either(document.shown, document.originals)) + '/' +
                 word(either(document.copies, document.certified_copies)),
             name});
        if (document.form && !document.form->files.empty())
            facts["document forms"].push_back({run_together(document.form->files), ""});
        add_case(facts, "document", document.when);
    }
}

/// The channels an element holds for; none named means all.
List<Channel> channels_of(const List<Channel>& own, const Procedure& procedure) {
    return own.empty() ? procedure.channels : own;
}

/// Stages are no deadlines, by the convention of the labels; where no length of the whole is told,
/// there is none.
bool has_stages_only(const Deadline& deadline) {
    return !deadline.legal && !deadline.stages.empty();
}

void add_deadline(const Deadline& deadline, const std::string& channel, FactsByField& facts) {
    if (has_stages_only(deadline)) return;
    const std::string key = channel + word(deadline.legal);
    facts["deadlines"].push_back({key, deadline.legal ? "" : deadline.note.value});
    if (!deadline.from.value.empty()) facts["start events"].push_back({key, deadline.from.value});
    add_case(facts, "time", deadline.when);
}

}  // namespace

FactsByField facts_of(const Label& label) {
    FactsByField facts;
    add_lists(label, facts);
    for (const auto& time : label.deadlines) {
        const std::string key = word(time.channel->value) + word(time.value);
        facts["deadlines"].push_back({key, time.text.value});
        if (!time.from.value.empty()) facts["start events"].push_back({key, time.from.value});
        add_case(facts, "time", time.when);
    }
    for (const auto& fee : label.fees)
        add_fee(fee, facts);
    for (const auto& document : label.documents) {
        const std::string name = paper_name(document.name.value);
        facts["documents"].push_back({"", name});
        facts["document counts"].push_back(
            {word(document.originals) + '/' + word(document.copies), name});
        if (!document.form.value.empty())
            facts["document forms"].push_back({utf8::squeeze(document.form.value), ""});
        add_case(facts, "document", document.when);
    }
    for (const auto& act : label.legal_basis)
        facts["legal basis"].push_back({act.value.starts_with("text:") ? "text" : act.value, ""});
    for (const auto& step : label.steps)
        add_step(facts, step.begins.value, step.actor, step.time, step.when);
    for (const auto& result : label.results)
        facts["result codes"].push_back({result.value, ""});
    for (const auto& condition : label.conditions)
        facts["conditions"].push_back({condition_key(condition.kind), condition.begins.value});
    drop_repeated(facts);
    return facts;
}

FactsByField facts_of(const Procedure& procedure) {
    FactsByField facts;
    add_lists(procedure, facts);
    for (const Deadline& deadline : procedure.deadlines) {
        for (const auto& channel : channels_of(deadline.channels, procedure))
            add_deadline(deadline, word(channel.value), facts);
    }
    for (const Fee& fee : procedure.fees) {
        for (const auto& channel : channels_of(fee.channels, procedure))
            add_fee(fee, word(channel.value), facts);
    }
    if (procedure.documents) add_documents(*procedure.documents, facts);
    for (const auto& basis : procedure.basis)
        facts["legal basis"].push_back({basis->well_formed ? basis->act : "text", ""});
    for (const Step& step : procedure.steps)
        add_step(facts, step.action.value, step.actor, step.time, step.when);
    for (const Outcome& result : procedure.results) {
        if (!result.code.value.empty()) facts["result codes"].push_back({result.code.value, ""});
    }
    for (const Condition& condition : procedure.conditions)
        facts["conditions"].push_back({condition_key(condition.kind), condition.text.value});
    drop_repeated(facts);
    return facts;
}

Score& Score::operator+=(const Score& other) {
    right += other.right;
    told += other.told;
    labelled += other.labelled;
    return *this;
}

Misses misses(const Facts& labelled, Facts told) {
    Misses result;
    for (const Fact& fact : labelled) {
        const auto found = std::find_if(told.begin(), told.end(), [&](const Fact& candidate) {
            return alike(fact, candidate);
        });
        if (found == told.end())
            result.missing.push_back(fact);
        else
            told.erase(found);
    }
    result.wrong = std::move(told);
    return result;
}

Score score(const Facts& labelled, const Facts& told) {
    return {labelled.size() - misses(labelled, told).missing.size(), told.size(), labelled.size()};
}

}  // namespace tthc::test
