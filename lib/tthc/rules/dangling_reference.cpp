#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tthc::rules::dangling_reference {
namespace {

template <class Item>
std::vector<std::string_view> ids_of(const std::vector<Item>& items) {
    std::vector<std::string_view> ids;
    ids.reserve(items.size());
    for (const Item& item : items)
        ids.push_back(item.id.value);
    return ids;
}

void check_reference(const Text& reference, const std::vector<std::string_view>& ids,
                     std::string path, const Subject& subject, Report& report) {
    if (reference.value.empty()) return;
    if (std::find(ids.begin(), ids.end(), reference.value) != ids.end()) return;
    auto& found = report.add(
        subject, reference.span, std::move(path),
        say("không có mục nào mang mã `{}`", "no item has the identifier `{}`", reference.value));
    const std::string_view near = nearest(reference.value, ids);
    if (near.empty()) return;
    found.help = say("có phải ý là `{}`?", "did you mean `{}`?", near);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto steps = ids_of(procedure.steps);
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        for (const auto* const others : {&step.after, &step.returns_to}) {
            for (const Text& other : *others)
                check_reference(other, steps, item_path("steps", step.id, i), subject, report);
        }
    }
    std::vector<std::string_view> documents;
    if (procedure.documents) documents = ids_of(procedure.documents->items);
    for (std::size_t i = 0; i < procedure.conditions.size(); ++i) {
        for (const Text& document : procedure.conditions[i].proved_by) {
            check_reference(document, documents,
                            item_path("conditions", procedure.conditions[i].id, i), subject,
                            report);
        }
    }
    if (!procedure.burden) return;
    for (std::size_t i = 0; i < procedure.burden->tasks.size(); ++i) {
        const Task& task = procedure.burden->tasks[i];
        check_reference(task.document, documents, item_path("burden", task.id, i), subject, report);
    }
}

}  // namespace

constexpr Code code{
    .id = "S002",
    .name = "dangling-reference",
    .severity = Severity::error,
    .title = {"Một mã được nhắc đến không có trong tệp.",
              "An identifier is referred to that the file does not have."},
    .rationale =
        {"Bước, điều kiện và công việc tham chiếu nhau bằng mã; tham chiếu hỏng làm sai đường găng "
         "và chi phí. Đây là quy ước của định dạng.",
         "Steps, conditions and tasks refer to each other by identifier; a broken reference spoils "
         "the critical path and the cost. This is a convention of the format."},
    .remedy = {"Sửa mã, hoặc thêm mục còn thiếu.", "Mend the identifier, or add the missing item."},
    .grounds = {},
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: ky, actor: Lãnh đạo, action: Ký giấy phép, after: [tham-dinh]}  # expect: dangling-reference
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: ky, actor: Lãnh đạo, action: Ký giấy phép, after: [nop]}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::dangling_reference
