#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <map>
#include <vector>

namespace tthc::rules::expired_legal_basis {
namespace {

constexpr Ground basis[] = {Ground{"80/2015/QH13 Điều 154",
                                   "2016-07-01",
                                   "2025-03-31",
                                   {"Các trường hợp văn bản quy phạm pháp luật hết hiệu lực",
                                    "When legal normative documents cease to be in force"}},
                            grounds::review_content};

Finding& add_finding(const Instrument& act, const Located<Citation>& citation,
                     const std::string& path, const Subject& subject, Report& report) {
    const std::string day = to_dmy(act.expired->value);
    auto& found = report.add(
        subject, citation.span, path,
        say("{} hết hiệu lực từ {}", "{} is no longer in force since {}", citation->act, day));
    std::string newer;
    for (const Text& next : act.replaced_by)
        newer += fmt::format("{}{}", newer.empty() ? "" : ", ", next.value);
    if (newer.empty()) return found;
    found.help = say("dẫn {}", "cite {}", newer);
    return found;
}

/// One finding for each act; the other places that cite it are related to the first.
void check(const Subject& subject, Report& report) {
    const Facts& facts = subject.facts;
    std::map<std::string_view, std::vector<std::pair<Span, std::string>>> places;
    for_each_citation(subject.procedure,
                      [&](const Located<Citation>& citation, const std::string& path) {
                          if (facts.law.standing(citation->act, facts.as_of) != Standing::expired) {
                              return;
                          }
                          places[citation->act].emplace_back(citation.span, path);
                      });
    for (const auto& [act, cited] : places) {
        auto& found = add_finding(*facts.law.find(act),
                                  {Citation{.act = std::string(act)}, cited.front().first},
                                  cited.front().second, subject, report);
        for (std::size_t i = 1; i < cited.size(); ++i) {
            found.related.push_back(
                related_at(subject, cited[i].first, {"cũng dẫn văn bản này", "cites it as well"}));
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "L001",
    .name = "expired-legal-basis",
    .severity = Severity::error,
    .title = {"Căn cứ pháp lý đã hết hiệu lực.", "A legal basis is no longer in force."},
    .rationale =
        {"Thủ tục dựa trên văn bản đã hết hiệu lực phải được sửa đổi, thay thế hoặc bãi bỏ.",
         "A procedure that rests on a text no longer in force has to be amended, replaced or "
         "abolished."},
    .remedy = {"Dẫn văn bản đang có hiệu lực, hoặc kiến nghị bãi bỏ thủ tục.",
               "Cite the text in force, or propose to abolish the procedure."},
    .grounds = basis,
    .bad = R"(
basis: 03/2011/QH13  # expect: expired-legal-basis
)",
    .good = R"(
basis: 25/2018/QH14
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::expired_legal_basis
