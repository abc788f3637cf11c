#include "tthc/work/process_flow.h"

#include <algorithm>
#include <optional>

namespace tthc {
namespace {

constexpr std::size_t start_node = 0;
constexpr std::size_t end_node = 1;

/// Which steps wait for which, by number; ids that name no step are left out.
class Order {
public:
    explicit Order(const std::vector<Step>& steps)
        : before(steps.size()), behind(steps.size()), back(steps.size()) {
        const bool as_written = tells_no_order(steps);
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (as_written && i > 0) wait(i, i - 1);
            for (const Text& id : steps[i].after) {
                if (const auto earlier = find(steps, id.value)) wait(i, *earlier);
            }
            for (const Text& id : steps[i].returns_to) {
                if (const auto earlier = find(steps, id.value)) back[i].push_back(*earlier);
            }
        }
    }

    std::vector<std::vector<std::size_t>> before;
    std::vector<std::vector<std::size_t>> behind;
    std::vector<std::vector<std::size_t>> back;

private:
    void wait(std::size_t step, std::size_t earlier) {
        before[step].push_back(earlier);
        behind[earlier].push_back(step);
    }

    static std::optional<std::size_t> find(const std::vector<Step>& steps, const std::string& id) {
        for (std::size_t i = 0; i < steps.size(); ++i) {
            if (!id.empty() && steps[i].id.value == id) return i;
        }
        return {};
    }
};

class FlowMaker {
public:
    explicit FlowMaker(const std::vector<Step>& steps)
        : steps_(steps), order_(steps), enter_(steps.size()), leave_(steps.size()) {}

    ProcessFlow make() {
        add(NodeKind::start, "start", 0);
        add(NodeKind::end, "end", 0);
        for (std::size_t i = 0; i < steps_.size(); ++i)
            add_step(i);
        for (std::size_t i = 0; i < steps_.size(); ++i)
            connect_step(i);
        connect_ends();
        rank();
        return std::move(flow_);
    }

private:
    std::size_t add(NodeKind kind, std::string id, std::size_t step) {
        flow_.nodes.push_back({kind, std::move(id), step, 0});
        return flow_.nodes.size() - 1;
    }

    void connect(std::size_t from, std::size_t to, std::string condition = {}) {
        flow_.edges.push_back({from, to, std::move(condition), false});
    }

    /// Of several ways together, some of which are for a case.
    NodeKind gateway_of(const std::vector<std::size_t>& several) const {
        const bool of_case = std::any_of(several.begin(), several.end(), [&](std::size_t step) {
            return !steps_[step].when.value.empty();
        });
        return of_case ? NodeKind::inclusive : NodeKind::parallel;
    }

    /// The step with the gateways in front of it and behind it.
    void add_step(std::size_t i) {
        const std::string number = std::to_string(i + 1);
        const std::size_t task = add(NodeKind::task, "step-" + number, i);
        enter_[i] = leave_[i] = task;
        if (order_.before[i].size() > 1) {
            enter_[i] = add(gateway_of(order_.before[i]), "join-" + number, i);
            connect(enter_[i], task);
        }
        if (!order_.back[i].empty()) {
            const std::size_t choice = add(NodeKind::exclusive, "choice-" + number, i);
            connect(leave_[i], choice);
            leave_[i] = choice;
        }
        if (order_.behind[i].size() > 1) {
            const std::size_t split = add(gateway_of(order_.behind[i]), "split-" + number, i);
            connect(leave_[i], split);
            leave_[i] = split;
        }
    }

    void connect_step(std::size_t i) {
        for (const std::size_t later : order_.behind[i])
            connect(leave_[i], enter_[later], steps_[later].when.value);
        if (order_.back[i].empty()) return;
        const std::string id = "choice-" + std::to_string(i + 1);
        const auto choice = std::find_if(flow_.nodes.begin(), flow_.nodes.end(),
                                         [&](const FlowNode& node) { return node.id == id; });
        const auto from = static_cast<std::size_t>(choice - flow_.nodes.begin());
        for (const std::size_t earlier : order_.back[i])
            flow_.edges.push_back({from, enter_[earlier], {}, true});
    }

    /// Several first or last steps go on at once.
    void connect_ends() {
        std::vector<std::size_t> first;
        std::vector<std::size_t> last;
        for (std::size_t i = 0; i < steps_.size(); ++i) {
            if (order_.before[i].empty()) first.push_back(i);
            if (order_.behind[i].empty()) last.push_back(i);
        }
        std::size_t from = start_node;
        if (first.size() > 1) {
            from = add(gateway_of(first), "split-start", first.front());
            connect(start_node, from);
        }
        for (const std::size_t step : first)
            connect(from, enter_[step], steps_[step].when.value);
        std::size_t to = end_node;
        if (last.size() > 1) {
            to = add(gateway_of(last), "join-end", last.back());
            connect(to, end_node);
        }
        for (const std::size_t step : last)
            connect(leave_[step], to);
    }

    /// The longest way from the start, ways back left out.
    void rank() {
        bool moved = true;
        while (moved) {
            moved = false;
            for (const FlowEdge& edge : flow_.edges) {
                const std::size_t next = flow_.nodes[edge.from].rank + 1;
                if (edge.back || flow_.nodes[edge.to].rank >= next) continue;
                flow_.nodes[edge.to].rank = next;
                moved = true;
            }
        }
    }

    const std::vector<Step>& steps_;
    Order order_;
    ProcessFlow flow_;
    std::vector<std::size_t> enter_;  ///< nodes, by step
    std::vector<std::size_t> leave_;
};

}  // namespace

bool tells_no_order(const std::vector<Step>& steps) {
    return steps.size() > 1 && std::all_of(steps.begin(), steps.end(),
                                           [](const Step& step) { return step.after.empty(); });
}

ProcessFlow flow_of(const std::vector<Step>& steps) {
    return FlowMaker(steps).make();
}

}  // namespace tthc
