#include "tthc/report/estimate_book/sheets.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_book/sheet_list.h"
#include "tthc/report/estimate_cells.h"

#include <set>
#include <utility>

namespace tthc::report {
namespace {

/// What nobody stated of one procedure, each once.
void add_missing_rows(const BookText& text, const BookProcedure& procedure,
                      std::vector<SheetRow>& rows) {
    std::set<std::pair<std::string, Message>> seen;
    const auto add = [&](const std::vector<MissingInput>& list, const InputPlaces& places) {
        for (const MissingInput& input : list) {
            if (!seen.emplace(input.path, input.what).second) continue;
            constexpr Bilingual left_out{"không tính: tổng thấp hơn thực tế",
                                         "not counted: totals are too low"};
            constexpr Bilingual assumed{"đã giả định như nêu", "assumed as told"};
            const auto in = [&](const Message& words) {
                return printable(words.in(text.language));
            };
            rows.push_back({{static_cast<std::uint32_t>(rows.size() + 1), printable(procedure.code),
                             in(name_of_input(places, input.path)), in(input.what),
                             text.in(input.left_out ? left_out : assumed)}});
        }
    };
    if (procedure.saving == nullptr) {
        add(procedure.versions.front().estimate->missing, *procedure.places);
        return;
    }
    InputPlaces places = procedure.saving->places_after;
    places.insert(procedure.saving->places_before.begin(), procedure.saving->places_before.end());
    add(procedure.saving->saving.missing, places);
    for (const BookVersion& version : procedure.versions)
        add(version.estimate->missing, places);
}

}  // namespace

Bilingual title_of(BookSide side) {
    switch (side) {
        case BookSide::before:
            return {"trước", "before"};
        case BookSide::after:
            return {"sau", "after"};
        case BookSide::both:
            return {"chung", "both"};
        case BookSide::now:
            return {"hiện tại", "as it stands"};
    }
    return {};
}

Sheet BookText::sheet(const Bilingual& name, std::vector<SheetColumn> columns) const {
    constexpr Bilingual savings{"Chi phí tuân thủ và phần tiết kiệm",
                                "Compliance cost and what is saved"};
    constexpr Bilingual costs{"Chi phí tuân thủ thủ tục hành chính",
                              "Compliance cost of administrative procedures"};
    Sheet sheet{.name = in(name), .columns = std::move(columns)};
    sheet.page = in(book->is_saving() ? savings : costs);
    return sheet;
}

Sheet missing_sheet(const BookText& text) {
    auto rows = std::make_shared<std::vector<SheetRow>>();
    for (const BookProcedure& procedure : text.book->procedures)
        add_missing_rows(text, procedure, *rows);
    Sheet sheet = text.sheet(
        book_sheet::missing,
        {text.column({"STT", "No."}, 5), text.column({"Thủ tục", "Procedure"}, 11),
         text.column({"Phần tử", "Element"}, 36), text.column({"Còn thiếu", "What is missing"}, 60),
         text.column({"Cách xử lý", "What was done"}, 30)});
    sheet.rows = rows->size();
    sheet.row = [rows](std::size_t i) { return (*rows)[i]; };
    return sheet;
}

std::vector<Sheet> estimate_sheets(const Estimates& result, Language language) {
    if (result.costs.empty() && result.plans.empty()) return {};
    const BookText text{std::make_shared<const Book>(book_of(result)), language};
    std::vector<Sheet> sheets{summary_sheet(text)};
    if (text.book->is_saving()) sheets.push_back(measures_sheet(text));
    for (auto* const make : {procedures_sheet, lines_sheet, inputs_sheet})
        sheets.push_back(make(text));
    if (Sheet missing = missing_sheet(text); missing.rows > 0) sheets.push_back(std::move(missing));
    return sheets;
}

}  // namespace tthc::report
