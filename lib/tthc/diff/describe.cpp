#include "tthc/diff/describe.h"

#include "tthc/base/digits.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/diff/groups.h"
#include "tthc/diff/word_edits.h"
#include "tthc/model/applicant.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc {
namespace {

constexpr Bilingual nothing{"không nêu", "not stated"};

/// Longer texts are told by their edits, or cut in titles.
constexpr std::size_t long_text = 80;

Message joined(Message text, std::string_view separator, const Message& more) {
    if (text.vi.empty()) return more;
    return {fmt::format("{}{}{}", text.vi, separator, more.vi),
            fmt::format("{}{}{}", text.en, separator, more.en)};
}

Message lower(const Bilingual& words) {
    return {utf8::to_lower(words.vi.substr(0, words.vi.find(' '))) +
                std::string(words.vi.substr(std::min(words.vi.find(' '), words.vi.size()))),
            utf8::to_lower(words.en)};
}

std::string shortened(const std::string& text) {
    return utf8::shortened(text, long_text);
}

Message money(std::int64_t dong) {
    return {fmt::format("{} đồng", grouped(std::to_string(dong), '.')),
            fmt::format("{} đồng", grouped(std::to_string(dong), ','))};
}

/// `1.500,25` in Vietnamese, `1,500.25` in English.
std::string digits(const Decimal& value, char group, char point) {
    const std::string text = value.to_string();
    const auto at = text.find('.');
    const std::string whole = grouped(text.substr(0, at), group);
    return at == std::string::npos ? whole : whole + point + text.substr(at + 1);
}

Message number(const Decimal& value) {
    return {digits(value, '.', ','), digits(value, ',', '.')};
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

template <class T>
Message shown(const Located<T>& value) {
    if constexpr (record::Vocabulary<T>) {
        return say(record::word_of(value.value).title);
    } else if constexpr (std::is_same_v<T, Duration>) {
        return {value->to_string(Language::vi), value->to_string(Language::en)};
    } else if constexpr (std::is_same_v<T, bool>) {
        return value.value ? Message{"có", "yes"} : Message{"không", "no"};
    } else if constexpr (std::is_same_v<T, Money>) {
        return money(value->dong);
    } else if constexpr (std::is_same_v<T, Decimal>) {
        return number(value.value);
    } else if constexpr (std::is_same_v<T, Quantity>) {
        if (!value->is_range()) return number(value->likely);
        return joined(number(value->low), "–", number(value->high));
    } else if constexpr (std::is_same_v<T, std::string>) {
        return same(utf8::squeeze(value.value));
    } else {
        return same(record::Codec<T>::print(value.value));
    }
}

template <record::Record T>
Message shown(const T& record) {
    Message text;
    T::fields([&](const record::Field& /*field*/, auto member) {
        if (!record::is_absent(record.*member)) text = joined(text, ", ", shown(record.*member));
    });
    return text;
}

template <class T>
Message shown(const std::vector<T>& values) {
    Message text;
    for (const T& value : values)
        text = joined(text, "; ", shown(value));
    return text;
}

template <class Member>
Message shown_or_nothing(const record::Field& field, const Member& value) {
    if (record::is_absent(value)) return say(nothing);
    if constexpr (std::is_same_v<Member, Text>) {
        if (field.is(record::Trait::actor) && value.value == applicant_actor)
            return say(applicant_words);
    }
    Message words = shown(value);
    if (!field.is(record::Trait::dong)) return words;
    return {fmt::format("{} đồng", words.vi), fmt::format("{} đồng", words.en)};
}

Message labelled(const record::Field& field, const Message& words) {
    const Message label = lower(field.label());
    return {fmt::format("{}: {}", label.vi, words.vi), fmt::format("{}: {}", label.en, words.en)};
}

bool is_long(const Message& from, const Message& to) {
    return utf8::length(from.vi) + utf8::length(to.vi) > long_text;
}

Message arrow(const Message& from, const Message& to) {
    return {fmt::format("{} → {}", from.vi, to.vi), fmt::format("{} → {}", from.en, to.en)};
}

template <class Member>
Message difference(const record::Field& field, const Member& before, const Member& after) {
    const Message from = shown_or_nothing(field, before);
    const Message to = shown_or_nothing(field, after);
    if constexpr (std::is_same_v<Member, Text>) {
        const bool both = !record::is_absent(before) && !record::is_absent(after);
        if (both && is_long(from, to)) {
            const Message edits = word_edits(from.vi, to.vi);
            if (!edits.vi.empty()) return labelled(field, edits);
        }
    }
    return labelled(field, arrow(from, to));
}

template <record::Record T>
Message differences(const T& before, const T& after) {
    Message text;
    groups::each_field<T>([&](const record::Field& field, auto member) {
        if (before.*member == after.*member) return;
        text = joined(text, "; ", difference(field, before.*member, after.*member));
    });
    return text;
}

Message differences(std::monostate /*before*/, std::monostate /*after*/) {
    return {};
}

template <record::Record T>
Wordings wordings(const T& before, const T& after) {
    Wordings both;
    groups::each_field<T>([&](const record::Field& field, auto member) {
        if (before.*member == after.*member) return;
        both.before =
            joined(both.before, "; ", labelled(field, shown_or_nothing(field, before.*member)));
        both.after =
            joined(both.after, "; ", labelled(field, shown_or_nothing(field, after.*member)));
    });
    return both;
}

Wordings wordings(std::monostate /*before*/, std::monostate /*after*/) {
    return {};
}

template <class T>
Wordings wordings(const Located<T>& before, const Located<T>& after) {
    return {shown(before), shown(after)};
}

/// Of one act, what is said of it beside its number.
Message cited(const Located<Citation>& citation) {
    const auto value = record::to_value(citation);
    Message text;
    for (const auto& [key, part] : value.entries)
        text = joined(text, ", ", same(part.scalar));
    return value.entries.empty() ? shown(citation) : text;
}

template <class T>
Message differences(const Located<T>& before, const Located<T>& after) {
    if constexpr (std::is_same_v<T, Citation>) {
        if (shown(before) == shown(after)) return arrow(cited(before), cited(after));
    }
    return arrow(shown(before), shown(after));
}

template <class T>
bool is_title_field(const record::Field& field, const T& /*item*/) {
    if constexpr (std::is_same_v<T, Deadline>) {
        return field.key == "legal" || field.key == "when" || field.key == "channels";
    }
    if constexpr (std::is_same_v<T, Fee>) {
        return field.key == "amount" || field.key == "per" || field.key == "free" ||
               field.key == "name" || field.key == "when" || field.key == "channels";
    }
    return field.key == "name" || field.key == "action" || field.key == "text";
}

/// The figures and cases of an item, beside its title.
template <record::Record T>
Message figures(const T& item) {
    Message text;
    T::fields([&](const record::Field& field, auto member) {
        const bool told = field.key == "id" || field.key == "one_of" || field.key == "note" ||
                          field.key == "basis" || is_title_field(field, item);
        if (told || record::is_absent(item.*member)) return;
        Message words = shown(item.*member);
        text = joined(text, "; ", labelled(field, {shortened(words.vi), shortened(words.en)}));
    });
    return text;
}

struct Contents {
    const Message& name;

    Message operator()(std::monostate /*absent*/) const { return name; }
    template <class T>
    Message operator()(const Located<T>& /*item*/) const {
        return name;
    }
    template <record::Record T>
    Message operator()(const T& item) const {
        const Message more = figures(item);
        if (more.vi.empty()) return name;
        return {fmt::format("{} ({})", name.vi, more.vi), fmt::format("{} ({})", name.en, more.en)};
    }
};

Message contents_of(const Side& side) {
    return std::visit(Contents{side.name}, side.value);
}

Message contents_of(const std::vector<Side>& sides) {
    Message text;
    for (const Side& side : sides)
        text = joined(text, "; ", contents_of(side));
    return text;
}

Message with(const Bilingual& verb, const Message& words) {
    return {fmt::format("{} {}", verb.vi, words.vi), fmt::format("{} {}", verb.en, words.en)};
}

Message came_or_went(const Change& change) {
    const bool came = change.kind == ChangeKind::added;
    const Message one = contents_of(came ? change.after : change.before);
    if (change.one_is_silent) {
        const Message all = change.more.empty() ? one : joined(one, "; ", contents_of(change.more));
        return with(came ? Bilingual{"nêu lần đầu:", "stated for the first time:"}
                         : Bilingual{"không còn nêu:", "no longer stated:"},
                    all);
    }
    if (change.more.empty()) {
        return with(came ? Bilingual{"bổ sung:", "added:"} : Bilingual{"bãi bỏ:", "removed:"}, one);
    }
    return with(
        came ? Bilingual{"bổ sung một trong các giấy tờ:", "added, one of these suffices:"}
             : Bilingual{"bãi bỏ, một trong các giấy tờ:", "removed, one of these sufficed:"},
        joined(one, "; ", contents_of(change.more)));
}

Message moved(const Change& change) {
    const std::size_t from = *change.before.index + 1;
    const std::size_t to = *change.after.index + 1;
    if (from == to) {
        return {"thứ tự so với các mục khác thay đổi", "its order among the others changed"};
    }
    return say("thứ tự: {} → {}", "place in the list: {} → {}", from, to);
}

Message regrouped(const Change& change) {
    const bool splits = change.kind == ChangeKind::split;
    const Message one = contents_of(splits ? change.before : change.after);
    const Message many =
        joined(contents_of(splits ? change.after : change.before), "; ", contents_of(change.more));
    const auto& [vi, en] = splits ? std::pair{"tách “{}” thành: {}", "split “{}” into: {}"}
                                  : std::pair{"gộp thành “{}”: {}", "merged into “{}”: {}"};
    return {fmt::format(fmt::runtime(vi), one.vi, many.vi),
            fmt::format(fmt::runtime(en), one.en, many.en)};
}

Message describe(const Change& change) {
    switch (change.kind) {
        case ChangeKind::added:
        case ChangeKind::removed:
            return came_or_went(change);
        case ChangeKind::moved:
            return moved(change);
        case ChangeKind::split:
        case ChangeKind::merged:
            return regrouped(change);
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

std::string path_of(const Change& change) {
    const Side& side = change.kind == ChangeKind::added ? change.after : change.before;
    std::string section(record::word_of(change.section).key);
    if (!side.index) {
        if (change.section == Section::procedure) return change.group;
        return fmt::format("{}/{}", section, change.group);
    }
    return side.label.empty() ? section : item_path(section, side.label, *side.index);
}

Message title_of_text(const Text& text) {
    return same(shortened(text.value));
}

template <class T>
Message title_of_value(const Located<T>& item) {
    const Message words = shown(item);
    return {shortened(words.vi), shortened(words.en)};
}

template <class Item>
Message with_case(Message text, const Item& item) {
    if (!item.when.value.empty()) text = joined(text, ", ", title_of_text(item.when));
    if (!item.channels.empty()) text = joined(text, ", ", shown(item.channels));
    return text;
}

}  // namespace

Message title_of(const Document& item, const Procedure& /*procedure*/) {
    return title_of_text(item.name);
}

Message title_of(const Deadline& item, const Procedure& /*procedure*/) {
    const Maybe<Duration>& time = item.legal ? item.legal : item.committed;
    Message text = time ? shown(*time) : say(record::word_of(Section::deadlines).title);
    return with_case(std::move(text), item);
}

Message title_of(const Fee& item, const Procedure& /*procedure*/) {
    Message text = title_of_text(item.name);
    if (item.name.value.empty()) {
        text = item.kind ? shown(*item.kind) : say(record::word_of(Section::fees).title);
    }
    if (item.amount) text = joined(text, " ", shown(*item.amount));
    if (!item.per.value.empty()) text = joined(text, "/", title_of_text(item.per));
    if (!item.free.value.empty()) text = joined(text, ", ", title_of_text(item.free));
    return with_case(std::move(text), item);
}

Message title_of(const Step& item, const Procedure& /*procedure*/) {
    return title_of_text(item.action);
}

Message title_of(const Outcome& item, const Procedure& /*procedure*/) {
    return title_of_text(item.name);
}

Message title_of(const Condition& item, const Procedure& /*procedure*/) {
    return title_of_text(item.text);
}

Message title_of(const Task& item, const Procedure& procedure) {
    if (!item.name.value.empty()) return title_of_text(item.name);
    if (procedure.documents) {
        for (const Document& document : procedure.documents->items) {
            if (item.document.value.empty() || document.id != item.document) continue;
            const std::string paper = shortened(document.name.value);
            return say("chuẩn bị “{}”", "preparing “{}”", paper);
        }
    }
    return same(item.id.value);
}

Message title_of(const Located<std::string>& item, const Procedure& /*procedure*/) {
    return title_of_value(item);
}

Message title_of(const Located<Level>& item, const Procedure& /*procedure*/) {
    return title_of_value(item);
}

Message title_of(const Located<Applicant>& item, const Procedure& /*procedure*/) {
    return title_of_value(item);
}

Message title_of(const Located<Channel>& item, const Procedure& /*procedure*/) {
    return title_of_value(item);
}

Message title_of(const Located<Citation>& item, const Procedure& /*procedure*/) {
    return title_of_value(item);
}

void complete(Change& change) {
    change.path = path_of(change);
    change.what = describe(change);
}

Wordings wordings_of(const Change& change) {
    const bool one_before = change.kind != ChangeKind::removed && change.kind != ChangeKind::merged;
    if (change.kind == ChangeKind::changed) {
        return std::visit(
            [&]<class T>(const T& before) {
                const T* const after = std::get_if<T>(&change.after.value);
                return after == nullptr ? Wordings{} : wordings(before, *after);
            },
            change.before.value);
    }
    if (change.kind == ChangeKind::moved) {
        return {say("thứ tự: {}", "place in the list: {}", *change.before.index + 1),
                say("thứ tự: {}", "place in the list: {}", *change.after.index + 1)};
    }
    Wordings both{contents_of(change.before), contents_of(change.after)};
    Message& many = one_before ? both.after : both.before;
    if (!change.more.empty()) many = joined(many, "; ", contents_of(change.more));
    if (change.kind == ChangeKind::added) both.before = say(nothing);
    if (change.kind == ChangeKind::removed) {
        both.after = change.one_is_silent ? say(nothing) : Message{"bãi bỏ", "removed"};
    }
    return both;
}

}  // namespace tthc
