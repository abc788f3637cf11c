#include "tthc/work/earlier_files.h"

#include "tthc/source/temporary_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace tthc {
namespace {

namespace fs = std::filesystem;

/// The comment of an imported file and its code stand at its head.
constexpr std::size_t yaml_head_size = 4096;

/// Empty where it is no file.
std::string yaml_head_of(const fs::path& path) {
    std::error_code error;
    if (!fs::is_regular_file(path, error)) return {};
    std::ifstream stream(path, std::ios::binary);
    std::string head(yaml_head_size, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    return head;
}

/// The code in the head of a file that an import wrote; empty for any other.
std::string code_in(std::string_view head) {
    constexpr std::string_view key = "\ncode: ";
    if (!importing::is_marked(head)) return {};
    const auto at = head.find(key);
    if (at == std::string_view::npos) return {};
    std::string_view code = head.substr(at + key.size());
    code = code.substr(0, code.find_first_of("\r\n"));
    if (code.size() > 1 && (code.front() == '"' || code.front() == '\''))
        code = code.substr(1, code.size() - 2);
    return std::string(code);
}

std::vector<fs::path> files_below(const std::string& folder,
                                  std::initializer_list<std::string_view> extensions) {
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::recursive_directory_iterator file(folder, error), end; !error && file != end;
         file.increment(error)) {
        const std::string extension = file->path().extension().string();
        if (std::find(extensions.begin(), extensions.end(), extension) != extensions.end())
            files.push_back(file->path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

EarlierFiles::EarlierFiles(const std::string& folder) {
    std::map<std::string, std::string> by_name;
    for (const fs::path& file : files_below(folder, {".yaml", ".yml"})) {
        const std::string place = file.lexically_relative(folder).generic_string();
        places_.insert(place);
        by_name.try_emplace(file.stem().string(), place);
        const std::string code = code_in(yaml_head_of(file));
        if (!code.empty()) by_code_.try_emplace(code, place);
    }
    by_code_.merge(by_name);
}

void remove_half_written(const std::string& folder) {
    for (const fs::path& file : files_below(folder, {temporary_suffix})) {
        std::error_code ignored;
        fs::remove(file, ignored);
    }
}

std::string EarlierFiles::place_of(const std::string& code, const std::string& planned) const {
    if (places_.contains(planned)) return planned;
    const auto known = by_code_.find(code);
    return known == by_code_.end() ? planned : known->second;
}

std::optional<importing::ExistingFile> existing_file(const std::string& folder,
                                                     const std::string& path) {
    const fs::path whole = fs::path(folder) / path;
    std::error_code error;
    const auto status = fs::status(whole, error);
    if (!fs::exists(status)) return {};
    if (!fs::is_regular_file(status)) return importing::ExistingFile{whole.generic_string(), {}};
    std::ifstream stream(whole, std::ios::binary);
    if (!stream) return {};
    return importing::ExistingFile{
        whole.generic_string(),
        {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()}};
}

}  // namespace tthc
