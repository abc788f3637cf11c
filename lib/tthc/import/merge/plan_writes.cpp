#include "plan_writes.h"

#include "tthc/base/digest.h"
#include "tthc/finding/findings.h"
#include "tthc/model/load.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

/// File systems hold 255 bytes in a name.
constexpr std::size_t longest_folder = 120;

/// A file of an earlier import, and the procedure in it as long as it loads.
struct EarlierFile {
    FileMark mark;
    std::optional<Procedure> procedure;
    SourceFile source;
};

EarlierFile earlier(const ExistingFile& existing, FileMark mark) {
    EarlierFile file{std::move(mark), {}, SourceFile(existing.path, existing.text)};
    file.procedure = load_procedure(Source(file.source)).procedure;
    return file;
}

bool has_shape(const std::vector<Told>& records, const std::string& shape) {
    return std::any_of(records.begin(), records.end(),
                       [&](const Told& told) { return told.source.shape == shape; });
}

bool is_known(const FileMark& mark, const Told& record) {
    return std::any_of(mark.sources.begin(), mark.sources.end(), [&](const SourceMark& source) {
        return source.digest == record.source.digest;
    });
}

/// Where the fields of a file stand.
std::map<std::string, Location> places_in(const EarlierFile& file) {
    std::map<std::string, Location> places;
    const std::string_view text = file.source.text();
    Procedure::fields([&](const record::Field& field, auto /*member*/) {
        const auto at = text.find(fmt::format("\n{}:", field.key));
        if (at == std::string_view::npos) return;
        const auto begin = static_cast<std::uint32_t>(at + 1);
        places.emplace(field.key, locate(file.source, {begin, begin + 1}, Quoting::nothing));
    });
    return places;
}

/// The records, and what the file keeps of others.
std::vector<Told> with_others(std::vector<Told> records, const EarlierFile& file) {
    if (!file.procedure) return records;
    const auto places = places_in(file);
    for (Told& told : told_apart(*file.procedure, file.mark.sources)) {
        if (told.source.shape.empty() || has_shape(records, told.source.shape)) continue;
        told.where = locate(file.source, {0, 1}, Quoting::nothing);
        told.places = places;
        records.push_back(std::move(told));
    }
    return records;
}

std::vector<std::string> differing_fields(const Procedure& left, const Procedure& right) {
    std::vector<std::string> fields;
    Procedure::fields([&](const record::Field& field, auto member) {
        if (!(left.*member == right.*member)) fields.emplace_back(field.key);
    });
    return fields;
}

WriteAction action_for(const EarlierFile& file, const Merged& merged, bool all_known,
                       const WriteRules& rules) {
    const FileMark& mark = file.mark;
    if (all_known && !rules.reparse && !(mark.edited && rules.accept))
        return WriteAction::unchanged;
    if (mark.edited && !rules.accept) return WriteAction::left_edited;
    const bool same = !mark.edited && mark.sources == merged.sources &&
                      mark.body == record::to_yaml(merged.procedure);
    return same ? WriteAction::unchanged : WriteAction::update;
}

}  // namespace

std::string file_path(const Procedure& procedure) {
    const std::string folder = slug_of(procedure.field.value).substr(0, longest_folder);
    return fmt::format("{}/{}.yaml", folder.empty() ? "khong-ro-linh-vuc" : folder,
                       procedure.code.value);
}

std::string file_text(const Merged& merged, Date day) {
    return marked_text(merged.sources, day, record::to_yaml(merged.procedure));
}

PlannedWrite plan_write(std::vector<Told> records, const std::vector<TrustOrder>& trust, Date day,
                        const std::optional<ExistingFile>& existing, const WriteRules& rules) {
    PlannedWrite plan;
    plan.code = records.front().procedure.code.value;
    auto mark = existing ? read_mark(existing->text) : std::nullopt;
    if (existing && !mark) {
        plan.action = WriteAction::left_foreign;
        return plan;
    }
    const bool all_known =
        mark && std::all_of(records.begin(), records.end(),
                            [&](const Told& record) { return is_known(*mark, record); });
    if (all_known && !rules.reparse && !(mark->edited && rules.accept) && records.size() == 1) {
        plan.action = WriteAction::unchanged;
        return plan;
    }
    std::optional<EarlierFile> file;
    if (existing) file = earlier(*existing, *std::move(mark));
    if (file) records = with_others(std::move(records), *file);
    Merged merged = merge_sources(std::move(records), trust);
    plan.path = file_path(merged.procedure);
    plan.disagreements = std::move(merged.disagreements);
    if (file) plan.action = action_for(*file, merged, all_known, rules);
    if (plan.action == WriteAction::left_edited) {
        plan.disagreements.clear();
        if (file->procedure) plan.fields = differing_fields(*file->procedure, merged.procedure);
    }
    if (plan.writes()) plan.text = file_text(merged, day);
    return plan;
}

}  // namespace tthc::importing
