#include "tthc/periodic/reporting_period.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::periodic;
using namespace std::chrono_literals;

namespace {

DateRange days(const char* word) {
    const auto period = ReportingPeriod::parse(word);
    REQUIRE(period);
    return period->days;
}

}  // namespace

TEST_CASE("a period is a year, half a year, a quarter or a month") {
    CHECK(days("2016") == DateRange{2016y / 1 / 1, 2016y / 12 / 31});
    CHECK(days("2016-H1") == DateRange{2016y / 1 / 1, 2016y / 6 / 30});
    CHECK(days("2016-H2") == DateRange{2016y / 7 / 1, 2016y / 12 / 31});
    CHECK(days("2016-Q1") == DateRange{2016y / 1 / 1, 2016y / 3 / 31});
    CHECK(days("2016-Q4") == DateRange{2016y / 10 / 1, 2016y / 12 / 31});
    CHECK(days("2016-02") == DateRange{2016y / 2 / 1, 2016y / 2 / 29});
    CHECK(days("2017-02") == DateRange{2017y / 2 / 1, 2017y / 2 / 28});
    CHECK(ReportingPeriod::parse("2016-Q4")->name.vi == "quý IV năm 2016");
    CHECK(ReportingPeriod::parse("2016-12")->name.vi == "tháng 12 năm 2016");
}

TEST_CASE("no other text is a period") {
    for (const char* const word : {"", "16", "2016-", "2016-Q5", "2016-Q0", "2016-H3", "2016-13",
                                   "2016-00", "2016-1", "Q4-2016", "2016Q4", "2016-Q4 ", "2016-q4"})
        CHECK_FALSE(ReportingPeriod::parse(word));
}
