#include "tthc/base/say.h"
#include "tthc/law/agencies.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <vector>

namespace tthc::rules::ended_agency {
namespace {

constexpr Ground basis[] = {grounds::elements};

struct Mention {
    const Agency* agency;
    const Text* name;
    std::string path;
};

class Mentions {
public:
    explicit Mentions(const Facts& facts) : facts_(&facts) {}

    void look_at(const Text& name, const std::string& path) {
        if (name.value.empty() || name.value == applicant_actor) return;
        const Agency* const ended = facts_->agencies.find_ended(name.value, facts_->as_of);
        if (ended != nullptr && ended->until) found_.push_back({ended, &name, path});
    }
    const std::vector<Mention>& found() const { return found_; }

private:
    const Facts* facts_;
    std::vector<Mention> found_;
};

Mentions mentions_in(const Procedure& procedure, const Facts& facts) {
    Mentions mentions(facts);
    for (const Text& agency : procedure.authority)
        mentions.look_at(agency, "authority");
    for (const Text& agency : procedure.handled_by)
        mentions.look_at(agency, "handled_by");
    for (const Text& agency : procedure.coordinates_with)
        mentions.look_at(agency, "coordinates_with");
    for (std::size_t i = 0; i < procedure.steps.size(); ++i) {
        const Step& step = procedure.steps[i];
        mentions.look_at(step.actor, item_path("steps", step.id, i));
        mentions.look_at(step.transfers_to, item_path("steps", step.id, i));
    }
    return mentions;
}

Message message_of(const Mention& mention) {
    const Agency& agency = *mention.agency;
    const std::string day = to_dmy(agency.until->value);
    std::string vi = fmt::format("“{}” chỉ tồn tại đến {}", mention.name->value, day);
    std::string en = fmt::format("“{}” existed until {} only", mention.name->value, day);
    if (!agency.basis.empty()) {
        const std::string act = agency.basis.front()->to_string();
        vi += fmt::format(" theo {}", act);
        en += fmt::format(" by {}", act);
    }
    return {vi, en};
}

Message help_of(const Agency& agency) {
    std::string next;
    for (const Text& successor : agency.successors)
        next += fmt::format("{}{}", next.empty() ? "" : "; ", successor.value);
    if (next.empty()) return {};
    return say("ghi {}", "name {}", next);
}

/// One finding for each agency; the other places that name it are related to the first.
void check(const Subject& subject, Report& report) {
    const Mentions mentions = mentions_in(subject.procedure, subject.facts);
    std::set<const Agency*> reported;
    for (const Mention& first : mentions.found()) {
        if (!reported.insert(first.agency).second) continue;
        auto& found = report.add(subject, first.name->span, first.path, message_of(first));
        found.help = help_of(*first.agency);
        for (const Mention& other : mentions.found()) {
            if (other.agency != first.agency || other.name == first.name) continue;
            found.related.push_back(related_at(subject, other.name->span,
                                               {"cũng ghi cơ quan này", "names it as well"}));
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "L002",
    .name = "ended-agency",
    .severity = Severity::error,
    .title = {"Cơ quan nêu trong thủ tục không còn tồn tại.",
              "The procedure names an agency that no longer exists."},
    .rationale = {"Từ 01/07/2025 không còn cấp huyện; nhiều tỉnh, bộ, sở đã hợp nhất. Người dân "
                  "không thể nộp hồ sơ ở cơ quan không còn.",
                  "Since 01/07/2025 there is no district level; provinces, ministries and "
                  "departments have merged. Nobody can apply to an agency that is gone."},
    .remedy = {"Ghi cơ quan kế tục.", "Name the successor."},
    .grounds = basis,
    .bad = R"(
authority: Ủy ban nhân dân huyện  # expect: ended-agency
)",
    .good = R"(
authority: Ủy ban nhân dân xã
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::ended_agency
