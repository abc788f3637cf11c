#pragma once

#include "tthc/base/result.h"
#include "tthc/report/run_report.h"

#include <memory>
#include <string>
#include <string_view>

namespace tthc::report::saved {

struct SavedCode;

/// Codes and words that reports were read with, and that they point to.
class Texts {
public:
    Texts();
    ~Texts();
    Texts(const Texts&) = delete;
    Texts& operator=(const Texts&) = delete;

    /// Equal ones are one; null where another one has its id.
    const Code* code(SavedCode code);
    /// Null where none has this id.
    const Code* find(std::string_view id) const;
    std::string_view keep(std::string text);

private:
    struct Kept;
    std::unique_ptr<Kept> kept_;
};

/// What `-f saved=FILE` wrote: every format makes of it what it made of the run. The error names
/// the line of a file that is none, that was cut, that another version wrote or that somebody
/// changed, and says what to do. `texts` lives as long as the report.
Result<RunReport> read(const std::string& path, Texts& texts);

}  // namespace tthc::report::saved
