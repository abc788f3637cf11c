#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_book/sheet_list.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/format.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

/// A plan in a few rows, and how the workbook is used.
class Summary {
public:
    explicit Summary(const BookText& text)
        : text_(text), figures_(text.book->is_saving() ? 4 : 1) {}

    std::vector<SheetRow> take() && {
        for (std::size_t i = 0; i < text_.book->parts.size(); ++i)
            add_part(i);
        add_advice();
        return std::move(rows_);
    }

private:
    void add_part(std::size_t number) {
        const BookPart& part = text_.book->parts[number];
        if (part.plan != nullptr && !part.plan->name.empty())
            rows_.push_back({{printable(part.plan->name)}, true});
        add_parameters(part);
        const std::size_t without_fees = rows_.size();
        add_year(number, BookRow::year_without_fees);
        const std::size_t with_fees = rows_.size();
        add_year(number, BookRow::year_with_fees);
        if (part.plan == nullptr) return;
        for (const TargetResult& target : part.plan->targets) {
            const bool fees = target.base == CostBase::with_fees;
            add_target(target, fees ? with_fees : without_fees);
        }
    }

    void add_parameters(const BookPart& part) {
        const CostParameters& parameters = *part.parameters;
        add_row({"Năm tính", "Calculated for"},
                SheetFigure{.value = parameters.income.year, .format = FigureFormat::plain}, {});
        std::string notes;
        for (const Message& line : parameter_lines(parameters))
            notes += (notes.empty() ? "" : "; ") + printable(line.in(text_.language));
        add_row({"Thu nhập bình quân W, một giờ", "Hourly income W"},
                SheetFigure{.value = parameters.income.value,
                            .formula = text_.on(book_sheet::inputs,
                                                cell_name(input_value_column, part.income))},
                std::move(notes));
    }

    void add_row(const Bilingual& title, SheetCell figure, std::string note) {
        SheetRow row{{text_.in(title), std::move(figure)}};
        row.cells.resize(1 + figures_);
        row.cells.emplace_back(std::move(note));
        rows_.push_back(std::move(row));
    }

    /// What its procedures cost in a year, by the title of their rows.
    void add_year(std::size_t number, BookRow kind) {
        const std::size_t at = rows_.size();
        SheetRow row{{text_.in(title_of(kind))}, true};
        Figure figure;
        for (std::size_t version = 0; version < (figures_ == 1 ? 1U : 2U); ++version) {
            SheetFigure sum = year_sum(number, kind, version, at);
            (version == 0 ? figure.before : figure.after) = sum.value;
            row.cells.emplace_back(std::move(sum));
        }
        if (figures_ > 1) {
            SheetFigure saved = saved_figure(1, at, {.value = figure.saved()});
            if (leaves_out_more(number)) saved.bound = FigureBound::at_most;
            row.cells.emplace_back(std::move(saved));
            row.cells.push_back(rate_cell(1, at, figure));
        }
        rows_.push_back(std::move(row));
    }

    SheetFigure year_sum(std::size_t number, BookRow kind, std::size_t version,
                         std::size_t at) const {
        const BookPart& part = text_.book->parts[number];
        const std::size_t last = part.first_row + part.rows - 1;
        const auto column = [&](std::size_t one) {
            return text_.on(book_sheet::procedures, cells_between(one, part.first_row, last));
        };
        SheetFigure sum{.formula =
                            fmt::format("SUMIF({},{},{})", column(book_title_column),
                                        cell_name(0, at), column(book_before_column + version))};
        for (const BookProcedure& procedure : text_.book->procedures) {
            if (procedure.part != number) continue;
            const Estimate& estimate = *procedure.versions[version].estimate;
            sum.value += kind == BookRow::year_with_fees ? estimate.year_with_fees.likely
                                                         : estimate.year_without_fees.likely;
            if (estimate.is_short()) sum.bound = FigureBound::at_least;
        }
        return sum;
    }

    bool leaves_out_more(std::size_t number) const {
        const auto& all = text_.book->procedures;
        return std::any_of(all.begin(), all.end(), [&](const BookProcedure& procedure) {
            return procedure.part == number && !procedure.saving->saving.untold.empty();
        });
    }

    /// A target of cost is judged again when an input is changed; one of time is not.
    void add_target(const TargetResult& target, std::size_t saving_row) {
        constexpr Bilingual title{"Mục tiêu", "Target"};
        const std::size_t at = rows_.size();
        SheetRow row{
            {fmt::format("{}: {}", text_.in(title), printable(target.what.in(text_.language)))}};
        row.cells.resize(figures_);
        row.cells.emplace_back(SheetFigure{
            .value = target.wanted, .format = FigureFormat::percent, .to_change = true});
        constexpr Bilingual met{"đạt", "met"};
        constexpr Bilingual not_met{"CHƯA ĐẠT", "NOT MET"};
        if (target.base && target.reached) {
            row.cells.emplace_back(
                SheetVerdict{fmt::format(R"(IF({}>={},"{}","{}"))", cell_name(figures_, saving_row),
                                         cell_name(figures_, at), text_.in(met), text_.in(not_met)),
                             text_.in(target.met ? met : not_met)});
        } else {
            row.cells.emplace_back(fixed_verdict(target));
        }
        rows_.push_back(std::move(row));
    }

    std::string fixed_verdict(const TargetResult& target) const {
        std::string words;
        for (const Words& part : target_line(target))
            words += (words.empty() ? "" : " ") + part.text.in(text_.language);
        constexpr Bilingual fixed{"không tính lại", "not recomputed"};
        return fmt::format("{} ({})", words, text_.in(fixed));
    }

    void add_advice() {
        constexpr std::pair<Bilingual, Bilingual> lines[] = {
            {{"Cách dùng", "How to use it"},
             {"Sửa ô màu vàng ở trang “Số liệu đầu vào”: giờ, chi phí, phần tiết kiệm, tỷ lệ ở mọi "
              "trang tính lại ngay. Mỗi khoản là tích các thừa số của nó (trang “Khoản chi phí”).",
              "Change a coloured cell of the sheet “Inputs”: hours, costs, savings and rates of "
              "all "
              "sheets are computed again. Each line is the product of its factors (sheet “Cost "
              "lines”)."}},
            {{"Không tính lại", "Not recomputed"},
             {"Phần của từng nội dung (giá trị Shapley), khoảng thấp – cao, thời hạn, việc chọn "
              "giấy "
              "tờ rẻ nhất trong các giấy tờ thay nhau, mức thu tính theo bậc, tỷ lệ hoặc trường "
              "hợp "
              "là số của lần tính này. Muốn có số mới, sửa tệp thủ tục rồi chạy lại tthc estimate.",
              "Shares of measures (Shapley values), low and high figures, deadlines, which of "
              "several papers is the cheapest, and fees by tier, percentage or case are those of "
              "this run. For new ones change the file of the procedure and run tthc estimate."}},
            {{"≥, ≤", "≥, ≤"},
             {"≥: còn khoản chưa tính được, chi phí ít nhất bằng số này. ≤: tiết kiệm nhiều nhất "
              "bằng số này. Khoản còn thiếu ở trang “Chưa có số liệu”.",
              "≥: something is left out, the cost is at least this. ≤: at most this is saved. What "
              "is missing is on the sheet “Missing inputs”."}}};
        for (const auto& [title, words] : lines) {
            SheetRow row{{text_.in(title)}};
            row.cells.resize(1 + figures_);
            row.cells.emplace_back(text_.in(words));
            rows_.push_back(std::move(row));
        }
    }

    const BookText& text_;
    std::size_t figures_;  ///< columns of them
    std::vector<SheetRow> rows_;
};

}  // namespace

SheetFigure saved_figure(std::size_t before_column, std::size_t row, const SheetFigure& figure) {
    SheetFigure saved = figure;
    saved.formula =
        fmt::format("{}-{}", cell_name(before_column, row), cell_name(before_column + 1, row));
    return saved;
}

SheetCell rate_cell(std::size_t before_column, std::size_t row, const Figure& figure) {
    std::string formula = fmt::format("IF({0}=0,\"\",{1}/{0})", cell_name(before_column, row),
                                      cell_name(before_column + 2, row));
    const auto rate = figure.rate();
    if (!rate) return SheetVerdict{std::move(formula), {}};
    return SheetFigure{
        .value = *rate, .format = FigureFormat::percent, .formula = std::move(formula)};
}

Sheet summary_sheet(const BookText& text) {
    std::vector<SheetColumn> columns{text.column({"Chỉ tiêu", "Figure"}, 38)};
    if (text.book->is_saving()) {
        columns.insert(
            columns.end(),
            {text.column({"Trước", "Before"}, 17), text.column({"Sau", "After"}, 17),
             text.column({"Tiết kiệm", "Saved"}, 17), text.column({"Tỷ lệ", "Rate"}, 10)});
    } else {
        columns.push_back(text.column({"Hiện tại", "As it stands"}, 17));
    }
    columns.push_back(text.column({"Ghi chú", "Note"}, 62));
    auto rows = std::make_shared<const std::vector<SheetRow>>(Summary(text).take());
    Sheet sheet = text.sheet(book_sheet::summary, std::move(columns));
    sheet.rows = rows->size();
    sheet.row = [rows](std::size_t i) { return (*rows)[i]; };
    sheet.filters = false;
    return sheet;
}

}  // namespace tthc::report
