#pragma once

#include "tthc/diff/compare.h"
#include "tthc/review/rule.h"

#include <string>
#include <vector>

/// What rules on changes share: a new version made something heavier for those who must comply.
namespace tthc::revised {

/// A paper, a condition, a time limit or a payment that is new or heavier than before.
struct Burden {
    const Comparison* pair;
    const Change* change;
    const List<Citation>* basis;  ///< its own, in the new version
};

/// Of all procedures that both versions have, in order.
std::vector<Burden> burdens(const Revised& versions);

/// The new version of a pair, for findings.
Subject subject_of(const Comparison& pair, const Facts& facts);

/// What the change is called in a sentence: `thành phần, số lượng hồ sơ “Sơ yếu lý lịch”`.
Message name_of(const Change& change);

/// First and last day on which an act can have been promulgated: one day where the citation or the
/// register says it, else the year of its number.
struct Days {
    Date first;
    Date last;
};
std::optional<Days> promulgated(const Citation& act, const LawRegister& law);

/// Kinds of instruments that 80/2015/QH13 Điều 14 khoản 4 keeps from prescribing procedures:
/// circulars, and what councils and committees issue.
bool is_of_low_rank(const Citation& act, const LawRegister& law);
bool is_local(const Citation& act, const LawRegister& law);

}  // namespace tthc::revised
