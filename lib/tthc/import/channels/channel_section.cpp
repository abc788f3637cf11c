#include "channel_deadlines.h"
#include "merge_channels.h"
#include "read_deadline.h"
#include "read_fee.h"
#include "row_cases.h"
#include "told_channels.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/sections.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/words/cells.h"
#include "tthc/import/words/read_lists.h"
#include "tthc/import/words/text.h"

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

/// A time and an amount that ran together stay one text, in the deadline and in the fee.
ChannelFacts run_together(const ChannelRow& row, Account& account, ChannelTeller& teller) {
    ChannelFacts facts;
    const auto head = row.fee.substr(0, row.fee.find('('));
    facts.deadlines.emplace_back().note = head;
    facts.fees.emplace_back().note = row.fee;
    account.kept(Part::deadlines);
    account.kept(Part::fees);
    teller.tell(import_code::kept_time, messages::kept_words(messages::cells_ran_together, head));
    return facts;
}

class CellReader {
public:
    CellReader(const Reading& reading, Account& account)
        : reading_(&reading),
          account_(&account),
          teller_(reading, account),
          deadlines_(reading, account, teller_) {}

    ChannelFacts facts_of(Channel channel, const ChannelRow& row) {
        std::string text(trim(Prose(row.text).text()));
        if (text == trim(row.time)) text.clear();
        ChannelFacts facts;
        if (row.run) {
            facts = run_together(row, *account_, teller_);
        } else {
            facts.deadlines = deadlines_.of(
                {std::string(trim(row.time)), read_times(row.time, reading_->lexicon), text});
            facts.fees = fees_of(row);
        }
        facts.channel = channel;
        facts.text = std::move(text);
        return facts;
    }

    void add_starts(std::vector<ChannelFacts>& facts) { deadlines_.add_starts(facts); }

private:
    std::vector<Fee> fees_of(const ChannelRow& row) {
        auto fees = read_fees(row.fee, reading_->lexicon);
        account_->kept(Part::fees, fees.kept);
        if (fees.kept > 0) {
            teller_.tell(import_code::kept_fee, messages::kept_words(messages::fee_kept, row.fee));
        }
        if (fees.free_with_amount)
            teller_.tell(import_code::free_with_amount, messages::free_with_amount(row.fee));
        if (fees.differs)
            teller_.tell(import_code::told_differently, messages::amounts_of_cell_differ(row.fee));
        return std::move(fees.fees);
    }

    const Reading* reading_;
    Account* account_;
    ChannelTeller teller_;
    ChannelDeadlines deadlines_;
};

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

/// Rows by channel, and those that name none.
struct RowFacts {
    std::vector<ChannelFacts> named;
    std::vector<ChannelFacts> unnamed;
};

RowFacts facts_by_cells(const Reading& reading, Account& account) {
    RowFacts facts;
    CellReader reader(reading, account);
    for (const ChannelRow& row : channel_rows_of(reading, account)) {
        const auto channel = read_words(row.channel, reading.lexicon.channels);
        if (row.channel.empty()) {
            facts.unnamed.push_back(reader.facts_of({}, row));
        } else if (channel.values.empty()) {
            keep_row(row, account);
        } else {
            facts.named.push_back(reader.facts_of(channel.values.front(), row));
        }
    }
    take_row_cases(facts.named, reading.lexicon);
    reader.add_starts(facts.named);
    reader.add_starts(facts.unnamed);
    return facts;
}

/// What a row without a channel says holds for all.
void add_unnamed(const std::vector<ChannelFacts>& unnamed, Procedure& procedure, Account& account) {
    for (const ChannelFacts& facts : unnamed) {
        procedure.deadlines.insert(procedure.deadlines.end(), facts.deadlines.begin(),
                                   facts.deadlines.end());
        procedure.fees.insert(procedure.fees.end(), facts.fees.begin(), facts.fees.end());
        if (!facts.text.empty()) account.note(RawField::channel_text, facts.text);
    }
}

}  // namespace

Section<Procedure> channel_section(const Reading& reading) {
    Section<Procedure> section{{}, Account(reading)};
    Procedure& procedure = section.value;
    Account& account = section.account;
    const bool told = tells_units(reading.record);
    const RowFacts facts =
        told ? RowFacts{told_channels(reading, account), {}} : facts_by_cells(reading, account);
    for (const std::string& line : merge_channels(facts.named, procedure))
        account.note(RawField::channel_text, line);
    add_unnamed(facts.unnamed, procedure, account);
    if (told) add_told_cases(reading, procedure, account);
    account.count(Part::channels, procedure.channels.size());
    account.count(Part::deadlines, number_of(procedure.deadlines, [](const Deadline& item) {
                      return item.legal.has_value();
                  }));
    account.count(Part::fees, number_of(procedure.fees, [](const Fee& item) {
                      return item.amount || item.foreign || !item.free.value.empty();
                  }));
    return section;
}

}  // namespace tthc::importing
