#pragma once

#include "tthc/cases/case_list.h"
#include "tthc/source/source.h"
#include "tthc/table/rows.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::cases {

/// What is asked of lists of dossiers.
struct CaseQuestion {
    Calendar calendar;
    ClockRules rules;
    DossierWords words;
    std::vector<Source> procedures;  ///< whose deadlines hold; may be none
    unsigned jobs = 1;
    std::optional<DateRange> period = {};  ///< of receipt; nothing: all dossiers
};

/// What lists say together.
struct CaseRun {
    CaseResults results;
    PeriodTable periods;
    std::vector<std::string> files;
    Date today;
};

/// The titles and words of lists, as they ship and as a folder of data says.
Result<DossierWords> load_dossier_words(const std::string& folder);

/// The periods of procedures, and what is wrong with their files.
PeriodTable load_periods(const CaseQuestion& question, CaseClock& clock,
                         std::vector<Finding>& findings);

/// A list is a file, or `-` for what `standard_input` gives.
CaseRun run_cases(const std::vector<std::string>& files, const CaseQuestion& question,
                  const table::ReadBytes& standard_input);

/// How a list is written.
struct ListForm {
    table::Head<Column> head;
    char separator = ';';
};

/// The form of CSV files; an error where one has no head, or their columns differ.
Result<ListForm> form_of_lists(const std::vector<std::string>& files, const DossierWords& words);

/// The time that the dossiers of a procedure took, for its file.
struct ActualTime {
    std::string code;
    std::string path;
    std::uint64_t dossiers = 0;  ///< returned, on which it rests
    std::optional<Duration> before;
    std::optional<Duration> after;  ///< the median, in the unit of the deadline
    Message why_not;                ///< where it is not measured or not written
};

/// Of each procedure with a file and a returned dossier; writes nothing.
std::vector<ActualTime> actual_times(const CaseRun& run);

/// Writes them to `deadlines.actual`; the comments of the files stay. What cannot be written is
/// told in `why_not`.
void write_actual_times(std::vector<ActualTime>& times);

}  // namespace tthc::cases
