#pragma once

#include "tthc/import/words/cells.h"
#include "tthc/model/deadline.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// What a time cell says. A cell whose words are no length of time gives one deadline that only has
/// a note; `parsed` is then false.
struct ReadTimes {
    std::vector<Deadline> deadlines;
    bool parsed = true;
};

/// `20 Ngày làm việc`, or cases: `Trường hợp A: 5 ngày; trường hợp B: 10 ngày`.
ReadTimes read_times(std::string_view cell, const Lexicon& lexicon);

/// Every length of time that a text states, in its order.
std::vector<Duration> times_told(std::string_view text, const Lexicon& lexicon);

/// Deadlines that a description tells cleanly: one, or one for each case; empty for any other text.
std::vector<Deadline> described_deadlines(std::string_view description, const Lexicon& lexicon);

/// `Ngay sau khi nhận đủ hồ sơ`: at once, a deadline that has its event and no length.
std::optional<Deadline> immediate_deadline(std::string_view description, const Lexicon& lexicon);

/// `trong ngày làm việc nhận được hồ sơ`: the same day, kept in the words of the description.
std::optional<Deadline> same_day_deadline(std::string_view description, const Lexicon& lexicon);

/// `Đối với các xã miền núi thì được tăng thêm không quá 10 ngày`: the case of a time that is added
/// to another, which is kept in the words of the description.
std::optional<Deadline> added_deadline(std::string_view description, const Lexicon& lexicon);

/// A number without unit, whose unit the only time with this number tells in a text.
std::optional<Duration> with_unit(std::string_view number, std::string_view text,
                                  const Lexicon& lexicon);

/// What a description says of the time of a cell: its start event, its case, that it is an upper
/// bound; and the deadlines of other cases that stand beside it.
std::vector<Deadline> with_description(Deadline deadline, std::string_view description,
                                       const Lexicon& lexicon);

/// The event from which a description says that this very time runs (`…, kể từ ngày nhận đủ hồ
/// sơ`); empty where it says none, or two.
std::string start_event(std::string_view description, const Duration& duration,
                        const Lexicon& lexicon);

/// A time of a sentence and the event from which it runs there.
struct TimedEvent {
    Duration duration;
    std::string event;
};

/// The same, told by the steps of an agency, where the event is that a dossier is handed in. The
/// steps are read once, however many times are looked for.
class StepStarts {
public:
    StepStarts(const Prose& text, const Lexicon& lexicon);

    std::string of(const Duration& duration) const;

private:
    const Lexicon* lexicon_;
    std::vector<std::vector<TimedEvent>> sentences_;
};

}  // namespace tthc::importing
