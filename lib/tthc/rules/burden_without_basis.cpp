#include "tthc/base/say.h"
#include "tthc/law/register.h"
#include "tthc/review/grounds.h"
#include "tthc/review/revised.h"

#include <algorithm>

namespace tthc::rules::burden_without_basis {
namespace {

constexpr Ground basis[] = {grounds::no_norms_in_individual, grounds::review_content};

template <class T>
bool names_basis(const std::vector<T>& items) {
    return std::any_of(items.begin(), items.end(),
                       [](const T& item) { return !item.basis.empty(); });
}

/// Whether the elements of the old version name their own basis; where none does, the basis of the
/// procedure stands for all.
bool elements_name_basis(const Procedure& procedure) {
    return (procedure.documents && names_basis(procedure.documents->items)) ||
           names_basis(procedure.deadlines) || names_basis(procedure.fees) ||
           names_basis(procedure.conditions);
}

bool is_individual(const Located<Citation>& act, const LawRegister& law) {
    return law.kind_of(act->act) == InstrumentKind::individual;
}

Message fault(const revised::Burden& burden, const LawRegister& law) {
    const auto& own = *burden.basis;
    if (own.empty()) {
        if (!elements_name_basis(*burden.pair->before.procedure)) return {};
        return {"không nêu căn cứ", "no basis is named"};
    }
    const bool all = std::all_of(own.begin(), own.end(),
                                 [&](const auto& act) { return is_individual(act, law); });
    if (!all) return {};
    return say("căn cứ chỉ là văn bản cá biệt ({})",
               "the basis is an individual document only ({})", own.front()->act);
}

void judge(const Revised& versions, Report& report) {
    for (const revised::Burden& burden : revised::burdens(versions)) {
        const Message why = fault(burden, versions.facts.law);
        if (why.vi.empty()) continue;
        const Message what = revised::name_of(*burden.change);
        report.add(revised::subject_of(*burden.pair, versions.facts),
                   burden.change->after.place.span, burden.change->path,
                   {fmt::format("{}: tăng thêm mà {}", what.vi, why.vi),
                    fmt::format("{}: heavier, and {}", what.en, why.en)});
    }
}

}  // namespace

constexpr Code code{
    .id = "D003",
    .name = "burden-without-basis",
    .severity = Severity::warning,
    .title = {"Phần tăng thêm không có căn cứ, hoặc căn cứ chỉ là văn bản cá biệt.",
              "What was added has no basis, or an individual document for one."},
    .rationale =
        {"Giấy tờ, điều kiện, thời hạn, khoản thu chỉ có thể do văn bản quy phạm pháp luật "
         "đặt ra; công văn, quyết định cá biệt thì không.",
         "Only a legal normative document can demand a paper, a condition, time or money; "
         "a letter or an individual decision cannot."},
    .remedy = {"Nêu điều, khoản của văn bản quy định phần tăng thêm; không có thì bỏ.",
               "Name the provision that prescribes it; where there is none, drop it."},
    .grounds = basis,
    .bad = R"(
name: Cấp giấy phép xuất bản bản tin
+++
deadlines:
  - legal: 20 ngày  # expect: burden-without-basis
    from: ngày nhận đủ hồ sơ hợp lệ
    basis: 215/QĐ-STTTT
)",
    .good = R"(
name: Cấp giấy phép xuất bản bản tin
+++
deadlines:
  - legal: 20 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
    basis: 103/2016/QH13 Điều 34
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .revised = judge, .example_day = "2020-01-01"};

}  // namespace tthc::rules::burden_without_basis
