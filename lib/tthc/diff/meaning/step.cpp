#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

bool is_applicant(const Step& step) {
    return step.actor.value == applicant_actor;
}

Meaning of_actor(const Step& before, const Step& after) {
    if (is_applicant(before) == is_applicant(after)) {
        return unclear_because({"cơ quan khác thực hiện", "another agency acts"});
    }
    return either(
        is_applicant(before),
        {"người nộp không còn phải làm bước này", "the applicant no longer takes this step"},
        {"người nộp phải làm bước này", "the applicant must take this step"});
}

Meaning of_time(const Step& before, const Step& after) {
    if (before.time && after.time) {
        return of_durations(before.time->value, after.time->value, Lighter::shorter);
    }
    return unclear_because({"một bên không nêu thời gian", "one side states no time"});
}

Meaning of_item(const Step& step, const Change& change) {
    if (!is_applicant(step)) {
        return unclear_because({"bước của cơ quan; thời hạn mới nói người nộp phải chờ bao lâu",
                                "a step of an agency; the deadline says how long people wait"});
    }
    return either(!came(change), {"người nộp bớt một bước", "the applicant takes one step less"},
                  {"người nộp thêm một bước", "the applicant takes one step more"});
}

constexpr Judgement<Step> judgements[] = {
    {"id", {"id"}, harmless},          {"actor", {"actor", "transfers_to"}, of_actor},
    {"action", {"action"}, of_words},  {"time", {"time"}, of_time},
    {"sequence", {"after"}, of_words}, {"scope", {"when"}, of_words},
    {"basis", {"basis"}, harmless},    {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Step>& judge<Step>() {
    static constexpr Judge<Step> all{judgements, of_item, harmless};
    return all;
}

}  // namespace tthc::meaning
