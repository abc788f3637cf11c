#include "tthc/cost/tasks.h"

#include "tthc/base/say.h"
#include "tthc/cost/task_lines.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tthc {
namespace {

const Document* document_of(const Procedure& procedure, const Text& id, const DossierMix& mix) {
    if (!procedure.documents || id.value.empty()) return nullptr;
    for (const Document& document : procedure.documents->items) {
        if (mix.is_one_paper(document.id.value, id.value)) return &document;
    }
    return nullptr;
}

/// An input of a task under the words of its field.
Factors input_of(const Maybe<Quantity>& quantity, Bilingual what, const std::string& path) {
    return {stated(say(what), spread_of(quantity->value), path)};
}

void add(TaskLines& lines, const Task& task, const std::string& path, Estimate& estimate) {
    if (task.form_pages) {
        lines.add_pages(path,
                        input_of(task.form_pages, {"số trang", "pages"}, path + "/form_pages"),
                        Inputs::stated);
    }
    if (task.hours) {
        Factors hours = input_of(task.hours, {"số giờ", "hours"}, path + "/hours");
        hours.front().unit = Factor::Unit::hours;
        lines.add_hours(path, std::move(hours));
    }
    if (task.trips) {
        Factors trips = input_of(task.trips, {"số lượt", "trips"}, path + "/trips");
        if (task.to) {
            lines.add_trips(path, std::move(trips), task.to->value, Inputs::stated);
        } else {
            lines.add_trips_to_seat(path, std::move(trips));
        }
    }
    if (task.services) {
        Factors services =
            input_of(task.services, {"chi phí dịch vụ", "services bought"}, path + "/services");
        services.front().unit = Factor::Unit::dong;
        lines.add_services(path, std::move(services), Inputs::stated);
    }
    if (task.form_pages || task.hours || task.trips || task.services) return;
    estimate.leave_out(path, {"số trang, giờ, lượt đi lại hoặc dịch vụ của công việc; chưa tính",
                              "pages, hours, trips or services of the task; not counted"});
}

Factor part_of_dossiers(const Spread& share, const std::string& paper) {
    return stated({"phần hồ sơ phải nộp", "part of the dossiers that need it"}, share, paper);
}

void merge(Estimate& whole, Estimate part, const Spread& share, const std::string& paper) {
    for (CostLine& line : part.lines) {
        line.hours = line.hours * share;
        line.money = line.money * share;
        if (share != exactly(1)) line.factors.push_back(part_of_dossiers(share, paper));
        whole.lines.push_back(std::move(line));
    }
    whole.trips += part.trips * share;
    for (MissingInput& input : part.missing) {
        if (input.left_out) {
            whole.leave_out(std::move(input.path), std::move(input.what));
        } else {
            whole.assume(std::move(input.path), std::move(input.what));
        }
    }
}

/// The tasks by the paper that they prepare, in the order of the file; those of no paper are apart.
class StatedTasks {
public:
    StatedTasks(const Procedure& procedure, const CostParameters& parameters, const DossierMix& mix,
                Estimate& estimate)
        : procedure_(procedure), parameters_(parameters), mix_(mix), estimate_(estimate) {}

    void add_all() {
        const std::vector<Task>& tasks = procedure_.burden->tasks;
        for (std::size_t i = 0; i < tasks.size(); ++i)
            price(tasks[i], item_path("burden", tasks[i].id, i));
        for (const Part& part : parts_) {
            if (!is_cheapest(part)) continue;
            const std::string paper =
                part.paper == nullptr ? "" : "documents/" + part.paper->id.value + "/when";
            merge(estimate_, part.cost, part.share, paper);
        }
    }

private:
    struct Part {
        const Document* paper;
        Estimate cost;
        Spread share;
    };

    void price(const Task& task, const std::string& path) {
        const Document* const paper = document_of(procedure_, task.document, mix_);
        if (paper == nullptr && mix_.knows_document(task.document.value)) {
            estimate_.assume(path, say("giấy tờ `{}` không còn phải nộp; việc này không tính",
                                       "the paper `{}` is no longer asked for; not counted",
                                       task.document.value));
            return;
        }
        Part& part = part_of(paper);
        TaskLines lines(procedure_, parameters_, part.cost);
        add(lines, task, path, part.cost);
    }

    Part& part_of(const Document* paper) {
        const auto same = std::find_if(parts_.begin(), parts_.end(), [&](const Part& part) {
            return paper != nullptr && part.paper == paper;
        });
        if (same != parts_.end()) return *same;
        return parts_.emplace_back(
            Part{paper, {}, paper != nullptr ? share_of(*paper, mix_, estimate_) : exactly(1)});
    }

    /// Of papers that stand for each other in the same case; the first of equals.
    bool is_cheapest(const Part& part) {
        if (part.paper == nullptr || part.paper->one_of.value.empty()) return true;
        const Rational own = likely_cost(part.cost);
        for (const Part& other : parts_) {
            if (other.paper == nullptr || !stands_for(*other.paper, *part.paper, mix_)) continue;
            const Rational cost = likely_cost(other.cost);
            if (cost < own || (cost == own && &other < &part)) return false;
        }
        return true;
    }

    const Procedure& procedure_;
    const CostParameters& parameters_;
    const DossierMix& mix_;
    Estimate& estimate_;
    std::vector<Part> parts_;
};

}  // namespace

bool stands_for(const Document& other, const Document& paper, const DossierMix& mix) {
    return &other != &paper && other.one_of == paper.one_of &&
           (other.when.value.empty() || mix.case_of(other.when) == mix.case_of(paper.when));
}

Spread share_of(const Document& document, const DossierMix& mix, Estimate& estimate) {
    if (document.when.value.empty()) {
        const bool some = document.optional && document.optional->value;
        return {some ? 0 : 1, 1, 1};
    }
    if (const auto stated = mix.stated(document.when)) return exactly(*stated);
    estimate.assume("documents",
                    {"giấy tờ của một số trường hợp; chưa có tỷ trọng hồ sơ "
                     "(`burden.shares`), tính các trường hợp như nhau",
                     "papers of some cases; without `burden.shares` cases count alike"});
    return {0, mix.assumed(document.when), 1};
}

void add_stated_tasks(const Procedure& procedure, const CostParameters& parameters,
                      const DossierMix& mix, Estimate& estimate) {
    if (procedure.burden) StatedTasks(procedure, parameters, mix, estimate).add_all();
}

}  // namespace tthc
