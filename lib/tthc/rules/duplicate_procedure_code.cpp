#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <map>

namespace tthc::rules::duplicate_procedure_code {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere};

void check(const Catalogue& catalogue, Report& report) {
    std::map<std::string_view, const Entry*> first;
    for (const Entry& entry : catalogue) {
        const std::string& key = entry.code.empty() ? entry.id : entry.code;
        if (key.empty() || entry.proposal) continue;
        const auto [seen, is_new] = first.emplace(key, &entry);
        if (is_new) continue;
        const Entry& earlier = *seen->second;
        auto& found =
            report.add(entry, entry.code_begin, entry.code_end, entry.code.empty() ? "id" : "code",
                       {fmt::format("mã {} đã có ở {}", key, earlier.file),
                        fmt::format("code {} is already that of {}", key, earlier.file)});
        found.related.push_back({{"lần thứ nhất", "first given here"},
                                 earlier.file,
                                 earlier.code_begin,
                                 earlier.code_end});
    }
}

}  // namespace

extern const Rule rule;
constinit const Rule rule{
    .code = "U001",
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
    .check_all = check,
};

}  // namespace tthc::rules::duplicate_procedure_code
