#include "tthc/work/figure_check.h"

#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/cost/cost_codes.h"
#include "tthc/finding/findings.h"
#include "tthc/work/figure_columns.h"
#include "tthc/work/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace tthc {
namespace {

using importing::ListRow;
using importing::ListSheet;

/// The cells of a row that are figures.
struct FigureRow {
    const ListRow* cells = nullptr;
    std::string name;
    std::map<FigureRole, PrintedFigure> figures;
    bool is_total = false;

    const PrintedFigure* find(FigureRole role) const {
        const auto found = figures.find(role);
        return found == figures.end() ? nullptr : &found->second;
    }
};

bool says_nothing(std::string_view cell) {
    const std::string text = utf8::squeeze(cell);
    return text.empty() || text == "-" || text == "–" || text == "—" || text == "x" || text == "X";
}

bool is_total_name(const std::string& name) {
    const std::string text = without_typography(name);
    constexpr std::array<std::string_view, 6> names{"cộng",    "tổng",  "tổng cộng",
                                                    "tổng số", "total", "sum"};
    return std::find(names.begin(), names.end(), text) != names.end() ||
           text.starts_with("tổng cộng ") || text.starts_with("total ");
}

const Code& code_of(FigureVerdict verdict) {
    switch (verdict) {
        case FigureVerdict::cut:
            return cost_code::cut_figure;
        case FigureVerdict::rounding_gap:
            return cost_code::rounding_gap;
        case FigureVerdict::unit_slip:
            return cost_code::unit_slip;
        case FigureVerdict::right:
        case FigureVerdict::wrong:
            break;
    }
    return cost_code::wrong_figure;
}

/// `36,67 %`, `18552`; fractions to two decimals.
std::string digits_of_figure(const Rational& value, bool is_rate, char point) {
    const Rational shown = is_rate ? Rational(value * 100) : value;
    const Integer hundredths = round_half_away(Rational(abs(shown) * 100));
    const Integer rest = hundredths % Integer(100);
    std::string text = Integer(hundredths / Integer(100)).str();
    if (rest != 0) {
        const std::string behind = rest.str();
        text += fmt::format("{}{}{}", point, behind.size() == 1 ? "0" : "", behind);
    }
    return (shown < 0 ? "-" : "") + text + (is_rate ? " %" : "");
}

class SheetCheck {
public:
    SheetCheck(const ListSheet& sheet, const FigureColumns& columns, CheckedTable& result)
        : sheet_(sheet), columns_(columns), result_(result) {}

    void check() {
        std::vector<FigureRow> group;
        for (std::size_t i = columns_.head + 1; i < sheet_.rows.size(); ++i) {
            if (importing::numbers_columns(sheet_.rows[i])) continue;
            FigureRow row = read(sheet_.rows[i]);
            if (row.figures.empty()) continue;
            check_row(row);
            if (row.is_total) {
                check_totals(row, group);
                group.clear();
            } else {
                group.push_back(std::move(row));
            }
        }
    }

private:
    FigureRow read(const ListRow& cells) {
        FigureRow row{&cells, {}, {}, false};
        for (const std::string& cell : cells.cells) {
            if (is_total_name(cell)) row.is_total = true;
        }
        for (const auto& [role, column] : columns_.by_role) {
            if (column.index >= cells.cells.size()) continue;
            const std::string& cell = cells.cells[column.index];
            if (role == FigureRole::name) {
                row.name = utf8::squeeze(cell);
            } else if (auto figure = read_figure(cell, columns_.style, column.scale)) {
                if (role == FigureRole::rate) as_rate(*figure, column);
                row.figures.emplace(role, *std::move(figure));
            } else if (!says_nothing(cell)) {
                tell(cells, column, cost_code::unread_figure,
                     say("“{}” không đọc được thành một số", "“{}” is not one number", cell));
            }
        }
        return row;
    }

    /// A rate is a percent, unless a workbook keeps it as the fraction that its format shows.
    void as_rate(PrintedFigure& figure, const FigureColumn& column) const {
        if (figure.percent) return;
        const bool fraction =
            columns_.style == NumberStyle::stored && !column.percent && abs(figure.value) <= 1;
        figure.percent = true;
        if (fraction) return;
        figure.value /= 100;
        figure.step /= 100;
    }

    static std::optional<Recomputed> given(const FigureRow& row, FigureRole role) {
        const PrintedFigure* const figure = row.find(role);
        if (figure == nullptr || figure->bound != PrintedFigure::Bound::exact) return {};
        return as_printed(*figure);
    }

    /// For a rate, whole numbers without a scale are counts: exact.
    static std::optional<Recomputed> counted(const FigureRow& row, FigureRole role) {
        auto figure = given(row, role);
        if (figure && row.find(role)->step == 1)
            figure = Recomputed{figure->value, figure->value, figure->value};
        return figure;
    }

    void check_row(const FigureRow& row) {
        check_saved(row, FigureRole::before, FigureRole::after, FigureRole::saved);
        check_saved(row, FigureRole::before_year, FigureRole::after_year, FigureRole::saved_year);
        if (!row.is_total) {
            check_year(row, FigureRole::before, FigureRole::before_year);
            check_year(row, FigureRole::after, FigureRole::after_year);
        }
        check_rate(row);
    }

    bool have_one_unit(const FigureRow& row, FigureRole left, FigureRole right, FigureRole result) {
        const std::string& one = row.find(left)->unit;
        const std::string& other = row.find(right)->unit;
        if (one.empty() || other.empty() || one == other) return true;
        if (row.find(result) != nullptr) {
            tell(*row.cells, *columns_.find(result), cost_code::units_differ,
                 say("“{}” và “{}” khác đơn vị; cần lịch để đổi",
                     "“{}” and “{}” are different units; only a calendar converts them", one,
                     other));
        }
        return false;
    }

    void check_saved(const FigureRow& row, FigureRole before, FigureRole after, FigureRole saved) {
        const auto first = given(row, before);
        const auto second = given(row, after);
        if (!first || !second || !have_one_unit(row, before, after, saved)) return;
        judge_figure(row, saved, *first - *second, {"trước − sau", "before − after"});
    }

    void check_year(const FigureRow& row, FigureRole once, FigureRole year) {
        auto product = given(row, once);
        if (!product) return;
        bool multiplied = false;
        for (const FigureRole factor : {FigureRole::times, FigureRole::applicants}) {
            const auto own = given(row, factor);
            if (!own) continue;
            product = *product * Recomputed{own->value, own->value, own->value};
            multiplied = true;
        }
        if (multiplied)
            judge_figure(row, year, *product, {"một hồ sơ × n × m", "one dossier × n × m"});
    }

    void check_rate(const FigureRow& row) {
        for (const auto& [before, after, saved] :
             {std::array{FigureRole::before, FigureRole::after, FigureRole::saved},
              std::array{FigureRole::before_year, FigureRole::after_year,
                         FigureRole::saved_year}}) {
            const auto whole = counted(row, before);
            if (!whole) continue;
            auto part = counted(row, saved);
            if (const auto rest = counted(row, after)) {
                if (!have_one_unit(row, before, after, FigureRole::rate)) return;
                part = *whole - *rest;
            }
            if (!part) continue;
            if (const auto rate = quotient(*part, *whole))
                judge_figure(row, FigureRole::rate, *rate, {"tiết kiệm / trước", "saved / before"});
            return;
        }
    }

    void check_totals(const FigureRow& total, const std::vector<FigureRow>& rows) {
        if (rows.empty()) return;
        for (const auto& [role, figure] : total.figures) {
            if (role == FigureRole::rate || role == FigureRole::times) continue;
            Recomputed sum{};
            Rational rounded;
            bool whole = true;
            for (const FigureRow& row : rows) {
                const auto own = given(row, role);
                whole = whole && own.has_value();
                if (!own) continue;
                sum = sum + *own;
                rounded +=
                    Rational(round_half_away(Rational(own->value / figure.step))) * figure.step;
            }
            if (!whole) continue;
            judge_figure(total, role, sum, {"cộng các dòng", "sum of the rows"}, rounded);
        }
    }

    /// `of_rounded`: what parts that were rounded like the figure sum to.
    void judge_figure(const FigureRow& row, FigureRole role, const Recomputed& recomputed,
                      const Message& follows_from, std::optional<Rational> of_rounded = {}) {
        const PrintedFigure* const printed = row.find(role);
        if (printed == nullptr) return;
        FigureVerdict verdict = judge(*printed, recomputed);
        if (verdict != FigureVerdict::right && of_rounded && *of_rounded == printed->value)
            verdict = FigureVerdict::rounding_gap;
        const FigureColumn& column = *columns_.find(role);
        CheckedFigure checked{
            sheet_.name,  row.cells->number, column.index + 1,
            row.name,     column.title,      utf8::squeeze(row.cells->cells[column.index]),
            follows_from, recomputed.value,  role == FigureRole::rate,
            verdict};
        if (verdict != FigureVerdict::right)
            tell(*row.cells, column, code_of(verdict), sentence(checked));
        result_.figures.push_back(std::move(checked));
    }

    static Message sentence(const CheckedFigure& figure) {
        const auto in = [&](Language language, std::string_view words) {
            const bool vi = language == Language::vi;
            const std::string title = utf8::squeeze(figure.title);
            const std::string name = figure.name.empty() ? "" : figure.name + ": ";
            return fmt::format(fmt::runtime(words), name, title, figure.printed,
                               figure.follows_from.in(language),
                               digits_of_figure(figure.computed, figure.is_rate, vi ? ',' : '.'));
        };
        return {in(Language::vi, "{}“{}” ghi {}; {} = {}"),
                in(Language::en, "{}“{}” says {}; {} = {}")};
    }

    void tell(const ListRow& row, const FigureColumn& column, const Code& code, Message message) {
        if (!sheet_.name.empty()) {
            const Message sheet = say("trang `{}`: ", "sheet `{}`: ", sheet_.name);
            message = {sheet.vi + message.vi, sheet.en + message.en};
        }
        Finding finding = importing::at_row(result_.path, row.number, code, std::move(message));
        finding.where.begin.column = static_cast<std::uint32_t>(column.index + 1);
        finding.where.end = finding.where.begin;
        result_.findings.push_back(std::move(finding));
    }

    const ListSheet& sheet_;
    const FigureColumns& columns_;
    CheckedTable& result_;
};

}  // namespace

Result<CheckedTable> check_figures(const std::string& path) {
    auto tables = read_tables(path);
    if (!tables) return tables.error();
    CheckedTable result{path, {}, std::move(tables->findings)};
    bool any = false;
    for (const ListSheet& sheet : tables->sheets) {
        const auto columns = figure_columns(sheet, !sheet.name.empty());
        if (!columns) continue;
        any = true;
        SheetCheck(sheet, *columns, result).check();
    }
    if (!any && !result.findings.empty()) return error_of(result.findings.front());
    if (!any) {
        return Error{say("{}: không có trang nào có các cột số liệu (trước, sau, tiết kiệm, tỷ lệ)",
                         "{}: no sheet has columns of figures (before, after, saved, rate)", path)};
    }
    return result;
}

}  // namespace tthc
