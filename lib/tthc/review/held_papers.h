#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/review/words.h"

#include <string_view>

namespace tthc {

/// A paper whose content a shared database holds.
struct HeldPaper {
    std::string_view paper;
    Bilingual database;
};

/// The paper of this kind with which a name begins, behind the words for its form: `01 bản sao có
/// chứng thực Giấy khai sinh`. Null where there is none.
const HeldPaper* held_paper_named(const Folded& name);

/// Whether the name begins with the paper, behind the words for its form.
bool asks_for(const Folded& name, std::string_view paper);

}  // namespace tthc
