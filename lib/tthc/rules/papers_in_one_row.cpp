#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/papers.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace tthc::rules::papers_in_one_row {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::same_everywhere};

/// By these begins the name of a paper, not of what one contains.
constexpr std::string_view papers[] = {"đơn ",
                                       "tờ khai",
                                       "giấy ",
                                       "văn bản ",
                                       "bản sao",
                                       "bản chính",
                                       "bản chụp",
                                       "hợp đồng ",
                                       "quyết định ",
                                       "nghị quyết ",
                                       "phiếu ",
                                       "sơ yếu lý lịch",
                                       "chứng chỉ ",
                                       "bằng tốt nghiệp",
                                       "hộ chiếu",
                                       "báo cáo tài chính",
                                       "điều lệ",
                                       "biên bản ",
                                       "giấy phép",
                                       "hóa đơn",
                                       "danh sách ",
                                       "bản thuyết minh",
                                       "bản vẽ",
                                       "tờ trình",
                                       "bản khai",
                                       "báo cáo kết quả",
                                       "sổ thuyền viên",
                                       "sổ hộ",
                                       "chứng từ ",
                                       "tài liệu chứng minh",
                                       "các tài liệu chứng minh",
                                       "tài liệu kỹ thuật",
                                       "phương án ",
                                       "sơ đồ ",
                                       "thẻ ",
                                       "lý lịch ",
                                       "bằng cấp",
                                       "bản mô tả"};

bool is_mark(char c) {
    return c == '-' || c == '+';
}

bool is_paper(std::string_view part) {
    while (!part.empty() && (is_mark(part.front()) || part.front() == ' '))
        part.remove_prefix(1);
    const Folded name(part);
    return std::any_of(std::begin(papers), std::end(papers),
                       [&](std::string_view lead) { return name.text().starts_with(lead); });
}

/// A whole dossier, or papers by the dozen, in one row.
bool is_dossier(const Folded& name) {
    constexpr std::string_view dossiers[] = {"hồ sơ đề nghị",    "hồ sơ đăng ký", "hồ sơ hưởng",
                                             "giấy tờ phải nộp", "các giấy tờ",   "các văn bản"};
    return name.mentions("gồm") && name.first_of({"một trong", "sau đây", "như sau"}).empty() &&
           std::any_of(std::begin(dossiers), std::end(dossiers),
                       [&](std::string_view lead) { return name.starts_with(lead); });
}

/// Parts are alternatives, or what one paper consists of.
bool is_one(const Folded& name) {
    if (is_dossier(name)) return false;
    return !name.first_of({"một trong", "gồm", "bao gồm", "sau đây", "như sau", "nội dung",
                           "trong đó", "trường hợp sau", "các giấy tờ chứng minh", "kèm theo"})
                .empty();
}

/// Several certificates, or resolutions, in a row are the kinds of which one is meant.
bool is_certificate(std::string_view part) {
    const Folded name(part);
    return name.text().find("giấy chứng nhận ") < 4 || name.text().find("nghị quyết ") < 4;
}

/// Parts between semicolons that are papers.
std::size_t papers_between_marks(const std::string& name) {
    auto parts = split(name, ";");
    std::erase_if(parts, [](std::string_view part) { return !is_paper(part); });
    const bool kinds =
        parts.size() > 1 && std::all_of(parts.begin() + 1, parts.end(), is_certificate);
    return kinds ? 1 : parts.size();
}

std::size_t papers_named(const Document& paper) {
    const std::string name = without_brackets(with_parts_apart(paper.name.value));
    const Folded folded(name);
    const bool alternatives =
        !folded.first_of({"một trong", "trường hợp sau", "như sau", "sau đây"}).empty();
    if (!alternatives && is_paper(name) && encloses_paper(folded)) return 2;
    if (is_one(folded) || Folded(paper.when.value).mentions("một trong")) return 1;
    return std::max(papers_between_marks(name), papers_joined_in(folded));
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure)) return;
    const auto [places, first] = papers_at_fault(
        procedure.documents->items, [](const Document& paper) { return papers_named(paper) > 1; });
    if (places.empty()) return;
    places.tell(
        subject, report,
        say("một dòng nêu ít nhất {} giấy tờ; số bản ghi chung cho cả dòng",
            "one row names {} papers at least, with one count for all", papers_named(*first)),
        {"dòng này cũng vậy", "and so does this one"});
}

}  // namespace

constexpr Code code{
    .id = "R015",
    .name = "papers-in-one-row",
    .severity = Severity::warning,
    .title = {"Một dòng thành phần hồ sơ gộp nhiều giấy tờ.",
              "One row of the dossier has several papers."},
    .rationale =
        {"Không biết mỗi giấy tờ phải nộp mấy bản, bản chính hay bản sao, và không đếm được "
         "hồ sơ có bao nhiêu giấy tờ.",
         "Nobody can tell how many of each are to be handed in, originals or copies, nor "
         "how many papers the dossier has."},
    .remedy = {"Tách mỗi giấy tờ thành một dòng, ghi tên và số bản riêng.",
               "Give each paper a row of its own, with its name and its numbers."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: a, name: "Đơn đề nghị cấp giấy phép; Giấy xác nhận ký quỹ", originals: 1}  # expect: papers-in-one-row
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: a, name: Đơn đề nghị cấp giấy phép, originals: 1}
    - {id: b, name: Giấy xác nhận ký quỹ, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::papers_in_one_row
