#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::application_in_copies {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// What comes with the application in the same row may be a copy.
bool has_enclosure(const Folded& name) {
    return !name.first_of({"bản sao", "bản chụp", "kèm theo bản", "và bản", "hoặc bản"}).empty();
}

bool is_in_copies(const Document& paper) {
    const bool both =
        paper.originals && paper.originals->value > 0 && paper.copies && paper.copies->value > 0;
    const Folded name(paper.name.value);
    return both && is_application(name) && !has_enclosure(name);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] =
        papers_at_fault(procedure.documents->items, is_in_copies,
                        [](const Document& paper) { return paper.copies->span; });
    if (places.empty()) return;
    places.tell(subject, report,
                say("đơn, tờ khai do người nộp tự lập mà yêu cầu {} bản chính và {} bản sao",
                    "an application that the applicant writes is asked for as {} original and {} "
                    "copies",
                    first->originals->value, first->copies->value),
                {"đơn, tờ khai này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "N005",
    .name = "application-in-copies",
    .severity = Severity::warning,
    .title = {"Đơn, tờ khai phải nộp cả bản chính và bản sao.",
              "The application is asked for as original and as copy."},
    .rationale = {"Đơn, tờ khai viết cho lần nộp này, bản chính là đủ; bản sao của chính nó không "
                  "chứng minh thêm điều gì.",
                  "An application is written for this case; a copy of it proves nothing more."},
    .remedy = {"Kiểm tra lại số bản trong văn bản; bỏ bản sao, giữ 01 bản chính.",
               "Check the number in the act; drop the copy, keep one original."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp giấy phép, originals: 1, copies: 1}  # expect: application-in-copies
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp giấy phép, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::application_in_copies
