#include "tthc/review/house/fields.h"

#include "tthc/base/nearest.h"
#include "tthc/base/split.h"
#include "tthc/model/identity.h"
#include "tthc/model/scalars.h"
#include "tthc/record/shape.h"

#include <algorithm>
#include <type_traits>

namespace tthc::house {
namespace {

using record::ValueShape;

/// A list whose item may stand alone is a list; a text with a long form is a text.
const ValueShape& plain(const ValueShape& shape) {
    if (shape.kind != ValueShape::Kind::either) return shape;
    for (const ValueShape& part : shape.parts) {
        if (part.kind == ValueShape::Kind::list) return part;
    }
    return shape.parts.front();
}

FieldKind kind_of_field(const ValueShape& shape) {
    switch (shape.kind) {
        case ValueShape::Kind::choice:
            return FieldKind::word;
        case ValueShape::Kind::number:
        case ValueShape::Kind::integer:
            return FieldKind::number;
        case ValueShape::Kind::list:
            return FieldKind::list;
        case ValueShape::Kind::text:
            break;
        default:
            return FieldKind::other;
    }
    if (shape.pattern == Duration::pattern) return FieldKind::time;
    return shape.format.empty() ? FieldKind::text : FieldKind::other;
}

void list_fields(const ValueShape& shape, const std::string& path, std::vector<KnownField>& fields);

void list_field(const ValueShape& shape, const std::string& path, std::vector<KnownField>& fields) {
    KnownField field{.path = path, .kind = kind_of_field(shape), .words = {}};
    for (const ValueShape::Choice& choice : shape.choices)
        field.words.push_back(choice.key);
    fields.push_back(std::move(field));
    if (shape.kind == ValueShape::Kind::record) list_fields(shape, path + ".", fields);
    if (shape.kind != ValueShape::Kind::list) return;
    const ValueShape& item = plain(shape.parts.front());
    if (item.kind == ValueShape::Kind::record) {
        list_fields(item, path + "[].", fields);
    } else {
        list_field(item, path + "[]", fields);
    }
}

void list_fields(const ValueShape& shape, const std::string& path,
                 std::vector<KnownField>& fields) {
    for (const record::FieldShape& each : shape.fields)
        list_field(plain(each.value), path + std::string(each.field.key), fields);
}

/// One part of a path.
struct PathStep {
    std::string_view key;
    bool each = false;
};

std::vector<PathStep> steps_of(std::string_view path) {
    std::vector<PathStep> steps;
    for (std::string_view part : split(path, ".")) {
        const bool each = part.ends_with("[]");
        if (each) part.remove_suffix(2);
        steps.push_back({part, each});
    }
    return steps;
}

template <class T>
std::optional<Decimal> number_in(const T& value) {
    if constexpr (std::is_same_v<T, Count> || std::is_same_v<T, Decimal>) {
        return Decimal(value);
    } else if constexpr (std::is_same_v<T, Money>) {
        return Decimal(value.dong);
    } else if constexpr (std::is_same_v<T, Quantity>) {
        return value.likely;
    } else {
        return {};
    }
}

template <class T>
Span place_of_item(const Located<T>& item) {
    return item.span;
}

template <record::Record T>
Span place_of_item(const T& item) {
    if constexpr (requires { item.name; }) {
        if (!item.name.value.empty()) return item.name.span;
    }
    return item.place.span;
}

/// Where the walk stands, and how findings name it.
struct Here {
    Span span;
    std::string node;
};

class FieldWalk {
public:
    FieldWalk(std::string_view path, std::vector<FieldValue>& values)
        : steps_(steps_of(path)), values_(&values) {}

    template <record::Record T>
    void into(const T& record, std::size_t at, const Here& here) {
        T::fields([&](const record::Field& field, auto member) {
            if (field.key == steps_[at].key) visit(record.*member, at, here);
        });
    }

    void start(const Procedure& procedure) {
        into(procedure, 0, {procedure.name.span, std::string(steps_.front().key)});
    }

private:
    bool is_last(std::size_t at) const { return at + 1 == steps_.size(); }

    FieldValue& tell(Span span, const Here& here) {
        values_->push_back({.span = span, .node = here.node, .stated = true});
        return values_->back();
    }

    void miss(std::size_t at, const Here& here) {
        const bool of_items = std::any_of(steps_.begin() + static_cast<std::ptrdiff_t>(at),
                                          steps_.end(), [](const PathStep& s) { return s.each; });
        if (!of_items) tell(here.span, here).stated = false;
    }

    template <class T>
    void visit(const Located<T>& value, std::size_t at, const Here& here) {
        if constexpr (std::is_same_v<T, std::string>) {
            if (value.value.empty()) return miss(at, here);
        }
        FieldValue& said = tell(value.span, here);
        if constexpr (record::Vocabulary<T>) {
            said.text = record::word_of(value.value).key;
        } else {
            said.text = record::Codec<T>::print(value.value);
        }
        said.number = number_in(value.value);
        if constexpr (std::is_same_v<T, Duration>) said.time = value.value;
    }

    template <class T>
    void visit(const std::optional<T>& value, std::size_t at, const Here& here) {
        if (value) {
            visit(*value, at, here);
        } else {
            miss(at, here);
        }
    }

    template <record::Record T>
    void visit(const T& record, std::size_t at, const Here& here) {
        if (is_last(at)) {
            tell(place_of_item(record), here);
        } else {
            into(record, at + 1, {place_of_item(record), here.node});
        }
    }

    template <class T>
    void visit(const std::vector<T>& list, std::size_t at, const Here& here) {
        if (!steps_[at].each) return count(list, at, here);
        const bool outermost = here.node == steps_.front().key;
        for (std::size_t i = 0; i < list.size(); ++i) {
            Here item{place_of_item(list[i]), here.node};
            if constexpr (requires { list[i].id; }) {
                if (outermost) item.node = item_path(here.node, list[i].id, i);
            }
            visit(list[i], at, item);
        }
    }

    template <class T>
    void count(const std::vector<T>& list, std::size_t at, const Here& here) {
        if (list.empty()) return miss(at, here);
        FieldValue& said = tell(place_of_item(list.front()), here);
        said.text = std::to_string(list.size());
        said.number = Decimal(static_cast<std::int64_t>(list.size()));
    }

    std::vector<PathStep> steps_;
    std::vector<FieldValue>* values_;
};

}  // namespace

const std::vector<KnownField>& known_fields() {
    static const std::vector<KnownField> fields = [] {
        std::vector<KnownField> list;
        list_fields(record::shape_of<Procedure>(), "", list);
        return list;
    }();
    return fields;
}

const KnownField* find_field(std::string_view path) {
    const auto& fields = known_fields();
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const KnownField& field) { return field.path == path; });
    return found == fields.end() ? nullptr : &*found;
}

std::string_view likely_field(std::string_view path) {
    const auto& fields = known_fields();
    const auto wanted = steps_of(path);
    const auto same_ends = [&](const KnownField& field) {
        const auto steps = steps_of(field.path);
        return steps.front().key == wanted.front().key && steps.back().key == wanted.back().key;
    };
    const auto found = std::find_if(fields.begin(), fields.end(), same_ends);
    if (found != fields.end()) return found->path;
    std::vector<std::string_view> paths;
    for (const KnownField& field : fields)
        paths.push_back(field.path);
    return nearest(path, paths);
}

std::vector<FieldValue> values_of(const Procedure& procedure, std::string_view path) {
    std::vector<FieldValue> values;
    FieldWalk(path, values).start(procedure);
    return values;
}

}  // namespace tthc::house
