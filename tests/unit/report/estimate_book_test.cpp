#include "support/folder.h"
#include "tthc/import/list/list_table.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/workbook/workbook.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::report;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::July, std::chrono::day(1)};

/// The workbook of two versions that differ in one line.
importing::ListTables book_of_versions(const std::string& before, const std::string& after) {
    const test::Folder folder;
    const auto norms = choose_norms("", "");
    REQUIRE(norms);
    const std::string plan = folder.file("plan.yaml",
                                         "plan: \"=1+1\"\nyear: 2026\nprocedures:\n  - original: "
                                         "a.yaml\n    revised: b.yaml\n    measures:\n      - {id: "
                                         "mot, title: \"@SUM(1)\", covers: [burden/in]}\n");
    folder.file("a.yaml", before);
    folder.file("b.yaml", "revises: a.yaml\n" + after);
    const std::vector<Source> sources{Source(plan)};
    const auto plans = plans_of(sources);
    REQUIRE(plans);
    auto result = estimate_plans(*plans, {.norms = norms->norms, .choice = {.day = day}});
    REQUIRE(result);
    RunReport report = estimate_report(*std::move(result));
    report.as_of = day;
    const auto made = make_worksheet(report, plain(Language::en));
    REQUIRE(made);
    return importing::read_xlsx(folder.file("a.xlsx", made->bytes));
}

const std::vector<std::string>& row_of(const importing::ListTables& tables, std::size_t sheet,
                                       std::size_t column, std::string_view words) {
    static const std::vector<std::string> none;
    for (const auto& row : tables.sheets.at(sheet).rows) {
        if (row.cells.size() > column && row.cells[column] == words) return row.cells;
    }
    FAIL("no row ", words);
    return none;
}

constexpr const char* procedure = R"(code: "1.000003"
name: "+1"
burden:
  times_per_year: 2
  applicants_per_year: 50
  area: urban
  tasks:
    - {id: in, name: "=In", services: 30000}
)";

}  // namespace

TEST_CASE("cells are named by column and row below the head") {
    CHECK(cell_name(0, 0) == "A2");
    CHECK(cell_name(25, 8) == "Z10");
    CHECK(cell_name(26, 0) == "AA2");
    CHECK(cell_name(701, 0) == "ZZ2");
    CHECK(cell_name(702, 0) == "AAA2");
    CHECK(cells_between(1, 0, 3) == "B2:B5");
    CHECK(on_sheet("Bên A's", "B2") == "'Bên A''s'!B2");
}

TEST_CASE("a formula keeps what it gives, and a text is no formula") {
    std::string after = procedure;
    after.replace(after.find("30000"), 5, "10000");
    const auto tables = book_of_versions(procedure, after);
    REQUIRE(tables.sheets.size() == 5);
    const auto& year = row_of(tables, 2, 3, "One year, without fees");
    CHECK(year[2] == "+1");
    CHECK(year[4] == "3000000");
    CHECK(year[5] == "1000000");
    CHECK(year[6] == "2000000");
    CHECK(row_of(tables, 1, 2, "@SUM(1)")[3] == "2000000");
    CHECK(row_of(tables, 0, 0, "=1+1").front() == "=1+1");
}
