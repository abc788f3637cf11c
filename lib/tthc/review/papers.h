#pragma once

#include "tthc/review/words.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace tthc {

/// Whether a paper is what the applicant writes to apply: `Đơn…`, `Tờ khai…`, `01 bản chính văn bản
/// đề nghị…`.
bool is_application(const Folded& name);

/// Also what the applicant writes to go with it: reports, lists, statements.
bool is_written_by_applicant(const Folded& name);

/// Whether a paper is declared in a system as data, so that there is neither a file nor a number of
/// copies: `theo các chỉ tiêu thông tin`, `mẫu điện tử tương tác`.
bool is_declared_as_data(const Folded& name);

/// How many papers a name joins by `và` or commas: `Bản vẽ thiết kế và bản cam kết …`. One where
/// they are alternatives, or what one paper is about.
std::size_t papers_joined_in(const Folded& name);

/// Whether another paper goes with it in the same row: `Báo cáo … kèm theo các biên bản nghiệm
/// thu`; not the original of a copy, not a translation.
bool encloses_paper(const Folded& name);

/// A name without what stands in brackets, which explains.
std::string without_brackets(std::string_view name);

/// A name with a `;` before each part that a line with a mark, a mark before the name of a paper, a
/// number or `gồm:` begins.
std::string with_parts_apart(std::string name);

}  // namespace tthc
