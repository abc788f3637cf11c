#pragma once

#include "tthc/review/words.h"

namespace tthc {

/// Whether a note says why something differs between ways of applying: `nộp trực tuyến được giảm…`.
inline bool explains_channel(const Folded& note) {
    return !note.first_of({"nộp hồ sơ trực tiếp", "nộp trực tiếp", "nộp hồ sơ trực tuyến",
                           "nộp trực tuyến", "hình thức trực tuyến", "môi trường điện tử",
                           "qua mạng", "qua mạng điện tử", "dịch vụ công trực tuyến",
                           "qua dịch vụ bưu chính", "đơn vị cung cấp dịch vụ",
                           "doanh nghiệp bưu chính"})
                .empty();
}

}  // namespace tthc
