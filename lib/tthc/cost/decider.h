#pragma once

#include "tthc/law/instrument.h"
#include "tthc/model/vocabulary.h"

#include <optional>
#include <string_view>

namespace tthc {

/// Who decides on an instrument: it is amended by who issued it (80/2015/QH13 Điều 12).
enum class Decider {
    national_assembly,
    standing_committee,
    government,
    prime_minister,
    ministry,
    province,
    district,
    commune
};

/// Told by the number of the act; nothing where that does not tell it.
std::optional<Decider> decider_of(std::string_view act);

/// Whether an authority of the level decides on it itself. (A text of another ministry or province
/// looks the same.)
bool decides(Level level, Decider decider);

namespace record {
template <>
struct Words<Decider> {
    using D = Decider;
    static constexpr Word<D> words[] = {
        {D::national_assembly, "national-assembly", {"Quốc hội", "National Assembly"}},
        {D::standing_committee,
         "standing-committee",
         {"Ủy ban Thường vụ Quốc hội", "Standing Committee of the National Assembly"}},
        {D::government, "government", {"Chính phủ", "Government"}},
        {D::prime_minister, "prime-minister", {"Thủ tướng Chính phủ", "Prime Minister"}},
        {D::ministry,
         "ministry",
         {"Bộ, cơ quan khác ở trung ương", "Ministry or another central agency"}},
        {D::province, "province", {"HĐND, UBND cấp tỉnh", "Province"}},
        {D::district, "district", {"HĐND, UBND cấp huyện", "District"}},
        {D::commune, "commune", {"HĐND, UBND cấp xã", "Commune"}}};
};
}  // namespace record

}  // namespace tthc
