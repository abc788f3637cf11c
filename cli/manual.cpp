#include "manual.h"

#include "exit_code.h"
#include "tthc/report/json.h"

#include <fmt/format.h>

namespace tthc::cli {
namespace {

/// Words stay words: what begins a request or an escape of roff is escaped.
std::string roff(std::string_view text) {
    std::string safe;
    if (text.starts_with('.') || text.starts_with('\'')) safe = "\\&";
    for (const char c : text) {
        if (c == '\\') {
            safe += "\\e";
        } else if (c == '-') {
            safe += "\\-";
        } else {
            safe += c;
        }
    }
    return safe;
}

std::string option_entry(const OptionRow& option) {
    std::string names;
    if (!option.short_name.empty()) names = fmt::format(R"(\fB\-{}\fR, )", option.short_name);
    names += fmt::format(R"(\fB\-\-{}\fR)", roff(option.long_name));
    if (!option.value.empty()) names += fmt::format(R"( \fI{}\fR)", roff(option.value));
    return fmt::format(".TP\n{}\n{}\n", names, roff(option.description));
}

std::string command_section(const CommandRow& command) {
    std::string usage = fmt::format("tthc {}", command.name);
    for (const ArgumentRow& argument : command.arguments)
        usage += fmt::format(" {}", argument.name);
    std::string text = fmt::format(".SS \"{}\"\n{}\n", roff(usage), roff(command.summary));
    for (const OptionRow& option : command.options)
        text += option_entry(option);
    text += ".PP\n.nf\n";
    for (const std::string_view example : command.examples)
        text += fmt::format("{}\n", roff(example));
    return text + ".fi\n";
}

std::string heading(const Bilingual& title, Language language) {
    return fmt::format(".SH \"{}\"\n", title.in(language));
}

}  // namespace

std::string manual_page(const ProgramTable& table, Language language) {
    constexpr Bilingual what{"rà soát, so sánh và tính chi phí tuân thủ thủ tục hành chính",
                             "review, compare and cost administrative procedures"};
    std::string statuses;
    for (const Bilingual& status : exit_statuses)
        statuses += fmt::format("{}{}", statuses.empty() ? "" : ", ", status.in(language));
    std::string text = fmt::format(".TH TTHC 1 \"\" \"tthc {}\"\n", report::tool_version());
    text += heading({"TÊN", "NAME"}, language);
    text += fmt::format("tthc \\- {}\n", roff(what.in(language)));
    text += heading({"CÁCH DÙNG", "SYNOPSIS"}, language);
    text += ".B tthc\n\\fICOMMAND\\fR [\\fIOPTION\\fR…]\n";
    text += heading({"LỆNH", "COMMANDS"}, language);
    for (const CommandRow& command : table.commands)
        text += command_section(command);
    text += heading({"TÙY CHỌN CHUNG", "OPTIONS OF EVERY COMMAND"}, language);
    for (const OptionRow& option : table.options)
        text += option_entry(option);
    text += heading({"MÃ THOÁT", "EXIT STATUS"}, language);
    return text + fmt::format("{}\n", roff(statuses));
}

}  // namespace tthc::cli
