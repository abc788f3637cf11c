#include "list_table.h"
#include "tthc/base/digest.h"
#include "tthc/base/digits.h"
#include "tthc/import/words/text.h"

#include <algorithm>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_numbering = 4;

bool is_numbering(std::string_view cell) {
    return cell.size() <= longest_numbering && std::all_of(cell.begin(), cell.end(), [](char c) {
               return is_digit(c) || c == '(' || c == ')' || c == '.' || c == '=' || c == '+';
           });
}

}  // namespace

std::string title_key(std::string_view title) {
    return slug_of(title.substr(0, title.find('(')));
}

bool numbers_columns(const ListRow& row) {
    const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                      [](const std::string& cell) { return !trim(cell).empty(); });
    return filled > 1 &&
           std::all_of(row.cells.begin(), row.cells.end(),
                       [](const std::string& cell) { return is_numbering(trim(cell)); });
}

}  // namespace tthc::importing
