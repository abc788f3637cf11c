#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>

namespace tthc::rules::no_online_channel {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::review_content};

/// What is done on paper or face to face by its very name.
bool is_bound_to_paper(const Procedure& procedure) {
    const Folded name(procedure.name.value);
    return !name.first_of({"thủ công", "tố cáo", "khiếu nại", "tiếp công dân"}).empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (procedure.channels.empty() || is_internal_record(procedure) || is_bound_to_paper(procedure))
        return;
    const auto& channels = procedure.channels;
    const bool online = std::any_of(channels.begin(), channels.end(), [](const auto& channel) {
        return channel.value == Channel::online;
    });
    if (online) return;
    report.ask(subject, channels.front().span, "channels",
               {"không nhận hồ sơ trực tuyến; có thể nhận không?",
                "nothing can be sent online; could it?"});
}

}  // namespace

constexpr Code code{
    .id = "N010",
    .name = "no-online-channel",
    .severity = Severity::info,
    .common = true,
    .yields_to = "U002",
    .title = {"Thủ tục không nhận hồ sơ trực tuyến.", "The procedure takes no dossier online."},
    .rationale = {"Chỉ nhận trực tiếp hoặc qua bưu chính thì người nộp tốn thêm thời gian, chi phí "
                  "đi lại.",
                  "In person or by post alone costs the applicant time and trips."},
    .remedy = {"Bổ sung cách nộp trực tuyến; nếu người nộp phải có mặt, ghi rõ lý do.",
               "Add the online channel; where the applicant has to be present, say why."},
    .grounds = basis,
    .bad = R"(
channels: [in-person, post]  # expect: no-online-channel
)",
    .good = R"(
channels: [in-person, post, online]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::no_online_channel
