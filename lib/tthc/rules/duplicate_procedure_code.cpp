#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tthc::rules::duplicate_procedure_code {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere};

struct Owner {
    std::string code;
    std::string path;
    Location where;
};

std::optional<Owner> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    const bool proposal = !procedure.revises.value.empty();
    if (identity(procedure).empty() || proposal) return {};
    const bool national = !procedure.code.value.empty();
    const Span span = national ? procedure.code.span : procedure.id.span;
    return Owner{identity(procedure), national ? "code" : "id", place_of(subject, span)};
}

void judge(const std::vector<Owner>& owners, Report& report) {
    std::map<std::string_view, const Owner*> first;
    for (const Owner& owner : owners) {
        const auto [seen, is_new] = first.emplace(owner.code, &owner);
        if (is_new) continue;
        const Location& earlier = seen->second->where;
        auto& found = report.add(
            owner.where, owner.code, owner.path,
            say("mã {} đã có ở {}", "code {} is already that of {}", owner.code, earlier.file));
        found.related.push_back({{"lần thứ nhất", "first given here"}, earlier});
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
