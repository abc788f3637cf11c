#include "tthc/base/say.h"
#include "tthc/model/load.h"
#include "tthc/work/apply_changes.h"
#include "tthc/work/case_run.h"

namespace tthc::cases {
namespace {

/// Halves at most: a median of whole days.
Decimal decimal_of(const Rational& days) {
    const std::int64_t tenths = round_half_away(days * Rational(10)).to_int();
    return *Decimal::parse(fmt::format("{}.{}", tenths / 10, tenths % 10));
}

/// The median in the unit of the deadline: days that a working week does not count are no working
/// days.
std::optional<Duration> measured(const Measures& measures, const Deadline& deadline) {
    const auto& stated = deadline.legal ? deadline.legal : deadline.committed;
    const TimeUnit unit = stated ? stated->value.unit : TimeUnit::working_day;
    switch (unit) {
        case TimeUnit::working_day:
        case TimeUnit::working_hour:
            return Duration{decimal_of(*measures.working_days.median()), TimeUnit::working_day};
        case TimeUnit::day:
        case TimeUnit::week:
        case TimeUnit::month:
        case TimeUnit::year:
            return Duration{decimal_of(*measures.days.median()), TimeUnit::day};
        case TimeUnit::hour:
            break;
    }
    return {};
}

Message why_not_one(const std::vector<Deadline>& deadlines) {
    if (deadlines.empty()) return {"tệp không nêu thời hạn", "the file states no deadline"};
    return {"tệp nêu nhiều thời hạn, danh sách không cho biết hồ sơ thuộc thời hạn nào",
            "the file states several deadlines, and the list does not tell which one holds"};
}

ActualTime actual_time(const Groups::Group& group, const ProcedurePeriods& procedure) {
    ActualTime time{.code = group.label,
                    .path = procedure.path,
                    .dossiers = group.measures.working_days.count()};
    const ProcedureFile file = load_procedure(procedure.path);
    if (!file.procedure) return time;
    const auto& deadlines = file.procedure->deadlines;
    if (deadlines.size() != 1) {
        time.why_not = why_not_one(deadlines);
        return time;
    }
    if (deadlines.front().actual) time.before = deadlines.front().actual->value;
    time.after = measured(group.measures, deadlines.front());
    if (!time.after)
        time.why_not = {"thời hạn tính bằng giờ, danh sách đo bằng ngày",
                        "the deadline is in hours, the list is measured in days"};
    return time;
}

std::optional<Error> write_actual(const ActualTime& time) {
    const ProcedureFile file = load_procedure(time.path);
    Procedure result = *file.procedure;
    result.deadlines.front().actual = Located<Duration>{*time.after, {}};
    const auto text = patched(file.source, *file.procedure, result);
    if (!text) {
        return Error{{"bố cục của tệp không cho ghi mà giữ chú thích",
                      "the layout of the file does not allow it without losing comments"}};
    }
    return write_file(time.path, std::string(file.source.order_mark()) + *text);
}

}  // namespace

std::vector<ActualTime> actual_times(const CaseRun& run) {
    std::vector<ActualTime> times;
    for (const Groups::Group& group : run.results.by_procedure) {
        const auto procedure = run.periods.find(group.label);
        if (procedure == run.periods.end() || group.measures.working_days.count() == 0) continue;
        times.push_back(actual_time(group, procedure->second));
    }
    return times;
}

void write_actual_times(std::vector<ActualTime>& times) {
    for (ActualTime& time : times) {
        if (!time.after || time.after == time.before) continue;
        if (auto error = write_actual(time)) {
            time.after.reset();
            time.why_not = error->message;
        }
    }
}

}  // namespace tthc::cases
