#include "tthc/base/digits.h"
#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace tthc::rules::impossible_act_number {
namespace {

constexpr Ground basis[] = {grounds::numbering, grounds::review_content};

/// Years in which a term of the National Assembly passed acts, as the numbers in the register of
/// instruments show; a year with an election belongs to both terms.
struct Term {
    int number;
    int first;
    int last;
};
constexpr Term terms[] = {{10, 1997, 2002}, {11, 2002, 2007}, {12, 2007, 2011},
                          {13, 2011, 2016}, {14, 2016, 2021}, {15, 2021, 2026}};

std::optional<int> number_in(std::string_view digits) {
    if (!all_digits(digits) || digits.size() > 4) return {};
    return std::stoi(std::string(digits));
}

const Term* term_of(std::string_view symbol) {
    const auto at = symbol.rfind("QH");
    if (at == std::string_view::npos) return nullptr;
    const auto number = number_in(symbol.substr(at + 2));
    const auto* const term = std::find_if(std::begin(terms), std::end(terms),
                                          [&](const Term& each) { return each.number == number; });
    return number && term != std::end(terms) ? term : nullptr;
}

/// Why no act can bear the number; empty where one can.
Message fault_of(const std::string& key, Date day) {
    const ActKeyParts parts = parts_of_act_key(key);
    const auto year = number_in(parts.year);
    if (!year) return {};
    if (*year > static_cast<int>(day.year()))
        return say("năm {} chưa tới", "the year {} is yet to come", *year);
    const Term* const term = term_of(parts.symbol);
    if (term == nullptr || (*year >= term->first && *year <= term->last)) return {};
    return say("Quốc hội khóa {} không ban hành văn bản năm {}",
               "the National Assembly of term {} passed nothing in {}", term->number, *year);
}

void check(const Subject& subject, Report& report) {
    std::set<std::string> told;
    for_each_citation(
        subject.procedure, [&](const Located<Citation>& citation, const std::string& path) {
            if (!citation->well_formed || subject.facts.law.knows(citation->act)) return;
            const std::string key = act_key(citation->act);
            const Message fault = fault_of(key, subject.facts.as_of);
            if (fault.vi.empty() || !told.insert(key).second) return;
            report.add(subject, citation.span, path,
                       {fmt::format("không thể có văn bản số {}: {}", citation->act, fault.vi),
                        fmt::format("there can be no act {}: {}", citation->act, fault.en)});
        });
}

}  // namespace

constexpr Code code{
    .id = "S010",
    .name = "impossible-act-number",
    .severity = Severity::error,
    .title = {"Số, ký hiệu văn bản không thể có.", "No act can bear this number."},
    .rationale = {"Năm chưa tới, hoặc khóa Quốc hội không ban hành văn bản trong năm ghi ở số, ký "
                  "hiệu; người đọc không tìm được văn bản.",
                  "The year is yet to come, or the term of the National Assembly passed nothing in "
                  "the year of the number; nobody can find the act."},
    .remedy = {"Tra lại văn bản và sửa số, năm hoặc khóa Quốc hội.",
               "Look the act up and mend its number, its year or the term."},
    .grounds = basis,
    .bad = R"(
basis:
  - 40/2029/QH14  # expect: impossible-act-number
)",
    .good = R"(
basis:
  - 91/2015/QH13 Điều 147
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::impossible_act_number
