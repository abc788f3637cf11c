#include "noted_fees.h"

#include "fee_words.h"
#include "read_fee.h"
#include "tthc/import/words/case_words.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_description = 400;
constexpr std::int64_t one_thousand = 1000;

/// `- ` and `+ ` open an item; inside `kinh tế - xã hội` and `50.000 đồng - 100.000 đồng` they do
/// not.
bool is_dash(std::string_view before, std::string_view rest) {
    if (rest.starts_with(' ')) rest.remove_prefix(1);
    if (!rest.starts_with("- ") && !rest.starts_with("+ ") && !rest.starts_with("* ")) return false;
    const Prose behind(trim(rest.substr(2)));
    before = trim(before);
    const bool range = behind.is_digit(0) && !before.empty() &&
                       std::string_view(".;:)").find(before.back()) == std::string_view::npos;
    return !behind.is_lower(0) && !range;
}

/// Items of a note in brackets: lines, `;`, and dashes between spaces.
std::vector<std::string_view> items_of(std::string_view note) {
    std::vector<std::string_view> items;
    std::size_t begin = 0;
    std::size_t depth = 0;
    for (std::size_t at = 0; at <= note.size(); ++at) {
        if (at < note.size() && note[at] == '(') ++depth;
        if (at < note.size() && note[at] == ')' && depth > 0) --depth;
        const bool line = at < note.size() && note[at] == '\n';
        const auto rest = note.substr(std::min(at, note.size()));
        const bool dash = is_dash(note.substr(begin, std::min(at, note.size()) - begin), rest);
        const bool part = depth == 0 && (line || rest.starts_with(';') || dash);
        if (at < note.size() && !part) continue;
        if (const auto item = trim(note.substr(begin, at - begin)); !item.empty())
            items.push_back(item);
        begin = at + (line || rest.starts_with(';') ? 1 : 0);
    }
    return items;
}

/// The fees that the items of a note tell.
struct ItemsTold {
    std::vector<Fee> fees;
    std::string introduction;
};

/// `50.000 đồng/hồ sơ. Riêng ngành năng khiếu: 120.000 đồng`: sentences, where an item has several
/// amounts.
std::vector<std::string_view> amounts_apart(std::string_view item, const Lexicon& lexicon) {
    const Prose text(item);
    if (amounts_at(text, lexicon).size() < 2) return {item};
    std::vector<std::string_view> parts;
    std::size_t begin = 0;
    for (auto stop = item.find(". "); stop != std::string_view::npos;
         stop = item.find(". ", stop + 1)) {
        if (!text.is_upper(skip(text, stop + 1, " "))) continue;
        parts.push_back(trim(item.substr(begin, stop + 1 - begin)));
        begin = stop + 1;
    }
    parts.push_back(trim(item.substr(begin)));
    return parts;
}

/// The days that a heading of items tells (`Theo Thông tư … (từ ngày … đến ngày …):`) hold for
/// them.
void take_days(Fee& fee, const Validity& days) {
    if (fee.valid_from || fee.valid_until) return;
    if (days.from) fee.valid_from = *days.from;
    if (days.until) fee.valid_until = *days.until;
}

/// Empty where an item tells several amounts.
std::optional<ItemsTold> told_by_items(std::string_view note, const Lexicon& lexicon) {
    ItemsTold told;
    Validity days;
    auto items = items_of(note);
    if (items.size() == 1) items = amounts_apart(items.front(), lexicon);
    for (const std::string_view item : items) {
        if (amounts_at(Prose(item), lexicon).size() > 1) return {};
        auto fee = fee_told(item, lexicon);
        if (fee) {
            take_days(*fee, days);
            told.fees.push_back(std::move(*fee));
            continue;
        }
        if (item.ends_with(':') || refers_elsewhere(item, lexicon))
            days = validity_of(Prose(item), lexicon);
        add_line(told.fees.empty() ? told.introduction : told.fees.back().note.value, item);
    }
    return told;
}

std::size_t different_amounts(const std::vector<Fee>& fees) {
    std::set<std::int64_t> amounts;
    for (const Fee& fee : fees)
        amounts.insert(fee.amount->value.dong);
    return amounts.size();
}

/// Larger than any fee: what a sum is compared with is smaller.
std::int64_t capped(std::int64_t dong) {
    constexpr std::int64_t most = 1'000'000'000'000'000;
    return std::min(dong, most);
}

std::int64_t sum_of(const std::vector<Fee>& fees) {
    return std::accumulate(fees.begin(), fees.end(), std::int64_t{0},
                           [](std::int64_t sum, const Fee& fee) {
                               return capped(sum + capped(fee.amount->value.dong));
                           });
}

bool has_amount(const std::vector<Fee>& fees, std::int64_t dong) {
    return std::any_of(fees.begin(), fees.end(),
                       [dong](const Fee& fee) { return fee.amount->value.dong == dong; });
}

/// `/hồ sơ`, `đồng/lần`: a note that begins with the unit of the amount.
std::string unit_of_note(std::string_view note, const Lexicon& lexicon) {
    const Prose text(note);
    const auto* dong = text.word_at(0, lexicon.words(WordKind::dong));
    return per_at(text, dong == nullptr ? 0 : dong->size(), lexicon).per;
}

/// `trừ cơ sở đóng gói`
bool opens_exception(std::string_view words, const Lexicon& lexicon) {
    return Prose(words).whole_word_at(0, lexicon.words(WordKind::except)) != nullptr;
}

/// The one amount that a note tells beside its fee: what else it says of it. A note that says more
/// stays whole.
void describe(Fee& head, const ItemsTold& told, std::string_view note, const Lexicon& lexicon) {
    const Fee& one = told.fees.front();
    if (!head.kind) head.kind = one.kind;
    head.per = one.per;
    head.valid_from = one.valid_from;
    head.valid_until = one.valid_until;
    bool whole = told.introduction.empty() && one.note.value.empty();
    const std::string& words = one.when.value;
    if (head.name.value.empty()) head.name = one.name;
    if (opens_case(words, lexicon) || opens_exception(words, lexicon)) {
        head.when = words;
    } else if (!words.empty()) {
        const bool line = words.size() <= longest_description &&
                          !refers_elsewhere(words, lexicon) &&
                          words.find(". ") == std::string::npos && head.when.value.empty();
        if (line) head.when = words;
        whole = whole && line;
    }
    if (!whole) head.note = std::string(note);
}

/// A note without an amount of its own.
void describe_without_amount(Fee& head, std::string_view note, const Lexicon& lexicon) {
    head.per = unit_of_note(note, lexicon);
    if (const auto kind = kind_named(note, lexicon); kind && !head.kind) head.kind = *kind;
    const Prose text(note);
    if (refers_elsewhere(note, lexicon) ||
        validity_of(text, lexicon).begin <= marker_size(note) + 1)
        take_validity(head, text, lexicon);
    head.note = std::string(note);
}

/// `Miễn phí từ ngày 07/4/2026 đến 30/6/2026`, `từ ngày … bằng 50% mức thu`: what is due for a time
/// instead of the amount; empty where the note has no such time, or several.
std::optional<Fee> due_for_a_time(const Fee& head, std::string_view note, const Lexicon& lexicon) {
    const Prose text(note);
    const Validity validity = validity_of(text, lexicon);
    if (!validity || !validity.until) return {};
    Fee fee;
    fee.kind = head.kind;
    if (validity.from) fee.valid_from = *validity.from;
    fee.valid_until = *validity.until;
    for (const std::string& word : lexicon.words(WordKind::exempt)) {
        if (!trim(text.lower().substr(0, validity.begin)).ends_with(word)) continue;
        const auto end = trim(text.cut(0, validity.begin)).size();
        fee.free = std::string(trim(text.cut(0, validity.begin)).substr(end - word.size()));
        return fee;
    }
    const auto reduced = percent_told(text, lexicon);
    if (!reduced) return {};
    fee.percent = reduced->percent;
    fee.percent_of = reduced->of;
    return fee;
}

/// A small number of đồng whose note has the same number of another currency.
std::optional<ForeignMoney> same_number_abroad(std::int64_t dong, std::string_view note,
                                               const Lexicon& lexicon) {
    for (const AmountAt& amount : amounts_at(Prose(note), lexicon)) {
        if (amount.money && amount.money->amount == Decimal(dong)) return amount.money;
    }
    return {};
}

std::vector<Fee> with_head_of(ItemsTold told, const Fee& head) {
    for (Fee& fee : told.fees) {
        if (head.kind) fee.kind = head.kind;
        if (fee.name.value.empty()) fee.name = head.name;
    }
    std::string first = std::move(told.introduction);
    add_line(first, told.fees.front().note.value);
    told.fees.front().note = std::move(first);
    return std::move(told.fees);
}

/// Zero or free, and a note: the amounts of the note are what is due.
NotedFees behind_free(Fee head, std::string_view note, std::optional<ItemsTold> told,
                      const Lexicon& lexicon) {
    NotedFees result;
    result.free_with_amount = !amounts_told(note, lexicon).empty();
    const bool clean = told && !told->fees.empty();
    const bool exception = clean && told->fees.size() == 1 && !told->fees.front().kind &&
                           opens_case(told->fees.front().when.value, lexicon);
    if (!clean || exception) {
        head.note = std::string(note);
        result.fees.push_back(head);
        return result;
    }
    if (told->fees.size() == 1) {
        head.free = {};
        head.amount = told->fees.front().amount;
        describe(head, *told, note, lexicon);
        result.fees.push_back(std::move(head));
    } else {
        result.fees = with_head_of(std::move(*told), head);
    }
    return result;
}

bool states_another(std::int64_t dong, std::string_view note, const Lexicon& lexicon) {
    const auto stated = amounts_told(note, lexicon);
    return std::any_of(stated.begin(), stated.end(),
                       [dong](std::int64_t one) { return one != dong; });
}

NotedFees keep_note(Fee head, std::string_view note, const Lexicon& lexicon) {
    NotedFees result;
    std::int64_t& dong = head.amount->value.dong;
    result.differs = states_another(dong, note, lexicon);
    const auto stated = amounts_told(note, lexicon);
    const bool small = dong < one_thousand;
    const bool thousands =
        small && std::find(stated.begin(), stated.end(), dong * one_thousand) != stated.end();
    if (thousands) dong *= one_thousand;
    describe_without_amount(head, note, lexicon);
    if (const auto abroad = small ? same_number_abroad(dong, note, lexicon) : std::nullopt) {
        head.foreign = *abroad;
        head.amount = {};
        result.differs = true;
    }
    auto instead = due_for_a_time(head, note, lexicon);
    result.fees.push_back(std::move(head));
    if (instead) result.fees.push_back(std::move(*instead));
    return result;
}

/// `50.000 đồng` and, for a time, another amount.
NotedFees with_amount_for_a_time(Fee head, ItemsTold told) {
    NotedFees result;
    head.note = std::move(told.introduction);
    if (head.kind) told.fees.front().kind = head.kind;
    if (told.fees.front().name.value.empty()) told.fees.front().name = head.name;
    result.fees.push_back(std::move(head));
    result.fees.push_back(std::move(told.fees.front()));
    return result;
}

NotedFees behind_amount(Fee head, std::string_view note, std::optional<ItemsTold> told,
                        const Lexicon& lexicon) {
    const std::int64_t dong = head.amount->value.dong;
    if (!told || told->fees.empty()) return keep_note(std::move(head), note, lexicon);
    const bool listed = has_amount(told->fees, dong);
    const bool thousands = dong < one_thousand && has_amount(told->fees, dong * one_thousand);
    NotedFees result;
    result.differs = !listed;
    if (told->fees.size() == 1) {
        const Fee& one = told->fees.front();
        if (!listed && !thousands && (one.valid_from || one.valid_until))
            return with_amount_for_a_time(std::move(head), std::move(*told));
        if (!listed && !thousands) return keep_note(std::move(head), note, lexicon);
        head.amount = told->fees.front().amount;
        describe(head, *told, note, lexicon);
        auto instead = due_for_a_time(head, note, lexicon);
        result.fees.push_back(std::move(head));
        if (instead) result.fees.push_back(std::move(*instead));
        return result;
    }
    if (different_amounts(told->fees) < 2 || (!listed && sum_of(told->fees) == dong))
        return keep_note(std::move(head), note, lexicon);
    if (!listed && !thousands) result.fees.push_back(head);
    for (Fee& fee : with_head_of(std::move(*told), head))
        result.fees.push_back(std::move(fee));
    return result;
}

}  // namespace

NotedFees noted_fees(Fee head, std::string_view note, const Lexicon& lexicon) {
    note = trim(note);
    if (says_nothing(note, lexicon) || is_any_of(note, lexicon.words(WordKind::no_condition)))
        return {.fees = {std::move(head)}};
    if (head.foreign) {
        describe_without_amount(head, note, lexicon);
        return {.fees = {std::move(head)}};
    }
    auto told = told_by_items(note, lexicon);
    if (head.amount) return behind_amount(std::move(head), note, std::move(told), lexicon);
    return behind_free(std::move(head), note, std::move(told), lexicon);
}

void take_description(Fee& fee, const Lexicon& lexicon) {
    const std::string note = fee.note.value;
    const bool line = !note.empty() && note.size() <= longest_description &&
                      note.find('\n') == std::string::npos && amounts_told(note, lexicon).empty() &&
                      !refers_elsewhere(note, lexicon) &&
                      !Prose(note).has_word(lexicon.words(WordKind::exempt));
    if (!line || !fee.when.value.empty()) return;
    fee.when = std::string(without_end(without_markers(note), ".:;"));
    fee.note = std::string();
    if (fee.name.value.empty()) part_name(fee, lexicon);
}

std::vector<Fee> fee_cases(std::string_view text, const Lexicon& lexicon) {
    auto told = told_by_items(text, lexicon);
    if (!told || different_amounts(told->fees) < 2) return {};
    return with_head_of(std::move(*told), {});
}

}  // namespace tthc::importing
