#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/result.h"
#include "tthc/source/source.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// A line before and after it was mended.
struct MendedLine {
    std::uint32_t number = 0;
    std::string before;
    std::string after;
};

/// What can be mended in a file without touching what it says: quotes around codes and their normal
/// form, numbers of acts, durations and dates as the format writes them, Unicode NFC. Lines stay
/// lines, comments and layout stay.
struct MendedFile {
    std::string path;
    std::string text;  ///< the whole file, mended
    std::vector<MendedLine> lines;
};

/// Nothing where there is nothing to mend, where the file is no procedure that loads, or where the
/// mended text would not say the same.
std::optional<MendedFile> mended(const Source& source);

/// The patch as `patch -p1` and `git apply` read it.
std::string patch_of(const MendedFile& file);

/// Mends the files, or says the patch and leaves them; an error where one cannot be written.
struct Mending {
    std::size_t files = 0;
    std::size_t lines = 0;
    std::string patch;  ///< of all files, where they are left
};
Result<Mending> mend(std::span<const Source> sources, bool write, unsigned jobs);

}  // namespace tthc
