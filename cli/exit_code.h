#pragma once

#include "tthc/base/bilingual.h"

namespace tthc::cli {

/// What the process returns; stable, and part of every machine format.
enum class ExitCode : int {
    clean = 0,            ///< done; nothing at or above `--fail-on`
    findings = 1,         ///< findings or changes at or above `--fail-on`
    usage = 2,            ///< wrong use or configuration, or an output that cannot be written
    incomplete = 3,       ///< some inputs could not be read: the report is incomplete
    nothing_matched = 4,  ///< no input is a procedure
    bug = 70              ///< a fault of this program
};

/// The same for people, a part each.
inline constexpr Bilingual exit_statuses[] = {
    {"0 sạch", "0 clean"},
    {"1 có phát hiện", "1 findings"},
    {"2 sai cách dùng hoặc cấu hình", "2 usage or configuration"},
    {"3 đầu vào chưa đọc được hết", "3 input incomplete"},
    {"4 không có gì để xét", "4 nothing matched"},
    {"70 lỗi của chương trình", "70 a bug"}};

/// What came of the inputs.
struct Verdict {
    bool incomplete = false;  ///< some could not be read
    bool empty = false;       ///< none is what the command works on
    bool failed = false;      ///< something is at or above `--fail-on`
};

/// The first that holds, in the order of the members.
constexpr ExitCode exit_code_of(const Verdict& verdict) {
    if (verdict.incomplete) return ExitCode::incomplete;
    if (verdict.empty) return ExitCode::nothing_matched;
    return verdict.failed ? ExitCode::findings : ExitCode::clean;
}

}  // namespace tthc::cli
