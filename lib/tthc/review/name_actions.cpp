#include "tthc/review/name_actions.h"

#include "tthc/base/split.h"
#include "tthc/review/papers.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

/// Actions that are procedures of their own, each with its papers and its time. Longer ones first;
/// what is one action in two words (`sửa đổi, bổ sung`) has one kind.
struct Action {
    std::string_view words;
    int kind;
};

constexpr int first_issue = 1;
constexpr int reissue = 2;
constexpr int extension = 3;
constexpr int change = 4;
constexpr int withdrawal = 5;
constexpr int founding = 6;
constexpr int dissolution = 7;
constexpr int pause = 8;
constexpr int resumption = 9;
constexpr int raise = 10;
constexpr int cut = 11;

constexpr Action actions[] = {{"cấp lại", reissue},
                              {"cấp đổi", reissue},
                              {"cấp mới", first_issue},
                              {"cấp bổ sung", change},
                              {"cấp điều chỉnh", change},
                              {"cấp gia hạn", extension},
                              {"cấp", first_issue},
                              {"gia hạn", extension},
                              {"sửa đổi", change},
                              {"bổ sung", change},
                              {"điều chỉnh", change},
                              {"thay đổi", change},
                              {"thu hồi", withdrawal},
                              {"hủy bỏ", withdrawal},
                              {"chấm dứt", withdrawal},
                              {"thành lập", founding},
                              {"giải thể", dissolution},
                              {"tạm dừng", pause},
                              {"tạm ngừng", pause},
                              {"khôi phục", resumption},
                              {"bổ nhiệm", founding},
                              {"miễn nhiệm", withdrawal},
                              {"tăng", raise},
                              {"giảm", cut}};

const Action* action_at(const Folded& rest) {
    const auto* const found =
        std::find_if(std::begin(actions), std::end(actions),
                     [&](const Action& action) { return rest.starts_with(action.words); });
    return found == std::end(actions) ? nullptr : found;
}

/// Behind what may stand in front of an action or join two: `Thủ tục`, a comma, `và`, `/`.
std::string_view behind_joint(std::string_view text) {
    for (bool more = true; more;) {
        more = false;
        for (const std::string_view joint :
             {"thủ tục ", ", ", " ", "và ", "hoặc ", "/", ",", ";"}) {
            if (!text.starts_with(joint)) continue;
            text.remove_prefix(joint.size());
            more = true;
        }
    }
    return text;
}

}  // namespace

std::vector<std::string_view> actions_leading(const Folded& name) {
    std::vector<const Action*> found;
    std::string_view rest = behind_joint(name.text());
    for (const Action* action = action_at(Folded(rest)); action != nullptr;
         action = action_at(Folded(rest))) {
        const bool known = std::any_of(found.begin(), found.end(), [&](const Action* other) {
            return other->kind == action->kind;
        });
        if (!known) found.push_back(action);
        const std::string_view behind = rest.substr(action->words.size());
        rest = behind_joint(behind);
        if (rest.size() + 1 == behind.size() && behind.starts_with(' ')) break;
    }
    std::vector<std::string_view> actions_found;
    for (const Action* action : found)
        actions_found.push_back(action->words);
    return actions_found;
}

std::size_t procedures_joined_in(const std::string& name) {
    constexpr std::string_view own_actions[] = {
        "thủ tục",  "đăng ký",  "thông báo", "cấp",      "gia hạn",   "thu hồi",  "đổi tên",
        "xác nhận", "đánh giá", "kiểm soát", "chấm dứt", "thẩm định", "công nhận"};
    const std::string bare = without_brackets(name);
    const auto parts = split(bare, ";");
    if (parts.front().find(" - ") != std::string_view::npos) return 1;
    return 1 + static_cast<std::size_t>(
                   std::count_if(parts.begin() + 1, parts.end(), [&](std::string_view part) {
                       const Folded words(part);
                       return std::any_of(
                           std::begin(own_actions), std::end(own_actions),
                           [&](std::string_view action) { return words.starts_with(action); });
                   }));
}

}  // namespace tthc
