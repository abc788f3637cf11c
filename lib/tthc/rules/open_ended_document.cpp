#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

namespace tthc::rules::open_ended_document {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::elements};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto vague =
            Folded(items[i].name.value)
                .first_of({"tài liệu khác có liên quan", "giấy tờ khác có liên quan",
                           "các tài liệu khác", "các giấy tờ khác", "tài liệu liên quan khác",
                           "giấy tờ liên quan khác", "tài liệu có liên quan khác",
                           "giấy tờ có liên quan khác", "các giấy tờ cần thiết khác"});
        if (vague.empty()) continue;
        report.add(
            subject, phrase_at(subject, items[i].name, vague),
            item_path("documents", items[i].id, i),
            say("“{}” không nói rõ là giấy tờ nào", "“{}” does not say which papers", vague));
    }
}

}  // namespace

constexpr Code code{
    .id = "R005",
    .name = "open-ended-document",
    .severity = Severity::warning,
    .title = {"Hồ sơ có giấy tờ không xác định.", "The dossier has an open-ended document."},
    .rationale = {"“Giấy tờ khác có liên quan” cho phép đòi bất cứ giấy tờ gì.",
                  "\"Other related papers\" lets a counter ask for anything."},
    .remedy = {"Liệt kê cụ thể từng giấy tờ, hoặc bỏ.", "List each paper, or drop it."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
    - {id: khac, name: Các tài liệu khác có liên quan, originals: 1}  # expect: open-ended-document
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
    - {id: tru-so, name: Giấy chứng nhận quyền sử dụng đất hoặc giấy tờ khác có giá trị tương đương, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::open_ended_document
