#include "tthc/work/versions.h"

#include "tthc/base/say.h"
#include "tthc/diff/accepted.h"
#include "tthc/diff/disagreements.h"
#include "tthc/model/load_record.h"
#include "tthc/work/inputs.h"
#include "tthc/work/repository.h"

#include <filesystem>
#include <optional>
#include <utility>

namespace tthc {
namespace {

/// The files of one version; `many` of a folder or a tree.
struct Version {
    std::vector<Source> files;
    bool many = false;
};

constexpr std::string_view nothing = "/dev/null";
constexpr std::string_view range = "..";

bool exists(const std::string& path) {
    std::error_code error;
    return std::filesystem::exists(path, error);
}

bool is_folder(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_directory(path, error);
}

Result<Version> many(Result<std::vector<Source>> files) {
    if (!files) return files.error();
    return Version{*std::move(files), true};
}

Result<Version> version_of(const std::string& word, const VersionOptions& options) {
    const repository::Selection selection{options.paths, options.exclude};
    if (word == nothing) return Version{{}, true};
    if (word == "-") return Version{{SourceFile("<stdin>", options.standard_input())}, false};
    if (is_folder(word)) {
        return many(collect_inputs({{word}, options.exclude, ""}, options.standard_input));
    }
    if (exists(word)) return Version{{Source(word)}, false};
    if (word.find(':') != std::string::npos) {
        auto file = repository::file(word);
        if (!file) return file.error();
        return Version{{*std::move(file)}, false};
    }
    if (repository::is_revision(word)) return many(repository::tree(word, selection));
    return Version{{Source(word)}, false};
}

/// Where the dots of `REV..REV` stand; the dots of `../a.yaml` are those of a path.
std::optional<std::size_t> range_in(const std::string& word) {
    const auto dots = word.find(range);
    if (dots == std::string::npos || exists(word)) return {};
    const auto is_slash = [&](std::size_t at) { return at < word.size() && word[at] == '/'; };
    if (is_slash(dots + range.size()) || (dots > 0 && is_slash(dots - 1))) return {};
    return dots;
}

bool is_range(const std::string& word) {
    return range_in(word).has_value();
}

/// Named as such, or behind a range.
std::vector<std::string> paths_of(const VersionOptions& options) {
    std::vector<std::string> paths = options.paths;
    const auto& words = options.versions;
    if (!words.empty() && is_range(words[0]))
        paths.insert(paths.end(), words.begin() + 1, words.end());
    return paths;
}

using Versions = std::pair<Version, Version>;

Result<Versions> pair_of(Result<Version> before, Result<Version> after) {
    if (!before) return before.error();
    if (!after) return after.error();
    return Versions{*std::move(before), *std::move(after)};
}

Result<Versions> versions_of(const VersionOptions& options) {
    const auto& words = options.versions;
    const repository::Selection selection{paths_of(options), options.exclude};
    if (options.staged) {
        const std::string revision = words.empty() ? "HEAD" : words[0];
        return pair_of(many(repository::tree(revision, selection)),
                       many(repository::index(selection)));
    }
    if (words.size() == 2 && !is_range(words[0]))
        return pair_of(version_of(words[0], options), version_of(words[1], options));
    const auto dots = range_in(words[0]);
    if (!dots) {
        return pair_of(many(repository::tree(words[0], selection)),
                       many(repository::work_tree(selection)));
    }
    const auto end = [](const std::string& name) { return name.empty() ? "HEAD" : name; };
    return pair_of(many(repository::tree(end(words[0].substr(0, *dots)), selection)),
                   many(repository::tree(end(words[0].substr(*dots + range.size())), selection)));
}

Result<Comparisons> compare_sides(const VersionOptions& options, const Knowledge& knowledge) {
    auto versions = versions_of(options);
    if (!versions) return versions.error();
    const auto& [before, after] = *versions;
    if (!before.many && !after.many)
        return compare(before.files.front(), after.files.front(), knowledge);
    const bool one_is_nothing = before.files.empty() || after.files.empty();
    if (before.many != after.many && !one_is_nothing) {
        return Error{{"cần hai tệp, hoặc hai thư mục", "needs two files, or two folders"}};
    }
    return compare_sets(before.files, after.files, options.jobs, knowledge);
}

}  // namespace

bool are_versions(const VersionOptions& options) {
    const auto& words = options.versions;
    if (options.staged) return words.size() <= 1;
    if (!words.empty() && is_range(words[0])) return true;
    return words.size() == 2 || (words.size() == 1 && !exists(words[0]));
}

Result<ComparedVersions> compare_versions(const VersionOptions& options,
                                          const Knowledge& knowledge) {
    ComparedVersions result;
    AcceptedFile accepted;
    if (!options.accepted.empty()) {
        auto file = read_record<AcceptedFile>(options.accepted);
        if (!file) return file.error();
        accepted = *std::move(file);
    }
    const Knowledge used = options.same ? Knowledge{.calendar = knowledge.calendar} : knowledge;
    auto compared = compare_sides(options, used);
    if (!compared) return compared.error();
    result.comparisons = *std::move(compared);
    if (options.only_in_both) {
        std::erase_if(result.comparisons.pairs,
                      [](const Comparison& pair) { return pair.is_added() || pair.is_removed(); });
    }
    if (options.same) keep_disagreements(result.comparisons);
    result.unused = accept(result.comparisons, accepted);
    return result;
}

}  // namespace tthc
