#include "field_facts.h"

#include "merge_messages.h"
#include "tthc/base/typography.h"
#include "tthc/record/codec.h"

#include <fmt/format.h>

#include <functional>

namespace tthc::importing {
namespace {

using Telling = std::function<FieldFacts(const Procedure&)>;

/// The channels of an element; all of the procedure's where it names none.
const List<Channel>& channels_of(const Procedure& procedure, const List<Channel>& named) {
    return named.empty() ? procedure.channels : named;
}

std::string name_of(Channel channel) {
    return std::string(record::word_of(channel).title.vi);
}

std::string value_of(const Fee& fee) {
    if (fee.foreign) return fee.foreign->value.to_string();
    const bool free = fee.amount ? fee.amount->value.dong == 0 : !fee.free.value.empty();
    if (free) return std::string(messages::free_of_charge.vi);
    return fee.amount ? fmt::format("{}", fee.amount->value.dong) : std::string();
}

std::string value_of(const Deadline& deadline) {
    return deadline.legal ? deadline.legal->value.to_string(Language::vi) : std::string();
}

/// `Trực tiếp: 5 ngày`, once for each channel.
template <class Element>
void add_by_channel(FieldFacts& facts, const Procedure& procedure, const Element& element) {
    const std::string value = value_of(element);
    if (value.empty()) return;
    const auto& channels = channels_of(procedure, element.channels);
    if (channels.empty()) facts.emplace(value, value);
    for (const auto& channel : channels) {
        const std::string fact = fmt::format("{}: {}", name_of(channel.value), value);
        facts.emplace(fact, fact);
    }
}

template <class Elements>
FieldFacts by_channel(const Procedure& procedure, const Elements& elements) {
    FieldFacts facts;
    for (const auto& element : elements)
        add_by_channel(facts, procedure, element);
    return facts;
}

void add_words(FieldFacts& facts, const std::string& words) {
    if (!words.empty()) facts.emplace(without_typography(words), words);
}

template <class Value>
FieldFacts words_of_list(const List<Value>& list) {
    FieldFacts facts;
    for (const auto& item : list) {
        const auto& word = record::word_of(item.value);
        facts.emplace(word.key, word.title.vi);
    }
    return facts;
}

FieldFacts of_text(const Text& text) {
    FieldFacts facts;
    add_words(facts, text.value);
    return facts;
}

FieldFacts paper_facts_of(const Procedure& procedure) {
    FieldFacts facts;
    if (!procedure.documents) return facts;
    for (const Document& document : procedure.documents->items)
        add_words(facts, document.name.value);
    return facts;
}

FieldFacts acts_of(const Procedure& procedure) {
    FieldFacts facts;
    for (const auto& citation : procedure.basis)
        facts.emplace(key_of(citation.value), citation.value.act);
    return facts;
}

FieldFacts results_of(const Procedure& procedure) {
    FieldFacts facts;
    for (const Outcome& outcome : procedure.results)
        add_words(facts, outcome.name.value);
    return facts;
}

const std::map<std::string_view, Telling>& tellings() {
    static const std::map<std::string_view, Telling> all{
        {"name", [](const Procedure& told) { return of_text(told.name); }},
        {"levels", [](const Procedure& told) { return words_of_list(told.levels); }},
        {"channels", [](const Procedure& told) { return words_of_list(told.channels); }},
        {"deadlines", [](const Procedure& told) { return by_channel(told, told.deadlines); }},
        {"fees", [](const Procedure& told) { return by_channel(told, told.fees); }},
        {"documents", paper_facts_of},
        {"basis", acts_of},
        {"results", results_of}};
    return all;
}

template <class Element>
std::string key_by_channel(const Procedure& procedure, const Element& element) {
    FieldFacts facts;
    add_by_channel(facts, procedure, element);
    std::string key = without_typography(element.when.value);
    for (const auto& [fact, words] : facts)
        key += '\n' + fact;
    return facts.empty() ? std::string() : key;
}

}  // namespace

FieldFacts facts_of(const Procedure& procedure, std::string_view field) {
    const auto telling = tellings().find(field);
    return telling == tellings().end() ? FieldFacts{} : telling->second(procedure);
}

const std::vector<std::string_view>& compared_fields() {
    static const std::vector<std::string_view> fields{"name", "levels",    "channels", "deadlines",
                                                      "fees", "documents", "basis",    "results"};
    return fields;
}

std::string key_of(const Procedure& procedure, const Deadline& deadline) {
    return key_by_channel(procedure, deadline);
}

std::string key_of(const Procedure& procedure, const Fee& fee) {
    return key_by_channel(procedure, fee);
}

std::string key_of(const Procedure& /*procedure*/, const Document& document) {
    return without_typography(document.name.value);
}

std::string key_of(const Procedure& /*procedure*/, const Outcome& outcome) {
    return outcome.code.value.empty() ? without_typography(outcome.name.value)
                                      : without_typography(outcome.code.value);
}

std::string key_of(const Procedure& /*procedure*/, const Step& step) {
    return without_typography(step.action.value);
}

std::string key_of(const Procedure& /*procedure*/, const Condition& condition) {
    return without_typography(condition.text.value);
}

std::string key_of(const Citation& citation) {
    return without_typography(citation.to_string());
}

}  // namespace tthc::importing
