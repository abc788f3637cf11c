#include "tthc/base/typography.h"
#include "tthc/diff/meaning/judgement.h"

#include <algorithm>

namespace tthc::meaning {
namespace {

constexpr Part amount{{"mức thu", "the amount"}, Number::singular};
constexpr Part units{{"số đơn vị", "the number of units"}, Number::singular};
constexpr Part percentage{{"tỷ lệ", "the percentage"}, Number::singular};
constexpr Part base{{"cơ sở tính", "the base of the amount"}, Number::singular};
constexpr Part least{{"mức thu ít nhất", "the least amount"}, Number::singular};
constexpr Part most{{"mức thu nhiều nhất", "the most amount"}, Number::singular};
constexpr Part tiers{{"bậc thu", "the tiers"}, Number::plural};
constexpr Part exemptions{{"trường hợp phải nộp", "who must pay"}, Number::plural};
constexpr Part duty{{"nghĩa vụ nộp", "the duty to pay"}, Number::singular};

bool charges(const Fee& fee) {
    return (fee.amount && fee.amount->value.dong != 0) || fee.foreign || fee.percent ||
           !fee.tiers.empty();
}

/// "0 đồng" and "Miễn phí" are one thing; beside an amount the words name who is exempt.
bool is_free(const Fee& fee) {
    return !charges(fee) && (!fee.free.value.empty() || fee.amount.has_value());
}

bool states_amount(const Fee& fee) {
    return fee.amount || fee.foreign || fee.percent || !fee.tiers.empty() || is_free(fee);
}

/// Whether it holds for some people only.
bool is_special(const Fee& fee) {
    return !fee.when.value.empty() || !fee.channels.empty();
}

void add_units(Balance& balance, const Fee& before, const Fee& after) {
    if (before.quantity.has_value() == after.quantity.has_value()) {
        add_amount(balance, units, before.quantity, after.quantity);
    } else {
        balance.add_text(units);
    }
}

/// A bound that one side alone states says nothing by itself.
void add_bound(Balance& balance, const Part& part, const Maybe<Money>& before,
               const Maybe<Money>& after) {
    if (before.has_value() == after.has_value()) {
        add_amount(balance, part, before, after);
    } else {
        balance.add_text(part);
    }
}

const Tier* tier_of(const std::vector<Tier>& all, const Text& when) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Tier& tier) {
        return same_wording(tier.when.value, when.value);
    });
    return found == all.end() ? nullptr : &*found;
}

/// Tiers are known by their case; their order says nothing.
void add_tiers(Balance& balance, const Fee& before, const Fee& after) {
    if (before.tiers.size() != after.tiers.size()) balance.add_text(tiers);
    for (const Tier& tier : before.tiers) {
        const Tier* const same = tier_of(after.tiers, tier.when);
        if (same == nullptr) {
            balance.add_text(tiers);
        } else {
            add_amount(balance, tiers, tier.amount, same->amount);
        }
    }
}

/// Who is exempt, in words: more words may be fewer people.
void add_exemptions(Balance& balance, const Fee& before, const Fee& after) {
    if (same_wording(before.free.value, after.free.value)) return;
    if (is_free(before)) {
        if (!before.free.value.empty() && !after.free.value.empty()) balance.add_text(exemptions);
        return;
    }
    if (before.free.value.empty() || after.free.value.empty()) {
        balance.add(exemptions, after.free.value.empty() ? 1 : -1);
    } else {
        balance.add_text(exemptions);
    }
}

/// What is due in one currency is no more and no less than what is due in another.
void add_foreign(Balance& balance, const Fee& before, const Fee& after) {
    if (before.foreign == after.foreign) return;
    const bool same = before.foreign && after.foreign &&
                      before.foreign->value.currency == after.foreign->value.currency;
    if (!same) return balance.add_text(amount);
    balance.add(amount, before.foreign->value.amount < after.foreign->value.amount ? 1 : -1);
}

/// For how long it is due.
Meaning of_validity(const Both<Fee>& /*both*/) {
    return unclear_because(
        {"thời gian áp dụng mức thu thay đổi", "the time in which the amount is due changes"});
}

Meaning of_amount(const Both<Fee>& both) {
    const auto& [before, after, context] = both;
    if (!states_amount(before) || !states_amount(after)) {
        return unclear_because({"một bên không nêu mức thu", "one side states no amount"});
    }
    Balance balance;
    if (is_free(before) != is_free(after)) balance.add(duty, is_free(after) ? -1 : 1);
    if (is_free(before) == is_free(after)) add_exemptions(balance, before, after);
    if (is_free(before) || is_free(after)) return balance.meaning();
    add_amount(balance, amount, before.amount, after.amount);
    add_foreign(balance, before, after);
    add_units(balance, before, after);
    add_amount(balance, percentage, before.percent, after.percent);
    add_bound(balance, least, before.least, after.least);
    add_bound(balance, most, before.most, after.most);
    if (!same_wording(before.per.value, after.per.value) ||
        !same_wording(before.percent_of.value, after.percent_of.value))
        balance.add_text(base);
    add_tiers(balance, before, after);
    return balance.meaning();
}

/// A case narrows a payment, and an exemption the other way round.
Meaning of_scope(const Both<Fee>& both) {
    const auto& [before, after, context] = both;
    if (before.channels != after.channels) return unclear();
    if (!is_free(before) || !is_free(after)) return of_narrowing(before.when, after.when);
    if (!before.when.value.empty() && !after.when.value.empty()) return unclear();
    return either(!before.when.value.empty(), {"mọi trường hợp được miễn", "everybody is exempt"},
                  {"chỉ còn một trường hợp được miễn", "only one case is exempt"});
}

Meaning of_kind(const Both<Fee>& /*both*/) {
    return neutral_because({"loại khoản thu không đổi số tiền phải nộp",
                            "the kind of payment does not change the sum"});
}

/// The rate of the same payment that holds where no case or channel is named.
const Fee* general_rate(const Item<Fee>& item) {
    const auto found = std::find_if(item.others.begin(), item.others.end(), [&](const Fee& other) {
        return !is_special(other) && same_wording(other.name.value, item.value.name.value) &&
               other.kind == item.value.kind;
    });
    return found == item.others.end() ? nullptr : &*found;
}

Meaning of_item(const Item<Fee>& item) {
    const bool came = item.came;
    if (is_free(item.value)) {
        if (!is_special(item.value)) {
            return unclear_because({"ghi miễn phí bên cạnh các khoản thu khác",
                                    "free of charge beside other payments"});
        }
        return either(came, {"thêm một trường hợp được miễn", "one more case is exempt"},
                      {"bớt một trường hợp được miễn", "one case less is exempt"});
    }
    const Fee* const general = is_special(item.value) ? general_rate(item) : nullptr;
    if (general != nullptr && general->amount && item.value.amount) {
        const Count special = item.value.amount->value.dong;
        const Count usual = general->amount->value.dong;
        if (special == usual) return neutral();
        return either((special < usual) == came,
                      {"mức riêng có lợi hơn mức chung", "a better rate than the general one"},
                      {"mức riêng bất lợi hơn mức chung", "a worse rate than the general one"});
    }
    return either(!came, {"bớt một khoản phải nộp", "one payment less"},
                  {"thêm một khoản phải nộp", "one payment more"});
}

Meaning of_channels(const Regrouped<Fee>& regrouped) {
    std::vector<Meaning> parts;
    for (const Fee* const part : regrouped.many) {
        const Fee& before = regrouped.splits ? regrouped.one : *part;
        const Fee& after = regrouped.splits ? *part : regrouped.one;
        parts.push_back(of_amount({before, after, regrouped.context}));
        if (!same_wording(before.note.value, after.note.value)) parts.push_back(unclear());
    }
    return together(parts);
}

constexpr Judgement<Fee> of_fee[] = {
    {"id", {"id"}, harmless},
    {"name", {"name"}, of_words},
    {"kind", {"kind"}, of_kind},
    {"amount",
     {"amount", "foreign", "per", "quantity", "percent", "percent_of", "min", "max", "tiers/when",
      "tiers/amount", "free"},
     of_amount},
    {"scope", {"when", "channels"}, of_scope},
    {"validity", {"valid_from", "valid_until"}, of_validity},
    {"basis", {"basis", "prescribed/basis", "prescribed/value"}, harmless},
    {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Fee>& judge<Fee>() {
    static constexpr Judge<Fee> all{of_fee, of_item, harmless, of_channels};
    return all;
}

}  // namespace tthc::meaning
