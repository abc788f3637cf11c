#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/shape/rows.h"
#include "tthc/import/words/text.h"
#include "tthc/model/document.h"

#include <string_view>
#include <vector>

namespace tthc::importing {

/// A dossier, and the rows of its table that name no paper: they are lines of its note.
struct ReadDocuments {
    Dossier dossier;
    std::vector<std::string> notes;
};

/// Headings of groups that are a case become the `when` of the papers below them; below "to be
/// shown" the count of originals is that of papers shown.
ReadDocuments read_documents(const std::vector<DocumentRow>& rows, const Lexicon& lexicon);

/// `1 bản chính,1 bản sao`, or `Bản chính: 1` and `Bản sao: 0` in two lines.
PaperCount read_count(std::string_view cell, const Lexicon& lexicon);

/// The number of sets where a text names one (`gửi 01 (một) bộ hồ sơ`), and always the same.
Maybe<Count> read_sets(const Prose& text, const Lexicon& lexicon);

}  // namespace tthc::importing
