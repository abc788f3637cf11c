#pragma once

#include "tthc/finding/finding.h"
#include "tthc/model/load.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

class LawRegister;
class AgencyRegister;
class Calendar;

/// What rules know besides the record: registers, calendar and the day on which they judge.
struct Facts {
    const LawRegister& law;
    const AgencyRegister& agencies;
    const Calendar& calendar;
    Date as_of;
};

/// A legal ground of a rule and the days on which it holds (ISO 8601; an empty end is open).
struct Ground {
    std::string_view citation;
    std::string_view from;
    std::string_view until = {};
    Bilingual says = {};

    bool holds_on(Date day) const;
};

/// The procedure under review.
struct Subject {
    const ProcedureFile& file;
    const Procedure& procedure;
    const Facts& facts;
};

/// What remains of a reviewed procedure for the rules across procedures; small, so that memory does
/// not grow with the size of the files.
struct Entry {
    std::string file;
    std::string code;
    std::string id;
    bool proposal = false;
    std::string name;
    std::string field;
    std::string authority;
    std::string handled_by;
    std::vector<Channel> channels;
    struct Dated {
        std::string act;
        Date issued;
        std::optional<Date> registered;  ///< by the register of instruments
        Position begin;
        Position end;
    };
    std::vector<Dated> dated_acts;
    Position code_begin;
    Position code_end;
    Position channels_begin;
    Position channels_end;
};

/// Entries of all procedures of one run, sorted by file.
using Catalogue = std::vector<Entry>;

struct Rule;

/// Where a rule puts its findings.
class Report {
public:
    Report(const Rule& rule, Severity severity, std::vector<Finding>& findings)
        : rule_(&rule), severity_(severity), findings_(&findings) {}

    /// `path` is `section/id`; the message says what is wrong here, lower case, no full stop.
    Finding& add(const Subject& subject, Span span, std::string path, Message message);
    Finding& add(const Entry& entry, Position begin, Position end, std::string path,
                 Message message);
    /// What the record cannot decide is a question: severity `info` whatever the rule's is.
    Finding& ask(const Subject& subject, Span span, std::string path, Message question);

private:
    const Rule* rule_;
    Severity severity_;
    std::vector<Finding>* findings_;
};

/// A coded rule: one file under `rules/`, one record. Everything that `explain`, the pages and the
/// reports say of a rule comes from here.
struct Rule {
    std::string_view code;  ///< area letter and three digits, never reused
    std::string_view name;  ///< kebab-case, names the fault: `allow <name>` reads well
    Severity severity;
    Bilingual title;                  ///< one sentence with a full stop
    Bilingual rationale;              ///< why it matters
    Bilingual remedy;                 ///< what to do about it
    std::span<const Ground> grounds;  ///< over time; empty: a convention, and `rationale` says so
    std::string_view bad;   ///< YAML fragment; `# expect: <name>` marks the lines of the findings
    std::string_view good;  ///< the same, mended: no finding
    void (*check)(const Subject&, Report&) = nullptr;
    void (*check_all)(const Catalogue&, Report&) = nullptr;
    std::string_view example_day = "2026-07-01";  ///< the `--as-of` of the examples
};

/// Another place of the same file, for `Finding::related`.
Related related_at(const Subject& subject, Span span, Message message);

/// `section/id`, or `section/#n` (1-based) where the item has no id.
std::string item_path(std::string_view section, const Text& id, std::size_t index);

}  // namespace tthc
