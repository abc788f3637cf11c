#include "tthc/diff/meaning/judgement.h"

#include <algorithm>

namespace tthc::meaning {
namespace {

constexpr Part amount{{"mức thu", "the amount"}, Number::singular};
constexpr Part units{{"số đơn vị", "the number of units"}, Number::singular};
constexpr Part percentage{{"tỷ lệ", "the percentage"}, Number::singular};
constexpr Part base{{"cơ sở tính", "the base of the amount"}, Number::singular};
constexpr Part tiers{{"bậc thu", "the tiers"}, Number::plural};
constexpr Part duty{{"nghĩa vụ nộp", "the duty to pay"}, Number::singular};

bool is_free(const Fee& fee) {
    return !fee.free.value.empty();
}

bool states_amount(const Fee& fee) {
    return fee.amount || fee.percent || !fee.tiers.empty() || is_free(fee);
}

void add_units(Balance& balance, const Fee& before, const Fee& after) {
    if (before.quantity.has_value() == after.quantity.has_value()) {
        add_amount(balance, units, before.quantity, after.quantity);
    } else {
        balance.add_text(units);
    }
}

void add_tiers(Balance& balance, const Fee& before, const Fee& after) {
    const auto same_case = [](const Tier& a, const Tier& b) { return a.when == b.when; };
    if (!std::equal(before.tiers.begin(), before.tiers.end(), after.tiers.begin(),
                    after.tiers.end(), same_case)) {
        balance.add_text(tiers);
        return;
    }
    for (std::size_t i = 0; i < before.tiers.size(); ++i)
        add_amount(balance, tiers, before.tiers[i].amount, after.tiers[i].amount);
}

Meaning of_amount(const Fee& before, const Fee& after) {
    if (!states_amount(before) || !states_amount(after)) {
        return unclear_because({"một bên không nêu mức thu", "one side states no amount"});
    }
    Balance balance;
    add_amount(balance, amount, before.amount, after.amount);
    add_units(balance, before, after);
    add_amount(balance, percentage, before.percent, after.percent);
    if (before.per != after.per || before.percent_of != after.percent_of) balance.add_text(base);
    add_tiers(balance, before, after);
    if (is_free(before) != is_free(after)) balance.add(duty, is_free(after) ? -1 : 1);
    return balance.meaning();
}

Meaning of_scope(const Fee& before, const Fee& after) {
    if (before.channels != after.channels) return unclear();
    return of_narrowing(before.when, after.when);
}

Meaning of_item(const Fee& fee, const Change& change) {
    if (is_free(fee) || (fee.amount && fee.amount->value.dong == 0)) return neutral();
    return either(!came(change), {"bớt một khoản phải nộp", "one payment less"},
                  {"thêm một khoản phải nộp", "one payment more"});
}

constexpr Judgement<Fee> judgements[] = {
    {"id", {"id"}, harmless},
    {"name", {"name"}, harmless},
    {"kind", {"kind"}, harmless},
    {"amount",
     {"amount", "per", "quantity", "percent", "percent_of", "tiers/when", "tiers/amount", "free"},
     of_amount},
    {"scope", {"when", "channels"}, of_scope},
    {"basis", {"basis", "prescribed/basis", "prescribed/value"}, harmless},
    {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Fee>& judge<Fee>() {
    static constexpr Judge<Fee> all{judgements, of_item, harmless};
    return all;
}

}  // namespace tthc::meaning
