#pragma once

#include "tthc/base/typography.h"
#include "tthc/diff/meaning/judgement.h"
#include "tthc/model/procedure.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <algorithm>
#include <string_view>
#include <vector>

/// Fields of records taken by the groups of their judgements: what of an item may change as one.
namespace tthc::groups {

/// Records that hold sections of their own, whose items are compared one by one.
template <class T, class Member>
inline constexpr bool is_section = false;
template <record::Record T>
inline constexpr bool is_section<Procedure, std::vector<T>> = true;
template <>
inline constexpr bool is_section<Procedure, std::optional<Dossier>> = true;
template <>
inline constexpr bool is_section<Procedure, std::optional<Burden>> = true;
template <>
inline constexpr bool is_section<Dossier, std::vector<Document>> = true;
template <>
inline constexpr bool is_section<Burden, std::vector<Task>> = true;

/// Of the lists of values of a procedure some are sections (levels), some fields (authority).
template <class T>
bool is_of_record(const record::Field& field) {
    if constexpr (!std::is_same_v<T, Procedure>) return true;
    return field.key != "revises" && !record::value_of<Section>(field.key);
}

/// Visits `(field, member)` of all that a record says by itself.
template <record::Record T, class Visit>
void each_field(Visit&& visit) {
    T::fields([&]<class Member>(const record::Field& field, Member T::*member) {
        if constexpr (!is_section<T, Member>) {
            if (is_of_record<T>(field)) visit(field, member);
        }
    });
}

template <record::Record T, class Visit>
void each_field_of(std::string_view group, Visit&& visit) {
    each_field<T>([&](const record::Field& field, auto member) {
        if (meaning::group_of<T>(field.key) == group) visit(field, member);
    });
}

/// The groups in which two records differ, in the order of their fields.
template <record::Record T>
std::vector<std::string_view> differing(const T& before, const T& after) {
    std::vector<std::string_view> found;
    each_field<T>([&](const record::Field& field, auto member) {
        const std::string_view group = meaning::group_of<T>(field.key);
        if (before.*member == after.*member) return;
        if (std::find(found.begin(), found.end(), group) == found.end()) found.push_back(group);
    });
    return found;
}

template <record::Record T>
void copy_group(std::string_view group, const T& from, T& to) {
    each_field_of<T>(group, [&](const auto& /*field*/, auto member) { to.*member = from.*member; });
}

template <class T>
bool same_wording(const T& left, const T& right) {
    if constexpr (std::is_same_v<T, Text>) return tthc::same_wording(left.value, right.value);
    return left == right;
}
template <class T>
bool same_wording(const std::vector<T>& left, const std::vector<T>& right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const T& a, const T& b) { return groups::same_wording(a, b); });
}
template <record::Record T>
bool same_wording(const std::optional<T>& left, const std::optional<T>& right) {
    if (!left || !right) return left == right;
    bool same = true;
    T::fields([&](const record::Field& /*field*/, auto member) {
        same = same && groups::same_wording((*left).*member, (*right).*member);
    });
    return same;
}

/// Whether the fields of a group differ in typography alone.
template <record::Record T>
bool same_wording_in(std::string_view group, const T& left, const T& right) {
    bool same = true;
    each_field_of<T>(group, [&](const record::Field& /*field*/, auto member) {
        same = same && groups::same_wording(left.*member, right.*member);
    });
    return same;
}

inline bool has_place(Span span) {
    return span.end > span.begin;
}

template <class T>
Span span_of(const Located<T>& value) {
    return value.span;
}
template <record::Record T>
Span span_of(const T& value) {
    return value.place.span;
}
template <class T>
Span span_of(const std::optional<T>& value) {
    return value ? span_of(*value) : Span{};
}
template <class T>
Span span_of(const std::vector<T>& values) {
    return values.empty() ? Span{} : span_of(values.front());
}

/// Where the first differing field of the group stands in `record`, else the record itself.
template <record::Record T>
Span place_of_group(std::string_view group, const T& record, const T& other) {
    Span found;
    each_field_of<T>(group, [&](const auto& /*field*/, auto member) {
        if (has_place(found) || record.*member == other.*member) return;
        if (!record::is_absent(record.*member)) found = span_of(record.*member);
    });
    return has_place(found) ? found : record.place.span;
}

}  // namespace tthc::groups
