#pragma once

#include "tthc/finding/finding_store.h"
#include "tthc/finding/findings.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"
#include "tthc/review/across.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

class LawRegister;
class AgencyRegister;
class Calendar;
struct Comparison;
namespace house {
struct HouseRule;
}

/// What rules know besides the record: registers, calendar and the day on which they judge.
struct Facts {
    const LawRegister& law;
    const AgencyRegister& agencies;
    const Calendar& calendar;
    Date as_of;
};

/// The procedure under review.
struct Subject {
    const ProcedureFile& file;
    const Procedure& procedure;
    const Facts& facts;
    FindingStore* store = nullptr;  ///< of the places that notes keep; null where none is taken
};

/// Where a rule puts its findings.
class Report {
public:
    Report(const Code& code, std::vector<Finding>& findings) : code_(&code), findings_(&findings) {}

    /// `path` is `section/id`; the message says what is wrong here, lower case, no full stop.
    Finding& add(const Subject& subject, Span span, std::string path, Message message);
    /// The same for a file that is closed: `procedure` is its identity.
    Finding& add(Location where, std::string procedure, std::string path, Message message);
    /// What the record cannot decide is a question: severity `info` whatever the rule's is.
    Finding& ask(const Subject& subject, Span span, std::string path, Message question);
    Finding& ask(Location where, std::string procedure, std::string path, Message question);
    /// The same from a note.
    Finding& add(const KeptPlace& place, Message message);
    Finding& ask(const KeptPlace& place, Message question);

private:
    const Code* code_;
    std::vector<Finding>* findings_;
};

/// Two sets of versions, paired by procedure.
struct Revised {
    std::span<const Comparison> pairs;
    const Facts& facts;
};

/// A coded rule: one file under `rules/`, one record. It checks a procedure, keeps a note of each
/// and judges them together, or judges what a new version changed (letter D).
struct Rule {
    Code code;
    void (*check)(const Subject&, Report&) = nullptr;
    Across across = {};
    void (*revised)(const Revised&, Report&) = nullptr;
    const house::HouseRule* house = nullptr;      ///< of a file, which says what is checked
    std::string_view example_day = "2026-07-01";  ///< the `--as-of` of the examples
};

/// A place in the file under review, for `Finding::related` and for notes.
Location place_of(const Subject& subject, Span span);
Related related_at(const Subject& subject, Span span, Message message);
/// The same for a note: the file, the procedure and the node of a place.
KeptPlace keep_place(const Subject& subject, Span span, std::string path);
/// Where a phrase that was found in a text stands in the file.
Span phrase_at(const Subject& subject, const Text& text, std::string_view phrase);

}  // namespace tthc
