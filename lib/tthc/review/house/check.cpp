#include "tthc/base/say.h"
#include "tthc/review/house/fields.h"
#include "tthc/review/house/house_rule.h"
#include "tthc/review/places.h"
#include "tthc/review/words.h"

#include <algorithm>

namespace tthc::house {
namespace {

constexpr Bilingual again{"chỗ này cũng vậy", "and so is this one"};
constexpr std::string_view value_mark = "{value}";

/// What is wrong at one place.
struct Fault {
    Span span;
    std::string node;
    std::string value;
};

bool begins_as_any(const Text& agency, const List<std::string>& beginnings) {
    const Folded name(agency.value);
    return std::any_of(beginnings.begin(), beginnings.end(), [&](const Text& beginning) {
        return name.starts_with(Folded(beginning.value).text());
    });
}

bool is_of_agencies(const Scope& scope, const Procedure& procedure) {
    const auto named = [&](const List<std::string>& agencies) {
        return std::any_of(agencies.begin(), agencies.end(), [&](const Text& agency) {
            return begins_as_any(agency, scope.agencies);
        });
    };
    return named(procedure.authority) || named(procedure.handled_by);
}

bool is_of_levels(const Scope& scope, const Procedure& procedure) {
    const auto& levels = procedure.levels;
    return std::find_first_of(levels.begin(), levels.end(), scope.levels.begin(),
                              scope.levels.end()) != levels.end();
}

bool is_of_sectors(const Scope& scope, const Procedure& procedure) {
    const Folded sector(procedure.field.value);
    return std::any_of(scope.sectors.begin(), scope.sectors.end(), [&](const Text& each) {
        return Folded(each.value).text() == sector.text();
    });
}

std::string replaced(std::string text, const std::string& value) {
    for (auto at = text.find(value_mark); at != std::string::npos;
         at = text.find(value_mark, at + value.size()))
        text.replace(at, value_mark.size(), value);
    return text;
}

/// A section that is stated to be none is stated.
bool is_stated_none(const Procedure& procedure, std::string_view path) {
    return std::any_of(procedure.none.begin(), procedure.none.end(), [&](const auto& none) {
        const std::string_view section = record::word_of(none.value).key;
        return path == section || (section == "documents" && path == "documents.items");
    });
}

/// The words of the rule as the officer wrote them.
const std::string& written(const HouseRule& rule, std::size_t index) {
    return rule.entry.parameters->words[index].value;
}

std::optional<Fault> forbidden_word_in(const HouseRule& rule, const Subject& subject,
                                       const FieldValue& said) {
    const Folded text(said.text);
    const auto found = std::find_if(rule.words.begin(), rule.words.end(),
                                    [&](const std::string& word) { return text.mentions(word); });
    if (found == rule.words.end()) return {};
    const auto index = static_cast<std::size_t>(found - rule.words.begin());
    return Fault{phrase_at(subject, {said.text, said.span}, *found), said.node,
                 written(rule, index)};
}

bool has_word(const HouseRule& rule, const Folded& text, Template how) {
    return std::any_of(rule.words.begin(), rule.words.end(), [&](const std::string& word) {
        return how == Template::begins_with ? text.starts_with(word) : text.text() == word;
    });
}

/// Less, equal or more; nothing where units do not compare.
std::optional<int> against(const FieldValue& said, const Bound& bound) {
    if (bound.time && said.time) return compare(*said.time, *bound.time);
    if (!bound.number || !said.number) return {};
    if (*said.number == *bound.number) return 0;
    return *said.number < *bound.number ? -1 : 1;
}

bool is_outside(const HouseRule& rule, const FieldValue& said) {
    const bool below = rule.at_least && against(said, *rule.at_least).value_or(0) < 0;
    return below || (rule.at_most && against(said, *rule.at_most).value_or(0) > 0);
}

bool is_comparable(const HouseRule& rule, const FieldValue& said) {
    return (!rule.at_least || against(said, *rule.at_least)) &&
           (!rule.at_most || against(said, *rule.at_most));
}

std::optional<Fault> fault_in(const HouseRule& rule, const Subject& subject,
                              const FieldValue& said) {
    const Template its_template = rule.entry.its_template->value;
    if (its_template == Template::required) {
        const bool none = is_stated_none(subject.procedure, rule.entry.parameters->field.value);
        if (said.stated || none) return {};
        return Fault{said.span, said.node, {}};
    }
    if (!said.stated) return {};
    if (its_template == Template::forbidden_words) return forbidden_word_in(rule, subject, said);
    const bool wrong =
        its_template == Template::forbidden ||
        (its_template == Template::within ? is_outside(rule, said)
                                          : !has_word(rule, Folded(said.text), its_template));
    if (!wrong) return {};
    return Fault{said.span, said.node, said.text};
}

/// Places of which the same is said; one finding.
struct SameFault {
    std::string value;
    Places places;
};

void add_to(std::vector<SameFault>& faults, const Fault& fault) {
    auto same = std::find_if(faults.begin(), faults.end(),
                             [&](const SameFault& each) { return each.value == fault.value; });
    if (same == faults.end()) same = faults.insert(same, SameFault{fault.value, {}});
    same->places.add(fault.span, fault.node);
}

}  // namespace

bool covers(const HouseRule& rule, const Procedure& procedure) {
    if (!rule.entry.scope) return true;
    const Scope& scope = *rule.entry.scope;
    if (scope.internal) {
        const bool internal = procedure.internal && procedure.internal->value;
        if (internal != scope.internal->value) return false;
    }
    return (scope.levels.empty() || is_of_levels(scope, procedure)) &&
           (scope.sectors.empty() || is_of_sectors(scope, procedure)) &&
           (scope.agencies.empty() || is_of_agencies(scope, procedure));
}

void check(const HouseRule& rule, const Subject& subject, Report& report) {
    const auto& grounds = rule.grounds;
    const bool holds = std::any_of(grounds.begin(), grounds.end(), [&](const Ground& ground) {
        return ground.holds_on(subject.facts.as_of);
    });
    if ((!holds && !grounds.empty()) || !covers(rule, subject.procedure)) return;
    std::vector<SameFault> faults;
    Places unclear;
    for (const FieldValue& said :
         values_of(subject.procedure, rule.entry.parameters->field.value)) {
        if (const auto fault = fault_in(rule, subject, said)) {
            add_to(faults, *fault);
        } else if (said.stated && !is_comparable(rule, said)) {
            unclear.add(said.span, said.node);
        }
    }
    const Phrase& message = rule.entry.message.value;
    for (const SameFault& fault : faults) {
        const Message words{replaced(message.vi, fault.value), replaced(message.en, fault.value)};
        fault.places.tell(subject, report, words, again);
    }
    if (unclear.empty()) return;
    unclear.ask(subject, report,
                {"đơn vị khác với giới hạn của quy tắc nên không so được; có trong giới hạn không?",
                 "the unit is not the rule's, so they do not compare; is it within the bounds?"},
                again);
}

}  // namespace tthc::house
