#pragma once

#include "output.h"

#include <string>

namespace tthc::cli {

/// How people want to see findings, as it is typed.
struct ViewArguments {
    std::string group_by;
    std::string split_by;
    std::string top = "0";
    bool statistics = false;
};

void add_view(CLI::App& app, Language language, ViewArguments& arguments);

struct UnderstoodView {
    report::View view;
    std::size_t top = 0;
    bool names_procedures = false;  ///< what is said of each procedure is needed
};
Result<UnderstoodView> understand(const ViewArguments& arguments,
                                  const std::vector<Output>& outputs);

}  // namespace tthc::cli
