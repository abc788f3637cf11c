#include "tthc/review/state_papers.h"

#include "tthc/base/utf8.h"
#include "tthc/review/held_papers.h"
#include "tthc/review/papers_at_fault.h"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc {
namespace {

/// Papers that only an agency of the state issues.
constexpr std::string_view issued_by_state[] = {
    "giấy phép",
    "quyết định giao đất",
    "quyết định cho thuê đất",
    "quyết định giao, cho thuê đất",
    "quyết định chủ trương đầu tư",
    "quyết định phê duyệt",
    "quyết định chấp thuận",
    "quyết định công nhận",
    "quyết định cho phép",
    "quyết định của ủy ban nhân dân",
    "quyết định của ubnd",
    "quyết định của cơ quan nhà nước",
    "quyết định của chủ tịch ủy ban nhân dân",
    "giấy chứng nhận đăng ký đầu tư",
    "giấy chứng nhận đăng ký xe",
    "giấy chứng nhận đăng ký phương tiện",
    "giấy chứng nhận đăng ký tàu",
    "giấy đăng ký xe",
    "giấy đăng ký phương tiện",
    "giấy chứng nhận đăng ký hoạt động",
    "giấy chứng nhận đăng ký lưu hành",
    "giấy chứng nhận đủ điều kiện",
    "giấy chứng nhận kiểm định",
    "giấy chứng nhận đầu tư",
    "giấy chứng nhận thẩm duyệt",
    "giấy chứng nhận quyền sử dụng đất",
    "giấy tờ về quyền sử dụng đất",
    "giấy tờ chứng minh quyền sử dụng đất",
    "chứng nhận đăng ký xe",
    "đăng ký xe",
    "chứng chỉ hành nghề",
    "văn bản chấp thuận chủ trương đầu tư",
    "văn bản chấp thuận của",
    "văn bản phê duyệt của",
    "văn bản xác nhận của ủy ban nhân dân",
    "giấy xác nhận của ủy ban nhân dân",
    "giấy chứng nhận an toàn kỹ thuật",
    "giấy chứng nhận an toàn sinh học",
    "giấy chứng nhận cơ sở đủ điều kiện",
    "giấy chứng nhận kiểm dịch",
    "giấy xác nhận đủ điều kiện",
    "giấy đăng ký hoạt động",
    "một trong các giấy tờ chứng minh quyền sử dụng đất",
    "một trong các loại giấy tờ về quyền sử dụng đất",
    "một trong các giấy chứng nhận",
    "quyết định chủ trương",
    "quyết định thành lập hoặc",
    "quyết định của cơ quan có thẩm quyền",
    "quyết định của thủ tướng",
    "quyết định của bộ trưởng",
    "quyết định xử phạt",
    "quyết định thu hồi",
    "quyết định cấp",
    "quyết định giao",
    "văn bản của cơ quan có thẩm quyền",
    "văn bản của cơ quan nhà nước có thẩm quyền",
    "văn bản của cơ quan cấp giấy phép",
    "văn bản của cấp có thẩm quyền",
    "văn bản của ủy ban nhân dân",
    "văn bản xác nhận của cơ quan nhà nước",
    "văn bản xác nhận của cơ quan có thẩm quyền",
    "văn bản phê duyệt dự án",
    "văn bản phê duyệt chủ trương",
    "văn bản cho phép",
    "văn bản nghiệm thu về phòng cháy",
    "văn bản chấp thuận đăng ký",
    "văn bản chấp thuận đặt"};

/// By which the row says that it is asked for only where it cannot be looked up, or that the paper
/// is from elsewhere, comes back, or is one of the applicant's own.
constexpr std::string_view excused[] = {"khai thác",
                                        "huấn luyện",
                                        "của tổ chức, cá nhân",
                                        "tra cứu",
                                        "cơ sở dữ liệu",
                                        "csdl",
                                        "không phải nộp",
                                        "không yêu cầu",
                                        "nước ngoài",
                                        "quốc tế",
                                        "trừ",
                                        "bị mất",
                                        "hư hỏng",
                                        "hỏng",
                                        "kết nối",
                                        "chia sẻ",
                                        "hiệu trưởng",
                                        "hội đồng thành viên",
                                        "nhà sản xuất",
                                        "trọng tài",
                                        "cơ quan chủ quản",
                                        "tòa án",
                                        "hội đồng quản trị",
                                        "đại hội",
                                        "doanh nghiệp phê duyệt",
                                        "chủ sở hữu",
                                        "nước sở tại",
                                        "giấy phép cũ",
                                        "cơ quan, tổ chức chủ quản",
                                        "định danh điện tử",
                                        "của chủ đầu tư",
                                        "của hội",
                                        "nội bộ",
                                        "nước xuất khẩu",
                                        "nước nhập khẩu"};

/// A copy of what the state issued; an original may have to be taken back.
bool is_copy_asked(const Document& paper, const Folded& name) {
    const bool counted = paper.copies && paper.copies->value > 0;
    const bool original = !name.first_of({"bản gốc giấy", "bản chính giấy"}).empty();
    return !name.first_of({"bản sao", "bản chụp"}).empty() || (counted && !original);
}

std::string_view kind_named(const Folded& name) {
    const auto* const found =
        std::find_if(std::begin(issued_by_state), std::end(issued_by_state),
                     [&](std::string_view kind) { return asks_for(name, kind); });
    return found == std::end(issued_by_state) ? std::string_view{} : *found;
}

/// Where the name of one paper ends: another follows, or a remark.
std::size_t end_of_paper(std::string_view text, std::size_t begin) {
    std::size_t end = text.size();
    for (const std::string_view mark :
         {";", "(", ":", " hoặc ", " và bản ", " trong trường hợp ", " đối với trường hợp ",
          " nếu có", ", giấy ", ", quyết định ", ", văn bản ", ", hợp đồng ", ", bản ",
          ", chứng chỉ "})
        end = std::min(end, text.find(mark, begin));
    return end;
}

}  // namespace

bool names_state_paper(const Folded& name) {
    return !kind_named(name).empty();
}

std::string state_paper_in(const Document& paper) {
    constexpr std::size_t longest_quote = 100;
    const std::string text = utf8::squeeze(paper.name.value);
    const Folded name(text);
    const std::string_view kind = kind_named(name);
    const std::size_t begin = find_phrase(name.text(), kind);
    if (kind.empty() || begin == std::string_view::npos || name.text().size() != text.size())
        return quoted_name(paper);
    const std::size_t end = end_of_paper(name.text(), begin + kind.size());
    std::string named = utf8::shortened(text.substr(begin, end - begin), longest_quote);
    named.erase(named.find_last_not_of(" .;,:") + 1);
    return named;
}

bool asks_for_copy_of_state_paper(const Document& paper) {
    const Folded name(paper.name.value);
    if (!is_copy_asked(paper, name) || name.starts_with("xuất trình") ||
        name.mentions("bản gốc hoặc") || held_paper_named(name) != nullptr ||
        !name.first_of(excused).empty())
        return false;
    return names_state_paper(name);
}

}  // namespace tthc
