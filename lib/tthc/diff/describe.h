#pragma once

#include "tthc/diff/change.h"

#include <string>
#include <string_view>

namespace tthc {

/// What people call an item: its name, what is done or required; a nameless one by its figures
/// (`15 ngày, trực tuyến`; `150.000 đồng`), a task by the paper that it prepares.
Message title_of(const Document& item, const Procedure& procedure);
Message title_of(const Deadline& item, const Procedure& procedure);
Message title_of(const Fee& item, const Procedure& procedure);
Message title_of(const Step& item, const Procedure& procedure);
Message title_of(const Outcome& item, const Procedure& procedure);
Message title_of(const Condition& item, const Procedure& procedure);
Message title_of(const Task& item, const Procedure& procedure);
Message title_of(const Located<std::string>& item, const Procedure& procedure);
Message title_of(const Located<Level>& item, const Procedure& procedure);
Message title_of(const Located<Applicant>& item, const Procedure& procedure);
Message title_of(const Located<Channel>& item, const Procedure& procedure);
Message title_of(const Located<Citation>& item, const Procedure& procedure);

/// Fills path and words of a change from its sides: `bản chính phải nộp: 3 → 2`. Of long texts the
/// words that changed are told, not the whole.
void complete(Change& change);

/// What each version says of what changed, one beside the other: `bản chính phải nộp: 3`; a whole
/// item with its figures.
struct Wordings {
    Message before;
    Message after;
};
Wordings wordings_of(const Change& change);

}  // namespace tthc
