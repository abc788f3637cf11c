#include "tthc/cases/dossier_words.h"

#include "tthc/base/digits.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"

#include <algorithm>

namespace tthc::cases {
namespace {

/// No name of a unit has as many digits; numbers of telephones and of persons have.
constexpr std::ptrdiff_t most_digits = 6;

constexpr std::string_view behind = "-/:|;(";

/// Two words or more, each with a capital: a name of a person is written so.
bool looks_like_person(std::string_view text) {
    std::size_t words = 0;
    const std::string squeezed = utf8::squeeze(text);
    for (const std::string_view word : split(squeezed, " )")) {
        if (word.empty()) continue;
        const std::size_t size = utf8::character_at(word, 0).size;
        const std::string_view first = word.substr(0, size);
        if (utf8::to_lower(first) == utf8::to_nfc(first)) return false;
        ++words;
    }
    return words > 1;
}

}  // namespace

Result<DossierWords> DossierWords::load(std::span<const DataFile> data) {
    const auto files = load_registers<DossierWordsFile>(data, "dossier-list");
    if (!files) return files.error();
    DossierWords words;
    for (const DossierWordsFile& file : *files) {
        words.columns.add(file.columns);
        words.channels.add(file.channels);
        words.states.add(file.states);
        words.answers.add(file.answers);
        for (const auto& word : file.unit_words) {
            words.unit_words.insert(importing::title_key(word.value));
            words.unit_words_written.push_back(word.value);
        }
    }
    return words;
}

/// Behind a dash, a stroke or a colon nobody's name may stand.
bool DossierWords::names_unit(std::string_view cell) const {
    if (utf8::first_invalid(cell) || cell.find('@') != std::string_view::npos) return false;
    if (std::count_if(cell.begin(), cell.end(), is_digit) > most_digits) return false;
    if (!begins_as_unit(cell)) return false;
    for (auto at = cell.find_first_of(behind); at != std::string_view::npos;
         at = cell.find_first_of(behind)) {
        cell.remove_prefix(at + 1);
        if (looks_like_person(cell.substr(0, cell.find_first_of(behind))) && !begins_as_unit(cell))
            return false;
    }
    return true;
}

bool DossierWords::begins_as_unit(std::string_view name) const {
    const std::string key = importing::title_key(name) + "-";
    return std::any_of(unit_words.begin(), unit_words.end(),
                       [&](const std::string& word) { return key.starts_with(word + "-"); });
}

}  // namespace tthc::cases
