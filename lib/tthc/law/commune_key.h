#pragma once

#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"

#include <string>
#include <string_view>

namespace tthc {

/// By which names of communes are compared: lower case, NFC, one place for the tone mark.
inline std::string commune_key(std::string_view name) {
    return with_standard_tones(utf8::to_lower(utf8::to_nfc(utf8::squeeze(name))));
}

}  // namespace tthc
