#include "tthc/review/papers.h"

#include <algorithm>
#include <span>
#include <string_view>

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

}  // namespace

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

}  // namespace tthc
