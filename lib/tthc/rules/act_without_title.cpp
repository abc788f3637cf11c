#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/act_titles.h"
#include "tthc/review/citations.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tthc::rules::act_without_title {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::same_everywhere};

/// An act whose title is its number again, as one procedure cites it.
struct Untitled {
    std::string act;
    std::string issuer;  ///< who announced the procedure
    std::string known;   ///< its title in the register; empty where that has none
    KeptPlace where;
};
using UntitledActs = std::vector<Untitled>;

std::string known_title(const LawRegister& law, const std::string& act) {
    const auto instrument = law.find(act);
    return instrument ? instrument->name.value : std::string();
}

std::optional<UntitledActs> note(const Subject& subject) {
    const Procedure& procedure = subject.procedure;
    if (!is_database_record(procedure) || is_internal_record(procedure)) return {};
    UntitledActs found;
    std::set<std::string> told;
    for (const auto& citation : procedure.basis) {
        if (!citation->well_formed || citation->act.find('/') == std::string::npos) continue;
        if (!has_bare_title(citation.value) || !told.insert(act_key(citation->act)).second)
            continue;
        found.push_back({citation->act,
                         procedure.publication ? procedure.publication->issued_by.value : "",
                         known_title(subject.facts.law, citation->act),
                         keep_place(subject, citation.span, "basis")});
    }
    if (found.empty()) return {};
    return found;
}

Message told_of(const Untitled& first, std::size_t others) {
    const std::string title = first.known.empty() ? "" : " (" + first.known + ")";
    if (others == 0)
        return say("căn cứ “{}” chỉ có số, không có tên văn bản{}",
                   "the basis “{}” is a number without the title of the act{}", first.act, title);
    return say(
        "căn cứ “{}” chỉ có số, không có tên văn bản{}; {} chỗ khác do cùng cơ quan công bố "
        "cũng vậy",
        "the basis “{}” is a number without the title of the act{}; so are {} others that "
        "the same body announced",
        first.act, title, others);
}

/// Who announces without titles does so throughout: one finding for all its procedures.
void judge(const std::vector<UntitledActs>& procedures, Report& report) {
    std::map<std::string, std::vector<const Untitled*>> by_issuer;
    for (const UntitledActs& own : procedures) {
        for (const Untitled& act : own)
            by_issuer[act.issuer].push_back(&act);
    }
    for (const auto& [issuer, uses] : by_issuer) {
        const Untitled& first = *uses.front();
        Finding& found = report.add(first.where, told_of(first, uses.size() - 1));
        for (std::size_t i = 1; i < uses.size(); ++i)
            found.related.push_back(
                {{"ở đây cũng không có tên", "nor is it named here"}, uses[i]->where.where()});
    }
}

}  // namespace

constexpr Code code{
    .id = "S014",
    .name = "act-without-title",
    .severity = Severity::info,
    .title = {"Căn cứ pháp lý chỉ có số, ký hiệu, không có tên văn bản.",
              "An act of the legal basis has a number and no title."},
    .rationale = {"Cổng in tên văn bản cho người dân đọc; một số hiệu không nói văn bản về việc "
                  "gì, và gõ sai một chữ số cũng không ai thấy.",
                  "The portal prints the title for people; a number does not say what the act is "
                  "about, and nobody sees a wrong digit."},
    .remedy = {"Ghi tên (trích yếu) của văn bản, một lần ở danh mục văn bản của cơ sở dữ liệu.",
               "State the title of the act, once, in the list of acts of the database."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis:
  - {act: 91/2015/QH13, title: Bộ luật 91/2015/QH13}  # expect: act-without-title
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis:
  - {act: 91/2015/QH13, title: Bộ luật Dân sự}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<UntitledActs, note, judge>};

}  // namespace tthc::rules::act_without_title
