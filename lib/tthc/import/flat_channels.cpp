#include "tthc/import/cells.h"
#include "tthc/import/flat_tables.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_time_text = 300;

/// Where the cells of a row begin and end.
struct RowAt {
    std::size_t begin = 0;
    std::size_t time = 0;
    std::size_t fee = 0;
    std::size_t text = 0;  ///< behind the head of the fee
};

class ChannelTable {
public:
    ChannelTable(std::string_view flat, const Lexicon& lexicon) : text_(flat), lexicon_(&lexicon) {}

    Rows<ChannelRow> split() {
        std::size_t at = 0;
        if (const auto* header = text_.word_at(0, words(WordKind::table_headers)))
            at = header->size();
        find_rows(at);
        Rows<ChannelRow> result;
        result.rest = trim(text_.cut(at, rows_.empty() ? text_.size() : rows_.front().begin));
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool last = i + 1 == rows_.size();
            result.rows.push_back(row(rows_[i], last ? text_.size() : rows_[i + 1].begin));
        }
        return result;
    }

private:
    const std::vector<std::string>& words(WordKind kind) const { return lexicon_->words(kind); }

    void find_rows(std::size_t at) {
        while (at < text_.size()) {
            const std::size_t cells = channel_end(at);
            if (cells == at) {
                at = text_.after(at);
                continue;
            }
            if (auto found = row_at(at, cells)) {
                rows_.push_back(*found);
                at = found->text;
            } else {
                at = cells;
            }
        }
    }

    /// Behind the name of a channel whose time cell follows without a space; `at` if none.
    std::size_t channel_end(std::size_t at) const {
        if (!text_.is_upper(at)) return at;
        for (const auto& channel : lexicon_->channels) {
            if (!text_.lower().substr(at).starts_with(channel.written)) continue;
            const std::size_t end = at + channel.written.size();
            const bool glued = text_.is_digit(end) || text_.is_upper(end);
            if (glued) return end;
        }
        return at;
    }

    std::optional<RowAt> row_at(std::size_t begin, std::size_t time) const {
        if (const auto timed = time_at(text_, time, *lexicon_)) {
            if (const auto fee = fee_at(text_, timed->end, *lexicon_))
                return RowAt{begin, time, timed->end, fee->end};
            if (!text_.is_space(timed->end) && timed->end < text_.size() &&
                text_.is_upper(timed->end))
                return RowAt{begin, time, timed->end, timed->end};
        }
        if (const auto* nothing = text_.word_at(time, words(WordKind::no_information))) {
            const std::size_t end = time + nothing->size();
            if (const auto fee = fee_at(text_, end, *lexicon_))
                return RowAt{begin, time, end, fee->end};
        }
        if (text_.is_digit(time)) return bare_number_row(begin, time);
        return wordy_row(begin, time);
    }

    /// `1Miễn phí`: a number without unit; `220 VNĐ`: the number runs into the amount.
    std::optional<RowAt> bare_number_row(std::size_t begin, std::size_t time) const {
        std::size_t end = time;
        while (text_.is_digit(end) || text_.cut(end).starts_with('-'))
            ++end;
        if (const auto fee = fee_at(text_, end, *lexicon_); fee && !fee->kind)
            return RowAt{begin, time, end, fee->end};
        const auto amount = fee_at(text_, time, *lexicon_);
        if (!amount) return wordy_row(begin, time);
        const std::size_t border = border_by_note(time, amount->end);
        const auto fee = fee_at(text_, border, *lexicon_);
        return RowAt{begin, time, border, fee ? fee->end : border};
    }

    /// Of `220 VNĐ(lệ phí 20.000 đồng)` the note tells that the amount is 20; without a note the
    /// first digit is the time.
    std::size_t border_by_note(std::size_t time, std::size_t end) const {
        const std::size_t digits = digits_end(text_.text(), time);
        if (text_.cut(end).starts_with('(')) {
            const auto note = text_.cut(end, bracket_end(text_, end, text_.size()));
            for (std::size_t at = time + 1; at < digits; ++at) {
                const auto amount = text_.cut(at, digits);
                const auto found = note.find(amount);
                if (found != std::string_view::npos && !is_digit(note[found - 1])) return at;
            }
        }
        return time + 1;
    }

    /// A sentence as time cell, as far as a fee that follows without a space.
    std::optional<RowAt> wordy_row(std::size_t begin, std::size_t time) const {
        const std::size_t limit = std::min(text_.size(), time + longest_time_text);
        for (std::size_t at = text_.after(time); at < limit; at = text_.after(at)) {
            if (text_.text()[at] == '\n') return {};
            const std::size_t before = text_.before(at);
            if (text_.is_space(before) || text_.is_upper(before)) continue;
            if (!text_.is_upper(at) && !text_.is_digit(at)) continue;
            if (text_.is_digit(before) && text_.is_digit(at)) continue;
            if (channel_end(at) != at) return {};
            const auto fee = fee_at(text_, at, *lexicon_);
            if (fee && fee->end > at) return RowAt{begin, time, at, fee->end};
        }
        return {};
    }

    /// Behind the bracket that explains a fee; a bracket around a list mark, or behind no
    /// information, belongs to the description.
    std::size_t notes_end(const RowAt& found, std::size_t end) const {
        const auto head = fee_at(text_, found.fee, *lexicon_);
        if (head && head->nothing) return found.text;
        const auto rest = text_.cut(found.text, end);
        const bool mark = rest.starts_with('(') && marker_size(rest) > 0;
        if (!rest.starts_with('(') || mark) return found.text;
        return std::min(end, bracket_end(text_, found.text, end));
    }

    ChannelRow row(const RowAt& found, std::size_t end) const {
        std::size_t text = notes_end(found, end);
        while (text < end) {
            const auto next = fee_at(text_, text, *lexicon_);
            if (!next || !next->kind) break;
            text = notes_end({0, 0, text, next->end}, end);
        }
        ChannelRow row;
        row.channel = text_.cut(found.begin, found.time);
        row.time = trim(text_.cut(found.time, found.fee));
        row.fee = trim(text_.cut(found.fee, text));
        row.text = trim(text_.cut(text, end));
        if (found.fee == found.text) std::swap(row.fee, row.text);
        return row;
    }

    Prose text_;
    const Lexicon* lexicon_;
    std::vector<RowAt> rows_;
};

}  // namespace

Rows<ChannelRow> channel_rows(std::string_view flat, const Lexicon& lexicon) {
    return ChannelTable(flat, lexicon).split();
}

}  // namespace tthc::importing
