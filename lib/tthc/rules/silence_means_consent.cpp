#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>

namespace tthc::rules::silence_means_consent {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 12",
           "2010-10-14",
           "",
           {"Công khai, minh bạch khi thực hiện thủ tục", "Openness in carrying out procedures"}},
    grounds::review_content};

constexpr Text Outcome::*said_in[] = {&Outcome::name, &Outcome::form, &Outcome::note};

/// Whether a result says what holds when nobody answers.
bool is_told_by_result(const Procedure& procedure) {
    return std::any_of(
        procedure.results.begin(), procedure.results.end(), [](const Outcome& result) {
            return std::any_of(std::begin(said_in), std::end(said_in), [&](const auto& text) {
                return !Folded((result.*text).value)
                            .first_of({"không trả lời", "không có ý kiến", "coi là đồng ý",
                                       "coi như đồng ý", "coi là chấp thuận"})
                            .empty();
            });
        });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_told_by_result(procedure)) return;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.silence_means_consent || !deadline.silence_means_consent->value) continue;
        report.add(subject, deadline.silence_means_consent->span,
                   item_path("deadlines", deadline.id, i),
                   {"hết thời hạn không trả lời là đồng ý; kết quả đã nêu rõ chưa?",
                    "no answer in time is consent; does the result say so?"});
    }
}

}  // namespace

constexpr Code code{
    .id = "R008",
    .name = "silence-means-consent",
    .severity = Severity::info,
    .title = {"Hết thời hạn mà không trả lời là đồng ý.", "No answer in time is consent."},
    .rationale =
        {"Người dân cần biết rõ quyền này: hồ sơ phải nêu nó, kết quả phải ghi hình thức xác nhận.",
         "People have to know this right; the result should say how it is confirmed."},
    .remedy = {"Nêu rõ trong kết quả thực hiện và khi công khai thủ tục.",
               "State it in the result and where the procedure is posted."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 15 ngày
    from: ngày nhận văn bản
    silence_means_consent: true  # expect: silence-means-consent
)",
    .good = R"(
deadlines:
  - legal: 15 ngày
    from: ngày nhận văn bản
    silence_means_consent: true
results:
  - id: tra-loi
    name: Văn bản trả lời; hết thời hạn mà không trả lời thì coi là đồng ý
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::silence_means_consent
