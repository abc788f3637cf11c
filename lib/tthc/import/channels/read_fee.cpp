#include "read_fee.h"

#include "fee_words.h"
#include "noted_fees.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// Numbers in thousands without a unit: `8.000.000/lần`.
std::vector<std::int64_t> grouped_in(std::string_view text) {
    constexpr std::string_view number = "0123456789.,";
    std::vector<std::int64_t> found;
    for (auto at = text.find_first_of(number); at != std::string_view::npos;
         at = text.find_first_of(number, at)) {
        const auto end = std::min(text.find_first_not_of(number, at), text.size());
        std::string_view digits = text.substr(at, end - at);
        while (digits.ends_with('.') || digits.ends_with(','))
            digits.remove_suffix(1);
        const auto dong = dong_of(digits);
        if (dong && digits.find_first_of(".,") != std::string_view::npos) found.push_back(*dong);
        at = end;
    }
    return found;
}

/// The text between the brackets that start at `at`.
std::string_view inside(std::string_view brackets) {
    brackets = trim(brackets);
    if (brackets.starts_with('(')) brackets.remove_prefix(1);
    if (brackets.ends_with(')')) brackets.remove_suffix(1);
    return trim(brackets);
}

class FeeCell {
public:
    FeeCell(std::string_view cell, const Lexicon& lexicon)
        : text_(trim(cell)), lexicon_(&lexicon) {}

    ReadFees read() {
        std::size_t at = 0;
        while (at < text_.size()) {
            const auto head = fee_at(text_, at, *lexicon_);
            if (!head || (head->nothing && at > 0)) break;
            const std::size_t next = notes_end(head->end);
            add(*head, trim(text_.cut(at, head->end)), inside(text_.cut(head->end, next)), next);
            at = next_head(std::max(next, consumed_));
        }
        if (heads_ > 1) {
            for (Fee& fee : read_.fees)
                take_description(fee, *lexicon_);
        }
        if (const auto rest = trim(text_.cut(std::min(at, text_.size()))); !rest.empty())
            keep(rest);
        return std::move(read_);
    }

private:
    std::size_t notes_end(std::size_t at) const {
        std::size_t end = at;
        while (text_.is_space(end))
            ++end;
        if (!text_.cut(end).starts_with('(')) return at;
        return bracket_end(text_, end, text_.size());
    }

    std::size_t next_head(std::size_t at) const {
        while (at < text_.size() && (text_.is_space(at) || text_.text()[at] == ';' ||
                                     text_.text()[at] == '.' || text_.text()[at] == ','))
            ++at;
        return at;
    }

    void add(const FeeHead& head, std::string_view words, std::string_view note, std::size_t end) {
        if (head.nothing) {
            if (!note.empty()) keep(note);
            return;
        }
        Fee fee;
        if (head.kind) fee.kind = *head.kind;
        const bool nothing_due = head.free || (head.dong && *head.dong == 0);
        if (nothing_due && tells_tariff(note, *lexicon_) && amounts_told(note, *lexicon_).empty()) {
            keep_tariff(std::move(fee), words, note);
            return;
        }
        if (head.free) fee.free = std::string(words);
        if (head.dong) fee.amount = Money{*head.dong};
        if (head.money) fee.foreign = *head.money;
        if (!head.free && !head.dong && !head.money) {
            keep_head(std::move(fee), head, words, end);
            return;
        }
        auto noted = noted_fees(std::move(fee), note, *lexicon_);
        ++heads_;
        read_.free_with_amount = read_.free_with_amount || noted.free_with_amount;
        read_.differs = read_.differs || noted.differs;
        for (Fee& one : noted.fees)
            read_.fees.push_back(std::move(one));
    }

    /// `Miễn phí(theo quy định tại …)`: free by that text, or not free by it; both are kept.
    void keep_tariff(Fee fee, std::string_view words, std::string_view note) {
        fee.note = std::string(note);
        add_line(fee.note.value, words);
        ++read_.kept;
        read_.fees.push_back(std::move(fee));
    }

    /// No whole amount of đồng: foreign money, a percentage, a fraction; behind `Phí :` words.
    void keep_head(Fee fee, const FeeHead& head, std::string_view words, std::size_t end) {
        std::string_view text = text_.cut(head.end, end);
        if (words.ends_with(':')) {
            consumed_ = text_.size();
            text = text_.cut(head.end);
            fee.note = std::string(trim(text));
        } else {
            fee.note = std::string(words) + std::string(text);
        }
        if (!take_percent(fee, Prose(fee.note.value), *lexicon_)) ++read_.kept;
        read_.fees.push_back(std::move(fee));
    }

    void keep(std::string_view words) {
        Fee fee;
        fee.note = std::string(words);
        ++read_.kept;
        read_.fees.push_back(std::move(fee));
    }

    Prose text_;
    const Lexicon* lexicon_;
    ReadFees read_;
    std::size_t consumed_ = 0;
    std::size_t heads_ = 0;  ///< amounts, each with its note
};

}  // namespace

ReadFees read_fees(std::string_view cell, const Lexicon& lexicon) {
    if (says_nothing(cell, lexicon)) return {};
    return FeeCell(cell, lexicon).read();
}

std::vector<std::int64_t> amounts_told(std::string_view text, const Lexicon& lexicon) {
    std::vector<std::int64_t> amounts;
    const auto add = [&](std::int64_t dong) {
        const bool known = std::find(amounts.begin(), amounts.end(), dong) != amounts.end();
        if (dong > 0 && !known) amounts.push_back(dong);
    };
    for (const AmountAt& amount : amounts_at(Prose(text), lexicon))
        add(amount.dong.value_or(0));
    for (const std::int64_t dong : grouped_in(text))
        add(dong);
    return amounts;
}

}  // namespace tthc::importing
