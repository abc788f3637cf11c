#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tthc::rules::placeholder_text {
namespace {

constexpr Ground basis[] = {grounds::elements};

constexpr std::string_view placeholders[] = {"không có thông tin",
                                             "không có",
                                             "chưa có",
                                             "chưa có thông tin",
                                             "đang cập nhật",
                                             "theo quy định",
                                             "theo quy định của pháp luật",
                                             "khác",
                                             "...",
                                             "…",
                                             "-",
                                             "n/a",
                                             "xxx"};

bool is_placeholder(std::string_view text) {
    std::string clean = utf8::squeeze(utf8::to_lower(text));
    if (clean.size() > 3 && clean.ends_with('.') && !clean.ends_with("..")) clean.pop_back();
    return std::find(std::begin(placeholders), std::end(placeholders), clean) !=
           std::end(placeholders);
}

void check_text(const Text& text, std::string path, const Subject& subject, Report& report) {
    if (!is_placeholder(text.value)) return;
    report.add(subject, text.span, std::move(path),
               say("“{}” chưa phải nội dung, mục này chưa được điền", "“{}” only holds a place",
                   text.value));
}

template <class Item>
void check_list(std::string_view section, const std::vector<Item>& items, Text Item::*text,
                const Subject& subject, Report& report) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        check_text(items[i].*text, item_path(section, items[i].id, i), subject, report);
    }
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    check_text(procedure.name, "name", subject, report);
    for (const Text& agency : procedure.authority)
        check_text(agency, "authority", subject, report);
    for (const Text& agency : procedure.handled_by)
        check_text(agency, "handled_by", subject, report);
    if (procedure.documents) {
        check_list("documents", procedure.documents->items, &Document::name, subject, report);
    }
    check_list("deadlines", procedure.deadlines, &Deadline::from, subject, report);
    check_list("steps", procedure.steps, &Step::action, subject, report);
    check_list("results", procedure.results, &Outcome::name, subject, report);
    check_list("conditions", procedure.conditions, &Condition::text, subject, report);
}

}  // namespace

constexpr Code code{
    .id = "S005",
    .name = "placeholder-text",
    .severity = Severity::error,
    .title = {"Mục ghi cho có, chưa được điền nội dung.", "A text only holds the place of a text."},
    .rationale = {"“Không có thông tin”, “…”, “theo quy định” không cho người dân biết phải làm "
                  "gì; bộ phận đó coi như chưa được quy định.",
                  "\"No information\", \"…\" or \"as prescribed\" tell nobody what to do; the "
                  "element counts as not prescribed."},
    .remedy = {"Ghi nội dung cụ thể, hoặc bỏ mục này.",
               "Write the real content, or leave the element out so that its absence shows."},
    .grounds = basis,
    .bad = R"(
results:
  - id: ket-qua
    name: Không có thông tin  # expect: placeholder-text
)",
    .good = R"(
results:
  - id: ket-qua
    name: Giấy phép xuất bản bản tin
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::placeholder_text
