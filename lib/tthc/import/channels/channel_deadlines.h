#pragma once

#include "channel_teller.h"
#include "merge_channels.h"
#include "read_deadline.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::importing {

/// What a row says of its time: the words of its cell as they were read, and the description
/// beside them.
struct RowTime {
    std::string words;
    ReadTimes read;
    std::string description;
};

/// The deadlines of the rows of a record. Where a cell has no length of time, it is read where else
/// the record tells it: in the description, in the steps, in the table of cases; that is told with
/// its place, and what none gives is kept as text.
class ChannelDeadlines {
public:
    ChannelDeadlines(const Reading& reading, Account& account, ChannelTeller& teller);

    /// Rows that say the same are read once.
    std::vector<Deadline> of(const RowTime& row);

    /// The start events that the steps tell, for times whose own words tell none.
    void add_starts(std::vector<ChannelFacts>& facts);

private:
    void add_start(Deadline& deadline);
    bool is_added(const RowTime& row) const;
    void add_same_day(const RowTime& row, std::vector<Deadline>& deadlines) const;
    std::vector<Deadline> elsewhere(const RowTime& row);
    std::optional<Deadline> with_unit_of_text(const RowTime& row);
    std::vector<Deadline> read(RowTime row);
    std::vector<Deadline> by_cases(const RowTime& row);
    const StepStarts& starts();
    void tell_difference(const Deadline& deadline, const std::string& description);
    void tell_place(const Deadline& deadline, RawField place);

    const Reading* reading_;
    Account* account_;
    ChannelTeller* teller_;
    struct ReadRow {
        RowTime row;
        std::vector<Deadline> deadlines;
        std::size_t kept = 0;
    };

    std::optional<StepStarts> starts_;  ///< once they are asked for
    std::vector<Deadline> cases_;
    std::vector<ReadRow> rows_;
    std::size_t kept_ = 0;  ///< deadlines of the row that is read that only are text
};

}  // namespace tthc::importing
