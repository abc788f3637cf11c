#include "digit_runs.h"

#include "read_fee.h"
#include "tthc/import/words/cells.h"

#include <algorithm>
#include <functional>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_time = 3;
constexpr std::int64_t thousand = 1000;

/// `25`, `40,000`; not `0,000`, `1100`, nor what is zero.
bool is_amount(std::string_view digits) {
    const auto dong = dong_of(digits);
    const bool grouped = digits.find_first_of(".,") != std::string_view::npos;
    return dong && *dong > 0 && digits.front() != '0' && (grouped || digits.size() <= 3);
}

std::vector<std::size_t> possible_starts(std::string_view digits) {
    std::vector<std::size_t> starts;
    const std::size_t limit = std::min(digits_end(digits, 0), longest_time + 1);
    for (std::size_t at = 1; at < limit; ++at) {
        if (is_amount(digits.substr(at))) starts.push_back(at);
    }
    return starts;
}

std::optional<std::size_t> only(const std::vector<std::size_t>& starts,
                                const std::function<bool(std::size_t)>& is) {
    std::optional<std::size_t> found;
    for (const std::size_t start : starts) {
        if (!is(start)) continue;
        if (found) return {};
        found = start;
    }
    return found;
}

}  // namespace

std::optional<std::size_t> amount_start(const DigitRun& run,
                                        const std::vector<std::string>& other_times,
                                        const Lexicon& lexicon) {
    const auto starts = possible_starts(run.digits);
    if (starts.size() == 1) return starts.front();
    const auto stated = amounts_told(run.note, lexicon);
    const auto by_note = only(starts, [&](std::size_t start) {
        const std::int64_t dong = *dong_of(run.digits.substr(start));
        return std::any_of(stated.begin(), stated.end(), [dong](std::int64_t one) {
            return one == dong || one == dong * thousand;
        });
    });
    if (by_note) return by_note;
    return only(starts, [&](std::size_t start) {
        return std::find(other_times.begin(), other_times.end(), run.digits.substr(0, start)) !=
               other_times.end();
    });
}

}  // namespace tthc::importing
