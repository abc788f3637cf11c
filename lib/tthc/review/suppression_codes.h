#pragma once

#include "tthc/finding/code.h"

/// What can be wrong with a comment that takes findings out.
namespace tthc::suppression_code {

inline constexpr Bilingual form{
    "Dạng đúng: # tthc: ignore[R004] reason=\"lý do\" until=2027-12-31 (until có thể bỏ). Chú "
    "thích "
    "sai hoặc hết hạn không che được gì.",
    "The right form: # tthc: ignore[R004] reason=\"why\" until=2027-12-31 (until may be left out). "
    "A wrong or expired comment takes nothing out."};

inline constexpr Code malformed{
    .id = "V001",
    .name = "malformed-ignore",
    .severity = Severity::error,
    .title = {"Chú thích bỏ qua viết sai", "A comment to ignore findings is malformed"},
    .rationale = form};
inline constexpr Code expired{
    .id = "V002",
    .name = "expired-ignore",
    .severity = Severity::warning,
    .title = {"Chú thích bỏ qua đã hết hạn", "A comment to ignore findings has expired"},
    .rationale = form};
inline constexpr Code unused{.id = "V003",
                             .name = "unused-ignore",
                             .severity = Severity::warning,
                             .title = {"Chú thích bỏ qua không còn che gì",
                                       "A comment to ignore findings takes nothing out"},
                             .rationale = form};

inline constexpr const Code* all[] = {&malformed, &expired, &unused};

}  // namespace tthc::suppression_code
