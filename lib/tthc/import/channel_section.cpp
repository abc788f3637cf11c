#include "tthc/import/cells.h"
#include "tthc/import/flat_tables.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/merge_channels.h"
#include "tthc/import/messages.h"
#include "tthc/import/read_deadline.h"
#include "tthc/import/read_fee.h"
#include "tthc/import/read_lists.h"
#include "tthc/import/sections.h"
#include "tthc/import/text.h"
#include "tthc/import/told_channels.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr RawField channel_table = RawField::channel_table;

std::vector<ChannelRow> channel_rows_of(const Reading& reading, Account& account) {
    const auto known = reading.record.tables.find(channel_table);
    if (known == reading.record.tables.end()) {
        auto flat = channel_rows(reading.text(channel_table), reading.lexicon);
        account.keep_table(Part::channels, channel_table, flat.rest);
        return std::move(flat.rows);
    }
    std::vector<ChannelRow> rows;
    for (const RawRow& row : known->second) {
        rows.push_back({cell(row, RawField::channel), cell(row, RawField::time),
                        cell(row, RawField::fee), cell(row, RawField::channel_text)});
    }
    return rows;
}

std::vector<Deadline> deadlines_of(const Reading& reading, const ChannelRow& row,
                                   const std::string& text, Account& account) {
    auto times = read_times(row.time, reading.lexicon);
    if (!times.parsed) {
        account.keep_quoted(Part::deadlines, import_code::kept_time, channel_table,
                            messages::deadline_kept, row.time);
    }
    for (Deadline& deadline : times.deadlines) {
        if (deadline.legal)
            deadline.from = start_event(text, deadline.legal->value, reading.lexicon);
    }
    return std::move(times.deadlines);
}

std::vector<Fee> fees_of(const Reading& reading, const ChannelRow& row, Account& account) {
    auto fees = read_fees(row.fee, reading.lexicon);
    for (std::size_t i = 0; i < fees.kept; ++i) {
        account.keep_quoted(Part::fees, import_code::kept_fee, channel_table, messages::fee_kept,
                            row.fee);
    }
    if (fees.free_with_amount) {
        account.tell(import_code::free_with_amount, reading.record.span_of(channel_table),
                     reading.record.texts.at(channel_table).key,
                     messages::free_with_amount(row.fee));
    }
    return std::move(fees.fees);
}

ChannelFacts facts_of(const Reading& reading, Channel channel, const ChannelRow& row,
                      Account& account) {
    ChannelFacts facts{.channel = channel};
    facts.text = trim(Prose(row.text).text());
    if (facts.text == trim(row.time)) facts.text.clear();
    facts.deadlines = deadlines_of(reading, row, facts.text, account);
    facts.fees = fees_of(reading, row, account);
    return facts;
}

void keep_row(const ChannelRow& row, Account& account) {
    account.note(channel_table,
                 fmt::format("{} {} {} {}", row.channel, row.time, row.fee, row.text));
    account.keep_quoted(Part::channels, import_code::kept_word, channel_table,
                        messages::unknown_channel, row.channel);
}

template <class Items, class Is>
std::size_t number_of(const Items& items, const Is& is) {
    return static_cast<std::size_t>(std::count_if(items.begin(), items.end(), is));
}

std::vector<ChannelFacts> facts_by_cells(const Reading& reading, Account& account) {
    std::vector<ChannelFacts> facts;
    for (const ChannelRow& row : channel_rows_of(reading, account)) {
        const auto channel = read_words(row.channel, reading.lexicon.channels);
        if (channel.values.empty()) {
            keep_row(row, account);
        } else {
            facts.push_back(facts_of(reading, channel.values.front(), row, account));
        }
    }
    return facts;
}

}  // namespace

Section<Procedure> channel_section(const Reading& reading) {
    Section<Procedure> section{{}, Account(reading)};
    Procedure& procedure = section.value;
    Account& account = section.account;
    const auto facts = tells_units(reading.record) ? told_channels(reading, account)
                                                   : facts_by_cells(reading, account);
    for (const std::string& line : merge_channels(facts, procedure))
        account.note(RawField::channel_text, line);
    if (tells_units(reading.record)) add_told_cases(reading, procedure, account);
    account.count(Part::channels, procedure.channels.size());
    account.count(Part::deadlines, number_of(procedure.deadlines, [](const Deadline& item) {
                      return item.legal.has_value();
                  }));
    account.count(Part::fees, number_of(procedure.fees, [](const Fee& item) {
                      return item.amount || !item.free.value.empty();
                  }));
    return section;
}

}  // namespace tthc::importing
