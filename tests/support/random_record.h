#pragma once

#include "tthc/model/element.h"
#include "tthc/record/entry.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <utility>

/// Random values of every type that files hold, by the field lists of the records. The same seed
/// gives the same record on every machine.
namespace tthc::test {

class RandomRecord {
public:
    explicit RandomRecord(std::uint64_t seed) : random_(seed) {}

    template <record::Record T>
    T make() {
        T made;
        fill(record::Field{}, made);
        return made;
    }

    std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

private:
    template <record::Record T>
    void fill(const record::Field& /*field*/, T& target) {
        T::fields([&](const record::Field& field, auto member) { fill(field, target.*member); });
        put_in_order(target);
    }

    /// Bounds that no file may state the other way round.
    template <class T>
    static void put_in_order(T& target) {
        if constexpr (requires { target.valid_until; }) {
            if (target.least && target.most && target.least->value.dong > target.most->value.dong)
                std::swap(target.least, target.most);
            if (target.valid_from && target.valid_until &&
                target.valid_from->value > target.valid_until->value)
                std::swap(target.valid_from, target.valid_until);
        }
    }

    void fill(const record::Field& field, Text& target) {
        if (!field.is(record::Trait::required) && below(2) == 0) return;
        target = field.is(record::Trait::identifier) ? identifier() : text();
    }

    template <class T>
    void fill(const record::Field& field, std::optional<T>& target) {
        if (!field.is(record::Trait::required) && below(2) == 0) return;
        const record::Field present = field.with(record::Trait::required);
        fill(present, target.emplace());
    }

    template <class T>
    void fill(const record::Field& field, std::vector<T>& target) {
        const record::Field present = field.with(record::Trait::required);
        for (std::size_t count = below(4); count > 0; --count)
            fill(present, target.emplace_back());
    }

    /// Keys are different.
    template <record::Entry T>
    void fill(const record::Field& /*field*/, std::vector<T>& target) {
        for (std::size_t count = below(4); count > 0; --count) {
            fill(record::Field{}, target.emplace_back());
            record::visit_entry(
                target.back(), [&](Text& key) { key.value += std::to_string(count); },
                [](const record::Field&, auto&) {});
        }
    }

    template <record::Vocabulary E>
    void fill(const record::Field& /*field*/, Located<E>& target) {
        target = record::Words<E>::words[below(std::size(record::Words<E>::words))].value;
    }

    void fill(const record::Field&, Located<bool>& target) { target = below(2) == 0; }
    void fill(const record::Field&, Located<Count>& target) { target = count(); }
    void fill(const record::Field&, Located<Money>& target) { target = Money{count()}; }
    void fill(const record::Field&, Located<ForeignMoney>& target) {
        target = ForeignMoney{decimal(), "USD"};
    }
    void fill(const record::Field&, Located<Decimal>& target) { target = decimal(); }
    void fill(const record::Field&, Located<Date>& target) { target = date(); }
    void fill(const record::Field&, Located<Quantity>& target) {
        std::array<Decimal, 3> ends{decimal(), decimal(), decimal()};
        std::sort(ends.begin(), ends.end());
        target = below(2) == 0 ? Quantity(ends[0]) : Quantity(ends[0], ends[1], ends[2]);
    }
    void fill(const record::Field&, Located<Percent>& target) {
        target = Percent{Decimal(static_cast<Count>(below(101)))};
    }
    void fill(const record::Field&, Located<Duration>& target) {
        target = Duration{Decimal(static_cast<Count>(below(1'000'000))),
                          static_cast<TimeUnit>(below(7))};
    }
    void fill(const record::Field&, Located<Citation>& target) {
        constexpr std::string_view written[] = {"19/2012/QH13 Điều 25 khoản 4 điểm b",
                                                "66.18/2026/NQ-CP", "886/QĐ-UBND Điều 2",
                                                "Luật 47/2014/QH13", "104/2016/NĐ-CP Điều 23đ"};
        target = Citation::parse(written[below(std::size(written))]);
        if (below(3) != 0) return;
        target.value.title = text();
        if (below(2) == 0) target.value.issued = date();
    }

    Count count() { return static_cast<Count>(below(1'000'000'000'000)); }
    Decimal decimal() {
        const auto written = std::to_string(below(100'000)) + "." + std::to_string(below(1000));
        return *Decimal::parse(written);
    }
    Date date() {
        using namespace std::chrono;
        return Date(sys_days(days(static_cast<int>(below(20'000)))));
    }
    std::string identifier() {
        constexpr std::string_view words[] = {"don", "ban-thao", "phi-2", "a1"};
        return std::string(words[below(std::size(words))]);
    }
    /// Never empty: empty text is absent text.
    std::string text() {
        constexpr std::string_view pieces[] = {"Đơn", "ề", " ", "  ", "\n", ": ", "- ", "#",  "'",
                                               "\"",  "1", ".", "~",  "[",  "]",  ",",  "\\", "x"};
        std::string made;
        for (std::size_t left = below(6); left > 0; --left)
            made += pieces[below(std::size(pieces))];
        return made.empty() ? "yes" : made;
    }

    std::mt19937_64 random_;
};

}  // namespace tthc::test
