#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_channels {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.channels.empty()) return;
    report.add(subject, procedure.name.span, "channels",
               {"tệp này không ghi cách thức thực hiện", "this file does not state the channels"});
}

}  // namespace

constexpr Code code{
    .id = "E002",
    .name = "missing-channels",
    .severity = Severity::warning,
    .title = {"Tệp không ghi cách thức thực hiện.", "The file does not state the channels."},
    .rationale = grounds::missing_element,
    .remedy = {"Chép cách thức thực hiện từ văn bản vào `channels`; nếu văn bản cũng không có, "
               "kiến nghị quy định.",
               "Copy the channels from the text to `channels`; where the text has none either, "
               "propose it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-channels
channels: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
channels: [in-person, post, online]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_channels
