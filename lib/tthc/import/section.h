#pragma once

#include "import.h"
#include "tthc/import/words/text.h"

#include <string>
#include <string_view>
#include <utility>

namespace tthc::importing {

/// The fields of a procedure that an import answers for.
enum class Part {
    code,
    name,
    field,
    levels,
    authority,
    handled_by,
    coordinates_with,
    delegation,
    applicants,
    channels,
    publication,
    basis,
    documents,
    deadlines,
    fees,
    steps,
    results,
    conditions,
    note
};

/// A record under the eyes of the reader.
struct Reading {
    Reading(const SourceFile& file, const RawRecord& told, const Lexicon& words);

    const SourceFile& source;
    const RawRecord& record;
    const Lexicon& lexicon;
    Prose steps;  ///< all that is told of them, which several sections look through

    /// The text of a field in NFC without odd spaces; empty where it says that it says nothing.
    std::string text(RawField field) const;
};

/// What reading leaves beside the values: how much of each field was read, what was kept as text,
/// and the lines of the procedure's note that keep it.
class Account {
public:
    explicit Account(const Reading& reading) : reading_(&reading) {}

    void parsed(Part part, std::size_t number = 1) { tally(part).parsed += number; }
    void absent(Part part) { ++tally(part).absent; }
    void kept(Part part, std::size_t number = 1) { tally(part).kept += number; }
    /// Elements that were parsed; a field without any, parsed or kept, is absent.
    void count(Part part, std::size_t number);

    /// Tells that text was kept, as a finding at its place.
    void keep(Part part, const Code& code, RawField raw, Message message);
    void keep_quoted(Part part, const Code& code, RawField raw, const Bilingual& what,
                     std::string_view words);
    /// A finding that counts for no field.
    void tell(const Code& code, Span span, const std::string& key, Message message);
    /// What stands beside the rows of a table.
    void keep_table(Part part, RawField raw, const std::string& rest);

    /// A line of the procedure's note.
    void note(RawField raw, std::string_view words);
    void note(const std::string& line);

    /// Adds another account behind this one.
    void add(Account other);

    Tallies tallies() const;
    std::vector<Finding> findings;
    std::string notes;

private:
    Tally& tally(Part part) { return by_part_[part]; }

    const Reading* reading_;
    std::map<Part, Tally> by_part_;
};

/// A part of a procedure and the account of reading it.
template <class T>
struct Section {
    T value;
    Account account;
};

}  // namespace tthc::importing

namespace tthc::record {

template <>
struct Words<importing::Part> {
    using Part = importing::Part;
    static constexpr Word<Part> words[] = {{Part::code, "code", {}},
                                           {Part::name, "name", {}},
                                           {Part::field, "field", {}},
                                           {Part::levels, "levels", {}},
                                           {Part::authority, "authority", {}},
                                           {Part::handled_by, "handled_by", {}},
                                           {Part::coordinates_with, "coordinates_with", {}},
                                           {Part::delegation, "delegation", {}},
                                           {Part::applicants, "applicants", {}},
                                           {Part::channels, "channels", {}},
                                           {Part::publication, "publication", {}},
                                           {Part::basis, "basis", {}},
                                           {Part::documents, "documents", {}},
                                           {Part::deadlines, "deadlines", {}},
                                           {Part::fees, "fees", {}},
                                           {Part::steps, "steps", {}},
                                           {Part::results, "results", {}},
                                           {Part::conditions, "conditions", {}},
                                           {Part::note, "note", {}}};
};

}  // namespace tthc::record
