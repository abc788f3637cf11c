#include "tthc/diff/compare.h"

#include "tthc/base/parallel.h"
#include "tthc/base/split.h"
#include "tthc/diff/match.h"
#include "tthc/diff/regrouped_procedures.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <filesystem>
#include <tuple>

namespace tthc {
namespace {

using Files = std::vector<ProcedureFile>;
using Key = std::optional<std::string>;

Files load_all(std::span<const Source> sources, unsigned jobs, std::vector<Finding>& findings) {
    auto files = load_procedures(sources, jobs);
    for (const ProcedureFile& file : files)
        findings.insert(findings.end(), file.findings.begin(), file.findings.end());
    return files;
}

Files procedures_of(std::span<const Source> sources, unsigned jobs,
                    std::vector<Finding>& findings) {
    Files files = load_all(sources, jobs, findings);
    std::erase_if(files, [](const ProcedureFile& file) { return !file.procedure; });
    return files;
}

void complete(Comparison& pair, const Knowledge& knowledge) {
    if (pair.is_added() || pair.is_removed()) return;
    pair.changes = diff(*pair.before.procedure, *pair.after.procedure, knowledge);
}

Key stated(const std::string& text) {
    return text.empty() ? Key() : Key(text);
}

Key code_of(const ProcedureFile& file) {
    return stated(file.procedure->code.value);
}

/// `1.003868.000.00.00.H19` is the procedure 1.003868 as the province H19 keeps it.
Key normal_code_of(const ProcedureFile& file) {
    const auto parts = split(file.procedure->code.value, ".");
    if (parts.size() < 2) return code_of(file);
    return fmt::format("{}.{}", parts[0], parts[1]);
}

Key whole_of(const ProcedureFile& file) {
    return fmt::format("{}\n{}", identity(*file.procedure), record::to_yaml(*file.procedure));
}

Key id_of(const ProcedureFile& file) {
    return stated(file.procedure->id.value);
}

std::string name_of(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

Key file_name_of(const ProcedureFile& file) {
    return stated(name_of(file.source.path()));
}

Key revised_by(const ProcedureFile& file) {
    return stated(name_of(file.procedure->revises.value));
}

template <class Item>
int share_of_common(const std::vector<Item>& left, const std::vector<Item>& right,
                    const std::function<std::string(const Item&)>& key) {
    if (left.empty() && right.empty()) return 100;
    const auto keys = [&](const std::vector<Item>& items) {
        std::vector<std::string> all;
        for (const Item& item : items)
            all.push_back(key(item));
        std::sort(all.begin(), all.end());
        return all;
    };
    const auto a = keys(left);
    const auto b = keys(right);
    std::vector<std::string> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return static_cast<int>(200 * common.size() / (a.size() + b.size()));
}

/// The same procedure under another code, in thousandths: its name first, then the names of its
/// papers; procedures of other levels are others.
int likeness_of(const Procedure& left, const Procedure& right) {
    constexpr int least_of_papers = 50;
    if (!same_wording(left.name.value, right.name.value)) return 0;
    const int levels = share_of_common<Located<Level>>(
        left.levels, right.levels, [](const auto& level) { return items::label_of(level); });
    const auto papers = [](const Procedure& procedure) {
        return procedure.documents ? procedure.documents->items : std::vector<Document>();
    };
    const int dossier = share_of_common<Document>(
        papers(left), papers(right),
        [](const Document& document) { return without_typography(document.name.value); });
    const bool other = levels == 0 || dossier < least_of_papers;
    return other ? 0 : Matching::least_score + levels + dossier;
}

/// All that the files without a partner say, so that of files with one code equal ones meet.
template <class IsFree>
Matching::Keys wholes(const Files& files, IsFree is_free) {
    Matching::Keys all(files.size());
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (is_free(i)) all[i] = whole_of(files[i]);
    }
    return all;
}

Matching match(const Files& before, const Files& after) {
    Matching matching(before.size(), after.size());
    const auto keys = [](const Files& files, auto key) { return items::keys(files, key); };
    matching.by_unique_key(keys(before, code_of), keys(after, code_of));
    matching.by_key(wholes(before, [&](std::size_t i) { return matching.is_free_before(i); }),
                    wholes(after, [&](std::size_t j) { return matching.is_free_after(j); }));
    matching.by_key(keys(before, code_of), keys(after, code_of));
    matching.by_unique_key(keys(before, normal_code_of), keys(after, normal_code_of));
    matching.by_key(keys(before, id_of), keys(after, id_of));
    matching.by_unique_key(keys(before, file_name_of), keys(after, revised_by));
    matching.by_unique_key(keys(before, file_name_of), keys(after, file_name_of));
    matching.by_score([&](std::size_t i, std::size_t j) {
        return likeness_of(*before[i].procedure, *after[j].procedure);
    });
    return matching;
}

auto order_of(const Comparison& pair) {
    const ProcedureFile& file = pair.is_removed() ? pair.before : pair.after;
    const Procedure& procedure = pair.procedure();
    return std::tuple(procedure.code.value.empty(), identity(procedure), file.source.path());
}

}  // namespace

Comparisons compare(const Source& before, const Source& after, const Knowledge& knowledge) {
    Comparisons result;
    const Source sources[] = {before, after};
    auto files = load_all(sources, 1, result.findings);
    Comparison pair{.before = std::move(files[0]), .after = std::move(files[1])};
    if (!pair.before.procedure || !pair.after.procedure) return result;
    complete(pair, knowledge);
    result.pairs.push_back(std::move(pair));
    return result;
}

Comparisons compare_sets(std::span<const Source> before, std::span<const Source> after,
                         unsigned jobs, const Knowledge& knowledge) {
    Comparisons result;
    Files old_files = procedures_of(before, jobs, result.findings);
    Files new_files = procedures_of(after, jobs, result.findings);
    const Matching matching = match(old_files, new_files);
    const auto add = [&](ProcedureFile* old_file, ProcedureFile* new_file) {
        Comparison& pair = result.pairs.emplace_back();
        if (old_file != nullptr) pair.before = std::move(*old_file);
        if (new_file != nullptr) pair.after = std::move(*new_file);
    };
    for (std::size_t i = 0; i < old_files.size(); ++i) {
        if (matching.is_free_before(i)) add(&old_files[i], nullptr);
    }
    for (std::size_t j = 0; j < new_files.size(); ++j) {
        if (matching.is_free_after(j)) add(nullptr, &new_files[j]);
    }
    for (const Pair& pair : matching.pairs())
        add(&old_files[pair.before], &new_files[pair.after]);
    std::sort(result.pairs.begin(), result.pairs.end(),
              [](const Comparison& a, const Comparison& b) { return order_of(a) < order_of(b); });
    mark_regrouped(result.pairs);
    for_each_index(result.pairs.size(), jobs,
                   [&](std::size_t i) { complete(result.pairs[i], knowledge); });
    return result;
}

}  // namespace tthc
