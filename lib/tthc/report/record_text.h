#pragma once

#include "tthc/base/printable.h"
#include "tthc/model/applicant.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"
#include "tthc/report/text.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// A record as a person reads it: the titles of its fields and their values, by the one list.
namespace tthc::report {

std::string words_of(const Quantity& value, Language language);
std::string words_of(const Money& value, Language language);
std::string words_of(Date value, Language language);
std::string words_of(bool value, Language language);
std::string words_of(Decimal value, Language language);

template <class T>
std::string words_of(const T& value, Language language) {
    if constexpr (record::Vocabulary<T>) {
        return std::string(record::word_of(value).title.in(language));
    } else if constexpr (requires { value.to_string(language); }) {
        return value.to_string(language);
    } else {
        return printable(record::Codec<T>::print(value));
    }
}

/// Writes lines `title: value`, nested records indented below their title.
class RecordText {
public:
    explicit RecordText(const Style& style) : style_(style) {}

    template <record::Record T>
    std::string write(const T& record) {
        add_fields(record, 0);
        return std::move(text_);
    }

private:
    template <record::Record T>
    void add_fields(const T& record, std::size_t indent) {
        T::fields([&](const record::Field& field, auto member) {
            if (!record::is_absent(record.*member)) add(field, record.*member, indent);
        });
    }

    template <class T>
    void add(const record::Field& field, const Located<T>& value, std::size_t indent) {
        if constexpr (std::is_same_v<T, std::string>) {
            if (field.is(record::Trait::actor) && value.value == applicant_actor) {
                add_line(field, applicant_words.in(style_.language), indent);
                return;
            }
        }
        add_line(field, words_of(value.value, style_.language), indent);
    }

    template <class T>
    void add(const record::Field& field, const std::optional<T>& value, std::size_t indent) {
        add(field, *value, indent);
    }

    template <class T>
    void add(const record::Field& field, const std::vector<Located<T>>& values,
             std::size_t indent) {
        std::string words;
        for (const Located<T>& value : values) {
            if (!words.empty()) words += "; ";
            words += words_of(value.value, style_.language);
        }
        add_line(field, words, indent);
    }

    template <record::Record T>
    void add(const record::Field& field, const T& record, std::size_t indent) {
        add_line(field, "", indent);
        add_fields(record, indent + 1);
    }

    template <record::Record T>
    void add(const record::Field& field, const std::vector<T>& records, std::size_t indent) {
        add_line(field, "", indent);
        std::size_t number = 0;
        for (const T& record : records) {
            number_ = ++number;
            add_fields(record, indent + 2);
            number_ = 0;
        }
    }

    template <record::Entry T>
    void add(const record::Field& field, const std::vector<T>& entries, std::size_t indent) {
        std::string words;
        for (const T& entry : entries) {
            if (!words.empty()) words += "; ";
            record::visit_entry(
                entry,
                [&](const Text& key) { words += words_of(key.value, style_.language) + ": "; },
                [&](const record::Field& /*field*/, const auto& value) {
                    words += words_of(value->value, style_.language);
                });
        }
        add_line(field, words, indent);
    }

    void add_line(const record::Field& field, std::string_view words, std::size_t indent);

    Style style_;
    std::string text_;
    std::size_t number_ = 0;  ///< of the list item whose first line comes next; 0: none
};

}  // namespace tthc::report
