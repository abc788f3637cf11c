#include "imports.h"

#include "settings.h"
#include "tthc/base/parallel.h"
#include "tthc/source/data_files.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace tthc::cli {
namespace {

namespace fs = std::filesystem;

/// Files of many records are larger than procedure files may be.
constexpr std::size_t largest_input = std::size_t{1} << 30U;

ImportedFile import_path(const std::string& path, const Vocabulary& vocabulary) {
    const auto source = read_source(path, largest_input);
    if (source) return import_file(*source, vocabulary);
    return {{}, unreadable(path, source.error().message)};
}

std::vector<ImportedFile> import_all(const Inputs& inputs, const Vocabulary& vocabulary,
                                     unsigned jobs) {
    if (inputs.standard_input) return {import_file(*inputs.standard_input, vocabulary)};
    std::vector<ImportedFile> files(inputs.files.size());
    for_each_index(files.size(), jobs,
                   [&](std::size_t i) { files[i] = import_path(inputs.files[i], vocabulary); });
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
    std::string planned = tthc::import_path(procedure);
    if (fs::exists(fs::path(folder) / planned)) return planned;
    const auto known = earlier.find(fs::path(planned).filename().string());
    return known == earlier.end() ? planned : known->second;
}

Finding left(const Imported& imported, const std::string& path) {
    return {.code = &import_code::edited,
            .severity = import_code::edited.severity,
            .where = imported.where,
            .message = {
                fmt::format("bản ghi đã đổi nhưng tệp `{}` đã được sửa tay nên giữ nguyên", path),
                fmt::format("the record changed, but `{}` was edited by hand and is left as it is",
                            path)}};
}

std::optional<Error> write(const fs::path& path, const std::string& text) {
    std::error_code error;
    fs::create_directories(path.parent_path(), error);
    if (error) {
        return Error{{fmt::format("{}: không tạo được thư mục", path.parent_path().string()),
                      fmt::format("{}: the folder cannot be made", path.parent_path().string())}};
    }
    return write_file(path.string(), text);
}

}  // namespace

Result<report::ImportResult> import_records(const Context& context, ImportRun run) {
    const Config& config = context.settings.config;
    const auto data = engine_data(setting_of(run.data, config.data));
    if (!data) return data.error();
    const auto vocabulary = load_vocabulary(*data);
    if (!vocabulary) return vocabulary.error();
    run.inputs.exclude = exclude_of(run.inputs.exclude, config);
    run.inputs.extensions = {".json", ".jsonl", ".ndjson"};
    const auto inputs = collect_inputs(run.inputs, context.streams.in);
    if (!inputs) return inputs.error();
    report::ImportResult report;
    report.folder = run.folder;
    std::vector<Imported> procedures;
    for (ImportedFile& file : import_all(*inputs, *vocabulary, run.jobs)) {
        std::move(file.procedures.begin(), file.procedures.end(), std::back_inserter(procedures));
        report.findings.insert(report.findings.end(), file.findings.begin(), file.findings.end());
    }
    drop_repeated(procedures, report.findings);
    std::vector<Finding> kept;
    const auto earlier = earlier_files(run.folder);
    for (const Imported& imported : procedures) {
        const std::string place = place_of(imported.procedure, earlier, run.folder);
        const fs::path path = fs::path(run.folder) / place;
        PlannedWrite plan = plan_write(imported, run.day, existing(path));
        plan.path = place;
        if (plan.writes()) {
            const auto written = write(path, plan.text);
            if (written) return *written;
        }
        plan.text.clear();
        for (const auto& [field, tally] : imported.tallies)
            report.tallies[field] += tally;
        kept.insert(kept.end(), imported.kept.begin(), imported.kept.end());
        if (plan.action == WriteAction::left_edited)
            kept.push_back(left(imported, path.generic_string()));
        report.writes.push_back(std::move(plan));
    }
    std::move(kept.begin(), kept.end(), std::back_inserter(report.findings));
    return report;
}

}  // namespace tthc::cli
