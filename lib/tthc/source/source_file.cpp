#include "tthc/source/source_file.h"

#include "tthc/base/utf8.h"
#include "tthc/source/temporary_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <fstream>
#include <system_error>

namespace tthc {
namespace {

namespace fs = std::filesystem;

Error failure(const std::string& path, std::string_view vi, std::string_view en) {
    return {{fmt::format("{}: {}", path, vi), fmt::format("{}: {}", path, en)}};
}

/// What the system says stands in its own words; the common reason is translated.
Error unreadable(const std::string& path, std::error_code reason) {
    if (reason == std::errc::permission_denied) {
        return failure(path, "không có quyền đọc", "no permission to read it");
    }
    const std::string words = reason.message();
    return failure(path, fmt::format("không đọc được ({})", words),
                   fmt::format("cannot be read ({})", words));
}

}  // namespace

SourceFile::SourceFile(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)), line_starts_{0} {
    order_mark_ = text_.substr(0, text_.size() - utf8::without_order_mark(text_).size());
    text_.erase(0, order_mark_.size());
    for (auto end = text_.find('\n'); end != std::string::npos; end = text_.find('\n', end + 1))
        line_starts_.push_back(static_cast<std::uint32_t>(end + 1));
}

SourceFile::SourceFile(std::string path, std::string piece, Point begin)
    : SourceFile(std::move(path), std::move(piece)) {
    begin_ = begin;
}

std::string_view SourceFile::text(Span span) const {
    const auto end = std::min<std::size_t>(span.end, text_.size());
    const auto begin = std::min<std::size_t>(span.begin, end);
    return std::string_view(text_).substr(begin, end - begin);
}

Span SourceFile::character(std::uint32_t offset) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    const auto begin = std::min(offset, size);
    if (begin == size || text_[begin] == '\n' || text_[begin] == '\r') return {begin, begin};
    auto end = begin + 1;
    while (end < size && (static_cast<unsigned char>(text_[end]) & 0xC0U) == 0x80U)
        ++end;
    return {begin, end};
}

Point SourceFile::point(std::uint32_t offset) const {
    if (line_starts_.empty()) return {};
    offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
    const auto next = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    const auto line = static_cast<std::uint32_t>(next - line_starts_.begin());
    const auto before = text({line_starts_[line - 1], offset});
    const auto column = static_cast<std::uint32_t>(utf8::length(before)) + 1;
    return {begin_.offset + offset, begin_.line + line - 1,
            line == 1 ? begin_.column + column - 1 : column};
}

std::string_view SourceFile::line(std::uint32_t number) const {
    number = number < begin_.line ? 0 : number - begin_.line + 1;
    if (number == 0 || number > line_starts_.size()) return {};
    const auto begin = line_starts_[number - 1];
    std::string_view rest = std::string_view(text_).substr(begin);
    rest = rest.substr(0, rest.find('\n'));
    if (rest.ends_with('\r')) rest.remove_suffix(1);
    return rest;
}

Result<SourceFile> read_source(const std::string& path, std::size_t limit) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found) {
        return failure(path, "không có tệp này", "no such file");
    }
    if (fs::is_directory(status)) return failure(path, "là thư mục", "is a directory");
    if (error) return unreadable(path, error);
    if (!fs::is_regular_file(status)) {
        return failure(path, "không phải tệp thường", "is not a regular file");
    }
    const auto size = fs::file_size(path, error);
    if (error) return unreadable(path, error);
    if (size > limit) {
        const auto mebibytes = limit >> 20U;
        return failure(path, fmt::format("lớn hơn {} MiB", mebibytes),
                       fmt::format("is larger than {} MiB", mebibytes));
    }
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    std::string text(size, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(size));
    if (stream.bad() || !stream.is_open()) {
        return unreadable(path, {errno, std::generic_category()});
    }
    text.resize(static_cast<std::size_t>(stream.gcount()));
    return SourceFile(path, std::move(text));
}

std::optional<Error> write_file(const std::string& path,
                                const std::function<void(const Sink&)>& write) {
    std::error_code error;
    const fs::path target =
        fs::is_symlink(path, error) ? fs::canonical(path, error) : fs::path(path);
    const bool in_place = fs::exists(target, error) && !fs::is_regular_file(target, error);
    const std::string written =
        in_place ? target.string() : target.string() + std::string(temporary_suffix);
    const auto refuse = [&](const std::string& reason) {
        if (!in_place) fs::remove(written, error);
        return failure(path, "không ghi được: " + reason, "cannot be written: " + reason);
    };
    if (!in_place) fs::remove(written, error);
    errno = 0;
    std::ofstream stream(written, std::ios::binary | std::ios::trunc);
    write([&](std::string_view text) {
        stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    });
    stream.close();
    if (!stream) return refuse(std::generic_category().message(errno));
    if (in_place) return {};
    const auto known = fs::status(target, error);
    if (fs::exists(known)) fs::permissions(written, known.permissions(), error);
    fs::rename(written, target, error);
    if (error) return refuse(error.message());
    return {};
}

std::optional<Error> write_file(const std::string& path, std::string_view text) {
    return write_file(path, [&](const Sink& sink) { sink(text); });
}

}  // namespace tthc
