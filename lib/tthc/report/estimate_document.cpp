#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/format.h"
#include "tthc/report/plan_document.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr std::size_t letters_of_rank = 80;

Table lines_table(const ProcedureCost& cost) {
    const Estimate& estimate = cost.estimate;
    Table table{{cell_of({"Một hồ sơ", "One dossier"}), cell_of({"Giờ", "Hours"}),
                 cell_of({"Chi phí", "Cost"})},
                {}};
    for (const CostLine& line : estimate.lines) {
        Message name = name_of_line(cost.places, line);
        if (line.derived) name = {name.vi + " *", name.en + " *"};
        table.rows.push_back({name_cell(name), number_of(line.hours), money_of(line.money)});
    }
    const std::pair<Bilingual, const Spread*> totals[] = {
        {{"Không gồm phí, lệ phí", "Without fees"}, &estimate.without_fees},
        {{"Phí, lệ phí", "Fees"}, &estimate.fees},
        {{"Gồm phí, lệ phí", "With fees"}, &estimate.with_fees}};
    for (const auto& [title, value] : totals) {
        Amount amount = money_of(*value);
        amount.bound = bound_of(estimate);
        table.rows.push_back({cell_of(title), Words{}, std::move(amount)});
    }
    return table;
}

Table year_table(const Estimate& estimate) {
    Table table{{cell_of({"Một năm", "One year"}), cell_of({"Chi phí", "Cost"})}, {}};
    const std::pair<Bilingual, const Spread*> totals[] = {
        {{"Không gồm phí, lệ phí", "Without fees"}, &estimate.year_without_fees},
        {{"Gồm phí, lệ phí", "With fees"}, &estimate.year_with_fees}};
    for (const auto& [title, value] : totals) {
        Amount amount = money_of(*value);
        amount.bound = bound_of(estimate);
        table.rows.push_back({cell_of(title), std::move(amount)});
    }
    return table;
}

Table facts_table(const Estimate& estimate) {
    const auto dossiers = [&](Language language) {
        return fmt::format("{} × {}", words_of(number_of(estimate.times), language),
                           words_of(number_of(estimate.applicants), language));
    };
    Table table;
    table.rows.push_back({cell_of({"Số lần một năm × số đối tượng", "Times a year × applicants"}),
                          Words{{dossiers(Language::vi), dossiers(Language::en)}}});
    table.rows.push_back(
        {cell_of({"Giờ của người nộp, một hồ sơ", "Hours of the applicant, one dossier"}),
         number_of(estimate.hours)});
    for (const auto& [title, length] : waits_of(estimate)) {
        if (length) table.rows.push_back({cell_of(title), Words{length_of(*length)}});
    }
    for (const auto& [title, count] : counts_of(estimate))
        table.rows.push_back({cell_of(title), Amount::number(count)});
    return table;
}

void add_cost(Document& document, const ProcedureCost& cost) {
    const Estimate& estimate = cost.estimate;
    add_title(document, cost.code, cost.name);
    add_item(document, same(cost.path));
    document.emplace_back(lines_table(cost));
    const bool derived = std::any_of(estimate.lines.begin(), estimate.lines.end(),
                                     [](const CostLine& line) { return line.derived; });
    if (derived) {
        add_item(document, {"* chưa đo: suy từ các dữ kiện khác của thủ tục",
                            "* not measured: made from other facts of the procedure"});
    }
    document.emplace_back(Break{});
    document.emplace_back(year_table(estimate));
    document.emplace_back(Break{});
    document.emplace_back(facts_table(estimate));
    add_missing(document, {&estimate.missing}, cost.places);
    document.emplace_back(Break{});
}

void add_cost_table(Document& document, const std::vector<ProcedureCost>& costs) {
    Table table{{cell_of({"Thủ tục", "Procedure"}),
                 cell_of({"Một hồ sơ, không phí", "One dossier, without fees"}),
                 cell_of({"Phí", "Fees"}), cell_of({"Một năm, gồm phí", "One year, with fees"}),
                 cell_of({"Thiếu số liệu", "Missing"})},
                {},
                0};
    Rational total = 0;
    Integer printed = 0;
    for (const ProcedureCost& cost : costs) {
        const Estimate& estimate = cost.estimate;
        const Rational& year = estimate.year_with_fees.likely;
        total += year;
        printed += round_half_away(year);
        const std::size_t missing = estimate.missing.size();
        const auto amount = [&](const Rational& value) {
            Amount money = Amount::money(value);
            money.bound = bound_of(estimate);
            return money;
        };
        table.rows.push_back({Words{same(printable(cost.code.empty() ? cost.path : cost.code))},
                              amount(estimate.without_fees.likely), amount(estimate.fees.likely),
                              amount(year),
                              missing == 0 ? Words{} : Words{same(std::to_string(missing))}});
    }
    Amount sum = Amount::money(total);
    const bool is_short = std::any_of(costs.begin(), costs.end(), [](const ProcedureCost& cost) {
        return cost.estimate.is_short();
    });
    if (is_short) sum.bound = Amount::Bound::at_least;
    table.rows.push_back({cell_of({"Cộng", "Total"}), Words{}, Words{}, std::move(sum), Words{}});
    document.emplace_back(std::move(table));
    add_rounding(document, {{"một năm, gồm phí", "one year, with fees"}, total, printed});
    document.emplace_back(Break{});
}

/// The heaviest first, with what makes them heavy.
void add_ranking(Document& document, const Estimates& result) {
    Table table{
        {cell_of({"Thủ tục", "Procedure"}), cell_of({"Một năm, không phí", "A year, no fees"}),
         cell_of({"Giờ", "Hours"}), cell_of({"Phí", "Fees"}), cell_of({"Giấy tờ", "Papers"}),
         cell_of({"Lượt", "Trips"})},
        {},
        0};
    for (std::size_t i = 0; i < result.costs.size(); ++i) {
        const ProcedureCost& cost = result.costs[i];
        const Estimate& estimate = cost.estimate;
        Amount year = Amount::money(estimate.year_without_fees.likely);
        year.bound = bound_of(estimate);
        const bool derived = estimate.inputs == Inputs::derived;
        const std::string name =
            fmt::format("{}. {}{} {}", i + 1, cost.code.empty() ? cost.path : cost.code,
                        derived ? "*" : "", utf8::shortened(cost.name, letters_of_rank));
        table.rows.push_back(
            {Words{same(printable(name))}, std::move(year), Amount::number(estimate.hours.likely),
             Amount::money(estimate.fees.likely), Amount::number(Rational(estimate.documents)),
             Amount::number(estimate.trips.likely)});
    }
    document.emplace_back(std::move(table));
    const std::size_t all = result.ranked_of;
    add_item(
        document,
        say("{} thủ tục nặng nhất trong {}, xếp theo chi phí một năm không gồm phí, lệ "
            "phí",
            "the {} heaviest of {}, by the yearly cost without fees", result.costs.size(), all),
        0);
    add_item(document,
             {"* chưa đo: suy từ giấy tờ, mẫu đơn, bản sao, điều kiện, bước, lượt đi lại",
              "* not measured: made from papers, forms, copies, conditions, steps, trips"},
             0);
}

/// How many figures there are of each verdict.
void add_checked(Document& document, const CheckedTable& table) {
    Table counts{{name_cell(same(table.path)), cell_of({"Số liệu", "Figures"})}, {}};
    for (const auto& word : record::Words<FigureVerdict>::words) {
        const auto count = std::count_if(
            table.figures.begin(), table.figures.end(),
            [&](const CheckedFigure& figure) { return figure.verdict == word.value; });
        counts.rows.push_back({cell_of(word.title), Amount::number(Rational(count))});
    }
    counts.rows.push_back(
        {cell_of({"Cộng", "Total"}), Amount::number(Rational(table.figures.size()))});
    document.emplace_back(std::move(counts));
    document.emplace_back(Break{});
}

Message year_line(const std::string& name, const Figure& figure) {
    const auto in = [&](Language language, std::string_view sentence) {
        return fmt::format(fmt::runtime(sentence), name, format_money(figure.before, language),
                           format_money(figure.after, language),
                           format_money(figure.saved(), language));
    };
    return {in(Language::vi, "{}: một năm, gồm phí, {} → {}, tiết kiệm {}"),
            in(Language::en, "{}: a year, with fees, {} → {}, saved {}")};
}

}  // namespace

Document told(const Estimates& result) {
    Document document;
    if (!result.costs.empty()) add_parameters(document, result.parameters);
    if (result.ranked_of > 0) {
        add_ranking(document, result);
    } else if (result.costs.size() == 1) {
        add_cost(document, result.costs.front());
    } else if (!result.costs.empty()) {
        add_cost_table(document, result.costs);
    }
    for (const PlanEstimate& plan : result.plans)
        add_plan(document, plan);
    for (const CheckedTable& table : result.tables)
        add_checked(document, table);
    for (const Message& note : result.notes)
        add_item(document, {fmt::format("ghi chú: {}", note.vi), fmt::format("note: {}", note.en)},
                 0);
    return document;
}

Document told_in_short(const Estimates& result) {
    Document document;
    Rational year = 0;
    for (const ProcedureCost& cost : result.costs)
        year += cost.estimate.year_with_fees.likely;
    if (!result.costs.empty()) {
        const std::size_t count = result.costs.size();
        add_item(document,
                 {fmt::format("{} thủ tục: một năm, gồm phí, {}", count,
                              format_money(year, Language::vi)),
                  fmt::format("{} procedure{}: a year, with fees, {}", count, count == 1 ? "" : "s",
                              format_money(year, Language::en))},
                 0);
    }
    for (const PlanEstimate& plan : result.plans) {
        const std::string name = plan.name.empty() && !plan.procedures.empty()
                                     ? plan.procedures.front().code
                                     : plan.name;
        add_item(document, year_line(printable(name), plan.year_with_fees), 0);
        add_targets(document, plan);
    }
    for (const CheckedTable& table : result.tables)
        add_checked(document, table);
    return document;
}

}  // namespace tthc::report
