#include "digit_runs.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/words/cells.h"

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
    bool run = false;      ///< the time and the amount are one run of digits
};

class ChannelTable {
public:
    ChannelTable(std::string_view flat, const Lexicon& lexicon) : text_(flat), lexicon_(&lexicon) {}

    Rows<ChannelRow> split() {
        std::size_t at = 0;
        if (const auto* header = text_.word_at(0, words(WordKind::table_headers)))
            at = header->size();
        find_rows(at);
        part_runs();
        Rows<ChannelRow> result;
        result.rest = trim(text_.cut(at, rows_.empty() ? text_.size() : rows_.front().begin));
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            const bool last = i + 1 == rows_.size();
            result.rows.push_back(row(rows_[i], last ? text_.size() : rows_[i + 1].begin));
        }
        return result;
    }

private:
    const KnownWords& words(WordKind kind) const { return lexicon_->words(kind); }

    void find_rows(std::size_t at) {
        if (const auto unnamed = unnamed_row(at)) {
            rows_.push_back(*unnamed);
            at = unnamed->text;
        }
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

    /// `60 Ngày10,000,000 VNĐ` without the name of a channel, in front of all rows.
    std::optional<RowAt> unnamed_row(std::size_t at) const {
        const auto timed = text_.is_digit(at) ? time_at(text_, at, *lexicon_) : std::nullopt;
        if (!timed || !fee_at(text_, timed->end, *lexicon_)) return {};
        return row_at(at, at);
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
        return RowAt{begin, time, time, amount->end, true};
    }

    /// `220 VNĐ`: where the amount begins, if the page tells; else the run is one cell.
    void part_runs() {
        std::vector<std::string> times;
        for (const RowAt& row : rows_) {
            const auto time = trim(text_.cut(row.time, row.fee));
            if (!time.empty() && digits_end(time, 0) == time.size()) times.emplace_back(time);
        }
        for (int round = 0; round < 2; ++round) {
            for (RowAt& row : rows_) {
                if (!row.run) continue;
                const auto start = amount_start(run_at(row), times, *lexicon_);
                if (!start) continue;
                row.fee = row.time + *start;
                row.run = false;
                times.emplace_back(text_.cut(row.time, row.fee));
            }
        }
    }

    DigitRun run_at(const RowAt& row) const {
        const auto end = text_.text().find_first_not_of("0123456789.,", row.time);
        DigitRun run{text_.cut(row.time, end), {}};
        if (text_.cut(row.text).starts_with('('))
            run.note = text_.cut(row.text, bracket_end(text_, row.text, text_.size()));
        return run;
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
            text = notes_end({0, 0, text, next->end, false}, end);
        }
        ChannelRow row;
        row.channel = text_.cut(found.begin, found.time);
        row.time = trim(text_.cut(found.time, found.fee));
        row.fee = trim(text_.cut(found.fee, text));
        row.text = trim(text_.cut(text, end));
        row.run = found.run;
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
