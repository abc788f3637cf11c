#include "tthc/base/printable.h"
#include "tthc/report/process_report.h"
#include "tthc/report/xml.h"
#include "tthc/work/process_flow.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

// Of the picture, in pixels.
constexpr std::size_t column_width = 170;
constexpr std::size_t row_height = 110;
constexpr std::size_t edge_of_page = 60;
constexpr std::size_t lane_head = 30;

struct Box {
    std::size_t x;
    std::size_t y;
    std::size_t width;
    std::size_t height;
};

std::string_view element_of(NodeKind kind) {
    switch (kind) {
        case NodeKind::start:
            return "startEvent";
        case NodeKind::end:
            return "endEvent";
        case NodeKind::task:
            return "task";
        case NodeKind::parallel:
            return "parallelGateway";
        case NodeKind::inclusive:
            return "inclusiveGateway";
        case NodeKind::exclusive:
            return "exclusiveGateway";
    }
    return {};
}

std::string box_xml(const Box& box) {
    return fmt::format(R"(<dc:Bounds x="{}" y="{}" width="{}" height="{}"/>)", box.x, box.y,
                       box.width, box.height);
}

class BpmnWriter {
public:
    BpmnWriter(const Process& process, Language language)
        : process_(&process), language_(language), flow_(flow_of(process.steps)) {
        for (const FlowNode& node : flow_.nodes) {
            const std::string lane = lane_of(node);
            if (std::find(lanes_.begin(), lanes_.end(), lane) == lanes_.end())
                lanes_.push_back(lane);
        }
        place();
    }

    std::string write() const {
        std::string text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" "
            "xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" "
            "xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" "
            "xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" id=\"definitions\" "
            "targetNamespace=\"urn:tthc\" exporter=\"tthc\">\n";
        text += fmt::format(
            "<collaboration id=\"collaboration\"><participant id=\"procedure\"{} "
            "processRef=\"process\"/></collaboration>\n",
            xml_attribute("name", printable(title())));
        text += fmt::format("<process id=\"process\"{} isExecutable=\"false\">\n",
                            xml_attribute("name", printable(title())));
        text += lane_set() + nodes() + edges() + "</process>\n" + picture();
        return text + "</definitions>\n";
    }

private:
    std::string title() const {
        return process_->code.empty() ? process_->name
                                      : fmt::format("{} {}", process_->code, process_->name);
    }

    /// The unit of its step; what begins and ends the process is with the first and last step.
    std::string lane_of(const FlowNode& node) const {
        const std::size_t step =
            node.kind == NodeKind::end ? process_->steps.size() - 1 : node.step;
        return unit_words(process_->steps[step]).in(language_);
    }

    std::size_t lane_number(const FlowNode& node) const {
        const auto found = std::find(lanes_.begin(), lanes_.end(), lane_of(node));
        return static_cast<std::size_t>(found - lanes_.begin());
    }

    /// Columns by rank; nodes of one lane and rank stand below each other.
    void place() {
        heights_.assign(lanes_.size(), 1);
        std::vector<std::size_t> places(flow_.nodes.size());
        for (std::size_t i = 0; i < flow_.nodes.size(); ++i) {
            const std::size_t lane = lane_number(flow_.nodes[i]);
            for (std::size_t j = 0; j < i; ++j) {
                const FlowNode& other = flow_.nodes[j];
                if (other.rank == flow_.nodes[i].rank && lane_number(other) == lane) ++places[i];
            }
            heights_[lane] = std::max(heights_[lane], places[i] + 1);
            ranks_ = std::max(ranks_, flow_.nodes[i].rank + 1);
        }
        for (std::size_t i = 0; i < flow_.nodes.size(); ++i)
            boxes_.push_back(box_of(flow_.nodes[i], places[i]));
    }

    std::size_t lane_top(std::size_t lane) const {
        std::size_t top = edge_of_page;
        for (std::size_t i = 0; i < lane; ++i)
            top += heights_[i] * row_height;
        return top;
    }

    Box box_of(const FlowNode& node, std::size_t place) const {
        const bool is_task = node.kind == NodeKind::task;
        const bool is_event = node.kind == NodeKind::start || node.kind == NodeKind::end;
        const std::size_t width = is_task ? 120 : is_event ? 36 : 50;
        const std::size_t height = is_task ? 80 : width;
        const std::size_t left = edge_of_page + 2 * lane_head + node.rank * column_width;
        const std::size_t top = lane_top(lane_number(node)) + place * row_height;
        return {left + (column_width - width) / 2, top + (row_height - height) / 2, width, height};
    }

    std::string lane_set() const {
        std::string text = "<laneSet id=\"lanes\">\n";
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
            text += fmt::format("<lane id=\"lane-{}\"{}>", lane + 1,
                                xml_attribute("name", lanes_[lane]));
            for (const FlowNode& node : flow_.nodes) {
                if (lane_number(node) == lane)
                    text += fmt::format("<flowNodeRef>{}</flowNodeRef>", node.id);
            }
            text += "</lane>\n";
        }
        return text + "</laneSet>\n";
    }

    std::string nodes() const {
        std::string text;
        for (std::size_t i = 0; i < flow_.nodes.size(); ++i) {
            const FlowNode& node = flow_.nodes[i];
            std::string name;
            std::string inside;
            if (node.kind == NodeKind::task) {
                const Step& step = process_->steps[node.step];
                name = xml_attribute("name", printable(step.action.value));
                if (step.time)
                    inside = fmt::format("<documentation>{}</documentation>",
                                         xml_escaped(step.time->value.to_string(language_)));
            }
            for (std::size_t edge = 0; edge < flow_.edges.size(); ++edge) {
                if (flow_.edges[edge].to == i)
                    inside += fmt::format("<incoming>flow-{}</incoming>", edge + 1);
            }
            for (std::size_t edge = 0; edge < flow_.edges.size(); ++edge) {
                if (flow_.edges[edge].from == i)
                    inside += fmt::format("<outgoing>flow-{}</outgoing>", edge + 1);
            }
            text += fmt::format("<{0} id=\"{1}\"{2}>{3}</{0}>\n", element_of(node.kind), node.id,
                                name, inside);
        }
        return text;
    }

    std::string edges() const {
        constexpr Bilingual supplement{"bổ sung, làm lại", "supplement"};
        std::string text;
        for (std::size_t i = 0; i < flow_.edges.size(); ++i) {
            const FlowEdge& edge = flow_.edges[i];
            const std::string words =
                edge.back ? std::string(supplement.in(language_)) : printable(edge.condition);
            text +=
                fmt::format("<sequenceFlow id=\"flow-{}\"{} sourceRef=\"{}\" targetRef=\"{}\"/>\n",
                            i + 1, words.empty() ? "" : xml_attribute("name", words),
                            flow_.nodes[edge.from].id, flow_.nodes[edge.to].id);
        }
        return text;
    }

    std::string picture() const {
        const std::size_t width = 2 * lane_head + ranks_ * column_width;
        std::string text =
            "<bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" "
            "bpmnElement=\"collaboration\">\n";
        const Box whole{edge_of_page, edge_of_page, width, lane_top(lanes_.size()) - edge_of_page};
        text += shape("procedure", whole, " isHorizontal=\"true\"");
        for (std::size_t lane = 0; lane < lanes_.size(); ++lane) {
            const Box box{edge_of_page + lane_head, lane_top(lane), width - lane_head,
                          heights_[lane] * row_height};
            text += shape(fmt::format("lane-{}", lane + 1), box, " isHorizontal=\"true\"");
        }
        for (std::size_t i = 0; i < flow_.nodes.size(); ++i)
            text += shape(flow_.nodes[i].id, boxes_[i], "");
        for (std::size_t i = 0; i < flow_.edges.size(); ++i)
            text += line(i);
        return text + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>\n";
    }

    static std::string shape(const std::string& id, const Box& box, std::string_view more) {
        return fmt::format(
            "<bpmndi:BPMNShape id=\"shape-{0}\" bpmnElement=\"{0}\"{1}>{2}</bpmndi:BPMNShape>\n",
            id, more, box_xml(box));
    }

    /// From the right edge to the left one; a way back leaves below and comes in from below.
    std::string line(std::size_t i) const {
        const FlowEdge& edge = flow_.edges[i];
        const Box& from = boxes_[edge.from];
        const Box& to = boxes_[edge.to];
        std::string points;
        const auto add = [&](std::size_t x, std::size_t y) {
            points += fmt::format(R"(<di:waypoint x="{}" y="{}"/>)", x, y);
        };
        if (edge.back) {
            const std::size_t below = std::max(from.y + from.height, to.y + to.height) + 10;
            add(from.x + from.width / 2, from.y + from.height);
            add(from.x + from.width / 2, below);
            add(to.x + to.width / 2, below);
            add(to.x + to.width / 2, to.y + to.height);
        } else {
            const std::size_t middle = (from.x + from.width + to.x) / 2;
            add(from.x + from.width, from.y + from.height / 2);
            if (from.y + from.height / 2 != to.y + to.height / 2) {
                add(middle, from.y + from.height / 2);
                add(middle, to.y + to.height / 2);
            }
            add(to.x, to.y + to.height / 2);
        }
        return fmt::format(
            "<bpmndi:BPMNEdge id=\"line-{0}\" bpmnElement=\"flow-{0}\">{1}</bpmndi:BPMNEdge>\n",
            i + 1, points);
    }

    const Process* process_;
    Language language_;
    ProcessFlow flow_;
    std::vector<std::string> lanes_;
    std::vector<std::size_t> heights_;  ///< rows, by lane
    std::vector<Box> boxes_;            ///< by node
    std::size_t ranks_ = 0;
};

}  // namespace

std::string process_as_bpmn(const Process& process, Language language) {
    return BpmnWriter(process, language).write();
}

}  // namespace tthc::report
