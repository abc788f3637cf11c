#pragma once

#include "tthc/model/step.h"

#include <string>
#include <vector>

namespace tthc {

/// A process as a graph of events, tasks and gateways (BPMN 2.0, OMG formal/2011-01-03).
enum class NodeKind { start, task, parallel, inclusive, exclusive, end };

struct FlowNode {
    NodeKind kind = NodeKind::task;
    std::string id;
    std::size_t step = 0;  ///< of a task; of a gateway the step that it belongs to
    std::size_t rank = 0;  ///< how far from the start, in a picture
};

struct FlowEdge {
    std::size_t from = 0;  ///< nodes
    std::size_t to = 0;
    std::string condition = {};  ///< in words; empty: always
    bool back = false;           ///< to an earlier step
};

struct ProcessFlow {
    std::vector<FlowNode> nodes;
    std::vector<FlowEdge> edges;
};

/// Whether several steps stand there and none says what it waits for.
bool tells_no_order(const std::vector<Step>& steps);

/// Steps that tell no order follow each other as they are written. Steps that wait for several are
/// joined, steps with several behind them are split: by an inclusive gateway where one of them is
/// for a case (`when`), else a parallel one. A way back
/// (`returns_to`) leaves an exclusive gateway behind its step. The steps must not wait for each
/// other in a circle.
ProcessFlow flow_of(const std::vector<Step>& steps);

}  // namespace tthc
