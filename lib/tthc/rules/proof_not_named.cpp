#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::proof_not_named {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::elements};

constexpr std::string_view leads[] = {"giấy tờ",
                                      "các giấy tờ",
                                      "tài liệu",
                                      "các tài liệu",
                                      "hồ sơ",
                                      "chứng từ",
                                      "các chứng từ",
                                      "văn bản",
                                      "các văn bản",
                                      "giấy tờ, tài liệu",
                                      "tài liệu, giấy tờ",
                                      "hồ sơ, tài liệu",
                                      "thông tin, giấy tờ",
                                      "bằng chứng",
                                      "các bằng chứng",
                                      "văn bản hoặc tài liệu",
                                      "giấy tờ hoặc tài liệu",
                                      "văn bản, tài liệu",
                                      "các loại giấy tờ"};

/// What is to be proved is a condition; the clause that is cited states it, not the papers.
constexpr std::string_view conditions[] = {
    "chứng minh đáp ứng",         "chứng minh việc đáp ứng",     "chứng minh đủ điều kiện",
    "chứng minh có đủ",           "chứng minh bảo đảm",          "chứng minh đảm bảo",
    "chứng minh điều kiện",       "chứng minh tiêu chuẩn",       "chứng minh về điều kiện",
    "chứng minh thuộc đối tượng", "chứng minh thuộc trường hợp", "chứng minh thuộc diện"};

/// By which the name, or the act that it cites, says which papers will do.
constexpr std::string_view named_by[] = {"gồm",
                                         "bao gồm",
                                         "một trong",
                                         "như sau",
                                         "sau đây",
                                         "sau",
                                         "quy định tại",
                                         "theo mẫu",
                                         "mẫu số",
                                         "hoặc",
                                         "hợp đồng",
                                         "quyết định",
                                         "do",
                                         "cụ thể",
                                         "ví dụ",
                                         "như",
                                         "là",
                                         "chứng chỉ",
                                         "văn bằng",
                                         "hóa đơn",
                                         "biên bản",
                                         "giấy chứng nhận",
                                         "giấy phép",
                                         "xác nhận",
                                         "không phải nộp",
                                         "trừ",
                                         "nếu cơ quan",
                                         "khai thác",
                                         "cơ sở dữ liệu"};

/// Behind a number, a mark and the words for a copy.
std::string_view without_marks(std::string_view name) {
    name.remove_prefix(std::min(name.find_first_not_of(" -+*.:;()0123456789"), name.size()));
    for (const std::string_view mark : {"a) ", "b) ", "c) ", "d) ", "bản sao có chứng thực ",
                                        "bản sao hợp lệ ", "bản sao ", "bản chụp ", "bản chính "}) {
        if (name.starts_with(mark)) name.remove_prefix(mark.size());
    }
    return name;
}

/// `Điều 12`, `khoản 3`, an act, a number of a form.
bool cites(std::string_view name) {
    const auto digit = name.find_first_of("0123456789");
    return digit != std::string_view::npos &&
           !Folded(name)
                .first_of({"điều", "khoản", "điểm", "mẫu", "nghị định", "thông tư"})
                .empty();
}

/// `Tài liệu chứng minh …`, and `tài liệu liên quan đến …` of one kind of paper.
bool begins_with_lead(const Folded& name, std::string_view lead) {
    const auto begins = [&](std::string_view purpose) {
        return name.starts_with(fmt::format("{} {}", lead, purpose));
    };
    if (begins("chứng minh") || begins("để chứng minh") || begins("minh chứng")) return true;
    const bool one_kind = !lead.starts_with("các") && lead.find(',') == std::string_view::npos;
    return one_kind &&
           (begins("có liên quan đến") || begins("liên quan đến") || begins("liên quan tới"));
}

/// `Tài liệu chứng minh năng lực tài chính`, and no word of which.
bool leaves_proof_open(const Document& paper) {
    constexpr std::size_t longest = 260;
    const Folded name(paper.name.value);
    if (name.text().size() > longest || name.text().find(':') != std::string::npos) return false;
    const Folded rest(without_marks(name.text()));
    const bool proof = std::any_of(std::begin(leads), std::end(leads), [&](std::string_view lead) {
        return begins_with_lead(rest, lead);
    });
    if (!proof || !paper.basis.empty()) return false;
    const auto& text = name.text();
    const bool of_condition = !name.first_of(conditions).empty();
    const Folded told(text.substr(0, of_condition ? text.find("quy định tại") : text.size()));
    return told.first_of(named_by).empty() && (of_condition || !cites(text));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, leaves_proof_open);
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” là những giấy tờ nào?", "which papers are “{}”?", quoted_name(*first)),
               {"giấy tờ này cũng không nêu tên", "this one names no paper either"});
}

}  // namespace

constexpr Code code{
    .id = "R018",
    .name = "proof-not-named",
    .severity = Severity::info,
    .title = {"Hồ sơ yêu cầu “giấy tờ chứng minh” mà không nói là giấy tờ nào.",
              "The dossier asks for a proof without saying which paper proves it."},
    .rationale =
        {"Người nộp không biết giấy tờ nào được chấp nhận; mỗi nơi tiếp nhận đòi một loại.",
         "The applicant cannot tell which paper will do; every counter asks for another."},
    .remedy = {"Nêu tên các giấy tờ được chấp nhận, hoặc dẫn điều, khoản liệt kê chúng.",
               "Name the papers that are accepted, or cite the clause that lists them."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: nang-luc, name: Tài liệu chứng minh năng lực tài chính, originals: 1}  # expect: proof-not-named
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: nang-luc, name: "Tài liệu chứng minh năng lực tài chính, gồm báo cáo tài chính của năm gần nhất", originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::proof_not_named
