#pragma once

#include "tthc/assess/fact.h"
#include "tthc/assess/terms.h"
#include "tthc/base/result.h"
#include "tthc/model/element.h"
#include "tthc/model/engine_data.h"

#include <span>
#include <string>
#include <vector>

namespace tthc::assess {

/// One question of a questionnaire.
struct Question {
    static constexpr Bilingual title{"Câu hỏi đánh giá tác động", "Question of an assessment"};
    Place place;
    Text id;
    Text number;
    Maybe<Part> part;
    Maybe<Element> element;
    Maybe<Each> each;
    Text text;
    Text english;
    Maybe<Citation> basis;
    List<Stage> stages;
    List<Novelty> changes;
    Maybe<bool> words;
    Maybe<Reply> against;
    Maybe<bool> judged;
    Maybe<bool> stops;
    Maybe<Fact> fact;
    List<std::string> concludes;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã", "Identifier"}, Trait::required, Trait::identifier}, &Question::id);
        visit(
            Field{
                "number", {"Số của câu hỏi trong văn bản", "Its number in the text"}, Trait::code},
            &Question::number);
        visit(Field{"part", {"Phần", "Part"}, Trait::required}, &Question::part);
        visit(
            Field{"element", {"Bộ phận của thủ tục", "Element of the procedure"}, Trait::required},
            &Question::element);
        visit(Field{"each", {"Hỏi riêng từng", "Asked of each"}}, &Question::each);
        visit(Field{"text", {"Câu hỏi", "The question"}, Trait::required}, &Question::text);
        visit(
            Field{
                "english", {"Câu hỏi bằng tiếng Anh", "The question in English"}, Trait::required},
            &Question::english);
        visit(Field{"basis", {"Căn cứ", "Provision"}, Trait::required}, &Question::basis);
        visit(Field{"stages",
                    {"Giai đoạn có hỏi; bỏ trống: mọi giai đoạn", "Stages; else all"},
                    Trait::one_or_many},
              &Question::stages);
        visit(
            Field{"changes",
                  {"Hỏi khi quy định mới, sửa đổi, bãi bỏ; bỏ trống: mới, và bộ phận được sửa đổi",
                   "Asked of new, amended, abolished ones; else of new ones and of what is "
                   "amended"},
                  Trait::one_or_many},
            &Question::changes);
        visit(Field{"words", {"Trả lời bằng lời", "Answered in words"}}, &Question::words);
        visit(Field{"against",
                    {"Câu trả lời nói lên rằng chưa đáp ứng", "The answer that speaks against it"}},
              &Question::against);
        visit(Field{"judged",
                    {"Người đánh giá phải tự kết luận; bản ghi chỉ có thể cho thấy chưa đáp ứng",
                     "A person has to judge; the record can only show that it does not hold"}},
              &Question::judged);
        visit(Field{"stops",
                    {"Trả lời như `against` thì dừng đánh giá", "That answer ends the assessment"}},
              &Question::stops);
        visit(Field{"fact", {"Điều bản ghi cho biết", "What the record tells"}}, &Question::fact);
        visit(Field{"concludes", {"Kết luận của các câu", "Concludes these questions"}},
              &Question::concludes);
    }
};

/// The questions of one circular or annex.
struct QuestionFile {
    static constexpr Bilingual title{"Bộ câu hỏi đánh giá tác động", "Questions of an assessment"};
    Place place;
    Text id;
    Text name;
    Text source;
    Maybe<Date> valid_from;
    Maybe<Date> valid_until;
    std::vector<Question> questions;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"assessment_questions",
                    {"Mã bộ câu hỏi", "Identifier of the set"},
                    Trait::required,
                    Trait::identifier},
              &QuestionFile::id);
        visit(Field{"name", {"Tên", "Name"}, Trait::required}, &QuestionFile::name);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &QuestionFile::source);
        visit(Field{"valid_from", {"Áp dụng từ ngày", "First day"}, Trait::required},
              &QuestionFile::valid_from);
        visit(Field{"valid_until", {"Áp dụng đến hết ngày", "Last day"}},
              &QuestionFile::valid_until);
        visit(Field{"questions", {"Các câu hỏi", "The questions"}, Trait::required},
              &QuestionFile::questions);
        visit(Field{"note", {"Ghi chú", "Note"}}, &QuestionFile::note);
    }

    bool holds_on(Date day) const;
};

/// The sets of questions that are known. A question that concludes another of the set names it.
class QuestionSets {
public:
    /// An error for a question that concludes one that is not in its set.
    static Result<QuestionSets> load(std::span<const DataFile> data);

    /// The error names those there are.
    Result<QuestionFile> find(std::string_view id) const;
    /// The set that began last by this day, which may have ended (`holds_on`); an error before the
    /// first one.
    Result<QuestionFile> on(Date day) const;

private:
    std::vector<QuestionFile> sets_;
};

}  // namespace tthc::assess
