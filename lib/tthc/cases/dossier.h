#pragma once

#include "tthc/cases/case_clock.h"
#include "tthc/cases/dossier_words.h"

#include <array>
#include <optional>

namespace tthc::cases {

/// What is wrong with a row. Those up to `supplement_open` leave the row out, the others one cell
/// of it.
enum class Problem {
    no_receipt,
    no_day,
    out_of_order,
    outside_calendar,
    after_today,
    returned_and_stopped,
    return_not_dated,
    supplement_open,
    no_procedure,
    no_unit,
    no_word,
    no_number
};
inline constexpr std::size_t problem_count = 12;

constexpr bool leaves_row_out(Problem problem) {
    return problem <= Problem::supplement_open;
}

/// A problem and the column where it shows.
struct Trouble {
    Problem problem;
    Column column;
};

/// A row of a list as it is written; texts hold as long as the row does.
struct Dossier {
    using Day = CaseClock::Day;

    std::string_view procedure;
    std::string_view unit;
    std::string_view channel;
    std::optional<StatedState> stated;
    table::CellTime received;
    std::optional<table::CellTime> complete;
    std::optional<Day> due;
    std::optional<Day> returned;
    std::optional<Day> stopped;
    std::optional<Day> asked;
    std::optional<Day> told;
    std::optional<Day> new_due;

    bool is_stopped() const { return stopped || stated == StatedState::stopped; }
    bool is_waiting() const {
        return !returned && ((asked && !complete) || stated == StatedState::waiting);
    }
    /// When it counts from: the last time that it was complete.
    table::CellTime counted_from() const { return complete.value_or(received); }
};

/// The days of the row, as far as they can be read. A dossier that the row says was stopped was not
/// returned: its day of return is the day on which it was stopped.
std::optional<Trouble> read_days(const table::Head<Column>& head, const table::Row& row,
                                 Dossier& dossier);

/// Whether the days follow each other and are known, and none is after `today`.
std::optional<Trouble> check_days(const Dossier& dossier, const CaseClock& clock,
                                  CaseClock::Day today);

/// What became of it by that day; nothing where that takes a due date and there is none.
std::optional<DossierState> state_of(const Dossier& dossier, std::optional<CaseClock::Day> due,
                                     CaseClock::Day today);

}  // namespace tthc::cases

namespace tthc::record {
template <>
struct Words<cases::Problem> {
    using P = cases::Problem;
    static constexpr Word<P> words[] = {
        {P::no_receipt, "no-receipt", {"không có ngày tiếp nhận", "no day of receipt"}},
        {P::no_day,
         "no-day",
         {"không phải ngày (31/01/2017, 2017-01-31, có thể kèm giờ 15:30)",
          "no day (31/01/2017, 2017-01-31, with a time of the day or not)"}},
        {P::out_of_order,
         "out-of-order",
         {"ngày ở đây trước ngày phải có trước nó", "a day before one that comes before it"}},
        {P::outside_calendar,
         "outside-calendar",
         {"lịch làm việc không có năm này; thêm năm vào một tệp `calendar:` và dùng `--data "
          "THƯ-MỤC`",
          "the calendar does not have this year; add it to a file `calendar:` and use `--data "
          "FOLDER`"}},
        {P::after_today,
         "after-today",
         {"ngày sau ngày xem xét (`--as-of`)", "a day after that of `--as-of`"}},
        {P::returned_and_stopped,
         "returned-and-stopped",
         {"vừa trả kết quả vừa dừng giải quyết", "both returned and stopped"}},
        {P::return_not_dated,
         "return-not-dated",
         {"trạng thái là đã trả nhưng không có ngày trả kết quả",
          "the state says returned and no day does"}},
        {P::supplement_open,
         "supplement-open",
         {"đã trả kết quả nhưng không có ngày bổ sung đủ, nên không biết thời hạn tính từ ngày nào",
          "returned without the day on which it was complete, from which the period runs"}},
        {P::no_procedure,
         "no-procedure",
         {"không phải mã thủ tục (1.003868) hay mã trong tệp thủ tục",
          "no code of a procedure (1.003868), and none of the procedure files"}},
        {P::no_unit,
         "no-unit",
         {"không bắt đầu như tên đơn vị nên không in ra; từ đứng đầu tên đơn vị ở `unit_words`",
          "does not begin as names of units do and is not printed; see `unit_words`"}},
        {P::no_word,
         "no-word",
         {"từ không có trong tệp `dossier_list:`", "a word that no file `dossier_list:` has"}},
        {P::no_number, "no-number", {"không phải số đếm", "no count"}}};
};
}  // namespace tthc::record
