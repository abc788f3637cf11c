#include "tthc/work/git_change.h"

#include "tthc/base/process.h"
#include "tthc/base/say.h"

#include <algorithm>
#include <filesystem>

namespace tthc {
namespace {

constexpr std::string_view absent_file = "/dev/null";

GitSide side(const std::string& path, const std::string& file, const std::string& mode) {
    if (file == absent_file) return {};
    const std::string normal = std::filesystem::path(path).lexically_normal().generic_string();
    return {normal, file, mode == "." ? "" : mode};
}

/// A regular file (100644, 100755), or one of which git tells no mode.
bool is_regular(const GitSide& side) {
    return side.mode.empty() || side.mode.starts_with("100");
}

/// What is compared: the bytes, read once, under the name that the version has in the tree; nothing
/// where the side does not exist. A file that cannot be read is found out when its turn comes.
std::vector<Source> sources_of(const GitSide& side, std::string_view prefix) {
    if (!side.exists()) return {};
    const auto file = read_source(side.file);
    if (!file) return {Source(side.file)};
    return {SourceFile(std::string(prefix) + side.path, std::string(file->text()))};
}

/// The hunks alone; the names above them are those of temporary files.
std::string hunks(const GitChange& change) {
    const auto file = [](const GitSide& side) {
        return side.exists() ? side.file : std::string(absent_file);
    };
    const auto finished =
        run_program({"git", "diff", "--no-index", "--no-ext-diff", "--no-textconv", "--no-color",
                     "--", file(change.before), file(change.after)});
    if (!finished) return finished.error().message.en + "\n";
    const std::string& text = finished->output;
    const auto start = text.find("\n@@");
    if (start != std::string::npos) return text.substr(start + 1);
    const auto binary = text.find("\nBinary files");
    return binary == std::string::npos ? std::string() : text.substr(binary + 1);
}

bool have_same_bytes(const std::vector<Source>& before, const std::vector<Source>& after) {
    if (before.empty() || after.empty()) return false;
    const auto left = before.front().read();
    const auto right = after.front().read();
    return left && right && left->text() == right->text();
}

/// Whether every side that exists was read as a procedure.
bool are_procedures(const GitChange& change, const Comparisons& comparisons) {
    if (comparisons.pairs.size() != 1 || !comparisons.findings.empty()) return false;
    const Comparison& pair = comparisons.pairs.front();
    return pair.before.procedure.has_value() == change.before.exists() &&
           pair.after.procedure.has_value() == change.after.exists();
}

}  // namespace

Result<GitChange> git_change(const std::vector<std::string>& arguments) {
    const std::size_t count = arguments.size();
    const auto& a = arguments;
    GitChange change;
    switch (count) {
        case 1:
            change.before = change.after = side(a[0], a[0], "");
            change.unmerged = true;
            return change;
        case 2:
            change.before = side(a[0], a[0], "");
            change.after = side(a[1], a[1], "");
            return change;
        case 3:
        case 4:
            change.before = side(a[2], a[0], "");
            change.after = side(a[2], a[1], "");
            return change;
        case 7:
        case 8:
        case 9:
            change.before = side(a[0], a[1], a[3]);
            change.after = side(count == 7 ? a[0] : a[7], a[4], a[6]);
            if (count == 9) change.header = a[8];
            return change;
        default:
            return Error{say("git gọi với {} đối số; cần 1, 2, 3, 4, 7, 8 hoặc 9",
                             "called with {} arguments; needs 1, 2, 3, 4, 7, 8 or 9", count)};
    }
}

GitComparison compare(const GitChange& change, const Knowledge& knowledge) {
    GitComparison result;
    const auto before = sources_of(change.before, "a/");
    const auto after = sources_of(change.after, "b/");
    result.same_bytes = have_same_bytes(before, after);
    if (result.same_bytes) return result;
    if (is_regular(change.before) && is_regular(change.after)) {
        result.by_meaning = before.empty() || after.empty()
                                ? compare_sets(before, after, 1, knowledge)
                                : compare(before.front(), after.front(), knowledge);
        if (are_procedures(change, result.by_meaning)) return result;
    }
    result.by_meaning.pairs.clear();
    result.as_text = hunks(change);
    return result;
}

}  // namespace tthc
