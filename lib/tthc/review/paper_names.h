#pragma once

#include "paper_words.h"
#include "tthc/base/result.h"
#include "tthc/model/engine_data.h"

#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::once {

/// A paper by what tells it from others: two names of one paper have the same `key`.
struct PaperName {
    std::string key;
    bool general = false;   ///< the name alone does not tell which paper it is
    std::string full = {};  ///< the name that the data gives it, where the row had another

    friend bool operator==(const PaperName&, const PaperName&) = default;
};

/// Reads names of papers by the words of `data/engine/papers`.
class PaperNames {
public:
    PaperNames() = default;
    static Result<PaperNames> load(std::span<const DataFile> data);

    /// The papers that a row of a dossier asks for, each of several alternatives; none for remarks
    /// and for what the applicant writes to apply.
    std::vector<PaperName> asked(std::string_view row, std::string_view field) const;
    /// The papers that a result is; none for answers and refusals.
    std::vector<PaperName> given(std::string_view result, std::string_view field) const;
    /// Whether a row asks only where the paper is not found in a database.
    bool is_fallback(std::string_view row) const;

private:
    using Phrases = std::vector<std::string>;

    const Phrases& words(PaperWord kind) const { return words_[static_cast<std::size_t>(kind)]; }
    void add(const PaperFile& file);
    std::string_view leading(std::string_view text, PaperWord kind) const;
    std::size_t first(std::string_view text, PaperWord kind) const;
    std::string_view without_opening(std::string_view text) const;
    std::string without_asides(std::string_view text) const;
    std::vector<std::string_view> alternatives(std::string_view text) const;
    PaperName name_of(std::string_view part, std::string_view field) const;
    std::vector<PaperName> papers_in(const std::string& text, PaperWord none,
                                     std::string_view field) const;

    std::array<Phrases, paper_word_kinds> words_;
    std::map<std::string, std::string> aliases_;  ///< full names by name, behind field and tab
};

}  // namespace tthc::once
