#include "tthc/base/say.h"
#include "tthc/law/agencies.h"
#include "tthc/review/agency_names.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc::rules::agency_only_in_steps {
namespace {

constexpr Ground basis[] = {grounds::elements, grounds::same_everywhere};

std::vector<AgencyName> agencies_listed(const Procedure& procedure) {
    std::vector<AgencyName> names;
    for (const auto* list :
         {&procedure.authority, &procedure.handled_by, &procedure.coordinates_with}) {
        for (const Text& agency : *list)
            names.push_back(agency_name(agency.value));
    }
    return names;
}

bool is_listed(const AgencyName& actor, const std::vector<AgencyName>& names) {
    return std::any_of(names.begin(), names.end(),
                       [&](const AgencyName& name) { return may_be_one(actor, name); });
}

/// Agencies that act in the steps alone.
struct OnlyInSteps {
    Places places;
    AgencyName first;
    std::string written;  ///< as the record writes the first
};

class Search {
public:
    Search(const Subject& subject, std::vector<AgencyName> listed)
        : subject_(&subject), listed_(std::move(listed)) {}

    void look_at(const Step& step, const std::string& path) {
        const AgencyName actor = agency_name(step.actor.value);
        if (is_missing(actor)) {
            add(actor, step.actor.value, step.actor.span, path);
            return;
        }
        for (const AgencyName& acting : acting_agencies_in(step.action.value)) {
            if (is_missing(acting))
                add(acting, as_written(step.action.value, acting.text),
                    phrase_at(*subject_, step.action, acting.text), path);
        }
    }
    const OnlyInSteps& found() const { return found_; }

private:
    /// An agency that ended is told as such, by another rule.
    bool is_missing(const AgencyName& agency) const {
        const Facts& facts = subject_->facts;
        return agency.is_known_kind() && !is_listed(agency, listed_) &&
               facts.agencies.find_ended(agency.text, facts.as_of) == nullptr;
    }

    void add(const AgencyName& agency, const std::string& written, Span span,
             const std::string& path) {
        if (found_.places.empty()) {
            found_.first = agency;
            found_.written = written;
        }
        found_.places.add(span, path);
    }

    const Subject* subject_;
    std::vector<AgencyName> listed_;
    OnlyInSteps found_;
};

std::string_view words_of(CommitteeTier tier, Language language) {
    if (tier == CommitteeTier::commune) return language == Language::vi ? "xã" : "commune";
    return language == Language::vi ? "tỉnh" : "province";
}

/// The tier of the committees that the fields list, where it is the other one.
CommitteeTier other_tier(const AgencyName& agency, const std::vector<AgencyName>& listed) {
    const CommitteeTier own = committee_tier(agency);
    if (own == CommitteeTier::unknown) return own;
    for (const AgencyName& name : listed) {
        const CommitteeTier tier = committee_tier(name);
        if (tier != CommitteeTier::unknown && tier != own) return tier;
    }
    return CommitteeTier::unknown;
}

Message question(const OnlyInSteps& found, const std::vector<AgencyName>& listed) {
    const CommitteeTier other = other_tier(found.first, listed);
    if (other == CommitteeTier::unknown)
        return say(
            "“{}” có việc ở bước này nhưng không có trong ô cơ quan thực hiện, thẩm quyền, "
            "phối hợp; ghi vào ô nào?",
            "“{}” acts here and is in no field of agencies; to which does it belong?",
            found.written);
    return {fmt::format("bước này do “{}” làm, các ô cơ quan chỉ có cấp {}; bước chép từ thủ tục "
                        "cấp khác, hay ô cơ quan ghi thiếu?",
                        found.written, words_of(other, Language::vi)),
            fmt::format("“{}” acts here, the fields list agencies of the {} only; is the step "
                        "copied from another level, or is an agency left out?",
                        found.written, words_of(other, Language::en))};
}

/// Only the database has people look for an agency by its fields.
void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_database_record(procedure) || is_internal_record(procedure)) return;
    const std::vector<AgencyName> listed = agencies_listed(procedure);
    if (listed.empty()) return;
    Search search(subject, listed);
    for (std::size_t i = 0; i < procedure.steps.size(); ++i)
        search.look_at(procedure.steps[i], item_path("steps", procedure.steps[i].id, i));
    const OnlyInSteps& found = search.found();
    if (found.places.empty()) return;
    found.places.ask(
        subject, report, question(found, listed),
        {"cơ quan ở bước này cũng không có trong các ô", "nor is the agency of this step"});
}

}  // namespace

constexpr Code code{
    .id = "R024",
    .name = "agency-only-in-steps",
    .severity = Severity::info,
    .title = {"Cơ quan có việc trong trình tự nhưng không có ở ô cơ quan.",
              "An agency acts in the steps and stands in no field of agencies."},
    .rationale =
        {"Cơ quan thực hiện là bộ phận của thủ tục; thiếu thì không biết ai chịu trách "
         "nhiệm, nơi nào được hỏi về hồ sơ.",
         "Who acts is an element of a procedure; where it is left out nobody knows whom to "
         "ask about a case."},
    .remedy = {"Bổ sung vào cơ quan thực hiện hoặc cơ quan phối hợp, hoặc sửa tên ở trình tự.",
               "Add it to the handlers or to those who are consulted, or mend its name in the "
               "steps."},
    .grounds = basis,
    .bad = R"(
sources: [https://dichvucong.gov.vn/p/home/1000001]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Cơ quan quản lý nhà nước về báo chí cấp tỉnh, action: "Yêu cầu bổ sung, cấp giấy phép hoặc nêu lý do từ chối", time: 5 ngày}
  - {id: cap, actor: Sở Tài chính, action: Cho ý kiến, time: 5 ngày}  # expect: agency-only-in-steps
)",
    .good = R"(
sources: [https://dichvucong.gov.vn/p/home/1000001]
coordinates_with: [Sở Tài chính]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: xem, actor: Cơ quan quản lý nhà nước về báo chí cấp tỉnh, action: "Yêu cầu bổ sung, cấp giấy phép hoặc nêu lý do từ chối", time: 5 ngày}
  - {id: cap, actor: Sở Tài chính, action: Cho ý kiến, time: 5 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_only_in_steps
