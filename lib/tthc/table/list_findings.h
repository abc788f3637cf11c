#pragma once

#include "tthc/finding/finding.h"

#include <string>

namespace tthc::table {

/// A finding at a cell, whose column counts from 0; what the cell says is not quoted.
Finding at_cell(const std::string& path, std::uint32_t line, std::size_t column, const Code& code,
                Message message);

/// The finding of a file that is no table.
Finding unread_list(const std::string& path, Message why);

}  // namespace tthc::table
