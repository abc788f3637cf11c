#pragma once

#include <string>
#include <string_view>

namespace tthc::report {

/// Text as it stands in an attribute or element of XML 1.0; what XML cannot hold becomes U+FFFD.
std::string xml_escaped(std::string_view text);

/// ` name="text"`, the text on one line.
std::string xml_attribute(std::string_view name, std::string_view text);

}  // namespace tthc::report
