#include "tthc/import/import.h"
#include "tthc/import/json/read_records.h"
#include "tthc/import/merge/plan_writes.h"
#include "tthc/import/words/text.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
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
    "Từ khóa phố phường ngành áp Bước Trình tự ND iv a b c d e f g h i k l m n";

/// Words that are read: what they mean is in the file, the words themselves need not be.
Tokens words_read(const Lexicon& lexicon) {
    Tokens tokens;
    add_tokens(page_words, tokens);
    for (const auto& words : lexicon.lists) {
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

bool holds_no_words(const KeyNode& node) {
    return node.technical() || (!node.meanings.empty() && node.meanings.front().is_told_by_value());
}

/// Words of a record, without what technical keys say and what the shape tells by its value.
void add_values(const nlohmann::json& value, const KeyNode* node, const RawShape& shape,
                Tokens& tokens) {
    if (value.is_string()) add_tokens(value.get<std::string>(), tokens);
    if (value.is_array()) {
        for (const auto& item : value)
            add_values(item, node, shape, tokens);
    }
    if (!value.is_object()) return;
    for (const auto& entry : value.items()) {
        const std::string& key = entry.key();
        const bool envelope = std::any_of(shape.inside.begin(), shape.inside.end(),
                                          [&](const auto& name) { return name.value == key; });
        const KeyNode* child = node == nullptr ? nullptr : node->child(key);
        if (child == nullptr && envelope) child = node;
        if (child == nullptr || !holds_no_words(*child))
            add_values(entry.value(), child, shape, tokens);
    }
}

const KnownShape& shape_of(const Imported& imported) {
    const auto& shapes = shipped_lexicon().shapes;
    const auto found = std::find_if(shapes.begin(), shapes.end(), [&](const KnownShape& known) {
        return known.shape.id.value == imported.shape;
    });
    REQUIRE(found != shapes.end());
    return *found;
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
        add_tokens(file_text(merge_sources({told(imported.procedures.front())}, {}),
                             *parse_date("2026-07-01")),
                   said);
        Tokens told;
        const KnownShape& known = shape_of(imported.procedures.front());
        add_values(nlohmann::json::parse(source->text()), &known.keys, known.shape, told);
        for (const std::string& token : told) {
            CAPTURE(entry.path().string());
            CHECK_MESSAGE(holds(said, token), token << " is lost");
        }
        ++records;
    }
    CHECK(records == 128);
}

TEST_CASE("every key of a record is read, or named as technical") {
    for (const auto& entry : fs::recursive_directory_iterator(
             TTHC_SOURCE_DIR "/tests/data/import/records/portal-api")) {
        if (entry.path().extension() != ".json") continue;
        const auto source = read_source(entry.path().string());
        REQUIRE(source);
        const auto read = read_records(*source, shipped_lexicon());
        CAPTURE(entry.path().string());
        CHECK(read.findings.empty());
        REQUIRE(read.records.size() == 1);
        for (const RawText& unknown : read.records.front().others)
            FAIL_CHECK("unknown key " << unknown.key);
        for (const RawText& odd : read.records.front().odd)
            FAIL_CHECK("unknown value of " << odd.key << ": " << odd.text);
    }
}
