#include "tthc/work/imports.h"

#include "tthc/base/parallel.h"
#include "tthc/base/say.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace tthc {
namespace {

using importing::Imported;
using importing::ImportedFile;
using importing::Lexicon;
using importing::PlannedWrite;

namespace fs = std::filesystem;

/// Files of many records are larger than procedure files may be.
constexpr std::size_t largest_input = std::size_t{1} << 30U;

ImportedFile read_records_of(const Source& source, const Lexicon& lexicon) {
    const auto text = source.read(largest_input);
    if (!text) return {{}, unreadable(source.path(), text.error().message)};
    return importing::procedures_of(*text, lexicon);
}

std::vector<ImportedFile> read_all(std::span<const Source> sources, const Lexicon& lexicon,
                                   unsigned jobs) {
    std::vector<ImportedFile> files(sources.size());
    for_each_index(files.size(), jobs,
                   [&](std::size_t i) { files[i] = read_records_of(sources[i], lexicon); });
    return files;
}

std::optional<std::string> existing(const fs::path& path) {
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return {};
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The files of earlier imports by their names: a procedure stays in the folder of the field that
/// it had first.
std::map<std::string, std::string> earlier_files(const std::string& folder) {
    std::map<std::string, std::string> files;
    std::error_code error;
    for (fs::directory_iterator field(folder, error), end; !error && field != end;
         field.increment(error)) {
        if (!field->is_directory()) continue;
        std::error_code inner;
        for (fs::directory_iterator file(field->path(), inner); !inner && file != end;
             file.increment(inner)) {
            const std::string name = file->path().filename().string();
            files.try_emplace(name, fmt::format("{}/{}", field->path().filename().string(), name));
        }
    }
    return files;
}

std::string place_of(const Procedure& procedure, const std::map<std::string, std::string>& earlier,
                     const std::string& folder) {
    std::string planned = importing::file_path(procedure);
    if (fs::exists(fs::path(folder) / planned)) return planned;
    const auto known = earlier.find(fs::path(planned).filename().string());
    return known == earlier.end() ? planned : known->second;
}

Finding left(const Imported& imported, const std::string& path) {
    return {.code = &import_code::edited,
            .severity = import_code::edited.severity,
            .where = imported.where,
            .message =
                say("bản ghi đã đổi nhưng tệp `{}` đã được sửa tay nên giữ nguyên",
                    "the record changed, but `{}` was edited by hand and is left as it is", path)};
}

std::optional<Error> write(const fs::path& path, const std::string& text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
        return Error{say("{}: không tạo được thư mục", "{}: the folder cannot be made",
                         path.parent_path().string())};
    }
    return write_file(path.string(), text);
}

}  // namespace

Result<ImportResult> import_into(const std::string& folder, std::span<const Source> sources,
                                 const Lexicon& lexicon, Date day, unsigned jobs) {
    ImportResult result{.folder = folder};
    std::vector<Imported> procedures;
    for (ImportedFile& file : read_all(sources, lexicon, jobs)) {
        std::move(file.procedures.begin(), file.procedures.end(), std::back_inserter(procedures));
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(result.findings));
    }
    importing::drop_repeated(procedures, result.findings);
    const auto earlier = earlier_files(folder);
    for (const Imported& imported : procedures) {
        const std::string place = place_of(imported.procedure, earlier, folder);
        const fs::path path = fs::path(folder) / place;
        PlannedWrite plan = importing::plan_write(imported, day, existing(path));
        plan.path = place;
        if (plan.writes()) {
            if (const auto failed = write(path, plan.text)) return *failed;
        }
        plan.text.clear();
        for (const auto& [field, tally] : imported.tallies)
            result.tallies[field] += tally;
        result.findings.insert(result.findings.end(), imported.kept.begin(), imported.kept.end());
        if (plan.action == importing::WriteAction::left_edited)
            result.findings.push_back(left(imported, path.generic_string()));
        result.writes.push_back(std::move(plan));
    }
    return result;
}

}  // namespace tthc
