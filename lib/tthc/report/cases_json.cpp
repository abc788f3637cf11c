#include "tthc/cases/indicators.h"
#include "tthc/record/common_words.h"
#include "tthc/report/cases_report.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

using cases::Groups;
using cases::Measures;
using cases::States;

/// Exact: `4`, `9/2`.
Json exact_json(const std::optional<Rational>& value) {
    return value ? Json(value->str()) : Json(nullptr);
}

Json states_json(const States& states) {
    Json json = {{"dossiers", states.all()}};
    for (const auto& word : record::Words<DossierState>::words)
        json[std::string(word.key)] = states.of(word.value);
    json["on_time_rate"] = exact_json(states.on_time_rate());
    return json;
}

Json distribution_json(const cases::Distribution& distribution) {
    Json counts = Json::array();
    for (std::size_t i = 0; i < distribution.counts().size(); ++i) {
        const std::uint64_t count = distribution.counts()[i];
        if (count > 0) counts.push_back({i, count});
    }
    const auto p90 = distribution.p90();
    return {{"dossiers", distribution.count()},
            {"median", exact_json(distribution.median())},
            {"p90", p90 ? Json(*p90) : Json(nullptr)},
            {"mean", exact_json(distribution.mean())},
            {"counts", std::move(counts)}};
}

Json measures_json(const Measures& measures) {
    return {{"dossiers", measures.dossiers},
            {"without_due_date", measures.undue},
            {"due", states_json(measures.due)},
            {"committed", states_json(measures.committed)},
            {"legal", states_json(measures.legal)},
            {"working_days", distribution_json(measures.working_days)}};
}

void add_case_groups(JsonWriter& json, std::string_view key,
                     const std::vector<Groups::Group>& groups) {
    json.open_list(key);
    for (const Groups::Group& group : groups) {
        Json item = {{"label", group.label.empty() ? Json(nullptr) : Json(group.label)}};
        item.update(measures_json(group.measures));
        json.add_item(item);
    }
    json.close();
}

Json times_json(const std::vector<cases::ActualTime>& times, Language language) {
    const auto period = [&](const std::optional<Duration>& time) {
        return time ? Json(time->to_string(language)) : Json(nullptr);
    };
    Json list = Json::array();
    for (const cases::ActualTime& time : times) {
        list.push_back({{"code", time.code},
                        {"file", time.path},
                        {"dossiers", time.dossiers},
                        {"before", period(time.before)},
                        {"after", period(time.after)},
                        {"why_not", time.why_not.in(language)}});
    }
    return list;
}

}  // namespace

void add_case_keys(JsonWriter& json, const cases::CaseRun& run,
                   const std::vector<cases::ActualTime>& times, Language language) {
    const cases::CaseResults& results = run.results;
    json.add("lang", record::word_of(language).key);
    json.add("as_of", to_iso(run.today));
    Json problems = Json::object();
    for (std::size_t i = 0; i < results.problems.size(); ++i) {
        const auto& word = record::Words<cases::Problem>::words[i];
        if (results.problems[i] > 0) problems[std::string(word.key)] = results.problems[i];
    }
    json.add("summary", {{"rows", results.rows},
                         {"dossiers", results.all.dossiers},
                         {"left_out", results.left_out},
                         {"problems", std::move(problems)}});
    json.add("due_from", {{"stated", results.due_from.stated},
                          {"committed", results.due_from.committed},
                          {"legal", results.due_from.legal}});
    json.add("all", measures_json(results.all));
    add_case_groups(json, "by_procedure", results.by_procedure);
    add_case_groups(json, "by_unit", results.by_unit);
    add_case_groups(json, "by_channel", results.by_channel);
    add_case_groups(json, "by_month", results.by_month);
    json.open_list("indicators");
    for (const cases::Indicator& each : cases::indicators_of(results)) {
        json.add_item({{"number", each.number},
                       {"title", each.title.in(language)},
                       {"score", exact_json(each.score)},
                       {"dossiers", each.dossiers},
                       {"undecided", each.undecided},
                       {"why_not", each.why_not.in(language)}});
    }
    json.close();
    json.add("times", times_json(times, language));
}

}  // namespace tthc::report
