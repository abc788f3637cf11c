#include "tthc/source/row_trace.h"

#include <algorithm>

namespace tthc {
namespace {

void widen(RowTrace::OfFile& part, std::uint32_t first, std::uint32_t last, bool is_first) {
    part.first = is_first ? first : std::min(part.first, first);
    part.last = std::max(part.last, last);
}

}  // namespace

RowTrace::OfFile& RowTrace::of(const std::string& file) {
    if (!files_.empty() && files_.back().file == file) return files_.back();
    const auto known = std::find_if(files_.begin(), files_.end(),
                                    [&](const OfFile& part) { return part.file == file; });
    if (known != files_.end()) return *known;
    return files_.emplace_back(OfFile{.file = file, .lines = {}});
}

void RowTrace::add(const std::string& file, std::uint32_t line) {
    OfFile& part = of(file);
    widen(part, line, line, part.rows == 0);
    if (part.rows < few && line > 0) {
        part.lines.insert(std::upper_bound(part.lines.begin(), part.lines.end(), line), line);
    } else {
        part.lines.clear();
    }
    ++part.rows;
}

void RowTrace::add(const RowTrace& other) {
    for (const OfFile& more : other.files_) {
        OfFile& part = of(more.file);
        const bool all_known = part.rows == part.lines.size() && more.rows == more.lines.size();
        widen(part, more.first, more.last, part.rows == 0);
        part.rows += more.rows;
        part.lines.insert(part.lines.end(), more.lines.begin(), more.lines.end());
        std::sort(part.lines.begin(), part.lines.end());
        if (!all_known || part.rows > few) part.lines.clear();
    }
}

std::uint64_t RowTrace::rows() const {
    std::uint64_t sum = 0;
    for (const OfFile& part : files_)
        sum += part.rows;
    return sum;
}

}  // namespace tthc
