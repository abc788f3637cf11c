#include "merge_sources.h"

#include "field_facts.h"
#include "merge_messages.h"
#include "tthc/base/typography.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/words/text.h"
#include "tthc/record/writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace tthc::importing {
namespace {

using ByTrust = std::vector<const Told*>;

/// Values that are told together: a count beside a count would add to it.
bool is_count(std::string_view key) {
    return key == "originals" || key == "copies" || key == "certified_copies" || key == "shown";
}

/// What tells which element it is, not what it says.
bool identifies(std::string_view key) {
    return key == "id" || key == "channels" || key == "when" || key == "one_of";
}

template <record::Record Element>
bool has_count(const Element& element) {
    bool has = false;
    Element::fields([&](const record::Field& field, auto member) {
        has = has || (is_count(field.key) && !record::is_absent(element.*member));
    });
    return has;
}

/// Fields that are empty in an element, from the same element of another record.
template <record::Record Element>
void fill(Element& target, const Element& from) {
    const bool counted = has_count(target);
    Element::fields([&](const record::Field& field, auto member) {
        if (identifies(field.key) || (counted && is_count(field.key))) return;
        if (record::is_absent(target.*member)) target.*member = from.*member;
    });
}

/// The elements by what identifies them; several of one key are none.
template <record::Record Element>
std::map<std::string, std::size_t> only_ones(const Procedure& procedure,
                                             const std::vector<Element>& elements) {
    std::map<std::string, std::size_t> places;
    std::set<std::string> several;
    for (std::size_t i = 0; i < elements.size(); ++i) {
        const std::string key = key_of(procedure, elements[i]);
        if (!key.empty() && !places.emplace(key, i).second) several.insert(key);
    }
    for (const std::string& key : several)
        places.erase(key);
    return places;
}

template <record::Record Element>
void fill(const Procedure& target, std::vector<Element>& elements, const Procedure& other,
          const std::vector<Element>& from) {
    const auto others = only_ones(other, from);
    for (const auto& [key, place] : only_ones(target, elements)) {
        const auto same = others.find(key);
        if (same != others.end()) fill(elements[place], from[same->second]);
    }
}

void fill(const Procedure& /*target*/, List<Citation>& acts, const Procedure& /*other*/,
          const List<Citation>& from) {
    for (auto& act : acts) {
        const auto same = std::find_if(from.begin(), from.end(), [&](const auto& citation) {
            return key_of(citation.value) == key_of(act.value);
        });
        if (same == from.end()) continue;
        if (act.value.title.empty()) act.value.title = same->value.title;
        if (!act.value.issued) act.value.issued = same->value.issued;
    }
}

void fill(const Procedure& target, std::optional<Dossier>& dossier, const Procedure& other,
          const std::optional<Dossier>& from) {
    if (!dossier || !from) return;
    fill(target, dossier->items, other, from->items);
    if (!dossier->sets) dossier->sets = from->sets;
    if (dossier->note.value.empty()) dossier->note = from->note;
}

void fill(const Procedure& /*target*/, std::optional<Publication>& publication,
          const Procedure& /*other*/, const std::optional<Publication>& from) {
    if (!publication || !from) return;
    if (same_wording(publication->decision.value, from->decision.value)) fill(*publication, *from);
}

/// A value that has no elements is whole.
template <class Value>
void fill(const Procedure& /*target*/, Value& /*value*/, const Procedure& /*other*/,
          const Value& /*from*/) {}

/// Elements that only have notes tell less than any that has a value.
bool has_value(const Procedure& told, std::string_view key) {
    const auto& fields = compared_fields();
    const bool compared = std::find(fields.begin(), fields.end(), key) != fields.end();
    return !compared || !facts_of(told, key).empty();
}

ByTrust by_trust(const std::vector<Told>& records, std::string_view field,
                 const std::vector<TrustOrder>& trust) {
    ByTrust telling;
    for (const Told& record : records)
        telling.push_back(&record);
    std::sort(telling.begin(), telling.end(), [&](const Told* left, const Told* right) {
        return std::make_tuple(rank_of(trust, field, left->source.shape), left->source.shape,
                               left->source.digest) <
               std::make_tuple(rank_of(trust, field, right->source.shape), right->source.shape,
                               right->source.digest);
    });
    return telling;
}

/// Words of several records: those of the first as they are, of each other what it adds, under a
/// line that names it.
std::string merged_notes(const ByTrust& telling) {
    std::string notes = telling.front()->procedure.note.value;
    std::set<std::string> known;
    for (const std::string_view line : lines_of(notes))
        known.insert(without_typography(line));
    for (std::size_t i = 1; i < telling.size(); ++i) {
        std::string added;
        for (const std::string_view line : lines_of(telling[i]->procedure.note.value)) {
            if (known.insert(without_typography(line)).second) add_line(added, line);
        }
        if (added.empty()) continue;
        add_line(notes, messages::told_by(telling[i]->source.shape));
        add_line(notes, added);
    }
    return notes;
}

class Merger {
public:
    Merger(std::vector<Told>& records, const std::vector<TrustOrder>& trust)
        : records_(&records), trust_(&trust), telling_(by_trust(records, "", trust)) {}

    Merged merge() {
        for (const Told* told : telling_) {
            merged_.sources.push_back(told->source);
            merged_.sources.back().fields.clear();
        }
        if (telling_.size() == 1) return alone(std::move(records_->front().procedure));
        Procedure::fields(
            [&](const record::Field& field, auto member) { take(field.key, member); });
        drop_false_none();
        for (const std::string_view field : compared_fields())
            compare(field);
        return std::move(merged_);
    }

private:
    /// One record is told as it is.
    Merged alone(Procedure told) {
        Procedure::fields([&](const record::Field& field, auto member) {
            if (!record::is_absent(told.*member)) held_by_.emplace(field.key, telling_.front());
        });
        add_new(merged_.procedure.sources, std::exchange(told.sources, {}));
        add_new(merged_.procedure.none, std::exchange(told.none, {}));
        std::swap(told.sources, merged_.procedure.sources);
        std::swap(told.none, merged_.procedure.none);
        merged_.procedure = std::move(told);
        drop_false_none();
        return std::move(merged_);
    }

    template <class Member>
    void take(std::string_view key, Member member) {
        const ByTrust telling = by_trust(*records_, key, *trust_);
        if (key == "note") {
            merged_.procedure.note = merged_notes(telling);
        } else if (key == "sources") {
            for (const Told* told : telling)
                add_new(merged_.procedure.sources, told->procedure.sources);
        } else if (key == "none") {
            for (const Told* told : telling)
                add_new(merged_.procedure.none, told->procedure.none);
        } else if (const Told* const holder = holder_of(telling, key, member)) {
            merged_.procedure.*member = holder->procedure.*member;
            name_holder(*holder, key);
            held_by_.emplace(key, holder);
        }
        if (key == "note") fill_all();
    }

    template <class Member>
    static const Told* holder_of(const ByTrust& telling, std::string_view key, Member member) {
        const auto tells = [&](const Told* told) {
            return !record::is_absent(told->procedure.*member);
        };
        const auto best = std::find_if(telling.begin(), telling.end(), [&](const Told* told) {
            return tells(told) && has_value(told->procedure, key);
        });
        if (best != telling.end()) return *best;
        const auto any = std::find_if(telling.begin(), telling.end(), tells);
        return any == telling.end() ? nullptr : *any;
    }

    /// Once all fields are there: what an element says depends on the channels.
    void fill_all() {
        const Procedure whole = merged_.procedure;
        Procedure::fields([&](const record::Field& field, auto member) {
            const auto holder = held_by_.find(field.key);
            if (holder == held_by_.end()) return;
            for (const Told* told : by_trust(*records_, field.key, *trust_)) {
                if (told == holder->second) continue;
                fill(whole, merged_.procedure.*member, told->procedure, told->procedure.*member);
            }
        });
    }

    template <class Value>
    static void add_new(List<Value>& all, const List<Value>& more) {
        for (const auto& one : more) {
            if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
        }
    }

    /// What any record tells is not none.
    void drop_false_none() {
        auto& none = merged_.procedure.none;
        none.erase(std::remove_if(none.begin(), none.end(),
                                  [&](const auto& part) {
                                      return held_by_.contains(record::word_of(part.value).key);
                                  }),
                   none.end());
    }

    void name_holder(const Told& holder, std::string_view key) {
        if (&holder == telling_.front()) return;
        const auto at = std::find(telling_.begin(), telling_.end(), &holder) - telling_.begin();
        merged_.sources[static_cast<std::size_t>(at)].fields.emplace_back(key);
    }

    void compare(std::string_view field) {
        const auto holder = held_by_.find(field);
        if (holder == held_by_.end()) return;
        const FieldFacts held = facts_of(holder->second->procedure, field);
        for (const Told* told : telling_) {
            if (told == holder->second) continue;
            const FieldFacts others = facts_of(told->procedure, field);
            if (!others.empty() && !held.empty()) tell(field, *holder->second, held, *told, others);
        }
    }

    /// Only what is not said by both.
    static std::string beyond(const FieldFacts& facts, const FieldFacts& others) {
        std::string words;
        for (const auto& [fact, shown] : facts) {
            if (!others.contains(fact)) words += (words.empty() ? "" : "; ") + shown;
        }
        return words;
    }

    void tell(std::string_view field, const Told& holder, const FieldFacts& held, const Told& told,
              const FieldFacts& said) {
        const std::string only_held = beyond(held, said);
        const std::string only_told = beyond(said, held);
        if (only_held.empty() && only_told.empty()) return;
        const Code& code = import_code::sources_disagree;
        merged_.disagreements.push_back(
            {.code = &code,
             .severity = code.severity,
             .where = place_of(told, field),
             .procedure = merged_.procedure.code.value,
             .node = std::string(field),
             .message = messages::sources_disagree(holder.source.shape, only_held,
                                                   told.source.shape, only_told),
             .related = {{messages::holds(holder.source.shape), place_of(holder, field)}}});
    }

    static Location place_of(const Told& told, std::string_view field) {
        const auto place = told.places.find(std::string(field));
        return place == told.places.end() ? told.where : place->second;
    }

    std::vector<Told>* records_;
    const std::vector<TrustOrder>* trust_;
    ByTrust telling_;
    std::map<std::string_view, const Told*> held_by_;
    Merged merged_;
};

/// The lines of a note that a record told, by the lines that name records.
std::map<std::string, std::string> notes_by_shape(const std::string& note,
                                                  const std::vector<SourceMark>& sources) {
    std::map<std::string, std::string> notes;
    std::string shape = sources.front().shape;
    for (const std::string_view line : lines_of(note)) {
        const auto named = std::find_if(
            sources.begin() + 1, sources.end(),
            [line](const SourceMark& source) { return line == messages::told_by(source.shape); });
        named == sources.end() ? add_line(notes[shape], line) : void(shape = named->shape);
    }
    return notes;
}

bool is_told_by(const std::vector<SourceMark>& sources, std::size_t at, std::string_view field) {
    const auto names = [field](const SourceMark& source) {
        return std::find(source.fields.begin(), source.fields.end(), field) != source.fields.end();
    };
    return at == 0 ? std::none_of(sources.begin() + 1, sources.end(), names) : names(sources[at]);
}

}  // namespace

Newest newest_of_each_shape(std::vector<Told> records) {
    const auto age = [](const Told& told) {
        return std::make_tuple(told.updated.size(), told.updated, told.size);
    };
    std::sort(records.begin(), records.end(), [&](const Told& left, const Told& right) {
        if (left.source.shape != right.source.shape) return left.source.shape < right.source.shape;
        if (age(left) != age(right)) return age(left) > age(right);
        return std::tie(left.source.digest, left.where) <
               std::tie(right.source.digest, right.where);
    });
    Newest newest;
    for (Told& told : records) {
        const bool is_first =
            newest.records.empty() || newest.records.back().source.shape != told.source.shape;
        if (is_first) {
            newest.records.push_back(std::move(told));
        } else {
            newest.older.push_back({std::move(told), newest.records.back().where});
        }
    }
    return newest;
}

Merged merge_sources(std::vector<Told> records, const std::vector<TrustOrder>& trust) {
    return Merger(records, trust).merge();
}

std::vector<Told> told_apart(const Procedure& procedure, const std::vector<SourceMark>& sources) {
    std::vector<Told> records(sources.size());
    const auto notes = notes_by_shape(procedure.note.value, sources);
    for (std::size_t i = 0; i < sources.size(); ++i) {
        Procedure& told = records[i].procedure;
        records[i].source = sources[i];
        Procedure::fields([&](const record::Field& field, auto member) {
            if (is_told_by(sources, i, field.key)) told.*member = procedure.*member;
        });
        told.code = procedure.code;
        if (sources.size() == 1) continue;
        const auto note = notes.find(sources[i].shape);
        told.note = note == notes.end() ? std::string() : note->second;
        told.sources.clear();
        for (const auto& source : procedure.sources) {
            if (source.value == sources[i].address) told.sources.push_back(source);
        }
    }
    return records;
}

}  // namespace tthc::importing
