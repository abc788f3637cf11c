#include "told_fees.h"

#include "fee_words.h"
#include "noted_fees.h"
#include "read_fee.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/words/read_lists.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace tthc::importing {
namespace {

std::optional<std::int64_t> whole(std::string_view text) {
    std::int64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || at != end || text.empty()) return {};
    return number;
}

/// What the cells of one fee say.
struct FeeCells {
    std::string value;
    std::string currency;
    std::string text;
    std::string free;
    Fee fee;  ///< kind and name, and the file of the tariff in its note
};

FeeCells cells_of(const RawRow& row, const Lexicon& lexicon) {
    FeeCells cells{cell(row, RawField::fee),
                   cell(row, RawField::currency),
                   {},
                   cell(row, RawField::fee_free),
                   {}};
    const Prose text(cell(row, RawField::fee_text));
    cells.text = trim(text.text());
    const auto kind = read_words(cell(row, RawField::fee_kind), lexicon.fee_kinds);
    if (!kind.values.empty()) cells.fee.kind = kind.values.front();
    cells.fee.name = cell(row, RawField::fee_name);
    if (const std::string& file = cell(row, RawField::fee_file); !file.empty()) {
        cells.fee.note = fmt::format("{}: {}", record::word_of(RawField::fee_file).title.vi, file);
    }
    return cells;
}

bool is_dong(std::string_view currency, const Lexicon& lexicon) {
    return currency.empty() || is_any_of(currency, lexicon.words(WordKind::dong));
}

/// Beside zero: says that something is due, by a tariff or as a part of one. What is free behind
/// the name of a tariff stands in the title of its act.
bool asks_for_payment(std::string_view text, const Lexicon& lexicon) {
    if (tells_tariff(text, lexicon)) return true;
    const Prose prose(text);
    const auto is_free = [&](const Prose& words) {
        return words.has_word(lexicon.words(WordKind::free)) ||
               words.has_word(lexicon.words(WordKind::exempt));
    };
    const Prose lead = prose.part(0, text.find(':'));
    if (lead.has_word(lexicon.words(WordKind::tariff_elsewhere)) && !is_free(lead)) return true;
    if (is_free(prose)) return false;
    return prose.text().find('%') != std::string_view::npos ||
           prose.has_word(lexicon.words(WordKind::tariff_elsewhere));
}

class FeeTeller {
public:
    FeeTeller(const std::vector<RawRow>& rows, const Lexicon& lexicon)
        : several_(rows.size() > 1), lexicon_(&lexicon) {
        for (const RawRow& row : rows)
            tell(cells_of(row, lexicon));
    }

    ToldFees take() { return std::move(told_); }

private:
    void tell(FeeCells cells) {
        const auto amount = whole(cells.value);
        const auto stated = amounts_told(cells.text, *lexicon_);
        if (!is_dong(cells.currency, *lexicon_)) {
            tell_foreign(std::move(cells));
        } else if (amount ? *amount < 0 : !trim(cells.value).empty()) {
            keep_value(std::move(cells));
        } else if (!amount ||
                   (*amount == 0 && (!stated.empty() || asks_for_payment(cells.text, *lexicon_)))) {
            tell_text(std::move(cells), amount.has_value());
        } else {
            tell_amount(cells, *amount);
        }
    }

    void tell_amount(const FeeCells& cells, std::int64_t amount) {
        Fee head = cells.fee;
        head.note = std::string();
        if (amount > 0) {
            head.amount = Money{amount};
        } else {
            head.free = cells.free;
        }
        auto noted = noted_fees(std::move(head), cells.text, *lexicon_);
        if (noted.differs)
            doubt(import_code::told_differently, messages::amounts_differ(amount, cells.text));
        tell_noted(cells, std::move(noted));
    }

    /// No amount, or zero beside a text with amounts or the place of a tariff: the text says what
    /// is due.
    void tell_text(FeeCells cells, bool zero) {
        if (says_nothing(cells.text, *lexicon_) && cells.fee.note.value.empty()) return;
        if (zero && asks_for_payment(cells.text, *lexicon_)) {
            doubt(import_code::told_differently, messages::free_by_tariff(cells.text));
        } else if (zero) {
            doubt(import_code::free_with_amount, messages::free_with_amount(cells.text));
        }
        auto read = fee_cases(cells.text, *lexicon_);
        if (read.empty()) {
            auto whole_text = read_fees(cells.text, *lexicon_);
            if (whole_text.kept == 0) read = std::move(whole_text.fees);
        }
        if (read.empty() && zero) read = one_amount(cells);
        if (read.empty()) read = one_percentage(cells);
        if (read.empty()) {
            keep(std::move(cells));
            return;
        }
        for (Fee& fee : read) {
            if (cells.fee.kind) fee.kind = cells.fee.kind;
            if (fee.name.value.empty()) fee.name = cells.fee.name;
            add_line(fee.note.value, cells.fee.note.value);
            told_.fees.push_back(std::move(fee));
        }
    }

    /// Zero beside a text that tells one amount: what is due.
    std::vector<Fee> one_amount(const FeeCells& cells) const {
        Fee head = cells.fee;
        head.note = std::string();
        head.free = cells.free;
        auto noted = noted_fees(std::move(head), cells.text, *lexicon_);
        return noted.fees.front().amount ? std::move(noted.fees) : std::vector<Fee>{};
    }

    /// `Phí gia hạn: 75% mức phí cấp mới.`
    std::vector<Fee> one_percentage(const FeeCells& cells) const {
        Fee fee = cells.fee;
        fee.note = cells.text;
        const bool told = amounts_told(cells.text, *lexicon_).empty() &&
                          take_percent(fee, Prose(cells.text), *lexicon_);
        return told ? std::vector<Fee>{std::move(fee)} : std::vector<Fee>{};
    }

    void tell_foreign(FeeCells cells) {
        const auto money = foreign_money(cells.value, cells.currency, *lexicon_);
        if (!money || money->amount == Decimal(0)) {
            keep_value(std::move(cells));
            return;
        }
        Fee head = cells.fee;
        head.foreign = *money;
        head.note = std::string();
        tell_noted(cells, noted_fees(std::move(head), cells.text, *lexicon_));
    }

    void tell_noted(const FeeCells& cells, NotedFees noted) {
        if (several_ && noted.fees.front().note.value == cells.text)
            take_description(noted.fees.front(), *lexicon_);
        for (Fee& fee : noted.fees) {
            add_line(fee.note.value, cells.fee.note.value);
            told_.fees.push_back(std::move(fee));
        }
    }

    void keep_value(FeeCells cells) {
        cells.text = fmt::format("{} {}{}{}", cells.value, cells.currency,
                                 cells.text.empty() ? "" : ": ", cells.text);
        keep(std::move(cells));
    }

    void keep(FeeCells cells) {
        doubt(import_code::kept_fee,
              say("{}: `{}`", "{}: `{}`", messages::fee_kept.vi, cells.text));
        ++told_.kept;
        std::string note = cells.text;
        add_line(note, cells.fee.note.value);
        cells.fee.note = std::move(note);
        told_.fees.push_back(std::move(cells.fee));
    }

    void doubt(const Code& code, Message message) {
        told_.doubts.push_back({&code, std::move(message)});
    }

    bool several_;
    const Lexicon* lexicon_;
    ToldFees told_;
};

}  // namespace

ToldFees told_fees(const std::vector<RawRow>& rows, const Lexicon& lexicon) {
    return FeeTeller(rows, lexicon).take();
}

}  // namespace tthc::importing
