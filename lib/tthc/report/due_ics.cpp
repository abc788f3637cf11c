#include "tthc/report/due_report.h"
#include "tthc/report/due_words.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

/// Octets of a line (RFC 5545 3.1).
constexpr std::size_t octets_of_line = 75;

/// Ends with CRLF and goes on behind a space, never inside a character.
void add_ics_line(std::string& text, std::string_view line) {
    std::size_t room = octets_of_line;
    while (line.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U)
            --cut;
        text += fmt::format("{}\r\n ", line.substr(0, cut));
        line.remove_prefix(cut);
        room = octets_of_line - 1;
    }
    text += fmt::format("{}\r\n", line);
}

std::string ics_text(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '\\' || c == ';' || c == ',') result += '\\';
        if (c == '\n') {
            result += "\\n";
        } else if (static_cast<unsigned char>(c) >= 0x20U) {
            result += c;
        }
    }
    return result;
}

std::string digits_of(Date day) {
    std::string digits = to_iso(day);
    std::erase(digits, '-');
    return digits;
}

void add_event(std::string& text, const DueDates& dates, const PeriodDue& period,
               std::size_t number, Language language) {
    const Moment& due = *period.due->due;
    const std::string begun = digits_of(dates.events.received.day);
    const std::string code = dates.code.empty() ? "dossier" : dates.code;
    const Message length = words_of_period(period);
    const std::string title = language == Language::vi ? "Hẹn trả kết quả" : "Result due";
    add_ics_line(text, "BEGIN:VEVENT");
    const std::string unit(unit_name(period.period.unit, Language::en));
    const std::string count = period.period.count.to_string();
    add_ics_line(text, fmt::format("UID:{}-{}-{}-{}-{}@tthc", ics_text(code), begun, number, count,
                                   unit.substr(0, unit.find(' '))));
    add_ics_line(text, fmt::format("DTSTAMP:{}T000000Z", begun));
    if (due.time) {
        const auto minutes = due.time->count();
        add_ics_line(text, fmt::format("DTSTART:{}T{:02}{:02}00", digits_of(due.day), minutes / 60,
                                       minutes % 60));
    } else {
        add_ics_line(text, fmt::format("DTSTART;VALUE=DATE:{}", digits_of(due.day)));
    }
    const std::string name = dates.name.empty() ? "" : fmt::format(" {}", dates.name);
    add_ics_line(text, fmt::format("SUMMARY:{}{}: {}", title, ics_text(name),
                                   ics_text(length.in(language))));
    add_ics_line(text, "END:VEVENT");
}

}  // namespace

std::string due_as_ics(const DueDates& dates, Language language) {
    std::string text;
    add_ics_line(text, "BEGIN:VCALENDAR");
    add_ics_line(text, "VERSION:2.0");
    add_ics_line(text, "PRODID:-//tthc//deadline//VI");
    for (std::size_t i = 0; i < dates.periods.size(); ++i) {
        const auto& due = dates.periods[i].due;
        if (due && due->due) add_event(text, dates, dates.periods[i], i + 1, language);
    }
    add_ics_line(text, "END:VCALENDAR");
    return text;
}

}  // namespace tthc::report
