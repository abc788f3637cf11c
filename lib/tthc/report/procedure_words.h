#pragma once

#include "tthc/base/printable.h"

#include <fmt/format.h>

#include <string>
#include <vector>

/// How reports call procedures and list what is said of them.
namespace tthc::report {

/// `1.003868 Cấp giấy phép …`; the file where there is no code.
inline std::string procedure_title(const std::string& code, const std::string& path,
                                   const std::string& name) {
    return printable(fmt::format("{} {}", code.empty() ? path : code, name));
}

/// With `; ` between them.
inline Message joined(const std::vector<Message>& messages) {
    Message all;
    for (const Message& message : messages) {
        all.vi += (all.vi.empty() ? "" : "; ") + message.vi;
        all.en += (all.en.empty() ? "" : "; ") + message.en;
    }
    return all;
}

}  // namespace tthc::report
