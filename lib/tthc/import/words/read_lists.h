#pragma once

#include "text.h"
#include "tthc/import/shape/lexicon.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// Values of a list in one text, and its parts that are no known word.
template <class Value>
struct ReadWords {
    std::vector<Value> values;
    std::vector<std::string> unknown;
};

/// The items of a list, a line each and each once.
std::vector<std::string> items_in(std::string_view lines);

/// The agencies of a cell: its lines, and in a line what a semicolon parts, or a comma behind which
/// the name of an agency begins; another comma is part of a name.
std::vector<std::string> agencies_in(std::string_view source, const Lexicon& lexicon);

/// Known words may hold commas themselves (`Cán bộ, công chức, viên chức`), so they are looked for
/// before the text is split.
template <class Value>
ReadWords<Value> read_words(std::string_view source, const std::vector<Spelled<Value>>& meanings) {
    const Prose text(source);
    ReadWords<Value> read;
    const auto separates = [&](std::size_t at) {
        const auto rest = text.cut(at);
        return rest.empty() || rest.front() == ',' || rest.front() == ';' || rest.front() == '\n';
    };
    for (std::size_t at = 0; at < text.size();) {
        if (separates(at) || text.is_space(at)) {
            ++at;
            continue;
        }
        bool known = false;
        for (const auto& meaning : meanings) {
            std::size_t end = at + meaning.written.size();
            if (!text.lower().substr(at).starts_with(meaning.written)) continue;
            while (end < text.size() && (text.text()[end] == ' ' || text.text()[end] == '.'))
                ++end;
            if (!separates(end)) continue;
            if (std::find(read.values.begin(), read.values.end(), meaning.value) ==
                read.values.end())
                read.values.push_back(meaning.value);
            at = end;
            known = true;
            break;
        }
        if (known) continue;
        std::size_t end = at;
        while (!separates(end))
            end = text.after(end);
        read.unknown.emplace_back(trim(text.cut(at, end)));
        at = end;
    }
    return read;
}

}  // namespace tthc::importing
