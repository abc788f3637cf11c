#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/law/agencies.h"
#include "tthc/review/ended_agencies.h"
#include "tthc/review/former_places.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace tthc::rules::ended_agency {
namespace {

constexpr Ground basis[] = {grounds::elements};

struct Mention {
    const Agency* agency;
    std::string words;
    Span span;
    std::string path;
};

/// Today where the record does not say it.
Date published_on(const Subject& subject) {
    const auto& publication = subject.procedure.publication;
    if (!publication || !publication->signed_on) return subject.facts.as_of;
    return publication->signed_on->value;
}

class Mentions {
public:
    explicit Mentions(const Subject& subject) : subject_(&subject), facts_(&subject.facts) {}

    void look_at(const Text& name, const std::string& path) {
        if (name.value.empty() || name.value == applicant_actor) return;
        const Agency* const ended = facts_->agencies.find_ended(name.value, facts_->as_of);
        if (ended == nullptr) return;
        const std::string part =
            ended_part_of_list(name.value, *ended, facts_->agencies, facts_->as_of);
        const Span span =
            part.empty() ? name.span : phrase_at(*subject_, name, utf8::to_lower(part));
        found_.push_back({ended, part.empty() ? agency_alone(name.value) : part, span, path});
    }

    /// What was published before an agency ended could name it; where a field names it too, all of
    /// the record is to be mended.
    void read(const Text& text, const std::string& path) {
        const bool paper = path.starts_with("documents");
        for (const auto& [agency, name] :
             ended_agencies_in(text.value, facts_->agencies, facts_->as_of,
                               paper ? AgencyContext::paper : AgencyContext::action)) {
            if (agency->until->value >= published_on(*subject_) && !is_named(agency)) continue;
            found_.push_back(
                {agency, name, phrase_at(*subject_, text, utf8::to_lower(name)), path});
        }
    }
    const std::vector<Mention>& found() const { return found_; }

private:
    bool is_named(const Agency* agency) const {
        return std::any_of(found_.begin(), found_.end(),
                           [agency](const Mention& known) { return known.agency == agency; });
    }

    const Subject* subject_;
    const Facts* facts_;
    std::vector<Mention> found_;
};

Mentions mentions_in(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    Mentions mentions(subject);
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
    mentions.read(procedure.submitted_at, "submitted_at");
    for_each_text(procedure,
                  [&](const Text& text, const std::string& path) { mentions.read(text, path); });
    return mentions;
}

Message message_of(const Mention& mention) {
    const Agency& agency = *mention.agency;
    const std::string day = to_dmy(agency.until->value);
    Message told = say("“{}” chỉ tồn tại đến {}", "“{}” existed until {} only", mention.words, day);
    if (!agency.basis.empty()) {
        const std::string act = agency.basis.front()->to_string();
        told.vi += fmt::format(" theo {}", act);
        told.en += fmt::format(" by {}", act);
    }
    return told;
}

void check_districts(const Subject& subject, Report& report) {
    if (std::min(published_on(subject), subject.facts.as_of) < no_districts_from) return;
    Places places;
    std::string first;
    const auto look_at = [&](const Text& text, const std::string& path) {
        for (const std::string& name : districts_in(text.value)) {
            if (first.empty()) first = name;
            places.add(phrase_at(subject, text, utf8::to_lower(name)), path);
        }
    };
    look_at(subject.procedure.submitted_at, "submitted_at");
    for_each_text(subject.procedure, look_at);
    if (places.empty()) return;
    auto& found = places.tell(subject, report,
                              say("“{}”: không còn cấp huyện từ 01/07/2025",
                                  "“{}”: there is no district level since 01/07/2025", first),
                              {"cũng ghi đơn vị cấp huyện", "names a district as well"});
    found.help = {"ghi xã, phường, đặc khu hiện nay", "name the commune or ward of today"};
}

/// One finding for each agency; the other places that name it are related to the first.
void check(const Subject& subject, Report& report) {
    const Mentions mentions = mentions_in(subject);
    std::set<const Agency*> reported;
    for (const Mention& first : mentions.found()) {
        if (!reported.insert(first.agency).second) continue;
        auto& found = report.add(subject, first.span, first.path, message_of(first));
        found.help = successor_help(*first.agency);
        for (const Mention& other : mentions.found()) {
            const Related again =
                related_at(subject, other.span, {"cũng ghi cơ quan này", "names it as well"});
            if (other.agency != first.agency || other.span == first.span) continue;
            if (found.related.empty() || found.related.back() != again)
                found.related.push_back(again);
        }
    }
    check_districts(subject, report);
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
