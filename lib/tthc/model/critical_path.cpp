#include "tthc/model/critical_path.h"

#include "tthc/model/applicant.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace tthc {
namespace {

enum class Mark { untouched, open, done };

class Graph {
public:
    explicit Graph(const std::vector<Step>& steps)
        : steps_(steps), marks_(steps.size()), lengths_(steps.size()), before_(steps.size()) {}

    /// False when the step waits for itself, through others.
    bool measure(std::size_t step) {
        if (marks_[step] != Mark::untouched) return marks_[step] == Mark::done;
        marks_[step] = Mark::open;
        Decimal longest;
        for (const Text& id : steps_[step].after) {
            const auto earlier = find(id.value);
            if (!earlier) continue;
            if (!measure(*earlier)) return false;
            if (!before_[step] || lengths_[*earlier] > longest) {
                longest = lengths_[*earlier];
                before_[step] = earlier;
            }
        }
        lengths_[step] = longest + own_time(step);
        marks_[step] = Mark::done;
        return true;
    }

    Decimal own_time(std::size_t step) const {
        const Step& item = steps_[step];
        const bool agency = item.time && !is_of_applicant(item);
        return agency ? item.time->value.count : Decimal{};
    }

    CriticalPath path(TimeUnit unit) const {
        const auto last = static_cast<std::size_t>(
            std::max_element(lengths_.begin(), lengths_.end()) - lengths_.begin());
        CriticalPath path{{lengths_[last], unit}, {}};
        for (std::optional<std::size_t> step = last; step; step = before_[*step]) {
            if (own_time(*step) > Decimal{}) path.steps.push_back(*step);
        }
        std::reverse(path.steps.begin(), path.steps.end());
        return path;
    }

    /// Earliest times forwards, latest ones backwards; `measure` was called of every step.
    std::vector<StepTimes> times() const {
        const Rational whole = to_rational(*std::max_element(lengths_.begin(), lengths_.end()));
        std::vector<Rational> latest(steps_.size(), whole);
        while (pull_back(latest)) {
        }
        std::vector<StepTimes> times;
        for (std::size_t step = 0; step < steps_.size(); ++step) {
            const Rational finish = to_rational(lengths_[step]);
            times.push_back({finish - to_rational(own_time(step)), finish, latest[step] - finish});
        }
        return times;
    }

private:
    /// One round against the order of the steps; false when nothing moves any more.
    bool pull_back(std::vector<Rational>& latest) const {
        bool moved = false;
        for (std::size_t step = steps_.size(); step-- > 0;) {
            const Rational start = latest[step] - to_rational(own_time(step));
            for (const Text& id : steps_[step].after) {
                const auto earlier = find(id.value);
                if (!earlier || latest[*earlier] <= start) continue;
                latest[*earlier] = start;
                moved = true;
            }
        }
        return moved;
    }

    std::optional<std::size_t> find(std::string_view id) const {
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (steps_[i].id.value == id) return i;
        }
        return {};
    }

    const std::vector<Step>& steps_;
    std::vector<Mark> marks_;
    std::vector<Decimal> lengths_;
    std::vector<std::optional<std::size_t>> before_;
};

std::optional<TimeUnit> common_unit(const std::vector<Step>& steps) {
    std::optional<TimeUnit> unit;
    for (const Step& step : steps) {
        if (!step.time || is_of_applicant(step)) continue;
        if (unit && *unit != step.time->value.unit) return {};
        unit = step.time->value.unit;
    }
    return unit;
}

/// None where times cannot be added or steps wait for each other in a circle.
std::optional<std::pair<Graph, TimeUnit>> measured(const std::vector<Step>& steps) {
    const auto unit = common_unit(steps);
    if (!unit) return {};
    Graph graph(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!graph.measure(i)) return {};
    }
    return std::pair(std::move(graph), *unit);
}

}  // namespace

bool waits_in_circle(const std::vector<Step>& steps) {
    Graph graph(steps);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!graph.measure(i)) return true;
    }
    return false;
}

std::optional<CriticalPath> critical_path(const std::vector<Step>& steps) {
    const auto found = measured(steps);
    if (!found) return {};
    return found->first.path(found->second);
}

std::optional<Schedule> schedule(const std::vector<Step>& steps) {
    const auto found = measured(steps);
    if (!found) return {};
    return Schedule{found->first.path(found->second), found->first.times()};
}

}  // namespace tthc
