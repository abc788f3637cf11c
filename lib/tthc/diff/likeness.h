#pragma once

#include "tthc/model/procedure.h"

#include <string>
#include <vector>

/// How much two items say the same, in thousandths; the same from both sides.
namespace tthc::likeness {

/// Common words of all words. A text of three words or more that stands whole in the other is very
/// like it: people add "theo mẫu …" to a name.
int of_words(const std::vector<std::string>& left, const std::vector<std::string>& right);
int of_text(const Text& left, const Text& right);

int of(const Document& left, const Document& right);
int of(const Deadline& left, const Deadline& right);
int of(const Fee& left, const Fee& right);
int of(const Step& left, const Step& right);
int of(const Outcome& left, const Outcome& right);
int of(const Condition& left, const Condition& right);
int of(const Task& left, const Task& right);

}  // namespace tthc::likeness
