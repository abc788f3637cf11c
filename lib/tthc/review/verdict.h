#pragma once

#include "tthc/record/field.h"

namespace tthc {

/// What a department answers to a finding of the worksheet.
enum class Verdict { to_mend, mended, cannot_mend, kept, wrong };

/// Whether the next review is not to tell the finding again; a reason is asked for.
constexpr bool takes_out(Verdict verdict) {
    return verdict == Verdict::kept || verdict == Verdict::wrong;
}

/// Titles of the columns that are read again when a worksheet comes back.
namespace worksheet_column {
inline constexpr Bilingual authority{"Cơ quan giải quyết", "Authority"};
inline constexpr Bilingual verdict{"Ý kiến", "Verdict"};
inline constexpr Bilingual comment{"Giải trình", "Comment"};
inline constexpr Bilingual answered_by{"Người trả lời", "Answered by"};
inline constexpr Bilingual fingerprint{"Dấu vết", "Fingerprint"};
}  // namespace worksheet_column

}  // namespace tthc

namespace tthc::record {
/// One word each, without a comma, which would end it in the list of a drop-down.
template <>
struct Words<Verdict> {
    using V = Verdict;
    static constexpr Word<V> words[] = {
        {V::to_mend, "to-mend", {"Sẽ sửa", "To be mended"}},
        {V::mended, "mended", {"Đã sửa", "Mended"}},
        {V::cannot_mend, "cannot-mend", {"Chưa sửa được", "Cannot be mended yet"}},
        {V::kept, "kept", {"Giữ nguyên", "Kept as it is"}},
        {V::wrong, "wrong", {"Không đúng", "Not right"}}};
};
}  // namespace tthc::record
