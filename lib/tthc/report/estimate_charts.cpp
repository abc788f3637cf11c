#include "tthc/report/estimate_charts.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/cost/waiting.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/exact.h"
#include "tthc/report/format.h"
#include "tthc/report/json.h"
#include "tthc/report/plan_document.h"

#include <nlohmann/json.hpp>

#include <map>

namespace tthc::report {
namespace {

/// For the length of a bar; what is read is the text beside it.
Json bar_number(const Rational& value) {
    return Json::parse(round_half_away(value).str());
}
/// Hundredths, of days and the like.
Json small_bar_number(const Rational& value) {
    return Json::parse(fmt::format("{}e-2", round_half_away(Rational(value * 100)).str()));
}

class BarChart {
public:
    BarChart(std::string_view kind, Language language) : language_(language) {
        json_ = {{"kind", kind}, {"bars", Json::array()}};
    }

    void set_series(std::initializer_list<Bilingual> names) {
        for (const Bilingual& name : names)
            json_["series"].push_back(name.in(language_));
    }
    void add(const Message& label, Json values, std::vector<std::string> told,
             std::string_view role = {}) {
        Json bar = {{"label", printable(label.in(language_))},
                    {"values", std::move(values)},
                    {"told", std::move(told)}};
        if (!role.empty()) bar["role"] = role;
        json_["bars"].push_back(std::move(bar));
    }
    void set(std::string_view key, Json value) { json_[std::string(key)] = std::move(value); }

    void write(const Message& title, PageWriter& page) const {
        if (!json_["bars"].empty()) page.add_chart(title, dumped(json_, -1), json_["bars"].size());
    }

private:
    Json json_;
    Language language_;
};

Message step_name(const MeasureSaving& measure) {
    if (measure.id.empty())
        return {"(thay đổi ngoài các nội dung)", "(changes outside the measures)"};
    return measure.name.vi.empty() ? same(measure.id) : measure.name;
}

}  // namespace

void add_waterfall(const ProcedureSaving& procedure, PageWriter& page) {
    const Language language = page.language();
    const Figure& year = procedure.saving.year_with_fees;
    const auto money = [&](const Rational& value) { return format_money(value, language); };
    BarChart chart("waterfall", language);
    chart.add({"Trước", "Before"}, {0, bar_number(year.before)}, {money(year.before)}, "total");
    Rational left = Rational(round_half_away(year.before));
    for (const MeasureSaving& measure : procedure.measures) {
        const Rational share(measure.year_dong);
        const Rational rest = left - share;
        chart.add(step_name(measure), {bar_number(left), bar_number(rest)},
                  {money(Rational(-share))}, share < 0 ? "more" : "less");
        left = rest;
    }
    chart.add({"Sau", "After"}, {0, bar_number(year.after)}, {money(year.after)}, "total");
    if (procedure.measures.empty()) return;
    chart.write({"Chi phí một năm, gồm phí: từng nội dung giảm bao nhiêu",
                 "A year, with fees: what each measure saves"},
                page);
}

void add_task_bars(const ProcedureSaving& procedure, PageWriter& page) {
    const Language language = page.language();
    BarChart chart("pairs", language);
    chart.set_series({{"Trước", "Before"}, {"Sau", "After"}});
    for (const LinePair& pair : line_pairs(procedure)) {
        const Rational& before = pair.before.likely;
        const Rational& after = pair.after.likely;
        chart.add(pair.name, {bar_number(before), bar_number(after)},
                  {format_money(before, language), format_money(after, language)});
    }
    chart.write({"Từng việc, từng khoản của một hồ sơ, trước và sau (đồng)",
                 "Each task and fee of one dossier, before and after (đồng)"},
                page);
}

void add_waiting_bars(const Saving& saving, PageWriter& page) {
    const Language language = page.language();
    std::map<TimeUnit, BarChart> charts;
    for (const auto& [title, figure] : time_figures(saving)) {
        const auto change = figure ? figure->comparable() : std::nullopt;
        if (!change) continue;
        const TimeUnit unit = to_wait(figure->before).unit;
        const auto [chart, is_new] = charts.try_emplace(unit, "pairs", language);
        if (is_new) chart->second.set_series({{"Trước", "Before"}, {"Sau", "After"}});
        chart->second.add(say(title),
                          {small_bar_number(change->before), small_bar_number(change->after)},
                          {figure->before.to_string(language), figure->after.to_string(language)});
    }
    for (const auto& [unit, chart] : charts) {
        const Message name = unit_of(unit);
        chart.write(say("Thời gian chờ, trước và sau ({0})", "Waiting, before and after ({1})",
                        name.vi, name.en),
                    page);
    }
}

void add_tornado(const std::vector<Swing>& swings, const Rational& likely, PageWriter& page) {
    const Language language = page.language();
    BarChart chart("tornado", language);
    chart.set("middle", bar_number(likely));
    chart.set_series({{"số liệu ở mức thấp", "input at its low figure"},
                      {"số liệu ở mức cao", "input at its high figure"}});
    for (const Swing& swing : swings) {
        chart.add(swing.input, {bar_number(swing.at_low), bar_number(swing.at_high)},
                  {format_money(swing.at_low, language), format_money(swing.at_high, language)});
    }
    chart.write({"Tiết kiệm một năm, gồm phí, khi từng số liệu ở mức thấp hoặc cao",
                 "Saved a year, with fees, where one input is at its low or its high figure"},
                page);
}

}  // namespace tthc::report
