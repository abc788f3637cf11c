#pragma once

#include "tthc/diff/compare.h"
#include "tthc/model/element.h"

#include <string>
#include <vector>

namespace tthc {

/// A change that somebody answers for.
struct Acceptance {
    static constexpr Bilingual title{"Thay đổi được chấp nhận", "Accepted change"};
    Place place;
    Text change;
    Text reason;
    Text decision;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"change",
                    {"Dấu vết của thay đổi (fingerprint trong json của diff)",
                     "Fingerprint of the change (json of diff)"},
                    Trait::required,
                    Trait::code},
              &Acceptance::change);
        visit(Field{"reason", {"Lý do", "Reason"}, Trait::required}, &Acceptance::reason);
        visit(Field{"decision", {"Số quyết định", "Number of the decision"}},
              &Acceptance::decision);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Acceptance::note);
    }
    friend bool operator==(const Acceptance&, const Acceptance&) = default;
};

/// A file of them.
struct AcceptedFile {
    static constexpr Bilingual title{"Các thay đổi được chấp nhận", "Accepted changes"};
    Place place;
    std::vector<Acceptance> accepted;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"accepted", {"Các thay đổi", "The changes"}, Trait::required},
              &AcceptedFile::accepted);
        visit(Field{"note", {"Ghi chú", "Note"}}, &AcceptedFile::note);
    }
};

/// What a change is known by in another run: procedure, kind, item and what it says before and
/// after; no index, no line, no typography.
std::string fingerprint(const Change& change, const std::string& procedure);

/// Takes the accepted changes out and keeps their number. Returns the fingerprints of the file that
/// no change has.
std::vector<std::string> accept(Comparisons& comparisons, const AcceptedFile& file);

}  // namespace tthc
