#include "tthc/law/register.h"

#include "tthc/base/utf8.h"
#include "tthc/model/engine_data.h"

#include <algorithm>
#include <charconv>

namespace tthc {
namespace {

using K = InstrumentKind;
using namespace std::chrono_literals;

/// `TTLT- BQP` and `3980 /QĐ-BQP` are slips of the typist, not other instruments.
std::string normal(std::string_view number) {
    std::string text = utf8::to_nfc(utf8::squeeze(number));
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

struct NumberParts {
    std::string_view serial;
    std::optional<int> year;
    std::string_view symbol;
};

NumberParts parts_of(std::string_view number) {
    const auto first = number.find('/');
    if (first == std::string_view::npos) return {number, {}, {}};
    const std::string_view rest = number.substr(first + 1);
    const std::string_view head = rest.substr(0, rest.find('/'));
    int year = 0;
    const auto [end, error] = std::from_chars(head.data(), head.data() + head.size(), year);
    const bool is_year =
        error == std::errc{} && end == head.data() + head.size() && head.size() == 4;
    if (!is_year) return {number.substr(0, first), {}, rest};
    return {number.substr(0, first), year, rest.size() > 5 ? rest.substr(5) : std::string_view{}};
}

struct Symbol {
    std::string_view prefix;
    InstrumentKind kind;
};

constexpr Symbol symbols[] = {{"UBTVQH", K::ordinance},
                              {"QH", K::law},
                              {"NĐ-CP", K::decree},
                              {"NQ-CP", K::government_resolution},
                              {"QĐ-TTg", K::pm_decision},
                              {"QĐ-KTNN", K::auditor_decision},
                              {"TTLT", K::joint_circular},
                              {"TT-", K::circular},
                              {"NQ-HĐND", K::provincial_resolution},
                              {"QĐ-UBND", K::provincial_decision}};

constexpr Date assigned_from{2016y, std::chrono::July, 1d};
constexpr Date assigned_until{2025y, std::chrono::March, 31d};

}  // namespace

LawRegister::LawRegister(std::vector<Instrument> instruments) {
    for (Instrument& instrument : instruments) {
        std::string number = normal(instrument.number.value);
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
    return LawRegister(std::move(all));
}

const Instrument* LawRegister::find(std::string_view number) const {
    const auto found = instruments_.find(normal(number));
    return found == instruments_.end() ? nullptr : &found->second;
}

const Instrument* LawRegister::find_with_other_year(std::string_view number) const {
    constexpr int plausible_slip = 3;
    const std::string written = normal(number);
    const NumberParts asked = parts_of(written);
    const bool law = asked.symbol.starts_with("QH");
    if (!law || !asked.year || find(number) != nullptr) return nullptr;
    const Instrument* near = nullptr;
    for (const auto& [known, instrument] : instruments_) {
        const NumberParts parts = parts_of(known);
        if (!parts.year || parts.serial != asked.serial || parts.symbol != asked.symbol) continue;
        if (std::abs(*parts.year - *asked.year) > plausible_slip) continue;
        if (near != nullptr) return nullptr;
        near = &instrument;
    }
    return near;
}

Standing LawRegister::standing(std::string_view number, Date day) const {
    const std::string written = normal(number);
    const auto year = parts_of(written).year;
    if (year && static_cast<int>(day.year()) < *year) return Standing::not_yet;
    const Instrument* const instrument = find(number);
    if (instrument == nullptr) return Standing::unknown;
    if (instrument->expired && instrument->expired->value <= day) return Standing::expired;
    if (!instrument->in_force) return Standing::unknown;
    return instrument->in_force->value <= day ? Standing::in_force : Standing::not_yet;
}

std::optional<InstrumentKind> LawRegister::kind_of(std::string_view number) const {
    const Instrument* const instrument = find(number);
    if (instrument != nullptr && instrument->kind) return instrument->kind->value;
    const std::string written = normal(number);
    const NumberParts parts = parts_of(written);
    if (!parts.year) {
        if (parts.symbol.empty()) return {};
        return K::individual;
    }
    for (const Symbol& symbol : symbols) {
        if (parts.symbol.starts_with(symbol.prefix)) return symbol.kind;
    }
    return {};
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
            return Power::question;
        case K::individual:
            return Power::never;
    }
    return Power::question;
}

}  // namespace tthc
