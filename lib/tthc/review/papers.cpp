#include "tthc/review/papers.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace tthc {
namespace {

/// Behind a mark, a number and the words for an original: `- 01 bản chính …`.
std::string_view without_lead(std::string_view name) {
    const auto skip_marks = [&] {
        name.remove_prefix(std::min(name.find_first_not_of(" -+*.:;()0123456789"), name.size()));
    };
    skip_marks();
    for (const std::string_view word : {"bản chính ", "bản gốc "}) {
        if (!name.starts_with(word)) continue;
        name.remove_prefix(word.size());
        skip_marks();
    }
    return name;
}

}  // namespace

bool is_declared_as_data(const Folded& name) {
    return !name.first_of({"chỉ tiêu thông tin", "điện tử tương tác", "dưới dạng dữ liệu điện tử",
                           "tờ khai hải quan"})
                .empty();
}

bool is_application(const Folded& name) {
    const Folded rest(without_lead(name.text()));
    const auto kinds = {"đơn",           "tờ khai",         "giấy đề nghị",
                        "phiếu đề nghị", "văn bản đề nghị", "công văn đề nghị",
                        "bản khai",      "giấy đăng ký",    "phiếu đăng ký",
                        "phiếu khai",    "văn bản đăng ký", "đơn đăng ký"};
    return std::any_of(kinds.begin(), kinds.end(),
                       [&](std::string_view kind) { return rest.starts_with(kind); });
}

}  // namespace tthc
