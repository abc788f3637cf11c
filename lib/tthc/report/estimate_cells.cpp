#include "tthc/report/estimate_cells.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/report/format.h"

#include <fmt/format.h>

#include <set>

namespace tthc::report {
namespace {

constexpr std::size_t letters_of_name = 60;

}  // namespace

Message length_of(const Duration& duration) {
    return {duration.to_string(Language::vi), duration.to_string(Language::en)};
}

Message unit_of(TimeUnit unit) {
    return {std::string(unit_name(unit, Language::vi)), std::string(unit_name(unit, Language::en))};
}

Amount money_of(const Spread& value) {
    return {Amount::Kind::money, value.likely, value.low, value.high};
}

Amount number_of(const Spread& value) {
    return {Amount::Kind::number, value.likely, value.low, value.high};
}

Amount::Bound bound_of(const Estimate& estimate) {
    return estimate.is_short() ? Amount::Bound::at_least : Amount::Bound::exact;
}

Cell rate_of(const std::optional<Rational>& rate) {
    if (!rate) return Words{};
    return Amount::percent(*rate);
}

Cell cell_of(const Bilingual& text) {
    return Words{say(text)};
}

Cell name_cell(const Message& text) {
    return Words{printable(text)};
}

void add_item(Document& document, Message text, std::size_t depth) {
    document.emplace_back(Paragraph{{{std::move(text)}}, depth});
}

void add_title(Document& document, const std::string& code, const std::string& name) {
    document.emplace_back(Heading{{{same(printable(fmt::format("{} {}", code, name)))}}});
}

void add_parameters(Document& document, const CostParameters& parameters) {
    for (const Message& line : parameter_lines(parameters))
        add_item(document, {printable(line.vi), printable(line.en)}, 0);
    document.emplace_back(Break{});
}

void add_missing(Document& document, std::initializer_list<const std::vector<MissingInput>*> lists,
                 const InputPlaces& places) {
    std::set<std::pair<std::string, Message>> seen;
    for (const auto* list : lists) {
        for (const MissingInput& input : *list) {
            if (!seen.emplace(input.path, input.what).second) continue;
            if (seen.size() == 1) add_item(document, {"Chưa có số liệu:", "Missing inputs:"});
            const Message name = name_of_input(places, input.path);
            const Bilingual left_out{" (không được tính: tổng thấp hơn thực tế)",
                                     " (not counted: totals are too low)"};
            const auto in = [&](Language language) {
                return fmt::format("{}: {}{}", printable(name.in(language)),
                                   printable(input.what.in(language)),
                                   input.left_out ? left_out.in(language) : "");
            };
            add_item(document, {in(Language::vi), in(Language::en)}, 2);
        }
    }
}

void add_rounding(Document& document, const RoundingGap& gap) {
    const Integer off = Integer(round_half_away(gap.exact) - gap.printed);
    if (off == 0) return;
    const auto amount = [&](Language language) { return format_money(Rational(off), language); };
    add_item(document,
             {fmt::format("chênh lệch do làm tròn ({}): {}", gap.what.vi, amount(Language::vi)),
              fmt::format("difference from rounding ({}): {}", gap.what.en, amount(Language::en))});
}

Message name_of_input(const InputPlaces& places, const std::string& path) {
    const InputPlace* const place = find_input(places, path);
    if (place != nullptr && !place->name.vi.empty()) return place->name;
    return same(path.substr(path.rfind('/') + 1));
}

Amount amount_of(const Factor& factor) {
    if (factor.unit == Factor::Unit::dong) return money_of(factor.value);
    Amount amount = number_of(factor.value);
    if (factor.unit == Factor::Unit::hours) amount.unit = {"giờ", "hours"};
    return amount;
}

Message formula_of(const CostLine& line) {
    const auto in = [&](Language language) {
        std::string text;
        for (const Factor& factor : line.factors) {
            text += fmt::format("{}{} {}", text.empty() ? "" : " × ", factor.what.in(language),
                                words_of(amount_of(factor), language));
        }
        return fmt::format("{} = {}", text, words_of(money_of(line.money), language));
    };
    return {in(Language::vi), in(Language::en)};
}

Message name_of_line(const InputPlaces& places, const CostLine& line) {
    const Message name = name_of_input(places, line.path);
    const auto in = [&](Language language) {
        return fmt::format("{}: {}", utf8::shortened(name.in(language), letters_of_name),
                           line.what.in(language));
    };
    return {in(Language::vi), in(Language::en)};
}

}  // namespace tthc::report
