#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::document_without_count {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::elements};

bool is_asked_for(const Document& document) {
    Count total = 0;
    for (const auto& count :
         {document.originals, document.copies, document.certified_copies, document.shown}) {
        if (count) total += count->value;
    }
    return total > 0;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (is_asked_for(items[i])) continue;
        report.add(
            subject, items[i].name.span, item_path("documents", items[i].id, i),
            say("tệp này không ghi “{}” là bản chính hay bản sao",
                "this file does not state originals or copies of “{}”", items[i].name.value));
    }
}

}  // namespace

constexpr Code code{
    .id = "E010",
    .name = "document-without-count",
    .severity = Severity::warning,
    .title = {"Giấy tờ không có bản chính cũng không có bản sao nào.",
              "A document has neither an original nor a copy."},
    .rationale =
        {"Không nêu hình thức và số bản của giấy tờ thì người nộp không biết chuẩn bị thế nào; "
         "dòng 0/0 thường là ghi chú.",
         "Without form and number nobody knows what to prepare; a 0/0 row is often a note."},
    .remedy =
        {"Ghi `originals`, `copies`, `certified_copies` hoặc `shown`; nếu là ghi chú, chuyển vào "
         "`note`.",
         "State `originals`, `copies`, `certified_copies` or `shown`; move a remark to `note`."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép}  # expect: document-without-count
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::document_without_count
