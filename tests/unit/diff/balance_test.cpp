#include "tthc/diff/balance.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

constexpr Part fee{{"mức thu", "the amount"}, Number::singular};
constexpr Part originals{{"bản chính", "originals"}, Number::plural};
constexpr Part copies{{"bản sao", "copies"}, Number::plural};
constexpr Part shown{{"bản xuất trình", "documents shown"}, Number::plural};

Meaning sum(std::initializer_list<std::pair<Part, int>> parts) {
    Balance balance;
    for (const auto& [part, trend] : parts)
        balance.add(part, trend);
    return balance.meaning();
}

}  // namespace

TEST_CASE("the verb has the number of its noun") {
    CHECK(sum({{fee, -1}}).reason.en == "the amount falls");
    CHECK(sum({{fee, 1}}).reason.en == "the amount grows");
    CHECK(sum({{originals, -1}}).reason.en == "originals fall");
    CHECK(sum({{originals, 1}}).reason.en == "originals grow");
    CHECK(sum({{originals, -1}}).reason.vi == "bản chính giảm");
}

TEST_CASE("several parts are told in one sentence, each once") {
    CHECK(sum({{originals, -1}, {copies, -1}}).reason.en == "originals and copies fall");
    CHECK(sum({{originals, 1}, {copies, 1}, {shown, 1}}).reason.en ==
          "originals, copies and documents shown grow");
    CHECK(sum({{originals, -1}, {copies, -1}}).reason.vi == "bản chính, bản sao giảm");
    CHECK(sum({{originals, -1}, {originals, -1}, {copies, 0}}).reason.en == "originals fall");
    CHECK(sum({{fee, -1}, {originals, 1}}).reason.en ==
          "the amount falls but originals grow; only the estimate can say");
}
