#include "tthc/import/import.h"
#include "tthc/import/plan_writes.h"
#include "tthc/import/text.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <set>
#include <string>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;
namespace fs = std::filesystem;

namespace {

using Tokens = std::set<std::string>;

/// Runs of letters in lower case; a capital behind a small letter begins a new one, because the
/// page runs its cells together.
void add_tokens(std::string_view words, Tokens& tokens) {
    const Prose text(words);
    std::string token;
    bool small = false;
    for (std::size_t at = 0; at < text.size(); at = text.after(at)) {
        if (!text.is_letter(at) || (small && text.is_upper(at))) {
            tokens.insert(token);
            token.clear();
        }
        small = text.is_lower(at);
        if (text.is_letter(at)) token += text.lower().substr(at, text.after(at) - at);
    }
    tokens.insert(token);
}

template <class Meanings>
void add_spellings(const Meanings& meanings, Tokens& tokens) {
    for (const auto& meaning : meanings)
        add_tokens(meaning.written, tokens);
}

/// The page's label of keywords and its hint on wards, the word and the letters of list marks, and
/// `ND` for `NĐ`.
constexpr std::string_view page_words =
    "Từ khóa phố phường ngành áp Bước ND iv a b c d e f g h i k l m n";

/// Words that are read: what they mean is in the file, the words themselves need not be.
Tokens words_read(const Lexicon& lexicon) {
    Tokens tokens;
    add_tokens(page_words, tokens);
    for (const auto& [kind, words] : lexicon.lists) {
        for (const std::string& word : words)
            add_tokens(word, tokens);
    }
    add_spellings(lexicon.levels, tokens);
    add_spellings(lexicon.delegations, tokens);
    add_spellings(lexicon.applicants, tokens);
    add_spellings(lexicon.channels, tokens);
    add_spellings(lexicon.fee_kinds, tokens);
    add_spellings(lexicon.units, tokens);
    return tokens;
}

void add_values(const nlohmann::json& value, Tokens& tokens) {
    if (value.is_string()) add_tokens(value.get<std::string>(), tokens);
    if (!value.is_structured()) return;
    for (const auto& item : value)
        add_values(item, tokens);
}

/// Whether a token, or both its parts where the page ran two words together, are there.
bool holds(const Tokens& said, const std::string& token) {
    if (said.contains(token)) return true;
    for (std::size_t at = 1; at < token.size(); ++at) {
        if (said.contains(token.substr(0, at)) && said.contains(token.substr(at))) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("every word of a record is in its file, or is a word that was read") {
    const Tokens read = words_read(shipped_lexicon());
    std::size_t records = 0;
    for (const auto& entry :
         fs::recursive_directory_iterator(TTHC_SOURCE_DIR "/tests/data/import/records")) {
        if (entry.path().extension() != ".json") continue;
        const auto source = read_source(entry.path().string());
        REQUIRE(source);
        const auto imported = procedures_of(*source, shipped_lexicon());
        REQUIRE(imported.procedures.size() == 1);
        Tokens said = read;
        add_tokens(file_text(imported.procedures.front(), *parse_date("2026-07-01")), said);
        Tokens told;
        add_values(nlohmann::json::parse(source->text()), told);
        for (const std::string& token : told) {
            CAPTURE(entry.path().string());
            CHECK_MESSAGE(holds(said, token), token << " is lost");
        }
        ++records;
    }
    CHECK(records == 66);
}
