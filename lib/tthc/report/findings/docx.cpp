#include "tthc/base/say.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings_paper.h"
#include "tthc/report/paper/paper.h"

namespace tthc::report {
namespace {

bool has_blanks(const Letterhead& head) {
    return head.superior.value.empty() || head.agency.value.empty() || head.town.value.empty() ||
           head.symbol.value.empty() || head.position.value.empty() || head.signer.value.empty();
}

}  // namespace

Result<Binary> make_document(const RunReport& report, const Style& style) {
    const Paper paper = whole_paper(report);
    Binary binary{write_docx(paper, report.letterhead, style.language, report.as_of), {}};
    if (!paper.abbreviation.empty() && has_blanks(report.letterhead)) {
        binary.notes.push_back(
            {"docx: chỗ trong ngoặc vuông do người ký điền; ghi sẵn cho mọi lần: `letterhead` "
             "trong "
             "tthc.yaml",
             "docx: what stands in brackets is to be filled in; once for all: `letterhead` in "
             "tthc.yaml"});
    }
    return binary;
}

}  // namespace tthc::report
