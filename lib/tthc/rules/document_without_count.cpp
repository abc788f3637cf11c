#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::document_without_count {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::elements};

bool is_asked_for(const Document& document) {
    Count total = 0;
    for (const auto& count :
         {document.originals, document.copies, document.certified_copies, document.shown}) {
        if (count) total += count->value;
    }
    return total > 0;
}

/// Words that say in the name itself what is handed in.
bool states_form(const Folded& name) {
    return !name.first_of({"bản chính", "bản sao", "bản chụp", "bản gốc", "bản điện tử", "bản scan",
                           "bản giấy", "bản in", "xuất trình"})
                .empty();
}

/// Rows of the database that name no paper: headings, and what the law says beside the papers.
bool names_paper(const Folded& name) {
    if (name.text().ends_with(':') || name.mentions("giấy tờ phải")) return false;
    constexpr std::string_view nouns[] = {
        "đơn",        "tờ khai",   "giấy",          "văn bản",    "báo cáo",
        "hợp đồng",   "chứng từ",  "hóa đơn",       "tờ trình",   "biên bản",
        "quyết định", "danh sách", "phiếu đề nghị", "phiếu khai", "phiếu yêu cầu",
        "sơ yếu",     "phương án", "đề án",         "hộ chiếu",   "sổ",
        "bằng",       "chứng chỉ", "kế hoạch",      "công văn",   "bản"};
    return std::any_of(std::begin(nouns), std::end(nouns),
                       [&](std::string_view noun) { return name.starts_with(noun); });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const bool from_database = is_database_record(procedure);
    const auto [places, first] =
        papers_at_fault(procedure.documents->items, [&](const Document& paper) {
            const Folded name(paper.name.value);
            if (is_asked_for(paper) || states_form(name) || is_declared_as_data(name)) return false;
            return !from_database || names_paper(name);
        });
    if (places.empty()) return;
    const std::string name = quoted_name(*first);
    places.tell(
        subject, report,
        places.size() == 1
            ? say("chưa ghi số bản chính, bản sao của “{}”",
                  "this file does not state originals or copies of “{}”", name)
            : say("{} giấy tờ chưa ghi số bản chính, bản sao, trước hết là “{}”",
                  "{} documents without originals or copies, the first “{}”", places.size(), name),
        {"cũng chưa ghi số bản", "no number here either"});
}

}  // namespace

constexpr Code code{
    .id = "E010",
    .name = "document-without-count",
    .severity = Severity::warning,
    .title = {"Chưa ghi số bản chính, bản sao của giấy tờ.",
              "A document has neither an original nor a copy."},
    .rationale =
        {"Không nêu hình thức và số bản của giấy tờ thì người nộp không biết chuẩn bị thế nào; "
         "dòng 0/0 thường là ghi chú.",
         "Without form and number nobody knows what to prepare; a 0/0 row is often a note."},
    .remedy =
        {"Ghi `originals`, `copies`, `certified_copies` hoặc `shown`; nếu là ghi chú, chuyển vào "
         "`note`.",
         "State `originals`, `copies`, `certified_copies` or `shown`; move a remark to `note`."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép}  # expect: document-without-count
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: don, name: Tờ khai cấp giấy phép, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::document_without_count
