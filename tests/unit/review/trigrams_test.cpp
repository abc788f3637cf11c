#include "tthc/base/utf8.h"
#include "tthc/review/words.h"

#include <doctest/doctest.h>

#include <string>

namespace tthc {
namespace {

constexpr std::string_view text =
    "trong thời hạn 05 ngày làm việc, cơ quan có thẩm quyền trả lời bằng văn bản và nêu rõ lý do";

}  // namespace

TEST_CASE("every part of a text may stand in it") {
    const Trigrams trigrams(text);
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
        for (std::size_t size = 1; begin + size <= text.size(); ++size)
            CHECK(trigrams.may_hold(text.substr(begin, size)));
    }
    CHECK(Trigrams("").may_hold(""));
}

TEST_CASE("most phrases that a text does not hold are told apart at once") {
    const Trigrams trigrams(text);
    CHECK_FALSE(trigrams.may_hold("bản sao có chứng thực"));
    CHECK_FALSE(trigrams.may_hold("ủy ban nhân dân cấp xã"));
    CHECK_FALSE(Trigrams("").may_hold("đơn"));
}

}  // namespace tthc
