#pragma once

#include <string>
#include <vector>

namespace tthc::test {

/// One `--- word: argument` section of a transcript and the lines below it.
struct Section {
    std::string word;
    std::string argument;
    std::string body;
};

/// The format, in order: files to write (`--- in.yaml`), `--- use: PATH` (a file of the repository
/// is copied in), then for each run `--- run: ARGUMENTS`, optionally `--- stdin`, `--- terminal`,
/// `--- github` (a job of GitHub Actions whose step summary is step-summary.md), and what came of
/// it: `--- exit: N` (absent: 0), `--- stdout`, `--- stderr`, `--- wrote: FILE`
/// (absent: nothing). Escape characters are written `\e`.
std::vector<Section> read_transcript(const std::string& text);
std::string write_transcript(const std::vector<Section>& sections);

/// Words of a command line; single and double quotes keep spaces.
std::vector<std::string> split_words(const std::string& line);

}  // namespace tthc::test
