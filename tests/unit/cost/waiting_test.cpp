#include "tthc/cost/waiting.h"

#include "tthc/cost/saving.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

std::optional<Duration> legal(const std::string& deadlines) {
    const auto file = load_procedure(
        SourceFile("in.yaml", "name: X\nchannels: [online, post]\ndeadlines:\n" + deadlines));
    REQUIRE(file.procedure);
    return ordinary_deadline(*file.procedure, &Deadline::legal, Channel::post);
}

Duration length(std::string_view text) {
    return *Duration::parse(text);
}

}  // namespace

TEST_CASE("the ordinary case has the deadline that counts, wherever it stands") {
    CHECK(legal("  - {legal: 30 ngày, when: phải xác minh}\n  - {legal: 10 ngày}\n") ==
          length("10 ngày"));
    CHECK(legal("  - {legal: 10 ngày, when: a}\n  - {legal: 2 tuần, when: b}\n") ==
          length("2 tuần"));
    CHECK(legal("  - {legal: 9 ngày, channels: [online]}\n"
                "  - {legal: 7 ngày, channels: [post]}\n") == length("7 ngày"));
    CHECK_FALSE(legal("  - {legal: 10 ngày}\n  - {legal: 5 ngày làm việc}\n"));
    CHECK_FALSE(legal("  - {committed: 10 ngày}\n"));
}

TEST_CASE("times compare in one unit only") {
    CHECK(TimeFigure{length("26 ngày làm việc"), length("13 ngày làm việc")}.comparable()->rate() ==
          Rational(1, 2));
    CHECK(TimeFigure{length("15 ngày"), length("4 ngày")}.comparable()->rate() == Rational(11, 15));
    CHECK(TimeFigure{length("2 tuần"), length("7 ngày")}.comparable()->saved() == 7);
    CHECK(TimeFigure{length("1 năm"), length("6 tháng")}.comparable()->saved() == 6);
    CHECK_FALSE(TimeFigure{length("30 ngày"), length("20 ngày làm việc")}.comparable());
}
