#include "tthc/periodic/reporting_period.h"

#include "tthc/base/digits.h"
#include "tthc/base/say.h"

#include <algorithm>
#include <array>

namespace tthc::periodic {
namespace {

using std::chrono::last;
using std::chrono::month;
using std::chrono::year;

/// Which months of the year, and what they are called.
struct Part {
    unsigned first = 1;
    unsigned last = 12;
    Message name;
};

constexpr std::array<std::string_view, 4> roman{"I", "II", "III", "IV"};

bool are_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<Part> part_of(std::string_view text, std::string_view year_word) {
    const std::string of(year_word);
    if (text.empty()) return Part{1, 12, say("năm {}", "the year {}", of)};
    if (text.size() != 3 || text[0] != '-') return {};
    const auto digit = static_cast<unsigned>(text[2] - '0');
    if (text[1] == 'H' && (digit == 1 || digit == 2)) {
        return Part{digit * 6 - 5, digit * 6,
                    digit == 1 ? say("06 tháng đầu năm {}", "the first half of {}", of)
                               : say("06 tháng cuối năm {}", "the second half of {}", of)};
    }
    if (text[1] == 'Q' && digit >= 1 && digit <= 4) {
        return Part{digit * 3 - 2, digit * 3,
                    say("quý {0} năm {1}", "quarter {0} of {1}", roman[digit - 1], of)};
    }
    if (!are_digits(text.substr(1))) return {};
    const unsigned number = static_cast<unsigned>(text[1] - '0') * 10 + digit;
    if (number < 1 || number > 12) return {};
    return Part{number, number, say("tháng {0:02} năm {1}", "{1}-{0:02}", number, of)};
}

}  // namespace

std::optional<ReportingPeriod> ReportingPeriod::parse(std::string_view text) {
    if (text.size() < 4 || !are_digits(text.substr(0, 4))) return {};
    const std::string_view year_word = text.substr(0, 4);
    const auto part = part_of(text.substr(4), year_word);
    if (!part) return {};
    const year of(std::stoi(std::string(year_word)));
    return ReportingPeriod{std::string(text),
                           {Date(of / month(part->first) / 1), Date(of / month(part->last) / last)},
                           part->name};
}

}  // namespace tthc::periodic
