#include "tthc/base/say.h"
#include "tthc/model/applicant.h"
#include "tthc/review/clauses.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <string_view>

namespace tthc::rules::channel_contradicts_steps {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::elements};

constexpr std::string_view by_net[] = {"trực tuyến", "môi trường điện tử", "cổng dịch vụ công",
                                       "qua mạng", "qua mạng điện tử"};
constexpr std::string_view by_post[] = {"qua dịch vụ bưu chính", "qua đường bưu chính",
                                        "qua đường bưu điện",    "qua bưu chính",
                                        "qua bưu điện",          "qua hệ thống bưu chính"};

constexpr std::string_view by_hand[] = {"nộp trực tiếp", "gửi trực tiếp", "nộp hồ sơ trực tiếp",
                                        "gửi hồ sơ trực tiếp", "trực tiếp tại"};

/// A way of applying that the steps may offer and the cell may lack.
struct Way {
    Channel channel;
    std::span<const std::string_view> words;
    Bilingual name;
};
constexpr Way ways[] = {{Channel::online, by_net, {"trực tuyến", "online"}},
                        {Channel::post, by_post, {"qua bưu chính", "by post"}},
                        {Channel::in_person, by_hand, {"trực tiếp", "in person"}}};

/// In such a clause the words are of the result, of the agency, or of another paper.
constexpr std::string_view of_others[] = {"kết quả",
                                          "trả kết quả",
                                          "thông báo kết quả",
                                          "hải quan",
                                          "bản chà",
                                          "hoạt động bưu chính",
                                          "giấy phép bưu chính",
                                          "không",
                                          "thông báo cho",
                                          "niêm yết",
                                          "chủ đầu tư",
                                          "cập nhật",
                                          "thanh toán",
                                          "nộp phí",
                                          "nộp lệ phí"};

/// Whether a clause tells the applicant to hand in the dossier in this way.
bool offers(const Folded& clause, const Way& way) {
    if (!clause.first_of(of_others).empty()) return false;
    const auto found = clause.first_of(way.words);
    if (found.empty()) return false;
    const std::string_view before =
        std::string_view(clause.text()).substr(0, clause.text().find(found));
    return found.starts_with("nộp") || found.starts_with("gửi") ||
           !Folded(before).first_of({"nộp", "gửi", "nộp hồ sơ", "gửi hồ sơ"}).empty();
}

bool is_of_agency(const Step& step) {
    return !step.actor.value.empty() && !is_of_applicant(step);
}

const Step* step_that_offers(const Procedure& procedure, const Way& way) {
    const auto found =
        std::find_if(procedure.steps.begin(), procedure.steps.end(), [&](const Step& step) {
            if (is_of_agency(step)) return false;
            const Folded action(step.action.value);
            const auto clauses = clauses_of(action.text());
            return std::any_of(clauses.begin(), clauses.end(), [&](std::string_view clause) {
                return offers(Folded(clause), way);
            });
        });
    return found == procedure.steps.end() ? nullptr : &*found;
}

bool lists(const Procedure& procedure, Channel channel) {
    return std::any_of(procedure.channels.begin(), procedure.channels.end(),
                       [&](const auto& listed) { return listed.value == channel; });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (procedure.channels.empty() || is_internal_record(procedure)) return;
    for (const Way& way : ways) {
        if (lists(procedure, way.channel)) continue;
        const Step* const step = step_that_offers(procedure, way);
        if (step == nullptr) continue;
        Finding& found = report.add(
            subject, procedure.channels.front().span, "channels",
            {fmt::format("trình tự cho nộp {} nhưng cách thức thực hiện không có", way.name.vi),
             fmt::format("the steps let people apply {}, which the channels do not have",
                         way.name.en)});
        found.related.push_back(related_at(subject,
                                           phrase_at(subject, step->action, way.words.front()),
                                           {"trình tự ghi ở đây", "here in the steps"}));
        return;
    }
}

}  // namespace

constexpr Code code{
    .id = "R019",
    .name = "channel-contradicts-steps",
    .severity = Severity::warning,
    .title = {"Trình tự cho nộp bằng cách mà cách thức thực hiện không có.",
              "The steps offer a way of applying that the channels do not have."},
    .rationale =
        {"Người nộp không biết có được nộp trực tuyến hay qua bưu chính không; Cổng chỉ mở "
         "cách đã ghi ở cách thức thực hiện.",
         "Nobody can tell whether one may apply so; the portal opens only the channels "
         "listed."},
    .remedy = {"Bổ sung cách thức còn thiếu, hoặc bỏ cách đó khỏi trình tự.",
               "Add the channel, or drop the way from the steps."},
    .grounds = basis,
    .bad = R"(
channels: [in-person, online]  # expect: channel-contradicts-steps
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ trực tiếp hoặc qua dịch vụ bưu chính}
  - {id: cap, actor: Sở Xây dựng, action: Cấp giấy phép, time: 5 ngày}
)",
    .good = R"(
channels: [in-person, post, online]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ trực tiếp hoặc qua dịch vụ bưu chính}
  - {id: cap, actor: Sở Xây dựng, action: Cấp giấy phép, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::channel_contradicts_steps
