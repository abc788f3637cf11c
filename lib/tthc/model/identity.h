#pragma once

#include "tthc/model/procedure.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace tthc {

/// What a procedure is known by: its national code, else its local id; empty where it has neither.
const std::string& identity(const Procedure& procedure);

/// The path of an item of a section: `documents/ban-thao`, or `documents/#3` (from 1) where it has
/// no id.
std::string item_path(std::string_view section, const std::string& id, std::size_t index);
std::string item_path(std::string_view section, const Text& id, std::size_t index);

/// The last part of that path: `ban-thao`, or `#3`.
std::string item_label(const std::string& id, std::size_t index);

/// Whether a path names an element: the element itself, or what it belongs to (`documents` names
/// all papers).
bool names(std::string_view path, std::string_view element);

/// `1.003868.000.00.00.H19` is the procedure 1.003868 as the province H19 keeps it.
std::string normal_code(std::string_view code);

}  // namespace tthc
