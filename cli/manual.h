#pragma once

#include "option_table.h"

#include <string>

namespace tthc::cli {

/// The page that `man` shows, of the same tables as the help.
std::string manual_page(const ProgramTable& table, Language language);

}  // namespace tthc::cli
