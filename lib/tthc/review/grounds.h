#pragma once

#include "tthc/review/rule.h"

/// Provisions that several rules rest on, each with the days on which it holds, and the rationale
/// that the rules on missing elements share.
namespace tthc::grounds {

inline constexpr Bilingual missing_element{
    "Việc quy định một thủ tục hành chính chỉ hoàn thành khi có đủ các bộ phận tạo thành cơ bản. "
    "Văn bản có thể đã quy định mà tệp chưa chép; khi đó chỉ cần chép vào.",
    "A procedure is complete only with all its basic elements. The law may well prescribe this "
    "one; then it only has to be copied."};

inline constexpr Ground elements{
    "63/2010/NĐ-CP Điều 8 khoản 2",
    "2010-10-14",
    "",
    {"Việc quy định một thủ tục chỉ hoàn thành khi có đủ các bộ phận tạo thành cơ bản",
     "A procedure is complete only with all its basic elements"}};
inline constexpr Ground competent_issuer{"63/2010/NĐ-CP Điều 8 khoản 1",
                                         "2010-10-14",
                                         "",
                                         {"Thủ tục phải do người có thẩm quyền quy định",
                                          "A procedure must be prescribed by a competent issuer"}};
inline constexpr Ground dossier_definition{
    "63/2010/NĐ-CP Điều 3 khoản 3",
    "2010-10-14",
    "",
    {"Hồ sơ là giấy tờ mà đối tượng thực hiện phải nộp hoặc xuất trình",
     "The dossier is what the applicant has to hand in or show"}};
inline constexpr Ground principles{
    "63/2010/NĐ-CP Điều 7",
    "2010-10-14",
    "",
    {"Đơn giản, dễ hiểu, dễ thực hiện; tiết kiệm thời gian, chi phí; thống nhất, đồng bộ",
     "Simple, understandable, cheap in time and money, consistent"}};
inline constexpr Ground review_content{
    "63/2010/NĐ-CP Điều 28",
    "2010-10-14",
    "",
    {"Rà soát sự cần thiết, tính hợp lý, tính hợp pháp và chi phí tuân thủ",
     "Review of necessity, reasonableness, legality and compliance cost"}};
inline constexpr Ground same_everywhere{
    "63/2010/NĐ-CP Điều 26 khoản 2",
    "2010-10-14",
    "",
    {"Nội dung thủ tục phải thống nhất giữa cơ sở dữ liệu, cổng thông tin và nơi tiếp nhận",
     "A procedure reads the same in the database, on portals and at the counter"}};
inline constexpr Ground dossier_criteria{
    "03/2022/TT-BTP Điều 11 khoản 3 điểm d",
    "2022-03-28",
    "",
    {"Tên và hình thức từng giấy tờ, số lượng bộ hồ sơ rõ ràng; không yêu cầu giấy tờ cơ quan đã "
     "có",
     "Name and form of each paper and the number of sets are clear; nothing the agency already "
     "has"}};
inline constexpr Ground deadline_criteria{
    "03/2022/TT-BTP Điều 11 khoản 3 điểm đ",
    "2022-03-28",
    "",
    {"Thời hạn tính từ khi nhận đủ hồ sơ đến khi trả kết quả; rõ thời hạn của từng cơ quan",
     "Time runs from the full dossier to the result; the time of each agency is clear"}};
inline constexpr Ground consistent_within{"03/2022/TT-BTP Điều 11 khoản 2 điểm b",
                                          "2022-03-28",
                                          "",
                                          {"Nội dung thống nhất ngay trong cùng một văn bản",
                                           "What one text says is consistent in itself"}};
inline constexpr Ground form_criteria{"03/2022/TT-BTP Điều 11 khoản 3 điểm g",
                                      "2022-03-28",
                                      "",
                                      {"Mẫu đơn được chuẩn hóa, không thêm điều kiện, giấy tờ",
                                       "Forms are standardised and ask for nothing extra"}};
inline constexpr Ground who_may_prescribe{
    "80/2015/QH13 Điều 14 khoản 4",
    "2016-07-01",
    "2025-03-31",
    {"Không quy định thủ tục hành chính trong thông tư, nghị quyết của HĐND, quyết định của UBND, "
     "trừ trường hợp được luật giao",
     "No procedures in circulars, council resolutions or committee decisions, unless a law assigns "
     "it"}};
inline constexpr Ground no_norms_in_individual{
    "80/2015/QH13 Điều 14 khoản 2",
    "2016-07-01",
    "2025-03-31",
    {"Văn bản không phải văn bản quy phạm pháp luật không được chứa quy phạm pháp luật",
     "A document that is no legal normative document holds no legal norms"}};
inline constexpr Ground not_contrary{
    "80/2015/QH13 Điều 14 khoản 1",
    "2016-07-01",
    "2025-03-31",
    {"Văn bản không được trái với văn bản có hiệu lực pháp lý cao hơn",
     "A text must not contradict a text of higher legal force"}};
inline constexpr Ground numbering{
    "34/2016/NĐ-CP Điều 58",
    "2016-07-01",
    "",
    {"Cách ghi số, ký hiệu văn bản", "How the number of an instrument is written"}};

}  // namespace tthc::grounds
