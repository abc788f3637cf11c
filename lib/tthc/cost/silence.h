#pragma once

#include "tthc/diff/change.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tthc {

/// The revision with the figures of the original where it states none at all: a fee without an
/// amount, a paper without a number, a task without an input, a dossier without its sets. `paths`
/// tells where. Empty where nothing is silent.
std::optional<Procedure> without_silence(const Procedure& original, std::vector<Change> changes,
                                         std::vector<std::string>& paths);

/// Cases (`case_key`) that got another name, new to old.
std::map<std::string, std::string> renamed_cases(const std::vector<Change>& changes);

}  // namespace tthc
