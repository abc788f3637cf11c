#include "tthc/base/say.h"
#include "tthc/model/code_form.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace tthc::rules::duplicate_procedure_code {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere};

struct Owner {
    std::size_t code;  ///< hashed
    KeptPlace where;
};

std::optional<Owner> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    const bool proposal = !procedure.revises.value.empty();
    if (identity(procedure).empty() || proposal) return {};
    const bool national = !procedure.code.value.empty();
    const Span span = national ? procedure.code.span : procedure.id.span;
    return Owner{std::hash<std::string>{}(code_form(identity(procedure)).code),
                 keep_place(subject, span, national ? "code" : "id")};
}

void judge(const std::vector<Owner>& owners, Report& report) {
    std::unordered_map<std::size_t, const Owner*> first;
    for (const Owner& owner : owners) {
        const auto [seen, is_new] = first.emplace(owner.code, &owner);
        if (is_new) continue;
        const Finding earlier = seen->second->where.load();
        auto& found =
            report.add(owner.where, say("mã {} đã có ở {}", "code {} is already that of {}",
                                        earlier.procedure, earlier.where.file));
        found.related.push_back({{"lần thứ nhất", "first given here"}, earlier.where});
    }
}

}  // namespace

constexpr Code code{
    .id = "U001",
    .name = "duplicate-procedure-code",
    .severity = Severity::error,
    .title = {"Hai tệp mang cùng một mã thủ tục.", "Two files have the same procedure code."},
    .rationale = {"Một mã là một thủ tục; hai bản ghi cùng mã thì không biết bản nào đúng.",
                  "A code is one procedure; with two records nobody knows which one holds."},
    .remedy = {"Bỏ một tệp; nếu là đề xuất sửa, thêm khóa `revises`.",
               "Remove one file; a proposal carries the key `revises`."},
    .grounds = basis,
    .bad = R"(
code: "1.000002"
---
code: "1.000002"  # expect: duplicate-procedure-code
)",
    .good = R"(
code: "1.000002"
---
code: "1.000002"
revises: example-1.yaml
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<Owner, note, judge>};

}  // namespace tthc::rules::duplicate_procedure_code
