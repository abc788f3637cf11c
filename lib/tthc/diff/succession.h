#pragma once

#include "tthc/diff/knowledge.h"
#include "tthc/model/procedure.h"

namespace tthc::items {

/// Whether the register of acts knows the second as the successor of the first.
bool succeeds(const Citation& before, const Citation& after, const Knowledge& knowledge);

/// Whether the registers know one of two values as the successor of the other.
bool is_succession(const Located<Citation>& left, const Located<Citation>& right,
                   const Knowledge& knowledge);
bool is_succession(const Located<std::string>& left, const Located<std::string>& right,
                   const Knowledge& knowledge);
template <class T>
bool is_succession(const Located<T>& /*left*/, const Located<T>& /*right*/,
                   const Knowledge& /*knowledge*/) {
    return false;
}

}  // namespace tthc::items
