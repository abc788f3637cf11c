#include "told_channels.h"

#include "channel_deadlines.h"
#include "row_cases.h"
#include "told_fees.h"
#include "told_times.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/read_lists.h"
#include "tthc/import/words/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace tthc::importing {
namespace {

constexpr RawField told_table = RawField::channel_table;

/// A row of the table, its words trimmed.
struct ToldRow {
    std::string channel;
    std::string number;
    std::string unit;
    std::string text;
    const std::vector<RawRow>* fees;
};

ToldRow told_row(const RawRow& row) {
    const std::string text = plain(cell(row, RawField::channel_text));
    return {cell(row, RawField::channel), cell(row, RawField::time), cell(row, RawField::time_unit),
            std::string(trim(text)), &row.table(RawField::fee_table)};
}

std::vector<ToldRow> told_rows(const RawRecord& record) {
    std::vector<ToldRow> rows;
    const auto table = record.tables.find(told_table);
    if (table == record.tables.end()) return rows;
    for (const RawRow& row : table->second)
        rows.push_back(told_row(row));
    return rows;
}

/// The fees of rows, those that say the same read once.
class RowFees {
public:
    RowFees(const Reading& reading, Account& account, ChannelTeller& teller)
        : reading_(&reading), account_(&account), teller_(&teller) {}

    std::vector<Fee> of(const ToldRow& row) {
        const auto known = std::find_if(read_.begin(), read_.end(), [&](const ReadFeeTable& other) {
            return *other.table == *row.fees;
        });
        const ToldFees& told = known == read_.end() ? read(row) : known->told;
        account_->kept(Part::fees, told.kept);
        return told.fees;
    }

private:
    struct ReadFeeTable {
        const std::vector<RawRow>* table;
        ToldFees told;
    };

    const ToldFees& read(const ToldRow& row) {
        ToldFees told = told_fees(*row.fees, reading_->lexicon);
        for (FeeDoubt& doubt : told.doubts)
            teller_->tell(*doubt.code, std::move(doubt.message));
        read_.push_back({row.fees, std::move(told)});
        return read_.back().told;
    }

    const Reading* reading_;
    Account* account_;
    ChannelTeller* teller_;
    std::vector<ReadFeeTable> read_;
};

void keep_told_row(const ToldRow& row, Account& account) {
    account.note(told_table, fmt::format("{} {} {}", row.number, row.unit, row.text));
    account.keep_quoted(Part::channels, import_code::kept_word, told_table,
                        messages::unknown_channel, row.channel);
}

bool has_time(const Procedure& procedure, const Duration& time) {
    return std::any_of(procedure.deadlines.begin(), procedure.deadlines.end(),
                       [&](const Deadline& deadline) {
                           return deadline.legal && compare(deadline.legal->value, time) == 0;
                       });
}

bool says_the_same(std::string_view left, std::string_view right) {
    return utf8::squeeze(utf8::to_lower(left)) == utf8::squeeze(utf8::to_lower(right));
}

void tell_case_time(const Reading& reading, const Procedure& procedure, const Duration& time,
                    Account& account) {
    std::string times;
    for (const Deadline& deadline : procedure.deadlines) {
        if (!deadline.legal) continue;
        const std::string one = deadline.legal->value.to_string(Language::vi);
        if (times.find(one) == std::string::npos)
            times += fmt::format("{}{}", times.empty() ? "" : ", ", one);
    }
    if (times.empty()) return;
    account.tell(import_code::told_differently, reading.record.span_of(RawField::case_table),
                 reading.record.texts.at(RawField::case_table).key,
                 messages::times_differ(times, time.to_string(Language::vi)));
}

}  // namespace

bool tells_units(const RawRecord& record) {
    const auto& keys = record.shape->keys;
    return std::any_of(keys.begin(), keys.end(),
                       [](const RawKey& key) { return key.holds->value == RawField::time_unit; });
}

std::vector<ChannelFacts> told_channels(const Reading& reading, Account& account) {
    const auto rows = told_rows(reading.record);
    ChannelTeller teller(reading, account);
    ChannelDeadlines deadlines(reading, account, teller);
    RowFees fees(reading, account, teller);
    std::vector<ChannelFacts> facts;
    for (const ToldRow& row : rows) {
        const auto channel = read_words(row.channel, reading.lexicon.channels);
        if (channel.values.empty()) {
            keep_told_row(row, account);
            continue;
        }
        ChannelFacts fact{.channel = channel.values.front()};
        fact.text = row.text == trim(row.number) ? std::string() : row.text;
        fact.deadlines = deadlines.of(
            {row.number, told_times({row.number, row.unit}, reading.lexicon), row.text});
        fact.fees = fees.of(row);
        facts.push_back(std::move(fact));
    }
    take_row_cases(facts, reading.lexicon);
    deadlines.add_starts(facts);
    return facts;
}

void add_told_cases(const Reading& reading, const Procedure& procedure, Account& account) {
    const auto table = reading.record.tables.find(RawField::case_table);
    if (table == reading.record.tables.end()) return;
    std::string lines;
    for (const RawRow& row : table->second) {
        const auto time = told_duration(
            {cell(row, RawField::case_time), cell(row, RawField::case_unit)}, reading.lexicon);
        const bool other_time = time && !has_time(procedure, *time);
        const Prose name(cell(row, RawField::case_name));
        const bool other_name = !says_the_same(name.text(), reading.text(RawField::name));
        if (!other_time && !other_name) continue;
        const std::string line =
            fmt::format("{}: {}{}{}", cell(row, RawField::case_code), trim(name.text()),
                        time ? ": " : "", time ? time->to_string(Language::vi) : std::string());
        if (lines.find(line) != std::string::npos) continue;
        add_line(lines, line);
        if (other_time) tell_case_time(reading, procedure, *time, account);
    }
    if (!lines.empty()) account.note(RawField::case_table, lines);
}

}  // namespace tthc::importing
