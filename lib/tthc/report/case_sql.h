#pragma once

#include "tthc/cases/case_list.h"

#include <string>
#include <vector>

namespace tthc::report {

enum class SqlDialect { duckdb, spark };

/// What the lists and the procedures say to an engine of SQL.
struct CaseQuery {
    SqlDialect dialect = SqlDialect::duckdb;
    std::vector<std::string> files;  ///< CSV with one head
    table::Head<cases::Column> head;
    char separator = ';';
    const cases::DossierWords* words = nullptr;
    const cases::PeriodTable* periods = nullptr;
    const cases::CaseClock* clock = nullptr;
    ClockRules rules;
};

/// The computation of `cases` as SQL, on `calendar.csv` (`write_calendar_csv`). Deadlines in hours
/// are left out, with a comment.
std::string case_sql(const CaseQuery& query);

}  // namespace tthc::report

namespace tthc::record {
template <>
struct Words<report::SqlDialect> {
    using D = report::SqlDialect;
    static constexpr Word<D> words[] = {{D::duckdb, "duckdb", {"DuckDB", "DuckDB"}},
                                        {D::spark, "spark", {"Spark SQL", "Spark SQL"}}};
};
}  // namespace tthc::record
