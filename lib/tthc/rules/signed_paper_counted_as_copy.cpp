#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::signed_paper_counted_as_copy {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::same_everywhere};

constexpr std::string_view signed_by_applicant[] = {
    "bản cam kết",  "giấy cam kết",     "văn bản cam kết", "giấy ủy quyền",  "văn bản ủy quyền",
    "bản cam đoan", "văn bản cam đoan", "bản tự công bố",  "giấy giới thiệu"};

bool is_signed(const Folded& name) {
    return is_application(name) ||
           std::any_of(std::begin(signed_by_applicant), std::end(signed_by_applicant),
                       [&](std::string_view words) { return name.starts_with(words); });
}

/// `Đơn đề nghị …` with no original and a copy, where the name does not ask for a copy.
bool is_counted_as_copy(const Document& paper) {
    const bool original = paper.originals && paper.originals->value > 0;
    const bool copy = (paper.copies && paper.copies->value > 0) ||
                      (paper.certified_copies && paper.certified_copies->value > 0);
    const Folded name(paper.name.value);
    return !original && copy && !paper.electronic && is_signed(name) &&
           !is_declared_as_data(name) &&
           name.first_of({"bản sao", "bản chụp", "sao y", "bản photo", "đã nộp", "đã được",
                          "quyết định", "giấy chứng nhận", "hợp đồng", "giấy đăng ký"})
               .empty();
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, is_counted_as_copy);
    if (places.empty()) return;
    places.tell(subject, report,
                say("“{}” do người nộp ký nhưng đếm là bản sao, không có bản chính",
                    "“{}” is signed by the applicant and counted as a copy, with no original",
                    quoted_name(*first)),
                {"giấy tờ này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "R021",
    .name = "signed-paper-counted-as-copy",
    .severity = Severity::warning,
    .title = {"Giấy tờ người nộp tự ký được đếm là bản sao.",
              "What the applicant signs is counted as a copy."},
    .rationale =
        {"Đơn, tờ khai, cam kết phải có chữ ký của người nộp; nộp bản sao thì nơi tiếp nhận "
         "trả lại.",
         "An application bears a signature; a copy of it will be turned away."},
    .remedy = {"Chuyển số lượng sang bản chính.", "Move the number to the originals."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: cam-ket, name: Bản cam kết thực hiện dự án, originals: 0, copies: 1}  # expect: signed-paper-counted-as-copy
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: cam-ket, name: Bản cam kết thực hiện dự án, originals: 1, copies: 0}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::signed_paper_counted_as_copy
