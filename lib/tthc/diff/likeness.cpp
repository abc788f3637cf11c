#include "tthc/diff/likeness.h"

#include "tthc/base/typography.h"
#include "tthc/diff/items.h"

#include <algorithm>
#include <iterator>

namespace tthc::likeness {
namespace {

constexpr int all = 1000;
constexpr int half = all / 2;
constexpr int contained = 900;
constexpr std::size_t least_contained = 3;

/// What one side does not state narrows or widens the other; it is no other thing.
int of_case(const Text& left, const Text& right) {
    if (left.value.empty() != right.value.empty()) return half;
    return left.value.empty() ? all : of_text(left, right);
}

int of_channels(const List<Channel>& left, const List<Channel>& right) {
    if (left.empty() != right.empty()) return half;
    if (left.empty()) return all;
    const auto shared = [](const List<Channel>& some, const List<Channel>& others) {
        return std::count_if(some.begin(), some.end(), [&](const auto& channel) {
            return std::find(others.begin(), others.end(), channel) != others.end();
        });
    };
    return static_cast<int>(all * (shared(left, right) + shared(right, left)) /
                            (std::ssize(left) + std::ssize(right)));
}

/// The share of the stated fields, but for the words, that are equal.
template <class T>
int of_rest(const T& left, const T& right) {
    int equal = 0;
    int stated = 0;
    groups::each_field<T>([&](const record::Field& field, auto member) {
        if (items::is_inner_name(field.key) || field.key == "note") return;
        if (record::is_absent(left.*member) && record::is_absent(right.*member)) return;
        ++stated;
        if (left.*member == right.*member) ++equal;
    });
    return stated == 0 ? all : all * equal / stated;
}

struct Part {
    int weight;
    int value;
};

int mean(std::initializer_list<Part> parts) {
    int sum = 0;
    int weights = 0;
    for (const Part& part : parts) {
        sum += part.weight * part.value;
        weights += part.weight;
    }
    return sum / weights;
}

template <class T>
int of_named(const T& left, const T& right) {
    return mean(
        {{9, of_text(items::words_for(left), items::words_for(right))}, {1, of_rest(left, right)}});
}

}  // namespace

int of_words(const std::vector<std::string>& left, const std::vector<std::string>& right) {
    if (left.empty() || right.empty()) return 0;
    auto a = left;
    auto b = right;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    std::vector<std::string> common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    const std::size_t shorter = std::min(a.size(), b.size());
    const int dice = static_cast<int>(common.size() * 2 * all / (a.size() + b.size()));
    const bool is_contained = shorter >= least_contained && common.size() == shorter;
    return is_contained ? std::max(dice, contained) : dice;
}

int of_text(const Text& left, const Text& right) {
    return of_words(words_of(left.value), words_of(right.value));
}

int of(const Document& left, const Document& right) {
    return of_named(left, right);
}

int of(const Deadline& left, const Deadline& right) {
    const int channels = of_channels(left.channels, right.channels);
    if (channels == 0) return 0;
    return mean({{3, of_case(left.when, right.when)},
                 {2, channels},
                 {1, of_case(left.from, right.from)},
                 {1, left.legal == right.legal ? all : 0}});
}

int of(const Fee& left, const Fee& right) {
    const int channels = of_channels(left.channels, right.channels);
    if (channels == 0) return 0;
    const bool nameless = left.name.value.empty() && right.name.value.empty();
    return mean({{nameless ? 0 : 3, of_case(left.name, right.name)},
                 {3, of_case(left.when, right.when)},
                 {1, channels},
                 {1, of_case(left.per, right.per)},
                 {1, left.amount == right.amount ? all : 0}});
}

int of(const Step& left, const Step& right) {
    return of_named(left, right);
}

int of(const Outcome& left, const Outcome& right) {
    return of_named(left, right);
}

int of(const Condition& left, const Condition& right) {
    return of_named(left, right);
}

int of(const Task& left, const Task& right) {
    return of_named(left, right);
}

}  // namespace tthc::likeness
