#include "tthc/base/printable.h"
#include "tthc/base/utf8.h"
#include "tthc/report/html.h"
#include "tthc/report/process/process_layout.h"
#include "tthc/report/process/process_report.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

constexpr std::size_t letters_in_box = 70;
constexpr std::size_t around_picture = 8;

class Picture {
public:
    Picture(const Process& process, Language language)
        : process_(&process), language_(language), layout_(layout_of(process, language)) {}

    std::string write() {
        const Box& whole = layout_.whole;
        svg_ = fmt::format(
            "<svg viewBox=\"{} {} {} {}\" width=\"{}\" role=\"img\" aria-label=\"{}\">\n",
            whole.x - around_picture, whole.y - around_picture, whole.width + 2 * around_picture,
            whole.height + 2 * around_picture, whole.width + 2 * around_picture,
            html_text(label()));
        for (std::size_t lane = 0; lane < layout_.lanes.size(); ++lane)
            add_lane(layout_.lane_boxes[lane], layout_.lanes[lane]);
        for (std::size_t edge = 0; edge < layout_.flow.edges.size(); ++edge)
            add_line(layout_.flow.edges[edge], layout_.lines[edge]);
        for (std::size_t node = 0; node < layout_.flow.nodes.size(); ++node)
            add_node(layout_.flow.nodes[node], layout_.boxes[node]);
        return std::move(svg_) + "</svg>\n";
    }

private:
    std::string label() const {
        constexpr Bilingual words{"Sơ đồ các bước theo đơn vị", "The steps by unit, as a picture"};
        return fmt::format("{}: {}", words.in(language_), printable(process_->name));
    }

    void add_box(std::string_view kind, const Box& box, std::size_t round) {
        svg_ += fmt::format(
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/>\n", kind,
            box.x, box.y, box.width, box.height, round);
    }

    /// Text that the browser breaks into lines.
    void add_words(std::string_view kind, const Box& box, const std::string& words) {
        svg_ += fmt::format(
            "<foreignObject x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><div class=\"{}\">{}"
            "</div></foreignObject>\n",
            box.x, box.y, box.width, box.height, kind, html_text(words));
    }

    void add_lane(const Box& box, const std::string& unit) {
        add_box("lane", box, 0);
        add_words("unit", {box.x + 4, box.y + 4, box.width - around_picture, 24}, unit);
    }

    void add_line(const FlowEdge& edge, const std::vector<Corner>& points) {
        std::string path;
        for (const Corner& point : points)
            path += fmt::format("{}{} {}", path.empty() ? "M" : "L", point.x, point.y);
        svg_ +=
            fmt::format("<path class=\"{}\" d=\"{}\"/>\n", edge.back ? "way back" : "way", path);
        add_arrow(points);
        const std::string words =
            edge.back ? std::string(supplement_words.in(language_)) : printable(edge.condition);
        if (words.empty()) return;
        const Corner& at = points[points.size() / 2];
        const std::size_t left = edge.back ? points[2].x + 4 : at.x + 4;
        add_words("case", {left, at.y, 150, 34}, utf8::shortened(words, letters_in_box));
    }

    /// At the end of a line, which comes from the left or from below.
    void add_arrow(const std::vector<Corner>& points) {
        const Corner& end = points.back();
        const bool from_below = points[points.size() - 2].x == end.x;
        svg_ +=
            from_below
                ? fmt::format("<path class=\"arrow\" d=\"M{0} {1}l-4 8h8z\"/>\n", end.x, end.y)
                : fmt::format("<path class=\"arrow\" d=\"M{0} {1}l-8 -4v8z\"/>\n", end.x, end.y);
    }

    void add_node(const FlowNode& node, const Box& box) {
        if (node.kind == NodeKind::task)
            return add_task(process_->steps[node.step], node.step, box);
        const std::size_t half = box.width / 2;
        if (node.kind == NodeKind::start || node.kind == NodeKind::end) {
            svg_ += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n",
                                node.kind == NodeKind::end ? "event end" : "event", box.x + half,
                                box.y + half, half);
            return;
        }
        svg_ +=
            fmt::format("<path class=\"gateway\" d=\"M{1} {2}l{0} {0}l-{0} {0}l-{0} -{0}z\"/>\n",
                        half, box.x + half, box.y);
        add_words("sign", box, std::string(sign_of(node.kind)));
    }

    static std::string_view sign_of(NodeKind kind) {
        if (kind == NodeKind::parallel) return "+";
        return kind == NodeKind::inclusive ? "○" : "×";
    }

    void add_task(const Step& step, std::size_t number, const Box& box) {
        add_box("task", box, 6);
        std::string words = fmt::format(
            "{}. {}", number + 1, utf8::shortened(printable(step.action.value), letters_in_box));
        if (step.time) words += fmt::format(" ({})", step.time->value.to_string(language_));
        add_words("words", {box.x + 3, box.y + 3, box.width - 6, box.height - 6}, words);
    }

    const Process* process_;
    Language language_;
    ProcessLayout layout_;
    std::string svg_;
};

}  // namespace

std::string process_picture(const Process& process, Language language) {
    return Picture(process, language).write();
}

}  // namespace tthc::report
