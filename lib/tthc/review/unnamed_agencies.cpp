#include "tthc/review/unnamed_agencies.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <span>
#include <string_view>

namespace tthc {
namespace {

/// Whoever has the power: one of the agencies that handle the procedure, where it has several.
constexpr std::string_view whoever[] = {"cơ quan có thẩm quyền",
                                        "cơ quan nhà nước có thẩm quyền",
                                        "cơ quan quản lý nhà nước có thẩm quyền",
                                        "cơ quan, người có thẩm quyền",
                                        "cơ quan thẩm quyền",
                                        "cấp có thẩm quyền",
                                        "người có thẩm quyền",
                                        "cơ quan thẩm định",
                                        "cơ quan giải quyết",
                                        "cơ quan quản lý",
                                        "cơ quan quản lý nhà nước",
                                        "cơ quan chức năng",
                                        "cơ quan cấp giấy phép",
                                        "cơ quan cấp phép"};

/// One office among several of an agency that is named.
constexpr std::string_view some_office[] = {"cơ quan chuyên môn", "cơ quan chuyên môn cấp xã",
                                            "phòng chuyên môn",   "cơ quan chuyên môn cấp tỉnh",
                                            "đơn vị chuyên môn",  "bộ phận chuyên môn"};

constexpr std::string_view asked_verbs[] = {"lấy ý kiến bằng văn bản của",
                                            "lấy ý kiến bằng văn bản",
                                            "gửi lấy ý kiến của",
                                            "lấy ý kiến",
                                            "xin ý kiến",
                                            "lấy ý kiến tham gia",
                                            "phối hợp"};

constexpr std::string_view whole_groups[] = {"cơ quan liên quan",
                                             "các bên liên quan",
                                             "cơ quan, chuyên gia",
                                             "cơ quan, tổ chức, chuyên gia",
                                             "cơ quan có liên quan",
                                             "đơn vị liên quan",
                                             "đơn vị có liên quan",
                                             "cơ quan, đơn vị liên quan",
                                             "cơ quan, đơn vị có liên quan",
                                             "cơ quan, tổ chức liên quan",
                                             "cơ quan, tổ chức có liên quan",
                                             "cơ quan, tổ chức, cá nhân có liên quan",
                                             "bộ, ngành liên quan",
                                             "bộ, ngành có liên quan",
                                             "sở, ngành liên quan",
                                             "sở, ngành có liên quan",
                                             "sở, ban, ngành liên quan",
                                             "sở, ban, ngành có liên quan",
                                             "bộ, cơ quan liên quan",
                                             "bộ, cơ quan ngang bộ có liên quan",
                                             "bộ, cơ quan ngang bộ liên quan",
                                             "cơ quan chức năng có liên quan",
                                             "cơ quan chức năng liên quan"};

bool is_among(std::string_view actor, std::span<const std::string_view> names) {
    return std::find(names.begin(), names.end(), actor) != names.end();
}

/// `sau đây gọi là cơ quan thẩm định`.
bool is_defined(std::string_view actor, const Folded& steps) {
    return steps.mentions(fmt::format("là {}", actor));
}

/// By which the law itself leaves open whether others are asked, or names them behind.
constexpr std::string_view left_open[] = {"nếu cần",       "nếu có",     "trường hợp cần thiết",
                                          "khi cần thiết", "khi cần",    "nếu thấy cần",
                                          "có thể lấy",    "có thể phối"};

bool is_left_open(std::string_view text, std::size_t verb, std::size_t end) {
    const auto stop = text.find_last_of(".;", verb);
    const std::size_t begin = stop == std::string_view::npos ? 0 : stop + 1;
    const std::size_t behind = std::min(text.find_first_of(".;", end), text.size());
    const std::string_view rest = text.substr(end, behind - end);
    return rest.starts_with(" (") ||
           !Folded(text.substr(begin, behind - begin)).first_of(left_open).empty();
}

/// The group that stands first, the longest of those there; npos where there is none.
struct Group {
    std::size_t at = std::string_view::npos;
    std::string_view words;
};

Group first_group_in(std::string_view text) {
    Group first;
    for (const std::string_view words : whole_groups) {
        const std::size_t at = find_phrase(text, words);
        if (at == std::string_view::npos) continue;
        const bool longer = at == first.at && words.size() > first.words.size();
        if (at < first.at || longer) first = {at, words};
    }
    return first;
}

/// `của các `, or agencies that are named and `và các `.
bool leads_to_group(std::string_view between) {
    constexpr std::size_t nearby = 20;
    return between.size() < nearby || between.ends_with(" và các ") || between.ends_with(" và ");
}

/// Agencies whose opinion is asked or who work along, as `cơ quan có liên quan`; an empty view
/// where the step names them.
std::string_view unnamed_partner(const Folded& action) {
    constexpr std::size_t far = 160;
    const std::string_view text = action.text();
    for (const std::string_view verb : asked_verbs) {
        for (auto at = text.find(verb); at != std::string_view::npos;
             at = text.find(verb, at + 1)) {
            std::string_view next = text.substr(at + verb.size(), far);
            next = next.substr(0, next.find_first_of(".;:"));
            const Group group = first_group_in(next);
            if (group.words.empty() || !leads_to_group(next.substr(0, group.at))) continue;
            const std::size_t end = at + verb.size() + group.at + group.words.size();
            if (!is_left_open(text, at, end)) return group.words;
        }
    }
    return {};
}

/// Who is told to act or to whom a case goes, in the words of a step.
constexpr std::string_view works[] = {
    "thẩm định", "xem xét",    "cấp",        "phê duyệt", "quyết định",     "kiểm tra",
    "thông báo", "trả lời",    "tiếp nhận",  "ban hành",  "có trách nhiệm", "thực hiện",
    "gửi",       "giải quyết", "chấp thuận", "tổ chức"};
constexpr std::string_view hands_on[] = {
    "chuyển hồ sơ đến ",     "chuyển hồ sơ cho ",  "chuyển hồ sơ tới ", "chuyển thông tin đến ",
    "chuyển thông tin cho ", "chuyển đến ",        "gửi hồ sơ đến ",    "gửi hồ sơ cho ",
    "nộp hồ sơ đến ",        "nộp hồ sơ tới ",     "nộp hồ sơ tại ",    "nộp hồ sơ cho ",
    "nộp trực tiếp đến ",    "nộp trực tiếp tại ", "lấy ý kiến của ",   "lấy ý kiến "};
/// A superior who decides, behind the words by which a case goes up, though no field says who.
constexpr std::string_view superiors[] = {"cấp có thẩm quyền", "người có thẩm quyền",
                                          "cơ quan có thẩm quyền",
                                          "cơ quan nhà nước có thẩm quyền"};
constexpr std::string_view goes_up[] = {"trình ", "trình các ", "chuyển ", "báo cáo "};

std::string_view without_plural(std::string_view text) {
    return text.ends_with("các ") ? text.substr(0, text.size() - std::string_view("các ").size())
                                  : text;
}

bool closes_clause(std::string_view text) {
    const auto last = text.find_last_not_of(' ');
    return last == std::string_view::npos ||
           std::string_view(".,;:-+\n").find(text[last]) != std::string_view::npos;
}

/// Whether the name at `at` is who works, or to whom a case is handed; not who issued a paper.
bool is_told_to_act(std::string_view text, std::size_t at, std::string_view name) {
    const std::string_view before = without_plural(text.substr(0, at));
    const std::string_view behind = text.substr(at + name.size());
    if (std::any_of(std::begin(hands_on), std::end(hands_on),
                    [&](std::string_view words) { return before.ends_with(words); }))
        return behind.empty() || behind.find_first_of(".,;:") == 0 || behind.starts_with(" để");
    if (!closes_clause(before) || !behind.starts_with(' ')) return false;
    const Folded next(behind.substr(1));
    return std::any_of(std::begin(works), std::end(works),
                       [&](std::string_view act) { return next.starts_with(act); });
}

std::string_view told_to_act(const Folded& action, std::span<const std::string_view> names) {
    const std::string_view text = action.text();
    for (const std::string_view name : names) {
        for (auto at = text.find(name); at != std::string_view::npos;
             at = text.find(name, at + 1)) {
            if (is_told_to_act(text, at, name)) return name;
        }
    }
    return {};
}

/// `trình cấp có thẩm quyền` where the field of the authority names no person.
std::string_view unnamed_superior(const Folded& action, const Procedure& procedure) {
    const bool person = std::any_of(
        procedure.authority.begin(), procedure.authority.end(), [](const Text& authority) {
            return !Folded(authority.value)
                        .first_of({"chủ tịch", "bộ trưởng", "giám đốc", "cục trưởng", "thủ tướng",
                                   "trưởng", "thống đốc"})
                        .empty();
        });
    if (person) return {};
    for (const std::string_view superior : superiors) {
        for (const std::string_view verb : goes_up) {
            const std::string words = std::string(verb).append(superior);
            if (action.mentions(words) && !action.mentions(words + " của")) return superior;
        }
    }
    return {};
}

/// An agency without a name in the words of a step: an office of several, one of several handlers,
/// a superior.
std::string_view unnamed_in_words(const Folded& action, const Procedure& procedure) {
    if (const auto office = told_to_act(action, some_office); !office.empty()) return office;
    if (procedure.handled_by.size() > 1) {
        if (const auto one = told_to_act(action, whoever); !one.empty()) return one;
    }
    return unnamed_superior(action, procedure);
}

}  // namespace

UnnamedAgency unnamed_agency_in(const Step& step, const Procedure& procedure, const Folded& steps) {
    const Folded actor(step.actor.value);
    const bool several = procedure.handled_by.size() > 1;
    const bool names_none =
        Folded(step.action.value).first_of({"như sau", "sau đây", "bao gồm"}).empty();
    const bool office = names_none && is_among(actor.text(), some_office);
    const bool unnamed = office || (several && is_among(actor.text(), whoever));
    if (unnamed && !is_defined(actor.text(), steps)) return {step.actor.value, &step.actor};
    const Folded action(step.action.value);
    const auto inside = names_none ? unnamed_in_words(action, procedure) : std::string_view{};
    if (!inside.empty() && !is_defined(inside, steps)) return {std::string(inside), &step.action};
    if (!procedure.coordinates_with.empty()) return {};
    const auto partner = unnamed_partner(action);
    return partner.empty() ? UnnamedAgency{} : UnnamedAgency{std::string(partner), &step.action};
}

}  // namespace tthc
