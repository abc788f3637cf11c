#pragma once

#include "tthc/review/grounds.h"

/// What can be wrong with an impact assessment.
namespace tthc::assess_code {

inline constexpr Ground duty{
    "63/2010/NĐ-CP Điều 10",
    "2010-10-14",
    "",
    {"Cơ quan chủ trì soạn thảo đánh giá tác động của thủ tục quy định trong dự thảo",
     "The drafting agency assesses the impact of the procedures of a draft"}};
inline constexpr Ground not_accepted{
    "63/2010/NĐ-CP Điều 11 khoản 3",
    "2010-10-14",
    "",
    {"Không tiếp nhận hồ sơ thẩm định chưa có bản đánh giá tác động",
     "A dossier without the assessment is not accepted for appraisal"}};
inline constexpr Ground stop_at_proposal{
    "03/2022/TT-BTP Điều 5 khoản 2 điểm b",
    "2022-03-28",
    "",
    {"Thủ tục không cần thiết hoặc không đúng thẩm quyền thì dừng đánh giá, không quy định",
     "What is not necessary or beyond the power is not assessed further and not prescribed"}};
inline constexpr Ground stop_at_drafting{
    "03/2022/TT-BTP Điều 10 khoản 2 điểm b",
    "2022-03-28",
    "",
    {"Thủ tục không cần thiết hoặc không đúng thẩm quyền thì dừng đánh giá, không quy định",
     "What is not necessary or beyond the power is not assessed further and not prescribed"}};
inline constexpr Ground cost_formula{"03/2022/TT-BTP Điều 11 khoản 4",
                                     "2022-03-28",
                                     "",
                                     {"Tính chi phí tuân thủ của thủ tục trong dự thảo",
                                      "The compliance cost of a drafted procedure is computed"}};

inline constexpr Ground duties[] = {duty, not_accepted};
inline constexpr Ground duty_alone[] = {duty};
inline constexpr Ground stops[] = {duty, stop_at_proposal, stop_at_drafting};
inline constexpr Ground powers[] = {grounds::who_may_prescribe, grounds::no_norms_in_individual,
                                    grounds::competent_issuer};
inline constexpr Ground costs[] = {cost_formula};

constexpr Code of(std::string_view id, std::string_view name, Severity severity, Bilingual title,
                  Bilingual rationale, std::span<const Ground> grounds) {
    return {.id = id,
            .name = name,
            .severity = severity,
            .title = title,
            .rationale = rationale,
            .grounds = grounds};
}

inline constexpr Code unanswered =
    of("A001", "unanswered", Severity::error, {"Còn câu chưa trả lời", "Questions are unanswered"},
       {"Bản đánh giá thiếu câu trả lời thì hồ sơ chưa được tiếp nhận thẩm định.",
        "With an unfinished assessment the draft is not accepted for appraisal."},
       duties);
inline constexpr Code no_reason =
    of("A002", "answer-without-reason", Severity::error,
       {"Câu trả lời thiếu lý do", "An answer without its reason"},
       {"Trả lời là chưa đáp ứng thì phải nêu lý do, phương án xử lý.",
        "An answer that something does not hold says why and what is to be done."},
       duty_alone);
inline constexpr Code against_record =
    of("A003", "answer-against-record", Severity::error,
       {"Câu trả lời trái với bản ghi", "An answer against the record"},
       {"Bản đánh giá và thủ tục trong dự thảo phải nói cùng một điều.",
        "The assessment and the drafted procedure have to say the same."},
       duty_alone);
inline constexpr Code not_in_record = of(
    "A004", "answer-without-record", Severity::warning,
    {"Trả lời là có mà bản ghi không có phần này", "Answered yes, and the record has no such part"},
    {"Chưa đối chiếu được câu trả lời với thủ tục trong dự thảo.",
     "The answer cannot be held against the drafted procedure."},
    duty_alone);
inline constexpr Code record_changed =
    of("A005", "record-changed", Severity::warning,
       {"Bản ghi đã khác phần điền sẵn", "The record differs from what was prefilled"},
       {"Câu trả lời dựa trên nội dung cũ của thủ tục.",
        "The answer rests on what the procedure said before."},
       duty_alone);
inline constexpr Code power_doubted = of(
    "A006", "power-doubted", Severity::warning,
    {"Cần xem xét thẩm quyền quy định thủ tục", "The power to prescribe it has to be examined"},
    {"Thông tư, nghị quyết của HĐND, quyết định của UBND chỉ được quy định thủ tục khi luật giao.",
     "Circulars, council resolutions and committee decisions prescribe a procedure only where a "
     "law assigns it."},
    powers);
inline constexpr Code not_to_prescribe = of(
    "A007", "not-to-be-prescribed", Severity::error,
    {"Đánh giá cho thấy không được quy định", "By its assessment it is not to be prescribed"},
    {"Thủ tục không cần thiết hoặc không đúng thẩm quyền thì dừng đánh giá, không quy định; giấy "
     "tờ, điều kiện không cần thiết thì bỏ khỏi dự thảo.",
     "A procedure that is unnecessary or beyond the power is not prescribed; papers and "
     "conditions that are unnecessary leave the draft."},
    stops);
inline constexpr Code conclusion =
    of("A008", "conclusion-against-answers", Severity::error,
       {"Kết luận trái với các câu trước", "A conclusion against the answers before it"},
       {"Kết luận đạt trong khi một câu trước trả lời chưa đạt.",
        "It concludes that all is well, and an answer before says that it is not."},
       duty_alone);
inline constexpr Code questions_ended =
    of("A009", "questions-not-in-force", Severity::info,
       {"Bộ câu hỏi không áp dụng vào ngày đánh giá", "The questions do not hold on that day"},
       {"Công cụ dùng bộ câu hỏi gần nhất mà dữ liệu có.",
        "The tool takes the last set of questions that its data have."},
       duty_alone);
inline constexpr Code no_cost =
    of("A010", "cost-not-computed", Severity::warning,
       {"Chưa tính được chi phí tuân thủ", "The compliance cost is not computed"},
       {"Khi soạn thảo phải tính chi phí tuân thủ của thủ tục.",
        "At the drafting stage the compliance cost is computed."},
       costs);

/// Every code above, in order.
inline constexpr const Code* all[] = {
    &unanswered,    &no_reason,        &against_record, &not_in_record,   &record_changed,
    &power_doubted, &not_to_prescribe, &conclusion,     &questions_ended, &no_cost};

}  // namespace tthc::assess_code
