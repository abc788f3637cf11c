#pragma once

#include "tthc/model/element.h"
#include "tthc/periodic/reporting_period.h"

#include <vector>

/// The periodic report on the control of procedures (63/2010/NĐ-CP Điều 35 khoản 3).
namespace tthc::periodic {

/// Its parts, in the order of the points a to h.
enum class Part {
    impact,
    publication,
    handling,
    simplification,
    difficulties,
    feedback,
    communication,
    other
};

}  // namespace tthc::periodic

namespace tthc::record {
template <>
struct Words<periodic::Part> {
    using P = periodic::Part;
    static constexpr Word<P> words[] = {
        {P::impact,
         "impact",
         {"Đánh giá tác động; số văn bản, thủ tục được ban hành",
          "Impact assessments; instruments and procedures made"}},
        {P::publication,
         "publication",
         {"Công bố, công khai, cập nhật thủ tục hành chính",
          "Procedures announced, published and entered"}},
        {P::handling,
         "handling",
         {"Kết quả giải quyết thủ tục; khen thưởng, kỷ luật",
          "Results of handling; rewards and discipline"}},
        {P::simplification,
         "simplification",
         {"Rà soát, đơn giản hóa thủ tục hành chính", "Review and simplification"}},
        {P::difficulties, "difficulties", {"Khó khăn, vướng mắc", "Difficulties"}},
        {P::feedback,
         "feedback",
         {"Tiếp nhận, xử lý phản ánh, kiến nghị", "Feedback received and handled"}},
        {P::communication, "communication", {"Công tác truyền thông", "Communication"}},
        {P::other, "other", {"Nội dung khác", "Other"}}};
};
}  // namespace tthc::record

namespace tthc::periodic {

/// What only people can say; it must not name persons.
struct Statement {
    static constexpr Bilingual title{"Nội dung do người lập nêu", "What people state"};
    Place place;
    Maybe<ReportingPeriod> period;
    Maybe<Part> part;
    Text text;
    Text source;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"period", {"Kỳ", "Period"}, Trait::required}, &Statement::period);
        visit(Field{"part", {"Phần của báo cáo", "Part of the report"}, Trait::required},
              &Statement::part);
        visit(Field{"text",
                    {"Nội dung; không nêu dữ liệu cá nhân", "The text, without personal data"},
                    Trait::required},
              &Statement::text);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &Statement::source);
    }
};

/// A figure that an earlier report printed: computed again, or told why it cannot be.
struct PublishedFigure {
    static constexpr Bilingual title{"Số liệu đã công bố", "Figure that was published"};
    Place place;
    Maybe<ReportingPeriod> period;
    Text name;
    Text printed;
    Text figure;
    Text why_not;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"period", {"Kỳ", "Period"}, Trait::required}, &PublishedFigure::period);
        visit(Field{"name", {"Tên số liệu", "Name"}, Trait::required}, &PublishedFigure::name);
        visit(Field{"printed",
                    {"Như đã in (trên 74 %; 73,33 %)", "As it was printed (trên 74 %; 73,33 %)"},
                    Trait::required},
              &PublishedFigure::printed);
        visit(Field{"figure",
                    {"Mã số liệu của báo cáo này (`id` trong json)",
                     "Figure of this report (`id` in json)"}},
              &PublishedFigure::figure);
        visit(Field{"why_not",
                    {"Vì sao không tính lại được; thay cho `figure`",
                     "Why it cannot be computed again; in place of `figure`"}},
              &PublishedFigure::why_not);
    }
};

/// Which files a report is composed of; they are named from its folder.
struct ReportFile {
    static constexpr Bilingual title{"Báo cáo định kỳ", "Periodic report"};
    Place place;
    Text report;
    Text source;
    List<std::string> procedures;
    List<std::string> cases;
    List<std::string> surveys;
    List<std::string> plans;
    List<std::string> tables;
    List<std::string> feedback;
    std::vector<Statement> statements;
    std::vector<PublishedFigure> published;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"report", {"Tên báo cáo", "Name"}, Trait::required}, &ReportFile::report);
        visit(Field{"source", {"Nguồn của các số đã công bố", "Source of what was published"}},
              &ReportFile::source);
        visit(Field{"procedures",
                    {"Thư mục, tệp thủ tục", "Folders and files of procedures"},
                    Trait::one_or_many},
              &ReportFile::procedures);
        visit(Field{"cases", {"Danh sách hồ sơ", "Lists of dossiers"}, Trait::one_or_many},
              &ReportFile::cases);
        visit(Field{"surveys", {"Khảo sát sự hài lòng", "Surveys"}, Trait::one_or_many},
              &ReportFile::surveys);
        visit(Field{"plans", {"Phương án đơn giản hóa", "Plans"}, Trait::one_or_many},
              &ReportFile::plans);
        visit(Field{"tables",
                    {"Bảng số liệu trước, sau để tính lại", "Tables of savings to compute again"},
                    Trait::one_or_many},
              &ReportFile::tables);
        visit(Field{"feedback",
                    {"Sổ phản ánh, kiến nghị", "Registers of feedback"},
                    Trait::one_or_many},
              &ReportFile::feedback);
        visit(Field{"statements", {"Nội dung do người lập nêu", "What people state"}},
              &ReportFile::statements);
        visit(Field{"published", {"Số liệu đã công bố", "Figures published"}},
              &ReportFile::published);
        visit(Field{"note", {"Ghi chú", "Note"}}, &ReportFile::note);
    }
};

}  // namespace tthc::periodic
