#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

namespace tthc::rules {
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
    report.add(subject, procedure.name.span, "basis",
               {"chưa quy định căn cứ pháp lý", "the procedure states no legal basis"});
}

}  // namespace

extern const Rule missing_legal_basis;
constinit const Rule missing_legal_basis{
    .code = "E011",
    .name = "missing-legal-basis",
    .severity = Severity::error,
    .title = {"Thủ tục không quy định căn cứ pháp lý.", "The procedure has no legal basis."},
    .rationale =
        {"Thiếu căn cứ pháp lý thì thủ tục chưa đủ các bộ phận tạo thành cơ bản, người dân không "
         "biết phải làm gì.",
         "Without legal basis the procedure is not complete, and nobody can tell what to do."},
    .remedy = {"Bổ sung căn cứ pháp lý vào mục `basis`.", "Add the legal basis under `basis`."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin  # expect: missing-legal-basis
basis: ~absent
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
)",
    .check = check,
};

}  // namespace tthc::rules
