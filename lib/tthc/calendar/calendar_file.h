#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Why state offices are closed on some days: a holiday, a day in lieu, a day exchanged.
struct DayOffReason {
    static constexpr Bilingual title{"Lý do nghỉ", "Reason of days off"};
    Place place;
    Text reason;
    List<Date> days;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"reason", {"Lý do", "Reason"}, Trait::required}, &DayOffReason::reason);
        visit(Field{"days", {"Các ngày", "The days"}, Trait::required, Trait::one_or_many},
              &DayOffReason::days);
    }
};

/// The days on which state offices differ from Monday-to-Friday in one year.
struct CalendarYear {
    static constexpr Bilingual title{"Lịch một năm", "Calendar of one year"};
    Place place;
    Maybe<Count> year;
    List<Date> off;
    List<Date> working;
    std::vector<DayOffReason> reasons;
    Maybe<Count> working_days;
    Text source;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"year", {"Năm", "Year"}, Trait::required}, &CalendarYear::year);
        visit(Field{"off",
                    {"Ngày trong tuần được nghỉ (lễ, Tết, nghỉ bù, hoán đổi)", "Weekdays off"}},
              &CalendarYear::off);
        visit(Field{"working", {"Thứ bảy, Chủ nhật làm bù", "Weekend days worked"}},
              &CalendarYear::working);
        visit(Field{"reasons", {"Lý do của các ngày nghỉ", "Why the days are off"}},
              &CalendarYear::reasons);
        visit(Field{"working_days",
                    {"Tổng số ngày làm việc, để kiểm tra", "Working days of the year, as a check"}},
              &CalendarYear::working_days);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &CalendarYear::source);
        visit(Field{"note", {"Ghi chú", "Note"}}, &CalendarYear::note);
    }
};

struct CalendarFile {
    static constexpr Bilingual title{"Lịch làm việc của cơ quan nhà nước",
                                     "Calendar of state offices"};
    Place place;
    Text note;
    std::vector<CalendarYear> years;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"note", {"Ghi chú", "Note"}}, &CalendarFile::note);
        visit(Field{"calendar", {"Các năm", "The years"}, Trait::required}, &CalendarFile::years);
    }
};

}  // namespace tthc
