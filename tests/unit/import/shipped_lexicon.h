#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/source/data_files.h"

namespace tthc::test {

/// The lexicon that ships with the tool.
inline const importing::Lexicon& shipped_lexicon() {
    static const importing::Lexicon lexicon = *importing::load_lexicon(*engine_data());
    return lexicon;
}

}  // namespace tthc::test
