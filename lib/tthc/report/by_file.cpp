#include "tthc/report/by_file.h"

#include <map>
#include <utility>

namespace tthc::report {

void for_each_file(std::span<const std::string> files, const FindingList& findings,
                   const std::function<void(const std::string&, std::span<const Finding>)>& visit) {
    using Range = std::pair<std::size_t, std::size_t>;
    std::map<std::string_view, Range> groups;
    for (const std::string& file : files)
        groups.emplace(file, Range());
    for (std::size_t begin = 0; begin < findings.size();) {
        const std::size_t end = end_of_file(findings, begin);
        groups[findings.file(begin)] = {begin, end};
        begin = end;
    }
    for (const auto& [file, range] : groups) {
        std::vector<Finding> group;
        for (std::size_t i = range.first; i < range.second; ++i)
            group.push_back(findings[i]);
        visit(std::string(file), group);
    }
}

}  // namespace tthc::report
