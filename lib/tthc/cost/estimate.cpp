#include "tthc/cost/estimate.h"

#include "tthc/cost/fees.h"
#include "tthc/cost/waiting.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace tthc {
namespace {

Spread spread(const Quantity& quantity) {
    return {to_rational(quantity.low), to_rational(quantity.likely), to_rational(quantity.high)};
}

Spread constant(const Rational& value) {
    return {value, value, value};
}

/// The seat of the only level that handles the procedure; how far a ministry is nobody can tell.
std::optional<Destination> seat_of(const Procedure& procedure) {
    if (procedure.levels.size() != 1) return {};
    switch (procedure.levels.front().value) {
        case Level::commune:
            return Destination::commune;
        case Level::district:
            return Destination::district;
        case Level::province:
            return Destination::province;
        case Level::ministry:
        case Level::other:
            break;
    }
    return {};
}

/// What of a document stays with the agency; one piece where the record does not count.
Count handed_in(const Document& document) {
    const bool counted = document.originals || document.copies || document.certified_copies;
    if (!counted) return document.shown ? 0 : 1;
    Count pieces = 0;
    for (const auto& count : {document.originals, document.copies, document.certified_copies}) {
        if (count) pieces += count->value;
    }
    return pieces;
}

class Calculation {
public:
    Calculation(const Procedure& procedure, const CostParameters& parameters)
        : procedure_(procedure), parameters_(parameters) {}

    Estimate run(Inputs inputs) {
        result_.inputs = inputs;
        if (inputs == Inputs::derived) {
            derive_tasks();
        } else if (procedure_.burden) {
            const std::vector<Task>& tasks = procedure_.burden->tasks;
            for (std::size_t i = 0; i < tasks.size(); ++i)
                add_task(tasks[i], i);
        }
        add_fees(procedure_, result_);
        total();
        return std::move(result_);
    }

private:
    /// Hours of a norm in the area of the record; where it states none, from those of a town to
    /// those of the mountains.
    template <class Hours>
    Spread in_area(Hours hours) {
        if (procedure_.burden && procedure_.burden->area) {
            return constant(hours(procedure_.burden->area->value));
        }
        if (!area_missing_) {
            assumed("burden/area", {"địa bàn; tính theo đô thị, mức cao theo miền núi, hải đảo",
                                    "area; urban is assumed, mountains in the high figure"});
            area_missing_ = true;
        }
        return {hours(Area::urban), hours(Area::urban), hours(Area::mountain)};
    }

    /// The amount is not in the totals.
    void left_out(std::string path, Message what) {
        result_.missing.push_back({std::move(path), std::move(what), /*left_out=*/true});
    }

    /// What is counted for it stands in the words.
    void assumed(std::string path, Message what) {
        result_.missing.push_back({std::move(path), std::move(what), /*left_out=*/false});
    }

    void add_work(LineKind kind, std::string path, Message what, const Spread& hours, Inputs from) {
        const Spread money = hours * constant(parameters_.income.value);
        result_.lines.push_back(
            {kind, std::move(path), std::move(what), hours, money, from == Inputs::derived});
    }

    void add_pages(const std::string& path, const Spread& pages, Inputs from) {
        const Spread norm =
            in_area([&](Area area) { return hours_of_page(parameters_.norms, area); });
        add_work(LineKind::form, path, {"làm đơn, tờ khai", "filling in forms"}, pages * norm,
                 from);
    }

    void add_task(const Task& task, std::size_t index) {
        const std::string path = item_path("burden", task.id, index);
        if (task.form_pages) add_pages(path, spread(task.form_pages->value), Inputs::stated);
        if (task.hours) {
            add_work(LineKind::work, path, {"công việc khác", "other work"},
                     spread(task.hours->value), Inputs::stated);
        }
        if (task.trips) {
            const auto to = task.to ? std::optional(task.to->value) : seat_of(procedure_);
            add_trips(path, spread(task.trips->value), to,
                      task.to ? Inputs::stated : Inputs::derived);
        }
        if (task.services) {
            result_.lines.push_back({LineKind::services,
                                     path,
                                     {"tư vấn, dịch vụ", "services"},
                                     {},
                                     spread(task.services->value),
                                     false});
        }
        if (!task.form_pages && !task.hours && !task.trips && !task.services) {
            left_out(path, {"số trang, giờ, lượt đi lại hoặc dịch vụ của công việc; chưa tính",
                            "pages, hours, trips or services of the task; not counted"});
        }
    }

    void add_trips(const std::string& path, const Spread& trips, std::optional<Destination> to,
                   Inputs from) {
        result_.trips += trips;
        if (!to || !hours_of_trip(parameters_.norms, *to, Area::urban)) {
            left_out(path, {"nơi đến của lượt đi lại; chưa tính thời gian đi lại",
                            "where the trips go; no travel time is counted"});
            return;
        }
        const Spread norm =
            in_area([&](Area area) { return *hours_of_trip(parameters_.norms, *to, area); });
        add_work(LineKind::travel, path, {"đi lại", "travel"}, trips * norm, from);
    }

    void derive_tasks() {
        assumed("burden/tasks",
                {"công việc của người nộp; suy từ mẫu đơn, cách thức và giấy tờ",
                 "tasks of the applicant; derived from forms, channels and papers"});
        if (procedure_.documents) derive_documents(procedure_.documents->items);
        if (procedure_.channels.empty()) {
            left_out("channels",
                     {"cách thức thực hiện; chưa tính đi lại", "channels; no travel is counted"});
        } else if (estimated_channel(procedure_) == Channel::in_person) {
            const bool from_home = procedure_.channels.size() > 1;
            add_trips("channels", {from_home ? 0 : 2, 2, 2}, seat_of(procedure_), Inputs::derived);
        }
    }

    void derive_documents(const std::vector<Document>& documents) {
        std::set<std::string> groups;
        bool others = false;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const std::string& group = documents[i].one_of.value;
            if (!group.empty() && !groups.insert(group).second) continue;
            derive_document(documents[i], i);
            others = others || !documents[i].form;
        }
        if (!others) return;
        left_out("documents", {"giờ chuẩn bị giấy tờ không theo mẫu; chưa tính",
                               "hours to prepare documents without a form; not counted"});
    }

    /// A form for some cases counts in the high figure only.
    void derive_document(const Document& document, std::size_t index) {
        const std::string path = item_path("documents", document.id, index);
        if (document.form) {
            Rational pages = 1;
            if (document.form->pages) {
                pages = document.form->pages->value;
            } else {
                assumed(path,
                        {"số trang của mẫu đơn; tính là 1", "pages of the form; 1 is assumed"});
            }
            const bool always = document.when.value.empty();
            add_pages(path, always ? constant(pages) : Spread{0, 0, pages}, Inputs::derived);
        }
        if (document.copies || document.certified_copies) {
            left_out(path, {"chi phí sao chụp, chứng thực; chưa tính",
                            "price of copying and certifying; not counted"});
        }
    }

    Spread multiplier(const Maybe<Quantity>& quantity, std::string path, Message what) {
        if (quantity) return spread(quantity->value);
        assumed(std::move(path), std::move(what));
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
        if (procedure_.documents) count_documents(*procedure_.documents);
        result_.legal_deadline = ordinary_deadline(procedure_, &Deadline::legal);
        result_.committed_deadline = ordinary_deadline(procedure_, &Deadline::committed);
        result_.critical_path = critical_path(procedure_.steps);
    }

    /// Of alternatives, the lightest is handed in.
    void count_documents(const Dossier& dossier) {
        std::map<std::string, Count> groups;
        Count copies = 0;
        for (const Document& document : dossier.items) {
            const Count own = handed_in(document);
            if (document.one_of.value.empty()) {
                ++result_.documents;
                copies += own;
                continue;
            }
            const auto [group, first] = groups.emplace(document.one_of.value, own);
            if (!first) group->second = std::min(group->second, own);
        }
        for (const auto& [group, lightest] : groups)
            copies += lightest;
        result_.documents += static_cast<Count>(groups.size());
        result_.copies = copies * (dossier.sets ? dossier.sets->value : 1);
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

Inputs inputs_of(const Procedure& procedure) {
    const bool stated = procedure.burden && !procedure.burden->tasks.empty();
    return stated ? Inputs::stated : Inputs::derived;
}

Estimate estimate(const Procedure& procedure, const CostParameters& parameters) {
    return estimate(procedure, parameters, inputs_of(procedure));
}

Estimate estimate(const Procedure& procedure, const CostParameters& parameters, Inputs inputs) {
    return Calculation(procedure, parameters).run(inputs);
}

}  // namespace tthc
