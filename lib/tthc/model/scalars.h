#pragma once

#include "tthc/model/citation.h"
#include "tthc/model/duration.h"
#include "tthc/model/money.h"
#include "tthc/model/percent.h"
#include "tthc/model/quantity.h"
#include "tthc/record/reader.h"

/// How the scalar types of the model stand in files.
namespace tthc::record {

template <>
struct Codec<Money> {
    static constexpr Shape shape = Shape::integer;
    static constexpr Bilingual expected{"số đồng nguyên (15000, không viết dấu chấm phần nghìn)",
                                        "a whole number of đồng (15000, without separators)"};
    static std::optional<Money> parse(std::string_view text) {
        const auto number = Codec<std::int64_t>::parse(text);
        if (!number) return {};
        return Money{*number};
    }
    static std::string print(Money value) { return std::to_string(value.dong); }
};

template <>
struct Codec<ForeignMoney> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{"số tiền và mã tiền tệ ISO 4217 (20 USD)",
                                        "an amount and the currency's ISO 4217 code (20 USD)"};
    static std::optional<ForeignMoney> parse(std::string_view text) {
        return ForeignMoney::parse(text);
    }
    static std::string print(const ForeignMoney& value) { return value.to_string(); }
    static constexpr std::string_view pattern = R"(^[0-9]+(\.[0-9]+)? (?!VND)[A-Z]{3}$)";
    static constexpr std::string_view format{};
};

template <>
struct Codec<Percent> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{"tỷ lệ từ 0% đến 100% (70%)",
                                        "a share from 0% to 100% (70%)"};
    static std::optional<Percent> parse(std::string_view text) { return Percent::parse(text); }
    static std::string print(const Percent& value) { return value.to_string(); }
    static constexpr std::string_view pattern = R"(^(100([.,]0+)?|[0-9]{1,2}([.,][0-9]+)?) ?%$)";
    static constexpr std::string_view format{};
};

template <>
struct Codec<Duration> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{
        "khoảng thời gian (15 ngày, 4 ngày làm việc, 8 giờ, 2 tháng)",
        "a length of time (15 days, 4 working days, 8 hours, 2 months)"};
    static std::optional<Duration> parse(std::string_view text) { return Duration::parse(text); }
    static std::string print(const Duration& value) { return value.to_string(Language::vi); }
    static constexpr std::string_view pattern = Duration::pattern;
    static constexpr std::string_view format{};
};

template <>
struct Codec<Citation> {
    static constexpr Shape shape = Shape::text;
    static constexpr Bilingual expected{"dẫn chiếu (19/2012/QH13 Điều 25 khoản 4)",
                                        "a citation (19/2012/QH13 Điều 25 khoản 4)"};
    static std::optional<Citation> parse(std::string_view text) { return Citation::parse(text); }
    static std::string print(const Citation& value) { return value.to_string(); }
    static constexpr std::string_view pattern{};
    static constexpr std::string_view format{};
};

template <>
struct Codec<Quantity> {
    static constexpr Shape shape = Shape::number;
    static constexpr Bilingual expected = Codec<Decimal>::expected;
    static std::optional<Quantity> parse(std::string_view text) {
        const auto number = Codec<Decimal>::parse(text);
        if (!number) return {};
        return Quantity(*number);
    }
    static std::string print(const Quantity& value) { return Codec<Decimal>::print(value.likely); }
};

/// `{act, title, issued, …}`: the form for instruments whose record states title or date.
struct LongCitation {
    static constexpr Bilingual title{"Dẫn chiếu dạng đầy đủ", "Citation in its long form"};
    Place place;
    Located<std::string> act;
    Located<std::string> name;
    std::optional<Located<Date>> issued;
    Located<std::string> article;
    Located<std::string> clause;
    Located<std::string> point;

    template <class Visit>
    static void fields(Visit&& visit) {
        visit(Field{"act", {"Số, ký hiệu văn bản", "Number of the instrument"}, Trait::required},
              &LongCitation::act);
        visit(Field{"title", {"Trích yếu", "Title"}}, &LongCitation::name);
        visit(Field{"issued", {"Ngày ban hành", "Date issued"}}, &LongCitation::issued);
        visit(Field{"article", {"Điều", "Article"}, Trait::code}, &LongCitation::article);
        visit(Field{"clause", {"Khoản", "Clause"}, Trait::code}, &LongCitation::clause);
        visit(Field{"point", {"Điểm", "Point"}}, &LongCitation::point);
    }
};

template <>
struct LongForm<Citation> {
    static constexpr Bilingual title = LongCitation::title;
    using Type = LongCitation;
    static void read(Reader& reader, const yaml::Node& node, const std::string& path,
                     Citation& target);
    static std::optional<yaml::Value> write(const Citation& citation);
};

/// `{low, likely, high}`.
struct Range {
    static constexpr Bilingual title{"Khoảng giá trị", "Range"};
    Place place;
    std::optional<Located<Decimal>> low;
    std::optional<Located<Decimal>> likely;
    std::optional<Located<Decimal>> high;

    template <class Visit>
    static void fields(Visit&& visit) {
        visit(Field{"low", {"Thấp", "Low"}, Trait::required}, &Range::low);
        visit(Field{"likely", {"Thường gặp", "Likely"}, Trait::required}, &Range::likely);
        visit(Field{"high", {"Cao", "High"}, Trait::required}, &Range::high);
    }
};

template <>
struct LongForm<Quantity> {
    static constexpr Bilingual title = Range::title;
    using Type = Range;
    static void read(Reader& reader, const yaml::Node& node, const std::string& path,
                     Quantity& target);
    static std::optional<yaml::Value> write(const Quantity& quantity);
};

}  // namespace tthc::record
