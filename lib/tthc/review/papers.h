#pragma once

#include "tthc/review/words.h"

namespace tthc {

/// Whether a paper is what the applicant writes to apply: `Đơn…`, `Tờ khai…`, `01 bản chính văn bản
/// đề nghị…`.
bool is_application(const Folded& name);

}  // namespace tthc
