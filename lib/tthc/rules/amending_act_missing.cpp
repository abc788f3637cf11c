#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

namespace tthc::rules::amending_act_missing {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 8 khoản 1",
           "2010-10-14",
           "",
           {"Thủ tục phải được quy định trong văn bản quy phạm pháp luật",
            "A procedure must be prescribed in a legal normative document"}},
    grounds::review_content};

bool holds(const LawRegister& law, std::string_view act, Date day) {
    const Standing standing = law.standing(act, day);
    return standing == Standing::in_force || standing == Standing::open_ended;
}

bool is_amended_by_own_kind(const LawRegister& law, std::string_view act) {
    const auto kind = law.kind_of(act);
    return kind == InstrumentKind::decree || kind == InstrumentKind::circular ||
           kind == InstrumentKind::joint_circular || kind == InstrumentKind::law ||
           kind == InstrumentKind::code;
}

/// Laws amend many others in a single article: one that is meant stands in the title of the other.
bool is_meant(const Instrument& newer, const Instrument& older, InstrumentKind kind) {
    const Folded title(newer.name.value);
    if (!title.mentions("sửa đổi")) return false;
    if (kind != InstrumentKind::law && kind != InstrumentKind::code) return true;
    const Folded whole(older.name.value);
    std::string_view name = whole.text();
    for (const std::string_view word : {"bộ luật ", "luật "}) {
        if (name.starts_with(word)) name.remove_prefix(word.size());
    }
    return name.find(' ') != std::string_view::npos && title.mentions(name);
}

std::set<std::string> named_acts(const Procedure& procedure) {
    std::set<std::string> acts;
    for (const auto& citation : procedure.basis) {
        acts.insert(act_key(citation->act));
        for (const std::string_view number : act_numbers_in(citation->title))
            acts.insert(act_key(number));
    }
    for (const std::string_view number : act_numbers_in(procedure.note.value))
        acts.insert(act_key(number));
    return acts;
}

/// The first act of the register that amends this one, of the same kind, and that the record does
/// not name.
std::string amendment_left_out(const Citation& citation, const std::set<std::string>& named,
                               const Facts& facts) {
    const LawRegister& law = facts.law;
    const auto older = law.find(citation.act);
    if (!older || !is_amended_by_own_kind(law, citation.act) ||
        !holds(law, citation.act, facts.as_of))
        return {};
    const auto kind = law.kind_of(citation.act);
    for (const std::string& newer : law.amending_this(citation.act)) {
        const auto act = law.find(newer);
        if (act && law.kind_of(newer) == kind && is_meant(*act, *older, *kind) &&
            !named.contains(act_key(newer)) && holds(law, newer, facts.as_of))
            return newer;
    }
    return {};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_public_record(procedure)) return;
    const std::set<std::string> named = named_acts(procedure);
    Places places;
    std::string older;
    std::string newer;
    for (const auto& citation : procedure.basis) {
        const std::string left_out = amendment_left_out(*citation, named, subject.facts);
        if (left_out.empty()) continue;
        if (places.empty()) {
            older = citation->act;
            newer = left_out;
        }
        places.add(citation.span, "basis");
    }
    if (places.empty()) return;
    places.ask(
        subject, report,
        say("{} đã được {} sửa đổi mà căn cứ không nêu; nội dung đã theo văn bản sửa đổi chưa?",
            "{} was amended by {}, which the basis does not list; does the record follow it?",
            older, newer),
        {"văn bản này cũng đã được sửa đổi", "this act was amended as well"});
}

}  // namespace

constexpr Code code{
    .id = "L011",
    .name = "amending-act-missing",
    .severity = Severity::info,
    .title = {"Căn cứ thiếu văn bản sửa đổi.", "The legal basis lacks an amending act."},
    .rationale = {"Thủ tục có thể vẫn theo điều khoản cũ, hoặc đã sửa mà không dẫn căn cứ mới.",
                  "The record may still follow what was amended, or not cite what it follows."},
    .remedy = {"Đối chiếu văn bản sửa đổi; nếu có liên quan, sửa nội dung và bổ sung vào căn cứ.",
               "Compare with the amending act; where it bears on the procedure, mend and cite it."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis: [09/2012/QH13, 67/2013/NĐ-CP]  # expect: amending-act-missing
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis: [09/2012/QH13, 67/2013/NĐ-CP, 106/2017/NĐ-CP]
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::amending_act_missing
