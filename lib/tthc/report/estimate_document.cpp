#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/cost/waiting.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/format.h"

#include <fmt/format.h>

#include <set>

namespace tthc::report {
namespace {

using Missing = std::vector<MissingInput>;

constexpr std::size_t letters_of_name = 80;

Message length_of(const Duration& duration) {
    return {duration.to_string(Language::vi), duration.to_string(Language::en)};
}

Message unit_of(TimeUnit unit) {
    return {std::string(unit_name(unit, Language::vi)), std::string(unit_name(unit, Language::en))};
}

Amount money(const Spread& value) {
    return {Amount::Kind::money, value.likely, value.low, value.high};
}

Amount number(const Spread& value) {
    return {Amount::Kind::number, value.likely, value.low, value.high};
}

Amount::Bound bound_of(const Estimate& estimate) {
    return estimate.is_short() ? Amount::Bound::at_least : Amount::Bound::exact;
}

Cell rate_of(const std::optional<Rational>& rate) {
    if (!rate) return Words{};
    return Amount::percent(*rate);
}

Cell words(const Bilingual& text) {
    return Words{say(text)};
}

void add_item(Document& document, Message text, std::size_t depth = 1) {
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

void add_missing(Document& document, std::initializer_list<const Missing*> lists) {
    std::set<std::pair<std::string, Message>> seen;
    for (const Missing* list : lists) {
        for (const MissingInput& input : *list) {
            if (!seen.emplace(input.path, input.what).second) continue;
            if (seen.size() == 1) add_item(document, {"Chưa có số liệu:", "Missing inputs:"});
            const Bilingual left_out{" (không được tính: tổng thấp hơn thực tế)",
                                     " (not counted: totals are too low)"};
            const auto in = [&](Language language) {
                return fmt::format("{}: {}{}", printable(input.path),
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

Table lines_table(const Estimate& estimate) {
    Table table{{words({"Công việc", "Task"}), words({"Giờ", "Hours"}), words({"Chi phí", "Cost"})},
                {}};
    for (const CostLine& line : estimate.lines) {
        const auto in = [&](Language language) {
            return printable(fmt::format("{}  {}{}", line.path, line.what.in(language),
                                         line.derived ? " *" : ""));
        };
        table.rows.push_back(
            {Words{{in(Language::vi), in(Language::en)}}, number(line.hours), money(line.money)});
    }
    const std::pair<Bilingual, const Spread*> totals[] = {
        {{"Một hồ sơ, không gồm phí", "One dossier, without fees"}, &estimate.without_fees},
        {{"Phí, lệ phí một hồ sơ", "Fees of one dossier"}, &estimate.fees},
        {{"Một hồ sơ, gồm phí", "One dossier, with fees"}, &estimate.with_fees},
        {{"Một năm, không gồm phí", "One year, without fees"}, &estimate.year_without_fees},
        {{"Một năm, gồm phí", "One year, with fees"}, &estimate.year_with_fees}};
    for (const auto& [title, value] : totals) {
        Amount amount = money(*value);
        amount.bound = bound_of(estimate);
        table.rows.push_back({words(title), Words{}, std::move(amount)});
    }
    return table;
}

Table facts_table(const Estimate& estimate) {
    const auto dossiers = [&](Language language) {
        return fmt::format("{} × {}", words_of(number(estimate.times), language),
                           words_of(number(estimate.applicants), language));
    };
    Table table;
    table.rows.push_back({words({"Số lần một năm × số đối tượng", "Times a year × applicants"}),
                          Words{{dossiers(Language::vi), dossiers(Language::en)}}});
    table.rows.push_back(
        {words({"Giờ của người nộp, một hồ sơ", "Hours of the applicant, one dossier"}),
         number(estimate.hours)});
    for (const auto& [title, length] : waits_of(estimate)) {
        if (length) table.rows.push_back({words(title), Words{length_of(*length)}});
    }
    for (const auto& [title, count] : counts_of(estimate))
        table.rows.push_back({words(title), Amount::number(count)});
    return table;
}

void add_cost(Document& document, const ProcedureCost& cost) {
    const Estimate& estimate = cost.estimate;
    add_title(document, cost.code, cost.name);
    add_item(document, same(cost.path));
    document.emplace_back(lines_table(estimate));
    const bool derived = std::any_of(estimate.lines.begin(), estimate.lines.end(),
                                     [](const CostLine& line) { return line.derived; });
    if (derived) {
        add_item(document, {"* chưa đo: suy từ các dữ kiện khác của thủ tục",
                            "* not measured: made from other facts of the procedure"});
    }
    document.emplace_back(Break{});
    document.emplace_back(facts_table(estimate));
    add_missing(document, {&estimate.missing});
    document.emplace_back(Break{});
}

void add_cost_table(Document& document, const std::vector<ProcedureCost>& costs) {
    Table table{
        {words({"Thủ tục", "Procedure"}),
         words({"Một hồ sơ, không phí", "One dossier, without fees"}), words({"Phí", "Fees"}),
         words({"Một năm, gồm phí", "One year, with fees"}), words({"Thiếu số liệu", "Missing"})},
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
    table.rows.push_back({words({"Cộng", "Total"}), Words{}, Words{}, std::move(sum), Words{}});
    document.emplace_back(std::move(table));
    add_rounding(document, {{"một năm, gồm phí", "one year, with fees"}, total, printed});
    document.emplace_back(Break{});
}

/// The heaviest first, with what makes them heavy.
void add_ranking(Document& document, const Estimates& result) {
    Table table{{words({"Thủ tục", "Procedure"}), words({"Một năm, không phí", "A year, no fees"}),
                 words({"Giờ", "Hours"}), words({"Phí", "Fees"}), words({"Giấy tờ", "Papers"}),
                 words({"Lượt", "Trips"})},
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
                        derived ? "*" : "", utf8::shortened(cost.name, letters_of_name));
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

Row figure_row(Cell title, const Figure& figure, Amount::Kind kind, const Message& unit) {
    const auto amount = [&](const Rational& value) {
        return Amount{kind, value, value, value, unit};
    };
    return {std::move(title), amount(figure.before), amount(figure.after), amount(figure.saved())};
}

void mark_short(Row& row, const Saving& saving) {
    std::get<Amount>(row[1]).bound = bound_of(saving.adjusted);
    std::get<Amount>(row[2]).bound = bound_of(saving.after);
    if (!saving.untold.empty()) std::get<Amount>(row[3]).bound = Amount::Bound::at_most;
}

void add_times(Table& table, const Saving& saving) {
    for (const auto& [title, figure] : time_figures(saving)) {
        if (!figure) continue;
        const auto change = figure->comparable();
        if (!change) {
            table.rows.push_back({words(title), Words{length_of(figure->before)},
                                  Words{length_of(figure->after)}, Words{}, Words{}});
            continue;
        }
        Row row = figure_row(words(title), *change, Amount::Kind::number,
                             unit_of(to_wait(figure->before).unit));
        row.push_back(rate_of(change->rate()));
        table.rows.push_back(std::move(row));
    }
}

Table saving_table(const Saving& saving) {
    Table table{{Words{}, words({"Trước", "Before"}), words({"Sau", "After"}),
                 words({"Tiết kiệm", "Saved"}), Words{}},
                {}};
    for (const auto& [title, figure] : money_figures(saving)) {
        Row row = figure_row(Words{title}, *figure, Amount::Kind::money, {});
        mark_short(row, saving);
        row.push_back(rate_of(figure->rate()));
        table.rows.push_back(std::move(row));
    }
    add_times(table, saving);
    const auto add = [&](const Bilingual& title, const Figure& figure) {
        table.rows.push_back(figure_row(words(title), figure, Amount::Kind::number, {}));
    };
    add({"Giờ của người nộp, một hồ sơ", "Hours of the applicant, one dossier"}, saving.hours);
    const auto before = counts_of(saving.adjusted);
    const auto after = counts_of(saving.after);
    for (std::size_t i = 0; i < before.size(); ++i)
        add(before[i].first, {before[i].second, after[i].second});
    return table;
}

Cell waiting_of(const Saving& saving, const MeasureSaving& measure) {
    if (!measure.wait_year || !saving.legal_deadline) return Words{};
    return Amount::number(*measure.wait_year, unit_of(to_wait(saving.legal_deadline->before).unit));
}

void add_measures(Document& document, const ProcedureSaving& procedure) {
    Table table{{words({"Tiết kiệm của từng nội dung, một năm", "Saved by each measure, a year"}),
                 words({"Phần của nội dung", "Its share"}), words({"Nếu làm riêng", "Alone"}),
                 words({"Nếu làm sau cùng", "As the last"}), words({"Thời gian chờ", "Waiting"})},
                {}};
    Integer total = 0;
    for (const MeasureSaving& measure : procedure.measures) {
        total += measure.year_dong;
        const Message rest{"(thay đổi ngoài các nội dung)", "(changes outside the measures)"};
        table.rows.push_back({Words{measure.id.empty() ? rest : same(printable(measure.id))},
                              Amount::money(Rational(measure.year_dong)),
                              Amount::money(measure.alone), Amount::money(measure.last),
                              waiting_of(procedure.saving, measure)});
    }
    table.rows.push_back(
        {words({"Cộng", "Total"}), Amount::money(Rational(total)), Words{}, Words{}, Words{}});
    document.emplace_back(std::move(table));
    for (const MeasureSaving& measure : procedure.measures) {
        for (const Message& line : measure_lines(measure))
            add_item(document, {printable(line.vi), printable(line.en)});
    }
    document.emplace_back(Break{});
}

void add_adjustment(Document& document, const Rational& adjustment) {
    if (adjustment == 0) return;
    add_item(document, {fmt::format("điều chỉnh số liệu, không phải tiết kiệm: {} một năm",
                                    format_money(adjustment, Language::vi)),
                        fmt::format("adjustment of inputs, no saving: {} a year",
                                    format_money(adjustment, Language::en))});
}

void add_saving(Document& document, const ProcedureSaving& procedure) {
    const Saving& saving = procedure.saving;
    add_title(document, procedure.code, procedure.name);
    const auto after = [&](std::string_view abolished) {
        return fmt::format("{} → {}", procedure.original_path,
                           saving.abolished ? abolished : procedure.revised_path);
    };
    add_item(document, {after("bãi bỏ"), after("abolished")});
    document.emplace_back(saving_table(saving));
    for (const RoundingGap& gap : rounding_gaps(saving))
        add_rounding(document, gap);
    add_adjustment(document, saving.adjustment);
    document.emplace_back(Break{});
    if (!procedure.measures.empty()) add_measures(document, procedure);
    add_missing(document, {&saving.missing, &saving.adjusted.missing, &saving.after.missing});
    if (!std::holds_alternative<Break>(document.back())) document.emplace_back(Break{});
}

void add_total(Document& document, const PlanEstimate& plan) {
    Table table{
        {words({"Cả phương án, một năm", "The whole plan, a year"}), words({"Trước", "Before"}),
         words({"Sau", "After"}), words({"Tiết kiệm", "Saved"}), Words{}},
        {}};
    const std::pair<Bilingual, const Figure*> figures[] = {
        {{"Không gồm phí, lệ phí", "Without fees"}, &plan.year_without_fees},
        {{"Gồm phí, lệ phí", "With fees"}, &plan.year_with_fees}};
    for (const auto& [title, figure] : figures) {
        Row row = figure_row(words(title), *figure, Amount::Kind::money, {});
        row.push_back(rate_of(figure->rate()));
        table.rows.push_back(std::move(row));
    }
    document.emplace_back(std::move(table));
    for (const RoundingGap& gap : rounding_gaps(plan))
        add_rounding(document, gap);
    document.emplace_back(Break{});
}

void add_targets(Document& document, const PlanEstimate& plan) {
    if (plan.targets.empty()) return;
    add_item(document, {"Mục tiêu", "Targets"}, 0);
    for (const TargetResult& target : plan.targets)
        document.emplace_back(Paragraph{target_line(target), 1});
    document.emplace_back(Break{});
}

void add_plan(Document& document, const PlanEstimate& plan) {
    if (!plan.name.empty()) document.emplace_back(Heading{{{same(printable(plan.name))}}});
    add_parameters(document, plan.parameters);
    for (const ProcedureSaving& procedure : plan.procedures)
        add_saving(document, procedure);
    if (plan.procedures.size() > 1) add_total(document, plan);
    add_targets(document, plan);
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
    return document;
}

}  // namespace tthc::report
