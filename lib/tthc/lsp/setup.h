#pragma once

#include "tthc/review/reviewer.h"
#include "tthc/work/engine.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc::lsp {

/// What documents are reviewed with; read anew when the configuration is saved.
struct Setup {
    Engine engine;
    std::span<const Rule* const> rules;
    ReviewOptions options;
    std::vector<std::string> exclude;  ///< patterns of files that are not reviewed
    std::optional<Date> as_of;         ///< none: the day on which a message comes
    Language language = Language::vi;
};
using SetUp = std::function<Result<Setup>()>;

/// What does not change while the server runs.
struct About {
    std::string version;
    std::string pages;  ///< where the pages of the rules stand: a folder or an address; empty: none
    Language language = Language::vi;  ///< until there is a setup
};

}  // namespace tthc::lsp
