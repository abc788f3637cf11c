#pragma once

#include "tthc/yaml/tree.h"
#include "tthc/yaml/value.h"

#include <optional>
#include <string>

namespace tthc::yaml {

/// The text of a file that said `before`, written over where `after` says something else; comments,
/// order and layout of all the rest stay. Nothing where the layout does not allow it: the caller
/// reads the result again and writes the document anew when it says something else.
std::optional<std::string> patch(const SourceFile& source, const Tree& tree, const Value& before,
                                 const Value& after);

}  // namespace tthc::yaml
