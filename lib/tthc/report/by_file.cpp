#include "tthc/report/by_file.h"

#include <map>

namespace tthc::report {

void for_each_file(std::span<const std::string> files, std::span<const Finding> findings,
                   const std::function<void(const std::string&, std::span<const Finding>)>& visit) {
    std::map<std::string_view, std::span<const Finding>> groups;
    for (const std::string& file : files)
        groups.emplace(file, std::span<const Finding>());
    for (std::size_t begin = 0; begin < findings.size();) {
        const std::string& file = findings[begin].where.file;
        std::size_t end = begin;
        while (end < findings.size() && findings[end].where.file == file)
            ++end;
        groups[file] = findings.subspan(begin, end - begin);
        begin = end;
    }
    for (const auto& [file, group] : groups)
        visit(std::string(file), group);
}

}  // namespace tthc::report
