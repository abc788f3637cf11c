#include "tthc/base/printable.h"
#include "tthc/report/process/process_layout.h"
#include "tthc/report/process/process_report.h"
#include "tthc/report/xml.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

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
        : process_(&process), language_(language), layout_(layout_of(process, language)) {}

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

    std::string lane_set() const {
        std::string text = "<laneSet id=\"lanes\">\n";
        for (std::size_t lane = 0; lane < layout_.lanes.size(); ++lane) {
            text += fmt::format("<lane id=\"lane-{}\"{}>", lane + 1,
                                xml_attribute("name", layout_.lanes[lane]));
            for (std::size_t i = 0; i < flow().nodes.size(); ++i) {
                if (layout_.lane_of_node[i] == lane)
                    text += fmt::format("<flowNodeRef>{}</flowNodeRef>", flow().nodes[i].id);
            }
            text += "</lane>\n";
        }
        return text + "</laneSet>\n";
    }

    std::string nodes() const {
        std::string text;
        for (std::size_t i = 0; i < flow().nodes.size(); ++i) {
            const FlowNode& node = flow().nodes[i];
            std::string name;
            std::string inside;
            if (node.kind == NodeKind::task) {
                const Step& step = process_->steps[node.step];
                name = xml_attribute("name", printable(step.action.value));
                if (step.time)
                    inside = fmt::format("<documentation>{}</documentation>",
                                         xml_escaped(step.time->value.to_string(language_)));
            }
            for (std::size_t edge = 0; edge < flow().edges.size(); ++edge) {
                if (flow().edges[edge].to == i)
                    inside += fmt::format("<incoming>flow-{}</incoming>", edge + 1);
            }
            for (std::size_t edge = 0; edge < flow().edges.size(); ++edge) {
                if (flow().edges[edge].from == i)
                    inside += fmt::format("<outgoing>flow-{}</outgoing>", edge + 1);
            }
            text += fmt::format("<{0} id=\"{1}\"{2}>{3}</{0}>\n", element_of(node.kind), node.id,
                                name, inside);
        }
        return text;
    }

    std::string edges() const {
        std::string text;
        for (std::size_t i = 0; i < flow().edges.size(); ++i) {
            const FlowEdge& edge = flow().edges[i];
            const std::string words =
                edge.back ? std::string(supplement_words.in(language_)) : printable(edge.condition);
            text +=
                fmt::format("<sequenceFlow id=\"flow-{}\"{} sourceRef=\"{}\" targetRef=\"{}\"/>\n",
                            i + 1, words.empty() ? "" : xml_attribute("name", words),
                            flow().nodes[edge.from].id, flow().nodes[edge.to].id);
        }
        return text;
    }

    std::string picture() const {
        std::string text =
            "<bpmndi:BPMNDiagram id=\"diagram\"><bpmndi:BPMNPlane id=\"plane\" "
            "bpmnElement=\"collaboration\">\n";
        text += shape("procedure", layout_.whole, " isHorizontal=\"true\"");
        for (std::size_t lane = 0; lane < layout_.lanes.size(); ++lane) {
            text += shape(fmt::format("lane-{}", lane + 1), layout_.lane_boxes[lane],
                          " isHorizontal=\"true\"");
        }
        for (std::size_t i = 0; i < flow().nodes.size(); ++i)
            text += shape(flow().nodes[i].id, layout_.boxes[i], "");
        for (std::size_t i = 0; i < flow().edges.size(); ++i)
            text += line(i);
        return text + "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>\n";
    }

    static std::string shape(const std::string& id, const Box& box, std::string_view more) {
        return fmt::format(
            "<bpmndi:BPMNShape id=\"shape-{0}\" bpmnElement=\"{0}\"{1}>{2}</bpmndi:BPMNShape>\n",
            id, more, box_xml(box));
    }

    std::string line(std::size_t i) const {
        std::string points;
        for (const Corner& point : layout_.lines[i])
            points += fmt::format(R"(<di:waypoint x="{}" y="{}"/>)", point.x, point.y);
        return fmt::format(
            "<bpmndi:BPMNEdge id=\"line-{0}\" bpmnElement=\"flow-{0}\">{1}</bpmndi:BPMNEdge>\n",
            i + 1, points);
    }

    const ProcessFlow& flow() const { return layout_.flow; }

    const Process* process_;
    Language language_;
    ProcessLayout layout_;
};

}  // namespace

std::string process_as_bpmn(const Process& process, Language language) {
    return BpmnWriter(process, language).write();
}

}  // namespace tthc::report
