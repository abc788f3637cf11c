#pragma once

#include "tthc/finding/findings.h"
#include "tthc/record/codec.h"
#include "tthc/record/entry.h"
#include "tthc/record/field.h"
#include "tthc/record/long_form.h"
#include "tthc/yaml/tree.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc::record {

/// Faults of one file that are listed.
inline constexpr std::size_t most_faults = 1000;

/// Turns nodes into records by their field lists. Everything wrong is reported, several per file,
/// and what is right is kept.
class Reader {
public:
    explicit Reader(Findings& findings) : findings_(&findings) {}

    template <Record T>
    T read(const yaml::Node& node, const std::string& path = {}) {
        T record;
        read_into(node, path, Field{}, record);
        return record;
    }

    template <class T>
    void read_into(const yaml::Node& node, const std::string& path, const Field& field,
                   Located<T>& target) {
        read_scalar(node, path, field, target);
    }

    template <class T>
    void read_into(const yaml::Node& node, const std::string& path, const Field& field,
                   std::optional<T>& target) {
        T value;
        const std::size_t before = count_;
        read_into(node, path, field, value);
        if (count_ == before || Record<T>) target = std::move(value);
    }

    template <class T>
    void read_into(const yaml::Node& node, const std::string& path, const Field& field,
                   std::vector<T>& target) {
        if (node.kind() != yaml::Kind::list) {
            if (field.is(Trait::one_or_many))
                return read_into(node, path, field, target.emplace_back());
            wrong_type(node, path, {"danh sách", "a list"});
            return;
        }
        std::size_t index = 0;
        for (const yaml::Node item : node) {
            T value;
            const std::size_t before = count_;
            read_into(item, join(path, std::to_string(index++)), field, value);
            if (count_ == before || Record<T>) target.push_back(std::move(value));
        }
    }

    template <Entry T>
    void read_into(const yaml::Node& node, const std::string& path, const Field& /*field*/,
                   std::vector<T>& target) {
        if (!is_map(node, path)) return;
        for (const yaml::Node child : node) {
            T entry;
            entry.place.span = {child.key_span().begin, child.span().end};
            const std::size_t before = count_;
            const auto read_value = [&](const Field& part, auto& value) {
                read_into(child, join(path, child.key()), part, value);
            };
            visit_entry(
                entry, [&](auto& key) { take_key(child, key); }, read_value);
            if (count_ == before) target.push_back(std::move(entry));
        }
    }

    template <Record T>
    void read_into(const yaml::Node& node, const std::string& path, const Field& /*field*/,
                   T& record) {
        record.place.span = node.span();
        if (!is_map(node, path)) return;
        std::vector<std::string_view> known;
        T::fields([&](const Field& field, auto /*member*/) { known.push_back(field.key); });
        for (const yaml::Node child : node)
            check_key(child, path, known);
        T::fields([&](const Field& field, auto member) {
            if (const auto child = find(node, field.key)) {
                read_into(*child, join(path, field.key), field, record.*member);
            } else if (field.is(Trait::required)) {
                missing(node, path, field);
            }
        });
    }

    /// What a long form says is no such value, which no schema sees: a limit (Y005).
    void refuse(const yaml::Node& node, const std::string& path, Message message);

private:
    template <class T>
    void read_scalar(const yaml::Node& node, const std::string& path, const Field& field,
                     Located<T>& target);

    static std::string join(const std::string& path, std::string_view key);
    static std::optional<yaml::Node> find(const yaml::Node& map, std::string_view key);

    bool is_map(const yaml::Node& node, const std::string& path);
    static void take_key(const yaml::Node& child, Located<std::string>& key);
    Finding& fault(const Code& code, Span span, const std::string& path, Message message);
    void check_key(const yaml::Node& child, const std::string& path,
                   const std::vector<std::string_view>& known);
    void missing(const yaml::Node& node, const std::string& path, const Field& field);
    Finding& wrong_type(const yaml::Node& node, const std::string& path, Bilingual expected);
    void wrong_number(const yaml::Node& node, const std::string& path, Bilingual expected);
    void wrong_value(const yaml::Node& node, const std::string& path, Bilingual expected,
                     std::string_view suggestion);
    void wrong_word(const yaml::Node& node, const std::string& path,
                    const std::vector<std::string_view>& words);
    bool check_text(const yaml::Node& node, const std::string& path, const Field& field);
    bool check_digits(const yaml::Node& node, const std::string& path);
    bool check_spelling(const yaml::Node& node, const std::string& path);

    Findings* findings_;
    std::size_t count_ = 0;
    Finding not_listed_;
};

template <class T>
void Reader::read_scalar(const yaml::Node& node, const std::string& path, const Field& field,
                         Located<T>& target) {
    target.span = node.span();
    if constexpr (HasLongForm<T>) {
        if (node.kind() == yaml::Kind::map) {
            LongForm<T>::read(*this, node, path, target.value);
            return;
        }
    }
    if constexpr (Vocabulary<T>) {
        if (!has_shape(node, Shape::text)) {
            wrong_type(node, path, {"một từ trong danh mục", "a word of the vocabulary"});
            return;
        }
        std::vector<std::string_view> words;
        for (const auto& word : Words<T>::words) {
            if (word.key == node.scalar()) {
                target.value = word.value;
                return;
            }
            words.push_back(word.key);
        }
        wrong_word(node, path, words);
    } else {
        constexpr bool counts =
            Codec<T>::shape == Shape::number || Codec<T>::shape == Shape::integer;
        const bool number_as_text = field.is(Trait::code) && has_shape(node, Shape::number);
        if (!has_shape(node, Codec<T>::shape) && !number_as_text) {
            if (counts) return wrong_number(node, path, Codec<T>::expected);
            wrong_type(node, path, Codec<T>::expected);
            return;
        }
        if (!check_text(node, path, field) || !check_digits(node, path)) return;
        if (counts && !check_spelling(node, path)) return;
        auto value = Codec<T>::parse(node.scalar());
        if (!value) return wrong_value(node, path, Codec<T>::expected, {});
        target.value = *std::move(value);
    }
}

}  // namespace tthc::record
