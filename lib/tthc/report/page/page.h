#pragma once

#include "tthc/base/sink.h"
#include "tthc/report/run_report.h"

#include <string>
#include <utility>
#include <vector>

namespace tthc::report {

/// What stands around the content of a page.
struct PageFrame {
    std::string title;  ///< empty: what the command does
    /// Of a site: names and places of its other pages.
    std::vector<std::pair<Message, std::string>> links;
    /// Of a site: the folder of style and scripts, `../`; else they are in the page.
    std::optional<std::string> assets;
};

void write_page(const RunReport& report, const PageFrame& frame, Language language,
                const Sink& sink);

}  // namespace tthc::report
