#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::rules::form_of_another_procedure {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::form_criteria};

constexpr std::string_view application_of_issue[] = {"đơn đề nghị cấp", "đơn xin cấp",
                                                     "giấy đề nghị cấp", "tờ khai đề nghị cấp"};

bool asks_for_first_issue(const Folded& document) {
    const bool issue =
        std::any_of(std::begin(application_of_issue), std::end(application_of_issue),
                    [&](std::string_view start) { return document.starts_with(start); });
    return issue && document.first_of({"cấp lại", "cấp đổi", "gia hạn"}).empty();
}

/// What expired or was taken back is applied for as the first time.
bool is_issued_anew(const Document& document) {
    const auto speaks_of_end = [](const Text& text) {
        return !Folded(text.value)
                    .first_of({"hết hạn", "hết hiệu lực", "hết thời hạn", "bị thu hồi", "bị tước"})
                    .empty();
    };
    return speaks_of_end(document.when) || speaks_of_end(document.name);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || !Folded(procedure.name.value).starts_with("cấp lại")) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!asks_for_first_issue(Folded(items[i].name.value)) || is_issued_anew(items[i]))
            continue;
        report.ask(subject, items[i].name.span, item_path("documents", items[i].id, i),
                   say("thủ tục cấp lại dùng “{}”; có đúng là mẫu của việc cấp lại không?",
                       "a procedure to reissue asks for “{}”; is that the form to reissue?",
                       items[i].name.value));
    }
}

}  // namespace

constexpr Code code{
    .id = "R006",
    .name = "form-of-another-procedure",
    .severity = Severity::info,
    .title = {"Thủ tục cấp lại dùng mẫu đơn của thủ tục cấp.",
              "A procedure to reissue asks for the form of the first issue."},
    .rationale = {"Đơn cấp lần đầu hỏi những điều cơ quan đã biết; thường là chép nhầm tên mẫu.",
                  "The first form asks what the agency already knows; usually the name was copied "
                  "by mistake."},
    .remedy = {"Dùng đúng mẫu đơn của thủ tục, hoặc sửa tên mẫu.",
               "Use the form of this procedure, or mend its name."},
    .grounds = basis,
    .bad = R"(
name: Cấp lại Giấy phép lái xe
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp Giấy phép lái xe, originals: 1}  # expect: form-of-another-procedure
)",
    .good = R"(
name: Cấp lại Giấy phép lái xe
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp lại Giấy phép lái xe, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::form_of_another_procedure
