#include "tthc/base/say.h"
#include "tthc/model/applicant.h"
#include "tthc/model/critical_path.h"
#include "tthc/model/identity.h"
#include "tthc/review/grounds.h"
#include "tthc/suggest/suggestion.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

constexpr Ground time_grounds[] = {grounds::principles, grounds::review_content};

/// A time in which the procedure is done, and how that is known.
struct Enough {
    Duration time;
    Bilingual reason;
    bool is_question;
};

bool is_shorter(const Duration& time, const Duration& than) {
    const auto order = compare(time, than);
    return order && *order < 0;
}

/// What the agency's steps take, where each of them says how long it takes.
std::optional<Duration> needed_by_steps(const Procedure& procedure) {
    std::size_t agency = 0;
    for (const Step& step : procedure.steps) {
        if (is_of_applicant(step)) continue;
        if (!step.time) return {};
        ++agency;
    }
    const auto path = critical_path(procedure.steps);
    return path && agency > 1 ? std::optional(path->length) : std::nullopt;
}

/// What was promised goes before what was measured, and that before what steps add up to, which
/// tells of the ordinary case alone.
std::optional<Enough> enough_for(const Deadline& deadline, const Procedure& procedure) {
    const Duration& legal = deadline.legal->value;
    if (deadline.committed && is_shorter(deadline.committed->value, legal)) {
        return Enough{deadline.committed->value,
                      {"Cơ quan đã cam kết giải quyết trong thời gian ngắn hơn.",
                       "The agency has committed itself to less."},
                      false};
    }
    if (deadline.actual && is_shorter(deadline.actual->value, legal)) {
        return Enough{
            deadline.actual->value,
            {"Thực tế giải quyết trong thời gian ngắn hơn.", "It takes less in practice."},
            true};
    }
    if (!deadline.when.value.empty() || procedure.deadlines.size() > 1) return {};
    const auto needed = needed_by_steps(procedure);
    if (!needed || !is_shorter(*needed, legal)) return {};
    return Enough{*needed,
                  {"Các bước của cơ quan cộng lại ngắn hơn.", "The steps of the agency take less."},
                  true};
}

Suggestion shortened(const Procedure& procedure, std::size_t at, const Enough& enough) {
    const Deadline& deadline = procedure.deadlines[at];
    Suggestion suggestion{.id = "rut-ngan-" + item_label(deadline.id.value, at),
                          .grounds = time_grounds,
                          .reason = say(enough.reason),
                          .is_question = enough.is_question,
                          .covers = {item_path("deadlines", deadline.id, at)},
                          .revised = procedure};
    std::erase(suggestion.id, '#');
    const auto in = [&](Language language, std::string_view sentence) {
        return fmt::format(fmt::runtime(sentence), deadline.legal->value.to_string(language),
                           enough.time.to_string(language));
    };
    suggestion.what = {in(Language::vi, "Rút ngắn thời hạn giải quyết từ {} xuống {}"),
                       in(Language::en, "Shorten the deadline from {} to {}")};
    for (const auto& citation : deadline.basis)
        suggestion.amends.push_back(citation->to_string());
    suggestion.revised.deadlines[at].legal->value = enough.time;
    return suggestion;
}

}  // namespace

std::vector<Suggestion> time_suggestions(const Procedure& procedure) {
    std::vector<Suggestion> told;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.legal) continue;
        if (const auto enough = enough_for(deadline, procedure))
            told.push_back(shortened(procedure, i, *enough));
    }
    return told;
}

}  // namespace tthc
