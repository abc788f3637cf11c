#pragma once

#include "tthc/finding/code.h"

/// What can be wrong with what takes findings out.
namespace tthc::suppression_code {

inline constexpr Bilingual form{
    "Trong tệp thủ tục: # tthc: ignore[R004] reason=\"lý do\" until=2027-12-31 (until có thể bỏ); "
    "trong tệp riêng: rule, procedure hoặc path, reason. Sai hoặc hết hạn thì không bỏ qua gì.",
    "In a procedure: # tthc: ignore[R004] reason=\"why\" until=2027-12-31 (until may be left out); "
    "in a file of its own: rule, procedure or path, reason. What is wrong or expired takes nothing "
    "out."};

inline constexpr Code malformed{
    .id = "V001",
    .name = "malformed-ignore",
    .severity = Severity::error,
    .title = {"Chỗ bỏ qua phát hiện viết sai", "What ignores findings is malformed"},
    .rationale = form};
inline constexpr Code expired{
    .id = "V002",
    .name = "expired-ignore",
    .severity = Severity::warning,
    .title = {"Chỗ bỏ qua phát hiện đã hết hạn", "What ignores findings has expired"},
    .rationale = form};
inline constexpr Code unused{.id = "V003",
                             .name = "unused-ignore",
                             .severity = Severity::warning,
                             .title = {"Chỗ bỏ qua không còn phát hiện nào để bỏ qua",
                                       "What ignores findings takes nothing out"},
                             .rationale = form};

inline constexpr Code verdict{
    .id = "V004",
    .name = "verdict-not-taken",
    .severity = Severity::error,
    .title = {"Ý kiến trong phiếu rà soát không dùng được",
              "A verdict of the worksheet cannot be taken over"},
    .rationale = {
        "“Giữ nguyên” và “Không đúng” phải có giải trình, và dòng phải còn dấu vết của phát hiện "
        "(cột ẩn cuối cùng). Dòng sai không được ghi vào tệp bỏ qua, các dòng khác vẫn được ghi.",
        "“Kept as it is” and “Not right” need a comment, and the row the fingerprint of its "
        "finding "
        "(the last, hidden column). Such a row is not written, the others are."}};

inline constexpr const Code* all[] = {&malformed, &expired, &unused, &verdict};

}  // namespace tthc::suppression_code
