#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.channels.empty()) return;
    report.add(subject, procedure.name.span, "channels",
               {"chưa quy định cách thức thực hiện", "the procedure states no channels"});
}

}  // namespace

extern const Rule missing_channels;
constinit const Rule missing_channels{
    .code = "E002",
    .name = "missing-channels",
    .severity = Severity::warning,
    .title = {"Thủ tục không quy định cách thức thực hiện.", "The procedure has no channels."},
    .rationale =
        {"Thiếu cách thức thực hiện thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, người dân "
         "không biết phải làm gì.",
         "Without channels the procedure is not complete, and nobody can tell what to do."},
    .remedy = {"Bổ sung cách thức thực hiện vào mục `channels`.",
               "Add the channels under `channels`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-channels
channels: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
};

}  // namespace tthc::rules
