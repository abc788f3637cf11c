#include "tthc/model/duration.h"

#include <doctest/doctest.h>
#include <regex.h>

#include <string>

using namespace tthc;

namespace {

/// The pattern uses nothing in which POSIX and ECMA 262 differ.
class Pattern {
public:
    explicit Pattern(std::string_view pattern) {
        REQUIRE(::regcomp(&compiled_, std::string(pattern).c_str(), REG_EXTENDED | REG_NOSUB) == 0);
    }
    ~Pattern() { ::regfree(&compiled_); }
    Pattern(const Pattern&) = delete;
    Pattern& operator=(const Pattern&) = delete;
    bool matches(const std::string& text) const {
        return ::regexec(&compiled_, text.c_str(), 0, nullptr, 0) == 0;
    }

private:
    regex_t compiled_{};
};

}  // namespace

TEST_CASE("the pattern of the schema and the parser accept the same words") {
    const Pattern pattern(Duration::pattern);
    const char* counts[] = {"0",   "1",   "4",     "15",     "015", "999999", "1000000",
                            "0,5", "0.5", "1,234", "1.2345", "1.",  ".5",     "-1",
                            "+1",  "1e3", "1,5,5", "",       "bốn", "1 000",  "٣"};
    const char* units[] = {"giờ",           "giờ làm việc",  "ngày",
                           "ngày làm việc", "tuần",          "tháng",
                           "năm",           "hour",          "hours",
                           "working hour",  "working hours", "day",
                           "days",          "working day",   "working days",
                           "week",          "weeks",         "month",
                           "months",        "year",          "years",
                           "Ngày",          "ngay",          "ngày  làm việc",
                           "ngày làm",      "tuần làm việc", "working",
                           "working week",  "working years", "dayss",
                           "days ",         "day\n",         "",
                           "quý",           "phút",          "business days",
                           "ngày làm việc."};
    int accepted = 0;
    for (const char* count : counts) {
        for (const char* unit : units) {
            for (const char* gap : {" ", "", "  ", "\t"}) {
                const std::string text = std::string(count).append(gap).append(unit);
                CAPTURE(text);
                const auto parsed = Duration::parse(text);
                CHECK(parsed.has_value() == pattern.matches(text));
                if (!parsed) continue;
                ++accepted;
                CHECK(Duration::parse(parsed->to_string(Language::vi)) == parsed);
                CHECK(Duration::parse(parsed->to_string(Language::en)) == parsed);
            }
        }
    }
    CHECK(accepted == 9 * 21);
}

TEST_CASE("durations print in the words of each language") {
    CHECK(Duration::parse("0.5 working days")->to_string(Language::vi) == "0,5 ngày làm việc");
    CHECK(Duration::parse("1 ngày làm việc")->to_string(Language::en) == "1 working day");
    CHECK(Duration::parse("04 giờ")->to_string(Language::en) == "4 hours");
}

TEST_CASE("units never convert silently") {
    const auto order = [](const char* left, const char* right) {
        return compare(*Duration::parse(left), *Duration::parse(right));
    };
    CHECK(order("15 ngày", "10 ngày") == 1);
    CHECK(order("0,5 ngày", "1 day") == -1);
    CHECK(order("2 tuần", "14 ngày") == 0);
    CHECK(order("13 ngày", "2 tuần") == -1);
    CHECK(order("1 năm", "12 tháng") == 0);
    CHECK_FALSE(order("5 ngày", "5 ngày làm việc"));
    CHECK_FALSE(order("1 tháng", "30 ngày"));
    CHECK(order("24 giờ", "1 ngày") == 0);
    CHECK(order("4 giờ làm việc", "1 ngày làm việc") == -1);
    CHECK_FALSE(order("4 giờ", "1 ngày làm việc"));
}
