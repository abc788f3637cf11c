#pragma once

#include "tthc/cost/published.h"
#include "tthc/import/list/list_table.h"

#include <map>
#include <optional>
#include <string>

namespace tthc {

/// What a column of a table of savings holds.
enum class FigureRole {
    name,
    before,
    after,
    saved,
    rate,
    times,
    applicants,
    before_year,
    after_year,
    saved_year
};

struct FigureColumn {
    std::size_t index = 0;
    std::string title;
    Rational scale = 1;
    bool percent = false;  ///< the head says that its figures are percents
};

/// The columns of a sheet whose head was found.
struct FigureColumns {
    std::size_t head = 0;  ///< the row, by its place in the sheet
    NumberStyle style = NumberStyle::vietnamese;
    std::map<FigureRole, FigureColumn> by_role;

    const FigureColumn* find(FigureRole role) const {
        const auto found = by_role.find(role);
        return found == by_role.end() ? nullptr : &found->second;
    }
};

/// The first row with titles of two columns of figures at least.
std::optional<FigureColumns> figure_columns(const importing::ListSheet& sheet, bool stored);

}  // namespace tthc
