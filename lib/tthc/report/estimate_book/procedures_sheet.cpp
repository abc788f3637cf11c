#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_book/sheet_list.h"
#include "tthc/report/estimate_cells.h"
#include "tthc/report/estimate_words.h"

#include <fmt/format.h>

#include <utility>

namespace tthc::report {
namespace {

constexpr std::size_t line_hours_column = 5;
constexpr std::size_t line_cost_column = 6;

/// The rows of the sheet: which procedure, and what of it.
using RowList = std::vector<std::pair<std::size_t, BookRow>>;

bool is_text(BookRow row) {
    return row == BookRow::legal_deadline || row == BookRow::committed_deadline;
}

Spread value_of(BookRow row, const Estimate& estimate) {
    switch (row) {
        case BookRow::hours:
            return estimate.hours;
        case BookRow::once_without_fees:
            return estimate.without_fees;
        case BookRow::once_fees:
            return estimate.fees;
        case BookRow::once_with_fees:
            return estimate.with_fees;
        case BookRow::times:
            return estimate.times;
        case BookRow::applicants:
            return estimate.applicants;
        case BookRow::dossiers:
            return estimate.times * estimate.applicants;
        case BookRow::year_without_fees:
            return estimate.year_without_fees;
        case BookRow::year_with_fees:
            return estimate.year_with_fees;
        case BookRow::legal_deadline:
        case BookRow::committed_deadline:
        case BookRow::adjustment:
            break;
    }
    return {};
}

FigureFormat format_of_row(BookRow row) {
    switch (row) {
        case BookRow::hours:
            return FigureFormat::hours;
        case BookRow::times:
        case BookRow::applicants:
        case BookRow::dossiers:
            return FigureFormat::plain;
        default:
            return FigureFormat::money;
    }
}

bool is_money(BookRow row) {
    return format_of_row(row) == FigureFormat::money;
}

/// The formula of a figure of one version, in the column of that version.
class Formulas {
public:
    Formulas(const BookText& text, const BookVersion& version, std::size_t column,
             std::size_t first_row)
        : text_(text), version_(version), column_(column), first_row_(first_row) {}

    std::string of(BookRow row) const {
        const std::size_t fees = version_.first_line + version_.work_lines;
        switch (row) {
            case BookRow::hours:
                return sum(line_hours_column, version_.first_line, version_.work_lines);
            case BookRow::once_without_fees:
                return sum(line_cost_column, version_.first_line, version_.work_lines);
            case BookRow::once_fees:
                return sum(line_cost_column, fees, version_.fee_lines);
            case BookRow::once_with_fees:
                return cell(BookRow::once_without_fees) + "+" + cell(BookRow::once_fees);
            case BookRow::times:
                return input(version_.times);
            case BookRow::applicants:
                return input(version_.applicants);
            case BookRow::dossiers:
                return cell(BookRow::times) + "*" + cell(BookRow::applicants);
            case BookRow::year_without_fees:
                return cell(BookRow::once_without_fees) + "*" + cell(BookRow::dossiers);
            case BookRow::year_with_fees:
                return cell(BookRow::once_with_fees) + "*" + cell(BookRow::dossiers);
            default:
                return {};
        }
    }

private:
    std::string sum(std::size_t column, std::size_t first, std::size_t count) const {
        if (count == 0) return {};
        const std::string cells = cells_between(column, first, first + count - 1);
        return fmt::format("SUM({})", text_.on(book_sheet::lines, cells));
    }
    /// The nine rows that every procedure has stand in their order.
    std::string cell(BookRow row) const {
        return cell_name(column_, first_row_ + static_cast<std::size_t>(row));
    }
    std::string input(std::size_t row) const {
        return text_.on(book_sheet::inputs, cell_name(input_value_column, row));
    }

    const BookText& text_;
    const BookVersion& version_;
    std::size_t column_;
    std::size_t first_row_;
};

SheetFigure figure_of(const BookText& text, const BookProcedure& procedure, std::size_t version,
                      BookRow row) {
    const BookVersion& own = procedure.versions[version];
    SheetFigure figure{.value = value_of(row, *own.estimate).likely, .format = format_of_row(row)};
    figure.formula = Formulas(text, own, book_before_column + version, procedure.first_row).of(row);
    if (is_money(row) && own.estimate->is_short()) figure.bound = FigureBound::at_least;
    return figure;
}

/// Ranges are told, and are no formula.
std::string range_note(const BookText& text, const BookProcedure& procedure, BookRow row) {
    std::string note;
    for (std::size_t i = 0; i < procedure.versions.size(); ++i) {
        const Spread value = value_of(row, *procedure.versions[i].estimate);
        if (value.low == value.high) continue;
        const auto words = [&](const Rational& bound) {
            const Spread one = exactly(bound);
            return words_of(is_money(row) ? money_of(one) : number_of(one), text.language);
        };
        const BookSide side = procedure.saving == nullptr ? BookSide::now
                              : i == 0                    ? BookSide::before
                                                          : BookSide::after;
        note += fmt::format("{}{}: {} – {}", note.empty() ? "" : "; ", text.in(title_of(side)),
                            words(value.low), words(value.high));
    }
    if (note.empty()) return note;
    constexpr Bilingual range{"khoảng (không tính lại)", "range (not recomputed)"};
    return fmt::format("{}: {}", text.in(range), note);
}

void add_figures(const BookText& text, const BookProcedure& procedure, BookRow row, std::size_t at,
                 std::vector<SheetCell>& cells) {
    for (std::size_t i = 0; i < procedure.versions.size(); ++i)
        cells.emplace_back(figure_of(text, procedure, i, row));
    if (procedure.saving == nullptr) return;
    if (format_of_row(row) == FigureFormat::plain) {
        cells.resize(cells.size() + 2);
        return;
    }
    const Spread before = value_of(row, *procedure.versions.front().estimate);
    const Spread after = value_of(row, *procedure.versions.back().estimate);
    const Figure figure{before.likely, after.likely};
    SheetFigure saved = saved_figure(book_before_column, at,
                                     {.value = figure.saved(), .format = format_of_row(row)});
    if (is_money(row) && !procedure.saving->saving.untold.empty())
        saved.bound = FigureBound::at_most;
    cells.emplace_back(std::move(saved));
    cells.push_back(rate_cell(book_before_column, at, figure));
}

void add_deadline(const BookText& text, const TimeFigure& figure, std::vector<SheetCell>& cells) {
    cells.emplace_back(figure.before.to_string(text.language));
    cells.emplace_back(figure.after.to_string(text.language));
    cells.emplace_back(std::string());
    const auto change = figure.comparable();
    const auto rate = change ? change->rate() : std::nullopt;
    cells.push_back(rate ? SheetCell(SheetFigure{.value = *rate, .format = FigureFormat::percent})
                         : SheetCell(std::string()));
}

SheetRow procedure_row(const BookText& text, std::size_t number, BookRow row, std::size_t at) {
    const BookProcedure& procedure = text.book->procedures[number];
    SheetRow line{{static_cast<std::uint32_t>(number + 1), printable(procedure.code),
                   printable(procedure.name), text.in(title_of(row))},
                  row == BookRow::year_with_fees};
    std::vector<SheetCell>& cells = line.cells;
    constexpr Bilingual fixed{"không tính lại", "not recomputed"};
    std::string note = range_note(text, procedure, row);
    if (is_text(row)) {
        const Saving& saving = procedure.saving->saving;
        add_deadline(
            text,
            row == BookRow::legal_deadline ? *saving.legal_deadline : *saving.committed_deadline,
            cells);
        note = text.in(fixed);
    } else if (row == BookRow::adjustment) {
        cells.emplace_back(SheetFigure{.value = procedure.saving->saving.adjustment});
        cells.resize(cells.size() + 3);
        note = text.in(fixed);
    } else {
        add_figures(text, procedure, row, at, cells);
    }
    cells.emplace_back(std::move(note));
    const PlanEstimate* const plan = text.book->parts[procedure.part].plan;
    if (plan != nullptr) cells.emplace_back(printable(plan->name));
    return line;
}

}  // namespace

const Bilingual& title_of(BookRow row) {
    static constexpr Bilingual titles[] = {
        {"Giờ của người nộp, một hồ sơ", "Hours of the applicant, one dossier"},
        {"Một hồ sơ, không gồm phí, lệ phí", "One dossier, without fees"},
        {"Phí, lệ phí của một hồ sơ", "Fees of one dossier"},
        {"Một hồ sơ, gồm phí, lệ phí", "One dossier, with fees"},
        {"Số lần một năm (n)", "Times a year (n)"},
        {"Số đối tượng một năm (m)", "Applicants a year (m)"},
        {"Số hồ sơ một năm (n × m)", "Dossiers a year (n × m)"},
        {"Một năm, không gồm phí, lệ phí", "One year, without fees"},
        {"Một năm, gồm phí, lệ phí", "One year, with fees"},
        {"Thời hạn theo quy định", "Legal deadline"},
        {"Thời hạn cam kết", "Committed deadline"},
        {"Điều chỉnh số liệu một năm, không phải tiết kiệm",
         "Adjustment of inputs a year, no saving"}};
    return titles[static_cast<std::size_t>(row)];
}

Sheet procedures_sheet(const BookText& text) {
    std::vector<SheetColumn> columns{
        text.column({"STT", "No."}, 5), text.column({"Mã thủ tục", "Procedure"}, 11),
        text.column({"Tên thủ tục", "Name"}, 34), text.column({"Chỉ tiêu", "Figure"}, 34)};
    if (text.book->is_saving()) {
        columns.insert(
            columns.end(),
            {text.column({"Trước", "Before"}, 16), text.column({"Sau", "After"}, 16),
             text.column({"Tiết kiệm", "Saved"}, 16), text.column({"Tỷ lệ", "Rate"}, 9)});
    } else {
        columns.push_back(text.column({"Hiện tại", "As it stands"}, 16));
    }
    columns.push_back(text.column({"Ghi chú", "Note"}, 30));
    if (text.book->is_saving()) columns.push_back(text.column({"Phương án", "Plan"}, 22));
    auto list = std::make_shared<RowList>();
    for (std::size_t i = 0; i < text.book->procedures.size(); ++i) {
        for (const BookRow row : text.book->procedures[i].rows)
            list->emplace_back(i, row);
    }
    Sheet sheet = text.sheet(book_sheet::procedures, std::move(columns));
    sheet.rows = list->size();
    sheet.row = [text, list](std::size_t i) {
        const auto& one = (*list)[i];
        return procedure_row(text, one.first, one.second, i);
    };
    return sheet;
}

}  // namespace tthc::report
