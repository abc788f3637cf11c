#include "tthc/work/repository.h"

#include "tthc/base/glob.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/work/git.h"
#include "tthc/work/inputs.h"

#include <algorithm>
#include <charconv>

namespace tthc::repository {
namespace {

/// In a shallow clone the revision may be there, but not here.
Error unknown(const std::string& revision, const Error& error) {
    const auto shallow = git({"rev-parse", "--is-shallow-repository"});
    if (!shallow || !shallow->starts_with("true")) return error;
    return {say("bản sao nông không có “{}”; hãy chạy: git fetch --unshallow",
                "the shallow clone does not have “{}”; run: git fetch --unshallow", revision)};
}

Error no_revision(const std::string& revision) {
    return {say("git không biết phiên bản “{}”", "git knows no revision “{}”", revision)};
}

struct Blob {
    std::string object;
    std::string path;
};

/// Contents of all of them, by one process.
Result<std::vector<Source>> contents(const std::vector<Blob>& blobs, const std::string& prefix) {
    std::string names;
    for (const Blob& blob : blobs)
        names += blob.object + "\n";
    auto output = git({"cat-file", "--batch"}, names);
    if (!output) return output.error();
    std::vector<Source> sources;
    std::string_view rest = *output;
    for (const Blob& blob : blobs) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) break;
        const auto words = split(rest.substr(0, end), " ");
        rest.remove_prefix(end + 1);
        std::size_t size = 0;
        const std::string_view digits = words.back();
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), size);
        if (words.size() != 3 || read.ec != std::errc{} || size > rest.size())
            return Error{say("git không có {}", "git has no {}", blob.object)};
        const std::string path = prefix + blob.path;
        if (words[1] == "blob")
            sources.emplace_back(SourceFile(path, std::string(rest.substr(0, size))));
        rest.remove_prefix(std::min(size + 1, rest.size()));
    }
    return sources;
}

bool is_wanted(const std::string& path, const Selection& selection) {
    if (!path.ends_with(".yaml") && !path.ends_with(".yml")) return false;
    const auto& exclude = selection.exclude;
    return std::none_of(exclude.begin(), exclude.end(),
                        [&](const std::string& glob) { return matches_glob(path, glob); });
}

std::vector<std::string> with_paths(std::vector<std::string> arguments,
                                    const Selection& selection) {
    arguments.emplace_back("--");
    arguments.insert(arguments.end(), selection.paths.begin(), selection.paths.end());
    return arguments;
}

/// Of `ls-tree` and `ls-files --stage`: mode, kind or object, …, a tab, the path; `at` is the word
/// that is the object.
std::vector<Blob> blobs_of(const std::string& list, std::size_t at, const Selection& selection) {
    std::vector<Blob> blobs;
    for (const std::string_view entry : split(list, std::string_view("\0", 1))) {
        const auto tab = entry.find('\t');
        if (tab == std::string_view::npos) continue;
        const auto words = split(entry.substr(0, tab), " ");
        std::string path(entry.substr(tab + 1));
        const bool regular = words[0].starts_with("100");
        if (regular && is_wanted(path, selection))
            blobs.push_back({std::string(words[at]), std::move(path)});
    }
    return blobs;
}

}  // namespace

bool is_revision(const std::string& name) {
    if (name.empty() || name.starts_with("-")) return false;
    return static_cast<bool>(
        git({"rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"}));
}

Result<std::string> merge_base(const std::string& revision) {
    if (!is_revision(revision)) return unknown(revision, no_revision(revision));
    auto commit = git({"merge-base", revision, "HEAD"});
    if (!commit) {
        return unknown(revision, {say("“{}” và HEAD không có gốc chung",
                                      "“{}” and HEAD have no common ancestor", revision)});
    }
    commit->pop_back();
    return commit;
}

Result<Source> file(const std::string& object) {
    auto sources = contents({{object, object}}, "");
    if (!sources) return unknown(object, sources.error());
    if (sources->empty()) return Error{say("{} không phải là một tệp", "{} is no file", object)};
    return std::move(sources->front());
}

Result<std::vector<Source>> tree(const std::string& revision, const Selection& selection) {
    auto object = git({"rev-parse", "--verify", "--end-of-options", revision + "^{tree}"});
    if (!object) return unknown(revision, no_revision(revision));
    object->pop_back();
    std::vector<std::string> command{"ls-tree", "-r", "-z", *object};
    command.insert(command.end(), selection.paths.begin(), selection.paths.end());
    const auto list = git(std::move(command));
    if (!list) return list.error();
    return contents(blobs_of(*list, 2, selection), revision + ":");
}

Result<std::vector<Source>> index(const Selection& selection) {
    const auto list = git(with_paths({"ls-files", "--stage", "-z"}, selection));
    if (!list) return list.error();
    return contents(blobs_of(*list, 1, selection), ":");
}

Result<std::vector<Source>> work_tree(const Selection& selection) {
    const auto list = git(with_paths({"ls-files", "-z"}, selection));
    if (!list) return list.error();
    const auto removed = git(with_paths({"ls-files", "--deleted", "-z"}, selection));
    if (!removed) return removed.error();
    const auto gone = split(*removed, std::string_view("\0", 1));
    std::vector<Source> sources;
    for (const std::string_view path : split(*list, std::string_view("\0", 1))) {
        const bool deleted = std::find(gone.begin(), gone.end(), path) != gone.end();
        if (!deleted && is_wanted(std::string(path), selection))
            sources.emplace_back(std::string(path));
    }
    return sources;
}

}  // namespace tthc::repository
