#include "run.h"
#include "support/golden.h"
#include "transcript.h"
#include "tthc/base/date.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

/// Runs every transcript in a folder of its own through `run()`; TTHC_ACCEPT=cli writes what came
/// out back into the transcripts.
namespace tthc::test {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
    if (path.has_parent_path()) fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
}

std::string shown(std::string text) {
    for (auto at = text.find('\033'); at != std::string::npos; at = text.find('\033', at))
        text.replace(at, 1, "\\e");
    if (!text.empty() && !text.ends_with('\n')) text += "\\\n";
    return text;
}

using Files = std::map<std::string, std::string>;

/// The machine-readable files of this folder.
Files json_files() {
    Files files;
    for (const auto& entry : fs::directory_iterator(".")) {
        const auto extension = entry.path().extension();
        if (extension == ".json" || extension == ".sarif")
            files[entry.path().filename().string()] = read(entry.path());
    }
    return files;
}

class Transcript {
public:
    Transcript(fs::path file, fs::path repository, fs::path work)
        : file_(std::move(file)),
          repository_(std::move(repository)),
          work_(std::move(work)),
          expected_(read_transcript(read(file_))) {}

    /// What the transcript says with the results of today.
    std::vector<Section> replay() {
        std::vector<Section> actual;
        for (std::size_t i = 0; i < expected_.size(); ++i) {
            const Section& section = expected_[i];
            if (is_result(section.word)) continue;
            actual.push_back(section);
            if (section.word == "run") {
                run_one(i, actual);
            } else if (section.word == "use") {
                write(fs::path(section.argument).filename(), read(repository_ / section.argument));
            } else if (!section.word.empty() && section.word != "stdin" &&
                       section.word != "terminal" && section.word != "github") {
                write(section.word, section.body);
            }
        }
        return actual;
    }

    const std::vector<Section>& expected() const { return expected_; }

private:
    static bool is_result(const std::string& word) {
        return word == "exit" || word == "stdout" || word == "stderr" || word == "wrote" ||
               word == "stdin" || word == "terminal" || word == "github";
    }

    void run_one(std::size_t at, std::vector<Section>& actual) {
        std::string input;
        bool terminal = false;
        cli::Environment environment{.today = *parse_date("2026-07-01"), .threads = 2};
        std::vector<std::string> wrote;
        for (std::size_t i = at + 1; i < expected_.size() && is_result(expected_[i].word); ++i) {
            const Section& section = expected_[i];
            if (section.word == "wrote") wrote.push_back(section.argument);
            if (section.word == "terminal") terminal = true;
            if (section.word == "stdin") input = section.body;
            if (section.word == "github") {
                environment.github_actions = true;
                environment.step_summary = "step-summary.md";
            }
            const bool is_given =
                section.word == "stdin" || section.word == "terminal" || section.word == "github";
            if (is_given) actual.push_back(section);
        }
        const Files before = json_files();
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        const int code =
            cli::run(split_words(expected_[at].argument), {in, out, err, terminal}, environment);
        if (code != 0) actual.push_back({"exit", std::to_string(code), ""});
        if (!out.str().empty()) actual.push_back({"stdout", "", shown(out.str())});
        if (!err.str().empty()) actual.push_back({"stderr", "", shown(err.str())});
        const std::string name = file_.stem().string() + "-" + std::to_string(at);
        keep_json(out.str(), name + ".json", code, actual);
        for (const std::string& path : wrote)
            actual.push_back({"wrote", path, shown(read(path))});
        for (const auto& [path, text] : json_files()) {
            const auto known = before.find(path);
            if (known == before.end() || known->second != text)
                keep_json(text, name + "-" + path, code, actual);
        }
    }

    /// Machine-readable reports are kept for the validation against their schemas; what they say of
    /// the exit status must be so.
    void keep_json(const std::string& text, const std::string& name, int code,
                   std::vector<Section>& actual) const {
        const auto json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
        if (!json.is_object()) return;
        if (json.value("format", "") == "json-v1") {
            write(work_ / "reports" / name, text);
            const int said = json.value("exit_code", -1);
            if (said != code) actual.push_back({"exit in json", std::to_string(said), ""});
        }
        if (json.contains("runs")) write(work_ / "sarif" / name, text);
    }

    fs::path file_;
    fs::path repository_;
    fs::path work_;
    std::vector<Section> expected_;
};

bool check(const fs::path& file, const fs::path& repository, const fs::path& work, bool accept) {
    const fs::path folder = work / file.stem();
    fs::remove_all(folder);
    fs::create_directories(folder);
    fs::current_path(folder);
    Transcript transcript(file, repository, work);
    const std::string actual = write_transcript(transcript.replay());
    if (actual == write_transcript(transcript.expected())) return true;
    if (accept) {
        write(file, actual);
        return true;
    }
    const fs::path result = work / file.filename();
    write(result, actual);
    std::cout << "differs: diff " << file.string() << ' ' << result.string() << '\n' << std::flush;
    const std::string command = "diff -u '" + file.string() + "' '" + result.string() + "'";
    if (std::system(command.c_str()) == 0) std::cout << "(no difference in lines)\n";
    return false;
}

int main(const fs::path& repository, const fs::path& work) {
    const bool accept = accepts("cli");
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(repository / "tests/cli")) {
        if (entry.path().extension() == ".test") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const char* const reports : {"reports", "sarif"})
        fs::remove_all(work / reports);
    std::size_t failed = 0;
    for (const fs::path& file : files) {
        if (!check(file, repository, work, accept)) ++failed;
    }
    std::cout << files.size() << " transcripts, " << failed << " differ\n";
    return failed == 0 && !files.empty() ? 0 : 1;
}

}  // namespace
}  // namespace tthc::test

int main(int argc, char** argv) {
    if (argc != 3) {
        std::cerr << "usage: tthc_transcripts REPOSITORY WORK\n";
        return 2;
    }
    return tthc::test::main(std::filesystem::absolute(argv[1]), std::filesystem::absolute(argv[2]));
}
