#include "tthc/model/critical_path.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

Step step(std::string id, std::string time, std::vector<std::string> after,
          std::string actor = "Phòng chuyên môn") {
    Step made;
    made.id = std::move(id);
    made.actor = std::move(actor);
    if (!time.empty()) made.time = *Duration::parse(time);
    for (auto& earlier : after)
        made.after.emplace_back(std::move(earlier));
    return made;
}

}  // namespace

TEST_CASE("parallel steps count once, by the longer branch") {
    const auto path = critical_path({step("a", "1 ngày", {}), step("b", "2,5 ngày", {"a"}),
                                     step("c", "5 ngày", {"a"}), step("d", "1 ngày", {"b", "c"})});
    REQUIRE(path);
    CHECK(path->length == *Duration::parse("7 ngày"));
    CHECK(path->steps == std::vector<std::size_t>{0, 2, 3});
}

TEST_CASE("decimal days add exactly (internal process TINH-02: 0,25 + 0,5 + … = 10,75)") {
    std::vector<Step> steps;
    std::string earlier;
    for (const char* time :
         {"0,25", "0,5", "0,5", "1,5", "0,5", "0,5", "0,5", "3", "0,5", "1", "2"}) {
        const std::string id = "b" + std::to_string(steps.size());
        std::vector<std::string> after;
        if (!earlier.empty()) after.push_back(earlier);
        steps.push_back(step(id, std::string(time) + " ngày", after));
        earlier = id;
    }
    CHECK(critical_path(steps)->length == *Duration::parse("10,75 ngày"));
}

TEST_CASE("the time of the applicant is not the agency's") {
    const auto path =
        critical_path({step("nop", "30 ngày", {}, "applicant"), step("ky", "2 ngày", {"nop"})});
    REQUIRE(path);
    CHECK(path->length == *Duration::parse("2 ngày"));
}

TEST_CASE("no path through a circle, mixed units or no times") {
    CHECK_FALSE(critical_path({step("a", "1 ngày", {"b"}), step("b", "1 ngày", {"a"})}));
    CHECK_FALSE(critical_path({step("a", "1 ngày", {}), step("b", "1 ngày làm việc", {"a"})}));
    CHECK_FALSE(critical_path({step("a", "", {})}));
    CHECK_FALSE(critical_path({}));
}
