#pragma once

#include "time_words.h"
#include "tthc/model/deadline.h"

#include <vector>

namespace tthc::importing {

/// `Thời hạn thẩm định hồ sơ: …`; no rest of a sentence, no case, and no moment (`Sau …`).
bool is_stage(const TimeClause& clause, const Lexicon& lexicon);

/// The same of what an agency does, or what is called a time or an act of a procedure.
bool names_stage(const TimeClause& clause, const Lexicon& lexicon);

/// Parts with a name each whose times are the time of the deadline together; else none.
std::vector<Stage> stages_of(const std::vector<TimeClause>& clauses, const Duration& whole,
                             const Lexicon& lexicon);

/// `Không quá 15 ngày làm việc. Trong đó: …`: the stages behind a first time that is all of theirs.
std::vector<Stage> stages_of_first(const std::vector<TimeClause>& clauses, const Lexicon& lexicon);

/// `Sở Tư pháp lấy ý kiến: 20 ngày kể từ …; Ủy ban nhân dân ra quyết định: 15 ngày kể từ …` where
/// no length of the whole is told: what follow each other have an event of their own each.
std::vector<Stage> stages_without_whole(const std::vector<TimeClause>& clauses,
                                        const Lexicon& lexicon);

}  // namespace tthc::importing
