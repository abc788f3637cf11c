#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// The `actor` of steps that the person or organisation takes, not the agency.
inline constexpr std::string_view applicant_actor = "applicant";

/// Một bước của trình tự thực hiện. Steps form a graph by what each waits for.
struct Step {
    static constexpr Bilingual title{"Bước của trình tự thực hiện", "Step"};
    Place place;
    Text id;
    Text actor;
    Text action;
    Maybe<Duration> time;
    Maybe<bool> at_most;
    Text from;
    List<std::string> after;
    List<std::string> returns_to;
    Text transfers_to;
    Text when;
    List<Citation> basis;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(
            Field{"id", {"Mã bước trong tệp này", "Identifier inside this file"}, Trait::identifier}
                .called({"Mã trong tệp", "Identifier in the file"}),
            &Step::id);
        visit(Field{"actor",
                    {"Người hoặc cơ quan thực hiện; người nộp hồ sơ là `applicant`",
                     "Who acts; the applicant is `applicant`"},
                    Trait::actor}
                  .called({"Người hoặc cơ quan thực hiện", "Who acts"}),
              &Step::actor);
        visit(Field{"action", {"Việc phải làm", "What is done"}, Trait::required}, &Step::action);
        visit(Field{"time", {"Thời gian của bước", "Time the step takes"}}, &Step::time);
        visit(Field{"at_most",
                    {"Nêu là mức tối đa (không quá, chậm nhất)", "Stated as an upper bound"}}
                  .called({"Mức tối đa", "Upper bound"}),
              &Step::at_most);
        visit(Field{"from", {"Thời điểm bắt đầu tính", "Event from which its time runs"}},
              &Step::from);
        visit(Field{"after", {"Mã các bước phải xong trước", "Steps that must be finished before"}}
                  .called({"Bước phải xong trước", "Steps before it"}),
              &Step::after);
        visit(Field{"returns_to",
                    {"Mã các bước có thể phải làm lại (bổ sung hồ sơ)",
                     "Earlier steps it may lead back to (supplement)"}}
                  .called({"Có thể trở lại bước", "May return to"}),
              &Step::returns_to);
        visit(Field{"transfers_to",
                    {"Cơ quan nhận hồ sơ chuyển đến", "Agency the dossier is passed to"}},
              &Step::transfers_to);
        visit(Field{"when", {"Trường hợp có bước này", "Case in which the step is taken"}},
              &Step::when);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many}, &Step::basis);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Step::note);
    }
    friend bool operator==(const Step&, const Step&) = default;
};

}  // namespace tthc
