#include "tthc/report/saving_range_report.h"

#include "tthc/cost/pert.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/exact.h"
#include "tthc/report/format.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

/// The element of an input and what is stated of it: `Nộp hồ sơ: số lượt đi lại`.
Message name_of_ranged(const PlanEstimate& plan, const Swing& swing) {
    const ProcedureSaving& procedure = plan.procedures[swing.procedure];
    const RangedInput& input = swing.input;
    const InputPlaces& places = input.before ? procedure.places_before : procedure.places_after;
    const std::string element = input.path.substr(0, input.path.rfind('/'));
    const auto in = [&](Language language) {
        std::string name = name_of_input(places, input.path).in(language);
        if (!input.multiplies)
            name = fmt::format("{}: {}", name_of_input(places, element).in(language), name);
        if (plan.procedures.size() > 1) name = fmt::format("{} {}", procedure.code, name);
        const bool vi = language == Language::vi;
        if (!input.after) name += vi ? " (trước)" : " (before)";
        if (!input.before) name += vi ? " (sau)" : " (after)";
        return name;
    };
    return {in(Language::vi), in(Language::en)};
}

/// A row of money in each of the spreads.
template <class Value>
Row spread_row(Bilingual title, const SavingRange& range, Value value) {
    return {cell_of(title), Amount::money(value(*range.without_fees)),
            Amount::money(value(*range.with_fees))};
}

Table spread_table(const SavingRange& range) {
    Table table{{cell_of({"Khoảng của phần tiết kiệm, một năm", "Range of the saving, a year"}),
                 cell_of({"Không gồm phí, lệ phí", "Without fees"}),
                 cell_of({"Gồm phí, lệ phí", "With fees"})},
                {}};
    const auto add = [&](Bilingual title, auto value) {
        table.rows.push_back(spread_row(title, range, value));
    };
    using Spread = const SavingSpread&;
    add({"Theo số liệu nhiều khả năng nhất", "All inputs likely"},
        [](Spread one) { return one.likely; });
    add({"Trung bình", "Mean"}, [](Spread one) { return one.moments.mean; });
    add({"Độ lệch chuẩn", "Standard deviation"},
        [](Spread one) { return Rational(rounded_root(one.moments.variance)); });
    add({"5 % khả năng không quá (P5)", "Not above with 5 % (P5)"},
        [](Spread one) { return Rational(one.percentiles.p5); });
    add({"50 % khả năng không quá (P50)", "Not above with 50 % (P50)"},
        [](Spread one) { return Rational(one.percentiles.p50); });
    add({"95 % khả năng không quá (P95)", "Not above with 95 % (P95)"},
        [](Spread one) { return Rational(one.percentiles.p95); });
    add({"Ít nhất", "Least"}, [](Spread one) { return one.ends.least; });
    add({"Nhiều nhất", "Most"}, [](Spread one) { return one.ends.most; });
    return table;
}

Table swings_table(const PlanEstimate& plan) {
    Table table{{cell_of({"Tiết kiệm khi một số liệu ở mức", "Saved where one input is"}),
                 cell_of({"Thấp", "Low"}), cell_of({"Cao", "High"}),
                 cell_of({"Tiết kiệm khi thấp", "Saved at low"}),
                 cell_of({"Tiết kiệm khi cao", "Saved at high"}), cell_of({"Chênh lệch", "Swing"})},
                {}};
    for (const Swing& swing : plan.range->swings) {
        const Spread& range = swing.input.range;
        table.rows.push_back({name_cell(name_of_ranged(plan, swing)), Amount::number(range.low),
                              Amount::number(range.high), Amount::money(swing.at_low),
                              Amount::money(swing.at_high), Amount::money(swing.width())});
    }
    return table;
}

Json spread_as_json(const std::optional<SavingSpread>& spread) {
    if (!spread) return nullptr;
    return {{"likely", exact(spread->likely)},
            {"mean", exact(spread->moments.mean)},
            {"variance", exact(spread->moments.variance)},
            {"deviation_dong", rounded_root(spread->moments.variance).str()},
            {"p5_dong", spread->percentiles.p5.str()},
            {"p50_dong", spread->percentiles.p50.str()},
            {"p95_dong", spread->percentiles.p95.str()},
            {"least", exact(spread->ends.least)},
            {"most", exact(spread->ends.most)}};
}

std::string_view word_of_versions(const RangedInput& input) {
    if (!input.after) return "before";
    return input.before ? "both" : "after";
}

Json swing_json(const PlanEstimate& plan, const Swing& swing, Language language) {
    const RangedInput& input = swing.input;
    return {{"procedure", plan.procedures[swing.procedure].code},
            {"node", "/" + input.path},
            {"name", name_of_ranged(plan, swing).in(language)},
            {"versions", word_of_versions(input)},
            {"low", exact(input.range.low)},
            {"likely", exact(input.range.likely)},
            {"high", exact(input.range.high)},
            {"saved_at_low", exact(swing.at_low)},
            {"saved_at_high", exact(swing.at_high)},
            {"swing", exact(swing.width())},
            {"without_fees_at_low", exact(swing.without_fees_at_low)},
            {"without_fees_at_high", exact(swing.without_fees_at_high)}};
}

}  // namespace

void add_saving_range(Document& document, const PlanEstimate& plan) {
    if (!plan.range) return;
    const SavingRange& range = *plan.range;
    if (range.with_fees) {
        document.emplace_back(spread_table(range));
        const Rational draws = draws_of_percentiles;
        add_item(document,
                 {fmt::format("phân bố PERT của từng số liệu, độc lập với nhau; P5, P50, P95 từ {} "
                              "lần rút cố định; số liệu mới giả định giữ nguyên",
                              format_number(draws, Language::vi)),
                  fmt::format("a PERT distribution of each input, independent; P5, P50, P95 of {} "
                              "fixed draws; what is assumed stays as it is",
                              format_number(draws, Language::en))});
    } else {
        add_item(document,
                 {fmt::format("chưa tính được khoảng của phần tiết kiệm: {}", range.why_not.vi),
                  fmt::format("the range of the saving is not computed: {}", range.why_not.en)});
    }
    document.emplace_back(Break{});
    document.emplace_back(swings_table(plan));
    document.emplace_back(Break{});
}

Json saving_range_json(const PlanEstimate& plan, Language language) {
    const SavingRange& range = *plan.range;
    Json inputs = Json::array();
    for (const Swing& swing : range.swings)
        inputs.push_back(swing_json(plan, swing, language));
    return {{"without_fees", spread_as_json(range.without_fees)},
            {"with_fees", spread_as_json(range.with_fees)},
            {"why_not", range.why_not.in(language)},
            {"draws", draws_of_percentiles},
            {"inputs", std::move(inputs)}};
}

}  // namespace tthc::report
