#pragma once

#include "tthc/review/house/rule_set.h"
#include "tthc/work/engine.h"
#include "tthc/work/review_run.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tthc::lsp {

/// What documents are reviewed with; read anew when a file is saved that it may be read from.
struct Setup {
    Engine engine;
    house::RuleSet rules;
    ReviewRequest review;       ///< without inputs
    std::optional<Date> as_of;  ///< none: the day on which a message comes
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
