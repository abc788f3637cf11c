#include "tthc/diff/meaning/verdicts.h"

#include "tthc/model/duration.h"

#include <string>

namespace tthc::meaning {
namespace {

Message message(const Bilingual& text) {
    return {std::string(text.vi), std::string(text.en)};
}

Quantity amount_of(const Maybe<Count>& count) {
    return count ? Quantity(Decimal(count->value)) : Quantity();
}
Quantity amount_of(const Maybe<Quantity>& quantity) {
    return quantity ? quantity->value : Quantity();
}
Quantity amount_of(const Maybe<Money>& money) {
    return money ? Quantity(Decimal(money->value.dong)) : Quantity();
}
Quantity amount_of(const Maybe<Decimal>& number) {
    return number ? Quantity(number->value) : Quantity();
}

}  // namespace

Meaning neutral() {
    return neutral_because(
        {"không đổi điều người dân, doanh nghiệp phải làm", "what people must do stays the same"});
}

Meaning neutral_because(const Bilingual& reason) {
    return {Effect::neutral, message(reason)};
}

Meaning unclear() {
    return unclear_because({"nội dung đổi bằng lời; cần người đọc đánh giá",
                            "the words changed; a reader must judge them"});
}

Meaning unclear_because(const Bilingual& reason) {
    return {Effect::unclear, message(reason)};
}

Meaning depends_on_contents() {
    return unclear_because({"tùy nội dung; cần người đọc đánh giá",
                            "it depends on the contents; a reader must judge"});
}

Meaning either(bool falls, const Bilingual& less, const Bilingual& more) {
    return {falls ? Effect::reducing : Effect::increasing, message(falls ? less : more)};
}

bool came(const Change& change) {
    return change.kind == ChangeKind::added;
}

Meaning of_durations(const Duration& before, const Duration& after, Lighter lighter) {
    const auto order = compare(before, after);
    if (!order) {
        return unclear_because({"đơn vị thời gian khác nhau, chỉ so được theo lịch",
                                "the units of time differ; only a calendar compares them"});
    }
    if (*order == 0) return neutral();
    const bool shorter = *order > 0;
    if (lighter == Lighter::longer) {
        return either(!shorter, {"giá trị dài hơn", "it is valid for longer"},
                      {"giá trị ngắn hơn", "it is valid for a shorter time"});
    }
    return either(shorter, {"thời gian ngắn hơn", "the time is shorter"},
                  {"thời gian dài hơn", "the time is longer"});
}

Meaning of_narrowing(const Text& before, const Text& after) {
    if (!before.value.empty() && !after.value.empty()) return unclear();
    return either(before.value.empty(),
                  {"chỉ còn áp dụng cho một trường hợp", "it holds for one case only"},
                  {"áp dụng cho mọi trường hợp", "it holds for every case"});
}

void add_amount(Balance& balance, const Part& part, const Maybe<Count>& before,
                const Maybe<Count>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}
void add_amount(Balance& balance, const Part& part, const Maybe<Quantity>& before,
                const Maybe<Quantity>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}
void add_amount(Balance& balance, const Part& part, const Maybe<Money>& before,
                const Maybe<Money>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}
void add_amount(Balance& balance, const Part& part, const Maybe<Decimal>& before,
                const Maybe<Decimal>& after) {
    balance.add(part, trend(amount_of(before), amount_of(after)));
}

}  // namespace tthc::meaning
