#include "tthc/record/common_words.h"
#include "tthc/report/survey_report.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

using survey::Answers;
using survey::PublishedQuestion;
using survey::Share;
using survey::Survey;

Json satisfied_json(const Share& share) {
    const auto rate = share.rate();
    const auto interval = share.interval();
    return {{"answers", share.all},
            {"satisfied", share.count},
            {"rate", rate ? Json(rate->str()) : Json(nullptr)},
            {"low", interval ? Json(interval->low.str()) : Json(nullptr)},
            {"high", interval ? Json(interval->high.str()) : Json(nullptr)},
            {"small", share.is_small()}};
}

Json question_json(const Survey& survey, std::size_t period, std::size_t number) {
    const Answers& answers = survey.answers(period, number);
    Json levels = Json::array();
    for (std::size_t i = 0; i < answers.of_level.size(); ++i) {
        levels.push_back(
            {{"level", survey.levels(number)[i].id.value}, {"answers", answers.of_level[i]}});
    }
    return {{"question", survey.file().questions[number].id.value},
            {"name", survey.file().questions[number].name.value},
            {"missing", answers.missing},
            {"unread", answers.unread},
            {"levels", std::move(levels)},
            {"satisfied", satisfied_json(survey.satisfied(period, number))}};
}

Json period_json_of(const Survey& survey, std::size_t period) {
    Json questions = Json::array();
    for (std::size_t i = 0; i < survey.file().questions.size(); ++i)
        questions.push_back(question_json(survey, period, i));
    Json factors = Json::array();
    for (const std::string& factor : survey.factors()) {
        factors.push_back(
            {{"factor", factor},
             {"satisfied", satisfied_json(survey.satisfied_of_factor(period, factor))}});
    }
    return {{"period", survey.periods()[period]},
            {"questions", std::move(questions)},
            {"factors", std::move(factors)},
            {"overall", satisfied_json(survey.satisfied_of_all(period))}};
}

Json published_json(const Survey& survey, const PublishedQuestion& each) {
    Json shares = Json::array();
    for (const survey::PublishedShare* const share : each.shares) {
        const bool differs =
            std::find(each.differ.begin(), each.differ.end(), share) != each.differ.end();
        shares.push_back({{"level", share->level.value},
                          {"share", share->share->value.to_string()},
                          {"truncated", share->truncated && share->truncated->value},
                          {"differs", differs}});
    }
    return {{"period", survey.periods()[each.period]},
            {"question", survey.file().questions[each.question].id.value},
            {"shares", std::move(shares)},
            {"unsaid", each.unsaid.str()},
            {"sum", record::word_of(each.sum).key}};
}

}  // namespace

void add_survey_keys(JsonWriter& json, const survey::SurveyRun& run, Language language) {
    json.add("lang", record::word_of(language).key);
    json.add("survey", run.survey ? Json(run.survey->file().survey.value) : Json(nullptr));
    json.add("rows", run.rows);
    json.open_list("survey_periods");
    if (run.survey) {
        for (std::size_t i = 0; i < run.survey->periods().size(); ++i)
            json.add_item(period_json_of(*run.survey, i));
    }
    json.close();
    json.open_list("published");
    for (const PublishedQuestion& each : run.published)
        json.add_item(published_json(*run.survey, each));
    json.close();
}

}  // namespace tthc::report
