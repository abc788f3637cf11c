#pragma once

#include "tthc/finding/finding.h"

#include <string>
#include <string_view>

/// What every page of HTML is made of.
namespace tthc::report {

/// Text of an element or an attribute in double quotes: marks of markup become characters, what a
/// reader does not see is left out.
std::string html_text(std::string_view text);

/// JSON as it may stand inside a `script` element: nothing of it ends the element.
std::string json_in_html(std::string_view json);

/// The quoted line of a place: what stands in front of it, the place, what follows.
struct QuotedLine {
    std::string before;
    std::string marked;
    std::string after;
};
QuotedLine quoted_line(const Location& where);

}  // namespace tthc::report
