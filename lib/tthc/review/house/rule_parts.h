#pragma once

#include "tthc/model/element.h"
#include "tthc/record/common_words.h"
#include "tthc/review/house/scalars.h"
#include "tthc/review/house/template.h"

namespace tthc::house {

/// What a template is told: the field, and the words or bounds that it is held against.
struct Parameters {
    static constexpr Bilingual title{"Tham số của mẫu", "Parameters of the template"};
    Place place;
    Text field;
    List<std::string> words;
    Text at_least;
    Text at_most;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"field",
                    {"Trường, như trong lược đồ thủ tục (documents.items[].name)",
                     "Field, as in the schema of procedures (documents.items[].name)"},
                    Trait::required},
              &Parameters::field);
        visit(Field{"words",
                    {"Từ ngữ cấm, được bắt đầu bằng, hoặc được phép",
                     "Words that are forbidden, to begin with, or allowed"},
                    Trait::one_or_many,
                    Trait::code},
              &Parameters::words);
        visit(Field{"at_least",
                    {"Ít nhất (số, thời gian, số mục)", "At least (number, time, items)"},
                    Trait::code},
              &Parameters::at_least);
        visit(Field{"at_most",
                    {"Nhiều nhất (số, thời gian, số mục)", "At most (number, time, items)"},
                    Trait::code},
              &Parameters::at_most);
    }
};

/// Of which procedures a rule speaks; all of what is named has to hold.
struct Scope {
    static constexpr Bilingual title{"Phạm vi của quy tắc", "Scope of the rule"};
    Place place;
    List<Level> levels;
    List<std::string> sectors;
    List<std::string> agencies;
    Maybe<bool> internal;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"levels", {"Cấp thực hiện", "Levels"}, Trait::one_or_many}, &Scope::levels);
        visit(Field{"fields", {"Lĩnh vực", "Fields of administration"}, Trait::one_or_many},
              &Scope::sectors);
        visit(Field{"agencies",
                    {"Cơ quan có thẩm quyền hoặc thực hiện, bắt đầu bằng",
                     "Deciding or handling agencies, by how they begin"},
                    Trait::one_or_many},
              &Scope::agencies);
        visit(Field{"internal",
                    {"true: chỉ thủ tục nội bộ; false: chỉ thủ tục cho người dân, tổ chức",
                     "true: internal procedures only; false: others only"}},
              &Scope::internal);
    }
};

/// A provision that a rule rests on; a rule is applied on the days on which any of its own holds.
struct GroundEntry {
    static constexpr Bilingual title{"Căn cứ của quy tắc", "Ground of the rule"};
    Place place;
    Maybe<Citation> citation;
    Maybe<Date> from;
    Maybe<Date> until;
    Located<Phrase> says;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"citation", {"Văn bản, điều, khoản", "Act, article, clause"}, Trait::required},
              &GroundEntry::citation);
        visit(Field{"from", {"Từ ngày", "First day"}, Trait::required}, &GroundEntry::from);
        visit(Field{"until", {"Đến hết ngày", "Last day"}}, &GroundEntry::until);
        visit(Field{"says", {"Nội dung", "What it says"}}, &GroundEntry::says);
    }
};

/// Pieces of procedures; `tthc rules test` completes them and holds the rule to them.
struct Examples {
    static constexpr Bilingual title{"Ví dụ", "Examples"};
    Place place;
    List<std::string> bad;
    List<std::string> good;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"bad",
                    {"Sai: quy tắc phải báo", "Bad: the rule has to tell"},
                    Trait::required,
                    Trait::one_or_many},
              &Examples::bad);
        visit(Field{"good",
                    {"Đúng: quy tắc không được báo", "Good: the rule has to be silent"},
                    Trait::required,
                    Trait::one_or_many},
              &Examples::good);
    }
};

}  // namespace tthc::house
