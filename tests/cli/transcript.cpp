#include "transcript.h"

#include <sstream>

namespace tthc::test {
namespace {

constexpr const char* mark = "--- ";

Section section_of(const std::string& line) {
    const auto colon = line.find(": ");
    if (colon == std::string::npos) return {line.substr(4), "", ""};
    return {line.substr(4, colon - 4), line.substr(colon + 2), ""};
}

}  // namespace

std::vector<Section> read_transcript(const std::string& text) {
    std::vector<Section> sections;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(mark)) {
            sections.push_back(section_of(line));
        } else {
            if (sections.empty()) sections.push_back({"", "", ""});
            sections.back().body += line;
            sections.back().body += '\n';
        }
    }
    return sections;
}

std::string write_transcript(const std::vector<Section>& sections) {
    std::string text;
    for (const Section& section : sections) {
        if (!section.word.empty()) {
            text += mark;
            text += section.word;
            if (!section.argument.empty()) text += ": " + section.argument;
            text += '\n';
        }
        text += section.body;
    }
    return text;
}

std::vector<std::string> split_words(const std::string& line) {
    std::vector<std::string> words;
    std::string word;
    bool open = false;
    char quote = 0;
    for (const char c : line) {
        if (quote != 0) {
            if (c == quote) {
                quote = 0;
            } else {
                word += c;
            }
        } else if (c == '\'' || c == '"') {
            quote = c;
            open = true;
        } else if (c == ' ') {
            if (open) words.push_back(word);
            word.clear();
            open = false;
        } else {
            word += c;
            open = true;
        }
    }
    if (open) words.push_back(word);
    return words;
}

}  // namespace tthc::test
