#pragma once

#include "tthc/review/words.h"

namespace tthc {

/// Whether a paper is what the applicant writes to apply: `Đơn…`, `Tờ khai…`, `01 bản chính văn bản
/// đề nghị…`.
bool is_application(const Folded& name);

/// Also what the applicant writes to go with it: reports, lists, statements.
bool is_written_by_applicant(const Folded& name);

/// Whether a paper is declared in a system as data, so that there is neither a file nor a number of
/// copies: `theo các chỉ tiêu thông tin`, `mẫu điện tử tương tác`.
bool is_declared_as_data(const Folded& name);

}  // namespace tthc
