#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tthc::rules::instrument_dated_differently {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::numbering};

/// An act as one procedure dates it; where the register says the same, nobody asks.
struct Use {
    std::string act;
    Date issued;
    std::optional<Date> registered;  ///< by the register of instruments
    KeptPlace where;
};
using Uses = std::vector<Use>;

std::optional<Date> registered_date(const std::string& act, const LawRegister& law) {
    const auto known = law.find(act);
    if (!known || !known->issued) return {};
    return known->issued->value;
}

std::optional<Uses> note(const Subject& subject) {
    Uses uses;
    for (const auto& citation : subject.procedure.basis) {
        if (!citation->issued || !is_of_one_act(act_key(citation->act))) continue;
        const auto registered = registered_date(citation->act, subject.facts.law);
        if (registered == citation->issued) continue;
        uses.push_back({citation->act, *citation->issued, registered,
                        keep_place(subject, citation.span, "basis")});
    }
    if (uses.empty()) return {};
    return uses;
}

/// The use whose date the others are held against: the date most records give, the first of equals.
const Use& most_common(const std::vector<const Use*>& uses) {
    const auto votes = [&](const Use* use) {
        return std::count_if(uses.begin(), uses.end(),
                             [&](const Use* other) { return other->issued == use->issued; });
    };
    return **std::max_element(uses.begin(), uses.end(), [&](const Use* left, const Use* right) {
        return votes(left) < votes(right);
    });
}

void report_against_register(const Use& use, Report& report) {
    const std::string here = to_dmy(use.issued);
    const std::string there = to_dmy(*use.registered);
    report.add(use.where, say("{} ghi ngày {}; ban hành ngày {}",
                              "{} is dated {}; it was issued on {}", use.act, here, there));
}

void report_against_others(const Use& use, const Use& common, Report& report) {
    const std::string here = to_dmy(use.issued);
    const std::string there = to_dmy(common.issued);
    auto& found =
        report.add(use.where, say("{} ghi ngày {} ở đây, ngày {} ở nơi khác",
                                  "{} is dated {} here and {} elsewhere", use.act, here, there));
    found.related.push_back({{"ngày khác", "the other date"}, common.where.where()});
}

void judge(const std::vector<Uses>& procedures, Report& report) {
    std::map<std::string_view, std::vector<const Use*>> acts;
    for (const Uses& uses : procedures) {
        for (const Use& use : uses)
            acts[use.act].push_back(&use);
    }
    for (const auto& [act, uses] : acts) {
        const Use& common = most_common(uses);
        for (const Use* use : uses) {
            if (use->registered) report_against_register(*use, report);
            if (!use->registered && use->issued != common.issued)
                report_against_others(*use, common, report);
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "U003",
    .name = "instrument-dated-differently",
    .severity = Severity::warning,
    .title = {"Ngày ban hành của văn bản ghi không đúng hoặc không thống nhất.",
              "The date of an instrument is wrong or differs between records."},
    .rationale =
        {"Một số hiệu chỉ có một ngày ban hành; bản ghi khác ngày đó, hoặc khác đa số, là sai.",
         "A number has one date; a record that differs from it, or from most, is wrong."},
    .remedy = {"Tra văn bản và sửa ngày.", "Look the text up and mend the date."},
    .grounds = basis,
    .bad = R"(
code: "1.000002"
basis:
  - {act: 63/2010/NĐ-CP, issued: 2010-06-18}  # expect: instrument-dated-differently
  - {act: 02/2019/TT-UBDT, issued: 2019-02-25}
---
code: "1.000003"
basis:
  - {act: 02/2019/TT-UBDT, issued: 2019-03-25}  # expect: instrument-dated-differently
  - 91/2015/QH13
)",
    .good = R"(
code: "1.000002"
basis: {act: 63/2010/NĐ-CP, issued: 2010-06-08}
---
code: "1.000003"
basis: {act: 63/2010/NĐ-CP, issued: 2010-06-08}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .across = across<Uses, note, judge>};

}  // namespace tthc::rules::instrument_dated_differently
