#pragma once

#include "tthc/base/date_range.h"
#include "tthc/cases/dossier.h"
#include "tthc/cases/groups.h"
#include "tthc/cases/periods.h"
#include "tthc/finding/finding.h"
#include "tthc/source/row_trace.h"

#include <array>
#include <set>
#include <string>
#include <vector>

namespace tthc::cases {

/// From where the due dates of dossiers come.
struct DueSources {
    std::uint64_t stated = 0;     ///< the list states them
    std::uint64_t committed = 0;  ///< the committed deadline of the procedure
    std::uint64_t legal = 0;      ///< the legal one
};

/// What indicators of 01/2018/TT-VPCP Điều 13 need beside states.
struct IndicatorCounts {
    std::array<std::uint64_t, 3> contacts{};  ///< dossiers with 0, 1 and more
    std::array<std::uint64_t, 3> agencies{};
    std::uint64_t complaints = 0;                      ///< returned dossiers with a complaint
    std::array<std::uint64_t, 3> without_complaint{};  ///< returned early, on time, late
    std::uint64_t procedures = 0;                      ///< that have dossiers
    std::uint64_t online_procedures = 0;               ///< of them, some online
};

/// The rows that the counts rest on.
struct CaseTraces {
    RowTrace counted;
    RowTrace left_out;
    RowTrace outside;  ///< received outside of the period asked for
    RowTrace carried;  ///< of them, received before it and returned in it
    std::array<RowTrace, States::count> by_state;  ///< against the due date of each
    RowTrace undue;
};

struct CaseResults {
    std::uint64_t rows = 0;      ///< behind heads, with anything in them
    std::uint64_t left_out = 0;  ///< of them, rows that could not be read
    std::uint64_t outside = 0;   ///< of them, received outside of the period asked for
    CaseTraces traces;
    std::array<std::uint64_t, problem_count> problems{};
    DueSources due_from;
    Measures all;
    std::vector<Groups::Group> by_procedure;
    std::vector<Groups::Group> by_unit;
    std::vector<Groups::Group> by_channel;  ///< labelled by the keys of channels
    std::vector<Groups::Group> by_month;    ///< of receipt: `2026-02`
    IndicatorCounts indicators;
    std::set<Column> columns;  ///< that any file has
    std::vector<Finding> findings;
};

/// Of findings of one problem no more are kept; all are counted.
inline constexpr std::size_t most_findings = 100;

/// Reads lists of dossiers, row by row, into results whose size does not grow with the rows.
class CaseList {
public:
    CaseList(const DossierWords& words, const PeriodTable& periods, CaseClock& clock, Date today);

    /// Counts the dossiers received in these days alone.
    void only(const DateRange& period) { period_ = period; }
    /// The next file begins.
    void open(const std::string& path);
    void take(const table::Row& row);
    /// The file ended.
    void close();

    CaseResults results();

private:
    using Day = CaseClock::Day;

    /// What a cell says of a procedure.
    struct KnownProcedure {
        std::size_t group = Groups::none;
        const ProcedurePeriods* periods = nullptr;
    };
    struct KnownChannel {
        std::size_t group = Groups::none;
        std::optional<Channel> channel;
    };

    /// The groups of a dossier, and by which periods it is handled.
    struct Place {
        KnownProcedure procedure;
        std::size_t unit = Groups::none;
        KnownChannel channel;
        Periods periods() const;
    };
    struct Dues {
        std::optional<Day> stated;
        std::optional<Day> committed;
        std::optional<Day> legal;
        std::optional<Day> first() const;
    };

    /// What became of a dossier, against each of its due dates.
    struct Outcome {
        std::optional<DossierState> due;
        std::optional<DossierState> committed;
        std::optional<DossierState> legal;
        bool returned = false;
        std::size_t working_days = 0;
        std::size_t days = 0;
    };

    bool is_head(const table::Row& row);
    bool is_outside(const table::Row& row, const Dossier& dossier);
    void read(const table::Row& row);
    Place place_of(const table::Row& row);
    KnownProcedure procedure_of(std::string_view cell);
    std::size_t unit_of(std::string_view cell);
    KnownChannel channel_of(std::string_view cell);
    Dues dues_of(const Dossier& dossier, const Periods& periods);
    std::optional<Day> due_of(const Dossier& dossier, std::optional<std::size_t> period);
    void count(const table::Row& row, const Dossier& dossier);
    Outcome outcome_of(const Dossier& dossier, const Dues& dues);
    static void add(const Outcome& outcome, Measures& measures);
    void trace(const table::Row& row, const Outcome& outcome);
    void count_indicators(const table::Row& row, const Outcome& outcome);
    void count_number(const table::Row& row, Column column, std::array<std::uint64_t, 3>& counts);
    std::size_t month_of(Day day);
    void tell(const table::Row& row, const Trouble& trouble);
    void add_finding(const Code& code, std::uint32_t line, std::size_t column, Message message);
    void drop_crowds();

    const DossierWords* words_;
    const PeriodTable* periods_;
    CaseClock* clock_;
    Day today_;
    std::optional<DateRange> period_;
    std::string path_;
    std::size_t rows_before_head_ = 0;
    std::optional<table::Head<Column>> head_;
    Groups procedures_;
    Groups units_;
    Groups channels_;
    Groups months_;
    Memory<KnownProcedure> known_procedures_;
    Memory<std::size_t> known_units_;
    Memory<KnownChannel> known_channels_;
    Memory<std::optional<StatedState>> known_states_;
    Memory<std::optional<YesNo>> known_answers_;
    std::vector<bool> online_;  ///< by group of procedures
    std::vector<std::size_t> month_groups_;
    CaseResults results_;
};

}  // namespace tthc::cases
