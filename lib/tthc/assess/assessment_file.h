#pragma once

#include "tthc/assess/terms.h"
#include "tthc/law/instrument.h"
#include "tthc/model/element.h"

#include <optional>
#include <string_view>
#include <vector>

namespace tthc::assess {

/// What stands where a person has to write.
inline constexpr std::string_view to_fill_in = "…";

/// Whether a text says something.
inline bool is_filled_in(const Text& text) {
    return !text.value.empty() && text.value != to_fill_in;
}

/// The text that is to prescribe the procedure.
struct Draft {
    static constexpr Bilingual title{"Dự thảo văn bản", "The draft"};
    Place place;
    Text name;
    Maybe<InstrumentKind> kind;
    List<Citation> assigned_by;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"name", {"Tên dự thảo", "Name of the draft"}}, &Draft::name);
        visit(Field{"kind", {"Loại văn bản", "Kind of instrument"}}, &Draft::kind);
        visit(Field{"assigned_by",
                    {"Luật, nghị quyết của Quốc hội giao quy định thủ tục này",
                     "Law or resolution of the National Assembly that assigns the procedure"},
                    Trait::one_or_many},
              &Draft::assigned_by);
    }
};

/// One answer. `record` is what the record said when the form was made.
struct Answer {
    static constexpr Bilingual title{"Câu trả lời", "Answer"};
    Place place;
    Text question;
    Text of;
    Text record;
    Maybe<Reply> reply;
    Text text;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"question", {"Mã câu hỏi", "Question"}, Trait::required, Trait::identifier},
              &Answer::question);
        visit(
            Field{"of", {"Giấy tờ, mẫu, điều kiện được hỏi", "Paper, form, condition it is about"}},
            &Answer::of);
        visit(Field{"record", {"Bản ghi nêu (đã điền sẵn)", "What the record says (prefilled)"}},
              &Answer::record);
        visit(Field{"answer", {"Trả lời; … là chưa trả lời", "Answer; … where none is given yet"}},
              &Answer::reply);
        visit(Field{"text", {"Nội dung, lý do", "Content, reason"}}, &Answer::text);
    }
};

/// An impact assessment of a procedure in a draft (63/2010/NĐ-CP Điều 10). New: `procedure` alone;
/// amended: `procedure` and `original`; abolished: `original` alone.
struct AssessmentFile {
    static constexpr Bilingual title{"Đánh giá tác động thủ tục hành chính",
                                     "Impact assessment of a procedure"};
    Place place;
    Text name;
    Maybe<Date> day;
    Text questions;
    Maybe<Stage> stage;
    Text procedure;
    Text original;
    std::optional<Draft> draft;
    std::vector<Answer> answers;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"assessment", {"Thủ tục được đánh giá", "What is assessed"}, Trait::required},
              &AssessmentFile::name);
        visit(Field{"day", {"Ngày đánh giá", "Day of the assessment"}, Trait::required},
              &AssessmentFile::day);
        visit(Field{"questions",
                    {"Bộ câu hỏi", "Set of questions"},
                    Trait::required,
                    Trait::identifier},
              &AssessmentFile::questions);
        visit(Field{"stage", {"Giai đoạn", "Stage"}, Trait::required}, &AssessmentFile::stage);
        visit(Field{"procedure", {"Tệp thủ tục trong dự thảo", "File of the procedure as drafted"}},
              &AssessmentFile::procedure);
        visit(Field{"original",
                    {"Tệp thủ tục đang áp dụng, bị sửa đổi hoặc bãi bỏ",
                     "File of the procedure in force that is amended or abolished"}},
              &AssessmentFile::original);
        visit(Field{"draft", {"Dự thảo văn bản", "The draft"}}, &AssessmentFile::draft);
        visit(Field{"answers", {"Các câu trả lời", "The answers"}}, &AssessmentFile::answers);
        visit(Field{"note", {"Ghi chú", "Note"}}, &AssessmentFile::note);
    }

    Novelty novelty() const {
        if (procedure.value.empty()) return Novelty::abolished;
        return original.value.empty() ? Novelty::introduced : Novelty::amended;
    }
};

}  // namespace tthc::assess
