#include "fuzz/targets.h"
#include "tthc/base/date.h"
#include "tthc/base/utf8.h"
#include "tthc/model/scalars.h"

namespace tthc::fuzz {
namespace {

/// What is read is printed as it would be read again.
template <class T>
void round_trip(std::string_view text, const std::string& what) {
    const auto value = record::Codec<T>::parse(text);
    if (!value) return;
    const auto again = record::Codec<T>::parse(record::Codec<T>::print(*value));
    require(again && *again == *value, what + " are printed as they are read");
}

void check_citation(std::string_view text) {
    Citation citation = Citation::parse(text);
    if (!citation.well_formed) return;
    citation.title.clear();
    citation.issued.reset();
    require(Citation::parse(citation.to_string()) == citation, "a citation reads as it is printed");
}

}  // namespace

void parse_words(std::string_view bytes) {
    if (utf8::first_invalid(bytes)) return;
    const std::string text = utf8::to_nfc(bytes);
    require(utf8::to_nfc(text) == text, "NFC once is NFC twice");
    check_citation(text);
    round_trip<Duration>(text, "times");
    round_trip<Decimal>(text, "numbers");
    round_trip<Quantity>(text, "quantities");
    round_trip<Percent>(text, "shares");
    round_trip<Money>(text, "amounts");
    round_trip<ForeignMoney>(text, "foreign amounts");
    round_trip<Date>(text, "dates");
    if (const auto date = parse_cell_date(text))
        require(parse_cell_date(to_dmy(*date)) == date, "dates of cells are printed as read");
}

}  // namespace tthc::fuzz
