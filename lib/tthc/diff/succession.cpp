#include "tthc/diff/succession.h"

#include "tthc/law/agencies.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"

#include <algorithm>

namespace tthc::items {
namespace {

bool is_replaced(const std::string& old_act, const std::string& new_act, const LawRegister& law) {
    const auto known = law.find(old_act);
    if (!known) return false;
    return std::any_of(
        known->replaced_by.begin(), known->replaced_by.end(),
        [&](const Text& number) { return act_key(number.value) == act_key(new_act); });
}

}  // namespace

bool is_succession(const Located<Citation>& left, const Located<Citation>& right,
                   const Knowledge& knowledge) {
    if (knowledge.law == nullptr) return false;
    return is_replaced(left->act, right->act, *knowledge.law) ||
           is_replaced(right->act, left->act, *knowledge.law);
}

bool is_succession(const Located<std::string>& left, const Located<std::string>& right,
                   const Knowledge& knowledge) {
    if (knowledge.agencies == nullptr) return false;
    return knowledge.agencies->succeeds(left.value, right.value) ||
           knowledge.agencies->succeeds(right.value, left.value);
}

}  // namespace tthc::items
