#pragma once

#include "tthc/base/split.h"
#include "tthc/report/record_text.h"

#include <algorithm>
#include <array>

/// An element of a procedure in one line, as a poster has it: what it says, then the rest by title.
namespace tthc::report {

/// What tells officers where an element comes from, not applicants what to do.
inline bool is_for_officers(const record::Field& field) {
    constexpr std::array<std::string_view, 17> keys{
        "id",     "basis",  "prescribed", "after",     "returns_to", "proved_by",
        "one_of", "actual", "result_of",  "issued_by", "committed",  "held_in",
        "code",   "files",  "at_most",    "entered",   "posted"};
    return std::find(keys.begin(), keys.end(), field.key) != keys.end();
}

class ItemLine {
public:
    explicit ItemLine(Language language) : language_(language) {}

    /// `first` is the key of the field that needs no title.
    template <record::Record T>
    std::string write(const T& record, std::string_view first) {
        T::fields([&](const record::Field& field, auto member) {
            const bool told = !record::is_absent(record.*member) && !is_for_officers(field);
            if (told && field.key == first) lead_ = words(record.*member);
            if (told && field.key != first) add(field, words(record.*member));
        });
        if (lead_.empty()) return rest_;
        return rest_.empty() ? lead_ : fmt::format("{} ({})", lead_, rest_);
    }

private:
    template <class T>
    std::string words(const Located<T>& value) const {
        return words_of(value.value, language_);
    }
    /// Line ends stay.
    std::string words(const Text& value) const {
        if (value.value == applicant_actor) return std::string(applicant_words.in(language_));
        std::string lines;
        for (const std::string_view line : split(value.value, "\n")) {
            if (std::string clean = printable(line); !clean.empty())
                lines += (lines.empty() ? "" : "\n") + clean;
        }
        return lines;
    }
    template <class T>
    std::string words(const std::optional<T>& value) const {
        return words(*value);
    }
    template <record::Record T>
    std::string words(const T& record) const {
        return ItemLine(language_).write(record, "name");
    }
    template <class T>
    std::string words(const std::vector<T>& values) const {
        std::string all;
        for (const T& value : values)
            all += (all.empty() ? "" : "; ") + words(value);
        return all;
    }

    void add(const record::Field& field, const std::string& words) {
        if (words.empty()) return;
        rest_ +=
            fmt::format("{}{}: {}", rest_.empty() ? "" : "; ", field.label().in(language_), words);
    }

    Language language_;
    std::string lead_;
    std::string rest_;
};

}  // namespace tthc::report
