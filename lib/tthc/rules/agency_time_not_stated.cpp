#include "tthc/base/say.h"
#include "tthc/review/agency_actors.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::rules::agency_time_not_stated {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria};

bool states_time(const Step& step) {
    const Folded action(step.action.value);
    return step.time.has_value() ||
           !action.first_of({"ngay", "trong thời hạn", "trong vòng"}).empty() ||
           !periods_in(action.text()).empty();
}

/// Work that takes time: not the receipt, the handing over or the publication.
bool handles(const Step& step) {
    const Folded action(step.action.value);
    return !action
                .first_of({"thẩm định", "trình", "xem xét", "quyết định", "phê duyệt", "ban hành",
                           "lấy ý kiến", "kiểm tra thực tế", "kiểm tra thực địa", "thẩm tra"})
                .empty() &&
           action.first_of({"trả kết quả", "chuyển kết quả", "cập nhật"}).empty();
}

/// Work of which nobody knows how long it takes, also of an agency that has a time elsewhere.
bool is_open_ended(const Step& step) {
    if (states_time(step)) return false;
    const Folded action(step.action.value);
    return !action
                .first_of({"tổ chức thẩm định", "thẩm định hồ sơ", "chủ trì thẩm định",
                           "lấy ý kiến", "kiểm tra thực tế", "kiểm tra thực địa", "thẩm tra hồ sơ",
                           "xét duyệt thẩm định", "thành lập hội đồng", "tiến hành thẩm định"})
                .empty() &&
           action.first_of({"thời gian", "thời hạn", "tiếp nhận"}).empty();
}

/// The agency of a step by its name; empty where none acts. Customs offices are one.
std::string agency_of(const Step& step) {
    const Folded actor(step.actor.value);
    if (!is_agency_actor(actor.text())) return {};
    return std::string(actor.mentions("hải quan") ? "hải quan" : actor.text());
}

/// To whom an agency hands a case on in the words of its own step.
constexpr std::string_view committees[] = {
    "trình ủy ban nhân dân", "trình chủ tịch ủy ban nhân dân", "trình uỷ ban nhân dân",
    "trình chủ tịch ubnd",   "trình chủ tịch uỷ ban nhân dân", "trình ubnd",
    "trình lãnh đạo ubnd",   "trình lãnh đạo ủy ban nhân dân"};
constexpr std::string_view tax_offices[] = {"đến cơ quan thuế", "cho cơ quan thuế",
                                            "gửi cơ quan thuế", "chuyển cơ quan thuế",
                                            "tới cơ quan thuế"};

struct Agencies {
    std::set<std::string> all;
    std::set<std::string> timed;
    std::size_t last = 0;
};

bool is_timed(const Agencies& found, const std::string& actor) {
    return std::any_of(found.timed.begin(), found.timed.end(), [&](const std::string& timed) {
        return timed.starts_with(actor) || actor.starts_with(timed);
    });
}

void add_agencies_behind(const std::string& actor, const Folded& action, Agencies& found) {
    const bool committee = !Folded(actor).first_of({"ủy ban", "uỷ ban", "ubnd"}).empty();
    if (!committee && !action.first_of(committees).empty()) found.all.insert("ủy ban nhân dân");
    if (actor.find("thuế") == std::string::npos && !action.first_of(tax_offices).empty())
        found.all.insert("cơ quan thuế");
}

Agencies agencies_of(const std::vector<Step>& steps) {
    Agencies found;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string actor = agency_of(steps[i]);
        if (actor.empty()) continue;
        found.all.insert(actor);
        add_agencies_behind(actor, Folded(steps[i].action.value), found);
        if (states_time(steps[i])) found.timed.insert(actor);
        found.last = i;
    }
    return found;
}

void check(const Subject& subject, Report& report) {
    const auto& steps = subject.procedure.steps;
    if (is_internal_record(subject.procedure)) return;
    const Agencies found = agencies_of(steps);
    if (found.all.size() >= 2 && std::none_of(steps.begin(), steps.end(), states_time)) {
        report.ask(subject, steps[found.last].actor.span,
                   item_path("steps", steps[found.last].id, found.last),
                   say("{} cơ quan cùng giải quyết nhưng không bước nào ghi thời gian; mỗi cơ quan "
                       "có bao lâu?",
                       "{} agencies act, and no step has a time; how long does each have?",
                       found.all.size()));
        return;
    }
    Places places;
    std::string first;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const std::string actor = agency_of(steps[i]);
        if (actor.empty() || found.timed.empty() || !handles(steps[i])) continue;
        if (is_timed(found, actor) && !is_open_ended(steps[i])) continue;
        if (first.empty()) first = steps[i].actor.value;
        places.add(steps[i].actor.span, item_path("steps", steps[i].id, i));
    }
    if (places.empty()) return;
    places.ask(subject, report,
               say("các bước khác có thời gian; {} có bao lâu cho bước này?",
                   "other steps have a time; how long does {} have for this step?", first),
               {"bước này cũng không ghi thời gian", "this step has no time either"});
}

}  // namespace

constexpr Code code{
    .id = "E014",
    .name = "agency-time-not-stated",
    .severity = Severity::info,
    .title = {"Nhiều cơ quan giải quyết nhưng không rõ thời gian của từng cơ quan.",
              "Several agencies act, and the time of each is not stated."},
    .rationale = {"Khi hồ sơ trễ hạn, không biết trễ ở cơ quan nào; phải có thời gian của từng cơ "
                  "quan và thời gian chuyển hồ sơ.",
                  "When a case is late nobody knows where; each agency needs a time, and so does "
                  "passing the dossier on."},
    .remedy = {"Ghi thời gian của từng cơ quan ở bước của cơ quan đó.",
               "State the time of each agency at its step."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: Thẩm định hồ sơ}
  - {id: cap, actor: Ủy ban nhân dân cấp tỉnh, action: Cấp giấy phép}  # expect: agency-time-not-stated
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: Thẩm định hồ sơ, time: 10 ngày}
  - {id: cap, actor: Ủy ban nhân dân cấp tỉnh, action: Cấp giấy phép, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_time_not_stated
