#include "tthc/base/say.h"
#include "tthc/model/applicant.h"
#include "tthc/review/clauses.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/periods.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace tthc::rules::step_time_without_start {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::elements};

/// By which a sentence tells from when its time runs, or that it is no time of the agency's.
constexpr std::string_view known_start[] = {
    "kể từ",        "đăng tin",     "lần",       "đầy đủ",       "tính từ",       "kể cả",
    "từ ngày",      "từ khi",       "từ lúc",    "từ thời điểm", "sau khi",       "sau ngày",
    "sau thời",     "ngay khi",     "tiếp theo", "trước ngày",   "trước khi",     "nhận được",
    "nhận đủ",      "tiếp nhận",    "kết thúc",  "căn cứ",       "niêm yết",      "nêu trên",
    "đăng tải",     "khắc phục",    "khi nhận",  "trên cơ sở",   "sau đó",        "công khai",
    "quá thời hạn", "hết thời hạn", "nói trên",  "hiệu lực",     "gia hạn",       "kéo dài",
    "hồ sơ hợp lệ", "hồ sơ đầy đủ", "trước",     "từ",           "khi có",        "hằng năm",
    "hàng năm",     "bổ sung",      "thông báo", "hoàn thiện",   "thời gian này", "thời hạn này",
    "ngày lễ",      "tiếp"};

/// Of these, what a sentence that answers a dossier which is not as it should be tells as the
/// answer.
constexpr std::string_view told_as_answer[] = {
    "đầy đủ", "hồ sơ hợp lệ", "hồ sơ đầy đủ", "bổ sung", "thông báo", "hoàn thiện", "tiếp nhận"};
constexpr std::string_view openings_of_answer[] = {"trường hợp hồ sơ chưa",
                                                   "trường hợp hồ sơ không",
                                                   "nếu hồ sơ chưa",
                                                   "nếu hồ sơ không",
                                                   "hồ sơ chưa",
                                                   "trong thời hạn",
                                                   "trong vòng"};

constexpr std::string_view lead_ins[] = {"trong thời hạn ",       "trong vòng ",
                                         "trong thời gian ",      "thời hạn giải quyết ",
                                         "thời gian giải quyết ", "trong "};

/// Whether the period is what an agency has: `trong thời hạn (không quá) 05 ngày làm việc`.
bool is_time_limit(std::string_view sentence, const Period& period) {
    std::string_view before = sentence.substr(0, period.begin);
    for (const std::string_view bound : {"không quá ", "tối đa ", "là ", "chậm nhất "}) {
        if (before.ends_with(bound)) before.remove_suffix(bound.size());
    }
    return std::any_of(std::begin(lead_ins), std::end(lead_ins),
                       [&](std::string_view lead) { return before.ends_with(lead); });
}

/// Whether a sentence tells from when its time runs, in whatever words.
bool tells_start(std::string_view sentence) {
    const Folded words(
        sentence.substr(std::min(sentence.find_first_not_of(" -+*"), sentence.size())));
    const bool answers =
        std::any_of(std::begin(openings_of_answer), std::end(openings_of_answer),
                    [&](std::string_view opening) { return words.starts_with(opening); });
    return std::any_of(std::begin(known_start), std::end(known_start), [&](std::string_view start) {
        const bool answer =
            answers && std::find(std::begin(told_as_answer), std::end(told_as_answer), start) !=
                           std::end(told_as_answer);
        return !answer && words.mentions(start);
    });
}

/// The time limit of a sentence that does not say from when, or an empty view.
std::string_view open_limit_in(std::string_view sentence) {
    if (tells_start(sentence)) return {};
    for (const Period& period : periods_in(sentence)) {
        const TimeUnit unit = period.duration.unit;
        const bool short_time = unit == TimeUnit::working_day || unit == TimeUnit::day ||
                                unit == TimeUnit::working_hour || unit == TimeUnit::hour;
        if (short_time && is_time_limit(sentence, period))
            return sentence.substr(period.begin, period.end - period.begin);
    }
    return {};
}

/// From the last full stop before the clause to its end: what a semicolon parts belongs together.
std::string_view sentence_of(std::string_view text, std::string_view clause) {
    const auto begin = static_cast<std::size_t>(clause.data() - text.data());
    const auto stop = text.substr(0, begin).rfind(". ");
    const std::size_t from = stop == std::string_view::npos ? 0 : stop + 2;
    return text.substr(from, begin + clause.size() - from);
}

std::string open_limit_of(const Step& step) {
    if (!step.from.value.empty() || step.actor.value.empty() || is_of_applicant(step)) return {};
    const Folded action(step.action.value);
    if (action.mentions("tính từ")) return {};
    for (const std::string_view clause : clauses_of(action.text())) {
        const auto limit = open_limit_in(clause);
        if (!limit.empty() && !tells_start(sentence_of(action.text(), clause)))
            return std::string(limit);
    }
    return {};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    Places places;
    std::string first;
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        const std::string limit = open_limit_of(step);
        if (limit.empty()) continue;
        if (first.empty()) first = limit;
        places.add(phrase_at(subject, step.action, limit), item_path("steps", step.id, i));
    }
    if (places.empty()) return;
    places.ask(
        subject, report,
        say("{} ở bước này tính từ khi nào?", "from when do the {} of this step run?", first),
        {"thời hạn này cũng vậy", "and so for this time"});
}

}  // namespace

constexpr Code code{
    .id = "E017",
    .name = "step-time-without-start",
    .severity = Severity::info,
    .title = {"Bước ghi thời hạn nhưng không nói tính từ khi nào.",
              "A step has a time limit and no event from which it runs."},
    .rationale = {"“Trong thời hạn 05 ngày” không tính được nếu không biết tính từ ngày nhận hồ sơ "
                  "hay từ khi bước trước xong.",
                  "\"Within 5 days\" cannot be counted without the receipt or the step it runs "
                  "from."},
    .remedy = {"Thêm “kể từ ngày nhận đủ hồ sơ hợp lệ” hoặc “kể từ ngày …” theo văn bản.",
               "Add \"from the receipt of the full dossier\", or what the law says."},
    .grounds = basis,
    .bad = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: "Trong thời hạn 05 ngày làm việc, Sở Xây dựng thẩm định hồ sơ"}  # expect: step-time-without-start
)",
    .good = R"(
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: tham-dinh, actor: Sở Xây dựng, action: "Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Sở Xây dựng thẩm định hồ sơ"}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::step_time_without_start
