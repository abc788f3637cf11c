#include "tthc/work/figure_columns.h"

#include "tthc/base/typography.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tthc {
namespace {

constexpr std::size_t deepest_head_row = 30;
constexpr std::size_t longest_title = 120;

struct TitleWord {
    std::string_view word;
    FigureRole role;
    bool english = false;
};

/// Which of them stands first in a title says what its column holds; a sign of percent always does.
constexpr std::array<TitleWord, 26> title_words{{{"tỷ lệ", FigureRole::rate},
                                                 {"tỉ lệ", FigureRole::rate},
                                                 {"%", FigureRole::rate},
                                                 {"rate", FigureRole::rate, true},
                                                 {"số lần", FigureRole::times},
                                                 {"times", FigureRole::times, true},
                                                 {"đối tượng", FigureRole::applicants},
                                                 {"số hồ sơ", FigureRole::applicants},
                                                 {"số lượt", FigureRole::applicants},
                                                 {"applicants", FigureRole::applicants, true},
                                                 {"dossiers", FigureRole::applicants, true},
                                                 {"cases", FigureRole::applicants, true},
                                                 {"tiết kiệm", FigureRole::saved},
                                                 {"cắt giảm", FigureRole::saved},
                                                 {"lợi ích", FigureRole::saved},
                                                 {"saved", FigureRole::saved, true},
                                                 {"trước", FigureRole::before},
                                                 {"hiện tại", FigureRole::before},
                                                 {"hiện hành", FigureRole::before},
                                                 {"tổng số", FigureRole::before},
                                                 {"before", FigureRole::before, true},
                                                 {"sau", FigureRole::after},
                                                 {"after", FigureRole::after, true},
                                                 {"thủ tục", FigureRole::name},
                                                 {"nội dung", FigureRole::name},
                                                 {"name", FigureRole::name, true}}};

FigureRole of_year(FigureRole role) {
    switch (role) {
        case FigureRole::before:
            return FigureRole::before_year;
        case FigureRole::after:
            return FigureRole::after_year;
        case FigureRole::saved:
            return FigureRole::saved_year;
        case FigureRole::name:
        case FigureRole::rate:
        case FigureRole::times:
        case FigureRole::applicants:
        case FigureRole::before_year:
        case FigureRole::after_year:
        case FigureRole::saved_year:
            break;
    }
    return role;
}

bool has(const std::string& title, std::string_view word) {
    return title.find(word) != std::string::npos;
}

const TitleWord* word_in(const std::string& title) {
    const TitleWord* first = nullptr;
    std::size_t at = std::string::npos;
    for (const TitleWord& word : title_words) {
        const std::size_t found = word.word == "%" && has(title, "%") ? 0 : title.find(word.word);
        if (found >= at) continue;
        first = &word;
        at = found;
    }
    return first;
}

}  // namespace

std::optional<FigureColumns> figure_columns(const importing::ListSheet& sheet, bool stored) {
    for (std::size_t i = 0; i < std::min(deepest_head_row, sheet.rows.size()); ++i) {
        FigureColumns columns;
        columns.head = i;
        std::size_t figures = 0;
        bool english = false;
        const auto& cells = sheet.rows[i].cells;
        for (std::size_t at = 0; at < cells.size(); ++at) {
            if (cells[at].size() > longest_title) continue;
            const std::string title = without_typography(cells[at]);
            const TitleWord* const word = word_in(title);
            if (word == nullptr) continue;
            const bool yearly = has(title, "năm") || has(title, "year");
            const FigureRole role = yearly ? of_year(word->role) : word->role;
            const Rational scale = role == FigureRole::rate ? Rational(1) : scale_of(title);
            const bool added =
                columns.by_role
                    .try_emplace(role, FigureColumn{at, cells[at], scale, has(title, "%")})
                    .second;
            if (added && role != FigureRole::name) ++figures;
            english = english || word->english;
        }
        if (figures < 2) continue;
        if (english) columns.style = NumberStyle::english;
        if (stored) columns.style = NumberStyle::stored;
        return columns;
    }
    return {};
}

}  // namespace tthc
