#include "tthc/report/document/document.h"

#include "tthc/report/format.h"

#include <fmt/format.h>

#include <iterator>

namespace tthc::report {
namespace {

std::string digits(const Rational& value, Amount::Kind kind, Language language) {
    switch (kind) {
        case Amount::Kind::money:
            return format_money(value, language);
        case Amount::Kind::number:
            return format_number(value, language);
        case Amount::Kind::percent:
            return format_percent(value, language);
    }
    return {};
}

}  // namespace

std::string words_of(const Amount& amount, Language language) {
    const auto print = [&](const Rational& value) { return digits(value, amount.kind, language); };
    std::string text = print(amount.likely);
    if (amount.bound == Amount::Bound::at_least) text.insert(0, "≥ ");
    if (amount.bound == Amount::Bound::at_most) text.insert(0, "≤ ");
    if (amount.low != amount.high)
        text += fmt::format(" [{} – {}]", print(amount.low), print(amount.high));
    const std::string& unit = amount.unit.in(language);
    return unit.empty() ? text : fmt::format("{} {}", text, unit);
}

std::string words_of(const Cell& cell, Language language) {
    if (const auto* words = std::get_if<Words>(&cell)) return words->text.in(language);
    return words_of(std::get<Amount>(cell), language);
}

void add(Document& document, Document more) {
    std::move(more.begin(), more.end(), std::back_inserter(document));
}

}  // namespace tthc::report
