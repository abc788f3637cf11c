#include "tthc/model/duration.h"

#include "tthc/base/digits.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tthc {
namespace {

struct UnitName {
    std::string_view name;
    TimeUnit unit;
};

constexpr std::array unit_names{
    UnitName{"giờ", TimeUnit::hour},
    UnitName{"giờ làm việc", TimeUnit::working_hour},
    UnitName{"ngày", TimeUnit::day},
    UnitName{"ngày làm việc", TimeUnit::working_day},
    UnitName{"tuần", TimeUnit::week},
    UnitName{"tháng", TimeUnit::month},
    UnitName{"năm", TimeUnit::year},
    UnitName{"hour", TimeUnit::hour},
    UnitName{"hours", TimeUnit::hour},
    UnitName{"working hour", TimeUnit::working_hour},
    UnitName{"working hours", TimeUnit::working_hour},
    UnitName{"day", TimeUnit::day},
    UnitName{"days", TimeUnit::day},
    UnitName{"working day", TimeUnit::working_day},
    UnitName{"working days", TimeUnit::working_day},
    UnitName{"week", TimeUnit::week},
    UnitName{"weeks", TimeUnit::week},
    UnitName{"month", TimeUnit::month},
    UnitName{"months", TimeUnit::month},
    UnitName{"year", TimeUnit::year},
    UnitName{"years", TimeUnit::year},
};

constexpr std::size_t max_whole_digits = 6;
constexpr std::size_t max_decimals = 3;

std::optional<Decimal> parse_count(std::string_view text) {
    const auto point = text.find_first_of(".,");
    const std::string_view whole = text.substr(0, point);
    if (!all_digits(whole) || whole.size() > max_whole_digits) return {};
    if (point == std::string_view::npos) return Decimal::parse(whole);
    const std::string_view decimals = text.substr(point + 1);
    if (!all_digits(decimals) || decimals.size() > max_decimals) return {};
    return Decimal::parse(fmt::format("{}.{}", whole, decimals));
}

/// Small units per large one where the law fixes it; 0 where it does not.
int factor(TimeUnit large, TimeUnit small) {
    if (large == small) return 1;
    if (large == TimeUnit::week && small == TimeUnit::day) return 7;
    if (large == TimeUnit::day && small == TimeUnit::hour) return 24;
    if (large == TimeUnit::week && small == TimeUnit::hour) return 7 * 24;
    if (large == TimeUnit::working_day && small == TimeUnit::working_hour) return 8;
    if (large == TimeUnit::year && small == TimeUnit::month) return 12;
    return 0;
}

std::int64_t scaled(Decimal count, int scale, int times) {
    std::int64_t value = count.mantissa();
    for (int i = count.scale(); i < scale; ++i)
        value *= 10;
    return value * times;
}

}  // namespace

std::optional<Duration> Duration::parse(std::string_view text) {
    const auto space = text.find(' ');
    if (space == std::string_view::npos) return {};
    const auto count = parse_count(text.substr(0, space));
    const std::string_view name = text.substr(space + 1);
    const auto* const known =
        std::find_if(unit_names.begin(), unit_names.end(),
                     [&](const UnitName& known_unit) { return known_unit.name == name; });
    if (!count || known == unit_names.end()) return {};
    return Duration{*count, known->unit};
}

std::string unit_name(TimeUnit unit, Language language) {
    const auto is_unit = [unit](const UnitName& candidate) { return candidate.unit == unit; };
    if (language == Language::vi) {
        return std::string(std::find_if(unit_names.begin(), unit_names.end(), is_unit)->name);
    }
    return std::string(std::find_if(unit_names.rbegin(), unit_names.rend(), is_unit)->name);
}

std::string Duration::to_string(Language language) const {
    std::string number = count.to_string();
    std::string name = unit_name(unit, language);
    if (language == Language::vi) {
        std::replace(number.begin(), number.end(), '.', ',');
    } else if (count == Decimal(1)) {
        name.pop_back();
    }
    return fmt::format("{} {}", number, name);
}

std::optional<int> compare(const Duration& left, const Duration& right) {
    const int up = factor(left.unit, right.unit);
    const int down = factor(right.unit, left.unit);
    if (up == 0 && down == 0) return {};
    const int scale = std::max(left.count.scale(), right.count.scale());
    const std::int64_t a = scaled(left.count, scale, up == 0 ? 1 : up);
    const std::int64_t b = scaled(right.count, scale, down == 0 ? 1 : down);
    if (a == b) return 0;
    return a < b ? -1 : 1;
}

}  // namespace tthc
