#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/model/outcome.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// Results with their codes (`…Mã: KQ.G10.001147`), without what the web page left behind them.
struct ReadResults {
    std::vector<Outcome> outcomes;
    std::string scraps;  ///< digits that are no name and no code
    std::string rest;    ///< keywords and description of the page, where they say something
};
ReadResults read_results(std::string_view source, const Lexicon& lexicon);

}  // namespace tthc::importing
