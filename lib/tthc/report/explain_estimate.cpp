#include "tthc/report/explain_estimate.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/estimate_versions.h"
#include "tthc/report/format.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>

namespace tthc::report {
namespace {

Message income_line(const CostParameters& parameters) {
    const HourlyIncome& income = parameters.income;
    const auto in = [&](Language language, std::string_view sentence) {
        return fmt::format(fmt::runtime(sentence), income.data_year,
                           format_money(Rational(income.gdp_per_head), language),
                           format_number(income.value, language), income.source);
    };
    return {
        in(Language::vi, "W = GDP bình quân đầu người năm {} {} / (12 × 22 × 8 giờ) = {} đ ({})"),
        in(Language::en, "W = GDP per head of {} {} / (12 × 22 × 8 hours) = {} đ ({})")};
}

void add_line(Document& document, const CostLine& line, const PricedVersion& version) {
    const Message name = name_of_line(version.sources.naming(line.path), line);
    add_item(document,
             {fmt::format("{} ({}): {}", name.vi, version.title.vi, formula_of(line).vi),
              fmt::format("{} ({}): {}", name.en, version.title.en, formula_of(line).en)});
    for (const Factor& factor : line.factors) {
        const Message source = source_of(factor, version.sources);
        const auto in = [&](Language language) {
            return printable(fmt::format("{} = {}: {}", factor.what.in(language),
                                         words_of(amount_of(factor), language),
                                         source.in(language)));
        };
        add_item(document, {in(Language::vi), in(Language::en)}, 2);
    }
}

using Wanted = std::function<bool(const CostLine&)>;

void add_lines(Document& document, const PricedVersion& version, const Wanted& wanted) {
    for (const CostLine& line : version.estimate.lines) {
        if (wanted(line)) add_line(document, line, version);
    }
}

void add_totals(Document& document, const PricedVersion& version) {
    const Estimate& estimate = version.estimate;
    const auto in = [&](Language language, std::string_view sentence) {
        const auto money = [&](const Spread& value) { return words_of(money_of(value), language); };
        const auto number = [&](const Spread& value) {
            return words_of(number_of(value), language);
        };
        return fmt::format(fmt::runtime(sentence), version.title.in(language),
                           money(estimate.without_fees), money(estimate.fees),
                           money(estimate.with_fees), number(estimate.times),
                           number(estimate.applicants), money(estimate.year_with_fees));
    };
    add_item(
        document,
        {in(Language::vi, "{}: một hồ sơ {} + phí, lệ phí {} = {}; một năm × n {} × m {} = {}"),
         in(Language::en, "{}: one dossier {} + fees {} = {}; a year × n {} × m {} = {}")});
}

void explain_version(Document& document, const PricedVersion& version, std::string_view id,
                     bool whole) {
    add_lines(document, version, [&](const CostLine& line) { return whole || line.path == id; });
    if (whole) add_totals(document, version);
}

bool has_line(const Estimate& estimate, std::string_view path) {
    return std::any_of(estimate.lines.begin(), estimate.lines.end(),
                       [&](const CostLine& line) { return line.path == path; });
}

void explain_measure(Document& document, const ProcedureSaving& procedure,
                     const MeasureSaving& measure) {
    for (const ToldChange& change : measure.changes)
        add_item(document, printable(change.what), 2);
    for (const PricedVersion& version : versions_of(procedure)) {
        add_lines(document, version, [&](const CostLine& line) {
            return std::any_of(measure.changes.begin(), measure.changes.end(),
                               [&](const ToldChange& change) { return change.path == line.path; });
        });
    }
    const auto in = [&](Language language, std::string_view sentence) {
        return fmt::format(fmt::runtime(sentence), format_money(measure.alone, language),
                           format_money(measure.last, language),
                           format_money(measure.year, language));
    };
    add_item(document, {in(Language::vi,
                           "một năm: làm riêng {}, làm sau cùng {}; phần của nội dung {}: trung "
                           "bình của mọi thứ tự thực hiện (giá trị Shapley)"),
                        in(Language::en,
                           "a year: alone {}, as the last {}; its share {}: the mean over all "
                           "orders of the measures (Shapley value)")});
    for (const Message& line : measure_lines(measure))
        add_item(document, printable(line));
}

void explain_saving(Document& document, const ProcedureSaving& procedure, std::string_view id) {
    const bool whole = procedure.code == id;
    const bool line =
        has_line(procedure.saving.adjusted, id) || has_line(procedure.saving.after, id);
    const auto is_it = [&](const MeasureSaving& one) { return !one.id.empty() && one.id == id; };
    const bool measure = std::any_of(procedure.measures.begin(), procedure.measures.end(), is_it);
    if (!whole && !line && !measure) return;
    add_title(document, procedure.code, procedure.name);
    for (const PricedVersion& version : versions_of(procedure))
        explain_version(document, version, id, whole);
    for (const MeasureSaving& one : procedure.measures) {
        if (!is_it(one)) continue;
        add_item(document, printable(one.name.vi.empty() ? same(one.id) : one.name));
        explain_measure(document, procedure, one);
    }
    document.emplace_back(Break{});
}

void explain_act(Document& document, const ActSaving& saving) {
    const std::string measures = fmt::format("{}", fmt::join(saving.measures, ", "));
    const auto in = [&](Language language, std::string_view sentence) {
        return fmt::format(
            fmt::runtime(sentence), saving.act, measures, format_money(saving.alone, language),
            format_money(saving.last, language), format_money(saving.year, language));
    };
    add_item(
        document,
        {in(Language::vi,
            "{}: phải sửa cho {}; chỉ sửa văn bản này {}, sửa sau cùng {}; phần của văn bản {}: "
            "trung bình của mọi thứ tự sửa, một nội dung chỉ có hiệu lực khi mọi văn bản của nó "
            "đã sửa (giá trị Shapley)"),
         in(Language::en,
            "{}: to be amended for {}; alone {}, as the last {}; its share {}: the mean over "
            "all orders, a measure takes effect once all its texts are amended (Shapley value)")},
        0);
}

void add_ids(std::vector<std::string>& ids, const Estimate& estimate) {
    for (const CostLine& line : estimate.lines)
        ids.push_back(line.path);
}

}  // namespace

Document explained_line(const std::vector<PricedVersion>& versions, const std::string& path,
                        LineKind kind) {
    Document document;
    for (const PricedVersion& version : versions) {
        add_lines(document, version,
                  [&](const CostLine& line) { return line.path == path && line.kind == kind; });
    }
    return document;
}

Document explained_version(const PricedVersion& version) {
    Document document;
    explain_version(document, version, {}, true);
    return document;
}

Document explained_totals(const std::vector<PricedVersion>& versions) {
    Document document;
    for (const PricedVersion& version : versions)
        add_totals(document, version);
    return document;
}

Document explained_measure(const ProcedureSaving& procedure, const MeasureSaving& measure) {
    Document document;
    explain_measure(document, procedure, measure);
    return document;
}

Document explained_income(const CostParameters& parameters) {
    Document document;
    add_parameters(document, parameters);
    add_item(document, printable(income_line(parameters)), 0);
    return document;
}

std::vector<std::string> explainable(const Estimates& result) {
    std::vector<std::string> ids;
    for (const ProcedureCost& cost : result.costs) {
        ids.push_back(cost.code);
        add_ids(ids, cost.estimate);
    }
    for (const PlanEstimate& plan : result.plans) {
        for (const ProcedureSaving& procedure : plan.procedures) {
            ids.push_back(procedure.code);
            for (const MeasureSaving& measure : procedure.measures)
                ids.push_back(measure.id);
            add_ids(ids, procedure.saving.adjusted);
            add_ids(ids, procedure.saving.after);
        }
        for (const ActSaving& saving : plan.acts)
            ids.push_back(saving.act);
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::erase(ids, "");
    return ids;
}

Document explained(const Estimates& result, std::string_view id) {
    Document document;
    if (!result.costs.empty()) {
        add(document, explained_income(result.parameters));
    }
    for (const ProcedureCost& cost : result.costs) {
        const bool whole = cost.code == id;
        if (!whole && !has_line(cost.estimate, id)) continue;
        add_title(document, cost.code, cost.name);
        explain_version(document, version_of(cost), id, whole);
        document.emplace_back(Break{});
    }
    for (const PlanEstimate& plan : result.plans) {
        add(document, explained_income(plan.parameters));
        for (const ProcedureSaving& procedure : plan.procedures)
            explain_saving(document, procedure, id);
        for (const ActSaving& saving : plan.acts) {
            if (saving.act == id) explain_act(document, saving);
        }
    }
    return document;
}

}  // namespace tthc::report
