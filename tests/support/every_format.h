#pragma once

#include "run.h"
#include "support/folder.h"
#include "support/golden.h"
#include "tthc/report/findings/formats.h"

#include <map>
#include <sstream>
#include <string>
#include <vector>

namespace tthc::test {

/// What a command wrote, by format, and its exit status.
struct Written {
    int status = 0;
    std::string err;
    std::map<std::string, std::string> files;
};

inline int run_quietly(const std::vector<std::string>& arguments, std::string* err = nullptr) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream errors;
    const cli::Environment environment{.today = *parse_date("2026-07-01"), .threads = 2};
    const int status = cli::run(arguments, {in, out, errors}, environment);
    if (err != nullptr) *err = errors.str();
    return status;
}

/// Runs a command with these formats, each to a file.
inline Written written_in(const std::vector<std::string>& formats,
                          std::vector<std::string> arguments) {
    const Folder folder;
    for (const std::string& format : formats)
        arguments.insert(arguments.end(), {"-f", format + "=" + folder.name(format)});
    Written written;
    written.status = run_quietly(arguments, &written.err);
    for (const std::string& format : formats)
        written.files[format] = read(folder.name(format));
    return written;
}

inline std::vector<std::string> every_format() {
    std::vector<std::string> names;
    for (const report::FindingsFormat& format : report::findings_formats)
        names.emplace_back(format.name);
    return names;
}

inline Written written_in_every_format(const std::vector<std::string>& arguments) {
    return written_in(every_format(), arguments);
}

}  // namespace tthc::test
