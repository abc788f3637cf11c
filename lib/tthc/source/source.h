#pragma once

#include "tthc/source/source_file.h"

#include <memory>
#include <string>

namespace tthc {

/// Where a text comes from: a file that is read when its turn comes, or a text in memory (standard
/// input, an editor's buffer).
class Source {
public:
    Source(std::string path) : path_(std::move(path)) {}
    Source(const char* path) : path_(path) {}
    Source(SourceFile text)
        : path_(text.path()), text_(std::make_shared<const SourceFile>(std::move(text))) {}

    const std::string& path() const { return path_; }
    bool in_memory() const { return text_ != nullptr; }
    /// Null for a file.
    const SourceFile* memory() const { return text_.get(); }
    Result<SourceFile> read(std::size_t limit = max_file_size) const {
        if (text_) return *text_;
        return read_source(path_, limit);
    }

private:
    std::string path_;
    std::shared_ptr<const SourceFile> text_;
};

}  // namespace tthc
