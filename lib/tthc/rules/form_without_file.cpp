#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/state_papers.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::form_without_file {
namespace {

constexpr Ground basis[] = {grounds::form_criteria, grounds::elements};

/// A longer name explains what stands in the paper, and which cases need it.
constexpr std::size_t longest_name = 200;

bool speaks_of_form(const Folded& name) {
    return !name.first_of({"theo mẫu", "mẫu số", "mẫu đơn", "mẫu tờ khai", "biểu mẫu", "(mẫu",
                           "(phụ lục", "theo phụ lục"})
                .empty();
}

/// A file whose name the import left in the name of the paper.
bool holds_file(const Folded& name) {
    constexpr std::string_view endings[] = {".doc", ".pdf", ".xls"};
    return std::any_of(std::begin(endings), std::end(endings), [&](std::string_view ending) {
        return name.text().find(ending) != std::string_view::npos;
    });
}

/// The database holds a form as a file; a number is where to look for it. A file of our own may
/// name a form by either.
bool has_form(const Document& paper, const Procedure& procedure) {
    if (!paper.form) return false;
    return !is_database_record(procedure) || !paper.form->files.empty() ||
           holds_file(Folded(paper.form->code.value));
}

/// Whether a paper that the applicant fills in is on a form that the record does not hold. A file
/// of our own may name the form by its number; the database holds the form itself.
bool lacks_form(const Document& paper, const Procedure& procedure) {
    const Folded name(paper.name.value);
    if (is_declared_as_data(name)) return false;
    if (has_form(paper, procedure) || !is_written_by_applicant(name) || !speaks_of_form(name) ||
        holds_file(name))
        return false;
    return is_database_record(procedure) || !name.mentions("mẫu số");
}

/// `Đơn đề nghị cấp giấy phép` in a record of the database, without a form and without a word of
/// one: the law may have none.
bool may_lack_form(const Document& paper, const Procedure& procedure) {
    const Folded name(paper.name.value);
    return is_database_record(procedure) && !paper.form && is_application(name) &&
           !is_declared_as_data(name) && !names_state_paper(name) && !name.mentions("mẫu") &&
           !name.mentions("văn bản") && !name.mentions("công văn") && !name.mentions("điện tử") &&
           !holds_file(name) && !name.mentions("hợp đồng") && name.text().size() <= longest_name;
}

void ask_for_form(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const auto [places, first] =
        papers_at_fault(procedure.documents->items,
                        [&](const Document& paper) { return may_lack_form(paper, procedure); });
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” viết theo mẫu nào? thủ tục không nêu, không kèm mẫu",
                   "which form is “{}” written on? the procedure names and holds none",
                   quoted_name(*first)),
               {"giấy tờ này cũng vậy", "and so for this one"});
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] =
        papers_at_fault(procedure.documents->items,
                        [&](const Document& paper) { return lacks_form(paper, procedure); });
    if (places.empty()) {
        ask_for_form(subject, report);
        return;
    }
    const std::string name = quoted_name(*first);
    places.tell(subject, report,
                places.size() == 1
                    ? say("“{}” phải viết theo mẫu nhưng thủ tục không kèm mẫu",
                          "“{}” has to be on a form, which the procedure does not hold", name)
                    : say("{} giấy tờ phải viết theo mẫu nhưng thủ tục không kèm mẫu, trước hết là "
                          "“{}”",
                          "{} papers have to be on forms that the procedure does not hold, the "
                          "first “{}”",
                          places.size(), name),
                {"cũng không kèm mẫu", "no form here either"});
}

}  // namespace

constexpr Code code{
    .id = "E013",
    .name = "form-without-file",
    .severity = Severity::warning,
    .common = true,
    .title = {"Yêu cầu viết theo mẫu nhưng không kèm mẫu.",
              "A paper has to be on a form that is not there."},
    .rationale = {"Mẫu đơn, mẫu tờ khai là một bộ phận của thủ tục; người nộp phải tải được mẫu "
                  "ngay tại thủ tục.",
                  "The form is an element of the procedure; people must find it there."},
    .remedy = {"Đính kèm tệp mẫu, hoặc ghi số mẫu và văn bản ban hành ở `form`.",
               "Attach the form, or state its number and act under `form`."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị cấp giấy phép theo mẫu quy định, originals: 1}  # expect: form-without-file
)",
    .good = R"(
documents:
  sets: 1
  items:
    - id: don
      name: Đơn đề nghị cấp giấy phép theo mẫu quy định
      originals: 1
      form: {code: Mẫu số 14}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::form_without_file
