#include "tthc/diff/change.h"

#include "tthc/diff/meaning.h"
#include "tthc/model/identity.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

#include <utility>

namespace tthc {
namespace {

ChangeKind mirrored(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return ChangeKind::removed;
        case ChangeKind::removed:
            return ChangeKind::added;
        case ChangeKind::changed:
        case ChangeKind::moved:
            return kind;
    }
    return kind;
}

std::string path_of(const Change& change) {
    const Side& side = change.kind == ChangeKind::added ? change.after : change.before;
    std::string section(record::word_of(change.section).key);
    if (change.group == presence_group) return section;
    if (!side.index) {
        if (change.section == Section::procedure) return change.group;
        return fmt::format("{}/{}", section, change.group);
    }
    return side.label.empty() ? section : item_path(section, side.label, *side.index);
}

struct Writing {
    yaml::Value operator()(std::monostate) const { return yaml::Value::map(); }
    template <class T>
    yaml::Value operator()(const T& element) const {
        return record::to_value(element);
    }
};

}  // namespace

void complete(Change& change) {
    change.path = path_of(change);
    Meaning meaning = meaning_of(change);
    change.effect = meaning.effect;
    change.reason = std::move(meaning.reason);
    change.what = describe(change);
}

Change mirrored(const Change& change) {
    Change mirror = change;
    mirror.kind = mirrored(change.kind);
    std::swap(mirror.before, mirror.after);
    complete(mirror);
    return mirror;
}

yaml::Value to_value(const Element& element) {
    return std::visit(Writing{}, element);
}

}  // namespace tthc
