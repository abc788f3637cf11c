#pragma once

#include "tthc/exchange/vocabulary.h"
#include "tthc/source/data_files.h"

namespace tthc::test {

/// The vocabulary that ships with the tool.
inline const Vocabulary& exchange_words() {
    static const Vocabulary vocabulary = *load_vocabulary(*engine_data());
    return vocabulary;
}

}  // namespace tthc::test
