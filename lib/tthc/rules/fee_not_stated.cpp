#include "tthc/model/stated_none.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>

namespace tthc::rules::fee_not_stated {
namespace {

constexpr Ground basis[] = {Ground{"63/2010/NĐ-CP Điều 8 khoản 2 điểm h",
                                   "2017-09-25",
                                   "",
                                   {"Phí, lệ phí là bộ phận của thủ tục, nếu thủ tục có thu",
                                    "The fee is an element of a procedure that has one"}},
                            grounds::same_everywhere};

/// The description of a channel holds time and fee together; the import keeps it with the time.
bool speaks_of_fee(const Text& note) {
    return !Folded(note.value)
                .first_of({"phí", "lệ phí", "miễn phí", "mức thu", "không thu", "giá dịch vụ"})
                .empty();
}

/// A file of our own leaves out what it does not know; the database has a cell, and it is empty.
void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_database_record(procedure) || is_internal_record(procedure)) return;
    if (!procedure.fees.empty() || procedure.channels.empty()) return;
    if (states_none(procedure, StatedNone::fees)) return;
    const auto& deadlines = procedure.deadlines;
    const bool in_note =
        speaks_of_fee(procedure.note) ||
        std::any_of(deadlines.begin(), deadlines.end(),
                    [](const Deadline& deadline) { return speaks_of_fee(deadline.note); });
    if (in_note) return;
    report.ask(subject, procedure.channels.front().span, "fees",
               {"ô phí, lệ phí để trống: miễn phí, hay thu bao nhiêu?",
                "the cell for fees is empty: is it free, or how much is it?"});
}

}  // namespace

constexpr Code code{
    .id = "E015",
    .name = "fee-not-stated",
    .severity = Severity::info,
    .title = {"Bản ghi công bố để trống ô phí, lệ phí.",
              "The published record leaves the fee empty."},
    .rationale = {"Ô trống không cho biết là miễn phí hay chưa nhập; người dân không biết phải "
                  "chuẩn bị bao nhiêu tiền.",
                  "An empty cell may be free or forgotten; people cannot tell what to bring."},
    .remedy = {"Ghi “Miễn phí” hoặc mức thu kèm văn bản quy định.",
               "Write that it is free, or the amount and its act."},
    .grounds = basis,
    .bad = R"(
channels: [in-person, online]  # expect: fee-not-stated
sources: [https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1]
fees: ~absent
)",
    .good = R"(
channels: [in-person, online]
sources: [https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1]
fees:
  - {id: phi, free: Miễn phí}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::fee_not_stated
