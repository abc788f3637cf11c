#pragma once

#include "tthc/export/tracked.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

/// What both vocabularies of linked data need.
namespace tthc::exporting::linked_data {

using Json = nlohmann::ordered_json;

/// The national code, else the local id, read from a procedure; empty when it has neither.
std::string identifier_of(const Tracked::Node& procedure);

/// The act of a citation, `19/2012/QH13`, and the citation itself.
struct Provision {
    std::string act;
    std::string citation;
};
/// Short or long form; the title and day of a long one are not read.
Provision provision_of(const Tracked::Node& basis);

/// `P15D`, `PT8H` (ISO 8601). Empty for working days and hours, which it does not know, and for
/// what is no duration; the value counts as read only when it can be said.
std::string iso_duration(const Tracked::Node& node);

/// The text as the end of an IRI: what an IRI may not contain is percent-encoded (RFC 3987).
std::string iri(std::string_view text);

/// Sets a property that has a value.
void set(Json& node, const char* property, Json value);

}  // namespace tthc::exporting::linked_data
