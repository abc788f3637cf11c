#include "tthc/review/held_papers.h"

#include "tthc/base/split.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

constexpr Bilingual of_enterprises{"Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp",
                                   "the national enterprise database"};
constexpr Bilingual of_households{"cơ sở dữ liệu về đăng ký hộ kinh doanh",
                                  "the register of household businesses"};
constexpr Bilingual of_civil_status{"Cơ sở dữ liệu hộ tịch điện tử",
                                    "the electronic civil status database"};
constexpr Bilingual of_population{"Cơ sở dữ liệu quốc gia về dân cư",
                                  "the national population database"};
constexpr Bilingual of_records{"cơ sở dữ liệu lý lịch tư pháp", "the criminal records database"};

constexpr Bilingual of_tax{"cơ sở dữ liệu quản lý thuế", "the tax database"};
constexpr Bilingual of_land{"Cơ sở dữ liệu quốc gia về đất đai", "the national land database"};
constexpr Bilingual of_insurance{"Cơ sở dữ liệu quốc gia về bảo hiểm",
                                 "the national insurance database"};
constexpr Bilingual of_poverty{"cơ sở dữ liệu của Ủy ban nhân dân cấp xã, nơi cấp giấy này",
                               "the records of the commune, which issued it"};
constexpr Bilingual of_drivers{"cơ sở dữ liệu về giấy phép lái xe",
                               "the register of driving licences"};

constexpr HeldPaper held_papers[] = {
    {"giấy chứng nhận đăng ký doanh nghiệp", of_enterprises},
    {"giấy chứng nhận đăng ký kinh doanh", of_enterprises},
    {"giấy đăng ký kinh doanh", of_enterprises},
    {"giấy phép đăng ký kinh doanh", of_enterprises},
    {"giấy chứng nhận đăng ký hộ kinh doanh", of_households},
    {"giấy khai sinh", of_civil_status},
    {"trích lục khai sinh", of_civil_status},
    {"giấy chứng nhận kết hôn", of_civil_status},
    {"trích lục kết hôn", of_civil_status},
    {"phiếu lý lịch tư pháp", of_records},
    {"thẻ căn cước", of_population},
    {"căn cước công dân", of_population},
    {"giấy tờ tùy thân là thẻ căn cước", of_population},
    {"giấy xác nhận thông tin về cư trú", of_population},
    {"giấy xác nhận thông tin cư trú", of_population},
    {"giấy đăng ký kết hôn", of_civil_status},
    {"trích lục khai tử", of_civil_status},
    {"giấy chứng tử", of_civil_status},
    {"giấy khai tử", of_civil_status},
    {"giấy xác nhận tình trạng hôn nhân", of_civil_status},
    {"đăng ký kết hôn", of_civil_status},
    {"khai sinh", of_civil_status},
    {"xác nhận cư trú", of_population},
    {"giấy xác nhận cư trú", of_population},
    {"giấy tờ chứng minh nơi cư trú", of_population},
    {"giấy tờ chứng minh về nơi cư trú", of_population},
    {"giấy tờ chứng minh nơi thường trú", of_population},
    {"căn cước", of_population},
    {"đăng ký kinh doanh", of_enterprises},
    {"đăng ký doanh nghiệp", of_enterprises},
    {"giấy đăng ký doanh nghiệp", of_enterprises},
    {"giấy chứng nhận đăng ký hợp tác xã", of_enterprises},
    {"giấy chứng nhận đăng ký hộ gia đình kinh doanh", of_households},
    {"giấy chứng nhận đăng ký thuế", of_tax},
    {"giấy chứng nhận quyền sử dụng đất", of_land},
    {"thẻ bảo hiểm y tế", of_insurance},
    {"sổ bảo hiểm xã hội", of_insurance},
    {"giấy chứng nhận hộ nghèo", of_poverty},
    {"giấy xác nhận khuyết tật", of_poverty},
    {"giấy phép lái xe", of_drivers}};

/// Words that say in which form a paper is handed in, and no more.
constexpr std::string_view copy_words[] = {
    "bản",   "sao",   "chính", "gốc",  "chụp", "có",   "chứng", "thực",  "công",  "hợp",
    "lệ",    "điện",  "tử",    "hoặc", "kèm",  "theo", "để",    "đối",   "chiếu", "được",
    "từ",    "không", "cần",   "của",  "một",  "và",   "cấp",   "sổ",    "phô",   "tô",
    "photo", "mang",  "01",    "02",   "giấy", "tờ",   "trong", "các",   "loại",  "sau",
    "như",   "sao,",  "thực,", "pháp", "lý",   "1",    "2",     "trình", "xuất",  "scan"};

bool only_tells_form(std::string_view lead) {
    const auto words = split(lead, " ().:;+-,*");
    return std::all_of(words.begin(), words.end(), [](std::string_view word) {
        return word.empty() || std::find(std::begin(copy_words), std::end(copy_words), word) !=
                                   std::end(copy_words);
    });
}

}  // namespace

bool asks_for(const Folded& name, std::string_view paper) {
    const std::string_view text = name.text();
    const auto at = text.find(paper);
    return at != std::string_view::npos && only_tells_form(text.substr(0, at)) &&
           Folded(text.substr(at)).starts_with(paper);
}

const HeldPaper* held_paper_named(const Folded& name) {
    const auto* const found =
        std::find_if(std::begin(held_papers), std::end(held_papers),
                     [&](const HeldPaper& item) { return asks_for(name, item.paper); });
    return found == std::end(held_papers) ? nullptr : found;
}

}  // namespace tthc
