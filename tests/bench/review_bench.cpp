// What a review costs beside reading the same bytes: `review_bench PROGRAM FILES IMPORTED`, see
// docs/benchmarks.md.

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int rounds = 3;
constexpr std::uint32_t seed = 1;

struct Cost {
    double seconds = 0;    ///< on the clock
    double processor = 0;  ///< of all threads
    long mebibytes = 0;
};

double seconds_of(const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double processor_time(const rusage& usage) {
    return seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime);
}

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::string text(fs::file_size(path), '\0');
    in.read(text.data(), static_cast<std::streamsize>(text.size()));
    return text;
}

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".yaml") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

/// Procedures as the import wrote them, each under a code of its own.
std::size_t write_corpus(const fs::path& from, const fs::path& to, std::size_t count) {
    std::vector<std::string> texts;
    for (const fs::path& path : files_in(from))
        texts.push_back(text_of(path));
    std::mt19937 random(seed);
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < count && !texts.empty(); ++i) {
        std::string text = texts[random() % texts.size()];
        const auto code = text.find("code: \"");
        const auto end = text.find('"', code + 7);
        if (code != std::string::npos)
            text.replace(code + 7, end - code - 7, fmt::format("9.{:06}", i));
        const fs::path folder = to / fmt::format("{:03}", i / 500);
        fs::create_directories(folder);
        std::ofstream(folder / fmt::format("{:06}.yaml", i), std::ios::binary) << text;
        bytes += text.size();
    }
    return bytes;
}

/// 64 bits of all bytes, eight at a time.
std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = text.size();
    for (std::size_t at = 0; at < text.size(); at += 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
        hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 32U;
    }
    return hash;
}

/// Reads, hashes and splits into lines; what nobody can do without.
std::uint64_t floor_of(const std::vector<fs::path>& files) {
    std::uint64_t sum = 0;
    for (const fs::path& path : files) {
        const std::string text = text_of(path);
        sum += hash_of(text);
        std::vector<std::uint32_t> lines;
        for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1))
            lines.push_back(static_cast<std::uint32_t>(at));
        sum += lines.size();
    }
    return sum;
}

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Runs a program, its output thrown away; the least of some rounds: the others were disturbed.
Cost cost_of(std::vector<std::string> command) {
    std::vector<char*> arguments;
    for (std::string& word : command)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    Cost least;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        std::fflush(stdout);
        const pid_t child = fork();
        if (child == 0) {
            if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
            execv(arguments[0], arguments.data());
            _exit(127);
        }
        int status = 0;
        rusage usage{};
        wait4(child, &status, 0, &usage);
        if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return {};
        const double seconds = seconds_since(begin);
        if (round == 0 || seconds < least.seconds)
            least = {seconds, processor_time(usage), usage.ru_maxrss / 1024};
    }
    return least;
}

Cost cost_of_floor(const std::vector<fs::path>& files, std::uint64_t& sum) {
    Cost least;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t processor = std::clock();
        sum += floor_of(files);
        const double seconds = seconds_since(begin);
        if (round == 0 || seconds < least.seconds)
            least = {seconds, static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC, 0};
    }
    return least;
}

/// Reviews and prints what it cost; whether the program did its work.
bool print_review(const std::string& what, std::vector<std::string> command, const Cost& floor) {
    for (const char* const word :
         {"--as-of", "2026-07-01", "-f", "summary", "--fail-on", "never", "--no-config"})
        command.emplace_back(word);
    const Cost cost = cost_of(std::move(command));
    fmt::print("{:<40}{:>9.3f}{:>11.3f}{:>9.1f}{:>6}\n", what, cost.seconds, cost.processor,
               cost.processor / floor.processor, cost.mebibytes);
    return cost.seconds > 0;
}

std::size_t number_in(std::string_view word) {
    std::size_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) return 2;
    const std::string program = argv[1];
    const fs::path folder = fs::temp_directory_path() / fmt::format("tthc-bench-{}", ::getpid());
    const std::size_t bytes = write_corpus(argv[3], folder, number_in(argv[2]));
    const auto files = files_in(folder);
    if (files.empty()) return 2;
    std::uint64_t sum = 0;
    const Cost floor = cost_of_floor(files, sum);
    fmt::print("{} files, {:.1f} MB, seed {}, sum {:x}\n", files.size(),
               static_cast<double>(bytes) / 1e6, seed, sum);
    fmt::print("{:<40}{:>9}{:>11}{:>9}{:>6}\n", "", "seconds", "processor", "floors", "MiB");
    fmt::print("{:<40}{:>9.3f}{:>11.3f}{:>9.1f}\n", "floor: read, hash, lines", floor.seconds,
               floor.processor, 1.0);
    const std::string all = folder.string();
    bool right = print_review("review, 1 thread", {program, "review", all, "-j1"}, floor);
    right &= print_review("review, 2 threads", {program, "review", all, "-j2"}, floor);
    right &= print_review("review, 1 thread, --reader yaml-cpp",
                          {program, "review", all, "-j1", "--reader", "yaml-cpp"}, floor);
    right &= print_review("review of one file", {program, "review", files.front().string(), "-j1"},
                          floor);
    fs::remove_all(folder);
    return right ? 0 : 1;
}
