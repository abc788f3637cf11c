#include "tthc/import/read_fee.h"

#include <algorithm>
#include <set>

namespace tthc::importing {
namespace {

struct Amount {
    std::int64_t dong = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

std::vector<Amount> amounts_in(std::string_view part, const Lexicon& lexicon) {
    const Prose text(part);
    std::vector<Amount> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!text.is_digit(at)) {
            at = text.after(at);
            continue;
        }
        const auto head = fee_at(text, at, lexicon);
        if (head && head->dong && !head->nothing) {
            found.push_back({*head->dong, at, head->end});
            at = head->end;
        } else {
            at = text.text().find_first_not_of("0123456789.,", at);
            if (at == std::string_view::npos) break;
        }
    }
    return found;
}

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
        const bool dash = rest.starts_with(" - ") || rest.starts_with(" + ") ||
                          rest.starts_with("- ") || rest.starts_with("+ ");
        const bool part = depth == 0 && (line || rest.starts_with(';') || dash);
        if (at < note.size() && !part) continue;
        if (const auto item = trim(note.substr(begin, at - begin)); !item.empty())
            items.push_back(item);
        begin = at + (line || rest.starts_with(';') ? 1 : 0);
    }
    return items;
}

/// `Phí thẩm định …: 100 đồng`: the kind that an item names with its first word.
Maybe<FeeKind> kind_of(std::string_view item, const Lexicon& lexicon) {
    const Prose text(item);
    for (const auto& meaning : lexicon.fee_kinds) {
        if (text.lower().starts_with(meaning.written) && !text.is_letter(meaning.written.size()))
            return meaning.value;
    }
    return {};
}

std::vector<Fee> cases_of(std::string_view note, const Lexicon& lexicon) {
    std::vector<Fee> fees;
    std::string introduction;
    std::set<std::int64_t> different;
    for (const std::string_view item : items_of(note)) {
        const auto amounts = amounts_in(item, lexicon);
        if (amounts.size() > 1) return {};
        if (amounts.empty()) {
            add_line(fees.empty() ? introduction : fees.back().note.value, item);
            continue;
        }
        Fee fee;
        fee.amount = Money{amounts.front().dong};
        fee.when = std::string(without_markers(item));
        fee.kind = kind_of(fee.when.value, lexicon);
        different.insert(amounts.front().dong);
        fees.push_back(std::move(fee));
    }
    if (different.size() < 2) return {};
    add_line(introduction, fees.front().note.value);
    fees.front().note = std::move(introduction);
    return fees;
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
        if (head.free) {
            fee.free = std::string(words);
            read_.free_with_amount = read_.free_with_amount || !amounts_in(note, *lexicon_).empty();
            if (add_cases(fee, note)) return;
            fee.note = std::string(note);
        } else if (head.dong) {
            fee.amount = Money{*head.dong};
            if (add_cases(fee, note)) return;
            fee.note = std::string(note);
        } else {
            keep_head(std::move(fee), head, words, end);
            return;
        }
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
        ++read_.kept;
        read_.fees.push_back(std::move(fee));
    }

    bool add_cases(const Fee& head, std::string_view note) {
        auto cases = cases_of(note, *lexicon_);
        if (cases.empty()) return false;
        const bool listed = std::any_of(cases.begin(), cases.end(), [&](const Fee& item) {
            return item.amount == head.amount;
        });
        if (!listed) read_.fees.push_back(head);
        for (Fee& item : cases) {
            if (head.kind) item.kind = head.kind;
            read_.fees.push_back(std::move(item));
        }
        return true;
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
};

}  // namespace

ReadFees read_fees(std::string_view cell, const Lexicon& lexicon) {
    if (says_nothing(cell, lexicon)) return {};
    return FeeCell(cell, lexicon).read();
}

std::vector<Fee> fee_cases(std::string_view note, const Lexicon& lexicon) {
    return cases_of(note, lexicon);
}

std::vector<std::int64_t> amounts_told(std::string_view text, const Lexicon& lexicon) {
    std::vector<std::int64_t> amounts;
    const auto add = [&](std::int64_t dong) {
        const bool known = std::find(amounts.begin(), amounts.end(), dong) != amounts.end();
        if (dong > 0 && !known) amounts.push_back(dong);
    };
    for (const Amount& amount : amounts_in(text, lexicon))
        add(amount.dong);
    for (const std::int64_t dong : grouped_in(text))
        add(dong);
    return amounts;
}

}  // namespace tthc::importing
