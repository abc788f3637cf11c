#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Mẫu đơn, mẫu tờ khai.
struct Form {
    static constexpr Bilingual title{"Mẫu đơn, mẫu tờ khai", "Form"};
    Place place;
    Text name;
    Text code;
    List<std::string> files;
    Maybe<Count> pages;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"name", {"Tên mẫu", "Name of the form"}}, &Form::name);
        visit(Field{"code", {"Số hiệu mẫu", "Number of the form"}}, &Form::code);
        visit(Field{"files", {"Tên các tệp của mẫu", "Files of the form"}, Trait::one_or_many},
              &Form::files);
        visit(Field{"pages", {"Số trang", "Number of pages"}}, &Form::pages);
    }
    friend bool operator==(const Form&, const Form&) = default;
};

/// Giấy tờ trong thành phần hồ sơ.
struct Document {
    static constexpr Bilingual title{"Giấy tờ trong thành phần hồ sơ", "Document of the dossier"};
    Place place;
    Text id;
    Text code;
    Text name;
    Maybe<Count> originals;
    Maybe<Count> copies;
    Maybe<Count> certified_copies;
    Maybe<Count> shown;
    Maybe<Count> electronic;
    std::optional<Form> form;
    Maybe<bool> optional;
    Text when;
    Text one_of;
    Text issued_by;
    Text result_of;
    Text held_in;
    List<Citation> basis;
    std::vector<Prescription> prescribed;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id",
                    {"Mã giấy tờ trong tệp này", "Identifier inside this file"},
                    Trait::identifier}
                  .called({"Mã trong tệp", "Identifier in the file"}),
              &Document::id);
        visit(Field{"code",
                    {"Mã giấy tờ trong danh mục của Cơ sở dữ liệu quốc gia",
                     "Code of the paper in the catalogue of the national database"}}
                  .called({"Mã giấy tờ", "Code of the paper"}),
              &Document::code);
        visit(Field{"name", {"Tên giấy tờ", "Name of the document"}, Trait::required},
              &Document::name);
        visit(Field{"originals", {"Số bản chính phải nộp", "Originals to hand in"}}.called(
                  {"Bản chính phải nộp", "Originals to hand in"}),
              &Document::originals);
        visit(Field{"copies", {"Số bản sao (không chứng thực) phải nộp", "Plain copies to hand in"}}
                  .called({"Bản sao phải nộp", "Plain copies to hand in"}),
              &Document::copies);
        visit(Field{"certified_copies",
                    {"Số bản sao có chứng thực phải nộp", "Certified copies to hand in"}}
                  .called({"Bản sao có chứng thực phải nộp", "Certified copies to hand in"}),
              &Document::certified_copies);
        visit(Field{"shown",
                    {"Số bản chỉ xuất trình để đối chiếu", "Documents only shown, not handed in"}}
                  .called({"Bản xuất trình để đối chiếu", "Documents shown"}),
              &Document::shown);
        visit(
            Field{"electronic", {"Số bản điện tử phải nộp", "Electronic copies to hand in"}}.called(
                {"Bản điện tử phải nộp", "Electronic copies"}),
            &Document::electronic);
        visit(Field{"form", {"Mẫu đơn, mẫu tờ khai", "Form to fill in"}}, &Document::form);
        visit(Field{"optional", {"Chỉ nộp nếu có", "Handed in only by those who have it"}},
              &Document::optional);
        visit(Field{"when",
                    {"Trường hợp phải có giấy tờ này", "Case in which the document is needed"}}
                  .called({"Trường hợp phải nộp", "Case in which it is needed"}),
              &Document::when);
        visit(Field{"one_of",
                    {"Nhóm giấy tờ thay thế nhau: chỉ cần một giấy tờ trong nhóm",
                     "Group of alternatives: one document of the group suffices"},
                    Trait::identifier}
                  .called({"Giấy tờ thay thế nhau", "Alternatives"}),
              &Document::one_of);
        visit(Field{"issued_by", {"Cơ quan cấp giấy tờ", "Who issued the document"}},
              &Document::issued_by);
        visit(Field{"result_of",
                    {"Mã thủ tục có kết quả là giấy tờ này",
                     "Code or id of the procedure that results in it"},
                    Trait::code}
                  .called({"Là kết quả của thủ tục", "Result of procedure"}),
              &Document::result_of);
        visit(Field{"held_in",
                    {"Cơ sở dữ liệu đã có thông tin này", "Database that already holds it"}}
                  .called({"Đã có trong cơ sở dữ liệu", "Held in the database"}),
              &Document::held_in);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Document::basis);
        visit(Field{"prescribed",
                    {"Số bản do từng văn bản quy định", "Number prescribed by each instrument"}}
                  .called({"Số bản theo từng văn bản", "Number by instrument"}),
              &Document::prescribed);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Document::note);
    }
    friend bool operator==(const Document&, const Document&) = default;
};

/// Thành phần, số lượng hồ sơ.
struct Dossier {
    static constexpr Bilingual title{"Thành phần, số lượng hồ sơ", "Dossier"};
    Place place;
    Maybe<Count> sets;
    List<Citation> basis;
    std::vector<Document> items;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"sets", {"Số bộ hồ sơ", "Number of sets"}}, &Dossier::sets);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Dossier::basis);
        visit(Field{"items", {"Các giấy tờ", "The documents"}}, &Dossier::items);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Dossier::note);
    }
    friend bool operator==(const Dossier&, const Dossier&) = default;
};

}  // namespace tthc
