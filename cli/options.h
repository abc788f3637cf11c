#pragma once

#include "command.h"
#include "tthc/base/nearest.h"
#include "tthc/base/result.h"
#include "tthc/record/common_words.h"
#include "tthc/report/output_format.h"
#include "tthc/work/inputs.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::cli {

/// Option groups that several commands share. Each `add_…` binds to a value that outlives parsing;
/// what the words mean is asked afterwards, so that errors are ours, in the reader's language.

/// One value; a name without dashes is an argument. `value` is what the help calls the value.
void add_text(CLI::App& app, const std::string& name, std::string& target,
              std::string_view description, const std::string& value = {});
/// A list of arguments.
void add_arguments(CLI::App& app, const std::string& name, std::vector<std::string>& target,
                   std::string_view description);
/// An option that may stand several times.
void add_words(CLI::App& app, const std::string& name, std::vector<std::string>& target,
               std::string_view description, const std::string& value);
void add_flag(CLI::App& app, const std::string& name, bool& target, std::string_view description);

void add_formats(CLI::App& app, Language language, std::vector<std::string>& target);
void add_inputs(CLI::App& app, Language language, InputOptions& target);
void add_stdin_filename(CLI::App& app, Language language, InputOptions& target);
void add_exclude(CLI::App& app, Language language, std::vector<std::string>& target);
void add_as_of(CLI::App& app, Language language, std::string& target);
void add_data(CLI::App& app, Language language, std::string& target);
void add_norms(CLI::App& app, Language language, std::string& target);
void add_income_year(CLI::App& app, Language language, std::string& target);
void add_jobs(CLI::App& app, Language language, std::string& target);
void add_fail_on(CLI::App& app, Language language, std::string& target);

/// The day of `--as-of`, or today.
Result<Date> day_of(const std::string& word, const Environment& environment);
/// At least one; the processors where the word is empty.
Result<unsigned> jobs_of(const std::string& word, const Environment& environment);
/// Lowest severity that makes exit 1; empty for `never`.
Result<std::optional<Severity>> fail_on_of(const std::string& word);

/// A number from 0.
Result<std::size_t> number_of(const std::string& option, const std::string& word);
/// The year of `--income-year`; none where it was not given.
Result<std::optional<int>> income_year_of(const std::string& word);

/// The value of a vocabulary that a word names; the error names the nearest one.
template <record::Vocabulary T>
Result<T> word_of_option(const Bilingual& kind, const std::string& word) {
    std::vector<std::string_view> known;
    for (const auto& each : record::Words<T>::words) {
        if (each.key == word) return each.value;
        known.push_back(each.key);
    }
    return Error{unknown_word(kind, word, known)};
}

/// Prints `tthc: message`.
void complain(const Console& console, const Message& message);
/// The same, and what to return.
ExitCode usage_error(const Console& console, const Message& message);

/// All that stands in a stream.
std::string text_of(std::istream& in);

/// The inputs that the options name; `-` is what stands in the console's input.
Result<std::vector<Source>> read_inputs(const Console& console, const InputOptions& options);
/// The one file that is named, or `-`; where it is a folder, whoever loads it tells so.
Source read_input(const Console& console, const InputOptions& options);

}  // namespace tthc::cli
