#include "tthc/assess/power.h"

#include "tthc/review/words.h"

#include <algorithm>
#include <string>

namespace tthc::assess {
namespace {

using K = InstrumentKind;

bool assigns(const Citation& citation, const LawRegister& law) {
    const auto kind = law.kind_of(citation.act);
    return kind == K::law || kind == K::code || kind == K::na_resolution;
}

struct IssuerWords {
    std::string_view words;
    K resolution;
    K decision;
};

/// What stands behind `HĐND` and `UBND`.
constexpr IssuerWords places[] = {{"tỉnh", K::provincial_resolution, K::provincial_decision},
                                  {"thành phố", K::provincial_resolution, K::provincial_decision},
                                  {"huyện", K::district_resolution, K::district_decision},
                                  {"quận", K::district_resolution, K::district_decision},
                                  {"thị xã", K::district_resolution, K::district_decision},
                                  {"xã", K::commune_resolution, K::commune_decision},
                                  {"phường", K::commune_resolution, K::commune_decision}};

constexpr std::string_view councils[] = {"hđnd", "hội đồng nhân dân"};
constexpr std::string_view committees[] = {"ubnd", "ủy ban nhân dân", "uỷ ban nhân dân"};

std::optional<K> local_kind(const Folded& name, std::span<const std::string_view> bodies,
                            K IssuerWords::*kind) {
    for (const IssuerWords& place : places) {
        for (const std::string_view body : bodies) {
            if (name.mentions(std::string(body) + ' ' + std::string(place.words)))
                return place.*kind;
        }
    }
    return {};
}

}  // namespace

PowerDoubt doubt_of(const std::optional<Draft>& draft, bool internal, const LawRegister& law,
                    Date day) {
    if (internal) return PowerDoubt::internal;
    if (!draft || !draft->kind) return PowerDoubt::not_told;
    const Power power = may_prescribe(draft->kind->value, day);
    if (power == Power::may) return PowerDoubt::none;
    if (power == Power::never) return PowerDoubt::never;
    if (power == Power::question) return PowerDoubt::not_established;
    bool named = false;
    for (const auto& citation : draft->assigned_by) {
        if (citation->act == to_fill_in) continue;
        if (assigns(*citation, law)) return PowerDoubt::none;
        named = true;
    }
    return named ? PowerDoubt::assigned_by_other : PowerDoubt::not_assigned;
}

bool is_doubt(PowerDoubt doubt) {
    return doubt == PowerDoubt::not_assigned || doubt == PowerDoubt::assigned_by_other ||
           doubt == PowerDoubt::never;
}

std::optional<InstrumentKind> kind_of_draft(std::string_view name) {
    constexpr std::pair<std::string_view, K> openings[] = {
        {"thông tư liên tịch", K::joint_circular},
        {"thông tư", K::circular},
        {"nghị định", K::decree},
        {"pháp lệnh", K::ordinance},
        {"bộ luật", K::code},
        {"luật", K::law}};
    const Folded folded(name);
    for (const auto& opening : openings) {
        if (folded.starts_with(opening.first)) return opening.second;
    }
    if (folded.starts_with("nghị quyết"))
        return local_kind(folded, councils, &IssuerWords::resolution);
    if (!folded.starts_with("quyết định")) return {};
    if (folded.mentions("thủ tướng chính phủ")) return K::pm_decision;
    return local_kind(folded, committees, &IssuerWords::decision);
}

}  // namespace tthc::assess
