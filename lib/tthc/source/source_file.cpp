#include "tthc/source/source_file.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace tthc {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

Error failure(const std::string& path, std::string_view vi, std::string_view en) {
    return {{fmt::format("{}: {}", path, vi), fmt::format("{}: {}", path, en)}};
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
    if (std::string_view(text_).starts_with(byte_order_mark)) {
        text_.erase(0, byte_order_mark.size());
    }
    for (std::size_t i = 0; i < text_.size(); ++i) {
        if (text_[i] == '\n') line_starts_.push_back(static_cast<std::uint32_t>(i + 1));
    }
}

std::string_view SourceFile::text(Span span) const {
    const auto end = std::min<std::size_t>(span.end, text_.size());
    const auto begin = std::min<std::size_t>(span.begin, end);
    return std::string_view(text_).substr(begin, end - begin);
}

Position SourceFile::position(std::uint32_t offset) const {
    if (line_starts_.empty()) return {};
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
    const auto before = text({line_starts_[line - 1], offset});
    return {line, static_cast<std::uint32_t>(utf8::length(before)) + 1};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    if (number == 0 || number > line_starts_.size()) return {};
    const auto begin = line_starts_[number - 1];
    std::string_view rest = std::string_view(text_).substr(begin);
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
}

Result<SourceFile> read_source(const std::string& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return failure(path, "không có tệp này", "no such file");
    if (fs::is_directory(status)) return failure(path, "là thư mục", "is a directory");
    if (!fs::is_regular_file(status)) {
        return failure(path, "không phải tệp thường", "is not a regular file");
    }
    if (fs::file_size(path, error) > max_file_size) {
        const auto mebibytes = max_file_size >> 20U;
        return failure(path, fmt::format("lớn hơn {} MiB", mebibytes),
                       fmt::format("is larger than {} MiB", mebibytes));
    }
    std::ifstream stream(path, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    if (!stream) {
        const std::string reason = std::strerror(errno);
        return failure(path, "không đọc được: " + reason, "cannot be read: " + reason);
    }
    return SourceFile(path, std::move(text));
}

Result<bool> write_file(const std::string& path, std::string_view text) {
    const std::string temporary = path + ".tthc-tmp";
    {
        std::ofstream stream(temporary, std::ios::binary | std::ios::trunc);
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
        stream.flush();
        if (!stream) {
            const std::string reason = std::strerror(errno);
            std::error_code ignored;
            fs::remove(temporary, ignored);
            return failure(path, "không ghi được: " + reason, "cannot be written: " + reason);
        }
    }
    std::error_code error;
    fs::rename(temporary, path, error);
    if (error) {
        const std::string reason = error.message();
        fs::remove(temporary, error);
        return failure(path, "không ghi được: " + reason, "cannot be written: " + reason);
    }
    return true;
}

}  // namespace tthc
