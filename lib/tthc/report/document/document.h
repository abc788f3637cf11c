#pragma once

#include "tthc/base/rational.h"
#include "tthc/base/say.h"
#include "tthc/finding/finding.h"
#include "tthc/report/text.h"

#include <string>
#include <variant>
#include <vector>

/// What people read of a result, without characters: told once in both languages, written by one
/// file for each kind of document (text, markdown).
namespace tthc::report {

/// Some words of a line; documents' own text is made `printable` when it is told.
struct Words {
    Message text;
    std::optional<Color> color = {};
};

/// Words with a space between them.
using Line = std::vector<Words>;

/// A number with what it counts; a range where the bounds differ.
struct Amount {
    enum class Kind { money, number, percent };

    Kind kind = Kind::number;
    Rational likely;
    Rational low;
    Rational high;
    enum class Bound { exact, at_least, at_most };

    Message unit = {};  ///< of a number: `ngày`, `days`
    Bound bound = Bound::exact;

    static Amount money(const Rational& dong) { return {Kind::money, dong, dong, dong}; }
    static Amount number(const Rational& value, Message unit = {}) {
        return {Kind::number, value, value, value, std::move(unit)};
    }
    static Amount percent(const Rational& rate) { return {Kind::percent, rate, rate, rate}; }
};

using Cell = std::variant<Words, Amount>;
using Row = std::vector<Cell>;

struct Heading {
    Line text;
};

/// A line of its own; `depth` is how far it belongs below what stands above it.
struct Paragraph {
    Line text;
    std::size_t depth = 0;
};

/// The first column names its row. A table without a head has rows only.
struct Table {
    Row head;
    std::vector<Row> rows;
    std::size_t depth = 1;
    bool of_words = false;  ///< the further columns hold sentences, not figures
};

/// One of several things told by a mark, a label and some lines below it.
struct Entry {
    std::string mark;
    Message label;
    std::vector<Line> lines;
};

struct Entries {
    std::vector<Entry> entries;
};

/// The line of a file, with the place on it marked; or with a note behind it.
struct Quote {
    Location where;
    Color color = Color::faint;
    Message note = {};
};

/// Text in a language of machines, as it is.
struct Verbatim {
    std::string language;
    Message text;
};

/// The end of a part.
struct Break {};

using Block = std::variant<Heading, Paragraph, Table, Entries, Quote, Verbatim, Break>;
using Document = std::vector<Block>;

/// The number as the language writes it, with its unit and its bounds.
std::string words_of(const Amount& amount, Language language);
std::string words_of(const Cell& cell, Language language);

/// Appends the blocks of one document to another.
void add(Document& document, Document more);

}  // namespace tthc::report
