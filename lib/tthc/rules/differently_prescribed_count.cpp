#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <vector>

namespace tthc::rules::differently_prescribed_count {
namespace {

constexpr Ground basis[] = {grounds::not_contrary, grounds::principles};

/// What acts that were in force, or of unknown date, prescribe.
std::vector<const Prescription*> in_force(const Document& document, const Facts& facts) {
    std::vector<const Prescription*> found;
    for (const Prescription& item : document.prescribed) {
        if (!item.basis) continue;
        const auto standing = facts.law.standing(item.basis->value.act, facts.as_of);
        if (standing != Standing::not_yet) found.push_back(&item);
    }
    return found;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto prescribed = in_force(items[i], subject.facts);
        for (std::size_t other = 1; other < prescribed.size(); ++other) {
            const Text& first = prescribed.front()->value;
            const Text& value = prescribed[other]->value;
            if (first == value) continue;
            const std::string here = prescribed[other]->basis->value.to_string();
            const std::string there = prescribed.front()->basis->value.to_string();
            report.add(subject, value.span, item_path("documents", items[i].id, i),
                       say("{} quy định {}, {} quy định {}", "{} prescribes {}, {} prescribes {}",
                           here, value.value, there, first.value));
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "L005",
    .name = "differently-prescribed-count",
    .severity = Severity::warning,
    .title = {"Các văn bản quy định số bản khác nhau cho một giấy tờ.",
              "Instruments prescribe different numbers of one document."},
    .rationale = {"Văn bản cấp dưới quy định khác văn bản cấp trên, dù có lợi cho người nộp, cũng "
                  "cần xem xét vì không thống nhất.",
                  "A lower text that departs from a higher one, even in favour of the applicant, "
                  "breaks uniformity and has to be looked at."},
    .remedy = {"Kiến nghị sửa văn bản để thống nhất; áp dụng văn bản có hiệu lực cao hơn.",
               "Propose an amendment so that the texts agree; the higher text prevails."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - id: ban-thao
      name: Bản thảo tài liệu
      originals: 3
      prescribed:
        - {basis: 19/2012/QH13 Điều 25 khoản 4 điểm b, value: "3"}
        - {basis: 01/2020/TT-BTTTT Điều 10 khoản 2 điểm b, value: "2"}  # expect: differently-prescribed-count
)",
    .good = R"(
documents:
  sets: 1
  items:
    - id: ban-thao
      name: Bản thảo tài liệu
      originals: 3
      prescribed:
        - {basis: 19/2012/QH13 Điều 25 khoản 4 điểm b, value: "3"}
        - {basis: 01/2020/TT-BTTTT Điều 10 khoản 2 điểm b, value: "3"}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::differently_prescribed_count
