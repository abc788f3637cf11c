#pragma once

#include "tthc/base/result.h"
#include "tthc/law/agency.h"
#include "tthc/law/communes.h"
#include "tthc/model/engine_data.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// A text in which names of agencies are looked for: without typography, `UBND` and `HĐND` in full.
std::string agency_text(std::string_view text);

/// Agencies, and kinds of agencies, that came to an end, and what is named like them and did not.
class AgencyRegister {
public:
    AgencyRegister() = default;
    explicit AgencyRegister(std::vector<Agency> agencies);
    static Result<AgencyRegister> load(std::span<const DataFile> data);

    /// The entry that a name in a record stands for, if that agency no longer existed on `day`:
    /// compared without typography, `UBND` and `HĐND` in full, over each part between commas and
    /// semicolons; the longest name wins. A province that ended also ends the
    /// agencies named after it (`Sở … tỉnh Bến Tre`). Null when nothing is known against the name.
    const Agency* find_ended(std::string_view name, Date day) const;

    /// A name inside a text.
    struct Mention {
        const Agency* agency = nullptr;
        std::string name;  ///< as the register spells it
        std::size_t begin = 0;
        std::size_t end = 0;
    };
    /// The agencies that an `agency_text` names anywhere and that no longer existed on `day`, in
    /// order; of names that begin at one place the longest. What is only named after a province is
    /// left out: a text names provinces for many reasons.
    std::vector<Mention> ended_in(std::string_view text, Date day) const;
    /// The agencies that an `agency_text` names anywhere and that did not yet exist on `day`.
    std::vector<Mention> not_yet_in(std::string_view text, Date day) const;

    /// The communes whose names ended.
    const CommuneRegister& communes() const { return communes_; }

    /// Whether the agencies named after are those named before or their successors by law, and no
    /// other (one that became part of several is followed by any of them).
    bool succeeds(std::string_view before, std::string_view after) const;

private:
    enum class Where { whole, front, back };
    struct Name {
        std::string folded;
        Where where = Where::whole;
        std::size_t agency = 0;
    };
    bool is_successor(const std::string& before, const std::string& after, int depth) const;
    std::string spelling_of(const Name& name) const;
    bool has_ended(const Name& name, Date day) const;
    const Name* longest_at(std::string_view text, std::size_t begin) const;
    template <class IsMeant>
    std::vector<Mention> mentions_in(std::string_view text, const IsMeant& is_meant) const;
    static bool matches(std::string_view part, const Name& name);

    std::vector<Agency> agencies_;
    CommuneRegister communes_;
    std::vector<Name> names_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_first_word_;
};

}  // namespace tthc
