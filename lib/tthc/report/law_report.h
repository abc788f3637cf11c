#pragma once

#include "tthc/report/run_report.h"
#include "tthc/work/law_answers.h"

#include <vector>

namespace tthc::report {

/// `law show`: all that is known of each act.
RunReport acts_report(std::vector<ActAnswer> answers, Date day);
/// `law search`: a line for each act.
RunReport act_list_report(std::vector<ActAnswer> answers, Date day);
/// `law gaps`: how far the register reaches, and the acts to look up next; people read `most` of
/// each kind, machines all.
RunReport law_gaps_report(LawGaps gaps, Date day, std::size_t most);

}  // namespace tthc::report
