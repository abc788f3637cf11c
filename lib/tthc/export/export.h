#pragma once

#include "tthc/model/procedure.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace tthc::exporting {

/// A procedure as JSON-LD nodes, and what the standard could not take.
struct Exported {
    std::vector<nlohmann::ordered_json> nodes;
    std::map<std::string, std::size_t> lost;  ///< values by field: `documents/items/originals`
    std::vector<std::string> missing;         ///< required properties without a value: `cv:…`
};

/// CPSV-AP 3.2.0 (SEMIC, May 2024). Relative identifiers; texts in Vietnamese.
Exported to_cpsv_ap(const Procedure& procedure);
/// The `@context` of those nodes.
nlohmann::ordered_json cpsv_ap_context();

/// schema.org 30.0: GovernmentService, its steps as a HowTo.
Exported to_schema_org(const Procedure& procedure);
nlohmann::ordered_json schema_org_context();

}  // namespace tthc::exporting
