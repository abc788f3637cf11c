#pragma once

#include <string>
#include <string_view>

namespace tthc {

/// A national code as it was written, and as it is meant.
struct CodeForm {
    std::string code;          ///< `1.014947`; what was written where it is no such code
    std::string likely;        ///< what may be meant, where `code` is no national code
    bool well_formed = false;  ///< `code` is a national code, or one as a province keeps it
    bool repaired = false;     ///< more than spaces and quotes had to be mended
};

/// The normal form: a digit, a point, six digits. Spaces, quotes and commas are dropped or made
/// points; a number that a spreadsheet cut (`1.01495`, `1014947`, `1.014947E0`) is mended where
/// only one code can be meant.
CodeForm code_form(std::string_view written);

}  // namespace tthc
