#pragma once

#include "tthc/review/house/rule_parts.h"

namespace tthc::house {

/// One rule as an officer writes it.
struct RuleEntry {
    static constexpr Bilingual title{"Quy tắc riêng của cơ quan", "House rule"};
    Place place;
    Maybe<RuleCode> code;
    Text name;
    Located<Phrase> says;
    Maybe<Severity> severity;
    Maybe<Template> its_template;
    std::optional<Parameters> parameters;
    std::optional<Scope> scope;
    Located<Phrase> message;
    Located<Phrase> remedy;
    std::vector<GroundEntry> grounds;
    std::optional<Examples> examples;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"code", {"Mã: X001", "Code: X001"}, Trait::required}, &RuleEntry::code);
        visit(Field{"name",
                    {"Tên gọi lỗi, chữ thường nối bằng gạch ngang",
                     "Name of the fault, lower-case words with hyphens"},
                    Trait::required,
                    Trait::identifier},
              &RuleEntry::name);
        visit(Field{"title", {"Tên quy tắc, một câu", "Title, one sentence"}, Trait::required},
              &RuleEntry::says);
        visit(Field{"severity", {"Mức (bỏ trống: warning)", "Severity (else warning)"}},
              &RuleEntry::severity);
        visit(Field{"template", {"Mẫu quy tắc", "Template"}, Trait::required},
              &RuleEntry::its_template);
        visit(Field{"parameters", {"Tham số", "Parameters"}, Trait::required},
              &RuleEntry::parameters);
        visit(Field{"scope", {"Phạm vi; bỏ trống: mọi thủ tục", "Scope; else all procedures"}},
              &RuleEntry::scope);
        visit(Field{"message",
                    {"Lời báo; {value} là điều tệp ghi", "Message; {value} is what the file says"},
                    Trait::required},
              &RuleEntry::message);
        visit(Field{"remedy", {"Cách sửa", "Remedy"}, Trait::required}, &RuleEntry::remedy);
        visit(Field{"grounds", {"Căn cứ", "Grounds"}}, &RuleEntry::grounds);
        visit(Field{"examples", {"Ví dụ", "Examples"}, Trait::required}, &RuleEntry::examples);
    }
};

/// A file of house rules.
struct RuleFile {
    static constexpr Bilingual title{"Quy tắc riêng của cơ quan", "House rules"};
    Place place;
    std::vector<RuleEntry> rules;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"rules", {"Các quy tắc", "The rules"}, Trait::required}, &RuleFile::rules);
        visit(Field{"note", {"Ghi chú", "Note"}}, &RuleFile::note);
    }
};

}  // namespace tthc::house
