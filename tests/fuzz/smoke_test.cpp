#include "fuzz/targets.h"
#include "support/damage.h"

#include <doctest/doctest.h>

#include <cstdint>

namespace tthc {
namespace {

/// Of many seeds some, spread over all.
constexpr std::size_t seeds_tried = 12;
constexpr std::uint32_t damages = 3;

}  // namespace

TEST_CASE("what is fuzzed holds for the seeds and some damaged ones") {
    for (const fuzz::Target& target : fuzz::targets()) {
        CAPTURE(target.name);
        const auto seeds = target.seeds();
        REQUIRE(seeds.size() > seeds_tried / 2);
        const std::size_t step = seeds.size() / seeds_tried + 1;
        for (std::size_t i = 0; i < seeds.size(); i += step) {
            CAPTURE(i);
            CHECK_NOTHROW(target.run(seeds[i]));
            for (std::uint32_t seed = 0; seed < damages; ++seed) {
                CAPTURE(seed);
                CHECK_NOTHROW(target.run(test::Damage(seed).of(seeds[i])));
            }
        }
    }
}

}  // namespace tthc
