#pragma once

#include "tthc/review/rule.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::report {

/// A file of `docs/rules`.
struct Page {
    std::string name;
    std::string text;
};

/// A page per rule, in both languages, with what the rule really finds in its bad example, and
/// `README.md`, the list of them. `facts` are the engine's; each example is judged on its own day.
std::vector<Page> rule_pages(std::span<const Rule* const> rules, const Facts& facts);

}  // namespace tthc::report
