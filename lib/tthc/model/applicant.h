#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/model/step.h"

namespace tthc {

/// What people read for `applicant_actor`.
inline constexpr Bilingual applicant_words{"người nộp hồ sơ", "the applicant"};

/// Whether the person or organisation that applies takes the step: by the word `applicant`, or by
/// what people write for it ("Người nộp hồ sơ", "Tổ chức, cá nhân đề nghị cấp phép"). An
/// organisation that is called by its trade ("Tổ chức hành nghề công chứng") may be the one that
/// handles the case.
bool is_of_applicant(const Step& step);

}  // namespace tthc
