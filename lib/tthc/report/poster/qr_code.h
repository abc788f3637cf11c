#pragma once

#include <string>
#include <string_view>

namespace tthc::report {

/// A QR code (ISO/IEC 18004, correction level M) as an `svg` element of HTML; empty where the text
/// is longer than a code holds.
std::string qr_code(std::string_view text);

}  // namespace tthc::report
