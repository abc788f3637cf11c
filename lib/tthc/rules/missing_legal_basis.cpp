#include "tthc/review/citations.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules::missing_legal_basis {
namespace {

constexpr Ground basis[] = {Ground{
    "63/2010/NĐ-CP Điều 8 khoản 1",
    "2010-10-14",
    "",
    {"Thủ tục phải được quy định trong văn bản quy phạm pháp luật do người có thẩm quyền ban hành",
     "A procedure must be prescribed in a legal normative document of a competent issuer"}}};

bool cites_anything(const Procedure& procedure) {
    bool found = false;
    for_each_citation(procedure, [&](const auto&, const std::string&) { found = true; });
    return found;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (cites_anything(procedure)) return;
    if (is_database_record(procedure)) {
        report.ask(
            subject, procedure.name.span, "basis",
            {"bản ghi công bố không có căn cứ pháp lý; văn bản nào quy định thủ tục này?",
             "the published record has no legal basis; which act prescribes the procedure?"});
        return;
    }
    report.add(subject, procedure.name.span, "basis",
               {"tệp này không ghi căn cứ pháp lý", "this file does not state the legal basis"});
}

}  // namespace

constexpr Code code{
    .id = "E011",
    .name = "missing-legal-basis",
    .severity = Severity::error,
    .title = {"Tệp không ghi căn cứ pháp lý.", "The file does not state the legal basis."},
    .rationale = grounds::missing_element,
    .remedy = {"Ghi văn bản quy định thủ tục vào `basis`; nếu không có, kiến nghị bãi bỏ thủ tục.",
               "Cite the act that prescribes the procedure under `basis`; where there is none, "
               "propose to abolish it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-legal-basis
basis: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::missing_legal_basis
