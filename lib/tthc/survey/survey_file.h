#pragma once

#include "tthc/model/element.h"

#include <string>
#include <vector>

namespace tthc::survey {

/// One of the answers of a scale.
struct Level {
    static constexpr Bilingual title{"Mức trả lời", "Level of a scale"};
    Place place;
    Text id;
    Text name;
    Maybe<bool> satisfied;
    List<std::string> written;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã", "Identifier"}, Trait::required, Trait::identifier}, &Level::id);
        visit(Field{"name", {"Tên mức", "Name"}, Trait::required}, &Level::name);
        visit(Field{"satisfied", {"Là hài lòng", "Counts as satisfied"}}, &Level::satisfied);
        visit(Field{"written", {"Cách ghi khác trong phiếu", "Other ways to write it"}},
              &Level::written);
    }
};

struct Scale {
    static constexpr Bilingual title{"Thang đo", "Scale"};
    Place place;
    Text id;
    std::vector<Level> levels;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã", "Identifier"}, Trait::required, Trait::identifier}, &Scale::id);
        visit(Field{"levels", {"Các mức", "The levels"}, Trait::required}, &Scale::levels);
    }
};

struct Question {
    static constexpr Bilingual title{"Câu hỏi", "Question"};
    Place place;
    Text id;
    Text name;
    Text factor;
    Text scale;
    List<std::string> columns;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã", "Identifier"}, Trait::required, Trait::identifier}, &Question::id);
        visit(Field{"name", {"Nội dung hỏi", "What is asked"}, Trait::required}, &Question::name);
        visit(Field{"factor",
                    {"Yếu tố; câu không có yếu tố không vào chỉ số chung",
                     "Factor; a question without one is not in the overall index"}},
              &Question::factor);
        visit(Field{"scale", {"Thang đo", "Scale"}, Trait::required}, &Question::scale);
        visit(Field{"columns", {"Tiêu đề cột trong tệp trả lời", "Titles of its column"}},
              &Question::columns);
    }
};

/// Answers of one period that were counted by hand.
struct Tally {
    static constexpr Bilingual title{"Số phiếu đã kiểm", "Answers counted"};
    Place place;
    Text period;
    Text question;
    Text level;
    Maybe<Count> count;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"period", {"Kỳ", "Period"}, Trait::required}, &Tally::period);
        visit(Field{"question", {"Câu hỏi", "Question"}, Trait::required}, &Tally::question);
        visit(Field{"level", {"Mức; trống: không trả lời", "Level; none: no answer"}},
              &Tally::level);
        visit(Field{"count", {"Số phiếu", "Answers"}, Trait::required}, &Tally::count);
    }
};

/// A file of answers, a row for each person who was asked.
struct AnswerFile {
    static constexpr Bilingual title{"Tệp trả lời", "File of answers"};
    Place place;
    Text period;
    Text file;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"period", {"Kỳ", "Period"}, Trait::required}, &AnswerFile::period);
        visit(Field{"file", {"Tệp CSV hoặc XLSX", "CSV or XLSX"}, Trait::required},
              &AnswerFile::file);
    }
};

/// A share that somebody published.
struct PublishedShare {
    static constexpr Bilingual title{"Tỷ lệ đã công bố", "Share that was published"};
    Place place;
    Text period;
    Text question;
    Text level;
    Maybe<Percent> share;
    Maybe<bool> truncated;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"period", {"Kỳ", "Period"}, Trait::required}, &PublishedShare::period);
        visit(Field{"question", {"Câu hỏi", "Question"}, Trait::required},
              &PublishedShare::question);
        visit(Field{"level", {"Mức", "Level"}, Trait::required}, &PublishedShare::level);
        visit(Field{"share", {"Tỷ lệ", "Share"}, Trait::required}, &PublishedShare::share);
        visit(Field{"truncated",
                    {"Ghi “trên N %”: đã bỏ phần lẻ", "Written “above N %”: its decimals are cut"}},
              &PublishedShare::truncated);
    }
};

/// A survey of satisfaction: what was asked, and what was answered or published.
struct SurveyFile {
    static constexpr Bilingual title{"Khảo sát sự hài lòng", "Survey of satisfaction"};
    Place place;
    Text survey;
    Text source;
    std::vector<Scale> scales;
    std::vector<Question> questions;
    std::vector<AnswerFile> answers;
    std::vector<Tally> tallies;
    std::vector<PublishedShare> published;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"survey", {"Tên cuộc khảo sát", "Name"}, Trait::required}, &SurveyFile::survey);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &SurveyFile::source);
        visit(Field{"scales", {"Các thang đo", "Scales"}, Trait::required}, &SurveyFile::scales);
        visit(Field{"questions", {"Các câu hỏi", "Questions"}, Trait::required},
              &SurveyFile::questions);
        visit(Field{"answers", {"Các tệp trả lời", "Files of answers"}}, &SurveyFile::answers);
        visit(Field{"tallies", {"Số phiếu đã kiểm", "Answers counted"}}, &SurveyFile::tallies);
        visit(Field{"published", {"Các tỷ lệ đã công bố", "Shares published"}},
              &SurveyFile::published);
        visit(Field{"note", {"Ghi chú", "Note"}}, &SurveyFile::note);
    }
};

}  // namespace tthc::survey
