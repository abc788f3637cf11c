#pragma once

#include "tthc/review/rule.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The examples of rules are fragments; this makes them whole files: the keys of the fragment
/// replace those of a procedure that no rule objects to, and keep their lines. A line `---` starts
/// another file, `+++` the first of the new version.
inline constexpr std::string_view new_version_mark = "+++";
std::vector<Source> example_files(std::string_view fragment);

/// What rules find in an example: in its files, or in what its new version changed.
std::vector<Finding> example_findings(std::string_view fragment, std::span<const Rule* const> rules,
                                      const Facts& facts);

/// Whether the rule of this code judges what a new version changed.
bool is_on_changes(const Code& code);

/// The procedure that no rule objects to.
std::string_view faultless_procedure();

/// Lines (file index, 1-based line) marked `# expect: <name>` in a fragment.
struct ExpectedLine {
    std::size_t file;
    std::uint32_t line;
    friend auto operator<=>(const ExpectedLine&, const ExpectedLine&) = default;
};
std::vector<ExpectedLine> expected_lines(std::string_view fragment, std::string_view name);

}  // namespace tthc
