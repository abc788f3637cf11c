#include "tthc/review/agency_actors.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace tthc {
namespace {

/// Names of agencies begin so; `Cán bộ`, `Hội đồng` or `Trung tâm` may act for one that is named
/// already, or for the applicant.
constexpr std::string_view handlers[] = {"bộ ",
                                         "sở ",
                                         "cục ",
                                         "chi cục ",
                                         "ủy ban nhân dân",
                                         "uỷ ban nhân dân",
                                         "ubnd ",
                                         "chủ tịch ",
                                         "tổng cục",
                                         "công an ",
                                         "ngân hàng nhà nước",
                                         "kho bạc",
                                         "thủ tướng",
                                         "chính phủ",
                                         "văn phòng đăng ký đất đai",
                                         "chi nhánh văn phòng",
                                         "phòng ",
                                         "tòa án",
                                         "viện kiểm sát",
                                         "bảo hiểm xã hội",
                                         "ubcknn",
                                         "kbnn",
                                         "hội đồng thẩm định",
                                         "đơn vị đầu mối",
                                         "ban quản lý",
                                         "cơ quan "};

constexpr std::string_view no_handlers[] = {"cơ quan tiếp nhận", "cơ quan đề nghị",
                                            "cơ quan, tổ chức", "bộ phận", "bộ phận một cửa"};

bool opens_with(std::string_view actor, std::span<const std::string_view> names) {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return actor.starts_with(name); });
}

}  // namespace

bool is_agency_actor(std::string_view actor) {
    return opens_with(actor, handlers) && !opens_with(actor, no_handlers);
}

}  // namespace tthc
