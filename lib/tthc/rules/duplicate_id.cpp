#include "tthc/base/say.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <set>
#include <vector>

namespace tthc::rules::duplicate_id {
namespace {

template <class Item>
void check_list(std::string_view section, const std::vector<Item>& items, const Subject& subject,
                Report& report) {
    std::set<std::string_view> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Item& item = items[i];
        if (item.id.value.empty() || seen.insert(item.id.value).second) continue;
        report.add(subject, item.id.span, item_path(section, item.id, i),
                   say("mã `{}` đã dùng cho mục ở trên", "identifier `{}` is already used above",
                       item.id.value));
    }
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (procedure.documents) check_list("documents", procedure.documents->items, subject, report);
    check_list("deadlines", procedure.deadlines, subject, report);
    check_list("fees", procedure.fees, subject, report);
    check_list("steps", procedure.steps, subject, report);
    check_list("results", procedure.results, subject, report);
    check_list("conditions", procedure.conditions, subject, report);
    if (procedure.burden) check_list("burden", procedure.burden->tasks, subject, report);
}

}  // namespace

constexpr Code code{
    .id = "S001",
    .name = "duplicate-id",
    .severity = Severity::error,
    .title = {"Hai mục của một danh sách có cùng mã.",
              "Two items of one list have the same identifier."},
    .rationale = {"Mã dùng để so sánh hai phiên bản và để tham chiếu; mã trùng làm tham chiếu mơ "
                  "hồ. Đây là quy ước của định dạng.",
                  "Identifiers tie versions together and carry references; a doubled one is "
                  "ambiguous. This is a convention of the format."},
    .remedy = {"Đặt cho mỗi mục một mã riêng.", "Give each item an identifier of its own."},
    .grounds = {},
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
    - {id: don, name: Sơ yếu lý lịch, originals: 1}  # expect: duplicate-id
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
    - {id: ly-lich, name: Sơ yếu lý lịch, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::duplicate_id
