#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/grounds.h"
#include "tthc/review/revised.h"

#include <algorithm>

namespace tthc::rules::local_text_adds_burden {
namespace {

constexpr Ground basis[] = {grounds::not_contrary, grounds::who_may_prescribe,
                            grounds::review_content};

/// Local councils set fees by law: those are no fault.
void judge(const Revised& versions, Report& report) {
    const LawRegister& law = versions.facts.law;
    for (const revised::Burden& burden : revised::burdens(versions)) {
        if (burden.change->section == Section::fees || burden.basis->empty()) continue;
        const bool only_local =
            std::all_of(burden.basis->begin(), burden.basis->end(),
                        [&](const auto& act) { return revised::is_local(*act, law); });
        if (!only_local) continue;
        const Message what = revised::name_of(*burden.change);
        const std::string& act = burden.basis->front()->act;
        report.add(revised::subject_of(*burden.pair, versions.facts),
                   burden.change->after.place.span, burden.change->path,
                   {fmt::format("{}: nặng hơn, chỉ theo văn bản của địa phương ({})", what.vi, act),
                    fmt::format("{}: heavier, by a local text alone ({})", what.en, act)});
    }
}

}  // namespace

constexpr Code code{
    .id = "D002",
    .name = "local-text-adds-burden",
    .severity = Severity::warning,
    .title = {"Văn bản của địa phương thêm giấy tờ, điều kiện hoặc kéo dài thời hạn.",
              "A local text adds papers or conditions, or lengthens the time."},
    .rationale = {"Địa phương được rút ngắn thời hạn và bớt giấy tờ, không được làm nặng hơn quy "
                  "định của trung ương, trừ trường hợp được luật giao.",
                  "A province may shorten the time and ask for less, but not for more than the "
                  "central text, unless a law assigns it."},
    .remedy = {"Bỏ phần tăng thêm, hoặc nêu luật giao cho địa phương quy định phần đó.",
               "Drop what was added, or name the law that assigns it to the province."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin
+++
documents:
  sets: 1
  items:
    - id: to-khai
      name: Tờ khai cấp giấy phép xuất bản bản tin
      originals: 1
    - id: xac-nhan  # expect: local-text-adds-burden
      name: Giấy xác nhận của cơ quan chủ quản
      originals: 1
      basis: 12/2019/QĐ-UBND Điều 4
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
+++
deadlines:
  - legal: 10 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
    basis: 12/2019/QĐ-UBND Điều 4
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .revised = judge, .example_day = "2020-01-01"};

}  // namespace tthc::rules::local_text_adds_burden
