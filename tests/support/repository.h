#pragma once

#include "support/folder.h"
#include "tthc/base/process.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace tthc::test {

/// A real repository that is the current folder while it lives.
class Repository {
public:
    explicit Repository(const std::string& format = "sha1")
        : back_(std::filesystem::current_path()) {
        std::filesystem::current_path(folder_.path);
        git({"init", "-q", "-b", "main", "--object-format=" + format, "."});
        git({"config", "user.email", "tests@example.org"});
        git({"config", "user.name", "Tests"});
    }
    ~Repository() { std::filesystem::current_path(back_); }
    Repository(const Repository&) = delete;
    Repository& operator=(const Repository&) = delete;

    /// What git prints; it must succeed.
    std::string git(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "git");
        const auto finished = run_program(arguments);
        REQUIRE(finished);
        INFO(finished->errors);
        REQUIRE(finished->status == 0);
        return finished->output;
    }
    void write(const std::string& path, const std::string& text) const { folder_.file(path, text); }
    void commit() const {
        git({"add", "-A"});
        git({"commit", "-q", "-m", "x"});
    }
    std::string path() const { return folder_.path.string(); }

private:
    std::filesystem::path back_;
    test::Folder folder_;
};

}  // namespace tthc::test
