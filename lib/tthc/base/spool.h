#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace tthc {

/// Bytes that are added and read again later. Beyond some megabytes they stand in a temporary file
/// that has no name and ends with the process, however that ends; where the system gives no file or
/// no room, they stay in memory.
class Spool {
public:
    /// Where the bytes begin.
    std::uint64_t add(std::string_view bytes);
    std::string read(std::uint64_t begin, std::size_t size) const;

private:
    struct Close {
        void operator()(std::FILE* file) const;
    };

    void move_to_file();

    std::string memory_;       ///< what is not in the file, behind what is
    std::uint64_t filed_ = 0;  ///< bytes in the file
    std::unique_ptr<std::FILE, Close> file_;
    bool refused_ = false;
};

}  // namespace tthc
