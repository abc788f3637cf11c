#include "tthc/diff/meaning/judgement.h"
#include "tthc/model/applicant.h"

#include <algorithm>

namespace tthc::meaning {
namespace {

Meaning of_actor(const Both<Step>& both) {
    const auto& [before, after, context] = both;
    if (is_of_applicant(before) != is_of_applicant(after)) {
        if (before.actor.value.empty() || after.actor.value.empty()) {
            return unclear_because(
                {"một bên không nêu ai thực hiện", "one side says not who acts"});
        }
        return either(
            is_of_applicant(before),
            {"người nộp không còn phải làm bước này", "the applicant no longer takes this step"},
            {"người nộp phải làm bước này", "the applicant must take this step"});
    }
    const bool general =
        before.actor.value == applicant_actor || after.actor.value == applicant_actor;
    if (is_of_applicant(before) && general) return neutral();
    return together(
        {of_agencies(before.actor.value, after.actor.value, context.knowledge),
         of_agencies(before.transfers_to.value, after.transfers_to.value, context.knowledge)});
}

/// The time that people are given is the other way round from the time that they wait.
Meaning of_time(const Both<Step>& both) {
    const auto& [before, after, context] = both;
    if (!before.time || !after.time) {
        return unclear_because({"một bên không nêu thời gian", "one side states no time"});
    }
    const bool own = is_of_applicant(before) && is_of_applicant(after);
    return of_durations(before.time->value, after.time->value,
                        own ? Lighter::longer : Lighter::shorter, context.knowledge);
}

Meaning of_bound(const Both<Step>& /*both*/) {
    return neutral_because({"thời gian nào cũng là mức tối đa", "every time is an upper bound"});
}

Meaning of_item(const Item<Step>& item) {
    if (!is_of_applicant(item.value)) {
        return unclear_because({"bước của cơ quan; thời hạn mới nói người nộp phải chờ bao lâu",
                                "a step of an agency; the deadline says how long people wait"});
    }
    return either(!item.came, {"người nộp bớt một bước", "the applicant takes one step less"},
                  {"người nộp thêm một bước", "the applicant takes one step more"});
}

bool says_order(const std::vector<Step>& steps) {
    return std::any_of(steps.begin(), steps.end(),
                       [](const Step& step) { return !step.after.empty(); });
}

/// Where no step says what it waits for, the list is the order in which they are taken.
Meaning of_place(const Item<Step>& item) {
    if (says_order(item.context.before.steps) && says_order(item.context.after.steps))
        return neutral();
    return unclear_because({"trình tự các bước thay đổi", "the order of the steps changes"});
}

constexpr Judgement<Step> of_step[] = {{"id", {"id"}, harmless},
                                       {"actor", {"actor", "transfers_to"}, of_actor},
                                       {"action", {"action"}, of_words},
                                       {"time", {"time"}, of_time},
                                       {"bound", {"at_most"}, of_bound},
                                       {"from", {"from"}, of_words},
                                       {"sequence", {"after", "returns_to"}, of_words},
                                       {"scope", {"when"}, of_words},
                                       {"basis", {"basis"}, harmless},
                                       {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Step>& judge<Step>() {
    static constexpr Judge<Step> all{of_step, of_item, of_place, of_parts};
    return all;
}

}  // namespace tthc::meaning
