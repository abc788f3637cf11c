#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::prescribed_by_individual_document {
namespace {

constexpr Ground basis[] = {
    grounds::no_norms_in_individual, grounds::who_may_prescribe,
    Ground{"63/2010/NĐ-CP Điều 8 khoản 1",
           "2010-10-14",
           "",
           {"Thủ tục phải được quy định trong văn bản quy phạm pháp luật",
            "A procedure must be prescribed in a legal normative document"}}};

void check(const Subject& subject, Report& report) {
    for_each_citation(
        subject.procedure, [&](const Located<Citation>& citation, const std::string& path) {
            const bool of_element = path.find('/') != std::string::npos;
            if (!of_element || !citation->well_formed) return;
            if (subject.facts.law.kind_of(citation->act) != InstrumentKind::individual) return;
            report.add(subject, citation.span, path,
                       say("{} là văn bản cá biệt, không được quy định thủ tục",
                           "{} is an individual document and may not prescribe procedures",
                           citation->act));
        });
}

}  // namespace

constexpr Code code{
    .id = "L007",
    .name = "prescribed-by-individual-document",
    .severity = Severity::warning,
    .title = {"Một bộ phận của thủ tục được quy định bằng văn bản cá biệt.",
              "An element rests on an individual document."},
    .rationale = {"Văn bản không có năm trong số hiệu là văn bản cá biệt, không được đặt ra thủ "
                  "tục hành chính; chỉ được công bố hoặc đơn giản hóa.",
                  "A number without a year is that of an individual document; it may announce or "
                  "simplify a procedure, never create one."},
    .remedy = {"Dẫn văn bản quy phạm pháp luật quy định bộ phận này.",
               "Cite the legal normative document that prescribes the element."},
    .grounds = basis,
    .bad = R"(
fees:
  - {id: le-phi, amount: 100000, basis: 886/QĐ-UBND}  # expect: prescribed-by-individual-document
)",
    .good = R"(
fees:
  - {id: le-phi, amount: 100000, basis: 21/2024/NQ-HĐND}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::prescribed_by_individual_document
