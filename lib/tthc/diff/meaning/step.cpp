#include "tthc/base/typography.h"
#include "tthc/diff/meaning/judgement.h"

#include <algorithm>
#include <string_view>

namespace tthc::meaning {
namespace {

/// Words for those who apply, in front of whatever else is said of them.
constexpr std::string_view applicants[] = {
    "người nộp",   "người đề nghị", "người yêu cầu", "người dân",   "công dân",
    "cá nhân",     "tổ chức",       "doanh nghiệp",  "thương nhân", "hộ kinh doanh",
    "hộ gia đình", "hợp tác xã",    "chủ đầu tư",    "nhà đầu tư",  "người lao động"};

bool is_applicant(const Step& step) {
    if (step.actor.value == applicant_actor) return true;
    const std::string actor = without_typography(step.actor.value);
    return std::any_of(std::begin(applicants), std::end(applicants),
                       [&](std::string_view words) { return actor.starts_with(words); });
}

bool is_generic(const Step& step) {
    return step.actor.value == applicant_actor;
}

Meaning of_actor(const Both<Step>& both) {
    const auto& [before, after, context] = both;
    if (is_applicant(before) != is_applicant(after)) {
        if (before.actor.value.empty() || after.actor.value.empty()) {
            return unclear_because(
                {"một bên không nêu ai thực hiện", "one side says not who acts"});
        }
        return either(
            is_applicant(before),
            {"người nộp không còn phải làm bước này", "the applicant no longer takes this step"},
            {"người nộp phải làm bước này", "the applicant must take this step"});
    }
    const bool generic = is_generic(before) || is_generic(after);
    if (is_applicant(before) && generic) return neutral();
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
    const bool own = is_applicant(before) && is_applicant(after);
    return of_durations(before.time->value, after.time->value,
                        own ? Lighter::longer : Lighter::shorter, context.knowledge);
}

Meaning of_item(const Item<Step>& item) {
    if (!is_applicant(item.value)) {
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

constexpr Judgement<Step> of_step[] = {
    {"id", {"id"}, harmless},          {"actor", {"actor", "transfers_to"}, of_actor},
    {"action", {"action"}, of_words},  {"time", {"time"}, of_time},
    {"sequence", {"after"}, of_words}, {"scope", {"when"}, of_words},
    {"basis", {"basis"}, harmless},    {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Step>& judge<Step>() {
    static constexpr Judge<Step> all{of_step, of_item, of_place, of_parts};
    return all;
}

}  // namespace tthc::meaning
