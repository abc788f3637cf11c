#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <optional>

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::not_contrary, grounds::deadline_criteria};

Message difference(const Prescription& prescription, const Duration& headline) {
    const auto value = Duration::parse(prescription.value.value);
    const std::string act = prescription.basis ? prescription.basis->value.to_string() : "";
    const std::optional<int> order = value ? compare(*value, headline) : std::nullopt;
    const std::string vi = headline.to_string(Language::vi);
    const std::string en = headline.to_string(Language::en);
    if (order && *order < 0) {
        return {
            fmt::format("{} quy định {}, ngắn hơn {}", act, prescription.value.value, vi),
            fmt::format("{} prescribes {}, shorter than {}", act, prescription.value.value, en)};
    }
    return {fmt::format("{} quy định {}, bên cạnh thời hạn {}", act, prescription.value.value, vi),
            fmt::format("{} prescribes {} beside the deadline of {}", act, prescription.value.value,
                        en)};
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.legal) continue;
        for (const Prescription& prescription : deadline.prescribed) {
            const auto value = Duration::parse(prescription.value.value);
            if (value && *value == deadline.legal->value) continue;
            report.add(subject, prescription.value.span, item_path("deadlines", deadline.id, i),
                       difference(prescription, deadline.legal->value));
        }
    }
}

}  // namespace

extern const Rule deadlines_prescribed_differently;
constinit const Rule deadlines_prescribed_differently{
    .code = "U004",
    .name = "deadlines-prescribed-differently",
    .severity = Severity::info,
    .title = {"Các văn bản quy định thời hạn khác nhau.",
              "Instruments prescribe different deadlines."},
    .rationale = {"Văn bản cấp dưới được rút ngắn thời hạn, khi đó là một đơn giản hóa cần ghi "
                  "nhận; thời hạn dài hơn hoặc cộng dồn vượt thời hạn chung thì phải xem xét.",
                  "A lower text may shorten the deadline, which is a simplification to be "
                  "recorded; a longer one, or parts that add up to more, has to be looked at."},
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
    .check = check,
    .example_day = "2024-01-01",
};

}  // namespace tthc::rules
