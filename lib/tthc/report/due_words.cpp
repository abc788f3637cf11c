#include "tthc/report/due_words.h"

#include "tthc/base/say.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

constexpr Bilingual weekdays[] = {
    {"chủ nhật", "Sunday"},  {"thứ hai", "Monday"}, {"thứ ba", "Tuesday"},  {"thứ tư", "Wednesday"},
    {"thứ năm", "Thursday"}, {"thứ sáu", "Friday"}, {"thứ bảy", "Saturday"}};

std::string time_of(const Moment& moment, std::string_view before) {
    if (!moment.time) return {};
    const auto minutes = moment.time->count();
    return fmt::format("{}{:02}:{:02}", before, minutes / 60, minutes % 60);
}

}  // namespace

Message words_of(const Moment& moment) {
    const std::chrono::weekday weekday{std::chrono::sys_days(moment.day)};
    const Bilingual& name = weekdays[weekday.c_encoding()];
    const std::string time = time_of(moment, " ");
    return say("{0}, {2}{4}", "{1}, {3}{4}", name.vi, name.en, to_dmy(moment.day),
               to_iso(moment.day), time);
}

std::string iso_of(const Moment& moment) {
    return to_iso(moment.day) + time_of(moment, "T");
}

Message words_of_period(const PeriodDue& period) {
    const auto in = [&](Language language) {
        std::string length = period.period.to_string(language);
        const std::string& what = period.what.in(language);
        if (what.empty()) return length;
        std::string of = what;
        if (!period.of_case.empty()) of += ", " + period.of_case;
        for (const auto& channel : period.channels)
            of += ", " + std::string(record::word_of(channel.value).title.in(language));
        return fmt::format("{}: {}", of, length);
    };
    return {in(Language::vi), in(Language::en)};
}

Message words_of(DossierState state, Date today) {
    Message words = say(record::word_of(state).title);
    if (state != DossierState::open && state != DossierState::overdue) return words;
    return say("{0} (đến {2})", "{1} (on {3})", words.vi, words.en, to_dmy(today), to_iso(today));
}

}  // namespace tthc::report
