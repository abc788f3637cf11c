#pragma once

#include "tthc/finding/finding.h"

#include <string>
#include <vector>

namespace tthc {

/// Longer lines are not quoted: they are records, not lines.
inline constexpr std::size_t longest_quoted_line = 2000;

/// Whether findings show the line they stand on. Records of other systems are not shown: a line is
/// a record there.
enum class Quoting { line, nothing };

Location locate(const SourceFile& source, Span span, Quoting quoting = Quoting::line);

/// Collects what is wrong with one file, while the file is open.
class Findings {
public:
    explicit Findings(const SourceFile& source, Quoting quoting = Quoting::line)
        : source_(&source), quoting_(quoting) {}

    Finding& add(const Code& code, Span span, std::string node, Message message);
    /// Another place of the same file.
    Related related(Span span, Message message) const;

    bool empty() const { return items_.empty(); }
    /// In their order; the collector is empty afterwards.
    std::vector<Finding> take();

private:
    const SourceFile* source_;
    Quoting quoting_;
    std::vector<Finding> items_;
};

/// What a run that cannot go on says of a finding: `plan.yaml:3:5: …`.
Error error_of(const Finding& finding);

/// The findings of a file that cannot be opened.
std::vector<Finding> unreadable(const std::string& path, Message why);

}  // namespace tthc
