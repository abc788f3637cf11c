#include "tthc/base/digits.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
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

/// Parts are alternatives, or what one paper consists of.
bool is_one(const Folded& name) {
    return !name.first_of({"một trong", "gồm", "bao gồm", "sau đây", "như sau", "nội dung",
                           "trong đó", "các giấy tờ chứng minh", "kèm theo"})
                .empty();
}

/// `b.2) ` begins a part of its own.
bool is_numbered_mark(std::string_view text) {
    return text.size() > 4 && text[0] >= 'a' && text[0] <= 'z' && text[1] == '.' &&
           is_digit(text[2]) && text[3] == ')' && text[4] == ' ';
}

std::string with_numbered_parts_apart(std::string name) {
    for (std::size_t at = 1; at < name.size(); ++at) {
        if (name[at - 1] == ' ' && is_numbered_mark(std::string_view(name).substr(at)))
            name.replace(at, 4, "   ;");
    }
    return name;
}

/// A line that begins with a mark is a part of its own; any other goes on with the one above.
std::string with_marked_lines_apart(std::string name) {
    for (std::size_t at = 0; (at = name.find('\n', at)) != std::string::npos;) {
        const std::size_t next = name.find_first_not_of(" \n", at);
        name[at] = next != std::string::npos && is_mark(name[next]) ? ';' : ' ';
    }
    return name;
}

/// What stands in brackets explains.
std::string without_brackets(std::string_view name) {
    std::string rest;
    int depth = 0;
    for (const char c : name) {
        if (c == '(') ++depth;
        if (depth == 0) rest += c;
        if (c == ')' && depth > 0) --depth;
    }
    return rest;
}

/// Several certificates in a row are the kinds of which one is meant.
bool is_certificate(std::string_view part) {
    return Folded(part).text().find("giấy chứng nhận ") < 4;
}

std::size_t papers_named(const Document& paper) {
    const std::string name =
        without_brackets(with_numbered_parts_apart(with_marked_lines_apart(paper.name.value)));
    if (is_one(Folded(name)) || Folded(paper.when.value).mentions("một trong")) return 1;
    auto parts = split(name, ";");
    std::erase_if(parts, [](std::string_view part) { return !is_paper(part); });
    const bool kinds =
        parts.size() > 1 && std::all_of(parts.begin() + 1, parts.end(), is_certificate);
    return kinds ? 1 : parts.size();
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
