#include "tthc/base/say.h"
#include "tthc/review/clauses.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

namespace tthc::rules::condition_not_measurable {
namespace {

constexpr Ground basis[] = {Ground{"03/2022/TT-BTP Điều 11 khoản 3 điểm h",
                                   "2022-03-28",
                                   "",
                                   {"Yêu cầu, điều kiện rõ ràng, cụ thể; rõ ai phải chứng minh",
                                    "A condition is clear, and so is who has to prove it"}},
                            grounds::elements};

/// Words that name no measure.
constexpr std::string_view vague[] = {"đủ năng lực tài chính",
                                      "có năng lực tài chính",
                                      "đủ khả năng tài chính",
                                      "đủ năng lực",
                                      "đủ khả năng",
                                      "có khả năng tài chính",
                                      "phù hợp với quy hoạch",
                                      "phù hợp với các quy hoạch",
                                      "phù hợp quy hoạch",
                                      "phù hợp với nhu cầu",
                                      "phù hợp với yêu cầu",
                                      "phù hợp với chức năng",
                                      "phù hợp với thực tế",
                                      "phù hợp với nội dung",
                                      "theo thiết kế",
                                      "được thực hiện theo",
                                      "kinh nghiệm phù hợp",
                                      "trình độ phù hợp",
                                      "chuyên môn phù hợp",
                                      "trang thiết bị phù hợp",
                                      "trang thiết bị cần thiết",
                                      "thiết bị cần thiết",
                                      "cơ sở vật chất phù hợp",
                                      "đủ tiêu chuẩn",
                                      "đủ điều kiện, tiêu chuẩn",
                                      "đủ các tiêu chuẩn",
                                      "tiêu chuẩn, quy chuẩn kỹ thuật",
                                      "quy chuẩn kỹ thuật quốc gia",
                                      "quy chuẩn, tiêu chuẩn",
                                      "quy định của pháp luật có liên quan",
                                      "quy định pháp luật có liên quan",
                                      "quy định của pháp luật hiện hành",
                                      "quy định pháp luật hiện hành",
                                      "pháp luật chuyên ngành",
                                      "các điều kiện khác theo quy định",
                                      "điều kiện khác theo quy định",
                                      "trường hợp đặc biệt",
                                      "đủ điều kiện theo quy định",
                                      "đáp ứng đủ điều kiện theo quy định",
                                      "có uy tín",
                                      "phù hợp với quy định của pháp luật",
                                      "phù hợp với quy định pháp luật",
                                      "đáp ứng các yêu cầu về",
                                      "đáp ứng yêu cầu về",
                                      "đáp ứng quy định về",
                                      "đáp ứng các quy định về",
                                      "đáp ứng các điều kiện theo quy định",
                                      "đáp ứng điều kiện theo quy định",
                                      "đáp ứng đầy đủ các điều kiện theo quy định",
                                      "đáp ứng yêu cầu theo quy định",
                                      "bảo đảm yêu cầu",
                                      "bảo đảm các yêu cầu",
                                      "đảm bảo yêu cầu",
                                      "đảm bảo các yêu cầu",
                                      "đủ điều kiện được cấp",
                                      "có đạo đức tốt",
                                      "phẩm chất đạo đức tốt",
                                      "tư cách đạo đức tốt",
                                      "lý lịch rõ ràng",
                                      "có hiểu biết"};

/// By which the clause says what to measure by: an act, an article, a number, a list to come.
bool says_measure(std::string_view clause) {
    const Folded text(clause);
    const bool number = clause.find_first_of("0123456789") != std::string_view::npos;
    return number ||
           !text.first_of({"sau", "sau đây", "như sau", "gồm", "bao gồm", "cụ thể",
                           "năng lực hành vi", "năng lực pháp luật", "nêu trên", "điều này",
                           "do bộ", "hành vi dân sự", "không còn", "không đáp ứng", "không phù hợp",
                           "luật", "lệ phí", "trường hợp"})
                .empty();
}

/// The first words of a text that nobody can measure by. A text that lists its parts is judged
/// clause by clause; one that cites an act anywhere is read with it.
std::string_view vague_words_in(const Folded& text) {
    if (!text.first_of({"nghị định", "thông tư", "luật số", "quyết định số", "điều này"}).empty())
        return {};
    for (const std::string_view clause : clauses_of(text.text())) {
        const auto found = Folded(clause).first_of(vague);
        if (!found.empty() && !says_measure(clause)) return found;
    }
    return {};
}

bool is_disqualification(const Condition& condition) {
    return condition.kind && condition.kind->value == ConditionKind::disqualification;
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (is_internal_record(procedure)) return;
    Places places;
    std::string first;
    for (std::size_t i = 0; i < procedure.conditions.size(); ++i) {
        const Condition& condition = procedure.conditions[i];
        if (!condition.basis.empty() || is_disqualification(condition)) continue;
        const auto words = vague_words_in(Folded(condition.text.value));
        if (words.empty()) continue;
        if (first.empty()) first = words;
        places.add(phrase_at(subject, condition.text, words),
                   item_path("conditions", condition.id, i));
    }
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}”: đạt mức nào, theo điều khoản nào, chứng minh bằng gì?",
                   "“{}”: to which measure, by which provision, proved by what?", first),
               {"điều kiện này cũng chung chung", "this condition is as general"});
}

}  // namespace

constexpr Code code{
    .id = "R020",
    .name = "condition-not-measurable",
    .severity = Severity::info,
    .title = {"Điều kiện chung chung, không biết thế nào là đạt.",
              "A condition is so general that nobody can tell when it is met."},
    .rationale = {"“Đủ năng lực”, “phù hợp quy hoạch” để người giải quyết tự định mức; người nộp "
                  "không biết phải chuẩn bị gì.",
                  "\"Sufficient capacity\" leaves the measure to whoever decides."},
    .remedy = {"Nêu mức cụ thể, hoặc điều, khoản, số hiệu quy chuẩn, quy hoạch; nêu giấy tờ chứng "
               "minh.",
               "State the measure, or the provision, standard or plan, and the paper that proves "
               "it."},
    .grounds = basis,
    .bad = R"(
conditions:
  - {id: nang-luc, text: Có đủ năng lực tài chính để thực hiện dự án}  # expect: condition-not-measurable
)",
    .good = R"(
conditions:
  - {id: nang-luc, text: Có vốn chủ sở hữu từ 20 tỷ đồng trở lên}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::condition_not_measurable
