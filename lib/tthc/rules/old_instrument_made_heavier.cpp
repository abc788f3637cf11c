#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/citations.h"
#include "tthc/review/revised.h"

#include <algorithm>
#include <string>
#include <vector>

namespace tthc::rules::old_instrument_made_heavier {
namespace {

constexpr Ground basis[] = {
    Ground{"80/2015/QH13 Điều 172 khoản 4",
           "2016-07-01",
           "2025-03-31",
           {"Sửa đổi văn bản có quy định thủ tục ban hành trước 01/07/2016 thì không được thêm thủ "
            "tục, hồ sơ, yêu cầu, điều kiện, không được kéo dài thời gian giải quyết",
            "Who amends a text on procedures issued before 01/07/2016 must not add procedures, "
            "papers, requirements or conditions, nor lengthen the time"}}};

using Acts = std::vector<Citation>;

/// The acts of low rank that a version cites, each once.
Acts low_acts(const Procedure& procedure, const LawRegister& law) {
    Acts acts;
    for_each_citation(procedure, [&](const auto& citation, const std::string& /*path*/) {
        const bool known = std::any_of(acts.begin(), acts.end(), [&](const Citation& act) {
            return act.act == citation->act;
        });
        if (!known && revised::is_of_low_rank(*citation, law)) acts.push_back(*citation);
    });
    return acts;
}

const Citation* old_act(const Acts& acts, const LawRegister& law) {
    const auto found = std::find_if(acts.begin(), acts.end(), [&](const Citation& act) {
        const auto days = revised::promulgated(act, law);
        return days && days->last < *parse_date(basis[0].from);
    });
    return found == acts.end() ? nullptr : &*found;
}

/// An act of the same kind that the old version does not cite, promulgated while the rule held.
const Citation* amending_act(const Acts& before, const Acts& after, const Citation& amended,
                             const LawRegister& law) {
    const auto found = std::find_if(after.begin(), after.end(), [&](const Citation& act) {
        const auto days = revised::promulgated(act, law);
        const bool is_new = std::none_of(before.begin(), before.end(),
                                         [&](const Citation& old) { return old.act == act.act; });
        return is_new && days && basis[0].holds_on(days->first) && basis[0].holds_on(days->last) &&
               law.kind_of(act.act) == law.kind_of(amended.act);
    });
    return found == after.end() ? nullptr : &*found;
}

bool rests_on_higher(const List<Citation>& own, const LawRegister& law) {
    return std::any_of(own.begin(), own.end(),
                       [&](const auto& act) { return !revised::is_of_low_rank(act.value, law); });
}

void judge(const Revised& versions, Report& report) {
    const LawRegister& law = versions.facts.law;
    for (const revised::Burden& burden : revised::burdens(versions)) {
        const Change& change = *burden.change;
        const bool covered =
            change.section != Section::fees && !rests_on_higher(*burden.basis, law);
        if (!covered) continue;
        const Acts before = low_acts(*burden.pair->before.procedure, law);
        const Acts after = low_acts(*burden.pair->after.procedure, law);
        const Citation* const amended = old_act(before, law);
        if (amended == nullptr) continue;
        const Citation* const amending = amending_act(before, after, *amended, law);
        if (amending == nullptr) continue;
        const Message what = revised::name_of(change);
        report.add(revised::subject_of(*burden.pair, versions.facts), change.after.place.span,
                   change.path,
                   {fmt::format("{}: nặng hơn theo {}, trong khi thủ tục do {} (trước 01/07/2016) "
                                "quy định",
                                what.vi, amending->act, amended->act),
                    fmt::format("{}: heavier by {}, while the procedure is one of {} (before "
                                "01/07/2016)",
                                what.en, amending->act, amended->act)});
    }
}

}  // namespace

constexpr Code code{
    .id = "D001",
    .name = "old-instrument-made-heavier",
    .severity = Severity::warning,
    .title = {"Văn bản sửa đổi làm nặng thêm thủ tục của văn bản ban hành trước 01/07/2016.",
              "An amendment makes a procedure of a text issued before 01/07/2016 heavier."},
    .rationale =
        {"Thủ tục trong thông tư, nghị quyết của HĐND, quyết định của UBND ban hành trước "
         "01/07/2016 được tiếp tục áp dụng, nhưng khi sửa đổi chỉ được giữ nguyên hoặc làm "
         "nhẹ đi.",
         "Procedures in circulars, council resolutions and committee decisions issued "
         "before 01/07/2016 go on, but an amendment may only keep them or make them "
         "lighter."},
    .remedy = {"Bỏ phần tăng thêm, hoặc nêu luật, nghị định giao quy định phần đó làm căn cứ.",
               "Drop what was added, or name the law or decree that prescribes it as its basis."},
    .grounds = basis,
    .bad = R"(
basis: [91/2015/QH13 Điều 147, 16/2010/TT-BTTTT Điều 5]
+++
basis: [91/2015/QH13 Điều 147, 16/2010/TT-BTTTT Điều 5, 30/2018/TT-BTTTT Điều 1]
deadlines:
  - legal: 20 ngày  # expect: old-instrument-made-heavier
    from: ngày nhận đủ hồ sơ hợp lệ
)",
    .good = R"(
basis: [91/2015/QH13 Điều 147, 16/2010/TT-BTTTT Điều 5]
+++
basis: [91/2015/QH13 Điều 147, 16/2010/TT-BTTTT Điều 5, 30/2018/TT-BTTTT Điều 1]
deadlines:
  - legal: 10 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .revised = judge, .example_day = "2018-12-31"};

}  // namespace tthc::rules::old_instrument_made_heavier
