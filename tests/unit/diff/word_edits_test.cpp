#include "tthc/diff/word_edits.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace tthc;

namespace {

std::string long_text(const std::string& middle) {
    std::string text;
    for (int i = 0; i < 2400; ++i)
        text += i == 1200 ? middle + " " : fmt::format("từ{} ", i);
    return text;
}

}  // namespace

TEST_CASE("one word in the middle of a very long text is told") {
    const Message inserted = word_edits(long_text("được"), long_text("KHÔNG được"));
    CHECK(inserted.vi == "bổ sung “KHÔNG” sau “từ1196 từ1197 từ1198 từ1199”");
    CHECK(word_edits(long_text("được"), long_text("phải")).vi == "thay “được” bằng “phải”");
}

TEST_CASE("many edits are counted, and a part that has little in common is told by its ends") {
    std::string before;
    std::string after;
    for (int i = 0; i < 60; ++i) {
        before += fmt::format("chung chung{} ", i);
        after += i % 10 == 5 ? fmt::format("chung mới{} ", i) : fmt::format("chung chung{} ", i);
    }
    const Message many = word_edits(before, after);
    CHECK(many.vi.find("thay “chung5” bằng “mới5”; ") == 0);
    CHECK(many.vi.ends_with("; và 2 chỗ khác"));
    std::string other;
    for (int i = 0; i < 120; ++i)
        other += fmt::format("khác{} ", i);
    const Message replaced = word_edits(before, other);
    CHECK(replaced.vi.find("thay “chung chung0") == 0);
    CHECK(replaced.vi.find("[…]") != std::string::npos);
    CHECK(replaced.vi.find("bằng “khác0 ") != std::string::npos);
    CHECK(word_edits("một hai", "ba bốn").vi.empty());
}

TEST_CASE("words that differ are marked on both sides") {
    const auto shown = [](const std::vector<TextPart>& parts) {
        std::string text;
        for (const TextPart& part : parts)
            text += part.differs ? "[" + part.text + "] " : part.text + " ";
        return text;
    };
    const MarkedTexts marked =
        marked_words("nộp 03 bản chính tại trụ sở", "nộp 02 bản tại trụ sở Sở Tư pháp");
    CHECK(shown(marked.before) == "nộp [03] bản [chính] tại trụ sở ");
    CHECK(shown(marked.after) == "nộp [02] bản tại trụ sở [Sở Tư pháp] ");
    CHECK(shown(marked_words("thẻ", "thẻ").before) == "thẻ ");
}
