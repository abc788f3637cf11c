#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Pieces of WordprocessingML (ECMA-376 part 1). Lengths are in twips, a twentieth of a point.
namespace tthc::report::word {

inline constexpr int twips_of_mm = 57;

enum class Align { left, center, right, both };

/// How letters look.
struct Letters {
    int points = 14;
    bool bold = false;
    bool italic = false;
    bool monospace = false;
    bool capitals = false;  ///< shown in capital letters
};

/// How a paragraph stands.
struct Shape {
    Align align = Align::left;
    int first_line = 0;
    int left = 0;
    int right = 0;
    int before = 0;
    int after = 0;
    bool keep_next = false;  ///< on the page of what follows
    bool rule_above = false;
};

/// Text as it is, over several lines where it has them.
std::string run(std::string_view text, const Letters& letters);
std::string paragraph(std::string_view runs, const Shape& shape);

struct TableCell {
    std::string paragraphs;
};

struct Grid {
    std::vector<int> widths;
    bool framed = true;
};

/// `head` rows are told again on every page.
std::string table(const Grid& grid, const std::vector<std::vector<TableCell>>& rows,
                  std::size_t head);

/// A4 with margins of 20 mm above and below, 30 mm left, 15 mm right; the number of the page at
/// the top, not of the first, counted from 1.
std::string section(bool across);
/// The width of text on such a page.
int text_width(bool across);

}  // namespace tthc::report::word
