#include "fee_words.h"

#include "tthc/import/words/case_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tthc::importing {
namespace {

constexpr std::size_t longest_unit = 120;
constexpr std::size_t longest_name = 300;

struct DayAt {
    Date day;
    std::size_t end = 0;
};

struct NumberAt {
    unsigned value = 0;
    std::size_t end = 0;
};

std::optional<NumberAt> number_at(const Prose& text, std::size_t at) {
    const std::size_t end = digits_end(text.text(), at);
    if (end == at || end - at > 4) return {};
    unsigned value = 0;
    for (const char c : text.cut(at, end))
        value = value * 10 + static_cast<unsigned>(c - '0');
    return NumberAt{value, end};
}

/// Behind `/` or the word that parts day, month and year; `at` where there is neither.
std::size_t parted(const Prose& text, std::size_t at, TimeUnit unit) {
    if (text.cut(at).starts_with('/')) return at + 1;
    const std::string word = unit_name(unit, Language::vi);
    const std::size_t begin = skip(text, at, " ");
    if (begin == at || !text.lower().substr(begin).starts_with(word)) return at;
    return skip(text, begin + word.size(), " ");
}

/// `31/12/2026`, `01 tháng 7 năm 2025`.
std::optional<DayAt> day_at(const Prose& text, std::size_t at) {
    const auto day = number_at(text, at);
    if (!day) return {};
    const std::size_t second = parted(text, day->end, TimeUnit::month);
    const auto month = second == day->end ? std::nullopt : number_at(text, second);
    if (!month) return {};
    const std::size_t third = parted(text, month->end, TimeUnit::year);
    const auto year = third == month->end ? std::nullopt : number_at(text, third);
    if (!year || year->end - third != 4) return {};
    const auto date =
        parse_date(fmt::format("{:04}-{:02}-{:02}", year->value, month->value, day->value));
    if (!date) return {};
    return DayAt{*date, year->end};
}

/// `đến hết ngày 31/12/2026`: the day behind one of the words.
std::optional<DayAt> day_behind(const Prose& text, std::size_t at, const KnownWords& words) {
    const auto* word = text.whole_word_at(at, words);
    if (word == nullptr || (at > 0 && text.is_letter(text.before(at)))) return {};
    return day_at(text, skip(text, at + word->size(), " "));
}

/// Where the sentence or the part that begins at `begin` ends.
std::size_t part_end(const Prose& text, std::size_t begin) {
    for (std::size_t at = begin; at < text.size(); ++at) {
        const char c = text.text()[at];
        if (c == '\n' || c == ';') return at;
        const std::size_t next = skip(text, at + 1, " ");
        if (c == '.' && next > at + 1 && next < text.size() && !text.is_lower(next)) return at;
    }
    return text.size();
}

/// `Mức thu lệ phí là`, at the end of what names a case, names none.
std::string_view without_lead_in(std::string_view words, const Lexicon& lexicon) {
    return without_last_words(words, {&lexicon.words(WordKind::fee_lead_ins)});
}

std::string_view in_one_bracket(std::string_view words) {
    words = without_end(words, ".;");
    const bool one =
        words.starts_with('(') && words.ends_with(')') && words.find(')') == words.size() - 1;
    return one ? trim(words.substr(1, words.size() - 2)) : words;
}

/// `(cấp lại)`, `đối với trường hợp …` behind an amount; a bracket with digits cites an act or a
/// day.
bool names_case(std::string_view behind, const Lexicon& lexicon) {
    const auto words = in_one_bracket(behind);
    if (std::any_of(words.begin(), words.end(), is_digit)) return false;
    return opens_case(words, lexicon) || words.size() < without_end(behind, ".;").size();
}

/// Where the case begins in `Phí thẩm định (trừ cơ sở đóng gói)`, `Lệ phí đối với doanh nghiệp`.
std::size_t case_in_name(const Prose& words, const Lexicon& lexicon) {
    for (std::size_t at = 1; at < words.size(); at = words.after(at)) {
        if (words.text()[at - 1] != ' ' && words.text()[at - 1] != '(') continue;
        if (words.whole_word_at(at, lexicon.words(WordKind::if_any)) != nullptr) continue;
        if (words.whole_word_at(at, lexicon.words(WordKind::case_openings)) != nullptr ||
            words.whole_word_at(at, lexicon.words(WordKind::except)) != nullptr)
            return at;
    }
    return words.size();
}

struct DongAt {
    std::int64_t dong = 0;
    std::size_t end = 0;
};

/// `17,5` of `17,5 triệu đồng`.
std::optional<std::int64_t> in_millions(std::string_view number) {
    constexpr std::size_t zeros = 6;
    const auto point = std::min(number.find_first_of(".,"), number.size());
    const auto rest = number.substr(std::min(point + 1, number.size()));
    if (rest.size() > zeros || rest.find_first_of(".,") != std::string_view::npos) return {};
    return dong_of(fmt::format("{}{}{}", number.substr(0, point), rest,
                               std::string(zeros - rest.size(), '0')));
}

/// `8.000.000/lần`, `17,5 triệu đồng`: an amount without the word đồng right behind its number.
std::optional<DongAt> amount_without_word(const Prose& text, std::size_t at,
                                          const Lexicon& lexicon) {
    const std::size_t end =
        std::min(text.text().find_first_not_of("0123456789.,", at), text.size());
    const auto number = without_end(text.cut(at, end), ".,");
    const std::size_t next = skip(text, end, " ");
    if (const auto* word = text.whole_word_at(next, lexicon.words(WordKind::millions))) {
        const std::size_t unit = skip(text, next + word->size(), " ");
        const auto* dong = text.word_at(unit, lexicon.words(WordKind::dong));
        const auto amount = in_millions(number);
        if (dong == nullptr || !amount) return {};
        return DongAt{*amount, unit + dong->size()};
    }
    if (number.find_first_of(".,") == std::string_view::npos || !text.cut(next).starts_with('/'))
        return {};
    std::size_t per = skip(text, next + 1, " ");
    per = skip(text, digits_end(text.text(), per), " ");
    const auto amount = dong_of(number);
    if (!amount || !text.is_lower(per)) return {};
    return DongAt{*amount, at + number.size()};
}

}  // namespace

void part_name(Fee& fee, const Lexicon& lexicon) {
    const Prose words(fee.when.value);
    const auto named = kind_named(words.text(), lexicon);
    if (!named) return;
    const std::size_t begin = case_in_name(words, lexicon);
    const Prose name(
        without_last_words(words.cut(0, begin), {&lexicon.words(WordKind::case_lead_ins)}));
    if (name.size() > longest_name) return;
    const bool alone = std::any_of(lexicon.fee_kinds.begin(), lexicon.fee_kinds.end(),
                                   [&](const auto& kind) { return kind.written == name.lower(); });
    if (!alone) fee.name = std::string(name.text());
    auto when = words.cut(std::min(begin, words.size()));
    if (when.find('(') == std::string_view::npos) when = without_end(when, ")");
    fee.when = std::string(when);
}

PerAt per_at(const Prose& text, std::size_t at, const Lexicon& lexicon) {
    const std::size_t slash = skip(text, at, " ");
    if (!text.cut(slash).starts_with('/')) return {{}, at};
    std::size_t begin = skip(text, slash + 1, " ");
    const std::size_t digits = digits_end(text.text(), begin);
    const auto number = text.cut(begin, digits);
    if (number == "1" || number == "01") begin = skip(text, digits, " ");
    std::size_t end = begin;
    for (; end < text.size() && end < begin + longest_unit; end = text.after(end)) {
        const char c = text.text()[end];
        if (std::string_view(".,;:()+\n").find(c) != std::string_view::npos) break;
        if (c != ' ') continue;
        const std::size_t word = skip(text, end, " ");
        if (text.cut(word).starts_with("- ") ||
            text.whole_word_at(word, lexicon.words(WordKind::case_openings)) != nullptr ||
            text.whole_word_at(word, lexicon.words(WordKind::valid_from)) != nullptr)
            break;
    }
    const auto per = trim(text.cut(begin, end));
    const bool cut = text.cut(end).starts_with(',') && std::count(per.begin(), per.end(), ' ') > 1;
    if (per.empty() || cut || end >= begin + longest_unit) return {{}, at};
    return {std::string(per), end};
}

std::vector<AmountAt> amounts_at(const Prose& text, const Lexicon& lexicon) {
    std::vector<AmountAt> found;
    for (std::size_t at = 0; at < text.size();) {
        if (!text.is_digit(at)) {
            at = text.after(at);
            continue;
        }
        if (const auto other = amount_without_word(text, at, lexicon)) {
            auto unit = per_at(text, other->end, lexicon);
            found.push_back({other->dong, false, {}, std::move(unit.per), at, unit.end});
            at = unit.end;
            continue;
        }
        const auto head = fee_at(text, at, lexicon);
        const bool amount = head && (head->dong || head->foreign) && !head->nothing;
        if (!amount || text.cut(at, head->end).ends_with('%')) {
            at = std::min(text.text().find_first_not_of("0123456789.,", at), text.size());
            continue;
        }
        auto unit = per_at(text, head->end, lexicon);
        found.push_back(
            {head->dong, head->foreign, head->money, std::move(unit.per), at, unit.end});
        at = unit.end;
    }
    return found;
}

Validity validity_of(const Prose& text, const Lexicon& lexicon) {
    Validity found;
    for (std::size_t at = 0; at < text.size();) {
        const auto from = day_behind(text, at, lexicon.words(WordKind::valid_from));
        const auto until = day_behind(text, at, lexicon.words(WordKind::valid_until));
        if (!from && !until) {
            at = text.after(at);
            continue;
        }
        if ((from && found) || (until && found.until)) return {};
        if (!found) found.begin = at;
        if (from) found.from = from->day;
        if (until) found.until = until->day;
        found.end = at = (from ? from : until)->end;
    }
    return found;
}

std::optional<PercentTold> percent_told(const Prose& text, const Lexicon& lexicon) {
    const auto sign = text.text().find('%');
    if (sign == std::string_view::npos || text.text().find('%', sign + 1) != std::string_view::npos)
        return {};
    std::size_t begin = sign;
    while (begin > 0 && (is_digit(text.text()[begin - 1]) || text.text()[begin - 1] == ','))
        --begin;
    const auto before = trim(text.lower().substr(0, begin));
    if (!before.ends_with(':') && !ends_with_any(before, lexicon.words(WordKind::fee_lead_ins)))
        return {};
    std::string digits(text.cut(begin, sign));
    std::replace(digits.begin(), digits.end(), ',', '.');
    const auto percent = Decimal::parse(digits);
    if (!percent) return {};
    const auto end = std::min(text.text().find_first_of(".;,(\n", sign),
                              find_word(text, sign, lexicon.words(WordKind::tariff_elsewhere)));
    return PercentTold{*percent, std::string(trim(text.cut(sign + 1, end)))};
}

bool refers_elsewhere(std::string_view text, const Lexicon& lexicon) {
    const Prose prose(without_markers(text));
    std::size_t begin = 0;
    for (const auto& kind : lexicon.fee_kinds) {
        if (begin == 0 && prose.lower().starts_with(kind.written))
            begin = skip(prose, kind.written.size(), " :(");
    }
    const auto& words = lexicon.words(WordKind::tariff_elsewhere);
    return prose.whole_word_at(0, words) != nullptr || prose.whole_word_at(begin, words) != nullptr;
}

bool tells_tariff(std::string_view text, const Lexicon& lexicon) {
    const Prose words(text);
    std::size_t begin = skip(words, 0, " (-+*");
    if (const auto* dong = words.whole_word_at(begin, lexicon.words(WordKind::dong)))
        begin = skip(words, begin + dong->size(), " (-+*");
    const Prose said = words.part(begin);
    for (const WordKind kind : {WordKind::free, WordKind::exempt}) {
        if (said.whole_word_at(0, lexicon.words(kind)) != nullptr) return false;
    }
    if (refers_elsewhere(said.text(), lexicon)) return true;
    return said.has_word(lexicon.words(WordKind::tariff_phrases)) &&
           !said.has_word(lexicon.words(WordKind::free)) &&
           !said.has_word(lexicon.words(WordKind::exempt));
}

bool take_percent(Fee& fee, const Prose& text, const Lexicon& lexicon) {
    const auto told = percent_told(text, lexicon);
    if (!told) return false;
    fee.percent = told->percent;
    fee.percent_of = told->of;
    const Validity validity = validity_of(text, lexicon);
    if (validity.from) fee.valid_from = *validity.from;
    if (validity.until) fee.valid_until = *validity.until;
    return true;
}

void take_validity(Fee& fee, const Prose& text, const Lexicon& lexicon) {
    const bool less = text.text().find('%') != std::string_view::npos ||
                      text.has_word(lexicon.words(WordKind::exempt));
    if (less) return;
    const Validity validity = validity_of(text, lexicon);
    if (validity.from) fee.valid_from = *validity.from;
    if (validity.until) fee.valid_until = *validity.until;
}

std::optional<FeeKind> kind_named(std::string_view words, const Lexicon& lexicon) {
    const Prose text(without_markers(words));
    for (const auto& meaning : lexicon.fee_kinds) {
        if (text.lower().starts_with(meaning.written) && !text.is_letter(meaning.written.size()))
            return meaning.value;
    }
    return {};
}

std::optional<Fee> fee_told(std::string_view part, const Lexicon& lexicon) {
    const Prose text(without_markers(in_one_bracket(without_markers(part))));
    const auto amounts = amounts_at(text, lexicon);
    if (amounts.size() != 1 || !amounts.front().dong) return {};
    const AmountAt& amount = amounts.front();
    const std::size_t end = part_end(text, amount.end);
    const Prose said = text.part(0, end);
    const Validity validity = validity_of(said, lexicon);
    Fee fee;
    fee.amount = Money{*amount.dong};
    take_validity(fee, said, lexicon);
    fee.per = amount.per;
    if (const auto kind = kind_named(text.text(), lexicon)) fee.kind = *kind;
    const std::size_t named = validity ? std::min(amount.begin, validity.begin) : amount.begin;
    fee.when = std::string(without_lead_in(text.cut(0, named), lexicon));
    const auto behind = trim(text.cut(amount.end, end));
    if (fee.when.value.empty() && names_case(behind, lexicon)) {
        fee.when = std::string(in_one_bracket(behind));
    } else {
        fee.note = std::string(without_end(behind, ".;"));
    }
    add_line(fee.note.value, without_markers(text.cut(std::min(end + 1, text.size()))));
    if (refers_elsewhere(fee.when.value, lexicon))
        add_line(fee.note.value, std::exchange(fee.when.value, {}));
    part_name(fee, lexicon);
    return fee;
}

}  // namespace tthc::importing
