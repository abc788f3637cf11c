#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/work/process_flow.h"
#include "tthc/work/processes.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tthc::report {

struct Box {
    std::size_t x = 0;
    std::size_t y = 0;
    std::size_t width = 0;
    std::size_t height = 0;
};

struct Corner {
    std::size_t x = 0;
    std::size_t y = 0;
};

/// A process as a picture, in pixels: a lane a unit, columns by how far a node is from the start.
struct ProcessLayout {
    ProcessFlow flow;
    std::vector<std::string> lanes;         ///< names of units
    std::vector<std::size_t> lane_of_node;  ///< by node
    Box whole;
    std::vector<Box> lane_boxes;
    std::vector<Box> boxes;                  ///< by node
    std::vector<std::vector<Corner>> lines;  ///< by edge, from corner to corner
};

/// The steps must not wait for each other in a circle.
ProcessLayout layout_of(const Process& process, Language language);

/// What stands at a way back.
inline constexpr Bilingual supplement_words{"bổ sung, làm lại", "supplement"};

}  // namespace tthc::report
