#include "read_basis.h"

#include "tthc/import/words/act_number.h"
#include "tthc/import/words/text.h"
#include "tthc/model/act_spelling.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cstdint>

namespace tthc::importing {
namespace {

/// `21/2008/TTLT- BQP` is typed with spaces around hyphens and slashes.
std::string tightened(std::string_view text) {
    const std::string typed = plain(text);
    std::string tight;
    for (const char c : trim(typed)) {
        if (c == '-' || c == '/') {
            while (tight.ends_with(' '))
                tight.pop_back();
        }
        if (c == ' ' && (tight.ends_with('-') || tight.ends_with('/'))) continue;
        tight += c;
    }
    return tight;
}

/// The number of the title that begins like a cell that was cut off: `13`, `34/2023`,
/// `118/2025/NĐ-C`.
std::string completed(std::string_view beginning, const Prose& title, const Lexicon& lexicon) {
    if (beginning.empty()) return {};
    const bool serial = digits_end(beginning, 0) == beginning.size();
    for (const ActNumber& number : act_numbers(title, lexicon)) {
        const std::string_view whole = number.number;
        if (number.cut_off || !whole.starts_with(beginning) || whole.size() == beginning.size())
            continue;
        const char next = whole[beginning.size()];
        if (serial ? next == '/' : (next == '/' || !is_digit(next))) return number.number;
    }
    return {};
}

std::string_view digits_of(std::string_view text) {
    const auto begin = text.find_first_of("0123456789");
    if (begin == std::string_view::npos) return {};
    const auto end = text.find_first_not_of("0123456789/", begin);
    auto digits = text.substr(begin, end == std::string_view::npos ? end : end - begin);
    if (digits.ends_with('/')) digits.remove_suffix(1);
    return digits;
}

/// `Thông tư số 42/2020/TT-BTC …`: a title without a code cell that begins with its own number.
std::string own_number(const Prose& title, const Lexicon& lexicon) {
    const auto numbers = act_numbers(title, lexicon);
    if (numbers.empty() || numbers.front().cut_off) return {};
    const Prose before = title.part(0, numbers.front().begin);
    std::size_t at = 0;
    while (at < before.size()) {
        const auto* type = before.whole_word_at(at, lexicon.words(WordKind::act_types));
        if (type == nullptr && !before.is_space(at) && before.text()[at] != ':') return {};
        at += type == nullptr ? 1 : type->size();
    }
    return numbers.front().number;
}

/// `63/2010/n\u0111-cp`: a cell that is nothing but a number, in small letters.
std::string small_number(const Prose& cell, const Lexicon& lexicon) {
    if (cell.text().find(' ') != std::string_view::npos) return {};
    const Prose spelled(act_spelling(cell.text()));
    const auto number = act_number_at(spelled, 0, lexicon);
    const bool whole = number && number->end == spelled.size() && !number->cut_off;
    return whole ? number->number : std::string();
}

std::string number_of(const BasisRow& row, const Lexicon& lexicon) {
    const Prose cell(tightened(row.number));
    const Prose title(tightened(row.title));
    const auto numbers = act_numbers(cell, lexicon);
    if (!numbers.empty() && !numbers.front().cut_off) return numbers.front().number;
    if (cell.size() == 0) return own_number(title, lexicon);
    if (auto spelled = small_number(cell, lexicon); !spelled.empty()) return spelled;
    const auto whole =
        numbers.empty() ? std::string() : completed(numbers.front().number, title, lexicon);
    return whole.empty() ? completed(digits_of(cell.text()), title, lexicon) : whole;
}

}  // namespace

std::optional<Date> read_date(std::string_view text) {
    text = trim(text);
    const std::size_t day = digits_end(text, 0);
    if (day == 0 || day > 2 || day >= text.size()) return {};
    const std::size_t month = digits_end(text, day + 1);
    if (month == day + 1 || month > day + 3 || month >= text.size()) return {};
    const std::size_t year = digits_end(text, month + 1);
    if (year - month - 1 != 4 || year != text.size()) return {};
    return parse_date(fmt::format("{}-{:0>2}-{:0>2}", text.substr(month + 1),
                                  text.substr(day + 1, month - day - 1), text.substr(0, day)));
}

std::optional<Date> day_of_milliseconds(std::string_view text) {
    using namespace std::chrono;
    std::int64_t moment = 0;
    const auto* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, moment);
    if (error != std::errc() || at != end) return {};
    const auto furthest = milliseconds(days(100000));
    if (milliseconds(moment) > furthest || milliseconds(moment) < -furthest) return {};
    const Date day(floor<days>(sys_time<milliseconds>(milliseconds(moment) + hours(7))));
    if (day.year() < year(1945) || day.year() > year(2099)) return {};
    return day;
}

Citation read_basis(const BasisRow& row, const Lexicon& lexicon) {
    const std::string number = number_of(row, lexicon);
    Citation citation = Citation::parse(number);
    if (number.empty() || !citation.well_formed) {
        const auto cell = trim(row.number);
        const bool bare = digits_end(cell, 0) == cell.size() && !trim(row.title).empty();
        citation = Citation::parse(bare ? trim(row.title) : cell);
    }
    const std::string title = plain(row.title);
    if (title != citation.act) citation.title = trim(title);
    citation.issued = read_date(row.issued);
    return citation;
}

}  // namespace tthc::importing
