#pragma once

#include "tthc/finding/finding.h"
#include "tthc/report/document/document.h"
#include "tthc/report/json_writer.h"

#include <memory>
#include <vector>

namespace tthc::report {

/// What a command has to say beside its findings.
class Content {
public:
    Content() = default;
    Content(const Content&) = delete;
    Content& operator=(const Content&) = delete;
    virtual ~Content() = default;

    /// What people read after the findings.
    virtual Document body() const { return {}; }
    /// The last lines: how much was done and found.
    virtual Document closing() const { return {}; }
    /// The same for those who asked for a summary alone.
    virtual Document summary() const { return closing(); }
    /// What machines read in front of the findings.
    virtual void add_keys(JsonWriter& json, Language language) const = 0;
};

/// The result of a command: what every format of `report/findings` writes.
struct RunReport {
    RunInfo run;
    Date as_of;                      ///< the day on which grounds hold
    std::vector<const Code*> codes;  ///< what was looked for, found or not
    std::vector<Finding> findings;
    std::unique_ptr<const Content> content;
};

}  // namespace tthc::report
