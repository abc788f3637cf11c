#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/date_range.h"
#include "tthc/record/codec.h"

#include <optional>
#include <string>
#include <string_view>

namespace tthc::periodic {

/// What a report is about: a year, half a year, a quarter or a month.
struct ReportingPeriod {
    std::string word;  ///< `2016`, `2016-H1`, `2016-Q4`, `2016-12`
    DateRange days;
    Message name;  ///< `quý IV năm 2016`

    /// Nothing for any other text.
    static std::optional<ReportingPeriod> parse(std::string_view text);
    friend bool operator==(const ReportingPeriod& left, const ReportingPeriod& right) {
        return left.word == right.word;
    }
};

}  // namespace tthc::periodic

namespace tthc::record {
template <>
struct Codec<periodic::ReportingPeriod> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{
        "kỳ báo cáo trong dấu ngoặc kép (\"2016\", \"2016-H1\", \"2016-Q4\", \"2016-12\")",
        R"(a period in quotes ("2016", "2016-H1", "2016-Q4", "2016-12"))"};
    static std::optional<periodic::ReportingPeriod> parse(std::string_view text) {
        return periodic::ReportingPeriod::parse(text);
    }
    static std::string print(const periodic::ReportingPeriod& value) { return value.word; }
    static constexpr std::string_view pattern = "^[0-9]{4}(-(H[12]|Q[1-4]|0[1-9]|1[0-2]))?$";
    static constexpr std::string_view format{};
};
}  // namespace tthc::record
