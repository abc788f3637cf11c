#pragma once

#include "tthc/model/procedure.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// What a procedure says of a field, so that two records can be held against each other: facts
/// without typography, and as a person reads them.
using FieldFacts = std::map<std::string, std::string>;

/// Empty where the procedure says nothing that can be compared.
FieldFacts facts_of(const Procedure& procedure, std::string_view field);

/// The fields whose facts are compared.
const std::vector<std::string_view>& compared_fields();

/// What one element says beside its notes: elements of two records with the same key are the same.
std::string key_of(const Procedure& procedure, const Deadline& deadline);
std::string key_of(const Procedure& procedure, const Fee& fee);
std::string key_of(const Procedure& procedure, const Document& document);
std::string key_of(const Procedure& procedure, const Outcome& outcome);
std::string key_of(const Procedure& procedure, const Step& step);
std::string key_of(const Procedure& procedure, const Condition& condition);
std::string key_of(const Citation& citation);

}  // namespace tthc::importing
