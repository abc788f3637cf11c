#pragma once

#include "tthc/model/document.h"
#include "tthc/model/outcome.h"

namespace tthc {

/// `Đáp ứng các điều kiện quy định tại Điều 9 Nghị định …`, and no word of what they are.
bool is_told_by_reference(const Condition& condition);

/// `Các tài liệu quy định tại điểm b khoản 1 Điều 6 …`.
bool is_named_by_reference(const Document& paper);

}  // namespace tthc
