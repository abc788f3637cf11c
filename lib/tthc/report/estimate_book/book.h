#pragma once

#include "tthc/report/estimate_versions.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

/// What the workbook of an estimate is made of: which row each input and each line of cost has.
namespace tthc::report {

/// Which versions an input belongs to; one that is taken over, and a norm, to both.
enum class BookSide { before, after, both, now };

/// A number that people may change; all lines that take it name its one cell.
struct BookInput {
    std::string procedure;  ///< empty: of all
    BookSide side = BookSide::both;
    Message element;
    Message what;
    Spread value;
    Factor::Unit unit = Factor::Unit::number;
    std::string path;
    Message source;
    Message note;
    std::string formula;  ///< where another input makes it
};

struct BookLine {
    const CostLine* line = nullptr;
    std::string procedure;
    BookSide side = BookSide::now;
    Message name;
    std::vector<std::size_t> inputs;  ///< of each factor
};

/// A version of a procedure: its lines, those of work first, and how often it is done.
struct BookVersion {
    const Estimate* estimate = nullptr;
    std::size_t first_line = 0;
    std::size_t work_lines = 0;
    std::size_t fee_lines = 0;
    std::size_t times = 0;  ///< the input n
    std::size_t applicants = 0;
};

/// What a row of a procedure tells; those that are sums of others stand behind them.
enum class BookRow {
    hours,
    once_without_fees,
    once_fees,
    once_with_fees,
    times,
    applicants,
    dossiers,
    year_without_fees,
    year_with_fees,
    legal_deadline,
    committed_deadline,
    adjustment
};

struct BookProcedure {
    std::string code;
    std::string name;
    std::size_t part = 0;
    std::vector<BookVersion> versions;        ///< one, or before and after
    const ProcedureSaving* saving = nullptr;  ///< of two versions
    const InputPlaces* places = nullptr;      ///< of one version
    std::size_t first_row = 0;
    std::vector<BookRow> rows;
};

/// A plan, or the procedures as they stand, priced alike.
struct BookPart {
    const CostParameters* parameters = nullptr;
    const PlanEstimate* plan = nullptr;
    std::size_t first_row = 0;  ///< of its procedures
    std::size_t rows = 0;
    std::size_t income = 0;  ///< the input W
};

struct Book {
    std::vector<BookPart> parts;
    std::vector<BookProcedure> procedures;
    std::vector<BookLine> lines;
    std::vector<BookInput> inputs;

    bool is_saving() const { return !parts.empty() && parts.front().plan != nullptr; }
};

/// Points into the result.
Book book_of(const Estimates& result);

inline constexpr std::size_t input_value_column = 5;

}  // namespace tthc::report
