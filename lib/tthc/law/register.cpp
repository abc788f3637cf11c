#include "tthc/law/register.h"

#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/law/instrument_columns.h"
#include "tthc/model/act_spelling.h"
#include "tthc/model/engine_data.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace tthc {
namespace {

using K = InstrumentKind;
using namespace std::chrono_literals;

struct KindSymbol {
    std::string_view prefix;
    InstrumentKind kind;
};

/// Of the key of a number.
constexpr KindSymbol kind_symbols[] = {{"UBTVQH", K::ordinance},
                                       {"QH", K::law},
                                       {"ND-CP", K::decree},
                                       {"NQ-CP", K::government_resolution},
                                       {"QD-TTG", K::pm_decision},
                                       {"QD-KTNN", K::auditor_decision},
                                       {"TTLT", K::joint_circular},
                                       {"TT-", K::circular},
                                       {"NQ-HDND", K::provincial_resolution},
                                       {"QD-UBND", K::provincial_decision}};

constexpr Date assigned_from{2016y, std::chrono::July, 1d};
constexpr Date assigned_until{2025y, std::chrono::March, 31d};

std::optional<int> year_of_act(const ActKeyParts& parts) {
    int year = 0;
    const char* const end = parts.year.data() + parts.year.size();
    if (parts.year.empty() || std::from_chars(parts.year.data(), end, year).ptr != end) return {};
    return year;
}

std::string searchable(std::string_view text) {
    return with_standard_tones(utf8::to_lower(text));
}

/// What a search looks for: numbers by their keys, other words as they are read.
std::vector<std::string> wanted_words(std::string_view words) {
    std::vector<std::string> wanted;
    for (const std::string_view word : split(words, " ")) {
        const bool is_number = word.find('/') != std::string_view::npos;
        wanted.push_back(searchable(is_number ? act_key(word) : std::string(word)));
    }
    return wanted;
}

bool has_all_words(std::string_view key, std::string_view title,
                   const std::vector<std::string>& words) {
    const std::string text = searchable(fmt::format("{} {}", key, title));
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
        return text.find(word) != std::string::npos;
    });
}

}  // namespace

LawRegister::LawRegister(std::vector<Instrument> instruments, SortedTable table) : table_(table) {
    for (Instrument& instrument : instruments) {
        std::string number = act_key(instrument.number.value);
        instruments_.insert_or_assign(std::move(number), std::move(instrument));
    }
}

Result<LawRegister> LawRegister::load(std::span<const DataFile> data) {
    auto files = load_registers<InstrumentFile>(data, "instruments");
    if (!files) return files.error();
    std::vector<Instrument> all;
    for (InstrumentFile& file : *files) {
        all.insert(all.end(), file.instruments.begin(), file.instruments.end());
    }
    SortedTable table;
    for (const DataFile& file : data) {
        if (file.kind != instrument_table) continue;
        if (file.compiled.size() > 0) table = file.compiled;
        auto acts = read_instruments(file.source);
        if (!acts) return acts.error();
        all.insert(all.end(), acts->begin(), acts->end());
    }
    return LawRegister(std::move(all), table);
}

std::optional<Instrument> LawRegister::find_key(std::string_view key) const {
    const auto found = instruments_.find(key);
    if (found != instruments_.end()) return found->second;
    const auto cells = table_.find(key);
    if (cells.empty()) return {};
    return compiled_instrument(cells);
}

std::optional<InstrumentDays> LawRegister::days_of(std::string_view key) const {
    const auto found = instruments_.find(key);
    if (found != instruments_.end()) return tthc::days_of(found->second);
    const auto cells = table_.find(key);
    if (cells.empty()) return {};
    return compiled_days(cells);
}

std::optional<Instrument> LawRegister::find(std::string_view number) const {
    return find_key(act_key(number));
}

bool LawRegister::knows(std::string_view number) const {
    const std::string key = act_key(number);
    return instruments_.contains(key) || !table_.find(key).empty();
}

std::optional<Instrument> LawRegister::find_with_other_year(std::string_view number) const {
    constexpr int plausible_slip = 3;
    const std::string written = act_key(number);
    const ActKeyParts asked = parts_of_act_key(written);
    const auto year = year_of_act(asked);
    if (!asked.symbol.starts_with("QH") || !year || knows(number)) return {};
    const auto is_law = [](const Instrument& act) {
        return act.kind && (act.kind->value == K::law || act.kind->value == K::code);
    };
    std::optional<Instrument> near;
    for (int other = *year - plausible_slip; other <= *year + plausible_slip; ++other) {
        auto found = find_key(fmt::format("{}/{}/{}", asked.serial, other, asked.symbol));
        if (!found || !is_law(*found)) continue;
        if (near) return {};
        near = std::move(found);
    }
    return near;
}

Standing LawRegister::standing(std::string_view number, Date day) const {
    const std::string key = act_key(number);
    const auto year = year_of_act(parts_of_act_key(key));
    if (year && static_cast<int>(day.year()) < *year) return Standing::not_yet;
    const auto act = days_of(key);
    if (!act) return Standing::unknown_act;
    if (!instruments_.contains(key) && !is_of_one_act(key)) return Standing::undated;
    if (act->expired && *act->expired <= day) return Standing::expired;
    if (act->in_force && *act->in_force > day) return Standing::not_yet;
    if (act->expired) return act->in_force ? Standing::in_force : Standing::undated;
    if (act->ended) return Standing::replaced;
    return act->in_force ? Standing::open_ended : Standing::undated;
}

std::optional<InstrumentKind> LawRegister::kind_of(std::string_view number) const {
    const std::string key = act_key(number);
    const auto act = find_key(key);
    if (act && act->kind) return act->kind->value;
    const ActKeyParts parts = parts_of_act_key(key);
    if (parts.year.empty()) {
        if (parts.symbol.empty()) return {};
        return K::individual;
    }
    for (const KindSymbol& symbol : kind_symbols) {
        if (parts.symbol.starts_with(symbol.prefix)) return symbol.kind;
    }
    return {};
}

std::vector<std::string> LawRegister::naming(std::string_view key,
                                             List<std::string> Instrument::*list,
                                             std::size_t cell) const {
    std::vector<std::string> numbers;
    for (const auto& [known, act] : instruments_) {
        const auto& named = act.*list;
        if (std::any_of(named.begin(), named.end(),
                        [&](const Text& number) { return act_key(number.value) == key; }))
            numbers.push_back(act.number.value);
    }
    const auto cells = table_.find(key);
    if (cells.empty()) return numbers;
    for (const std::string_view part : split(cells[cell], ",")) {
        const std::string number = utf8::squeeze(part);
        if (!number.empty() && !instruments_.contains(act_key(number))) numbers.push_back(number);
    }
    return numbers;
}

std::vector<std::string> LawRegister::replaced_by_this(std::string_view number) const {
    return naming(act_key(number), &Instrument::replaced_by, instrument_column::replaces_cell);
}

std::vector<std::string> LawRegister::amending_this(std::string_view number) const {
    return naming(act_key(number), &Instrument::amends, instrument_column::amended_by_cell);
}

std::vector<Instrument> LawRegister::search(std::string_view words, std::size_t most) const {
    const auto wanted = wanted_words(utf8::squeeze(words));
    std::vector<Instrument> found;
    for (const auto& [key, act] : instruments_) {
        if (found.size() < most && has_all_words(key, act.name.value, wanted)) found.push_back(act);
    }
    constexpr std::size_t title = instrument_column::first_cell + instrument_column::title;
    for (std::size_t row = 0; row < table_.size() && found.size() < most; ++row) {
        const auto cells = table_.cells(row);
        if (has_all_words(cells.front(), cells[title], wanted) &&
            !instruments_.contains(cells.front()))
            found.push_back(compiled_instrument(cells));
    }
    return found;
}

Power may_prescribe(InstrumentKind kind, Date promulgated) {
    if (promulgated < assigned_from || promulgated > assigned_until) return Power::question;
    switch (kind) {
        case K::constitution:
        case K::code:
        case K::law:
        case K::na_resolution:
        case K::ordinance:
        case K::standing_committee_resolution:
        case K::decree:
        case K::pm_decision:
            return Power::may;
        case K::circular:
        case K::joint_circular:
        case K::auditor_decision:
        case K::provincial_resolution:
        case K::provincial_decision:
        case K::district_resolution:
        case K::district_decision:
        case K::commune_resolution:
        case K::commune_decision:
            return Power::only_if_assigned;
        case K::government_resolution:
        case K::decision:
        case K::resolution:
        case K::joint_resolution:
        case K::directive:
            return Power::question;
        case K::individual:
            return Power::never;
    }
    return Power::question;
}

}  // namespace tthc
