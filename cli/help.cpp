#include "help.h"

#include "exit_code.h"
#include "option_table.h"
#include "tthc/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace tthc::cli {
namespace {

/// The overview shows an example of each of the first commands, which are the ones people need.
constexpr std::size_t shown_examples = 4;

struct Row {
    std::string left;
    std::string right;
};

std::string table(const std::vector<Row>& rows) {
    std::size_t width = 0;
    for (const Row& row : rows)
        width = std::max(width, utf8::display_width(row.left));
    std::string text;
    for (const Row& row : rows) {
        const std::size_t gap = width - utf8::display_width(row.left) + 2;
        text += fmt::format("  {}{}{}\n", row.left, std::string(gap, ' '), row.right);
    }
    return text;
}

std::vector<Row> option_rows(const CLI::App& app) {
    std::vector<Row> rows;
    for (const OptionRow& option : options_of(app)) {
        std::string left =
            option.short_name.empty() ? "    " : fmt::format("-{}, ", option.short_name);
        left += fmt::format("--{}", option.long_name);
        if (!option.value.empty()) left += fmt::format(" {}", option.value);
        rows.push_back({std::move(left), option.description});
    }
    return rows;
}

std::vector<Row> argument_rows(const CLI::App& app) {
    std::vector<Row> rows;
    for (const ArgumentRow& argument : arguments_of(app))
        rows.push_back({argument.name, argument.description});
    return rows;
}

std::string examples_of(const Command& command) {
    std::string text;
    for (const std::string_view example : command.examples)
        text += fmt::format("  {}\n", example);
    return text;
}

std::string section(const Bilingual& title, Language language, const std::string& body) {
    return body.empty() ? body : fmt::format("\n{}:\n{}", title.in(language), body);
}

}  // namespace

std::string overview(Language language) {
    constexpr Bilingual what{"tthc - rà soát, so sánh và tính chi phí tuân thủ thủ tục hành chính",
                             "tthc - review, compare and cost administrative procedures"};
    constexpr Bilingual more{"Trợ giúp của một lệnh: tthc COMMAND --help",
                             "Help of one command: tthc COMMAND --help"};
    std::vector<Row> rows;
    std::string examples;
    for (const Command* command : all_commands()) {
        rows.push_back({std::string(command->name), std::string(command->summary.in(language))});
        if (rows.size() <= shown_examples)
            examples += fmt::format("  {}\n", command->examples.front());
    }
    std::string text = fmt::format("{}\n", what.in(language));
    text += section({"Ví dụ", "Examples"}, language, examples);
    text += section({"Lệnh", "Commands"}, language, table(rows));
    return text + fmt::format("\n{}\n", more.in(language));
}

std::string help_of(const Command& command, const CLI::App& options, const CLI::App& program,
                    Language language) {
    const auto arguments = argument_rows(options);
    std::string usage = fmt::format("tthc {} [OPTION…]", command.name);
    for (const Row& row : arguments)
        usage += fmt::format(" {}", row.left);
    std::string text = fmt::format("{}\n", command.summary.in(language));
    text += section({"Ví dụ", "Examples"}, language, examples_of(command));
    text += section({"Cách dùng", "Usage"}, language, fmt::format("  {}\n", usage));
    text += section({"Đối số", "Arguments"}, language, table(arguments));
    auto rows = option_rows(options);
    for (Row& row : option_rows(program))
        rows.push_back(std::move(row));
    text += section({"Tùy chọn", "Options"}, language, table(rows));
    std::string statuses;
    for (const Bilingual& status : exit_statuses)
        statuses += fmt::format("  {}\n", status.in(language));
    return text + section({"Mã thoát", "Exit status"}, language, statuses);
}

}  // namespace tthc::cli
