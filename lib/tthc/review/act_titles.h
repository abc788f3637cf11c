#pragma once

#include "tthc/law/register.h"
#include "tthc/model/citation.h"

namespace tthc {

/// Whether a citation has a title and it says no more than its number: `Nghị định 31/2018/NĐ-CP`.
bool has_bare_title(const Citation& citation);

/// The citation with the title that the register has, where its own says no more than its number.
Citation with_known_title(const Citation& citation, const LawRegister& law);

}  // namespace tthc
