#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_book/sheet_list.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr std::size_t first_factor_column = 9;

std::string unit_words(Factor::Unit unit, Language language) {
    constexpr Bilingual hours{"giờ", "hours"};
    switch (unit) {
        case Factor::Unit::number:
            return {};
        case Factor::Unit::hours:
            return std::string(hours.in(language));
        case Factor::Unit::dong:
            return "đồng";
    }
    return {};
}

FigureFormat format_of(Factor::Unit unit) {
    return unit == Factor::Unit::dong ? FigureFormat::money : FigureFormat::plain;
}

/// A third is no decimal number, and is written as what it is.
std::string as_fraction(const Rational& value) {
    Integer rest = value.denominator();
    for (const int prime : {2, 5}) {
        while (rest % prime == 0)
            rest /= prime;
    }
    return rest == 1 ? std::string() : value.str();
}

SheetCell bound_cell(const Spread& value, const Rational& bound, FigureFormat format) {
    if (value.low == value.high) return std::string();
    return SheetFigure{.value = bound, .format = format};
}

SheetRow input_row(const BookText& text, std::size_t i) {
    const BookInput& input = text.book->inputs[i];
    const auto in = [&](const Message& words) { return printable(words.in(text.language)); };
    const FigureFormat format = format_of(input.unit);
    const std::string formula =
        input.formula.empty() ? as_fraction(input.value.likely) : input.formula;
    return {
        {static_cast<std::uint32_t>(i + 1), printable(input.procedure),
         text.in(title_of(input.side)), in(input.element), in(input.what),
         SheetFigure{
             .value = input.value.likely, .format = format, .formula = formula, .to_change = true},
         unit_words(input.unit, text.language), bound_cell(input.value, input.value.low, format),
         bound_cell(input.value, input.value.high, format), in(input.source), printable(input.path),
         in(input.note)}};
}

/// `J5*K5*L5`, of the factors that are meant.
template <class IsMeant>
std::string product_of(const CostLine& line, std::size_t row, IsMeant is_meant) {
    std::string formula;
    for (std::size_t i = 0; i < line.factors.size(); ++i) {
        if (!is_meant(line.factors[i])) continue;
        formula += formula.empty() ? "" : "*";
        formula += cell_name(first_factor_column + i, row);
    }
    return formula;
}

/// `số lượt × định mức × W`
std::string words_of_factors(const CostLine& line, Language language) {
    std::string words;
    for (const Factor& factor : line.factors)
        words += (words.empty() ? "" : " × ") + factor.what.in(language);
    return printable(words);
}

SheetRow line_row(const BookText& text, std::size_t i) {
    const BookLine& row = text.book->lines[i];
    const CostLine& line = *row.line;
    std::string name = row.name.in(text.language);
    if (line.derived) name += " *";
    SheetCell hours;
    if (line.kind != LineKind::fee && line.kind != LineKind::services) {
        hours = SheetFigure{.value = line.hours.likely,
                            .format = FigureFormat::hours,
                            .formula = product_of(line, i, [](const Factor& factor) {
                                return factor.unit != Factor::Unit::dong;
                            })};
    }
    SheetRow cells{
        {static_cast<std::uint32_t>(i + 1), printable(row.procedure), text.in(title_of(row.side)),
         std::move(name), words_of_factors(line, text.language), std::move(hours),
         SheetFigure{.value = line.money.likely,
                     .formula = product_of(line, i, [](const Factor& /*factor*/) { return true; })},
         bound_cell(line.money, line.money.low, FigureFormat::money),
         bound_cell(line.money, line.money.high, FigureFormat::money)}};
    for (std::size_t at = 0; at < line.factors.size(); ++at) {
        const Factor& factor = line.factors[at];
        cells.cells.emplace_back(SheetFigure{
            .value = factor.value.likely,
            .format = format_of(factor.unit),
            .formula = text.on(book_sheet::inputs, cell_name(input_value_column, row.inputs[at]))});
    }
    return cells;
}

}  // namespace

Sheet inputs_sheet(const BookText& text) {
    Sheet sheet =
        text.sheet(book_sheet::inputs,
                   {text.column({"STT", "No."}, 5), text.column({"Thủ tục", "Procedure"}, 11),
                    text.column({"Bản", "Version"}, 9), text.column({"Phần tử", "Element"}, 24),
                    text.column({"Đại lượng", "Quantity"}, 24),
                    text.column({"Giá trị (sửa được)", "Value (may be changed)"}, 15),
                    text.column({"Đơn vị", "Unit"}, 7),
                    text.column({"Thấp (không tính lại)", "Low (not recomputed)"}, 11),
                    text.column({"Cao (không tính lại)", "High (not recomputed)"}, 11),
                    text.column({"Nguồn", "Source"}, 34), text.column({"Đường dẫn", "Path"}, 22),
                    text.column({"Ghi chú", "Note"}, 22)});
    sheet.rows = text.book->inputs.size();
    sheet.row = [text](std::size_t i) { return input_row(text, i); };
    return sheet;
}

Sheet lines_sheet(const BookText& text) {
    Sheet sheet =
        text.sheet(book_sheet::lines,
                   {text.column({"STT", "No."}, 5), text.column({"Thủ tục", "Procedure"}, 11),
                    text.column({"Bản", "Version"}, 9),
                    text.column({"Việc, khoản (* chưa đo)", "Task or fee (* not measured)"}, 34),
                    text.column({"Cách tính", "Formula"}, 32),
                    text.column({"Giờ, một hồ sơ", "Hours, one dossier"}, 9),
                    text.column({"Chi phí, một hồ sơ (đồng)", "Cost, one dossier (đồng)"}, 13),
                    text.column({"Thấp (không tính lại)", "Low (not recomputed)"}, 12),
                    text.column({"Cao (không tính lại)", "High (not recomputed)"}, 12)});
    std::size_t most = 0;
    for (const BookLine& line : text.book->lines)
        most = std::max(most, line.inputs.size());
    for (std::size_t i = 1; i <= most; ++i) {
        const Message title = say("Thừa số {}", "Factor {}", i);
        sheet.columns.push_back({.title = title.in(text.language), .width = 11});
    }
    sheet.rows = text.book->lines.size();
    sheet.row = [text](std::size_t i) { return line_row(text, i); };
    return sheet;
}

}  // namespace tthc::report
