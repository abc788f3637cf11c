#include "versions.h"

#include "inputs.h"

#include <filesystem>

namespace tthc::cli {
namespace {

bool is_folder(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
}

}  // namespace

Result<Comparisons> compare_paths(const Context& context, const std::string& before,
                                  const std::string& after, const std::vector<std::string>& exclude,
                                  unsigned jobs) {
    if (is_folder(before) != is_folder(after)) {
        return Error{{"cần hai tệp, hoặc hai thư mục", "needs two files, or two folders"}};
    }
    if (!is_folder(before)) return compare_files(before, after);
    const auto old_files = collect_inputs({{before}, exclude, ""}, context.streams.in);
    const auto new_files = collect_inputs({{after}, exclude, ""}, context.streams.in);
    if (!old_files) return old_files.error();
    if (!new_files) return new_files.error();
    return compare_folders(old_files->files, new_files->files, jobs);
}

}  // namespace tthc::cli
