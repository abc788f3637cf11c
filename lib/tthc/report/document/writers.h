#pragma once

#include "tthc/report/document/document.h"

#include <string>

/// The kinds of document: each is one file of this folder.
namespace tthc::report {

/// For terminals and mail: columns by display width, colour where the style has it.
std::string write_text(const Document& document, const Style& style);

/// GitHub-flavoured Markdown; what stands in documents cannot become markup.
std::string write_markdown(const Document& document, const Style& style);

/// Elements of HTML, headings of this level; what stands in documents cannot become markup.
std::string write_html(const Document& document, const Style& style, int heading = 2);
std::string html_amount(const Amount& amount, Language language);

/// The words of a line with spaces between them, each as `print(text, words)` makes it.
template <class Print>
std::string line_of(const Line& line, Language language, const Print& print) {
    std::string text;
    for (const Words& words : line) {
        if (!text.empty()) text += ' ';
        text += print(words.text.in(language), words);
    }
    return text;
}

}  // namespace tthc::report
