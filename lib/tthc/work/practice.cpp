#include "tthc/work/practice.h"

namespace tthc::plan {

ByCode complaints_by_code(const feedback::RegisterResults& results) {
    ByCode counts;
    for (const feedback::Complaints& one : results.complaints) {
        if (!one.procedure.empty()) counts[one.procedure] += Rational(one.count);
    }
    return counts;
}

ByCode late_by_code(const cases::CaseResults& results) {
    ByCode shares;
    for (const auto& [code, measures] : results.by_procedure) {
        const auto on_time = measures.due.on_time_rate();
        if (!code.empty() && on_time) shares.emplace(code, 1 - *on_time);
    }
    return shares;
}

}  // namespace tthc::plan
