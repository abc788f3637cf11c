#include "tthc/report/estimate_page.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_book/swings.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/estimate_charts.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/explain_estimate.h"
#include "tthc/report/plan_document.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace tthc::report {
namespace {

/// More procedures are explained by `--explain` alone.
constexpr std::size_t most_explained = 200;

using Reasons = std::vector<Document>;

/// The parts of a sum, in each version: `Nộp hồ sơ: đi lại: 46.022 đ`.
Document parts_of_sum(const std::vector<PricedVersion>& versions,
                      const std::function<bool(const CostLine&)>& wanted,
                      const std::function<Amount(const CostLine&)>& amount) {
    Document document;
    for (const PricedVersion& version : versions) {
        Amount sum;
        Document parts;
        for (const CostLine& line : version.estimate.lines) {
            if (!wanted(line)) continue;
            const Amount part = amount(line);
            sum.kind = part.kind;
            sum.likely += part.likely;
            const Message name = name_of_line(version.sources.naming(line.path), line);
            add_item(parts,
                     printable(Message{name.vi + ": " + words_of(part, Language::vi),
                                       name.en + ": " + words_of(part, Language::en)}),
                     2);
        }
        sum.low = sum.high = sum.likely;
        add_item(document,
                 say("{0}: tổng các khoản = {2}", "{1}: sum of the lines = {3}", version.title.vi,
                     version.title.en, words_of(sum, Language::vi), words_of(sum, Language::en)));
        add(document, std::move(parts));
    }
    return document;
}

/// Where the versions state what is told: `bản gốc.yaml:30`.
Document stated_places(const std::vector<PricedVersion>& versions, std::string_view section,
                       std::string_view field) {
    Document document;
    for (const PricedVersion& version : versions) {
        const InputPlaces& places = version.sources.own;
        for (auto at = places.lower_bound(std::string(section)); at != places.end(); ++at) {
            const auto& [path, place] = *at;
            if (!path.starts_with(section)) break;
            const std::string_view leaf = std::string_view(path).substr(path.rfind('/') + 1);
            const bool asked = field.empty() ? path == section : leaf == field;
            if (!asked || place.line == 0) continue;
            const std::string where = fmt::format("{}:{}", place.file, place.line);
            add_item(document,
                     printable(say("{0}: {2} ({4})", "{1}: {3} ({4})", version.title.vi,
                                   version.title.en, place.name.vi, place.name.en, where)));
        }
    }
    return document;
}

bool is_fee_line(const CostLine& line) {
    return line.kind == LineKind::fee;
}
Amount money_of_line(const CostLine& line) {
    return Amount::money(line.money.likely);
}

Reasons reasons_once(const ProcedureSaving& procedure) {
    const auto versions = versions_of(procedure);
    const auto all = [](const CostLine& /*line*/) { return true; };
    Reasons reasons{
        parts_of_sum(
            versions, [](const CostLine& line) { return !is_fee_line(line); }, money_of_line),
        parts_of_sum(versions, is_fee_line, money_of_line),
        parts_of_sum(versions, all, money_of_line)};
    const auto times = time_figures(procedure.saving);
    const std::pair<std::string_view, std::string_view> places[] = {
        {"deadlines", "legal"}, {"deadlines", "committed"}, {"steps", "time"}};
    for (std::size_t i = 0; i < times.size(); ++i) {
        if (times[i].second)
            reasons.push_back(stated_places(versions, places[i].first, places[i].second));
    }
    reasons.push_back(parts_of_sum(
        versions, [](const CostLine& line) { return line.hours.likely != 0; },
        [](const CostLine& line) { return number_of(exactly(line.hours.likely)); }));
    reasons.push_back(stated_places(versions, "burden", "trips"));
    reasons.push_back(stated_places(versions, "steps", "action"));
    reasons.push_back(stated_places(versions, "documents", "name"));
    reasons.push_back(stated_places(versions, "documents", {}));
    return reasons;
}

Reasons reasons_of_year(const ProcedureSaving& procedure) {
    const auto versions = versions_of(procedure);
    Document dossiers = stated_places(versions, "burden/times_per_year", "times_per_year");
    add(dossiers, stated_places(versions, "burden/applicants_per_year", "applicants_per_year"));
    const Document totals = explained_totals(versions);
    return {std::move(dossiers), totals, totals};
}

Reasons reasons_of_lines(const ProcedureSaving& procedure) {
    Reasons reasons;
    for (const LinePair& pair : line_pairs(procedure))
        reasons.push_back(explained_line(versions_of(procedure), pair.path, pair.kind));
    return reasons;
}

Reasons reasons_of_measures(const ProcedureSaving& procedure) {
    Reasons reasons;
    for (const MeasureSaving& measure : procedure.measures)
        reasons.push_back(explained_measure(procedure, measure));
    return reasons;
}

void add_tornado_parts(const Book& book, const ProcedureSaving& procedure, PageWriter& page) {
    const auto own =
        std::find_if(book.procedures.begin(), book.procedures.end(),
                     [&](const BookProcedure& one) { return one.saving == &procedure; });
    if (own == book.procedures.end()) return;
    const std::vector<Swing> swings = swings_of(book, *own);
    if (swings.empty()) return;
    add_tornado(swings, procedure.saving.year_with_fees.saved(), page);
    Table table{{cell_of({"Số liệu có khoảng", "Input with a range"}),
                 cell_of({"Tiết kiệm ở mức thấp", "Saved at its low"}),
                 cell_of({"Tiết kiệm ở mức cao", "Saved at its high"})},
                {}};
    Reasons reasons;
    for (const Swing& swing : swings) {
        table.rows.push_back(
            {name_cell(swing.input), Amount::money(swing.at_low), Amount::money(swing.at_high)});
        Document why;
        const Amount value = number_of(swing.value);
        add_item(why, printable(Message{words_of(value, Language::vi) + ": " + swing.source.vi,
                                        words_of(value, Language::en) + ": " + swing.source.en}));
        add_item(why,
                 {"các số liệu khác ở mức thường gặp", "all other inputs at their likely figures"});
        reasons.push_back(std::move(why));
    }
    page.add_unfolding(table, reasons);
}

void add_missing_inputs(const ProcedureSaving& procedure, PageWriter& page) {
    InputPlaces places = procedure.places_after;
    places.insert(procedure.places_before.begin(), procedure.places_before.end());
    const Saving& saving = procedure.saving;
    Document document;
    add_missing(document, {&saving.missing, &saving.adjusted.missing, &saving.after.missing},
                places);
    page.add(document);
}

void add_procedure_part(const Book& book, const ProcedureSaving& procedure, PageWriter& page) {
    page.open_part(same(printable(fmt::format("{} {}", procedure.code, procedure.name))));
    const auto files = [&](std::string_view abolished) {
        return printable(
            fmt::format("{} → {}", procedure.original_path,
                        procedure.saving.abolished ? abolished : procedure.revised_path));
    };
    Document head;
    add_item(head, {files("bãi bỏ"), files("abolished")}, 0);
    page.add(head);
    if (!procedure.measures.empty()) {
        add_waterfall(procedure, page);
        page.add_unfolding(saving_measures_table(procedure), reasons_of_measures(procedure));
    }
    add_task_bars(procedure, page);
    page.add_unfolding(saving_lines_table(procedure), reasons_of_lines(procedure));
    page.add_unfolding(saving_year_table(procedure.saving), reasons_of_year(procedure));
    add_waiting_bars(procedure.saving, page);
    page.add_unfolding(saving_once_table(procedure.saving), reasons_once(procedure));
    add_tornado_parts(book, procedure, page);
    add_missing_inputs(procedure, page);
    page.close_part();
}

void add_plan_parts(const Book& book, const PlanEstimate& plan, PageWriter& page) {
    page.open_part(plan.name.empty() ? Message{"So sánh hai phiên bản", "Two versions compared"}
                                     : same(printable(plan.name)));
    page.add(explained_income(plan.parameters));
    Document totals;
    add_plan_totals(totals, plan);
    page.add(totals);
    page.close_part();
    for (const ProcedureSaving& procedure : plan.procedures)
        add_procedure_part(book, procedure, page);
}

/// Costs as they stand, then how those of each procedure come about.
void add_cost_parts(const Estimates& result, PageWriter& page) {
    page.add(told(result));
    if (result.costs.empty()) return;
    page.open_part({"Cách tính", "How the figures come about"});
    if (result.costs.size() > most_explained) {
        Document more;
        add_item(more,
                 {"Cách tính của một thủ tục: tthc estimate … --explain MÃ",
                  "How those of one procedure come about: tthc estimate … --explain CODE"},
                 0);
        page.add(more);
    } else {
        page.add(explained_income(result.parameters));
        for (const ProcedureCost& cost : result.costs) {
            page.open_fold(same(printable(fmt::format("{} {}", cost.code, cost.name))));
            page.add(explained_version(version_of(cost)));
            page.close_fold();
        }
    }
    page.close_part();
}

}  // namespace

void add_estimate_page(const Estimates& result, PageWriter& page) {
    if (result.plans.empty()) {
        add_cost_parts(result, page);
        return;
    }
    const Book book = book_of(result);
    for (const PlanEstimate& plan : result.plans)
        add_plan_parts(book, plan, page);
    Document notes;
    for (const Message& note : result.notes)
        add_item(notes, {"ghi chú: " + note.vi, "note: " + note.en}, 0);
    page.add(notes);
}

}  // namespace tthc::report
