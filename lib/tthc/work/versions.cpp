#include "tthc/work/versions.h"

#include "tthc/work/inputs.h"

#include <filesystem>

namespace tthc {
namespace {

bool is_folder(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
}

}  // namespace

Result<Comparisons> compare_paths(const std::string& before, const std::string& after,
                                  const std::vector<std::string>& exclude, unsigned jobs,
                                  const Knowledge& knowledge) {
    if (is_folder(before) != is_folder(after)) {
        return Error{{"cần hai tệp, hoặc hai thư mục", "needs two files, or two folders"}};
    }
    if (!is_folder(before)) return compare(Source(before), Source(after), knowledge);
    const auto nothing = [] { return std::string(); };
    const auto old_files = collect_inputs({{before}, exclude, ""}, nothing);
    const auto new_files = collect_inputs({{after}, exclude, ""}, nothing);
    if (!old_files) return old_files.error();
    if (!new_files) return new_files.error();
    return compare_sets(*old_files, *new_files, jobs, knowledge);
}

}  // namespace tthc
