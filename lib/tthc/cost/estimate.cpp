#include "tthc/cost/estimate.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

Spread spread(const Quantity& quantity) {
    return {to_rational(quantity.low), to_rational(quantity.likely), to_rational(quantity.high)};
}

Spread constant(const Rational& value) {
    return {value, value, value};
}

Destination seat_of(const Procedure& procedure) {
    switch (procedure.levels.front().value) {
        case Level::commune:
            return Destination::commune;
        case Level::district:
            return Destination::district;
        case Level::province:
        case Level::other:
            return Destination::province;
        case Level::ministry:
            return Destination::cross_region;
    }
    return Destination::province;
}

class Calculation {
public:
    Calculation(const Procedure& procedure, const CostParameters& parameters)
        : procedure_(procedure), parameters_(parameters) {}

    Estimate run() {
        if (procedure_.burden && !procedure_.burden->tasks.empty()) {
            for (const Task& task : procedure_.burden->tasks)
                add_task(task);
        } else {
            derive_tasks();
        }
        add_fees();
        total();
        return std::move(result_);
    }

private:
    Area area() {
        if (procedure_.burden && procedure_.burden->area) return procedure_.burden->area->value;
        if (!area_missing_) {
            missing("burden/area", {"địa bàn; tính theo đô thị", "area; urban is assumed"});
            area_missing_ = true;
        }
        return Area::urban;
    }

    void missing(std::string path, Message what) {
        result_.missing.push_back({std::move(path), std::move(what)});
    }

    void add_work(LineKind kind, std::string path, Message what, const Spread& hours,
                  bool derived) {
        const Spread money = hours * constant(parameters_.income.value);
        result_.lines.push_back({kind, std::move(path), std::move(what), hours, money, derived});
    }

    void add_task(const Task& task) {
        const std::string path = fmt::format("burden/{}", task.id.value);
        if (task.form_pages) {
            add_work(
                LineKind::form, path, {"làm đơn, tờ khai", "filling in forms"},
                spread(task.form_pages->value) * constant(hours_of_page(parameters_.norms, area())),
                false);
        }
        if (task.hours) {
            add_work(LineKind::work, path, {"công việc khác", "other work"},
                     spread(task.hours->value), false);
        }
        if (task.trips) {
            std::optional<Destination> to;
            if (task.to) to = task.to->value;
            add_trips(path, spread(task.trips->value), to, false);
        }
        if (task.services) {
            result_.lines.push_back({LineKind::services,
                                     path,
                                     {"tư vấn, dịch vụ", "services"},
                                     {},
                                     spread(task.services->value),
                                     false});
        }
    }

    void add_trips(const std::string& path, const Spread& trips, std::optional<Destination> to,
                   bool derived) {
        result_.trips += trips;
        if (!to && !procedure_.levels.empty()) {
            to = seat_of(procedure_);
            derived = true;
        }
        const auto hours = to ? hours_of_trip(parameters_.norms, *to, area()) : std::nullopt;
        if (!hours) {
            missing(path, {"nơi đến của lượt đi lại; chưa tính thời gian đi lại",
                           "where the trips go; no travel time is counted"});
            return;
        }
        add_work(LineKind::travel, path, {"đi lại", "travel"}, trips * constant(*hours), derived);
    }

    bool has_channel(Channel wanted) const {
        return std::any_of(procedure_.channels.begin(), procedure_.channels.end(),
                           [wanted](const auto& channel) { return channel.value == wanted; });
    }

    void derive_tasks() {
        missing("burden/tasks",
                {"công việc của người nộp; suy từ mẫu đơn, cách thức và giấy tờ",
                 "tasks of the applicant; derived from forms, channels and papers"});
        if (procedure_.documents) {
            for (std::size_t i = 0; i < procedure_.documents->items.size(); ++i)
                derive_document(i);
        }
        const bool from_home = has_channel(Channel::online) || has_channel(Channel::post);
        if (procedure_.channels.empty()) {
            missing("channels",
                    {"cách thức thực hiện; chưa tính đi lại", "channels; no travel is counted"});
        } else if (!from_home) {
            add_trips("channels", constant(2), {}, true);
        }
    }

    void derive_document(std::size_t index) {
        const Document& document = procedure_.documents->items[index];
        const std::string path = document.id.value.empty()
                                     ? fmt::format("documents/#{}", index + 1)
                                     : fmt::format("documents/{}", document.id.value);
        if (document.form && document.form->pages) {
            add_work(LineKind::form, path, {"làm đơn, tờ khai", "filling in forms"},
                     constant(Rational(document.form->pages->value)) *
                         constant(hours_of_page(parameters_.norms, area())),
                     true);
        } else if (document.form) {
            missing(path, {"số trang của mẫu đơn", "pages of the form"});
        }
        if (document.copies || document.certified_copies) {
            missing(path, {"chi phí sao chụp, chứng thực", "price of copying and certifying"});
        }
    }

    void add_fees() {
        for (std::size_t i = 0; i < procedure_.fees.size(); ++i) {
            const Fee& fee = procedure_.fees[i];
            const std::string path = fee.id.value.empty() ? fmt::format("fees/#{}", i + 1)
                                                          : fmt::format("fees/{}", fee.id.value);
            if (fee.amount && fee.when.value.empty()) {
                Spread units = constant(1);
                if (fee.quantity) units = spread(fee.quantity->value);
                if (!fee.quantity && !fee.per.value.empty()) {
                    missing(path,
                            {"số đơn vị tính phí; tính là 1", "units of the fee; 1 is assumed"});
                }
                result_.lines.push_back({LineKind::fee,
                                         path,
                                         {"phí, lệ phí", "fee"},
                                         {},
                                         units * constant(Rational(fee.amount->value.dong)),
                                         false});
            } else if (fee.amount || fee.percent || !fee.tiers.empty()) {
                missing(path, {"mức thu tùy trường hợp; chưa tính",
                               "the amount depends on the case; not counted"});
            }
        }
    }

    Spread multiplier(const Maybe<Quantity>& quantity, std::string path, Message what) {
        if (quantity) return spread(quantity->value);
        missing(std::move(path), std::move(what));
        return constant(1);
    }

    void total() {
        for (const CostLine& line : result_.lines) {
            result_.hours += line.hours;
            (line.kind == LineKind::fee ? result_.fees : result_.without_fees) += line.money;
        }
        result_.with_fees += result_.without_fees;
        result_.with_fees += result_.fees;
        const Burden none;
        const Burden& burden = procedure_.burden ? *procedure_.burden : none;
        result_.times =
            multiplier(burden.times_per_year, "burden/times_per_year",
                       {"số lần một năm (n); tính là 1", "times a year (n); 1 is assumed"});
        result_.applicants = multiplier(burden.applicants_per_year, "burden/applicants_per_year",
                                        {"số đối tượng một năm (m); tính cho 01 trường hợp",
                                         "applicants a year (m); one case is counted"});
        const Spread cases = result_.times * result_.applicants;
        result_.year_without_fees = result_.without_fees * cases;
        result_.year_with_fees = result_.with_fees * cases;
        count();
    }

    void count() {
        result_.steps = static_cast<Count>(procedure_.steps.size());
        if (procedure_.documents) {
            const Count sets = procedure_.documents->sets ? procedure_.documents->sets->value : 1;
            result_.documents = static_cast<Count>(procedure_.documents->items.size());
            for (const Document& document : procedure_.documents->items) {
                for (const auto& count :
                     {document.originals, document.copies, document.certified_copies}) {
                    if (count) result_.copies += sets * count->value;
                }
            }
        }
        result_.legal_deadline = longest(&Deadline::legal);
        result_.committed_deadline = longest(&Deadline::committed);
        result_.critical_path = critical_path(procedure_.steps);
    }

    std::optional<Duration> longest(Maybe<Duration> Deadline::*kind) const {
        std::optional<Duration> result;
        for (const Deadline& deadline : procedure_.deadlines) {
            const auto& value = deadline.*kind;
            if (!value) continue;
            const auto order = result ? compare(value->value, *result) : std::optional<int>(1);
            if (!order) return {};
            if (*order > 0) result = value->value;
        }
        return result;
    }

    const Procedure& procedure_;
    const CostParameters& parameters_;
    Estimate result_;
    bool area_missing_ = false;
};

}  // namespace

Spread& Spread::operator+=(const Spread& other) {
    low += other.low;
    likely += other.likely;
    high += other.high;
    return *this;
}

Spread operator*(const Spread& left, const Spread& right) {
    return {left.low * right.low, left.likely * right.likely, left.high * right.high};
}

Estimate estimate(const Procedure& procedure, const CostParameters& parameters) {
    return Calculation(procedure, parameters).run();
}

}  // namespace tthc
