#include "tthc/review/periods.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

namespace tthc {
namespace {

constexpr std::pair<std::string_view, TimeUnit> period_units[] = {
    {"ngày làm việc", TimeUnit::working_day},
    {"giờ làm việc", TimeUnit::working_hour},
    {"ngày", TimeUnit::day},
    {"giờ", TimeUnit::hour},
    {"tuần", TimeUnit::week},
    {"tháng", TimeUnit::month},
    {"năm", TimeUnit::year}};

bool is_count_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

std::size_t count_end(std::string_view text, std::size_t at) {
    while (at < text.size() && is_count_digit(text[at]))
        ++at;
    return at;
}

/// Behind blanks and one remark in brackets: `05 (năm) ngày`.
std::size_t unit_start(std::string_view text, std::size_t at) {
    constexpr std::size_t longest_remark = 40;
    const auto skip_blanks = [&] {
        while (at < text.size() && text[at] == ' ')
            ++at;
    };
    skip_blanks();
    if (at >= text.size() || text[at] != '(') return at;
    const auto close = text.find(')', at);
    if (close == std::string_view::npos || close - at > longest_remark) return at;
    at = close + 1;
    skip_blanks();
    return at;
}

bool ends_before(std::string_view text, std::size_t at, std::string_view word) {
    const std::string_view before = text.substr(0, at);
    return before.ends_with(word);
}

/// `15 giờ` as a time of the day, `7 năm 2020` and `08 tháng 7` as parts of a date.
bool is_calendar(std::string_view text, const Period& period) {
    const TimeUnit unit = period.duration.unit;
    if (unit == TimeUnit::hour) {
        return ends_before(text, period.begin, "sau ") ||
               ends_before(text, period.begin, "trước ") ||
               ends_before(text, period.begin, "lúc ") || ends_before(text, period.begin, "hồi ");
    }
    const auto next = text.find_first_not_of(' ', period.end);
    const bool number_follows = next != std::string_view::npos && is_count_digit(text[next]);
    return (unit == TimeUnit::month || unit == TimeUnit::year) &&
           (number_follows || ends_before(text, period.begin, "ngày ") ||
            ends_before(text, period.begin, "tháng "));
}

std::optional<Period> period_at(std::string_view text, std::size_t begin, std::size_t digits) {
    constexpr std::size_t most_digits = 4;
    if (digits - begin > most_digits) return {};
    const std::size_t at = unit_start(text, digits);
    const auto* const unit =
        std::find_if(std::begin(period_units), std::end(period_units),
                     [&](const auto& item) { return text.substr(at).starts_with(item.first); });
    if (unit == std::end(period_units)) return {};
    const auto count =
        Decimal::parse(std::to_string(std::stoi(std::string(text.substr(begin, digits - begin)))));
    if (!count) return {};
    const Period period{{*count, unit->second}, begin, at + unit->first.size()};
    if (is_calendar(text, period)) return {};
    return period;
}

constexpr std::string_view of_others[] = {"ý kiến", "thẩm định", "văn bản của", "do ",     "chuyển",
                                          "trình",  "hội đồng",  "tra cứu",     "xác minh"};
constexpr std::string_view of_dossier[] = {"hồ sơ", "đơn", "đề nghị", "giấy tờ"};

}  // namespace

bool runs_from_dossier(std::string_view folded, const Period& period) {
    constexpr std::size_t longest = 90;
    const std::string_view rest = folded.substr(period.end, longest);
    const std::string_view clause = rest.substr(0, rest.find_first_of(".;"));
    const auto receipt = clause.find("nhận");
    if (receipt == std::string_view::npos) return false;
    const std::string_view before = clause.substr(0, receipt);
    if (!before.ends_with("từ ngày ") && !before.ends_with("từ khi ")) return false;
    const std::string_view event = clause.substr(receipt);
    const std::string_view what = event.substr(0, event.find(','));
    const auto speaks_of = [&](std::string_view words) {
        return what.find(words) != std::string_view::npos;
    };
    const bool by_other = std::any_of(std::begin(of_others), std::end(of_others), speaks_of);
    return !by_other && std::any_of(std::begin(of_dossier), std::end(of_dossier), speaks_of);
}

std::string_view words_with_start(std::string_view folded, const Period& period) {
    constexpr std::string_view event = "nhận";
    const auto receipt = folded.find(event, period.end);
    const auto end = receipt == std::string_view::npos ? period.end : receipt + event.size();
    return folded.substr(period.begin, end - period.begin);
}

std::vector<Period> periods_in(std::string_view folded) {
    std::vector<Period> periods;
    for (std::size_t at = 0; at < folded.size();) {
        if (!is_count_digit(folded[at])) {
            ++at;
            continue;
        }
        const std::size_t end = count_end(folded, at);
        const bool inside = at > 0 && std::string_view("./,-0123456789").find(folded[at - 1]) !=
                                          std::string_view::npos;
        if (!inside) {
            if (const auto period = period_at(folded, at, end)) periods.push_back(*period);
        }
        at = end;
    }
    return periods;
}

}  // namespace tthc
