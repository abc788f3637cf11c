#pragma once

#include "tthc/import/merge/plan_writes.h"

#include <map>
#include <optional>
#include <set>
#include <string>

namespace tthc {

/// The procedure files below a folder by code, wherever they were moved: files that an import wrote
/// by the code in them, others by their names.
class EarlierFiles {
public:
    explicit EarlierFiles(const std::string& folder);

    /// Where the file of a procedure stands, or is to stand; below the folder.
    std::string place_of(const std::string& code, const std::string& planned) const;

private:
    std::set<std::string> places_;
    std::map<std::string, std::string> by_code_;
};

/// Removes what a run that was stopped left half written below a folder.
void remove_half_written(const std::string& folder);

/// What stands at a path below the folder now; what is no file has no text that we wrote.
std::optional<importing::ExistingFile> existing_file(const std::string& folder,
                                                     const std::string& path);

}  // namespace tthc
