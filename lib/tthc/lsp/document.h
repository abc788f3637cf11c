#pragma once

#include "tthc/finding/finding.h"
#include "tthc/lsp/positions.h"
#include "tthc/lsp/setup.h"
#include "tthc/model/kind.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::lsp {

/// A text that a client has open, and what was found in it last.
struct Document {
    std::string uri;
    std::string path;
    std::string text;
    std::optional<std::int64_t> version;
    const Kind* kind = nullptr;  ///< null: none of our files
    std::vector<Finding> findings;

    /// The bytes of a byte-order mark, which places of findings do not count.
    std::uint32_t mark() const;
    Range range(const Location& where, const Positions& positions) const;
};

/// Whether a file is a configuration, which is known by its name, as it is looked for.
bool is_configuration(const std::string& path);

/// Puts a text where a range stands.
void replace(Document& document, const Range& range, std::string_view text, Encoding encoding);

/// Looks at the document anew: its kind, and its findings: of a procedure those that `tthc review`
/// tells of this file alone, of another kind those of its loader, of any other file none. Without a
/// setup a procedure is only read.
void examine(Document& document, const Setup* setup, Date day);

}  // namespace tthc::lsp
