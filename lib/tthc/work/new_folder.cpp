#include "tthc/work/new_folder.h"

#include "tthc/base/say.h"
#include "tthc/source/source_file.h"

#include <filesystem>

namespace tthc {
namespace {

namespace fs = std::filesystem;

std::optional<Error> not_ours(const fs::path& place, const std::string& mark) {
    std::error_code unknown;
    if (!fs::exists(place, unknown)) return {};
    const bool ours = fs::is_directory(place, unknown) &&
                      (fs::is_empty(place, unknown) || fs::is_regular_file(place / mark, unknown));
    if (ours) return {};
    return Error{say("{}: đã có và không phải do lệnh này tạo ra; chọn thư mục khác",
                     "{}: is there and was not made by this command; choose another folder",
                     place.string())};
}

Error told(const fs::path& place, const std::error_code& error) {
    return Error{say("{}: không ghi được ({})", "{}: cannot be written ({})", place.string(),
                     error.message())};
}

}  // namespace

std::optional<Error> replace_folder(
    const std::string& place, const std::string& mark,
    const std::function<std::optional<Error>(const std::string& folder)>& fill) {
    const fs::path target =
        fs::path(place).has_filename() ? fs::path(place) : fs::path(place).parent_path();
    if (auto error = not_ours(target, mark)) return error;
    const auto beside = [&](const std::string& end) {
        return target.parent_path() / ("." + target.filename().string() + end);
    };
    const fs::path made = beside(mark + "-new");
    const fs::path old = beside(mark + "-old");
    std::error_code failed;
    fs::remove_all(made, failed);
    fs::remove_all(old, failed);
    fs::create_directories(made, failed);
    if (failed) return told(made, failed);
    auto error = fill(made.string());
    if (!error) error = write_file((made / mark).string(), "");
    if (error) {
        fs::remove_all(made, failed);
        return error;
    }
    if (fs::exists(target, failed)) fs::rename(target, old, failed);
    if (!failed) fs::rename(made, target, failed);
    if (failed) return told(target, failed);
    fs::remove_all(old, failed);
    return {};
}

}  // namespace tthc
