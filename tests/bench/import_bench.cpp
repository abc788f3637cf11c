// What an import costs beside reading its JSON: `import_bench DIR…`, see docs/import.md.

#include "tthc/import/shape/lexicon.h"
#include "tthc/work/imports.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>

namespace {

namespace fs = std::filesystem;

constexpr int rounds = 3;

std::vector<std::string> files_of(const std::vector<std::string>& folders) {
    std::vector<std::string> files;
    for (const std::string& folder : folders) {
        for (const auto& entry : fs::recursive_directory_iterator(folder)) {
            if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// In seconds, of all threads together and on the clock.
struct Taken {
    double processor = 0;
    double clock = 0;
};

/// The least times of some rounds: the others were disturbed.
template <class Work>
Taken time_of(const Work& work) {
    Taken least;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        const std::clock_t begin = std::clock();
        work();
        const double processor = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        const std::chrono::duration<double> clock = std::chrono::steady_clock::now() - start;
        least.processor = round == 0 ? processor : std::min(least.processor, processor);
        least.clock = round == 0 ? clock.count() : std::min(least.clock, clock.count());
    }
    return least;
}

std::size_t parse_only(const std::vector<std::string>& files) {
    std::size_t records = 0;
    for (const std::string& path : files) {
        std::ifstream in(path, std::ios::binary);
        for (std::string line; std::getline(in, line);)
            records += static_cast<std::size_t>(!nlohmann::json::parse(line).empty());
    }
    return records;
}

std::size_t import_all(const std::vector<std::string>& files, const std::string& folder,
                       unsigned jobs) {
    const auto data = tthc::engine_data({}, std::vector<std::string_view>{"exchange"});
    const auto lexicon = tthc::importing::load_lexicon(*data);
    const std::vector<tthc::Source> sources(files.begin(), files.end());
    const auto result = tthc::import_into(
        {.folder = folder, .day = tthc::Date(), .jobs = jobs, .rules = {}, .progress = {}}, sources,
        *lexicon);
    return result ? result->writes.size() : 0;
}

long peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

}  // namespace

int main(int argc, char** argv) {
    const auto files = files_of({argv + 1, argv + argc});
    const fs::path folder = fs::temp_directory_path() / "tthc-import-bench";
    std::size_t written = 0;
    int round = 0;
    const auto import_with = [&](unsigned jobs) {
        return time_of([&] {
            written = import_all(files, (folder / std::to_string(++round)).string(), jobs);
        });
    };
    fs::remove_all(folder);
    const Taken one = import_with(1);
    const long peak = peak_mebibytes();
    const Taken two = import_with(2);
    fs::remove_all(folder);
    std::size_t parsed = 0;
    const Taken parse = time_of([&] { parsed = parse_only(files); });
    fmt::print("{} records parsed by nlohmann/json: {:.2f} s of processor time\n", parsed,
               parse.processor);
    fmt::print(
        "{} files written by the import, one thread: {:.2f} s, {:.1f} times, at most {} MiB\n",
        written, one.processor, one.processor / parse.processor, peak);
    fmt::print("two threads: {:.2f} s on the clock, {:.1f} times that of parsing\n", two.clock,
               two.clock / parse.clock);
    return written > 0 && parsed > 0 ? 0 : 1;
}
