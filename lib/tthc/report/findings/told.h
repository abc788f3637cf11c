#pragma once

#include "tthc/report/run_report.h"

#include <functional>
#include <span>
#include <string>

namespace tthc::report {

/// One finding as people read it: where, what, the quoted line, what to do, the grounds that hold
/// on the day.
Document told(const Finding& finding, Date as_of);

/// Every finding in its turn, with the headings and the count that the view asks for.
void tell_findings(const RunReport& report, const std::function<void(const Document&)>& tell);

/// One as plain text, for messages and pages.
std::string finding_text(const Finding& finding, Date as_of, const Style& style);

/// What it is about in the words of the form, `Phí, lệ phí: don`; empty: the whole procedure.
Message element_of(const Finding& finding);

/// The citations of the grounds that hold on the day, in their order, `; ` between them.
std::string grounds_on(std::span<const Ground> grounds, Date day);

}  // namespace tthc::report
