#pragma once

#include "tthc/base/rational.h"
#include "tthc/model/procedure.h"

#include <cstddef>
#include <string>
#include <vector>

namespace tthc {

/// What a report says of a procedure beside its findings.
struct ProcedureFacts {
    std::string procedure;  ///< its identity
    std::string name;
    std::string field;
    std::vector<std::string> authorities;
    std::size_t papers = 0;
    Rational burden = {};  ///< in đồng, where it was asked for
};

ProcedureFacts facts_of(const Procedure& procedure);

}  // namespace tthc
