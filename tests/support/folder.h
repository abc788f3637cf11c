#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

namespace tthc::test {

/// A new folder for temporary files, removed at the end.
class Folder {
public:
    Folder() {
        static int made = 0;
        path = std::filesystem::temp_directory_path() /
               ("tthc-test-" + std::to_string(::getpid()) + "-" + std::to_string(++made));
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Writes a file, with the folders it is in; returns its name.
    std::string file(const std::string& inside, std::string_view text) const {
        std::filesystem::create_directories((path / inside).parent_path());
        std::ofstream(path / inside, std::ios::binary) << text;
        return name(inside);
    }
    std::string name(const std::string& inside) const { return (path / inside).string(); }

    std::filesystem::path path;
};

}  // namespace tthc::test
