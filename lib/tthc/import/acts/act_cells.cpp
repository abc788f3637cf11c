#include "act_cells.h"

#include "act_messages.h"
#include "tthc/base/date.h"
#include "tthc/base/digits.h"
#include "tthc/base/nearest.h"
#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/import/words/text.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>

namespace tthc::importing {
namespace {

namespace column = instrument_column;

constexpr std::size_t longest_act_number = 60;

bool is_letter_of_symbol(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) > 127;
}

/// `63/2010/NĐ-CP`, `1114/QĐ-GDĐT`, `01/2006/TTLT/BYT-BNN`: digits in front, letters behind the
/// first stroke or the year.
bool is_act_number(std::string_view spelled) {
    if (spelled.empty() || spelled.size() > longest_act_number || !is_digit(spelled.front()))
        return false;
    if (spelled.find_first_of(",;()\"") != std::string_view::npos) return false;
    const std::string_view symbol = parts_of_act_key(spelled).symbol;
    return !symbol.empty() && is_letter_of_symbol(symbol.front());
}

bool has_letters(std::string_view word) {
    return std::any_of(word.begin(), word.end(), is_letter_of_symbol);
}

void close_up(std::string& text, std::string_view spaced, std::string_view close) {
    for (auto at = text.find(spaced); at != std::string::npos; at = text.find(spaced, at))
        text.replace(at, spaced.size(), close);
}

/// Words of a cell, where spaces around the strokes of a number separate none.
std::vector<std::string> words_in(std::string_view cell) {
    std::string text = utf8::squeeze(cell);
    for (const std::string_view mark : {"/", "-"}) {
        close_up(text, fmt::format(" {}", mark), mark);
        close_up(text, fmt::format("{} ", mark), mark);
    }
    std::vector<std::string> words;
    for (const std::string_view word : split(text, " ,;"))
        words.emplace_back(word);
    return words;
}

std::string number_among(const std::vector<std::string>& words) {
    for (const std::string& word : words) {
        std::string spelled = act_spelling(word);
        if (is_act_number(spelled)) return spelled;
    }
    return {};
}

/// `63/10/NĐ-CP` of 2010.
std::string with_whole_year(std::string_view spelled, std::string_view issued) {
    const auto first = spelled.find('/');
    const auto second = spelled.find('/', first + 1);
    if (second == std::string_view::npos || second - first != 3 || issued.size() != 10) return {};
    if (issued.substr(2, 2) != spelled.substr(first + 1, 2)) return {};
    std::string mended = fmt::format("{}/{}{}", spelled.substr(0, first), issued.substr(0, 4),
                                     spelled.substr(second));
    return is_act_number(mended) ? mended : std::string();
}

int number_in(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<Date> day_from(int year, int month, int day) {
    const Date date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                    std::chrono::day{static_cast<unsigned>(day)}};
    return date.ok() ? std::optional(date) : std::nullopt;
}

/// What a spreadsheet counts: days since 30/12/1899.
std::string day_counted(std::string_view text) {
    constexpr std::size_t size = 5;
    if (text.size() != size || !all_digits(text)) return {};
    using namespace std::chrono;
    const sys_days day = sys_days(year{1899} / December / 30) + days(number_in(text));
    return to_iso(year_month_day(day));
}

ActCell day_of_parts(const std::vector<std::string_view>& parts) {
    constexpr int century = 2000;
    const bool numbers = parts.size() == 3 && std::all_of(parts.begin(), parts.end(), all_digits);
    if (!numbers) return {};
    if (parts.front().size() == 4) {
        const auto day = day_from(number_in(parts[0]), number_in(parts[1]), number_in(parts[2]));
        return day ? ActCell{to_iso(*day), {}} : ActCell{};
    }
    const bool short_year = parts[2].size() == 2;
    const int year = number_in(parts[2]) + (short_year ? century : 0);
    const auto day = day_from(year, number_in(parts[1]), number_in(parts[0]));
    if (day && !short_year) return {to_iso(*day), {}};
    const auto likely = day ? day : day_from(year, number_in(parts[0]), number_in(parts[1]));
    return {{}, likely ? to_dmy(*likely) : std::string()};
}

std::string nearest_of(std::string_view word, const KnownWords& candidates) {
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    return std::string(nearest(word, views));
}

bool has_spelling(const KnownWords& words, std::string_view cell) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return same_wording(word, cell); });
}

/// `Quyết định` and `Nghị quyết` say less than the symbol of the number.
InstrumentKind narrowed(InstrumentKind kind, const std::string& number) {
    using K = InstrumentKind;
    if (kind != K::decision && kind != K::resolution) return kind;
    const auto by_symbol = LawRegister().kind_of(number);
    if (!by_symbol || *by_symbol == K::individual) return kind;
    if (*by_symbol == K::law) return K::na_resolution;
    return *by_symbol == K::ordinance ? K::standing_committee_resolution : *by_symbol;
}

/// Reads a row, a column after the other, and keeps what cannot be understood.
class ActReader {
public:
    ActReader(const ActCells& written, const Lexicon& lexicon, ActCells& act)
        : written_(&written), lexicon_(&lexicon), act_(&act) {}

    std::vector<Message> read() {
        for (const ActField field : {ActField::title, ActField::note, ActField::source})
            cell(field) = utf8::squeeze(written(field));
        for (const ActField field : {ActField::issued, ActField::in_force, ActField::expired})
            read_day(field);
        read_number();
        read_kind();
        read_issuer();
        read_status();
        for (const ActField field : {ActField::replaced_by, ActField::amends})
            read_numbers(field);
        if (problems_.empty()) check_order(ActField::in_force, ActField::issued);
        if (problems_.empty()) check_order(ActField::expired, ActField::in_force);
        return std::move(problems_);
    }

private:
    std::string written(ActField field) const {
        return utf8::squeeze((*written_)[column_of(field)]);
    }
    std::string& cell(ActField field) { return (*act_)[column_of(field)]; }

    void read_number() {
        const std::string text = written(ActField::number);
        const ActCell number = act_number_of(text, cell(ActField::issued));
        if (number.value) {
            cell(ActField::number) = *number.value;
        } else {
            problems_.push_back(text.empty() ? say(messages::no_act_number)
                                             : messages::malformed_act_number(text, number.likely));
        }
    }

    void read_day(ActField field) {
        const std::string text = written(field);
        if (text.empty() || !has_digits(text)) return;
        const ActCell day = act_day_of(text);
        if (day.value) cell(field) = *day.value;
        if (!day.value) problems_.push_back(messages::impossible_day(field, text, day.likely));
    }

    static bool has_digits(std::string_view text) {
        return std::any_of(text.begin(), text.end(), is_digit);
    }

    void read_kind() {
        const std::string text = written(ActField::kind);
        if (text.empty()) return;
        std::optional<InstrumentKind> kind = record::value_of<InstrumentKind>(text);
        std::vector<std::string> known;
        for (const auto& spelled : lexicon_->act_kinds) {
            if (!kind && same_wording(spelled.written, text)) kind = spelled.value;
            known.push_back(spelled.written);
        }
        if (kind) {
            cell(ActField::kind) = record::word_of(narrowed(*kind, cell(ActField::number))).key;
        } else {
            tell_unknown(messages::kind_of_act, text, known);
        }
    }

    void tell_unknown(const Bilingual& what, std::string_view text,
                      const std::vector<std::string>& known) {
        const std::vector<std::string_view> views(known.begin(), known.end());
        problems_.push_back(unknown_word(what, utf8::to_lower(text), views));
    }

    void read_issuer() {
        const std::string text = written(ActField::issuer);
        cell(ActField::issuer) = text;
        const std::string name = without_typography(text);
        const auto& known = lexicon_->words(WordKind::act_issuers);
        const bool begins = std::any_of(known.begin(), known.end(), [&](const std::string& word) {
            return name.starts_with(without_typography(word));
        });
        if (text.empty() || begins) return;
        const std::string first = name.substr(0, name.find(' ', name.find(' ') + 1));
        problems_.push_back(messages::unknown_issuer(text, nearest_of(first, known)));
    }

    void read_status() {
        const std::string text = written(ActField::status);
        if (text.empty()) return;
        using Kind = WordKind;
        if (has_spelling(lexicon_->words(Kind::ended_acts), text)) {
            cell(ActField::status) = record::word_of(InstrumentStatus::expired).key;
        } else if (has_spelling(lexicon_->words(Kind::replaced_acts), text)) {
            cell(ActField::status) = record::word_of(InstrumentStatus::replaced).key;
        } else if (!has_spelling(lexicon_->words(Kind::lasting_acts), text)) {
            std::vector<std::string> known;
            for (const Kind kind : {Kind::lasting_acts, Kind::ended_acts, Kind::replaced_acts})
                known.insert(known.end(), lexicon_->words(kind).begin(),
                             lexicon_->words(kind).end());
            tell_unknown(messages::status_of_act, text, known);
        }
    }

    void read_numbers(ActField field) {
        const std::string text = written(field);
        std::vector<std::string> numbers;
        for (const std::string_view part : split((*written_)[column_of(field)], ",;\n")) {
            std::string number = number_among(words_in(part));
            if (!number.empty()) numbers.push_back(std::move(number));
        }
        cell(field) = fmt::format("{}", fmt::join(numbers, ", "));
        if (numbers.empty() && has_digits(text))
            problems_.push_back(messages::malformed_act_number(text, {}));
    }

    void check_order(ActField later, ActField earlier) {
        const std::string& second = cell(later);
        const std::string& first = cell(earlier);
        if (first.empty() || second.empty() || second >= first) return;
        problems_.push_back(messages::days_in_disorder(later, second, earlier, first));
    }

    const ActCells* written_;
    const Lexicon* lexicon_;
    ActCells* act_;
    std::vector<Message> problems_;
};

}  // namespace

ActCell act_number_of(std::string_view text, std::string_view issued) {
    const std::vector<std::string> words = words_in(text);
    const auto lettered = std::count_if(words.begin(), words.end(), has_letters);
    const std::string spelled = act_spelling(text);
    if (lettered == 1 && is_act_number(spelled)) return {spelled, {}};
    const std::string inside = number_among(words);
    return {{}, inside.empty() ? with_whole_year(spelled, issued) : inside};
}

ActCell act_day_of(std::string_view cell) {
    std::string_view text = trim(cell);
    text = text.substr(0, text.find_first_of(" T"));
    ActCell day = day_of_parts(split(text, "-/."));
    if (!day.value && day.likely.empty()) day.likely = day_counted(text);
    return day;
}

std::vector<Message> read_act(const ActCells& written, const Lexicon& lexicon, ActCells& act) {
    return ActReader(written, lexicon, act).read();
}

}  // namespace tthc::importing
