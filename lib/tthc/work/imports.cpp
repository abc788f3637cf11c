#include "tthc/work/imports.h"

#include "tthc/base/parallel.h"
#include "tthc/base/say.h"
#include "tthc/import/record_stream.h"
#include "tthc/source/temporary_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <sstream>
#include <tuple>
#include <utility>

namespace tthc {
namespace {

using importing::Imported;
using importing::ImportedFile;
using importing::Lexicon;
using importing::PlannedWrite;

namespace fs = std::filesystem;

/// Files of many records are larger than procedure files may be.
constexpr std::size_t largest_input = std::size_t{1} << 30U;

/// Pieces that are read together: enough for all threads, few enough for the memory.
constexpr std::size_t batch_size = 256;

struct Piece {
    std::string path;
    importing::RecordPiece record;
};

/// The records of all files, a batch at a time.
class PieceReader {
public:
    PieceReader(std::span<const Source> sources, const Lexicon& lexicon)
        : sources_(sources), lexicon_(&lexicon) {}

    /// Empty at the end; what cannot be read is told.
    std::vector<Piece> next(std::vector<Finding>& findings) {
        std::vector<Piece> batch;
        while (batch.size() < batch_size && (records_ || open_next(findings))) {
            auto record = records_->next();
            if (record) {
                batch.push_back({path_, *std::move(record)});
                ++found_;
                continue;
            }
            if (found_ == 0) findings.push_back(importing::no_record_in(path_));
            records_.reset();
        }
        return batch;
    }

private:
    bool open_next(std::vector<Finding>& findings) {
        while (at_ < sources_.size()) {
            const Source& source = sources_[at_++];
            path_ = source.path();
            found_ = 0;
            stream_ = opened(source, findings);
            if (!stream_) continue;
            records_.emplace(*stream_, lexicon_->words(importing::WordKind::list_keys));
            return true;
        }
        return false;
    }

    static std::unique_ptr<std::istream> opened(const Source& source,
                                                std::vector<Finding>& findings) {
        std::error_code error;
        if (!source.in_memory() && fs::is_regular_file(source.path(), error)) {
            auto file = std::make_unique<std::ifstream>(source.path(), std::ios::binary);
            if (*file) return file;
        }
        auto text = source.read(largest_input);
        if (text) return std::make_unique<std::istringstream>(std::string(text->text()));
        const auto why = unreadable(source.path(), text.error().message);
        findings.insert(findings.end(), why.begin(), why.end());
        return nullptr;
    }

    std::span<const Source> sources_;
    const Lexicon* lexicon_;
    std::size_t at_ = 0;
    std::string path_;
    std::size_t found_ = 0;
    std::unique_ptr<std::istream> stream_;
    std::optional<importing::RecordStream> records_;
};

/// What is no file has no text that we wrote.
std::optional<std::string> existing(const fs::path& path) {
    std::error_code error;
    const auto status = fs::status(path, error);
    if (!fs::exists(status)) return {};
    if (!fs::is_regular_file(status)) return std::string();
    std::ifstream stream(path, std::ios::binary);
    if (!stream) return {};
    return std::string{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// The files of earlier imports by their names: a procedure stays in the folder of the field that
/// it had first. What a run that was stopped left half written is removed.
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
            if (name.ends_with(temporary_suffix)) {
                std::error_code ignored;
                fs::remove(file->path(), ignored);
                continue;
            }
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

/// Reads, converts and writes a batch of records at a time.
class Importer {
public:
    Importer(std::string folder, const Lexicon& lexicon, Date day, unsigned jobs)
        : result_{.folder = std::move(folder)},
          lexicon_(&lexicon),
          day_(day),
          jobs_(jobs),
          earlier_(earlier_files(result_.folder)) {}

    std::optional<Error> add(const std::vector<Piece>& pieces) {
        std::vector<ImportedFile> files(pieces.size());
        for_each_index(files.size(), jobs_, [&](std::size_t i) {
            files[i] = importing::procedures_of(pieces[i].path, pieces[i].record, *lexicon_);
        });
        std::vector<Imported> procedures;
        for (ImportedFile& file : files) {
            std::move(file.procedures.begin(), file.procedures.end(),
                      std::back_inserter(procedures));
            tell(std::move(file.findings));
        }
        known_.drop_repeated(procedures, result_.findings);
        return write_all(procedures);
    }

    void tell(std::vector<Finding> findings) {
        std::move(findings.begin(), findings.end(), std::back_inserter(result_.findings));
    }

    ImportResult take() {
        for (const auto& [node, records] : passed_)
            result_.passed.push_back({node->path, node->why, records});
        std::sort(result_.passed.begin(), result_.passed.end(),
                  [](const PassedKey& left, const PassedKey& right) {
                      return std::tie(left.why, left.key) < std::tie(right.why, right.key);
                  });
        return std::move(result_);
    }

private:
    std::optional<Error> write_all(std::vector<Imported>& procedures) {
        std::vector<PlannedWrite> plans(procedures.size());
        std::vector<std::optional<Error>> failed(procedures.size());
        for_each_index(plans.size(), jobs_, [&](std::size_t i) {
            plans[i] = plan(procedures[i]);
            if (plans[i].writes())
                failed[i] = write(fs::path(result_.folder) / plans[i].path, plans[i].text);
            plans[i].text.clear();
            plans[i].text.shrink_to_fit();
        });
        for (std::size_t i = 0; i < plans.size(); ++i) {
            if (failed[i]) return failed[i];
            tell_about(procedures[i], std::move(plans[i]));
        }
        return {};
    }

    PlannedWrite plan(const Imported& imported) const {
        const std::string place = place_of(imported.procedure, earlier_, result_.folder);
        auto planned =
            importing::plan_write(imported, day_, existing(fs::path(result_.folder) / place));
        planned.path = place;
        return planned;
    }

    void tell_about(Imported& imported, PlannedWrite plan) {
        for (const auto& [field, tally] : imported.tallies)
            result_.tallies[field] += tally;
        for (const importing::KeyNode* node : imported.technical)
            ++passed_[node];
        tell(std::move(imported.kept));
        if (plan.action == importing::WriteAction::left_edited) {
            const fs::path path = fs::path(result_.folder) / plan.path;
            result_.findings.push_back(left(imported, path.generic_string()));
        }
        result_.writes.push_back(std::move(plan));
    }

    ImportResult result_;
    const Lexicon* lexicon_;
    Date day_;
    unsigned jobs_;
    std::map<std::string, std::string> earlier_;
    importing::KnownCodes known_;
    std::map<const importing::KeyNode*, std::size_t> passed_;
};

}  // namespace

Result<ImportResult> import_into(const std::string& folder, std::span<const Source> sources,
                                 const Lexicon& lexicon, Date day, unsigned jobs,
                                 const std::function<void(std::size_t)>& progress) {
    Importer importer(folder, lexicon, day, jobs);
    PieceReader reader(sources, lexicon);
    for (std::size_t done = 0;;) {
        std::vector<Finding> unread;
        const auto pieces = reader.next(unread);
        importer.tell(std::move(unread));
        if (pieces.empty()) return importer.take();
        if (auto failed = importer.add(pieces)) return *std::move(failed);
        done += pieces.size();
        if (progress) progress(done);
    }
}

}  // namespace tthc
