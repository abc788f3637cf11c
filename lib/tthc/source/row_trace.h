#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tthc {

/// The rows of files that a figure rests on, in memory that does not grow with their number.
class RowTrace {
public:
    /// Of so many rows each line is kept, of more the first and the last.
    static constexpr std::size_t few = 20;

    struct OfFile {
        std::string file;
        std::uint64_t rows = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;            ///< 0: the whole file, which has no rows
        std::vector<std::uint32_t> lines;  ///< in order; empty where there are more than `few`
    };

    void add(const std::string& file, std::uint32_t line);
    /// The whole file.
    void add(const std::string& file) { add(file, 0); }
    void add(const RowTrace& other);

    std::uint64_t rows() const;
    /// In the order in which they came.
    const std::vector<OfFile>& files() const { return files_; }

private:
    OfFile& of(const std::string& file);

    std::vector<OfFile> files_;
};

}  // namespace tthc
