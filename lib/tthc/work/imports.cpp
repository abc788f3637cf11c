#include "tthc/work/imports.h"

#include "tthc/base/parallel.h"
#include "tthc/base/say.h"
#include "tthc/import/messages.h"
#include "tthc/work/earlier_files.h"
#include "tthc/work/record_pieces.h"
#include "tthc/work/staged_files.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace tthc {
namespace {

using importing::Imported;
using importing::ImportedFile;
using importing::Lexicon;
using importing::PlannedWrite;
using importing::ReadAgain;
using importing::Told;
using importing::WriteAction;

namespace fs = std::filesystem;

/// The records of one procedure, and what became of its file.
struct KnownProcedure {
    std::vector<PieceRef> pieces;
    std::size_t records = 0;
    std::size_t write = 0;
    bool waits = false;  ///< its file is written when all its records are known

    bool is_read_again() const { return records > 1 || waits; }
};

/// What is told of a procedure once all its records are known.
struct ToldOfOne {
    std::vector<Finding> kept;
    std::vector<Finding> disagreements;
    Location where;
};

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

Finding left_file(const PlannedWrite& plan, const Location& where, const std::string& folder) {
    const std::string path = (fs::path(folder) / plan.path).generic_string();
    Finding finding{.code = &import_code::edited,
                    .severity = import_code::edited.severity,
                    .where = where,
                    .procedure = plan.code,
                    .message = say("tệp `{}` đã được sửa tay nên giữ nguyên",
                                   "`{}` was edited by hand and is left as it is", path)};
    if (!plan.fields.empty()) {
        const std::string fields = fmt::format("{}", fmt::join(plan.fields, ", "));
        finding.message.vi += fmt::format("; khác bản ghi ở: {}", fields);
        finding.message.en += fmt::format("; it differs from the record in: {}", fields);
    }
    return finding;
}

Finding older_record(const importing::Newest::Older& older) {
    const Code& code = import_code::same_code;
    return {.code = &code,
            .severity = code.severity,
            .where = older.record.where,
            .message = importing::messages::same_code(older.record.procedure.code.value),
            .related = {{say(importing::messages::imported_record), older.newer}}};
}

/// Reads, converts and writes a batch of records at a time. The records of a procedure that has
/// several are read once more at the end and written together; no new file is in its place before.
class Importer {
public:
    Importer(const ImportOptions& options, const Lexicon& lexicon, const PieceReader& reader)
        : options_(&options),
          result_{.folder = options.folder},
          lexicon_(&lexicon),
          reader_(&reader),
          earlier_(options.folder) {}

    std::optional<Error> add(const std::vector<Piece>& pieces) {
        std::vector<ImportedFile> files(pieces.size());
        for_each_index(files.size(), options_->jobs, [&](std::size_t i) {
            const Piece& piece = pieces[i];
            files[i] = piece.row ? importing::procedures_of(piece.path, *piece.row, *lexicon_)
                                 : importing::procedures_of(piece.path, piece.record, *lexicon_);
        });
        std::vector<Imported> first;
        for (std::size_t i = 0; i < files.size(); ++i) {
            for (Imported& imported : files[i].procedures) {
                if (is_first(imported, pieces[i].ref, first.size()))
                    first.push_back(std::move(imported));
            }
            tell(std::move(files[i].findings));
        }
        return write_all(std::move(first));
    }

    void tell(std::vector<Finding> findings) { append(result_.findings, std::move(findings)); }

    std::optional<Error> merge_several() {
        std::vector<const KnownProcedure*> several;
        std::vector<std::string> codes;
        for (const auto& [code, known] : known_) {
            if (!known.is_read_again()) continue;
            several.push_back(&known);
            codes.push_back(code);
        }
        std::vector<Together> together(several.size());
        for_each_index(several.size(), options_->jobs,
                       [&](std::size_t i) { together[i] = merge(codes[i], *several[i]); });
        for (std::size_t i = 0; i < several.size(); ++i) {
            if (together[i].failed) return together[i].failed;
            replace(several[i]->write, std::move(together[i]));
        }
        return {};
    }

    std::optional<Error> put_new_files_in_place() const {
        for (const PlannedWrite& write : result_.writes) {
            if (write.action != WriteAction::create) continue;
            if (auto failed = put_in_place(place_of(write))) return failed;
        }
        return {};
    }

    ImportResult finish() {
        for (ToldOfOne& one : told_) {
            tell(std::move(one.kept));
            tell(std::move(one.disagreements));
        }
        for (std::size_t i = 0; i < told_.size(); ++i) {
            const PlannedWrite& write = result_.writes[i];
            if (write.action == WriteAction::left_edited)
                result_.findings.push_back(left_file(write, told_[i].where, result_.folder));
        }
        for (const auto& [node, records] : passed_)
            result_.passed.push_back({node->path, node->why, records});
        std::sort(result_.passed.begin(), result_.passed.end(),
                  [](const PassedKey& left, const PassedKey& right) {
                      return std::tie(left.why, left.key) < std::tie(right.why, right.key);
                  });
        return std::move(result_);
    }

private:
    struct Together {
        PlannedWrite plan;
        std::vector<Finding> findings;
        std::optional<Error> failed;
        std::vector<Imported> counted;  ///< what was told before the others were known
        std::vector<Imported> holding;
    };

    /// Whether no record of the procedure came before.
    bool is_first(const Imported& imported, const PieceRef& ref, std::size_t among) {
        KnownProcedure& known = known_[imported.procedure.code.value];
        if (known.pieces.empty() || !(known.pieces.back() == ref)) known.pieces.push_back(ref);
        if (++known.records > 1) return false;
        known.write = result_.writes.size() + among;
        return true;
    }

    /// A file that is there is written anew once, when no other record of its procedure can come.
    std::optional<Error> write_all(std::vector<Imported> procedures) {
        for (Imported& imported : procedures) {
            count(imported);
            told_.push_back({std::move(imported.kept), {}, imported.where});
        }
        std::vector<PlannedWrite> plans(procedures.size());
        std::vector<std::optional<Error>> failed(procedures.size());
        for_each_index(plans.size(), options_->jobs, [&](std::size_t i) {
            std::vector<Told> record;
            record.push_back(importing::told(std::move(procedures[i])));
            plans[i] = plan(std::move(record));
            if (plans[i].action != WriteAction::update) failed[i] = write_plan(plans[i]);
        });
        for (std::size_t i = 0; i < plans.size(); ++i) {
            if (failed[i]) return failed[i];
            drop_text(plans[i]);
            if (plans[i].action == WriteAction::update) known_[plans[i].code].waits = true;
            told_[result_.writes.size()].disagreements = std::move(plans[i].disagreements);
            result_.writes.push_back(std::move(plans[i]));
        }
        return {};
    }

    /// In place of what one record of the procedure told.
    void replace(std::size_t write, Together together) {
        tell(std::move(together.findings));
        for (const Imported& imported : together.counted)
            uncount(imported);
        if (!together.holding.empty()) told_[write].kept.clear();
        for (Imported& imported : together.holding) {
            count(imported);
            append(told_[write].kept, std::move(imported.kept));
        }
        told_[write].disagreements = std::move(together.plan.disagreements);
        result_.writes[write] = std::move(together.plan);
    }

    PlannedWrite plan(std::vector<Told> records) const {
        const Procedure& procedure = records.front().procedure;
        const std::string place =
            earlier_.place_of(procedure.code.value, importing::file_path(procedure));
        return plan(std::move(records), place);
    }

    PlannedWrite plan(std::vector<Told> records, const std::string& place) const {
        auto planned = importing::plan_write(std::move(records), lexicon_->trust, options_->day,
                                             existing_file(result_.folder, place), options_->rules);
        planned.path = place;
        return planned;
    }

    /// What becomes of a file that a record of this run made or changed already.
    PlannedWrite plan_again(const std::vector<Told>& records, const PlannedWrite& before) const {
        if (before.action != WriteAction::create) return plan(records, before.path);
        auto planned = importing::plan_write(records, lexicon_->trust, options_->day, {});
        if (planned.path != before.path) {
            drop_beside(place_of(before));
        }
        return planned;
    }

    std::optional<Error> write_plan(PlannedWrite& plan) const {
        if (!plan.writes()) return {};
        auto failed = plan.action == WriteAction::create
                          ? write_beside(place_of(plan), plan.text)
                          : write_file(place_of(plan).string(), plan.text);
        drop_text(plan);
        return failed;
    }

    /// Gives its memory back, which no other text would need again.
    static void drop_text(PlannedWrite& plan) {
        plan.text.clear();
        plan.text.shrink_to_fit();
    }

    fs::path place_of(const PlannedWrite& plan) const {
        return fs::path(result_.folder) / plan.path;
    }

    /// The records of a procedure once more; a piece that is gone or changed meanwhile is told.
    std::vector<ReadAgain> read_again(const std::string& code, const KnownProcedure& known,
                                      std::vector<Finding>& unread) const {
        std::vector<ReadAgain> records;
        for (const PieceRef& ref : known.pieces) {
            const auto piece = reader_->again(ref);
            const std::size_t before = records.size();
            if (piece) {
                auto all = piece->row
                               ? importing::read_again(piece->path, *piece->row, *lexicon_)
                               : importing::read_again(piece->path, piece->record, *lexicon_);
                std::copy_if(std::move_iterator(all.begin()), std::move_iterator(all.end()),
                             std::back_inserter(records), [&](const ReadAgain& record) {
                                 return record.told.procedure.code.value == code;
                             });
            }
            if (records.size() == before) unread.push_back(reader_->changed(ref));
        }
        return records;
    }

    Together merge(const std::string& code, const KnownProcedure& known) const {
        Together together;
        const PlannedWrite& before = result_.writes[known.write];
        auto again = read_again(code, known, together.findings);
        if (!together.findings.empty()) return left_as_it_was(before, std::move(together));
        std::vector<Told> records;
        for (ReadAgain& record : again)
            records.push_back(std::move(record.told));
        const auto newest = importing::newest_of_each_shape(std::move(records));
        for (const auto& older : newest.older)
            together.findings.push_back(older_record(older));
        together.counted.push_back(again.front().imported);
        for (ReadAgain& record : again) {
            const auto holds = [&](const Told& told) {
                return told.where == record.imported.where &&
                       told.source.digest == record.imported.digest;
            };
            if (std::any_of(newest.records.begin(), newest.records.end(), holds))
                together.holding.push_back(std::move(record.imported));
        }
        together.plan = plan_again(newest.records, before);
        together.failed = write_plan(together.plan);
        if (together.plan.action == WriteAction::unchanged && !known.waits)
            together.plan.action = before.action;
        return together;
    }

    static Together left_as_it_was(const PlannedWrite& before, Together together) {
        together.plan = before;
        if (before.action == WriteAction::update) together.plan.action = WriteAction::unchanged;
        return together;
    }

    void count(const Imported& imported) {
        for (const auto& [field, tally] : imported.tallies)
            result_.tallies[field] += tally;
        for (const importing::KeyNode* node : imported.technical)
            ++passed_[node];
    }

    void uncount(const Imported& imported) {
        for (const auto& [field, tally] : imported.tallies)
            result_.tallies[field] -= tally;
        for (const importing::KeyNode* node : imported.technical) {
            const auto passed = passed_.find(node);
            if (passed != passed_.end() && --passed->second == 0) passed_.erase(passed);
        }
    }

    const ImportOptions* options_;
    ImportResult result_;
    const Lexicon* lexicon_;
    const PieceReader* reader_;
    EarlierFiles earlier_;
    std::map<std::string, KnownProcedure> known_;
    std::vector<ToldOfOne> told_;  ///< as the writes stand
    std::map<const importing::KeyNode*, std::size_t> passed_;
};

Result<ImportResult> import_all(const ImportOptions& options, std::span<const Source> sources,
                                const Lexicon& lexicon) {
    PieceReader reader(sources, lexicon);
    Importer importer(options, lexicon, reader);
    for (std::size_t done = 0;;) {
        std::vector<Finding> unread;
        const auto pieces = reader.next(unread);
        importer.tell(std::move(unread));
        if (pieces.empty()) break;
        if (auto failed = importer.add(pieces)) return *std::move(failed);
        done += pieces.size();
        if (options.progress) options.progress(done);
    }
    if (auto failed = importer.merge_several()) return *std::move(failed);
    if (auto failed = importer.put_new_files_in_place()) return *std::move(failed);
    return importer.finish();
}

}  // namespace

Result<ImportResult> import_into(const ImportOptions& options, std::span<const Source> sources,
                                 const Lexicon& lexicon) {
    remove_half_written(options.folder);
    auto result = import_all(options, sources, lexicon);
    if (!result) remove_half_written(options.folder);
    return result;
}

}  // namespace tthc
