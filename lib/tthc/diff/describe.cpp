#include "tthc/base/say.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/meaning.h"

#include <fmt/format.h>

namespace tthc {
namespace {

constexpr Bilingual nothing{"không có", "none"};

Message joined(Message text, const Bilingual& separator, const Message& more) {
    if (text.vi.empty()) return more;
    return {fmt::format("{}{}{}", text.vi, separator.vi, more.vi),
            fmt::format("{}{}{}", text.en, separator.en, more.en)};
}

template <class T>
Message shown(const Located<T>& value);
template <record::Record T>
Message shown(const T& record);
template <class T>
Message shown(const std::vector<T>& values);

template <class T>
Message shown(const std::optional<T>& value) {
    return shown(*value);
}

Message same(const std::string& text) {
    return {text, text};
}

template <class T>
Message shown(const Located<T>& value) {
    if constexpr (record::Vocabulary<T>) {
        const Bilingual title = record::word_of(value.value).title;
        return {std::string(title.vi), std::string(title.en)};
    } else if constexpr (std::is_same_v<T, Duration>) {
        return {value->to_string(Language::vi), value->to_string(Language::en)};
    } else if constexpr (std::is_same_v<T, bool>) {
        return value.value ? Message{"có", "yes"} : Message{"không", "no"};
    } else if constexpr (std::is_same_v<T, Quantity>) {
        if (!value->is_range()) return same(value->likely.to_string());
        return same(fmt::format("{}–{}", value->low.to_string(), value->high.to_string()));
    } else {
        return same(record::Codec<T>::print(value.value));
    }
}

template <record::Record T>
Message shown(const T& record) {
    Message text;
    T::fields([&](const record::Field& /*field*/, auto member) {
        if (!record::is_absent(record.*member)) {
            text = joined(text, {", ", ", "}, shown(record.*member));
        }
    });
    return text;
}

template <class T>
Message shown(const std::vector<T>& values) {
    Message text;
    for (const T& value : values)
        text = joined(text, {"; ", "; "}, shown(value));
    return text;
}

template <class Member>
Message shown_or_nothing(const Member& value) {
    if (record::is_absent(value)) return {std::string(nothing.vi), std::string(nothing.en)};
    return shown(value);
}

template <class T>
Message differences(const T& before, const T& after) {
    Message text;
    groups::each_field<T>([&](const record::Field& field, auto member) {
        if (before.*member == after.*member) return;
        const Message from = shown_or_nothing(before.*member);
        const Message to = shown_or_nothing(after.*member);
        text = joined(text, {"; ", "; "},
                      {fmt::format("{}: {} → {}", field.title.vi, from.vi, to.vi),
                       fmt::format("{}: {} → {}", field.title.en, from.en, to.en)});
    });
    return text;
}

Message differences(std::monostate /*before*/, std::monostate /*after*/) {
    return {};
}

template <class T>
Message differences(const Located<T>& before, const Located<T>& after) {
    const Message from = shown(before);
    const Message to = shown(after);
    return {fmt::format("{} → {}", from.vi, to.vi), fmt::format("{} → {}", from.en, to.en)};
}

Message with_name(const Bilingual& verb, const Side& side, Section section) {
    const Bilingual title = record::word_of(section).title;
    const bool named = !side.name.vi.empty();
    return {fmt::format("{}: {}", verb.vi, named ? side.name.vi : std::string(title.vi)),
            fmt::format("{}: {}", verb.en, named ? side.name.en : std::string(title.en))};
}

Message moved(const Change& change) {
    const std::size_t from = *change.before.index + 1;
    const std::size_t to = *change.after.index + 1;
    return say("vị trí trong danh sách: {} → {}", "place in the list: {} → {}", from, to);
}

Message emptied(const Change& change) {
    if (change.kind == ChangeKind::added) {
        return {"mục được ghi nhưng để trống", "the section is written and says nothing"};
    }
    return {"mục không còn để trống", "the section is no longer written and empty"};
}

}  // namespace

Message describe(const Change& change) {
    if (change.group == presence_group) return emptied(change);
    switch (change.kind) {
        case ChangeKind::added:
            return with_name({"thêm", "added"}, change.after, change.section);
        case ChangeKind::removed:
            return with_name({"bỏ", "removed"}, change.before, change.section);
        case ChangeKind::moved:
            return moved(change);
        case ChangeKind::changed:
            break;
    }
    return std::visit(
        [&]<class T>(const T& before) {
            const T* const after = std::get_if<T>(&change.after.value);
            return after == nullptr ? Message{} : differences(before, *after);
        },
        change.before.value);
}

}  // namespace tthc
