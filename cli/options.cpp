#include "options.h"

#include "tthc/base/digits.h"
#include "tthc/base/nearest.h"
#include "tthc/base/printable.h"
#include "tthc/base/say.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <charconv>
#include <istream>
#include <iterator>
#include <ostream>

namespace tthc::cli {

void add_text(CLI::App& app, const std::string& name, std::string& target,
              std::string_view description, const std::string& value) {
    CLI::Option* option = app.add_option(name, target, std::string(description));
    option->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
    if (!value.empty()) option->type_name(value);
}

void add_arguments(CLI::App& app, const std::string& name, std::vector<std::string>& target,
                   std::string_view description) {
    app.add_option(name, target, std::string(description));
}

void add_words(CLI::App& app, const std::string& name, std::vector<std::string>& target,
               std::string_view description, const std::string& value) {
    app.add_option(name, target, std::string(description))
        ->allow_extra_args(false)
        ->type_name(value);
}

void add_flag(CLI::App& app, const std::string& name, bool& target, std::string_view description) {
    app.add_flag(name, target, std::string(description));
}

void add_formats(CLI::App& app, Language language, std::vector<std::string>& target) {
    constexpr Bilingual text{"định dạng kết quả, ra màn hình hoặc vào tệp; dùng được nhiều lần",
                             "format of the report, to standard output or a file; repeatable"};
    add_words(app, "-f,--format", target, text.in(language), "FORMAT[=FILE]");
}

void add_inputs(CLI::App& app, Language language, InputOptions& target) {
    constexpr Bilingual inputs{"tệp, thư mục (tìm *.yaml, *.yml), hoặc `-` là đầu vào chuẩn",
                               "files, folders (searched for *.yaml, *.yml), or `-`"};
    add_arguments(app, "INPUT", target.paths, inputs.in(language));
    add_exclude(app, language, target.exclude);
    add_stdin_filename(app, language, target);
}

void add_exclude(CLI::App& app, Language language, std::vector<std::string>& target) {
    constexpr Bilingual exclude{"bỏ qua tệp, thư mục khớp mẫu này; dùng được nhiều lần",
                                "skip files and folders that match; repeatable"};
    add_words(app, "--exclude", target, exclude.in(language), "GLOB");
}

void add_stdin_filename(CLI::App& app, Language language, InputOptions& target) {
    constexpr Bilingual name{"tên tệp của đầu vào chuẩn trong kết quả",
                             "name that standard input has in the report"};
    add_text(app, "--stdin-filename", target.stdin_filename, name.in(language), "PATH");
}

void add_as_of(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual text{"ngày xét hiệu lực của văn bản (2026-01-31); mặc định hôm nay, UTC+7",
                             "day on which law is judged (2026-01-31); default today at UTC+7"};
    add_text(app, "--as-of", target, text.in(language), "DATE");
}

void add_norms(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual text{"bộ định mức: tên, hoặc tệp; mặc định bộ mới nhất",
                             "set of norms: id or file; default the newest"};
    add_text(app, "--norms", target, text.in(language), "NAME");
}

void add_income_year(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual text{"tính W từ GDP bình quân đầu người của năm này; mặc định năm trước",
                             "W from the GDP per head of this year; default the year before"};
    add_text(app, "--income-year", target, text.in(language), "YEAR");
}

void add_data(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual text{
        "thư mục dữ liệu bổ sung hoặc thay thế (văn bản, cơ quan, lịch, định mức)",
        "folder of registers, calendars, norms that add to or replace ours"};
    add_text(app, "--data", target, text.in(language), "DIR");
}

void add_jobs(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual text{"số luồng; mặc định bằng số bộ xử lý",
                             "threads; default the number of processors"};
    add_text(app, "-j,--jobs", target, text.in(language), "N");
}

void add_fail_on(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual text{"mức thấp nhất làm mã thoát bằng 1: error, warning, info, never",
                             "lowest level that gives exit code 1: error, warning, info, never"};
    add_text(app, "--fail-on", target, text.in(language), "LEVEL");
}

Result<Date> day_of(const std::string& word, const Environment& environment) {
    if (word.empty()) return environment.today;
    if (const auto date = parse_date(word)) return *date;
    return Error{say("--as-of cần một ngày như 2026-01-31, không phải `{}`",
                     "--as-of needs a date like 2026-01-31, not `{}`", word)};
}

Result<unsigned> jobs_of(const std::string& word, const Environment& environment) {
    if (word.empty()) return environment.threads;
    unsigned jobs = 0;
    const char* end = word.data() + word.size();
    const auto read = std::from_chars(word.data(), end, jobs);
    if (read.ec == std::errc{} && read.ptr == end && jobs >= 1 && jobs <= 1024) return jobs;
    return Error{say("--jobs cần một số từ 1 đến 1024, không phải `{}`",
                     "--jobs needs a number from 1 to 1024, not `{}`", word)};
}

Result<std::optional<Severity>> fail_on_of(const std::string& word) {
    using Level = std::optional<Severity>;
    if (word == "error") return Level(Severity::error);
    if (word == "warning") return Level(Severity::warning);
    if (word == "info") return Level(Severity::info);
    if (word == "never") return Level();
    constexpr std::string_view levels[] = {"error", "warning", "info", "never"};
    return Error{unknown_word({"mức", "level"}, word, levels)};
}

Result<std::optional<int>> income_year_of(const std::string& word) {
    if (word.empty()) return std::optional<int>();
    int year = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), year);
    if (error == std::errc() && end == word.data() + word.size()) return std::optional(year);
    return Error{say("“{}” không phải năm (2025)", "“{}” is not a year (2025)", word)};
}

Result<std::size_t> number_of(const std::string& option, const std::string& word) {
    if (all_digits(word) && word.size() < 10) return static_cast<std::size_t>(std::stoul(word));
    return Error{
        say("`{}` cần một số, không phải `{}`", "`{}` needs a number, not `{}`", option, word)};
}

void complain(const Console& console, const Message& message) {
    console.streams.err << fmt::format("tthc: {}\n", printable(message.in(console.language())));
}

ExitCode usage_error(const Console& console, const Message& message) {
    complain(console, message);
    return ExitCode::usage;
}

std::string text_of(std::istream& in) {
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

Result<std::vector<Source>> read_inputs(const Console& console, const InputOptions& options) {
    if (const auto files = named_but_excluded(options); !files.empty()) {
        const std::string names = fmt::format("{}", fmt::join(files, ", "));
        complain(console, say("bỏ qua, vì khớp mẫu loại trừ (exclude): {}",
                              "passed over, for it matches a pattern of exclude: {}", names));
    }
    return collect_inputs(options, [&] { return text_of(console.streams.in); });
}

Source read_input(const Console& console, const InputOptions& options) {
    const std::string& path = options.paths.front();
    if (path != "-") return Source(path);
    const std::string& name = options.stdin_filename;
    return SourceFile(name.empty() ? "<stdin>" : name, text_of(console.streams.in));
}

}  // namespace tthc::cli
