#include "tthc/report/skeleton.h"

#include "tthc/base/printable.h"
#include "tthc/base/utf8.h"
#include "tthc/model/procedure.h"
#include "tthc/model/scalars.h"
#include "tthc/record/codec.h"
#include "tthc/report/text.h"
#include "tthc/yaml/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace tthc::report {
namespace {

using record::Field;
using record::Trait;

std::string example(const Duration* /*type*/) {
    return "15 ngày";
}
std::string example(const Citation* /*type*/) {
    return "63/2010/NĐ-CP Điều 8 khoản 2";
}
std::string example(const Date* /*type*/) {
    return "2026-01-31";
}
std::string example(const Percent* /*type*/) {
    return "70%";
}
std::string example(const bool* /*type*/) {
    return "false";
}
std::string example(const Money* /*type*/) {
    return "15000";
}
std::string example(const ForeignMoney* /*type*/) {
    return "20 USD";
}
std::string example(const Quantity* /*type*/) {
    return "1";
}
std::string example(const Decimal* /*type*/) {
    return "1";
}
std::string example(const std::int64_t* /*type*/) {
    return "1";
}

template <record::Vocabulary E>
std::string example(const E* /*type*/) {
    return std::string(record::Words<E>::words[0].key);
}

/// The words to choose from, for the comment.
template <class T>
std::string choice() {
    std::string words;
    if constexpr (record::Vocabulary<T>) {
        for (const auto& word : record::Words<T>::words)
            words += fmt::format("{}{}", words.empty() ? "" : " | ", word.key);
    }
    return words;
}

class Skeleton {
public:
    Skeleton(std::string_view name, Language language) : name_(name), language_(language) {}

    template <record::Record T>
    std::string write() {
        add_fields<T>(0, /*commented=*/false);
        return std::move(text_);
    }

private:
    template <record::Record T>
    void add_fields(std::size_t indent, bool commented) {
        T::fields([&]<class Member>(const Field& field, Member T::*) {
            add(field, static_cast<const Member*>(nullptr), indent,
                commented || !field.is(Trait::required));
        });
    }

    template <class T>
    void add(const Field& field, const Located<T>* /*type*/, std::size_t indent, bool commented) {
        add_line(field, value_of<T>(field), choice<T>(), indent, commented);
    }

    template <class T>
    void add(const Field& field, const std::optional<T>* /*type*/, std::size_t indent,
             bool commented) {
        add(field, static_cast<const T*>(nullptr), indent, commented);
    }

    template <class T>
    void add(const Field& field, const std::vector<Located<T>>* /*type*/, std::size_t indent,
             bool commented) {
        add_line(field, fmt::format("[{}]", value_of<T>(field)), choice<T>(), indent, commented);
    }

    template <record::Record T>
    void add(const Field& field, const T* /*type*/, std::size_t indent, bool commented) {
        add_line(field, "", "", indent, commented);
        add_fields<T>(indent + 1, commented);
    }

    template <record::Record T>
    void add(const Field& field, const std::vector<T>* /*type*/, std::size_t indent,
             bool commented) {
        add_line(field, "", "", indent, commented);
        dash_ = true;
        add_fields<T>(indent + 2, commented);
    }

    template <record::Entry T>
    void add(const Field& field, const std::vector<T>* /*type*/, std::size_t indent,
             bool commented) {
        add_line(field, "", "", indent, commented);
        T::fields([&]<class Member>(const Field& part, Member T::*) {
            const Field entry(R"("…")", part.title);
            if constexpr (!std::is_same_v<Member, Located<std::string>>)
                add(entry, static_cast<const Member*>(nullptr), indent + 1, commented);
        });
    }

    template <class T>
    std::string value_of(const Field& field) const {
        if constexpr (std::is_same_v<T, std::string>) {
            if (field.is(Trait::identifier)) return "vi-du";
            if (field.is(Trait::code)) return "\"1.000000\"";
            if (field.key == "name" && !name_.empty() &&
                text_.find("\nname:") == std::string::npos) {
                yaml::Value map = yaml::Value::map();
                map.entries.emplace_back("n", yaml::Value::text(printable(name_)));
                std::string quoted = yaml::emit(map).substr(3);
                while (quoted.ends_with('\n'))
                    quoted.pop_back();
                return quoted;
            }
            return "\"…\"";
        } else {
            return example(static_cast<const T*>(nullptr));
        }
    }

    void add_line(const Field& field, const std::string& value, const std::string& choice,
                  std::size_t indent, bool commented) {
        std::string margin(2 * indent, ' ');
        if (dash_) margin.replace(margin.size() - 2, 2, "- ");
        dash_ = false;
        if (indent == 0 && (value.empty() || after_group_)) text_ += '\n';
        if (indent == 0) after_group_ = value.empty();
        std::string line = fmt::format("{}{}{}:{}{}", commented ? "# " : "", margin, field.key,
                                       value.empty() ? "" : " ", value);
        const std::size_t width = utf8::display_width(line);
        line += std::string(width < 40 ? 40 - width : 2, ' ');
        const Bilingual required{" (bắt buộc)", " (required)"};
        text_ += fmt::format("{}# {}{}{}{}\n", line, field.title.in(language_),
                             field.is(Trait::required) ? required.in(language_) : "",
                             choice.empty() ? "" : ": ", choice);
    }

    std::string_view name_;
    Language language_;
    std::string text_;
    bool dash_ = false;
    bool after_group_ = true;  ///< the keys above belong together and need a blank line below
};

}  // namespace

std::string skeleton(std::string_view name, Language language) {
    constexpr Bilingual intro{
        "# Thủ tục hành chính: điền các khóa cần dùng, bỏ dấu # và một dấu cách ở đầu dòng.\n"
        "# Kiểm tra: tthc review TỆP\n"
        "# Trình soạn thảo gợi ý khóa nhờ tệp của: tthc schema procedure > procedure.schema.json\n"
        "# yaml-language-server: $schema=procedure.schema.json\n",
        "# Administrative procedure: fill in the keys you need, removing \"# \" in front.\n"
        "# Check it: tthc review FILE\n"
        "# Editors suggest keys by the file of: tthc schema procedure > procedure.schema.json\n"
        "# yaml-language-server: $schema=procedure.schema.json\n"};
    return std::string(intro.in(language)) + Skeleton(name, language).write<Procedure>();
}

}  // namespace tthc::report
