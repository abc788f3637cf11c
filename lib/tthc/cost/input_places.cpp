#include "tthc/cost/input_places.h"

#include "tthc/base/say.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <utility>

namespace tthc {
namespace {

template <record::Record T>
Span span_of(const T& value) {
    return value.place.span;
}
template <class T>
Span span_of(const Located<T>& value) {
    return value.span;
}
template <class T>
Span span_of(const std::optional<T>& value) {
    return value ? span_of(*value) : Span{};
}
template <class T>
Span span_of(const std::vector<T>& values) {
    return values.empty() ? Span{} : span_of(values.front());
}

class Collector {
public:
    Collector(const Procedure& procedure, const SourceFile& source)
        : procedure_(procedure), source_(source) {}

    InputPlaces take() && {
        add_fields({}, procedure_);
        if (procedure_.documents) {
            add_fields("documents", *procedure_.documents);
            add_items("documents", procedure_.documents->items);
        }
        add_items("deadlines", procedure_.deadlines);
        add_items("fees", procedure_.fees);
        add_items("conditions", procedure_.conditions);
        add_items("steps", procedure_.steps);
        const Burden none;
        const Burden& burden = procedure_.burden ? *procedure_.burden : none;
        add_fields("burden", burden);
        add_items("burden", burden.tasks);
        return std::move(places_);
    }

private:
    void add(const std::string& path, Message name, Span span) {
        InputPlace place{std::move(name), {}, 0, 0};
        if (span != Span{}) {
            const Point point = source_.point(span.begin);
            place.file = source_.path();
            place.line = point.line;
            place.column = point.column;
        }
        places_.try_emplace(path, std::move(place));
    }

    template <class T>
    void add_fields(const std::string& path, const T& record) {
        T::fields([&](const record::Field& field, auto member) {
            const std::string own =
                path.empty() ? std::string(field.key) : path + "/" + std::string(field.key);
            add(own, say(field.label()), span_of(record.*member));
        });
    }

    template <class T>
    void add_items(const std::string& section, const std::vector<T>& items) {
        for (std::size_t i = 0; i < items.size(); ++i) {
            const std::string path = item_path(section, id_of(items[i]), i);
            const Message name = name_of(items[i]);
            add(path, name, items[i].place.span);
            add_fields(path, items[i]);
            add_form(path, items[i]);
        }
    }

    void add_form(const std::string& path, const Document& document) {
        if (document.form) add_fields(path + "/form", *document.form);
    }
    template <class T>
    void add_form(const std::string& /*path*/, const T& /*item*/) {}

    template <class T>
    static Text id_of(const T& item) {
        if constexpr (requires { item.id; }) return item.id;
        return {};
    }

    static Message name_of(const Document& document) { return same(document.name.value); }
    static Message name_of(const Step& step) { return same(step.action.value); }
    static Message name_of(const Condition& condition) { return same(condition.text.value); }
    static Message name_of(const Deadline& /*deadline*/) {
        return say(Bilingual{"Thời hạn giải quyết", "Deadline"});
    }
    static Message name_of(const Fee& fee) {
        if (!fee.name.value.empty() && !fee.when.value.empty())
            return same(fee.name.value + " (" + fee.when.value + ")");
        if (!fee.name.value.empty()) return same(fee.name.value);
        if (fee.kind) return say(record::word_of(fee.kind->value).title);
        return say(Bilingual{"Phí, lệ phí", "Fee"});
    }
    /// A task without a name is called by the paper that it prepares.
    Message name_of(const Task& task) const {
        if (!task.name.value.empty()) return same(task.name.value);
        if (!procedure_.documents || task.document.value.empty()) return {};
        const auto& papers = procedure_.documents->items;
        const auto paper = std::find_if(papers.begin(), papers.end(), [&](const Document& one) {
            return one.id.value == task.document.value;
        });
        return paper == papers.end() ? Message() : same(paper->name.value);
    }

    const Procedure& procedure_;
    const SourceFile& source_;
    InputPlaces places_;
};

}  // namespace

InputPlaces input_places(const Procedure& procedure, const SourceFile& source) {
    return Collector(procedure, source).take();
}

const InputPlace* find_input(const InputPlaces& places, const std::string& path) {
    std::string asked = path;
    while (!asked.empty()) {
        const auto found = places.find(asked);
        if (found != places.end()) return &found->second;
        const std::size_t slash = asked.rfind('/');
        asked.erase(slash == std::string::npos ? 0 : slash);
    }
    return nullptr;
}

}  // namespace tthc
