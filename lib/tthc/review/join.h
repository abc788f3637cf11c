#pragma once

#include "tthc/review/reviewer.h"
#include "tthc/review/shard.h"

#include <span>
#include <string>
#include <vector>

namespace tthc {

/// What was found of a part of the files.
struct PartFound {
    ReviewPart part;
    FindingList findings;
    std::vector<std::string> files;
    std::map<std::string, ProcedureFacts, std::less<>> described;
};

/// The review of all files that reviews of all parts make together: what `review` without parts
/// gives. `paths` are all files, in their order.
Review join(std::vector<PartFound> parts, std::vector<const Code*> codes,
            std::span<const std::string> paths);

}  // namespace tthc
