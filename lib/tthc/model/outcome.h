#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Kết quả thực hiện thủ tục.
struct Outcome {
    static constexpr Bilingual title{"Kết quả thực hiện", "Result"};
    Place place;
    Text id;
    Text name;
    Text code;
    Text form;
    Maybe<Duration> validity;
    List<Citation> basis;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id",
                    {"Mã kết quả trong tệp này", "Identifier inside this file"},
                    Trait::identifier},
              &Outcome::id);
        visit(Field{"name", {"Tên kết quả", "Name of the result"}, Trait::required},
              &Outcome::name);
        visit(Field{"code",
                    {"Mã kết quả trên Cơ sở dữ liệu quốc gia (KQ…)",
                     "Code in the national database (KQ…)"}}
                  .called({"Mã kết quả", "Code of the result"}),
              &Outcome::code);
        visit(Field{"form", {"Hình thức: bản giấy, bản điện tử; mẫu", "Paper or electronic; form"}}
                  .called({"Hình thức kết quả", "Form of the result"}),
              &Outcome::form);
        visit(Field{"validity", {"Thời hạn có hiệu lực", "How long it is valid"}},
              &Outcome::validity);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Outcome::basis);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Outcome::note);
    }
    friend bool operator==(const Outcome&, const Outcome&) = default;
};

/// Yêu cầu, điều kiện: what must hold, or (a disqualification) what must not.
struct Condition {
    static constexpr Bilingual title{"Yêu cầu, điều kiện", "Requirement or condition"};
    Place place;
    Text id;
    Maybe<ConditionKind> kind;
    Text text;
    List<std::string> proved_by;
    List<Citation> basis;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id",
                    {"Mã điều kiện trong tệp này", "Identifier inside this file"},
                    Trait::identifier},
              &Condition::id);
        visit(Field{"kind",
                    {"Yêu cầu phải đáp ứng, hay trường hợp bị loại trừ",
                     "A requirement, or what rules an applicant out"}}
                  .called({"Loại điều kiện", "Kind of condition"}),
              &Condition::kind);
        visit(Field{"text", {"Nội dung yêu cầu, điều kiện", "What is required"}, Trait::required},
              &Condition::text);
        visit(Field{"proved_by", {"Mã các giấy tờ chứng minh", "Documents that prove it"}}.called(
                  {"Giấy tờ chứng minh", "Documents that prove it"}),
              &Condition::proved_by);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Condition::basis);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Condition::note);
    }
    friend bool operator==(const Condition&, const Condition&) = default;
};

}  // namespace tthc
