#include "tthc/review/agency_names.h"

#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/law/agencies.h"
#include "tthc/review/clauses.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace tthc {
namespace {

/// Longer ones first.
constexpr std::string_view kinds_of_agency[] = {"chi nhánh văn phòng đăng ký đất đai",
                                                "văn phòng đăng ký đất đai",
                                                "cơ quan bảo hiểm xã hội",
                                                "ngân hàng chính sách xã hội",
                                                "ngân hàng nhà nước",
                                                "kho bạc nhà nước",
                                                "bảo hiểm xã hội",
                                                "bộ đội biên phòng",
                                                "đồn biên phòng",
                                                "ủy ban nhân dân",
                                                "hội đồng nhân dân",
                                                "chi cục hải quan",
                                                "cơ quan hải quan",
                                                "viện kiểm sát",
                                                "cơ quan thuế",
                                                "chi cục thuế",
                                                "thủ tướng",
                                                "tổng cục",
                                                "cảng vụ",
                                                "chi cục",
                                                "công an",
                                                "tòa án",
                                                "thuế",
                                                "cục",
                                                "sở",
                                                "bộ"};
constexpr std::string_view persons[] = {"lãnh đạo ",   "giám đốc ", "cục trưởng ",    "bộ trưởng ",
                                        "thủ trưởng ", "chủ tịch ", "chi cục trưởng "};
/// Names of which the bodies of one branch have one.
constexpr std::string_view branches[] = {
    "thuế",    "hải quan",           "bảo hiểm xã hội", "công an",    "cảnh sát", "đăng ký đất đai",
    "kho bạc", "ngân hàng nhà nước", "xuất nhập cảnh",  "biên phòng", "cảng vụ"};
/// They begin as a kind does and are no agency of it, or any.
constexpr std::string_view no_agencies[] = {"bộ phận",
                                            "bộ tư lệnh",
                                            "bộ quản lý",
                                            "bộ liên quan",
                                            "sở liên quan",
                                            "sở giao dịch",
                                            "sở quản lý chuyên ngành"};
/// Groups that fields name for all of a kind, as `agency_text` writes them.
struct AgencyGroup {
    std::string_view words;
    std::string_view kind;
};
constexpr AgencyGroup agency_groups[] = {{"các sở", "sở"},
                                         {"sở,ban,ngành", "sở"},
                                         {"sở,ngành", "sở"},
                                         {"cơ quan chuyên môn", "sở"},
                                         {"các bộ", "bộ"},
                                         {"bộ,ngành", "bộ"},
                                         {"bộ,cơ quan ngang bộ", "bộ"}};
/// Words that tell no agency from another of its kind.
constexpr std::string_view common_words[] = {
    "bộ",    "sở",   "cục", "chi",   "tổng", "và",  "cấp",    "tỉnh", "xã",
    "thành", "phố",  "nhà", "nước",  "của",  "các", "nơi",    "có",   "trung",
    "ương",  "việt", "nam", "huyện", "quận", "thị", "trưởng", "lý",   "quản"};
constexpr std::string_view committee_words = "ủy ban nhân dân";
/// What stands above others: a ministry and its offices are one house.
constexpr std::string_view houses[] = {"cục", "tổng cục", "chi cục", "vụ", "ban", "văn phòng"};

constexpr std::string_view doings[] = {" có trách nhiệm",
                                       " thực hiện ",
                                       " thẩm định ",
                                       " xem xét",
                                       " kiểm tra ",
                                       " cấp giấy",
                                       " ban hành ",
                                       " trình ",
                                       " gửi ",
                                       " thông báo ",
                                       " trả lời",
                                       " xác định ",
                                       " tiếp nhận ",
                                       " phê duyệt",
                                       " quyết định ",
                                       " tổ chức ",
                                       " chủ trì",
                                       " lấy ý kiến",
                                       " chịu trách nhiệm",
                                       " làm thủ tục",
                                       " căn cứ ",
                                       " hướng dẫn",
                                       " khi ",
                                       " ra ",
                                       " hoặc ",
                                       " nơi ",
                                       " ký ",
                                       " cho phép ",
                                       " quản trị ",
                                       " thành lập ",
                                       " thẩm tra",
                                       " phải ",
                                       " có văn bản",
                                       " có ý kiến",
                                       " đề xuất",
                                       " để ",
                                       " xác nhận ",
                                       " chuyển "};

constexpr std::string_view leading_times[] = {"trong thời hạn ", "trong vòng ", "trong thời gian ",
                                              "chậm nhất "};

bool begins_with_doing(std::string_view text) {
    return std::any_of(std::begin(doings), std::end(doings), [&](std::string_view doing) {
        return text.size() >= doing.size() && text[1] == doing[1] && text.starts_with(doing);
    });
}

/// What stands before the first word of doing; empty where there is none nearby.
std::string_view doer_of(std::string_view clause) {
    constexpr std::size_t longest_doer = 200;
    for (auto at = clause.find(' '); at < longest_doer; at = clause.find(' ', at + 1)) {
        if (begins_with_doing(clause.substr(at))) return clause.substr(0, at);
    }
    return {};
}

std::string_view without_person(std::string_view text) {
    for (const std::string_view person : persons) {
        if (text.starts_with(person)) return text.substr(person.size());
    }
    return text;
}

/// `VHTTDL`, `HKVN`: a word of three letters or more without a vowel.
bool is_short_form(std::string_view word) {
    constexpr std::string_view barred = "đ";
    std::size_t letters = 0;
    while (!word.empty()) {
        const bool bar = word.starts_with(barred);
        const char c = word.front();
        if (!bar &&
            (c < 'a' || c > 'z' || std::string_view("aeiouy").find(c) != std::string_view::npos))
            return false;
        word.remove_prefix(bar ? barred.size() : 1);
        ++letters;
    }
    return letters > 2;
}

bool has_short_form(std::string_view text) {
    const auto words = split(text, " ,-./()&");
    return std::any_of(words.begin(), words.end(), is_short_form);
}

/// Told by the first words, not inside a list of several or a remark on a place.
std::string_view kind_of_name(std::string_view text) {
    constexpr std::size_t longest = 110;
    if (text.size() > longest) return {};
    text = without_person(text);
    const auto* const kind = std::find_if(
        std::begin(kinds_of_agency), std::end(kinds_of_agency), [&](std::string_view word) {
            return text.starts_with(word) &&
                   (text.size() == word.size() || text[word.size()] == ' ');
        });
    if (kind == std::end(kinds_of_agency)) return {};
    const bool alone = text.size() == kind->size() && kind->find(' ') == std::string_view::npos;
    const bool none = std::any_of(std::begin(no_agencies), std::end(no_agencies),
                                  [&](std::string_view words) { return text.starts_with(words); });
    return alone || none ? std::string_view{} : *kind;
}

bool names(std::string_view text, std::string_view words) {
    return text.find(words) != std::string_view::npos;
}

CommitteeTier tier_of(std::string_view text) {
    if (names(text, "cấp xã") || names(text, "phường") || names(text, "dân xã") ||
        names(text, "đặc khu"))
        return CommitteeTier::commune;
    return names(text, "tỉnh") || names(text, "thành phố") ? CommitteeTier::province
                                                           : CommitteeTier::unknown;
}

std::set<std::string_view> own_words(std::string_view text) {
    std::set<std::string_view> words;
    for (const std::string_view word : split(text, " ,-./()")) {
        const bool common = std::find(std::begin(common_words), std::end(common_words), word) !=
                            std::end(common_words);
        if (!word.empty() && !common) words.insert(word);
    }
    return words;
}

/// Half of the words that the shorter name has of its own.
bool share_words(std::string_view left, std::string_view right) {
    const auto one = own_words(left);
    const auto other = own_words(right);
    const auto shared = std::count_if(one.begin(), one.end(),
                                      [&](std::string_view word) { return other.contains(word); });
    return 2 * static_cast<std::size_t>(shared) >= std::min(one.size(), other.size());
}

bool are_one_house(const AgencyName& ministry, const AgencyName& office) {
    return (ministry.kind == "bộ" || ministry.kind == "ngân hàng nhà nước") &&
           std::any_of(std::begin(houses), std::end(houses),
                       [&](std::string_view house) { return office.text.starts_with(house); });
}

bool is_of_group(const AgencyName& agency, std::string_view group) {
    return std::any_of(
        std::begin(agency_groups), std::end(agency_groups),
        [&](const AgencyGroup& one) { return agency.kind == one.kind && names(group, one.words); });
}

bool share_branch(std::string_view left, std::string_view right) {
    return std::any_of(std::begin(branches), std::end(branches), [&](std::string_view branch) {
        return names(left, branch) && names(right, branch);
    });
}

bool begins_with_time(std::string_view clause) {
    return std::any_of(std::begin(leading_times), std::end(leading_times),
                       [&](std::string_view words) { return clause.starts_with(words); });
}

/// The agency with which a clause begins and that acts there; of no kind where there is none.
AgencyName doing_agency(std::string_view clause) {
    AgencyName agency = agency_name(doer_of(clause));
    const bool remark = agency.text.find_first_of(",:(") != std::string::npos;
    return remark ? AgencyName{} : agency;
}

/// `Trong thời hạn 15 ngày kể từ ngày nhận được hồ sơ, Ủy ban nhân dân cấp tỉnh xem xét …`.
AgencyName behind_time(std::string_view clause) {
    constexpr std::string_view comma = ", ";
    for (auto at = clause.find(comma); at != std::string_view::npos;
         at = clause.find(comma, at + 1)) {
        AgencyName agency = doing_agency(clause.substr(at + comma.size()));
        if (agency.is_known_kind()) return agency;
    }
    return {};
}

constexpr std::string_view committees[] = {"ủy ban", "uỷ ban", "ubnd"};
/// Of a branch any body may be meant.
constexpr std::string_view branches_named[] = {
    "thuế",      "hải quan",  "bảo hiểm xã hội", "công an",    "cảnh sát",    "đất đai",
    "kho bạc",   "ngân hàng", "xuất nhập cảnh",  "biên phòng", "cảng vụ",     "tòa án",
    "đăng kiểm", "lãnh sự",   "ngoại giao",      "kiểm dịch",  "chứng khoán", "quốc phòng",
    "ủy ban",    "hàng hải",  "hàng không"};
constexpr std::string_view before_names[] = {"các ",        "giám đốc ",      "bộ trưởng ",
                                             "cục trưởng ", "chủ tịch ",      "thủ trưởng ",
                                             "lãnh đạo ",   "chi cục trưởng "};

/// Longer ones first.
constexpr std::string_view roles[] = {"cơ quan đăng ký kinh doanh",
                                      "cơ quan đăng ký đầu tư",
                                      "cơ quan quản lý định danh và xác thực điện tử",
                                      "cơ quan quản lý xuất nhập cảnh",
                                      "cơ quan quản lý căn cước",
                                      "cơ quan quản lý nhiệm vụ",
                                      "cơ quan quản lý đầu tư",
                                      "cơ quan cấp giấy phép hành nghề",
                                      "cơ quan cấp giấy phép",
                                      "cơ quan cấp giấy chứng nhận",
                                      "cơ quan cấp chứng chỉ",
                                      "cơ quan cấp phép",
                                      "cơ quan có thẩm quyền",
                                      "cơ quan nhà nước có thẩm quyền",
                                      "cơ quan thẩm định",
                                      "cơ quan giải quyết",
                                      "cơ quan chủ trì",
                                      "tổ chức cấp c/o"};

std::string_view name_alone(std::string_view agency) {
    for (const std::string_view lead : before_names) {
        if (agency.starts_with(lead)) agency.remove_prefix(lead.size());
    }
    return agency;
}

std::string first_two_words(std::string_view agency) {
    auto words = split(agency, " ,-./()");
    std::erase_if(words, [](std::string_view word) { return word.empty(); });
    if (words.size() < 2) return std::string(agency);
    return std::string(words[0]) + " " + std::string(words[1]);
}

bool speaks_of_committee(const Folded& name) {
    return !name.first_of(committees).empty();
}

bool shares_branch(const Folded& text, const Folded& agency) {
    return std::any_of(
        std::begin(branches_named), std::end(branches_named),
        [&](std::string_view branch) { return agency.mentions(branch) && text.mentions(branch); });
}

}  // namespace

AgencyName agency_name(std::string_view name) {
    AgencyName agency;
    agency.text = agency_text(name);
    agency.kind = kind_of_name(agency.text);
    if (agency.is_known_kind() && has_short_form(agency.text)) agency.kind = {};
    return agency;
}

std::vector<AgencyName> acting_agencies_in(std::string_view text) {
    std::vector<AgencyName> found;
    const Folded folded(text);
    for (std::string_view clause : clauses_of(folded.text())) {
        if (clause.find(" nộp ") != std::string_view::npos) continue;
        clause.remove_prefix(std::min(clause.find_first_not_of(" -+*."), clause.size()));
        AgencyName agency = begins_with_time(clause) ? behind_time(clause) : doing_agency(clause);
        if (agency.is_known_kind()) found.push_back(std::move(agency));
    }
    return found;
}

CommitteeTier committee_tier(const AgencyName& agency) {
    return names(agency.text, committee_words) ? tier_of(agency.text) : CommitteeTier::unknown;
}

bool may_be_one(const AgencyName& left, const AgencyName& right) {
    if (names(left.text, right.text) || names(right.text, left.text)) return true;
    if (is_of_group(left, right.text) || is_of_group(right, left.text)) return true;
    if (names(left.text, committee_words) && names(right.text, committee_words)) {
        const CommitteeTier one = tier_of(left.text);
        const CommitteeTier other = tier_of(right.text);
        return one == CommitteeTier::unknown || other == CommitteeTier::unknown || one == other;
    }
    if (share_branch(left.text, right.text) || are_one_house(left, right) ||
        are_one_house(right, left))
        return true;
    const bool one_kind =
        !right.kind.empty() ? left.kind == right.kind : right.text.starts_with(left.kind);
    return one_kind && share_words(left.text, right.text);
}

std::string words_of_steps(const std::vector<Step>& steps) {
    std::string words;
    for (const Step& step : steps)
        words += step.actor.value + " " + step.action.value + " " + step.note.value + "; ";
    return words;
}

bool is_named_in(const Folded& text, std::string_view agency) {
    const Folded name(agency);
    if (speaks_of_committee(name)) return !text.first_of(committees).empty();
    return text.mentions(first_two_words(name_alone(name.text()))) || shares_branch(text, name);
}

std::string_view agency_by_role_in(const Folded& text) {
    return text.first_of(roles);
}

}  // namespace tthc
