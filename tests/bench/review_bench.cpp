// What a review costs beside reading the same bytes, and beside other programs; see
// docs/benchmarks.md:
//     review_bench PROGRAM PROCEDURES FILES GROWTH BESIDE OTHERS
//     review_bench guard PROGRAM PROCEDURES FLOORS

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
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace fs = std::filesystem;

constexpr int usual_rounds = 3;
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

/// What becomes of one run of a program, its output thrown away; nothing where it cannot do its
/// work. Linters tell what they found by status 1.
std::optional<Cost> run_once(const std::vector<std::string>& command) {
    std::vector<char*> arguments;
    for (const std::string& word : command)
        arguments.push_back(const_cast<char*>(word.data()));  // NOLINT: execvp does not write
    arguments.push_back(nullptr);
    const auto begin = std::chrono::steady_clock::now();
    std::fflush(stdout);
    const pid_t child = fork();
    if (child == 0) {
        if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
        execvp(arguments[0], arguments.data());
        _exit(127);
    }
    int status = 0;
    rusage usage{};
    wait4(child, &status, 0, &usage);
    if (!WIFEXITED(status) || WEXITSTATUS(status) > 1) return {};
    return Cost{seconds_since(begin), processor_time(usage), usage.ru_maxrss / 1024};
}

/// The least of some rounds: the others were disturbed.
std::optional<Cost> cost_of(const std::vector<std::string>& command, int rounds = usual_rounds) {
    std::optional<Cost> least;
    for (int round = 0; round < rounds; ++round) {
        const auto cost = run_once(command);
        if (!cost) return {};
        if (!least || cost->processor < least->processor) least = cost;
    }
    return least;
}

Cost cost_of_floor(const std::vector<fs::path>& files, int rounds = usual_rounds) {
    Cost least;
    std::uint64_t sum = 0;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t processor = std::clock();
        sum += floor_of(files);
        const double seconds = seconds_since(begin);
        const double used = static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC;
        if (round == 0 || used < least.processor) least = {seconds, used, 0};
    }
    if (sum == 0) fmt::print("no bytes\n");
    return least;
}

std::size_t number_in(std::string_view word) {
    std::size_t number = 0;
    std::from_chars(word.data(), word.data() + word.size(), number);
    return number;
}

/// Procedures to be read, removed at the end.
class Corpus {
public:
    Corpus(const fs::path& from, std::size_t count)
        : folder_(fs::temp_directory_path() / fmt::format("tthc-bench-{}-{}", ::getpid(), count)),
          bytes_(write_corpus(from, folder_, count)),
          files_(files_in(folder_)) {}
    ~Corpus() { fs::remove_all(folder_); }
    Corpus(const Corpus&) = delete;
    Corpus& operator=(const Corpus&) = delete;

    std::string folder() const { return folder_.string(); }
    const std::vector<fs::path>& files() const { return files_; }
    double megabytes() const { return static_cast<double>(bytes_) / 1e6; }

private:
    fs::path folder_;
    std::size_t bytes_;
    std::vector<fs::path> files_;
};

std::vector<std::string> review_of(const std::string& program, const std::string& what,
                                   const std::vector<std::string>& options = {}) {
    std::vector<std::string> command{program,      "review",    what,    "--as-of",
                                     "2026-07-01", "--fail-on", "never", "--no-config"};
    command.insert(command.end(), options.begin(), options.end());
    return command;
}

/// A table of costs; whether each program did its work.
class Table {
public:
    explicit Table(const Cost& floor) : floor_(floor) {
        fmt::print("{:<44}{:>9}{:>11}{:>9}{:>6}\n", "", "seconds", "processor", "floors", "MiB");
        add("floor: read, hash, lines", floor);
    }

    void add(const std::string& what, const std::optional<Cost>& cost) {
        whole_ = whole_ && cost;
        if (!cost) return fmt::print("{:<44}  did not run\n", what);
        fmt::print("{:<44}{:>9.3f}{:>11.3f}{:>9.1f}{:>6}\n", what, cost->seconds, cost->processor,
                   cost->processor / floor_.processor, cost->mebibytes);
    }
    bool whole() const { return whole_; }

private:
    Cost floor_;
    bool whole_ = true;
};

void print_head(const Corpus& corpus) {
    fmt::print("\n{} files, {:.1f} MB, seed {}\n", corpus.files().size(), corpus.megabytes(), seed);
}

bool print_review(const std::string& program, const Corpus& corpus) {
    print_head(corpus);
    Table table(cost_of_floor(corpus.files()));
    const auto add = [&](const std::string& what, std::vector<std::string> options) {
        table.add(what, cost_of(review_of(program, corpus.folder(), options)));
    };
    add("review, 1 thread", {"-j1", "-f", "summary"});
    add("review, 2 threads", {"-j2", "-f", "summary"});
    add("review, 1 thread, --reader yaml-cpp", {"-j1", "-f", "summary", "--reader", "yaml-cpp"});
    add("review, 2 threads, json", {"-j2", "-f", "json"});
    add("review, 2 threads, sarif", {"-j2", "-f", "sarif"});
    const std::string file = corpus.files().front().string();
    table.add("review of one file", cost_of(review_of(program, file, {"-j1", "-f", "summary"})));
    return table.whole();
}

/// Ten times as many files up to the limit: time and memory of each.
bool print_growth(const std::string& program, const fs::path& from, std::size_t most) {
    bool whole = true;
    for (std::size_t count = 1'000; count <= most; count *= 10) {
        const Corpus corpus(from, count);
        print_head(corpus);
        Table table(cost_of_floor(corpus.files(), 1));
        table.add("review, 2 threads",
                  cost_of(review_of(program, corpus.folder(), {"-j2", "-f", "summary"}), 1));
        whole = whole && table.whole();
    }
    return whole;
}

/// Other programs on the same files, once each; they look at structure alone.
bool print_others(const std::string& program, const Corpus& corpus, const std::string& others) {
    print_head(corpus);
    Table table(cost_of_floor(corpus.files()));
    const std::string folder = corpus.folder();
    table.add("review, 1 thread", cost_of(review_of(program, folder, {"-j1", "-f", "summary"})));
    table.add("yamllint", cost_of({"yamllint", "-d", "relaxed", folder}, 1));
    table.add(
        "js-yaml + ajv",
        cost_of({"node", others + "/validate.mjs", others + "/procedure.schema.json", folder}, 1));
    table.add("Spectral", cost_of({others + "/node_modules/.bin/spectral", "lint", "-q",
                                   "--ruleset", others + "/ruleset.json", folder + "/**/*.yaml"},
                                  1));
    return table.whole();
}

/// Whether a review costs at most so many floors. Both are processor time of the same machine, of
/// many rounds the least, so that what else runs there changes little.
bool guard(const std::string& program, const fs::path& from, std::size_t most) {
    constexpr int guard_rounds = 5;
    const Corpus corpus(from, 1'000);
    const Cost floor = cost_of_floor(corpus.files(), 4 * guard_rounds);
    const auto review =
        cost_of(review_of(program, corpus.folder(), {"-j1", "-f", "summary"}), guard_rounds);
    if (!review) return false;
    const double floors = review->processor / floor.processor;
    fmt::print("a review costs {:.1f} floors, {} at most\n", floors, most);
    return floors <= static_cast<double>(most);
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 4 && words[0] == "guard")
        return guard(words[1], words[2], number_in(words[3])) ? 0 : 1;
    if (words.size() != 6) return 2;
    bool whole = print_review(words[0], Corpus(words[1], number_in(words[2])));
    whole &= print_growth(words[0], words[1], number_in(words[3]));
    whole &= print_others(words[0], Corpus(words[1], number_in(words[4])), words[5]);
    return whole ? 0 : 1;
}
