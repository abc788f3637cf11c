#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/citations.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::unknown_instrument {
namespace {

constexpr Ground basis[] = {
    grounds::numbering,
    grounds::review_content,
    {"80/2015/QH13 Điều 10",
     "2016-07-01",
     "2025-03-31",
     {"Số, ký hiệu của văn bản quy phạm pháp luật", "Numbers of legal normative documents"}}};

Message message_of(const std::string& act, const Instrument& near, Date day) {
    const std::string& number = near.number.value;
    if (!near.expired || near.expired->value > day) {
        return say("không có {}; có phải là {}?", "there is no {}; is it {}?", act, number);
    }
    const std::string since = to_dmy(near.expired->value);
    return say("không có {}; có phải là {} (hết hiệu lực từ {})?",
               "there is no {}; is it {} (no longer in force since {})?", act, number, since);
}

void check(const Subject& subject, Report& report) {
    const Facts& facts = subject.facts;
    for_each_citation(
        subject.procedure, [&](const Located<Citation>& citation, const std::string& path) {
            if (!citation->well_formed) return;
            const auto near = facts.law.find_with_other_year(citation->act);
            if (!near) return;
            report.add(subject, citation.span, path, message_of(citation->act, *near, facts.as_of));
        });
}

}  // namespace

constexpr Code code{
    .id = "L006",
    .name = "unknown-instrument",
    .severity = Severity::warning,
    .title = {"Không có văn bản mang số, ký hiệu được dẫn; có văn bản gần giống.",
              "The cited number does not exist but is close to a real one."},
    .rationale = {"Sai năm của một số hiệu là lỗi gõ thường gặp; người đọc tra không ra văn bản.",
                  "A wrong year in a number is a common slip; the reader looks up a text that is "
                  "not there."},
    .remedy = {"Kiểm tra và sửa số hiệu.", "Check and mend the number."},
    .grounds = basis,
    .bad = R"(
basis: 12/1998/QH10  # expect: unknown-instrument
)",
    .good = R"(
basis: 91/2015/QH13
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::unknown_instrument
