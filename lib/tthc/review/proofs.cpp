#include "tthc/review/proofs.h"

#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc {
namespace {

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
                                         "như sau",
                                         "sau đây",
                                         "sau",
                                         "quy định tại",
                                         "theo mẫu",
                                         "mẫu số",
                                         "do",
                                         "cụ thể",
                                         "ví dụ",
                                         "như",
                                         "là",
                                         "xác nhận",
                                         "không phải nộp",
                                         "trừ",
                                         "nếu cơ quan",
                                         "khai thác",
                                         "cơ sở dữ liệu",
                                         "một trong các giấy tờ",
                                         "một trong các tài liệu"};

/// Papers that answer the question where they are the proof, not what it is about.
constexpr std::string_view papers_as_proof[] = {
    "hợp đồng", "quyết định",      "chứng chỉ", "văn bằng", "hóa đơn",
    "biên bản", "giấy chứng nhận", "giấy phép", "bằng",     "bản"};
constexpr std::string_view offers[] = {"hoặc ", "như ", "(", ": ", ", ", "/"};

bool names_other_paper(std::string_view text) {
    return std::any_of(
        std::begin(papers_as_proof), std::end(papers_as_proof), [&](std::string_view paper) {
            const std::size_t at = find_phrase(text, paper);
            return at != std::string_view::npos &&
                   std::any_of(std::begin(offers), std::end(offers), [&](std::string_view offer) {
                       return text.substr(0, at).ends_with(offer);
                   });
        });
}

/// Behind a number, a mark and the words for a copy.
std::string_view behind_marks(std::string_view name) {
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

/// `hợp pháp`, `có giá trị pháp lý`: says of a proof that it is one.
std::string_view without_praise(std::string_view text) {
    for (const std::string_view praise : {"hợp pháp ", "hợp lệ ", "có giá trị pháp lý ", "khác ",
                                          "có giá trị ", "pháp lý ", "để "}) {
        if (text.starts_with(praise)) text.remove_prefix(praise.size());
    }
    return text;
}

/// `Tài liệu chứng minh …`, and `tài liệu liên quan đến …` of one kind of paper.
bool begins_with_lead(const Folded& name, std::string_view lead) {
    if (!name.starts_with(lead) || name.text().size() == lead.size()) return false;
    const Folded purpose(without_praise(std::string_view(name.text()).substr(lead.size() + 1)));
    if (purpose.starts_with("chứng minh") || purpose.starts_with("minh chứng")) return true;
    const bool one_kind = !lead.starts_with("các") && lead.find(',') == std::string_view::npos;
    return one_kind &&
           (purpose.starts_with("có liên quan đến") || purpose.starts_with("liên quan đến") ||
            purpose.starts_with("liên quan tới") || purpose.starts_with("liên quan nội dung"));
}

}  // namespace

bool leaves_proof_open(const Document& paper) {
    constexpr std::size_t longest = 320;
    const Folded name(paper.name.value);
    if (name.text().size() > longest || name.text().find(':') != std::string::npos) return false;
    const Folded rest(behind_marks(name.text()));
    const bool proof = std::any_of(std::begin(leads), std::end(leads), [&](std::string_view lead) {
        return begins_with_lead(rest, lead);
    });
    if (!proof || !paper.basis.empty()) return false;
    const auto& text = name.text();
    const bool of_condition = !name.first_of(conditions).empty();
    const Folded told(text.substr(0, of_condition ? text.find("quy định tại") : text.size()));
    return told.first_of(named_by).empty() && !names_other_paper(told.text()) &&
           (of_condition || !cites(text));
}

}  // namespace tthc
