#include "tthc/record/common_words.h"
#include "tthc/report/assessment_report.h"
#include "tthc/report/exact.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

using assess::AnsweredQuestion;
using assess::Reply;
using assess::State;

constexpr std::string_view key_of(State state) {
    switch (state) {
        case State::answered:
            return "answered";
        case State::open:
            return "open";
        case State::not_required:
            return "not-required";
    }
    return "";
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json asked_json(const AnsweredQuestion& one, Language language) {
    const auto& question = one.question;
    const bool has_reply = one.state == State::answered && one.reply != Reply::open;
    return {{"question", question.id.value},
            {"of", text_or_null(one.of)},
            {"part", record::word_of(question.part->value).key},
            {"element", record::word_of(question.element->value).key},
            {"text", language == Language::vi ? question.text.value : question.english.value},
            {"reference", question.basis->value.to_string()},
            {"state", key_of(one.state)},
            {"answer", has_reply ? Json(record::word_of(one.reply).key) : Json(nullptr)},
            {"reason", text_or_null(one.text)},
            {"against", one.state == State::answered && one.speaks_against()},
            {"record", text_or_null(one.says.text.in(language))},
            {"record_path", text_or_null(one.says.path)}};
}

Json once_json(const Estimate& estimate) {
    return {{"once_without_fees", exact(estimate.without_fees.likely)},
            {"once_fees", exact(estimate.fees.likely)},
            {"once_with_fees", exact(estimate.with_fees.likely)},
            {"year_without_fees", exact(estimate.year_without_fees.likely)},
            {"year_with_fees", exact(estimate.year_with_fees.likely)},
            {"at_least", estimate.is_short()}};
}

Json costs_json(const std::optional<ImpactCost>& cost) {
    if (!cost) return nullptr;
    if (cost->introduced) return {{"before", nullptr}, {"after", once_json(*cost->introduced)}};
    return {{"before", once_json(cost->saving->adjusted)},
            {"after", once_json(cost->saving->after)}};
}

}  // namespace

void add_assessment_keys(const AssessmentRun& run, JsonWriter& json, Language language) {
    json.add("lang", record::word_of(language).key);
    if (!run.file) {
        json.add("assessment", nullptr);
        return;
    }
    const auto& file = *run.file;
    const auto& judgement = run.judgement;
    const bool has_draft = file.draft && assess::is_filled_in(file.draft->name);
    json.open_object("assessment");
    json.add("procedure", run.code);
    json.add("name", run.name);
    json.add("draft", has_draft ? Json(file.draft->name.value) : Json(nullptr));
    json.add("day", to_iso(file.day->value));
    json.add("questions_of", run.set.id.value);
    json.add("stage", record::word_of(file.stage->value).key);
    json.add("change", record::word_of(file.novelty()).key);
    json.add("verdict", record::word_of(judgement.verdict).key);
    json.add("power", record::word_of(judgement.doubt).key);
    json.add("stopped_at", text_or_null(judgement.stopped_at));
    json.add("answered", judgement.count(State::answered));
    json.add("open", judgement.count(State::open));
    json.add("not_required", judgement.count(State::not_required));
    json.add("cost", costs_json(run.cost));
    json.open_list("questions");
    for (const AnsweredQuestion& one : judgement.questions)
        json.add_item(asked_json(one, language));
    json.close();
    json.close();
}

}  // namespace tthc::report
