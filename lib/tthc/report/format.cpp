#include "tthc/report/format.h"

#include "tthc/base/digits.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

struct Marks {
    char group;
    char point;
};

Marks marks_of(Language language) {
    return language == Language::vi ? Marks{'.', ','} : Marks{',', '.'};
}

enum class Zeros { kept, dropped };

std::string fixed(const Rational& number, Language language, Zeros zeros) {
    const Marks marks = marks_of(language);
    const Integer hundredths = round_half_away(Rational(abs(number) * 100));
    const std::string sign = number < 0 && hundredths != 0 ? "-" : "";
    std::string decimals = fmt::format("{:02}", (hundredths % 100).to_int());
    while (zeros == Zeros::dropped && decimals.ends_with('0'))
        decimals.pop_back();
    const std::string whole = grouped(Integer(hundredths / 100).str(), marks.group);
    if (decimals.empty()) return fmt::format("{}{}", sign, whole);
    return fmt::format("{}{}{}{}", sign, whole, marks.point, decimals);
}

}  // namespace

std::string format_money(const Rational& dong, Language language) {
    const Integer whole = round_half_away(dong);
    const std::string sign = whole < 0 ? "-" : "";
    return fmt::format("{}{} đ", sign,
                       grouped(Integer(abs(whole)).str(), marks_of(language).group));
}

std::string format_percent(const Rational& rate, Language language) {
    return fmt::format("{} %", fixed(Rational(rate * 100), language, Zeros::kept));
}

std::string format_number(const Rational& number, Language language) {
    return fixed(number, language, Zeros::dropped);
}

}  // namespace tthc::report
