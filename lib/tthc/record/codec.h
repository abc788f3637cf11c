#pragma once

#include "tthc/base/date.h"
#include "tthc/base/decimal.h"
#include "tthc/record/field.h"
#include "tthc/yaml/tree.h"
#include "tthc/yaml/value.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tthc::record {

/// How a scalar type stands in YAML and in JSON Schema.
enum class Shape { text, number, integer, boolean };

/// One scalar type: `shape`, `expected` (for messages), `parse` and `print`. Types of the layers
/// above specialise it beside their own definition.
template <class T>
struct Codec;

/// Largest number a file may hold, so that sums and products stay exact.
inline constexpr std::int64_t largest_number = 1'000'000'000'000'000;

/// Significant digits that every reader of JSON and YAML keeps exactly.
inline constexpr int max_significant_digits = 15;

/// What YAML 1.2 reads: hexadecimal and octal integers, everything else is decimal.
std::optional<Decimal> parse_number(std::string_view text);

/// Whether a word that YAML reads as a number has more digits than are kept exactly. A schema
/// cannot see this, so it is a limit (Y005) and not a wrong value.
bool has_too_many_digits(std::string_view number);

template <>
struct Codec<std::string> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{"văn bản", "text"};
    static std::optional<std::string> parse(std::string_view text) { return std::string(text); }
    static std::string print(const std::string& value) { return value; }
    static constexpr std::string_view pattern{};
    static constexpr std::string_view format{};
};

template <>
struct Codec<bool> {
    static constexpr Shape shape = Shape::boolean;
    static constexpr Bilingual expected{"true hoặc false", "true or false"};
    static std::optional<bool> parse(std::string_view text);
    static std::string print(bool value) { return value ? "true" : "false"; }
};

template <>
struct Codec<Decimal> {
    static constexpr Shape shape = Shape::number;
    static constexpr Bilingual expected{"số không âm", "a number that is not negative"};
    static std::optional<Decimal> parse(std::string_view text);
    static std::string print(Decimal value);
};

template <>
struct Codec<std::int64_t> {
    static constexpr Shape shape = Shape::integer;
    static constexpr Bilingual expected{"số nguyên không âm",
                                        "a whole number that is not negative"};
    static std::optional<std::int64_t> parse(std::string_view text);
    static std::string print(std::int64_t value) { return std::to_string(value); }
};

template <>
struct Codec<Date> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{"ngày viết như 2017-01-31", "a date like 2017-01-31"};
    static std::optional<Date> parse(std::string_view text) { return parse_date(text); }
    static std::string print(Date value) { return to_iso(value); }
    static constexpr std::string_view pattern{};
    static constexpr std::string_view format = "date";
};

/// Whether an unquoted word is read by YAML as the shape asks for; a quoted one only is text, and
/// infinities and "not a number" are nothing.
bool has_shape(const yaml::Node& node, Shape shape);

/// Lower-case words joined by hyphens.
bool is_identifier(std::string_view text);
inline constexpr std::string_view identifier_pattern = "^[a-z0-9]+(-[a-z0-9]+)*$";

}  // namespace tthc::record
