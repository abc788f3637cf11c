#pragma once

#include "tthc/base/rational.h"
#include "tthc/finding/finding.h"
#include "tthc/report/json.h"
#include "tthc/source/span.h"

#include <nlohmann/json.hpp>

#include <concepts>
#include <optional>
#include <type_traits>

/// Values of a saved report that have no fields: how each stands in JSON. What is read says whether
/// it was one.
namespace tthc::report::saved {

/// Text that is no UTF-8 (a path can be) is told byte by byte.
Json written(const std::string& text);
bool read(const Json& json, std::string& text);

/// One text where both languages say the same.
Json written(const Message& message);
bool read(const Json& json, Message& message);

Json written(Date date);
bool read(const Json& json, Date& date);

Json written(const Rational& number);
bool read(const Json& json, Rational& number);

Json written(Point point);
bool read(const Json& json, Point& point);

Json written(const Located<std::string>& text);
bool read(const Json& json, Located<std::string>& text);

template <class T>
concept Scalar = requires(const T& value, T& target, const Json& json) {
    written(value);
    { read(json, target) } -> std::same_as<bool>;
}
&&!std::is_arithmetic_v<T> && !std::is_same_v<T, Json>;

}  // namespace tthc::report::saved
