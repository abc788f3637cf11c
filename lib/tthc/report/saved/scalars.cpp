#include "tthc/report/saved/scalars.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>

namespace tthc::report::saved {
namespace {

constexpr std::string_view bytes_key = "bytes";

std::optional<int> hex_digit(char digit) {
    constexpr std::string_view digits = "0123456789abcdef";
    const auto at = digits.find(digit);
    if (at == std::string_view::npos) return {};
    return static_cast<int>(at);
}

bool read_bytes(const std::string& hex, std::string& text) {
    if (hex.size() % 2 != 0) return false;
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const auto high = hex_digit(hex[i]);
        const auto low = hex_digit(hex[i + 1]);
        if (!high || !low) return false;
        text += static_cast<char>(*high * 16 + *low);
    }
    return true;
}

bool is_whole_number(std::string_view digits) {
    if (digits.starts_with('-')) digits.remove_prefix(1);
    return !digits.empty() &&
           std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool read(const Json& json, std::uint32_t& number) {
    if (!json.is_number_unsigned()) return false;
    const auto value = json.get<std::uint64_t>();
    number = static_cast<std::uint32_t>(value);
    return value <= std::numeric_limits<std::uint32_t>::max();
}

}  // namespace

Json written(const std::string& text) {
    if (!utf8::first_invalid(text)) return text;
    std::string hex;
    for (const char byte : text)
        hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
    return {{bytes_key, hex}};
}

bool read(const Json& json, std::string& text) {
    text.clear();
    if (json.is_string()) {
        text = json.get<std::string>();
        return true;
    }
    if (!json.is_object() || json.size() != 1 || !json.contains(bytes_key)) return false;
    const Json& bytes = json.at(std::string(bytes_key));
    return bytes.is_string() && read_bytes(bytes.get<std::string>(), text);
}

Json written(const Message& message) {
    if (message.vi == message.en) return written(message.vi);
    return Json::array({written(message.vi), written(message.en)});
}

bool read(const Json& json, Message& message) {
    if (json.is_array())
        return json.size() == 2 && read(json[0], message.vi) && read(json[1], message.en);
    if (!read(json, message.vi)) return false;
    message.en = message.vi;
    return true;
}

Json written(Date date) {
    return date == Date{} ? "" : to_iso(date);
}

bool read(const Json& json, Date& date) {
    date = {};
    if (!json.is_string()) return false;
    const auto text = json.get<std::string>();
    if (text.empty()) return true;
    const auto read = parse_date(text);
    date = read.value_or(Date{});
    return read.has_value();
}

Json written(const Rational& number) {
    return number.str();
}

bool read(const Json& json, Rational& number) {
    if (!json.is_string()) return false;
    const auto text = json.get<std::string>();
    const auto slash = text.find('/');
    const std::string top = text.substr(0, slash);
    const std::string bottom = slash == std::string::npos ? "1" : text.substr(slash + 1);
    if (!is_whole_number(top) || !is_whole_number(bottom)) return false;
    const Integer denominator{std::string_view(bottom)};
    if (denominator == Integer()) return false;
    number = Rational(Integer{std::string_view(top)}, denominator);
    return true;
}

Json written(Point point) {
    return Json::array({point.offset, point.line, point.column});
}

bool read(const Json& json, Point& point) {
    return json.is_array() && json.size() == 3 && read(json[0], point.offset) &&
           read(json[1], point.line) && read(json[2], point.column);
}

Json written(const Located<std::string>& text) {
    return written(text.value);
}

bool read(const Json& json, Located<std::string>& text) {
    return read(json, text.value);
}

}  // namespace tthc::report::saved
