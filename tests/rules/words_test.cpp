#include "tthc/model/act_spelling.h"
#include "tthc/review/act_numbers.h"
#include "tthc/review/bounds.h"
#include "tthc/review/papers.h"
#include "tthc/review/periods.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

// What rules read in the words of records: lengths of time, numbers of acts, kinds of papers.

namespace tthc {
namespace {

Duration time_of(std::string_view text) {
    const auto duration = Duration::parse(text);
    REQUIRE(duration.has_value());
    return *duration;
}

bool is_surely_longer(std::string_view left, std::string_view right) {
    return surely_longer(time_of(left), time_of(right));
}

std::string periods(std::string_view text) {
    std::string found;
    for (const Period& period : periods_in(text))
        found += period.duration.to_string(Language::vi) + ";";
    return found;
}

std::string acts(std::string_view text) {
    std::string found;
    for (const std::string_view number : act_numbers_in(text))
        found += std::string(number) + ";";
    return found;
}

}  // namespace

TEST_CASE("bounds decide where only a calendar could count") {
    CHECK(is_surely_longer("45 ngày", "1 tháng"));
    CHECK(is_surely_longer("20 ngày làm việc", "15 ngày"));
    CHECK(is_surely_longer("9 giờ làm việc", "1 ngày làm việc"));
    CHECK(is_surely_longer("13 tháng", "1 năm"));
    CHECK_FALSE(is_surely_longer("31 ngày", "1 tháng"));
    CHECK_FALSE(is_surely_longer("10 ngày làm việc", "15 ngày"));
    CHECK_FALSE(is_surely_longer("10 ngày", "7 ngày làm việc"));
    CHECK_FALSE(is_surely_longer("15 ngày", "15 ngày"));
}

TEST_CASE("a text states lengths of time, not dates nor times of the day") {
    CHECK(periods("trong 05 (năm) ngày làm việc, chậm nhất 2 giờ") == "5 ngày làm việc;2 giờ;");
    CHECK(periods("ngày 08 tháng 7 năm 2020, sau 15 giờ ngày 25/6/2024").empty());
}

TEST_CASE("a text names acts, not forms") {
    CHECK(acts("Thông tư số 59/2025/TT-NHNN, Luật số 91/2015/QH13.") ==
          "59/2025/TT-NHNN;91/2015/QH13;");
    CHECK(acts("Nghị quyết 66.7/2025/NQ-CP; 09b/2013/TT-BTP") ==
          "66.7/2025/NQ-CP;09b/2013/TT-BTP;");
    CHECK(acts("Mẫu số 06/2025/LLTP, ngày 29/9/2021/TT-BTC, 118/2025/NĐ-C").empty());
    CHECK(act_key("123/2015/N\u00D0 -CP") == act_key("123/2015/NĐ-CP"));
}

TEST_CASE("an application is known behind marks and counts") {
    CHECK(is_application(Folded("01 bản chính văn bản đề nghị cấp phép")));
    CHECK(is_application(Folded("- Đơn xin gia hạn")));
    CHECK_FALSE(is_application(Folded("Bản sao giấy phép")));
}

}  // namespace tthc
