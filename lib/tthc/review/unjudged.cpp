#include "tthc/review/unjudged.h"

#include "tthc/base/digest.h"
#include "tthc/calendar/calendar.h"
#include "tthc/law/agencies.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/citations.h"

#include <algorithm>
#include <string>

namespace tthc {
namespace {

/// The same on every machine, for reviews of parts are joined.
std::size_t hash_of(const std::string& name) {
    Digest digest;
    digest.add(name);
    return digest.number();
}

void add_act(const Citation& citation, const Facts& facts, Unjudged& found) {
    if (!citation.well_formed) return;
    const auto standing = facts.law.standing(citation.act, facts.as_of);
    const std::size_t act = hash_of(act_key(citation.act));
    if (standing == Standing::unknown_act) found.unknown_acts.push_back(act);
    const bool open = standing == Standing::open_ended || standing == Standing::undated ||
                      standing == Standing::replaced;
    if (open) found.acts_without_end.push_back(act);
}

/// The register holds agencies that came to an end, whatever the day.
void add_agencies(const List<std::string>& names, const Facts& facts, Unjudged& found) {
    constexpr Date any_day{std::chrono::year{9999}, std::chrono::December, std::chrono::day{31}};
    for (const auto& name : names) {
        if (facts.agencies.find_ended(name.value, any_day) == nullptr)
            found.agencies.push_back(hash_of(name.value));
    }
}

bool is_told_in_words(const Deadline& deadline) {
    return !deadline.legal && !deadline.committed && deadline.stages.empty();
}

}  // namespace

Unjudged unjudged(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    Unjudged found;
    for_each_citation(procedure, [&](const Located<Citation>& citation, const std::string&) {
        add_act(citation.value, subject.facts, found);
    });
    add_agencies(procedure.authority, subject.facts, found);
    add_agencies(procedure.handled_by, subject.facts, found);
    found.times = static_cast<std::size_t>(
        std::count_if(procedure.deadlines.begin(), procedure.deadlines.end(), is_told_in_words));
    if (procedure.publication && procedure.publication->signed_on) {
        const Date day = procedure.publication->signed_on->value;
        if (!subject.facts.calendar.is_working_day(day))
            found.years.push_back(static_cast<int>(day.year()));
    }
    return found;
}

void UnjudgedRun::add(const Unjudged& procedure) {
    unknown_acts.insert(procedure.unknown_acts.begin(), procedure.unknown_acts.end());
    acts_without_end.insert(procedure.acts_without_end.begin(), procedure.acts_without_end.end());
    agencies.insert(procedure.agencies.begin(), procedure.agencies.end());
    times += procedure.times;
    years.insert(procedure.years.begin(), procedure.years.end());
}

void UnjudgedRun::add(const UnjudgedRun& part) {
    unknown_acts.insert(part.unknown_acts.begin(), part.unknown_acts.end());
    acts_without_end.insert(part.acts_without_end.begin(), part.acts_without_end.end());
    agencies.insert(part.agencies.begin(), part.agencies.end());
    times += part.times;
    years.insert(part.years.begin(), part.years.end());
}

}  // namespace tthc
