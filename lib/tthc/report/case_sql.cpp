#include "tthc/report/case_sql.h"

#include "tthc/base/utf8.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tthc::report {
namespace {

using cases::Column;

std::string sql_quoted(std::string_view text, char quote) {
    std::string result(1, quote);
    for (const char c : text) {
        if (c == quote) result += c;
        result += c;
    }
    return result + quote;
}

std::string sql_text(std::string_view text) {
    return sql_quoted(text, '\'');
}

/// What engines write differently.
class SqlWords {
public:
    explicit SqlWords(SqlDialect dialect) : duckdb_(dialect == SqlDialect::duckdb) {}

    std::string name(std::string_view column) const {
        return sql_quoted(column, duckdb_ ? '"' : '`');
    }
    std::string_view text_type() const { return duckdb_ ? "VARCHAR" : "STRING"; }
    std::string days_later(std::string_view day, std::string_view count) const {
        return duckdb_ ? fmt::format("({} + {})", day, count)
                       : fmt::format("date_add({}, {})", day, count);
    }
    std::string months_later(std::string_view day, std::string_view count) const {
        return duckdb_ ? fmt::format("CAST({} + to_months({}) AS DATE)", day, count)
                       : fmt::format("add_months({}, {})", day, count);
    }
    std::string matches(std::string_view text, std::string_view pattern) const {
        return duckdb_ ? fmt::format("regexp_matches({}, {})", text, sql_text(pattern))
                       : fmt::format("({} RLIKE {})", text, sql_text(pattern));
    }

    /// A day with or without its time, what is usual first; null for any other text.
    std::string time_of(std::string_view text) const {
        std::vector<std::string> formats;
        for (const std::string_view day : days()) {
            formats.emplace_back(day);
            for (const std::string_view time : times())
                formats.push_back(fmt::format("{} {}", day, time));
        }
        for (const std::string_view day : days()) {
            for (const std::string_view time : times()) {
                formats.push_back(fmt::format("{}{}{}", day, duckdb_ ? "T" : "'T'", time));
                formats.push_back(fmt::format("{} {}", time, day));
            }
        }
        if (duckdb_) {
            for (std::string& format : formats)
                format = sql_text(format);
            return fmt::format("try_strptime({}, [{}])", text, fmt::join(formats, ", "));
        }
        for (std::string& format : formats)
            format = fmt::format("try_to_timestamp({}, {})", text, sql_text(format));
        return fmt::format("coalesce({})", fmt::join(formats, ", "));
    }

    std::string source(const CaseQuery& query) const {
        std::vector<std::string> files;
        for (const std::string& file : query.files)
            files.push_back(sql_text(file));
        if (duckdb_) {
            return fmt::format(
                "source AS (\n  SELECT * FROM read_csv([{}], delim={}, header=true, "
                "all_varchar=true,\n    quote='\"', escape='\"', skip={}, null_padding=true)\n)",
                fmt::join(files, ", "), sql_text(std::string(1, query.separator)),
                query.head.line - 1);
        }
        return "source AS (SELECT * FROM dossiers)";
    }
    std::string calendar() const {
        return duckdb_ ? "read_csv('calendar.csv', header=true, all_varchar=true)" : "calendar";
    }
    /// What stands in front of the query.
    std::string preamble(const CaseQuery& query) const {
        if (duckdb_) return {};
        std::string text = fmt::format(
            "CREATE OR REPLACE TEMPORARY VIEW dossiers USING csv\n"
            "OPTIONS (path {}, sep {}, header 'true', multiLine 'true', escape '\"');\n",
            sql_text(fmt::format("{}", fmt::join(query.files, ","))),
            sql_text(std::string(1, query.separator)));
        text +=
            "CREATE OR REPLACE TEMPORARY VIEW calendar USING csv\n"
            "OPTIONS (path 'calendar.csv', header 'true');\n";
        return text;
    }

private:
    std::vector<std::string_view> days() const {
        if (duckdb_) return {"%d/%m/%Y", "%Y-%m-%d", "%d-%m-%Y", "%d.%m.%Y"};
        return {"d/M/yyyy", "yyyy-M-d", "d-M-yyyy", "d.M.yyyy"};
    }
    std::vector<std::string_view> times() const {
        if (duckdb_) return {"%H:%M", "%H:%M:%S"};
        return {"H:mm", "H:mm:ss"};
    }

    bool duckdb_;
};

class SqlWriter {
public:
    explicit SqlWriter(const CaseQuery& query) : query_(&query), dialect_(query.dialect) {}

    std::string write() {
        const std::string periods = period_rows();
        std::string text = "-- tthc cases: the same computation as SQL.\n";
        for (const std::string& code : left_out_)
            text += fmt::format("-- {}: a deadline in hours is left out\n", code);
        text += dialect_.preamble(*query_) + "WITH\n" + dialect_.source(*query_) + ",\n";
        text += calendar() + periods + cells() + days() + dated() + judged();
        return text + measured();
    }

private:
    /// The cell of a column as text; null where it is empty or the list has no such column.
    std::string cell(Column column) const {
        if (!query_->head.has(column)) return fmt::format("CAST(NULL AS {})", dialect_.text_type());
        return fmt::format("NULLIF(trim({}), '')", dialect_.name(query_->head.title(column)));
    }

    std::string calendar() const {
        return fmt::format(
            "calendar_days AS (\n  SELECT CAST(day AS DATE) AS day, CAST(works AS INT) AS works,\n"
            "    CAST(working_days AS INT) AS working_days, CAST(NULLIF(works_from, '') AS DATE) "
            "AS works_from,\n    CAST(NULLIF({0}, '') AS DATE) AS begins, "
            "CAST(NULLIF(begin_late, '') AS DATE) AS begins_late\n  FROM {1}\n),\n",
            dialect_.name("begin"), dialect_.calendar());
    }

    /// A row a deadline and channel; one of the three numbers is there.
    void add_period(std::vector<std::string>& rows, const cases::ProcedurePeriods& procedure,
                    std::string_view channel, std::string_view kind,
                    std::optional<std::size_t> period) {
        if (!period) return;
        const Duration& length = query_->clock->length(*period);
        std::int64_t scale = length.unit == TimeUnit::working_hour ? 8 : 1;
        for (int i = 0; i < length.count.scale(); ++i)
            scale *= 10;
        const std::int64_t count = (length.count.mantissa() + scale - 1) / scale;
        std::string numbers;
        switch (length.unit) {
            case TimeUnit::working_day:
            case TimeUnit::working_hour:
                numbers = fmt::format("{}, NULL, NULL", count);
                break;
            case TimeUnit::day:
                numbers = fmt::format("NULL, {}, NULL", count);
                break;
            case TimeUnit::week:
                numbers = fmt::format("NULL, {}, NULL", 7 * count);
                break;
            case TimeUnit::month:
                numbers = fmt::format("NULL, NULL, {}", count);
                break;
            case TimeUnit::year:
                numbers = fmt::format("NULL, NULL, {}", 12 * count);
                break;
            case TimeUnit::hour:
                left_out_.push_back(procedure.code);
                return;
        }
        rows.push_back(
            fmt::format("({}, '{}', '{}', {})", sql_text(procedure.code), channel, kind, numbers));
    }

    std::string period_rows() {
        std::vector<std::string> rows;
        for (const auto& [code, procedure] : *query_->periods) {
            for (std::size_t i = 0; i < cases::channel_count; ++i) {
                const auto& words = record::Words<Channel>::words;
                const std::string_view channel =
                    i + 1 < cases::channel_count ? words[i].key : std::string_view("unknown");
                const cases::Periods& periods = procedure.by_channel[i];
                add_period(rows, procedure, channel, "legal", periods.legal);
                add_period(rows, procedure, channel, "committed", periods.committed);
            }
        }
        rows.insert(rows.begin(), "('', '', '', 0, 0, 0)");
        return fmt::format(
            "periods AS (\n  SELECT * FROM (VALUES\n    {}\n  ) AS p(code, channel, kind, "
            "working_days, days, months)\n),\n",
            fmt::join(rows, ",\n    "));
    }

    template <class Value>
    std::string word_case(std::string_view text, const table::CellWords<Value>& words) const {
        std::string cases = fmt::format("CASE lower({})", text);
        for (const auto& [written, value] : words.written())
            cases += fmt::format(" WHEN {} THEN '{}'", sql_text(utf8::to_lower(written)),
                                 record::word_of(value).key);
        return cases + " END";
    }

    /// Cells by what they hold.
    std::string cells() const {
        std::string text = "cells AS (\n  SELECT\n";
        for (const auto& word : record::Words<Column>::words) {
            std::string name(word.key);
            for (char& c : name)
                c = c == '-' ? '_' : c;
            text += fmt::format("    {} AS {}_cell,\n", cell(word.value), name);
        }
        return text + "    1 AS one\n  FROM source\n),\n";
    }

    std::string days() const {
        std::vector<std::string> codes;
        for (const auto& each : *query_->periods)
            codes.push_back(sql_text(each.first));
        const std::string known = codes.empty() ? "''" : fmt::format("{}", fmt::join(codes, ", "));
        const std::string units =
            fmt::format("^({})( |$)", fmt::join(query_->words->unit_words_written, "|"));
        std::string text = "days AS (\n  SELECT\n";
        text += fmt::format(
            "    CASE WHEN {0} THEN {1} WHEN procedure_cell IN ({2}) THEN "
            "procedure_cell END AS code,\n",
            dialect_.matches("procedure_cell", "^[0-9][.][0-9]{6}([.].*)?$"),
            "substr(procedure_cell, 1, 8)", known);
        text += fmt::format("    CASE WHEN {} THEN unit_cell END AS unit,\n",
                            dialect_.matches("lower(unit_cell)", units));
        text +=
            fmt::format("    {} AS channel,\n", word_case("channel_cell", query_->words->channels));
        text += fmt::format("    {} AS stated,\n", word_case("state_cell", query_->words->states));
        for (const std::string_view name :
             {"received", "due", "returned", "stopped", "supplement_asked", "supplement_complete",
              "apology_told", "apology_due"}) {
            text += fmt::format("    {0}_cell, {1} AS {0}_at,\n", name,
                                dialect_.time_of(fmt::format("{}_cell", name)));
        }
        return text + "    1 AS one\n  FROM cells\n),\n";
    }

    /// Rows that are right, and what a dossier counts from.
    std::string dated() const {
        const std::string today = fmt::format("DATE '{}'", to_iso(query_->rules.today));
        const std::string latest =
            query_->rules.latest
                ? fmt::format("from_cell LIKE '%:%' AND 60 * hour(from_at) + minute(from_at) > {}",
                              query_->rules.latest->count())
                : "FALSE";
        return fmt::format(
            R"(moved AS (
  SELECT code, unit, channel, stated, received_cell, supplement_complete_cell, received_at,
    CAST(received_at AS DATE) AS received, CAST(due_at AS DATE) AS due,
    CASE WHEN stated = 'stopped' AND stopped_at IS NULL THEN NULL ELSE CAST(returned_at AS DATE) END AS returned,
    CASE WHEN stated = 'stopped' AND stopped_at IS NULL THEN CAST(returned_at AS DATE) ELSE CAST(stopped_at AS DATE) END AS stopped,
    CAST(supplement_asked_at AS DATE) AS asked, supplement_complete_at AS complete_at,
    CAST(supplement_complete_at AS DATE) AS complete,
    CAST(apology_told_at AS DATE) AS told, CAST(apology_due_at AS DATE) AS new_due,
    (received_at IS NULL OR (due_cell IS NOT NULL AND due_at IS NULL)
      OR (returned_cell IS NOT NULL AND returned_at IS NULL)
      OR (stopped_cell IS NOT NULL AND stopped_at IS NULL)
      OR (supplement_asked_cell IS NOT NULL AND supplement_asked_at IS NULL)
      OR (supplement_complete_cell IS NOT NULL AND supplement_complete_at IS NULL)
      OR (apology_told_cell IS NOT NULL AND apology_told_at IS NULL)
      OR (apology_due_cell IS NOT NULL AND apology_due_at IS NULL)) AS unread
  FROM days
),
bounds AS (SELECT min(day) AS first_day, max(day) AS last_day FROM calendar_days),
checked AS (
  SELECT m.*, coalesce(complete_at, received_at) AS from_at,
    CASE WHEN complete_at IS NULL THEN received_cell ELSE supplement_complete_cell END AS from_cell,
    unread OR received < first_day OR received > last_day OR received > {0}
      OR coalesce(asked < received, FALSE) OR coalesce(complete < coalesce(asked, received), FALSE)
      OR coalesce(told < received, FALSE) OR coalesce(new_due < coalesce(told, received), FALSE)
      OR coalesce(due < received, FALSE)
      OR coalesce(returned < coalesce(complete, asked, received), FALSE)
      OR coalesce(stopped < coalesce(complete, asked, received), FALSE)
      OR (returned IS NOT NULL AND stopped IS NOT NULL)
      OR coalesce(returned > last_day, FALSE) OR coalesce(returned > {0}, FALSE)
      OR (coalesce(stated = 'returned', FALSE) AND returned IS NULL AND stopped IS NULL)
      OR (returned IS NOT NULL AND asked IS NOT NULL AND complete IS NULL) AS left_out
  FROM moved m CROSS JOIN bounds
),
dated AS (
  SELECT k.*, CASE WHEN {1} THEN c.begins_late ELSE c.begins END AS begins
  FROM checked k LEFT JOIN calendar_days c ON c.day = CAST(k.from_at AS DATE)
  WHERE NOT k.left_out
),
)",
            today, latest);
    }

    /// When a dossier is due by one kind of deadline.
    std::string due_joins(std::string_view kind) const {
        const std::string end =
            fmt::format("CASE WHEN {0}.months IS NOT NULL THEN {1} ELSE {2} END", kind,
                        dialect_.months_later("b.day", fmt::format("{}.months", kind)),
                        dialect_.days_later("b.day", fmt::format("{}.days", kind)));
        return fmt::format(
            "  LEFT JOIN periods {0} ON {0}.kind = '{0}' AND {0}.code = d.code AND {0}.channel = "
            "coalesce(d.channel, 'unknown')\n"
            "  LEFT JOIN calendar_days {0}_work ON {0}_work.works = 1 AND {0}_work.working_days = "
            "b.working_days + {0}.working_days\n"
            "  LEFT JOIN calendar_days {0}_end ON {0}_end.day = {1}\n",
            kind, end);
    }

    static std::string state(std::string_view due) {
        return fmt::format(
            "CASE WHEN stopped IS NOT NULL OR stated = 'stopped' THEN 'stopped'\n"
            "      WHEN returned IS NULL AND ((asked IS NOT NULL AND complete IS NULL) OR stated = "
            "'waiting') THEN 'waiting'\n"
            "      WHEN {0} IS NULL THEN NULL\n"
            "      WHEN returned IS NULL THEN CASE WHEN today > {0} THEN 'overdue' ELSE 'open' "
            "END\n"
            "      WHEN returned < {0} THEN 'early' WHEN returned = {0} THEN 'on-time' ELSE 'late' "
            "END",
            due);
    }

    std::string judged() const {
        std::string text = fmt::format(
            "with_due AS (\n  SELECT d.*, DATE '{}' AS today, b.working_days AS before,\n"
            "    CASE WHEN coalesce(legal_work.day, legal_end.works_from) IS NOT NULL THEN "
            "coalesce(d.new_due, legal_work.day, legal_end.works_from) END AS legal_due,\n"
            "    CASE WHEN coalesce(committed_work.day, committed_end.works_from) IS NOT NULL THEN "
            "coalesce(d.new_due, committed_work.day, committed_end.works_from) END AS "
            "committed_due\n"
            "  FROM dated d LEFT JOIN calendar_days b ON b.day = d.begins\n",
            to_iso(query_->rules.today));
        text += due_joins("legal") + due_joins("committed") + "),\n";
        text += fmt::format(
            "judged AS (\n  SELECT code, unit, channel,\n"
            "    substr(CAST(received AS {0}), 1, 7) AS month,\n    {1} AS state,\n    CASE WHEN "
            "legal_due IS NOT NULL THEN {2} END AS legal_state,\n    CASE WHEN committed_due IS "
            "NOT "
            "NULL THEN {3} END AS committed_state,\n    CASE WHEN returned <= with_due.begins THEN "
            "0 ELSE "
            "r.working_days - before END AS working_days\n  FROM with_due LEFT JOIN calendar_days "
            "r "
            "ON r.day = returned\n),\n",
            dialect_.text_type(), state("coalesce(new_due, due, committed_due, legal_due)"),
            state("legal_due"), state("committed_due"));
        return text;
    }

    /// Counts by all that tells dossiers apart, and from these the results of each group.
    static std::string measured() {
        constexpr std::string_view head =
            "counted AS (\n"
            "  SELECT code, unit, channel, month, state, legal_state, committed_state, "
            "working_days, count(*) AS n\n"
            "  FROM judged GROUP BY code, unit, channel, month, state, legal_state, "
            "committed_state, working_days\n"
            "),\n"
            "grouped AS (\n";
        std::string text(head);
        constexpr std::pair<std::string_view, std::string_view> kinds[] = {{"all", "''"},
                                                                           {"procedure", "code"},
                                                                           {"unit", "unit"},
                                                                           {"channel", "channel"},
                                                                           {"month", "month"}};
        for (const auto& [kind, label] : kinds) {
            text += fmt::format(
                "  {}SELECT '{}' AS kind, coalesce({}, '') AS label, state, legal_state, "
                "committed_state, working_days, n FROM counted\n",
                kind == "all" ? "" : "UNION ALL ", kind, label);
        }
        text +=
            "),\nranked AS (\n"
            "  SELECT kind, label, working_days,\n"
            "    sum(sum(n)) OVER (PARTITION BY kind, label ORDER BY working_days) AS up_to,\n"
            "    sum(sum(n)) OVER (PARTITION BY kind, label) AS total\n"
            "  FROM grouped WHERE working_days IS NOT NULL GROUP BY kind, label, working_days\n"
            "),\n"
            "days_taken AS (\n"
            "  SELECT kind, label, max(total) AS returned,\n"
            "    (min(CASE WHEN 2 * up_to >= total THEN working_days END) +\n"
            "     min(CASE WHEN 2 * up_to > total THEN working_days END)) / 2.0 AS median,\n"
            "    min(CASE WHEN 10 * up_to >= 9 * total THEN working_days END) AS p90\n"
            "  FROM ranked GROUP BY kind, label\n"
            "),\n"
            "states AS (\n  SELECT kind, label, sum(n) AS dossiers";
        for (const std::string_view of : {"", "legal_", "committed_"}) {
            for (const auto& word : record::Words<DossierState>::words) {
                std::string name(word.key);
                for (char& c : name)
                    c = c == '-' ? '_' : c;
                text += fmt::format(
                    ",\n    sum(CASE WHEN {0}state = '{1}' THEN n ELSE 0 END) AS {0}{2}", of,
                    word.key, name);
            }
        }
        return text +
               "\n  FROM grouped GROUP BY kind, label\n)\n"
               "SELECT s.*, coalesce(t.returned, 0) AS returned, t.median, t.p90,\n"
               "  (SELECT count(*) FROM checked WHERE left_out) AS left_out\n"
               "FROM states s LEFT JOIN days_taken t ON t.kind = s.kind AND t.label = s.label\n"
               "ORDER BY s.kind, s.label;\n";
    }

    const CaseQuery* query_;
    SqlWords dialect_;
    std::vector<std::string> left_out_;
};

}  // namespace

std::string case_sql(const CaseQuery& query) {
    return SqlWriter(query).write();
}

}  // namespace tthc::report
