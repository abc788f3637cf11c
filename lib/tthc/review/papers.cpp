#include "tthc/review/papers.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

namespace tthc {
namespace {

/// Behind a mark, a number and the words for an original: `- 01 bản chính …`.
std::string_view without_lead(std::string_view name) {
    const auto skip_marks = [&] {
        name.remove_prefix(std::min(name.find_first_not_of(" -+*.:;()0123456789"), name.size()));
    };
    skip_marks();
    for (const std::string_view mark : {"một) ", "hai) ", "a) ", "b) ", "c) ", "d) "}) {
        if (name.starts_with(mark)) name.remove_prefix(mark.size());
    }
    for (const std::string_view word : {"bản chính ", "bản gốc "}) {
        if (!name.starts_with(word)) continue;
        name.remove_prefix(word.size());
        skip_marks();
    }
    return name;
}

constexpr std::string_view applications[] = {"đơn",           "tờ khai",         "giấy đề nghị",
                                             "phiếu đề nghị", "văn bản đề nghị", "công văn đề nghị",
                                             "bản khai",      "giấy đăng ký",    "phiếu đăng ký",
                                             "phiếu khai",    "văn bản đăng ký", "bản đăng ký",
                                             "bản đề nghị",   "đề nghị"};

constexpr std::string_view enclosures[] = {"báo cáo",
                                           "danh sách",
                                           "bản thông tin",
                                           "bản thuyết minh",
                                           "bản kê",
                                           "bản cam kết",
                                           "giấy cam kết",
                                           "sơ yếu lý lịch",
                                           "bản lý lịch",
                                           "phương án",
                                           "tờ trình",
                                           "thông báo",
                                           "văn bản thông báo",
                                           "bản giải trình",
                                           "bản mô tả",
                                           "văn bản đề xuất",
                                           "văn bản yêu cầu",
                                           "phiếu yêu cầu",
                                           "giấy ủy quyền",
                                           "giấy giới thiệu",
                                           "bảng kê",
                                           "bảng tổng hợp",
                                           "phụ lục",
                                           "bản thỏa thuận",
                                           "tài liệu thuyết minh",
                                           "thuyết minh",
                                           "đề án",
                                           "kế hoạch",
                                           "dự án",
                                           "lý lịch",
                                           "bản tóm tắt",
                                           "biên bản họp",
                                           "hợp đồng",
                                           "danh mục",
                                           "bảng thống kê",
                                           "bản tự đánh giá",
                                           "bản tự công bố",
                                           "văn bản cam kết",
                                           "bản công bố"};

bool starts_with_any(const Folded& name, std::span<const std::string_view> kinds) {
    const Folded rest(without_lead(name.text()));
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return rest.starts_with(kind); });
}

/// By these begins the name of a paper of its own behind `và` or a comma, too.
constexpr std::string_view own_papers[] = {"bản sao ",
                                           "bản cam kết",
                                           "bản dịch",
                                           "bản vẽ ",
                                           "bản thuyết minh",
                                           "bản khai ",
                                           "bản thông tin",
                                           "danh sách ",
                                           "biên bản ",
                                           "nghị quyết ",
                                           "điều lệ ",
                                           "hợp đồng ",
                                           "tờ khai ",
                                           "đơn đề nghị",
                                           "sơ yếu lý lịch",
                                           "giấy giới thiệu",
                                           "giấy ủy quyền",
                                           "văn bản ủy quyền",
                                           "văn bản xác nhận",
                                           "quyết định bổ nhiệm",
                                           "quyết định thành lập",
                                           "quyết định của",
                                           "thẻ căn cước",
                                           "chứng minh nhân dân",
                                           "phiếu lý lịch",
                                           "hộ chiếu",
                                           "giấy khám sức khỏe",
                                           "giấy khai sinh",
                                           "giấy chứng nhận ",
                                           "giấy phép ",
                                           "chứng chỉ ",

                                           "bằng tốt nghiệp",
                                           "hóa đơn ",
                                           "vận đơn",
                                           "phương án ",
                                           "báo cáo tài chính",
                                           "bảng kê ",
                                           "giấy xác nhận ",
                                           "giấy đăng ký "};
/// Whoever writes one names other papers as what it is about.
constexpr std::string_view about_papers[] = {
    "đơn ",     "tờ khai",    "văn bản đề nghị", "giấy đề nghị",
    "báo cáo",  "phiếu",      "công văn",        "tờ trình",
    "văn bản",  "bản khai",   "thông báo",       "bảng",
    "danh mục", "quyết định", "tài liệu",        "bản sao quyết định",
    "các ",     "giấy tờ",    "thuyết minh",     "hồ sơ",
    "kế hoạch", "danh sách",  "dữ liệu",         "giấy ủy quyền",
    "hợp đồng", "mẫu"};
/// By these two names are of one paper, or of none.
constexpr std::string_view one_of_both[] = {"hoặc",    "và/hoặc", "ban hành kèm theo", "trường hợp",
                                            "đối với", "nếu",     "theo quy định tại"};

bool begins_with_any(std::string_view text, std::span<const std::string_view> leads) {
    return std::any_of(leads.begin(), leads.end(),
                       [&](std::string_view lead) { return text.starts_with(lead); });
}

/// `+ Nộp cho Hải quan cửa khẩu: Bản khai chung, …` from the first paper on.
std::string_view without_addressee(std::string_view text) {
    constexpr std::string_view leads[] = {"nộp cho ", "trình ", "nộp ", "xuất trình "};
    const auto skip_marks = [&] {
        text.remove_prefix(std::min(text.find_first_not_of(" -+*."), text.size()));
    };
    skip_marks();
    const auto colon = text.find(": ");
    if (colon == std::string_view::npos || !begins_with_any(text, leads)) return text;
    text.remove_prefix(colon + 1);
    skip_marks();
    return text;
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
        name[at] =
            next != std::string::npos && (name[next] == '-' || name[next] == '+') ? ';' : ' ';
    }
    return name;
}

/// By these a part begins that is a paper, behind a mark inside a line.
constexpr std::string_view marked_papers[] = {"đơn ",
                                              "tờ khai",
                                              "giấy ",
                                              "văn bản ",
                                              "bản sao",
                                              "bản chính",
                                              "bản khai",
                                              "hợp đồng ",
                                              "phiếu ",
                                              "sơ yếu lý lịch",
                                              "danh sách ",
                                              "biên bản ",
                                              "hóa đơn",
                                              "báo cáo ",
                                              "tờ trình",
                                              "các biên bản",
                                              "quyết định của",
                                              "quyết định thành lập",
                                              "quyết định bổ nhiệm"};

/// `Trường hợp …: + Văn bản xác nhận … + Biên bản họp …`.
std::string with_inline_marks_apart(std::string name) {
    constexpr std::size_t longest_lead = 40;
    for (std::size_t at = 1; at + 2 < name.size(); ++at) {
        const bool mark =
            (name[at] == '-' || name[at] == '+') && name[at - 1] == ' ' && name[at + 1] == ' ';
        if (!mark) continue;
        const Folded next(name.substr(at + 2, longest_lead));
        if (begins_with_any(next.text(), marked_papers)) name[at] = ';';
    }
    return name;
}

/// What goes with another paper and is one.
constexpr std::string_view enclosed[] = {
    "biên bản", "giấy ",     "văn bản ", "hợp đồng", "danh sách",       "phương án", "sơ đồ",
    "báo cáo",  "ảnh",       "tài liệu", "hóa đơn",  "chứng từ",        "bản vẽ",    "bản tổng hợp",
    "bản sao",  "chứng chỉ", "bản kê",   "dự toán",  "bản thuyết minh", "phiếu",     "hồ sơ"};

std::string_view behind_number(std::string_view text) {
    for (const std::string_view lead : {"các ", "01 ", "02 ", "một "}) {
        if (text.starts_with(lead)) text.remove_prefix(lead.size());
    }
    return text;
}

bool encloses_at(std::string_view text, std::size_t at, std::string_view words) {
    const std::string_view before = text.substr(0, at);
    for (const std::string_view other :
         {"hành", "bản sao", "bản chụp", "chứng thực", "bản chính"}) {
        if (before.ends_with(other)) return false;
    }
    const std::string_view rest = behind_number(text.substr(at + words.size()));
    return begins_with_any(rest, enclosed) && rest.find("đối chiếu") == std::string_view::npos;
}

}  // namespace

bool encloses_paper(const Folded& name) {
    const std::string_view text = name.text();
    for (const std::string_view words : {" kèm theo ", " kèm "}) {
        for (auto at = text.find(words); at != std::string_view::npos;
             at = text.find(words, at + 1)) {
            if (encloses_at(text, at, words)) return true;
        }
    }
    return false;
}

bool is_declared_as_data(const Folded& name) {
    return !name.first_of({"chỉ tiêu thông tin", "điện tử tương tác", "dưới dạng dữ liệu điện tử",
                           "tờ khai hải quan"})
                .empty();
}

bool is_application(const Folded& name) {
    return starts_with_any(name, applications);
}

bool is_written_by_applicant(const Folded& name) {
    return is_application(name) || starts_with_any(name, enclosures);
}

std::size_t papers_joined_in(const Folded& name) {
    std::string_view text = without_addressee(name.text());
    if (!begins_with_any(text, own_papers) || !name.first_of(one_of_both).empty()) return 1;
    std::size_t joined = 1;
    if (!begins_with_any(text, about_papers)) {
        constexpr std::string_view conjunction = " và ";
        for (auto at = text.find(conjunction); at != std::string_view::npos;
             at = text.find(conjunction, at + 1))
            joined += begins_with_any(text.substr(at + conjunction.size()), own_papers) ? 1U : 0U;
    }
    constexpr std::size_t a_list = 3;
    const auto parts = split(text, ",");
    const auto listed = static_cast<std::size_t>(
        std::count_if(parts.begin(), parts.end(), [](std::string_view part) {
            part.remove_prefix(std::min(part.find_first_not_of(' '), part.size()));
            return !part.starts_with("bản sao") && begins_with_any(part, own_papers);
        }));
    return listed >= a_list ? std::max(joined, listed) : joined;
}

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

std::string with_parts_apart(std::string name) {
    name = with_numbered_parts_apart(
        with_inline_marks_apart(with_marked_lines_apart(std::move(name))));
    const auto list = name.find("gồm: ");
    if (list != std::string::npos) name[name.find(':', list)] = ';';
    return name;
}

}  // namespace tthc
