#pragma once

#include "tthc/finding/finding.h"
#include "tthc/model/procedure.h"
#include "tthc/source/source.h"
#include "tthc/yaml/reader.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace tthc {

/// What a file without a kind is called.
inline constexpr std::string_view empty_kind = "empty";
inline constexpr std::string_view unknown_kind = "unknown";
inline constexpr std::string_view other_kind = "other YAML";  ///< not ours: passed over

/// A file that was read: its text, what it is, the procedure if it is one, and all that is wrong.
/// Made by one thread, then only read.
struct ProcedureFile {
    SourceFile source;
    std::string_view kind = unknown_kind;  ///< the name of one, or one of those above
    std::optional<Procedure> procedure;
    std::vector<Finding> findings;
};

/// Never fails: what is wrong is in `findings`; a file with any is incomplete, and then has no
/// `procedure`. Other kinds of file are told by `kind` and not read further.
ProcedureFile load_procedure(const Source& source, yaml::Reader reader = yaml::Reader::automatic);

/// All of them, in their order, by several threads.
std::vector<ProcedureFile> load_procedures(std::span<const Source> sources, unsigned jobs);

}  // namespace tthc
