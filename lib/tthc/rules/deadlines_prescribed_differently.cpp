#include "tthc/law/register.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

namespace tthc::rules::deadlines_prescribed_differently {
namespace {

constexpr Ground basis[] = {grounds::not_contrary, grounds::deadline_criteria, grounds::principles};

Message difference(const std::string& act, const Duration& prescribed, const Duration& headline) {
    const auto order = compare(prescribed, headline);
    const bool shorter = order && *order < 0;
    const bool longer = order && *order > 0;
    return {fmt::format("{} quy định {}, {} thời hạn {} ghi ở đây", act,
                        prescribed.to_string(Language::vi),
                        shorter  ? "ngắn hơn"
                        : longer ? "dài hơn"
                                 : "khác đơn vị với",
                        headline.to_string(Language::vi)),
            fmt::format("{} prescribes {}, {} the {} stated here", act,
                        prescribed.to_string(Language::en),
                        shorter  ? "shorter than"
                        : longer ? "longer than"
                                 : "in another unit than",
                        headline.to_string(Language::en))};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    const Facts& facts = subject.facts;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.legal) continue;
        for (const Prescription& prescription : deadline.prescribed) {
            const auto value = Duration::parse(prescription.value.value);
            if (!value || *value == deadline.legal->value || !prescription.basis) continue;
            const Citation& act = prescription.basis->value;
            if (facts.law.standing(act.act, facts.as_of) == Standing::not_yet) continue;
            report.add(subject, prescription.value.span, item_path("deadlines", deadline.id, i),
                       difference(act.to_string(), *value, deadline.legal->value));
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "U004",
    .name = "deadlines-prescribed-differently",
    .severity = Severity::info,
    .title = {"Các văn bản quy định thời hạn khác nhau.",
              "Instruments prescribe different deadlines."},
    .rationale = {"Văn bản cấp dưới được rút ngắn thời hạn, khi đó là một đơn giản hóa cần ghi "
                  "nhận; thời hạn dài hơn thì phải xem xét.",
                  "A lower text may shorten the deadline, which is a simplification to be "
                  "recorded; a longer one has to be looked at."},
    .remedy = {"Công bố thời hạn ngắn hơn; nếu dài hơn, kiến nghị sửa cho thống nhất.",
               "Publish the shorter one; where it is longer, propose to make the texts agree."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 30 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
    prescribed:
      - {basis: 103/2016/QH13 Điều 34 khoản 3 điểm b, value: 30 ngày}
      - {basis: 41/2020/TT-BTTTT Điều 18 khoản 2, value: 20 ngày}  # expect: deadlines-prescribed-differently
)",
    .good = R"(
deadlines:
  - legal: 30 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
    prescribed:
      - {basis: 103/2016/QH13 Điều 34 khoản 3 điểm b, value: 30 ngày}
      - {basis: 41/2020/TT-BTTTT Điều 18 khoản 2, value: 30 ngày}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check, .example_day = "2024-01-01"};

}  // namespace tthc::rules::deadlines_prescribed_differently
