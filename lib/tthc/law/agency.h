#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// An agency, or a kind of agency, over time. `pattern` tells how `name` is looked for in a record.
enum class AgencyMatch { exact, prefix };

namespace record {
template <>
struct Words<AgencyMatch> {
    static constexpr Word<AgencyMatch> words[] = {
        {AgencyMatch::exact, "exact", {"Đúng tên", "The whole name"}},
        {AgencyMatch::prefix, "prefix", {"Tên bắt đầu bằng", "The beginning of the name"}}};
};
}  // namespace record

struct Agency {
    static constexpr Bilingual title{"Cơ quan", "Agency"};
    Place place;
    Text name;
    List<std::string> aliases;
    Maybe<AgencyMatch> match;
    Maybe<Level> level;
    Maybe<Date> from;
    Maybe<Date> until;  ///< last day on which it existed
    List<std::string> successors;
    List<Citation> basis;
    Text source;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"name",
                    {"Tên cơ quan, hoặc phần đầu của tên", "Name, or its beginning"},
                    Trait::required},
              &Agency::name);
        visit(Field{"aliases", {"Cách viết khác", "Other spellings"}}, &Agency::aliases);
        visit(Field{"match", {"Cách so tên", "How the name is compared"}}, &Agency::match);
        visit(Field{"level", {"Cấp", "Level"}}, &Agency::level);
        visit(Field{"from", {"Ngày bắt đầu có", "First day of existence"}}, &Agency::from);
        visit(Field{"until", {"Ngày cuối cùng tồn tại", "Last day of existence"}}, &Agency::until);
        visit(Field{"successors", {"Cơ quan kế tục", "Successors"}}, &Agency::successors);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Agency::basis);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &Agency::source);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Agency::note);
    }
    friend bool operator==(const Agency&, const Agency&) = default;
};

struct AgencyFile {
    static constexpr Bilingual title{"Sổ cơ quan", "Register of agencies"};
    Place place;
    Text note;
    std::vector<Agency> agencies;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"note", {"Ghi chú", "Note"}}, &AgencyFile::note);
        visit(Field{"agencies", {"Các cơ quan", "The agencies"}, Trait::required},
              &AgencyFile::agencies);
    }
};

}  // namespace tthc
