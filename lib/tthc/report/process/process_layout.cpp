#include "tthc/report/process/process_layout.h"

#include "tthc/report/process/process_report.h"

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

constexpr std::size_t column_width = 170;
constexpr std::size_t row_height = 110;
constexpr std::size_t edge_of_page = 60;
constexpr std::size_t lane_head = 30;

class Layout {
public:
    Layout(const Process& process, Language language) : process_(&process), language_(language) {
        layout_.flow = flow_of(process.steps);
        for (const FlowNode& node : layout_.flow.nodes)
            layout_.lane_of_node.push_back(lane_number(unit_of(node)));
    }

    ProcessLayout make() {
        place_nodes();
        const std::size_t width = 2 * lane_head + ranks_ * column_width;
        layout_.whole = {edge_of_page, edge_of_page, width,
                         lane_top(layout_.lanes.size()) - edge_of_page};
        for (std::size_t lane = 0; lane < layout_.lanes.size(); ++lane)
            layout_.lane_boxes.push_back({edge_of_page + lane_head, lane_top(lane),
                                          width - lane_head, heights_[lane] * row_height});
        for (const FlowEdge& edge : layout_.flow.edges)
            layout_.lines.push_back(line_of(edge));
        return std::move(layout_);
    }

private:
    /// Of its step; what begins and ends the process is with the first and last step.
    std::string unit_of(const FlowNode& node) const {
        const std::size_t step =
            node.kind == NodeKind::end ? process_->steps.size() - 1 : node.step;
        return unit_words(process_->steps[step]).in(language_);
    }

    std::size_t lane_number(const std::string& unit) {
        auto& lanes = layout_.lanes;
        const auto found = std::find(lanes.begin(), lanes.end(), unit);
        const auto number = static_cast<std::size_t>(found - lanes.begin());
        if (found == lanes.end()) lanes.push_back(unit);
        return number;
    }

    /// Nodes of one lane and column stand below each other.
    void place_nodes() {
        const auto& nodes = layout_.flow.nodes;
        heights_.assign(layout_.lanes.size(), 1);
        std::vector<std::size_t> places(nodes.size());
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const std::size_t lane = layout_.lane_of_node[i];
            for (std::size_t j = 0; j < i; ++j) {
                if (nodes[j].rank == nodes[i].rank && layout_.lane_of_node[j] == lane) ++places[i];
            }
            heights_[lane] = std::max(heights_[lane], places[i] + 1);
            ranks_ = std::max(ranks_, nodes[i].rank + 1);
        }
        for (std::size_t i = 0; i < nodes.size(); ++i)
            layout_.boxes.push_back(box_of(nodes[i], layout_.lane_of_node[i], places[i]));
    }

    std::size_t lane_top(std::size_t lane) const {
        std::size_t top = edge_of_page;
        for (std::size_t i = 0; i < lane; ++i)
            top += heights_[i] * row_height;
        return top;
    }

    Box box_of(const FlowNode& node, std::size_t lane, std::size_t place) const {
        const bool is_task = node.kind == NodeKind::task;
        const bool is_event = node.kind == NodeKind::start || node.kind == NodeKind::end;
        const std::size_t width = is_task ? 120 : is_event ? 36 : 50;
        const std::size_t height = is_task ? 80 : width;
        const std::size_t left = edge_of_page + 2 * lane_head + node.rank * column_width;
        const std::size_t top = lane_top(lane) + place * row_height;
        return {left + (column_width - width) / 2, top + (row_height - height) / 2, width, height};
    }

    /// From the right edge to the left one; a way back leaves below and comes in from below.
    std::vector<Corner> line_of(const FlowEdge& edge) const {
        const Box& from = layout_.boxes[edge.from];
        const Box& to = layout_.boxes[edge.to];
        if (edge.back) {
            const std::size_t below = std::max(from.y + from.height, to.y + to.height) + 10;
            return {{from.x + from.width / 2, from.y + from.height},
                    {from.x + from.width / 2, below},
                    {to.x + to.width / 2, below},
                    {to.x + to.width / 2, to.y + to.height}};
        }
        const Corner begin{from.x + from.width, from.y + from.height / 2};
        const Corner end{to.x, to.y + to.height / 2};
        if (begin.y == end.y) return {begin, end};
        const std::size_t middle = (begin.x + end.x) / 2;
        return {begin, {middle, begin.y}, {middle, end.y}, end};
    }

    const Process* process_;
    Language language_;
    ProcessLayout layout_;
    std::vector<std::size_t> heights_;  ///< rows, by lane
    std::size_t ranks_ = 0;
};

}  // namespace

ProcessLayout layout_of(const Process& process, Language language) {
    return Layout(process, language).make();
}

}  // namespace tthc::report
