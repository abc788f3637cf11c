#include "tthc/base/utf8.h"
#include "tthc/cost/waiting.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/findings_text.h"
#include "tthc/report/format.h"
#include "tthc/report/table.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace tthc::report {
namespace {

using Row = std::vector<std::string>;
using Rows = std::vector<Row>;

class EstimateText {
public:
    explicit EstimateText(const Style& style) : style_(style) {}

    std::string write(const EstimateReport& report) {
        for (const Finding& finding : report.findings)
            text_ += finding_text(finding, {}, style_) + "\n";
        if (!report.costs.empty()) add_costs(report);
        for (const PlanEstimate& plan : report.plans)
            add_plan(plan);
        for (const Message& note : report.run.notes)
            add_line({fmt::format("ghi chú: {}", note.vi), fmt::format("note: {}", note.en)});
        return std::move(text_);
    }

private:
    std::string_view in(const Bilingual& words) const { return words.in(style_.language); }
    std::string money(const Rational& dong) const { return format_money(dong, style_.language); }
    std::string number(const Rational& value) const {
        return format_number(value, style_.language);
    }
    std::string percent(const std::optional<Rational>& rate) const {
        return rate ? format_percent(*rate, style_.language) : "";
    }
    std::string strong(std::string_view words) const {
        return paint(printable(words), Color::strong, style_);
    }
    void add_line(const Message& line) {
        text_ += fmt::format("{}\n", printable(line.in(style_.language)));
    }
    void add_item(const Message& line) {
        text_ += fmt::format("  {}\n", printable(line.in(style_.language)));
    }

    void add_parameters(const CostParameters& parameters) {
        for (const Message& line : parameter_lines(parameters))
            add_line(line);
        text_ += '\n';
    }

    void add_costs(const EstimateReport& report) {
        add_parameters(report.parameters);
        if (report.costs.size() == 1) {
            add_cost(report.costs.front());
        } else {
            add_cost_table(report.costs);
        }
    }

    void add_cost(const ProcedureCost& cost) {
        const Estimate& estimate = cost.estimate;
        text_ += fmt::format("{}\n  {}\n", strong(fmt::format("{} {}", cost.code, cost.name)),
                             cost.path);
        Rows rows{{std::string(in({"Công việc", "Task"})), std::string(in({"Giờ", "Hours"})),
                   std::string(in({"Chi phí", "Cost"}))}};
        bool derived = false;
        for (const CostLine& line : estimate.lines) {
            derived = derived || line.derived;
            rows.push_back(
                {printable(fmt::format("{}  {}{}", line.path, line.what.in(style_.language),
                                       line.derived ? " *" : "")),
                 spread(line.hours, false), spread(line.money, true)});
        }
        for (auto [words, value] : totals_of(estimate))
            rows.push_back({std::string(in(words)), "", spread(*value, true)});
        text_ += table_text(rows);
        if (derived) {
            add_item({"* chưa đo: suy từ các dữ kiện khác của thủ tục",
                      "* not measured: made from other facts of the procedure"});
        }
        text_ += '\n';
        add_facts(estimate);
        add_missing({&estimate.missing});
        text_ += '\n';
    }

    using Total = std::pair<Bilingual, const Spread*>;
    static std::vector<Total> totals_of(const Estimate& estimate) {
        return {{{"Một hồ sơ, không gồm phí", "One dossier, without fees"}, &estimate.without_fees},
                {{"Phí, lệ phí một hồ sơ", "Fees of one dossier"}, &estimate.fees},
                {{"Một hồ sơ, gồm phí", "One dossier, with fees"}, &estimate.with_fees},
                {{"Một năm, không gồm phí", "One year, without fees"}, &estimate.year_without_fees},
                {{"Một năm, gồm phí", "One year, with fees"}, &estimate.year_with_fees}};
    }

    void add_facts(const Estimate& estimate) {
        Rows rows;
        rows.push_back(
            {std::string(in({"Số lần một năm × số đối tượng", "Times a year × applicants"})),
             fmt::format("{} × {}", spread(estimate.times, false),
                         spread(estimate.applicants, false))});
        rows.push_back({std::string(in({"Giờ của người nộp, một hồ sơ",
                                        "Hours of the applicant, one dossier"})),
                        spread(estimate.hours, false)});
        for (const auto& [words, length] : waits_of(estimate)) {
            if (length)
                rows.push_back({std::string(in(words)), length->to_string(style_.language)});
        }
        for (const auto& [words, count] : counts_of(estimate))
            rows.push_back({std::string(in(words)), number(count)});
        text_ += table_text(rows);
    }

    std::string spread(const Spread& value, bool is_money) const {
        const auto print = [&](const Rational& amount) {
            return is_money ? money(amount) : number(amount);
        };
        if (value.low == value.high) return print(value.likely);
        return fmt::format("{} [{} – {}]", print(value.likely), print(value.low),
                           print(value.high));
    }

    void add_missing(const std::vector<const std::vector<MissingInput>*>& lists) {
        std::set<std::pair<std::string, Message>> seen;
        for (const auto* list : lists) {
            for (const MissingInput& input : *list) {
                if (!seen.emplace(input.path, input.what).second) continue;
                if (seen.size() == 1) add_item({"Chưa có số liệu:", "Missing inputs:"});
                const std::string_view left_out =
                    input.left_out ? in({" (không được tính: tổng thấp hơn thực tế)",
                                         " (not counted: totals are too low)"})
                                   : std::string_view{};
                text_ += fmt::format("    {}: {}{}\n", printable(input.path),
                                     printable(input.what.in(style_.language)), left_out);
            }
        }
    }

    void add_cost_table(const std::vector<ProcedureCost>& costs) {
        Rows rows{{std::string(in({"Thủ tục", "Procedure"})),
                   std::string(in({"Một hồ sơ, không phí", "One dossier, without fees"})),
                   std::string(in({"Phí", "Fees"})),
                   std::string(in({"Một năm, gồm phí", "One year, with fees"})),
                   std::string(in({"Thiếu số liệu", "Missing"}))}};
        Rational total = 0;
        Integer printed = 0;
        for (const ProcedureCost& cost : costs) {
            const Estimate& estimate = cost.estimate;
            total += estimate.year_with_fees.likely;
            printed += round_half_away(estimate.year_with_fees.likely);
            rows.push_back(
                {printable(cost.code.empty() ? cost.path : cost.code),
                 money(estimate.without_fees.likely), money(estimate.fees.likely),
                 money(estimate.year_with_fees.likely),
                 estimate.missing.empty() ? "" : fmt::format("{}", estimate.missing.size())});
        }
        rows.push_back({std::string(in({"Cộng", "Total"})), "", "", money(total), ""});
        text_ += table_text(rows, "");
        add_rounding({{"một năm, gồm phí", "one year, with fees"}, total, printed});
        text_ += '\n';
    }

    /// A total that misses something is a lower bound; of nothing at all, not even that.
    std::string at_least(const Rational& total, const Estimate& estimate) const {
        const bool low = std::any_of(estimate.missing.begin(), estimate.missing.end(),
                                     [](const MissingInput& input) { return input.left_out; });
        if (!low) return money(total);
        return total == 0 ? "?" : fmt::format("≥ {}", money(total));
    }

    void add_rounding(const RoundingGap& gap) {
        const Integer off = Integer(round_half_away(gap.exact) - gap.printed);
        if (off == 0) return;
        const std::string amount = money(Rational(off));
        add_item({fmt::format("chênh lệch do làm tròn ({}): {}", gap.what.vi, amount),
                  fmt::format("difference from rounding ({}): {}", gap.what.en, amount)});
    }

    void add_plan(const PlanEstimate& plan) {
        if (!plan.name.empty()) text_ += fmt::format("{}\n", strong(plan.name));
        add_parameters(plan.parameters);
        for (const ProcedureSaving& procedure : plan.procedures)
            add_saving(procedure);
        if (plan.procedures.size() > 1) add_total(plan);
        if (plan.targets.empty()) return;
        add_line({"Mục tiêu", "Targets"});
        for (const TargetResult& target : plan.targets)
            add_item(target_line(target, style_));
        text_ += '\n';
    }

    void add_saving(const ProcedureSaving& procedure) {
        const Saving& saving = procedure.saving;
        const std::string_view after =
            saving.abolished ? in({"bãi bỏ", "abolished"}) : procedure.revised_path;
        text_ += fmt::format("{}\n  {} → {}\n",
                             strong(fmt::format("{} {}", procedure.code, procedure.name)),
                             procedure.original_path, after);
        text_ += table_text(saving_rows(saving));
        for (const RoundingGap& gap : rounding_gaps(saving))
            add_rounding(gap);
        if (saving.adjustment != 0) {
            const std::string amount = money(saving.adjustment);
            add_item({fmt::format("điều chỉnh số liệu, không phải tiết kiệm: {} một năm", amount),
                      fmt::format("adjustment of inputs, no saving: {} a year", amount)});
        }
        text_ += '\n';
        if (!procedure.measures.empty()) add_measures(procedure);
        add_missing({&saving.missing, &saving.adjusted.missing, &saving.after.missing});
        if (text_.ends_with("\n\n")) return;
        text_ += '\n';
    }

    Rows saving_rows(const Saving& saving) const {
        Rows rows{{"", std::string(in({"Trước", "Before"})), std::string(in({"Sau", "After"})),
                   std::string(in({"Tiết kiệm", "Saved"})), ""}};
        const auto add = [&](std::string words, const Figure& figure, const auto& print,
                             bool with_rate) {
            rows.push_back({std::move(words), print(figure.before), print(figure.after),
                            print(figure.saved()), with_rate ? percent(figure.rate()) : ""});
        };
        const auto as_money = [&](const Rational& value) { return money(value); };
        const auto as_number = [&](const Rational& value) { return number(value); };
        for (const auto& [words, figure] : money_figures(saving))
            add(words.in(style_.language), *figure, as_money, true);
        for (const auto& [words, figure] : time_figures(saving)) {
            if (!figure) continue;
            const auto change = figure->comparable();
            if (!change) {
                rows.push_back({std::string(in(words)), figure->before.to_string(style_.language),
                                figure->after.to_string(style_.language), "", ""});
                continue;
            }
            const std::string unit = unit_name(to_wait(figure->before).unit, style_.language);
            add(
                std::string(in(words)), *change,
                [&](const Rational& value) { return fmt::format("{} {}", number(value), unit); },
                true);
        }
        add(std::string(
                in({"Giờ của người nộp, một hồ sơ", "Hours of the applicant, one dossier"})),
            saving.hours, as_number, false);
        const auto before = counts_of(saving.adjusted);
        const auto after = counts_of(saving.after);
        for (std::size_t i = 0; i < before.size(); ++i)
            add(std::string(in(before[i].first)), {before[i].second, after[i].second}, as_number,
                false);
        return rows;
    }

    void add_measures(const ProcedureSaving& procedure) {
        Rows rows{{std::string(in(
                       {"Tiết kiệm của từng nội dung, một năm", "Saved by each measure, a year"})),
                   std::string(in({"Phần của nội dung", "Its share"})),
                   std::string(in({"Nếu làm riêng", "Alone"})),
                   std::string(in({"Nếu làm sau cùng", "As the last"})),
                   std::string(in({"Thời gian chờ", "Waiting"}))}};
        Integer total = 0;
        for (const MeasureSaving& measure : procedure.measures) {
            total += measure.year_dong;
            rows.push_back({measure_name(measure), money(Rational(measure.year_dong)),
                            money(measure.alone), money(measure.last),
                            waiting(procedure.saving, measure)});
        }
        rows.push_back({std::string(in({"Cộng", "Total"})), money(Rational(total)), "", "", ""});
        text_ += table_text(rows);
        for (const MeasureSaving& measure : procedure.measures) {
            for (const Message& line : measure_lines(measure))
                add_item(line);
        }
        text_ += '\n';
    }

    std::string measure_name(const MeasureSaving& measure) const {
        if (!measure.id.empty()) return printable(measure.id);
        return std::string(in({"(thay đổi ngoài các nội dung)", "(changes outside the measures)"}));
    }

    std::string waiting(const Saving& saving, const MeasureSaving& measure) const {
        if (!measure.wait_year || !saving.legal_deadline) return "";
        const TimeUnit unit = to_wait(saving.legal_deadline->before).unit;
        return fmt::format("{} {}", number(*measure.wait_year), unit_name(unit, style_.language));
    }

    void add_total(const PlanEstimate& plan) {
        Rows rows{{std::string(in({"Cả phương án, một năm", "The whole plan, a year"})),
                   std::string(in({"Trước", "Before"})), std::string(in({"Sau", "After"})),
                   std::string(in({"Tiết kiệm", "Saved"})), ""}};
        const std::pair<Bilingual, const Figure*> figures[] = {
            {{"Không gồm phí, lệ phí", "Without fees"}, &plan.year_without_fees},
            {{"Gồm phí, lệ phí", "With fees"}, &plan.year_with_fees}};
        for (const auto& [words, figure] : figures) {
            rows.push_back({std::string(in(words)), money(figure->before), money(figure->after),
                            money(figure->saved()), percent(figure->rate())});
        }
        text_ += table_text(rows);
        for (const RoundingGap& gap : rounding_gaps(plan))
            add_rounding(gap);
        text_ += '\n';
    }

    Style style_;
    std::string text_;
};

}  // namespace

std::string estimate_text(const EstimateReport& report, const Style& style) {
    return EstimateText(style).write(report);
}

}  // namespace tthc::report
