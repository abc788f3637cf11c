#include "next_element.h"

#include <algorithm>
#include <array>

namespace tthc::importing {
namespace {

constexpr std::string_view white = " \n\r\t";

/// The first two keys of an object; empty where it has none, or a table stands in front of it.
using Opening = std::array<std::string_view, 2>;

std::string_view behind_white(std::string_view text) {
    const auto at = text.find_first_not_of(white);
    return at == std::string_view::npos ? std::string_view() : text.substr(at);
}

/// The string that the text begins with, without quotes, taken from its front.
std::string_view take_string(std::string_view& text) {
    if (!text.starts_with('"')) return {};
    std::size_t end = 1;
    while (end < text.size() && text[end] != '"')
        end += text[end] == '\\' ? std::size_t{2} : std::size_t{1};
    if (end >= text.size()) return {};
    const std::string_view taken = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    return taken;
}

Opening opening_of(std::string_view object) {
    Opening keys;
    object = behind_white(object.substr(1));
    keys[0] = take_string(object);
    object = behind_white(object);
    if (!object.starts_with(':')) return keys;
    object = behind_white(object.substr(1));
    if (object.starts_with('"')) {
        take_string(object);
    } else {
        object.remove_prefix(std::min(object.find_first_of(",{}[]\""), object.size()));
    }
    object = behind_white(object);
    if (!object.starts_with(',')) return keys;
    object = behind_white(object.substr(1));
    keys[1] = take_string(object);
    return keys;
}

bool begins_alike(const Opening& keys, const Opening& others) {
    if (keys[0].empty() || keys[0] != others[0]) return false;
    return keys[1].empty() || others[1].empty() || keys[1] == others[1];
}

/// Whether an element may begin behind this text.
bool may_follow(std::string_view before) {
    if (before.ends_with('\n')) return true;
    const auto last = before.find_last_not_of(white);
    return last != std::string_view::npos && (before[last] == ',' || before[last] == '}');
}

/// The next object from a place on that may be an element and is one.
template <class Is>
std::size_t next_object(std::string_view text, std::size_t begin, std::size_t from, const Is& is) {
    std::size_t at = text.find('{', from);
    while (at != std::string_view::npos) {
        if (may_follow(text.substr(begin, at - begin)) && is(text.substr(at))) return at;
        at = text.find('{', at + 1);
    }
    return at;
}

}  // namespace

std::size_t next_element(std::string_view text, std::size_t begin, std::size_t from,
                         const IsRecord& is_record) {
    const Opening keys = opening_of(text.substr(begin));
    const auto alike = [&](std::string_view object) {
        return begins_alike(keys, opening_of(object));
    };
    const std::size_t next = next_object(text, begin, from, alike);
    const bool sure = next != std::string_view::npos && !keys[1].empty();
    if (sure || !is_record) return next;
    const std::size_t record = next_object(text, begin, from, is_record);
    return record == std::string_view::npos ? next : record;
}

}  // namespace tthc::importing
