#include "watch.h"

#include "options.h"
#include "run.h"
#include "settings.h"
#include "tthc/work/snapshot.h"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <ostream>
#include <thread>

namespace tthc::cli {
namespace {

constexpr std::string_view clear_screen = "\x1b[H\x1b[2J\x1b[3J";
constexpr auto pause_of_watch = std::chrono::milliseconds(300);
constexpr int naps_of_pause = 6;

volatile std::sig_atomic_t interrupted = 0;

/// The second interrupt ends the process, whatever it does.
void note_interrupt(int number) {
    interrupted = 1;
    std::signal(number, SIG_DFL);
}

/// False when interrupted.
bool pause() {
    for (int nap = 0; nap < naps_of_pause && interrupted == 0; ++nap)
        std::this_thread::sleep_for(pause_of_watch / naps_of_pause);
    return interrupted == 0;
}

void add_found(const InputOptions& options, std::vector<std::string>& paths) {
    const auto inputs = collect_inputs(options, {});
    if (!inputs) return;
    for (const Source& source : *inputs)
        paths.push_back(source.path());
}

/// All that the next run will read, by the settings of this moment.
Snapshot read_by(const Console& console, const ReviewArguments& review) {
    const LoadedConfig settings = find_settings(console.arguments);
    const Config& config = settings.config;
    std::vector<std::string> paths{setting_of(review.suppressions, config.suppressions),
                                   setting_of(review.baseline, config.baseline)};
    InputOptions input = review.input;
    input.exclude = exclude_of(input.exclude, config);
    add_found(input, paths);
    const auto house = house_files_of(review.house_rules, config);
    if (!house.empty()) add_found({.paths = house}, paths);
    const std::string data = setting_of(review.data, config.data);
    if (!data.empty()) add_found({.paths = {data}, .extensions = {".yaml", ".yml", ".csv"}}, paths);
    for (const SourceFile& file : settings.files)
        paths.push_back(file.path());
    return snapshot_of(paths);
}

/// Waits until something is other than it was, and for a moment nothing changes any more; false
/// when interrupted.
bool wait_for_change(const Console& console, const ReviewArguments& review, const Snapshot& seen) {
    Snapshot last = seen;
    while (pause()) {
        Snapshot now = read_by(console, review);
        const bool settled = changed_between(last, now).empty();
        if (settled && !changed_between(seen, now).empty()) return true;
        last = std::move(now);
    }
    return false;
}

std::vector<std::string> without_watch(std::span<const std::string> arguments) {
    std::vector<std::string> words(arguments.begin(), arguments.end());
    const auto end = std::find(words.begin(), words.end(), "--");
    words.erase(std::remove(words.begin(), end, "--watch"), end);
    return words;
}

}  // namespace

void add_watch(CLI::App& app, Language language, bool& target) {
    constexpr Bilingual words{"rà soát lại mỗi khi tệp thay đổi, đến khi bấm Ctrl-C",
                              "review again whenever a file changes, until Ctrl-C"};
    add_flag(app, "--watch", target, words.in(language));
}

ExitCode watch(const Console& console, const ReviewArguments& review) {
    const auto& paths = review.input.paths;
    if (std::find(paths.begin(), paths.end(), "-") != paths.end()) {
        return usage_error(
            console, {"--watch không đọc đầu vào chuẩn", "--watch cannot read standard input"});
    }
    for (const int number : {SIGINT, SIGTERM})
        std::signal(number, note_interrupt);
    const auto arguments = without_watch(console.arguments);
    ExitCode code = ExitCode::clean;
    for (bool first = true; interrupted == 0; first = false) {
        const Snapshot seen = read_by(console, review);
        if (console.streams.out_is_terminal) console.streams.out << clear_screen;
        code = static_cast<ExitCode>(cli::run(arguments, console.streams, console.environment));
        if (first && code == ExitCode::usage) break;
        if (!wait_for_change(console, review, seen)) break;
    }
    return code;
}

}  // namespace tthc::cli
