#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/model/procedure.h"
#include "tthc/yaml/value.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tthc {

/// `split` and `merged`: one item became several that ask for it together, or several one.
enum class ChangeKind { added, removed, changed, moved, split, merged };

/// What a change does to the people who must comply.
enum class Effect { reducing, increasing, neutral, unclear };

/// The parts of a procedure; `procedure` holds its own single values (name, authority, …).
enum class Section {
    procedure,
    levels,
    coordinates_with,
    applicants,
    channels,
    basis,
    documents,
    deadlines,
    fees,
    steps,
    results,
    conditions,
    burden,
    sources
};

/// A whole item that was added, removed or moved; of a changed one, only the changed fields.
using Element = std::variant<std::monostate, Procedure, Dossier, Burden, Document, Deadline, Fee,
                             Step, Outcome, Condition, Task, Located<std::string>, Located<Level>,
                             Located<Applicant>, Located<Channel>, Located<Citation>>;

/// One side of a change. `label` is the last part of its path, `name` what people call the item.
struct Side {
    std::optional<std::size_t> index;
    std::string label;
    Message name;
    Element value;
    Place place;

    friend bool operator==(const Side&, const Side&) = default;
};

/// One list item changed in one group of fields (all inputs of one task are one group), or added,
/// removed, moved, split or merged as a whole. Made by `diff`; a regular value.
struct Change {
    ChangeKind kind = ChangeKind::changed;
    Section section = Section::procedure;
    /// `documents/ban-thao`, `documents/sets`, `name`; an item without id is `section/#n` (from 1),
    /// or the section when no side has another item. The side before, where there is one.
    std::string path;
    /// The word of its judgement (`meaning/`), of a changed item only.
    std::string group;
    Side before;
    Side after;
    /// The further items of the side that has several: the parts of a split or merged item, the
    /// other alternatives of a group that came or went as a whole.
    std::vector<Side> more;
    bool one_is_silent = false;  ///< one version does not state the section at all
    Effect effect = Effect::unclear;
    Message reason;  ///< why the effect is what it is
    Message what;    ///< `bản chính phải nộp: 3 → 2`

    friend bool operator==(const Change&, const Change&) = default;
};

/// What the change is called in `rules`, `explain` and the machine formats: `documents.quantity`,
/// `fees.added`.
std::string kind_id(const Change& change);

/// Whether a changed element says something else in this field.
template <class T, class Member>
bool touches(const Change& change, Member T::*field) {
    const T* const before = std::get_if<T>(&change.before.value);
    const T* const after = std::get_if<T>(&change.after.value);
    return before != nullptr && after != nullptr && before->*field != after->*field;
}

/// What an element says, for machine formats; an empty map for an absent side.
yaml::Value to_value(const Element& element);

namespace record {

template <>
struct Words<ChangeKind> {
    static constexpr Word<ChangeKind> words[] = {
        {ChangeKind::added, "added", {"Bổ sung", "Added"}},
        {ChangeKind::removed, "removed", {"Bãi bỏ", "Removed"}},
        {ChangeKind::changed, "changed", {"Sửa đổi", "Changed"}},
        {ChangeKind::moved, "moved", {"Chuyển vị trí", "Moved"}},
        {ChangeKind::split, "split", {"Tách", "Split"}},
        {ChangeKind::merged, "merged", {"Gộp", "Merged"}}};
};

template <>
struct Words<Effect> {
    static constexpr Word<Effect> words[] = {
        {Effect::reducing, "reducing", {"Giảm gánh nặng", "Reduces the burden"}},
        {Effect::increasing, "increasing", {"Tăng gánh nặng", "Increases the burden"}},
        {Effect::neutral, "neutral", {"Không ảnh hưởng", "Neutral"}},
        {Effect::unclear, "unclear", {"Chưa rõ", "Unclear"}}};
};

template <>
struct Words<Section> {
    static constexpr Word<Section> words[] = {
        {Section::procedure, "procedure", {"Thông tin chung", "The procedure itself"}},
        {Section::levels, "levels", {"Cấp thực hiện", "Levels"}},
        {Section::coordinates_with, "coordinates_with", {"Cơ quan phối hợp", "Coordination"}},
        {Section::applicants, "applicants", {"Đối tượng thực hiện", "Kinds of applicant"}},
        {Section::channels, "channels", {"Cách thức thực hiện", "Channels"}},
        {Section::basis, "basis", {"Căn cứ pháp lý", "Legal basis"}},
        {Section::documents, "documents", {"Thành phần, số lượng hồ sơ", "Dossier"}},
        {Section::deadlines, "deadlines", {"Thời hạn giải quyết", "Deadlines"}},
        {Section::fees, "fees", {"Phí, lệ phí", "Fees and charges"}},
        {Section::steps, "steps", {"Trình tự thực hiện", "Steps"}},
        {Section::results, "results", {"Kết quả thực hiện", "Results"}},
        {Section::conditions, "conditions", {"Yêu cầu, điều kiện", "Conditions"}},
        {Section::burden, "burden", {"Số liệu tính chi phí tuân thủ", "Inputs of the cost"}},
        {Section::sources, "sources", {"Nguồn của bản ghi", "Sources of the record"}}};
};

}  // namespace record
}  // namespace tthc
