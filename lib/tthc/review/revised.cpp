#include "tthc/review/revised.h"

#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/law/register.h"
#include "tthc/record/common_words.h"

#include <charconv>

namespace tthc::revised {
namespace {

template <class T>
const List<Citation>* basis_at(const std::vector<T>& items, std::size_t index) {
    return index < items.size() ? &items[index].basis : nullptr;
}

/// Of the changed item; nothing for parts that carry no duty of their own.
const List<Citation>* basis_of(const Procedure& procedure, const Change& change) {
    if (!change.after.index) return nullptr;
    const std::size_t index = *change.after.index;
    switch (change.section) {
        case Section::documents:
            return procedure.documents ? basis_at(procedure.documents->items, index) : nullptr;
        case Section::deadlines:
            return basis_at(procedure.deadlines, index);
        case Section::fees:
            return basis_at(procedure.fees, index);
        case Section::conditions:
            return basis_at(procedure.conditions, index);
        default:
            return nullptr;
    }
}

std::optional<int> year_of(const std::string& number) {
    for (const std::string_view part : split(number, "/")) {
        int year = 0;
        const auto read = std::from_chars(part.data(), part.data() + part.size(), year);
        const bool whole = read.ec == std::errc{} && read.ptr == part.data() + part.size();
        if (part.size() == 4 && whole && year > 1944 && year < 2100) return year;
    }
    return {};
}

}  // namespace

std::vector<Burden> burdens(const Revised& versions) {
    std::vector<Burden> found;
    for (const Comparison& pair : versions.pairs) {
        if (pair.is_added() || pair.is_removed()) continue;
        for (const Change& change : pair.changes) {
            if (change.effect != Effect::increasing) continue;
            const auto* const basis = basis_of(*pair.after.procedure, change);
            if (basis != nullptr) found.push_back({&pair, &change, basis});
        }
    }
    return found;
}

Subject subject_of(const Comparison& pair, const Facts& facts) {
    return {pair.after, *pair.after.procedure, facts};
}

Message name_of(const Change& change) {
    const Bilingual section = record::word_of(change.section).title;
    const Message& item = change.after.name.vi.empty() ? change.before.name : change.after.name;
    return {fmt::format("{} “{}”", utf8::to_lower(section.vi), item.vi),
            fmt::format("{} “{}”", utf8::to_lower(section.en), item.en)};
}

std::optional<Days> promulgated(const Citation& act, const LawRegister& law) {
    const auto known = law.find(act.act);
    if (known && known->issued) return Days{known->issued->value, known->issued->value};
    if (act.issued) return Days{*act.issued, *act.issued};
    const auto year = year_of(act.act);
    if (!year) return {};
    using namespace std::chrono;
    const std::chrono::year number{*year};
    return Days{number / January / 1, number / December / 31};
}

bool is_local(const Citation& act, const LawRegister& law) {
    const auto kind = law.kind_of(act.act);
    return kind && *kind >= InstrumentKind::provincial_resolution &&
           *kind <= InstrumentKind::commune_decision;
}

bool is_of_low_rank(const Citation& act, const LawRegister& law) {
    const auto kind = law.kind_of(act.act);
    return kind && (*kind == InstrumentKind::circular || *kind == InstrumentKind::joint_circular ||
                    is_local(act, law));
}

}  // namespace tthc::revised
