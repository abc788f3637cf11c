#include "tthc/review/agency_actors.h"

#include "tthc/review/clauses.h"
#include "tthc/review/words.h"

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

/// Persons who decide, as steps name them.
constexpr std::string_view deciders[] = {"chủ tịch ủy ban nhân dân",
                                         "chủ tịch uỷ ban nhân dân",
                                         "chủ tịch ubnd",
                                         "thủ tướng chính phủ",
                                         "thống đốc ngân hàng nhà nước",
                                         "bộ trưởng bộ",
                                         "giám đốc sở",
                                         "giám đốc công an",
                                         "cục trưởng cục",
                                         "chánh án tòa án"};

constexpr std::string_view decides[] = {" quyết định",
                                        " có trách nhiệm ban hành quyết định",
                                        " có trách nhiệm quyết định",
                                        " xem xét, quyết định",
                                        " ký quyết định",
                                        " ký giấy",
                                        " ký ban hành",
                                        " ký, ban hành",
                                        " ký duyệt",
                                        " xem xét quyết định",
                                        " xem xét, ký",
                                        " phê duyệt",
                                        " xem xét, phê duyệt",
                                        " xem xét phê duyệt",
                                        " xem xét, chấp thuận",
                                        " cấp giấy",
                                        " xem xét, cấp giấy",
                                        " cho phép",
                                        " ra quyết định",
                                        " ban hành quyết định",
                                        " xem xét, ban hành quyết định",
                                        " công nhận"};
/// Behind these the person decided something else, or before.
constexpr std::string_view of_others[] = {"của ", "được ", "đã được ", "bởi ", "theo "};

/// What is decided on the way.
constexpr std::string_view no_end_of_case[] = {"thành lập hội đồng", "thành lập tổ",
                                               "thành lập đoàn", "chuyển kinh phí", "lấy ý kiến"};

/// The person with whom words begin that say that he decides: `Chủ tịch Ủy ban nhân dân cấp xã`.
std::string_view who_decides(std::string_view words) {
    constexpr std::size_t longest = 70;
    std::size_t end = std::string_view::npos;
    for (const std::string_view act : decides)
        end = std::min(end, words.find(act));
    const std::string_view name = words.substr(0, std::min(end, longest));
    const bool whole = end <= longest && name.find_first_of(",;:()") == std::string_view::npos;
    return whole ? name : std::string_view{};
}

bool is_of_other(std::string_view before) {
    return std::any_of(std::begin(of_others), std::end(of_others),
                       [&](std::string_view word) { return before.ends_with(word); });
}

std::string_view decider_in_clause(std::string_view clause) {
    if (!Folded(clause).first_of(no_end_of_case).empty()) return {};
    for (const std::string_view person : deciders) {
        for (auto at = clause.find(person); at != std::string_view::npos;
             at = clause.find(person, at + 1)) {
            if (is_of_other(clause.substr(0, at))) continue;
            const std::string_view name = who_decides(clause.substr(at));
            if (!name.empty()) return name;
        }
    }
    return {};
}

}  // namespace

bool is_agency_actor(std::string_view actor) {
    return opens_with(actor, handlers) && !opens_with(actor, no_handlers);
}

Decider decider_in(const std::vector<Step>& steps) {
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Folded folded(steps[i].action.value);
        for (const std::string_view clause : clauses_of(folded.text())) {
            const std::string_view name = decider_in_clause(clause);
            if (!name.empty()) return {std::string(name), i};
        }
    }
    return {};
}

}  // namespace tthc
