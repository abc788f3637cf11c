#pragma once

#include "option_table.h"

#include <string>

namespace tthc::cli {

struct Shell {
    std::string_view name;
    std::string (*script)(const ProgramTable& table);
};

/// What the shell runs to complete commands, options and their words; files elsewhere.
std::string bash_completion(const ProgramTable& table);
std::string zsh_completion(const ProgramTable& table);
std::string fish_completion(const ProgramTable& table);
std::string powershell_completion(const ProgramTable& table);

inline constexpr Shell shells[] = {{"bash", bash_completion},
                                   {"zsh", zsh_completion},
                                   {"fish", fish_completion},
                                   {"powershell", powershell_completion}};

}  // namespace tthc::cli
