#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/words/text.h"

#include <string>
#include <string_view>

namespace tthc::importing {

/// Whether a sentence begins with a time, a case or an event, behind which its subject stands.
bool opens_sentence(const Prose& text, const Lexicon& lexicon);

/// Whether a name of an agency or a word for applicants stands there.
bool names_somebody(const Prose& text, std::size_t at, const Lexicon& lexicon);

/// Who acts where somebody is named: the applicant, or an agency by its whole name as far as its
/// verb; empty where the name has no end that is sure, so that nobody is told by half a name, and
/// where several agencies act.
std::string actor_at(const Prose& text, std::size_t at, const Lexicon& lexicon);

/// `của tổ chức, cá nhân`: what stands behind the comma is no subject.
bool is_enumeration(const Prose& text, std::size_t comma, const Lexicon& lexicon);

/// Who acts behind a comma or `thì` from a place on, in the same sentence. Empty where an applicant
/// or an agency may be meant.
std::string actor_behind(const Prose& text, std::size_t from, const Lexicon& lexicon);

/// Who acts in a sentence; it may open with a time, a case or an event (`Trong thời hạn 20 ngày
/// …,`, `Nếu hồ sơ hợp lệ thì`). Empty where an applicant or an agency may be meant.
std::string actor_of(const Prose& sentence, const Lexicon& lexicon);

/// Whom the words in front of a colon name, `Cơ quan hải quan: …`; empty where they say more.
std::string actor_of_heading(const Prose& line, const Lexicon& lexicon);

}  // namespace tthc::importing
