#pragma once

#include "tthc/base/bilingual.h"

#include <string>
#include <vector>

namespace tthc {

/// How one text became the other, in the words of a legal drafter: `thay "15 ngày" bằng "10 ngày";
/// bổ sung "theo mẫu" sau "Đơn đề nghị"; bãi bỏ "bản chính"`. Words are never cut.
/// Empty where the texts have little in common or the edits are no shorter than the texts.
Message word_edits(const std::string& before, const std::string& after);

/// Words with a space between them; whether the other text has others at their place.
struct TextPart {
    std::string text;
    bool differs = false;
};
struct MarkedTexts {
    std::vector<TextPart> before;
    std::vector<TextPart> after;
};
/// Both texts in parts, alternately the same and different; typography alone is no difference.
MarkedTexts marked_words(const std::string& before, const std::string& after);

}  // namespace tthc
