#include "support/procedure_of.h"
#include "tthc/report/process/process_layout.h"
#include "tthc/report/process/process_report.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

Process hostile() {
    return process_of(test::procedure_with(R"(steps:
  - {id: a, actor: applicant, action: "Nộp <script>x</script>"}
  - {id: b, actor: "Sở \"X\" & Y", action: Cấp, time: 2 ngày, after: [a], returns_to: [a]}
)"));
}

std::size_t count(const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
        ++found;
    return found;
}

bool is_inside(const report::Box& inner, const report::Box& outer) {
    return inner.x >= outer.x && inner.y >= outer.y &&
           inner.x + inner.width <= outer.x + outer.width &&
           inner.y + inner.height <= outer.y + outer.height;
}

}  // namespace

TEST_CASE("the picture of a process has a lane a unit and a box a step, and runs nothing") {
    const std::string picture = report::process_picture(hostile(), Language::vi);
    CHECK(count(picture, "class=\"lane\"") == 2);
    CHECK(count(picture, "class=\"task\"") == 2);
    CHECK(count(picture, "class=\"way back\"") == 1);
    CHECK(count(picture, "<script") == 0);
    CHECK(count(picture, "Sở &quot;X&quot; &amp; Y") == 1);
    CHECK(count(picture, "2. Cấp (2 ngày)") == 1);
}

TEST_CASE(
    "every node of a layout stands in its lane, every lane in the whole, no two nodes on each "
    "other") {
    const report::ProcessLayout layout = report::layout_of(hostile(), Language::vi);
    for (std::size_t i = 0; i < layout.boxes.size(); ++i) {
        CHECK(is_inside(layout.boxes[i], layout.lane_boxes[layout.lane_of_node[i]]));
        for (std::size_t j = 0; j < i; ++j) {
            const bool apart =
                layout.boxes[i].x != layout.boxes[j].x || layout.boxes[i].y != layout.boxes[j].y;
            CHECK(apart);
        }
    }
    for (const report::Box& lane : layout.lane_boxes)
        CHECK(is_inside(lane, layout.whole));
}
