#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_book/sheet_list.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace tthc::report {
namespace {

constexpr std::size_t share_column = 3;

class MeasureRows {
public:
    explicit MeasureRows(const BookText& text) : text_(text) {}

    std::vector<SheetRow> take() && {
        constexpr Bilingual words{
            "Các số của trang này KHÔNG phải công thức: phần của từng nội dung là giá trị Shapley "
            "(trung bình của mọi thứ tự thực hiện) của lần tính này. Sửa số liệu đầu vào thì phải "
            "chạy lại tthc estimate để có phần mới; cột cuối của dòng Cộng cho biết khi nào phần "
            "không còn khớp.",
            "The figures of this sheet are NO formulas: the share of a measure is the Shapley "
            "value "
            "(the mean over all orders of the measures) of this run. After an input is changed, "
            "run "
            "tthc estimate again; the last column of each total tells when the shares do not match "
            "any more."};
        rows_.push_back({{std::string(), std::string(), text_.in(words)}});
        for (const BookProcedure& procedure : text_.book->procedures) {
            if (procedure.saving != nullptr && !procedure.saving->measures.empty())
                add_procedure(procedure);
        }
        return std::move(rows_);
    }

private:
    void add_procedure(const BookProcedure& procedure) {
        const std::size_t first = rows_.size();
        Integer share;
        Rational without_fees;
        for (const MeasureSaving& measure : procedure.saving->measures) {
            share += measure.year_dong;
            without_fees += measure.year_without_fees;
            add_measure(procedure, measure);
        }
        const std::size_t at = rows_.size();
        constexpr Bilingual total{"Cộng", "Total"};
        const auto sum = [&](std::size_t column, const Rational& value) {
            return SheetFigure{
                .value = value,
                .formula = fmt::format("SUM({})", cells_between(column, first, at - 1))};
        };
        rows_.push_back({{std::string(), printable(procedure.code), text_.in(total),
                          sum(share_column, Rational(share)), sum(share_column + 1, without_fees),
                          std::string(), std::string(), std::string(), verdict(procedure, at)},
                         true});
    }

    void add_measure(const BookProcedure& procedure, const MeasureSaving& measure) {
        constexpr Bilingual rest{"(thay đổi ngoài các nội dung)", "(changes outside the measures)"};
        std::string name = measure.id.empty()        ? text_.in(rest)
                           : measure.name.vi.empty() ? measure.id
                                                     : measure.name.in(text_.language);
        const auto money = [](const Rational& value) { return SheetFigure{.value = value}; };
        rows_.push_back(
            {{static_cast<std::uint32_t>(++number_), printable(procedure.code), printable(name),
              money(Rational(measure.year_dong)), money(measure.year_without_fees),
              money(measure.alone), money(measure.last),
              printable(fmt::format("{}", fmt::join(measure.amends, "; ")))}});
    }

    /// The shares sum to the saving, as it is rounded.
    SheetVerdict verdict(const BookProcedure& procedure, std::size_t at) const {
        constexpr Bilingual same_words{"khớp với trang “Thủ tục”",
                                       "matches the sheet “Procedures”"};
        constexpr Bilingual other_words{"SỐ LIỆU ĐÃ ĐỔI: chạy lại tthc estimate",
                                        "INPUTS HAVE CHANGED: run tthc estimate again"};
        const std::size_t year =
            procedure.first_row + static_cast<std::size_t>(BookRow::year_with_fees);
        const std::string saved =
            text_.on(book_sheet::procedures, cell_name(book_saved_column, year));
        return {
            fmt::format(R"(IF(ABS({}-{})<=0.500001,"{}","{}"))", saved, cell_name(share_column, at),
                        text_.in(same_words), text_.in(other_words)),
            text_.in(same_words)};
    }

    const BookText& text_;
    std::size_t number_ = 0;
    std::vector<SheetRow> rows_;
};

}  // namespace

Sheet measures_sheet(const BookText& text) {
    Sheet sheet = text.sheet(
        book_sheet::measures,
        {text.column({"STT", "No."}, 5), text.column({"Thủ tục", "Procedure"}, 11),
         text.column({"Nội dung đơn giản hóa", "Measure"}, 46),
         text.column({"Phần của nội dung, một năm (không tính lại)", "Share, a year (fixed)"}, 15),
         text.column({"Không gồm phí (không tính lại)", "Without fees (fixed)"}, 15),
         text.column({"Nếu làm riêng (không tính lại)", "Alone (fixed)"}, 15),
         text.column({"Nếu làm sau cùng (không tính lại)", "As the last (fixed)"}, 15),
         text.column({"Văn bản phải sửa", "Texts to be amended"}, 28),
         text.column({"Đối chiếu", "Check"}, 22)});
    auto rows = std::make_shared<const std::vector<SheetRow>>(MeasureRows(text).take());
    sheet.rows = rows->size();
    sheet.row = [rows](std::size_t i) { return (*rows)[i]; };
    return sheet;
}

}  // namespace tthc::report
