#pragma once

#include "options.h"
#include "output.h"
#include "tthc/law/register.h"

namespace tthc::cli {

/// What `tthc law import` asks for beside the other actions.
struct LawImportOptions {
    InputOptions lists;
    std::string table;
    bool accept = false;
    std::string fail_on = "never";
    std::string data;
};

void add_law_import(CLI::App& app, Language language, LawImportOptions& target);

/// Lists of acts into the table that `-o` names.
ExitCode import_law(const Context& context, const LawImportOptions& options,
                    const LawRegister& known, const std::vector<Output>& outputs);

}  // namespace tthc::cli
