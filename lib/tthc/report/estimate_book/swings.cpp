#include "tthc/report/estimate_book/swings.h"

#include "tthc/base/say.h"
#include "tthc/report/estimate_book/sheet_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace tthc::report {
namespace {

/// All inputs at their likely figures but one.
struct OneInput {
    std::size_t input;
    Rational value;

    const Rational& in_place_of(const Rational& likely, std::size_t other) const {
        return other == input ? value : likely;
    }
};

Rational year_with(const Book& book, const BookVersion& version, const OneInput& one) {
    Rational once;
    const std::size_t end = version.first_line + version.work_lines + version.fee_lines;
    for (std::size_t i = version.first_line; i < end; ++i) {
        const BookLine& line = book.lines[i];
        Rational money = 1;
        for (std::size_t at = 0; at < line.inputs.size(); ++at)
            money *= one.in_place_of(line.line->factors[at].value.likely, line.inputs[at]);
        once += money;
    }
    const Estimate& estimate = *version.estimate;
    return once * one.in_place_of(estimate.times.likely, version.times) *
           one.in_place_of(estimate.applicants.likely, version.applicants);
}

std::set<std::size_t> inputs_in(const Book& book, const BookProcedure& procedure) {
    std::set<std::size_t> inputs;
    for (const BookVersion& version : procedure.versions) {
        inputs.insert({version.times, version.applicants});
        const std::size_t end = version.first_line + version.work_lines + version.fee_lines;
        for (std::size_t i = version.first_line; i < end; ++i)
            inputs.insert(book.lines[i].inputs.begin(), book.lines[i].inputs.end());
    }
    return inputs;
}

Message name_of_swing(const BookInput& input) {
    const auto in = [&](Language language) {
        const bool is_common = input.side == BookSide::both;
        const std::string side =
            is_common ? "" : fmt::format(" ({})", title_of(input.side).in(language));
        return fmt::format("{}{}: {}", input.what.in(language), side, input.element.in(language));
    };
    return {in(Language::vi), in(Language::en)};
}

Rational width_of(const Swing& swing) {
    return abs(Rational(swing.at_high - swing.at_low));
}

}  // namespace

std::vector<Swing> swings_of(const Book& book, const BookProcedure& procedure) {
    std::vector<Swing> swings;
    if (procedure.versions.size() < 2) return swings;
    const auto saved_with = [&](std::size_t input, const Rational& value) {
        const OneInput one{input, value};
        return Rational(year_with(book, procedure.versions.front(), one) -
                        year_with(book, procedure.versions.back(), one));
    };
    for (const std::size_t i : inputs_in(book, procedure)) {
        const BookInput& input = book.inputs[i];
        if (input.value.low == input.value.high) continue;
        Swing swing{name_of_swing(input), input.source, input.value, saved_with(i, input.value.low),
                    saved_with(i, input.value.high)};
        if (swing.at_low != swing.at_high) swings.push_back(std::move(swing));
    }
    std::stable_sort(swings.begin(), swings.end(), [](const Swing& left, const Swing& right) {
        return width_of(left) > width_of(right);
    });
    return swings;
}

}  // namespace tthc::report
