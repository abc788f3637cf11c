#include "read_deadline.h"
#include "read_fee.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/messages.h"
#include "tthc/import/sections.h"
#include "tthc/import/words/read_lists.h"
#include "tthc/import/words/text.h"

namespace tthc::importing {
namespace {

void add_channels(const Reading& reading, Section<Procedure>& section) {
    const std::string words = reading.text(RawField::channel);
    const auto read = read_words(words, reading.lexicon.channels);
    for (const Channel channel : read.values)
        section.value.channels.emplace_back(channel);
    for (const std::string& unknown : read.unknown) {
        section.account.note(RawField::channel, unknown);
        section.account.keep_quoted(Part::channels, import_code::kept_word, RawField::channel,
                                    messages::unknown_channel, unknown);
    }
    section.account.count(Part::channels, read.values.size());
}

void add_deadlines(const Reading& reading, Section<Procedure>& section) {
    auto times = read_times(reading.text(RawField::time), reading.lexicon);
    if (!times.parsed) {
        section.account.keep_quoted(Part::deadlines, import_code::kept_time, RawField::time,
                                    messages::deadline_kept, reading.text(RawField::time));
    }
    section.value.deadlines = std::move(times.deadlines);
    section.account.count(Part::deadlines, times.parsed ? section.value.deadlines.size() : 0);
}

void add_fees(const Reading& reading, Section<Procedure>& section) {
    auto fees = read_fees(reading.text(RawField::fee), reading.lexicon);
    for (std::size_t i = 0; i < fees.kept; ++i) {
        section.account.keep_quoted(Part::fees, import_code::kept_fee, RawField::fee,
                                    messages::fee_kept, reading.text(RawField::fee));
    }
    section.value.fees = std::move(fees.fees);
    section.account.count(Part::fees, section.value.fees.size() - fees.kept);
}

}  // namespace

bool tells_plain_channels(const RawRecord& record) {
    return record.texts.contains(RawField::channel) || record.texts.contains(RawField::time) ||
           record.texts.contains(RawField::fee);
}

Section<Procedure> plain_channel_section(const Reading& reading) {
    Section<Procedure> section{{}, Account(reading)};
    add_channels(reading, section);
    add_deadlines(reading, section);
    add_fees(reading, section);
    return section;
}

}  // namespace tthc::importing
