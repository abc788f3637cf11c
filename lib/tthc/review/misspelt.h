#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A word or two that no text of an office writes so, and how they are written where that is known.
struct Misspelt {
    std::string written;  ///< in lower case, as it stands in the text
    std::string meant;
};

/// Slips that need no dictionary to be sure of: a small word twice (`của của`), a syllable without
/// the tone that its end demands (`nôp`), a term of law with a mark missing or wrong (`trường
/// họp`).
std::vector<Misspelt> misspelt_in(std::string_view text);

}  // namespace tthc
