#include "tthc/report/plan_document.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/cost/waiting.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/format.h"
#include "tthc/report/saving_range_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace tthc::report {
namespace {

Row figure_row(Cell title, const Figure& figure, Amount::Kind kind, const Message& unit) {
    const auto amount = [&](const Rational& value) {
        return Amount{kind, value, value, value, unit};
    };
    return {std::move(title), amount(figure.before), amount(figure.after), amount(figure.saved())};
}

Row money_row(Cell title, const Figure& figure, const Saving& saving) {
    Row row = figure_row(std::move(title), figure, Amount::Kind::money, {});
    std::get<Amount>(row[1]).bound = bound_of(saving.adjusted);
    std::get<Amount>(row[2]).bound = bound_of(saving.after);
    if (!saving.untold.empty()) std::get<Amount>(row[3]).bound = Amount::Bound::at_most;
    row.push_back(rate_of(figure.rate()));
    return row;
}

void add_times(Table& table, const Saving& saving) {
    for (const auto& [title, figure] : time_figures(saving)) {
        if (!figure) continue;
        const auto change = figure->comparable();
        if (!change) {
            table.rows.push_back({cell_of(title), Words{length_of(figure->before)},
                                  Words{length_of(figure->after)}, Words{}, Words{}});
            continue;
        }
        Row row = figure_row(cell_of(title), *change, Amount::Kind::number,
                             unit_of(to_wait(figure->before).unit));
        row.push_back(rate_of(change->rate()));
        table.rows.push_back(std::move(row));
    }
}

Message rest_of_measures() {
    return {"(thay đổi ngoài các nội dung)", "(changes outside the measures)"};
}

/// Of a measure its title, cut to fit a table; its id where it has none.
Message title_of(const std::string& id, const Message& name) {
    constexpr std::size_t letters_of_title = 60;
    if (id.empty()) return rest_of_measures();
    if (name.vi.empty()) return same(id);
    return {utf8::shortened(name.vi, letters_of_title), utf8::shortened(name.en, letters_of_title)};
}

Cell waiting_of(const std::optional<TimeFigure>& deadline, const WaitSaving& saved) {
    if (!saved.year || !deadline) return Words{};
    return Amount::number(*saved.year, unit_of(to_wait(deadline->before).unit));
}

void add_measures(Document& document, const ProcedureSaving& procedure) {
    document.emplace_back(saving_measures_table(procedure));
    for (const MeasureSaving& measure : procedure.measures) {
        const bool cut = !measure.id.empty() && !measure.name.vi.empty() &&
                         title_of(measure.id, measure.name) != measure.name;
        if (cut) add_item(document, printable(measure.name));
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
    document.emplace_back(saving_once_table(saving));
    document.emplace_back(Break{});
    document.emplace_back(saving_year_table(saving));
    for (const RoundingGap& gap : rounding_gaps(saving))
        add_rounding(document, gap);
    add_adjustment(document, saving.adjustment);
    document.emplace_back(Break{});
    if (!saving.adjusted.lines.empty() || !saving.after.lines.empty()) {
        document.emplace_back(saving_lines_table(procedure));
        document.emplace_back(Break{});
    }
    if (!procedure.measures.empty()) add_measures(document, procedure);
    InputPlaces places = procedure.places_after;
    places.insert(procedure.places_before.begin(), procedure.places_before.end());
    add_missing(document, {&saving.missing, &saving.adjusted.missing, &saving.after.missing},
                places);
    if (!std::holds_alternative<Break>(document.back())) document.emplace_back(Break{});
}

void add_total(Document& document, const PlanEstimate& plan) {
    Table table{
        {cell_of({"Cả phương án, một năm", "The whole plan, a year"}), cell_of({"Trước", "Before"}),
         cell_of({"Sau", "After"}), cell_of({"Tiết kiệm", "Saved"}), Words{}},
        {}};
    const std::pair<Bilingual, const Figure*> figures[] = {
        {{"Không gồm phí, lệ phí", "Without fees"}, &plan.year_without_fees},
        {{"Gồm phí, lệ phí", "With fees"}, &plan.year_with_fees}};
    for (const auto& [title, figure] : figures) {
        Row row = figure_row(cell_of(title), *figure, Amount::Kind::money, {});
        row.push_back(rate_of(figure->rate()));
        table.rows.push_back(std::move(row));
    }
    document.emplace_back(std::move(table));
    for (const RoundingGap& gap : rounding_gaps(plan))
        add_rounding(document, gap);
    document.emplace_back(Break{});
}

/// Measures that stand in several procedures.
void add_measure_totals(Document& document, const PlanEstimate& plan) {
    if (plan.procedures.size() < 2 || plan.measures.empty()) return;
    Table table{{cell_of({"Từng nội dung, một năm", "Each measure, a year"}),
                 cell_of({"Số thủ tục", "Procedures"}), cell_of({"Tiết kiệm", "Saved"}),
                 cell_of({"Không gồm phí", "Without fees"})},
                {}};
    for (const MeasureTotal& measure : plan.measures) {
        table.rows.push_back({name_cell(title_of(measure.id, measure.name)),
                              Amount::number(Rational(measure.procedures.size())),
                              Amount::money(Rational(measure.year_dong)),
                              Amount::money(measure.year_without_fees)});
    }
    document.emplace_back(std::move(table));
    document.emplace_back(Break{});
}

void add_acts(Document& document, const PlanEstimate& plan) {
    const bool any = std::any_of(plan.acts.begin(), plan.acts.end(),
                                 [](const ActSaving& saving) { return !saving.act.empty(); });
    if (!any) return;
    Table table{
        {cell_of({"Từng văn bản phải sửa, một năm", "Each text to be amended, a year"}),
         cell_of({"Cơ quan quyết định", "Decided by"}), cell_of({"Phần của văn bản", "Its share"}),
         cell_of({"Không gồm phí", "Without fees"}),
         cell_of({"Nếu chỉ sửa văn bản này", "Amended alone"}),
         cell_of({"Nếu sửa sau cùng", "As the last"})},
        {}};
    const Message none{"(không nêu văn bản phải sửa)", "(no text to amend is named)"};
    for (const ActSaving& saving : plan.acts) {
        table.rows.push_back(
            {name_cell(saving.act.empty() ? none : same(saving.act)),
             saving.decider ? cell_of(record::word_of(*saving.decider).title) : Cell(Words{}),
             Amount::money(Rational(saving.year_dong)), Amount::money(saving.year_without_fees),
             Amount::money(saving.alone), Amount::money(saving.last)});
    }
    document.emplace_back(std::move(table));
    document.emplace_back(Break{});
}

void add_groups(Document& document, Bilingual title, const std::vector<GroupTotal>& groups) {
    if (groups.size() < 2) return;
    Table table{
        {cell_of(title), cell_of({"Số thủ tục", "Procedures"}), cell_of({"Trước", "Before"}),
         cell_of({"Sau", "After"}), cell_of({"Tiết kiệm", "Saved"}), Words{},
         cell_of({"Không gồm phí", "Without fees"})},
        {}};
    const Message unnamed{"(không nêu)", "(not stated)"};
    for (const GroupTotal& group : groups) {
        table.rows.push_back(
            {name_cell(group.name.empty() ? unnamed : same(group.name)),
             Amount::number(Rational(group.procedures)), Amount::money(group.with_fees.before),
             Amount::money(group.with_fees.after), Amount::money(group.with_fees.saved()),
             rate_of(group.with_fees.rate()), Amount::money(group.without_fees.saved())});
    }
    document.emplace_back(std::move(table));
    document.emplace_back(Break{});
}

void add_ways(Document& document, const FewestAmendments& fewest, Bilingual title) {
    const Bilingual& base = record::word_of(fewest.base).title;
    const auto in = [&](Language language, std::string_view sentence) {
        return fmt::format(fmt::runtime(sentence), title.in(language), base.in(language),
                           format_percent(fewest.wanted, language), fewest.all.acts.size(),
                           format_percent(fewest.all.rate, language));
    };
    if (fewest.ways.empty()) {
        add_item(document,
                 {in(Language::vi,
                     "{0} ({1}): mục tiêu {2} KHÔNG ĐẠT ĐƯỢC; sửa cả {3} văn bản giảm "
                     "{4}"),
                  in(Language::en,
                     "{0} ({1}): the target {2} CANNOT BE REACHED; all {3} texts save "
                     "{4}")},
                 0);
        return;
    }
    Table table{{cell_of(title), cell_of({"Số văn bản", "Texts"}),
                 cell_of({"Tiết kiệm một năm", "Saved a year"}), cell_of(base)},
                {}};
    const Message none{"(không phải sửa văn bản nào)", "(no text has to be amended)"};
    for (const Amendments& way : fewest.ways) {
        const std::string acts = fmt::format("{}", fmt::join(way.acts, "; "));
        table.rows.push_back({name_cell(acts.empty() ? none : same(acts)),
                              Amount::number(Rational(way.acts.size())), Amount::money(way.saved),
                              rate_of(way.rate)});
    }
    document.emplace_back(std::move(table));
}

void add_shortest(Document& document, const PlanEstimate& plan) {
    if (!plan.shortest) return;
    add_ways(document, plan.shortest->any,
             {"Ít văn bản phải sửa nhất", "Fewest texts to be amended"});
    if (plan.shortest->own) {
        add_ways(document, *plan.shortest->own,
                 {"Trong thẩm quyền của cơ quan lập", "Decided by the authority of the plan"});
    }
    document.emplace_back(Break{});
}

}  // namespace

Table saving_once_table(const Saving& saving) {
    Table table{{cell_of({"Một hồ sơ", "One dossier"}), cell_of({"Trước", "Before"}),
                 cell_of({"Sau", "After"}), cell_of({"Tiết kiệm", "Saved"}), Words{}},
                {}};
    for (const auto& [title, figure] : once_figures(saving))
        table.rows.push_back(money_row(cell_of(title), *figure, saving));
    add_times(table, saving);
    const auto add = [&](const Bilingual& title, const Figure& figure) {
        table.rows.push_back(figure_row(cell_of(title), figure, Amount::Kind::number, {}));
    };
    add({"Giờ của người nộp", "Hours of the applicant"}, saving.hours);
    const auto before = counts_of(saving.adjusted);
    const auto after = counts_of(saving.after);
    for (std::size_t i = 0; i < before.size(); ++i)
        add(before[i].first, {before[i].second, after[i].second});
    return table;
}

Table saving_year_table(const Saving& saving) {
    Table table{{cell_of({"Một năm", "One year"}), cell_of({"Trước", "Before"}),
                 cell_of({"Sau", "After"}), cell_of({"Tiết kiệm", "Saved"}), Words{}},
                {}};
    const Figure dossiers{
        Rational(saving.adjusted.times.likely * saving.adjusted.applicants.likely),
        Rational(saving.after.times.likely * saving.after.applicants.likely)};
    table.rows.push_back(
        figure_row(cell_of({"Số hồ sơ", "Dossiers"}), dossiers, Amount::Kind::number, {}));
    for (const auto& [title, figure] : year_figures(saving))
        table.rows.push_back(money_row(cell_of(title), *figure, saving));
    return table;
}

std::vector<LinePair> line_pairs(const ProcedureSaving& procedure) {
    std::vector<LinePair> pairs;
    std::map<std::pair<std::string, LineKind>, std::size_t> known;
    for (const CostLine& line : procedure.saving.adjusted.lines) {
        if (!known.try_emplace({line.path, line.kind}, pairs.size()).second) continue;
        pairs.push_back(
            {line.path, line.kind, name_of_line(procedure.places_before, line), line.money, {}});
    }
    for (const CostLine& line : procedure.saving.after.lines) {
        const auto [at, is_new] = known.try_emplace({line.path, line.kind}, pairs.size());
        if (is_new) {
            pairs.push_back(
                {line.path, line.kind, name_of_line(procedure.places_after, line), {}, {}});
        }
        pairs[at->second].after = line.money;
    }
    return pairs;
}

Table saving_lines_table(const ProcedureSaving& procedure) {
    Table table{
        {cell_of({"Từng việc, từng khoản của một hồ sơ", "Each task and fee, one dossier"}),
         cell_of({"Trước", "Before"}), cell_of({"Sau", "After"}), cell_of({"Tiết kiệm", "Saved"})},
        {}};
    for (const LinePair& pair : line_pairs(procedure)) {
        table.rows.push_back({name_cell(pair.name), money_of(pair.before), money_of(pair.after),
                              Amount::money(Rational(pair.before.likely - pair.after.likely))});
    }
    return table;
}

/// Legal and committed waiting are two things; the second is told where there is any.
Table saving_measures_table(const ProcedureSaving& procedure) {
    const Saving& saving = procedure.saving;
    const bool committed = saving.committed_deadline.has_value();
    Table table{
        {cell_of({"Tiết kiệm của từng nội dung, một năm", "Saved by each measure, a year"}),
         cell_of({"Phần của nội dung", "Its share"}), cell_of({"Không gồm phí", "Without fees"}),
         cell_of({"Nếu làm riêng", "Alone"}), cell_of({"Nếu làm sau cùng", "As the last"}),
         cell_of({"Thời hạn theo quy định", "Legal deadline"})},
        {}};
    if (committed) table.head.push_back(cell_of({"Thời hạn cam kết", "Committed deadline"}));
    Integer total = 0;
    Rational without_fees;
    for (const MeasureSaving& measure : procedure.measures) {
        total += measure.year_dong;
        without_fees += measure.year_without_fees;
        table.rows.push_back({name_cell(title_of(measure.id, measure.name)),
                              Amount::money(Rational(measure.year_dong)),
                              Amount::money(measure.year_without_fees),
                              Amount::money(measure.alone), Amount::money(measure.last),
                              waiting_of(saving.legal_deadline, measure.legal)});
        if (committed) {
            table.rows.back().push_back(waiting_of(saving.committed_deadline, measure.committed));
        }
    }
    Row sum{cell_of({"Cộng", "Total"}), Amount::money(Rational(total)),
            Amount::money(without_fees)};
    sum.resize(table.head.size());
    table.rows.push_back(std::move(sum));
    return table;
}

void add_targets(Document& document, const PlanEstimate& plan) {
    if (plan.targets.empty()) return;
    add_item(document, {"Mục tiêu", "Targets"}, 0);
    for (const TargetResult& target : plan.targets) {
        document.emplace_back(Paragraph{target_line(target), 1});
        for (Message& line : break_even_lines(target))
            add_item(document, std::move(line), 2);
    }
    document.emplace_back(Break{});
}

void add_plan(Document& document, const PlanEstimate& plan) {
    if (!plan.name.empty()) document.emplace_back(Heading{{{same(printable(plan.name))}}});
    add_parameters(document, plan.parameters);
    for (const ProcedureSaving& procedure : plan.procedures)
        add_saving(document, procedure);
    add_plan_totals(document, plan);
}

void add_plan_totals(Document& document, const PlanEstimate& plan) {
    if (plan.procedures.size() > 1) add_total(document, plan);
    add_measure_totals(document, plan);
    add_groups(document, {"Từng lĩnh vực, một năm", "Each field, a year"}, plan.fields);
    add_groups(document, {"Từng cơ quan, một năm", "Each authority, a year"}, plan.authorities);
    add_acts(document, plan);
    add_saving_range(document, plan);
    add_targets(document, plan);
    add_shortest(document, plan);
}

}  // namespace tthc::report
