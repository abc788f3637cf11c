#pragma once

#include "command.h"
#include "inputs.h"
#include "tthc/report/import_report.h"

#include <string>

namespace tthc::cli {

struct ImportRun {
    InputOptions inputs;
    std::string folder;
    std::string data;
    Date day;
    unsigned jobs = 1;
};

/// Reads the records, writes the procedures below the folder and tells what was done. Files that
/// cannot be read are among the findings; an error is a file that cannot be written.
Result<report::ImportResult> import_records(const Context& context, ImportRun run);

}  // namespace tthc::cli
