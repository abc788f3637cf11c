#include "tthc/review/applicants_named.h"

#include "tthc/review/words.h"

namespace tthc {
namespace {

/// Words of firms in names, not in those of their offices or of other bodies.
constexpr std::string_view firms_named[] = {"doanh nghiệp",
                                            "thương nhân",
                                            "hợp tác xã",
                                            "công ty cổ phần",
                                            "công ty trách nhiệm",
                                            "ngân hàng thương mại",
                                            "tổ chức tín dụng phi ngân hàng",
                                            "tổ chức tài chính vi mô",
                                            "giấy phép kinh doanh",
                                            "giấy phép sản xuất",
                                            "giấy phép nhập khẩu",
                                            "giấy phép xuất khẩu"};
constexpr std::string_view not_of_firms[] = {"văn phòng đại diện",
                                             "hộ kinh doanh",
                                             "công ty luật",
                                             "doanh nghiệp nhà nước làm",
                                             "không thuộc doanh nghiệp",
                                             "người lao động",
                                             "thu nhập doanh nghiệp",
                                             "đăng ký hợp tác xã",
                                             "công ty quản lý tài sản",
                                             "thành lập",
                                             "đấu thầu",
                                             "đấu giá",
                                             "phi thương mại",
                                             "nghiên cứu khoa học",
                                             "nhập khẩu thuốc",
                                             "thẩm quyền cấp phép"};

constexpr std::string_view of_firms[] = {"của doanh nghiệp", "của hợp tác xã", "của công ty",
                                         "của thương nhân"};
constexpr std::string_view of_cases[] = {"hoặc cá nhân", "trường hợp", "đối với", "nếu"};

/// Words of foreign applicants in names.
constexpr std::string_view foreign_named[] = {
    "nước ngoài tại việt nam", "nước ngoài tại thành phố", "do tổ chức quốc tế",
    "lữ hành nước ngoài",      "chứng khoán nước ngoài",   "yếu tố nước ngoài",
    "thương nhân nước ngoài",  "nhà thầu nước ngoài",      "cơ sở văn hóa nước ngoài",
    "phóng viên nước ngoài"};
constexpr std::string_view not_of_foreign[] = {"cho người nước ngoài", "với nước ngoài"};

/// The same in papers, of which some are of the people behind a firm.
constexpr std::string_view foreign_papers[] = {
    "đối với người nước ngoài",           "là người nước ngoài",   "đối với cá nhân nước ngoài",
    "đối với tổ chức nước ngoài",         "là cá nhân nước ngoài", "là tổ chức nước ngoài",
    "đối với cá nhân là người nước ngoài"};
constexpr std::string_view people_behind[] = {
    "thành viên", "cổ đông",   "giám đốc",       "người đại diện",
    "vợ",         "chồng",     "thuyền viên",    "nhân viên",
    "lao động",   "thân nhân", "chuyên gia",     "người quản lý",
    "cha",        "mẹ",        "góp vốn",        "người được",
    "bên mua",    "sáng lập",  "người phụ trách"};

}  // namespace

NamedApplicants firms_left_out(const ApplicantsListed& cell, const Procedure& procedure) {
    if (cell.firms) return {};
    const Folded name(procedure.name.value);
    if (!name.first_of(not_of_firms).empty()) return {};
    const auto words = name.first_of(firms_named);
    if (!words.empty()) return {&procedure.name, words};
    if (!procedure.documents) return {};
    NamedApplicants first;
    for (const Document& paper : procedure.documents->items) {
        const Folded text(paper.name.value);
        const auto found = text.first_of(of_firms);
        if (found.empty() || !text.first_of(of_cases).empty()) continue;
        if (first.where != nullptr) return first;
        first = {&paper.name, found};
    }
    return {};
}

NamedApplicants foreigners_left_out(const ApplicantsListed& cell, const Procedure& procedure) {
    if (cell.foreign) return {};
    const Folded name(procedure.name.value);
    const auto words = name.first_of(foreign_named);
    if (!words.empty() && name.first_of(not_of_foreign).empty()) return {&procedure.name, words};
    if (!procedure.documents) return {};
    for (const Document& paper : procedure.documents->items) {
        const Folded text(paper.name.value);
        const auto found = text.first_of(foreign_papers);
        if (!found.empty() && text.first_of(people_behind).empty()) return {&paper.name, found};
    }
    return {};
}

}  // namespace tthc
