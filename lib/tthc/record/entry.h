#pragma once

#include "tthc/record/field.h"
#include "tthc/source/span.h"

#include <string>
#include <type_traits>

namespace tthc::record {

/// A record of two fields that files write as `key: value`: its one text is the key.
template <class T>
concept Entry = Record<T> && std::remove_const_t<T>::is_entry;

/// Hands the key to one and the value, with its field, to the other.
template <class T, class OnKey, class OnValue>
void visit_entry(T& entry, const OnKey& on_key, const OnValue& on_value) {
    T::fields([&]<class Member, class Of>(const Field& field, Member Of::*member) {
        if constexpr (std::is_same_v<Member, Located<std::string>>) {
            on_key(entry.*member);
        } else {
            on_value(field, entry.*member);
        }
    });
}

}  // namespace tthc::record
