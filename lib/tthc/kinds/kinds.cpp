#include "tthc/assess/assessment_file.h"
#include "tthc/assess/questions.h"
#include "tthc/calendar/calendar_file.h"
#include "tthc/cases/dossier_words.h"
#include "tthc/config/config_file.h"
#include "tthc/cost/norms_file.h"
#include "tthc/cost/plan.h"
#include "tthc/diff/accepted.h"
#include "tthc/feedback/register_words.h"
#include "tthc/import/shape/lexicon_file.h"
#include "tthc/law/agency.h"
#include "tthc/law/instrument.h"
#include "tthc/model/kind.h"
#include "tthc/model/load_record.h"
#include "tthc/model/procedure.h"
#include "tthc/periodic/report_file.h"
#include "tthc/review/baseline.h"
#include "tthc/review/house/rule_file.h"
#include "tthc/review/paper_words.h"
#include "tthc/review/suppression_file.h"
#include "tthc/survey/survey_file.h"

#include <algorithm>

namespace tthc {
namespace {

/// The name and the keys of a kind, as values that a template can be given.
template <std::size_t size>
struct Word {
    char letters[size];
    constexpr Word(const char (&text)[size]) { std::copy_n(text, size, letters); }
    constexpr std::string_view view() const { return {letters, size - 1}; }
};

template <Word... words>
inline constexpr std::string_view keys[] = {words.view()...};

template <record::Record T>
std::vector<Finding> check(const SourceFile& source) {
    return load_record<T>(source).findings;
}

template <record::Record T, Word name, Word... its_keys>
constexpr Kind kind() {
    return {name.view(), keys<its_keys...>, T::title, &record::shape_of<T>, &check<T>};
}

constexpr Kind kinds[] = {
    kind<Procedure, "procedure", "name", "code", "revises">(),
    kind<Plan, "plan", "plan">(),
    kind<InstrumentFile, "instruments", "instruments">(),
    kind<AgencyFile, "agencies", "agencies">(),
    kind<CalendarFile, "calendar", "calendar">(),
    kind<NormsFile, "norms", "norm_sets", "incomes">(),
    kind<ConfigFile, "config", "tthc">(),
    kind<AcceptedFile, "accepted", "accepted">(),
    kind<SuppressionFile, "suppressions", "suppressions">(),
    kind<BaselineFile, "baseline", "baseline">(),
    kind<house::RuleFile, "house-rules", "rules">(),
    kind<importing::ExchangeFile, "exchange", "exchange">(),
    kind<once::PaperFile, "papers", "papers">(),
    kind<feedback::RegisterWordsFile, "feedback-register", "feedback_register">(),
    kind<survey::SurveyFile, "survey", "survey">(),
    kind<periodic::ReportFile, "period-report", "report">(),
    kind<cases::DossierWordsFile, "dossier-list", "dossier_list">(),
    kind<assess::QuestionFile, "assessment-questions", "assessment_questions">(),
    kind<assess::AssessmentFile, "assessment", "assessment">(),
};

}  // namespace

std::span<const Kind> all_kinds() {
    return kinds;
}

}  // namespace tthc
