#include "tthc/work/staged_files.h"

#include "tthc/base/say.h"
#include "tthc/source/temporary_file.h"

#include <cerrno>
#include <fstream>
#include <system_error>

namespace tthc {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path& path) {
    fs::path written = path;
    return written += temporary_suffix;
}

Error not_written(const fs::path& path, const std::string& reason) {
    return Error{say("{}: không ghi được: {}", "{}: cannot be written: {}", path.string(), reason)};
}

}  // namespace

std::optional<Error> write_beside(const fs::path& path, std::string_view text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
        return Error{say("{}: không tạo được thư mục", "{}: the folder cannot be made",
                         path.parent_path().string())};
    }
    errno = 0;
    std::ofstream stream(beside(path), std::ios::binary | std::ios::trunc);
    stream.write(text.data(), static_cast<std::streamsize>(text.size()));
    stream.close();
    if (!stream) return not_written(path, std::generic_category().message(errno));
    return {};
}

std::optional<Error> put_in_place(const fs::path& path) {
    std::error_code error;
    fs::rename(beside(path), path, error);
    if (error) return not_written(path, error.message());
    return {};
}

void drop_beside(const fs::path& path) {
    std::error_code error;
    fs::remove(beside(path), error);
    if (fs::is_empty(path.parent_path(), error)) fs::remove(path.parent_path(), error);
}

}  // namespace tthc
