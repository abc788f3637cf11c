#pragma once

#include "support/golden.h"

#include <filesystem>
#include <regex>
#include <string>
#include <vector>

namespace tthc::test {

/// The sessions that a target of the Makefile runs, one after the other.
inline std::vector<std::string> sessions_of(const std::string& target) {
    static const std::regex session(R"(\n\t    '([^']+)')");
    const std::string makefile = read(std::filesystem::path(TTHC_SOURCE_DIR) / "Makefile");
    const auto begin = makefile.find('\n' + target + ':');
    if (begin == std::string::npos) return {};
    const std::string rule = makefile.substr(begin, makefile.find("\n\n", begin) - begin);
    std::vector<std::string> sessions;
    for (std::sregex_iterator at(rule.begin(), rule.end(), session), end; at != end; ++at)
        sessions.push_back((*at)[1].str());
    return sessions;
}

}  // namespace tthc::test
