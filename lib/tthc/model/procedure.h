#pragma once

#include "tthc/model/burden.h"
#include "tthc/model/deadline.h"
#include "tthc/model/document.h"
#include "tthc/model/fee.h"
#include "tthc/model/outcome.h"
#include "tthc/model/step.h"

namespace tthc {

/// Quyết định công bố và việc công khai thủ tục (63/2010/NĐ-CP Điều 13-17, 24).
struct Publication {
    static constexpr Bilingual title{"Công bố, công khai", "Publication"};
    Place place;
    Text decision;
    Text issued_by;
    Maybe<PublicationKind> kind;
    Maybe<Date> signed_on;
    Maybe<Date> in_force;
    Maybe<Date> entered;
    List<std::string> posted;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"decision", {"Số quyết định công bố", "Number of the announcing decision"}}
                  .called({"Quyết định công bố", "Announcing decision"}),
              &Publication::decision);
        visit(Field{"issued_by", {"Cơ quan công bố", "Agency that announces it"}},
              &Publication::issued_by);
        visit(Field{"kind",
                    {"Công bố mới, sửa đổi hay bãi bỏ", "Announced as new, amended or abolished"}}
                  .called({"Hình thức công bố", "Announced as"}),
              &Publication::kind);
        visit(Field{"signed", {"Ngày ký", "Date signed"}}, &Publication::signed_on);
        visit(Field{"in_force", {"Ngày có hiệu lực", "Date in force"}}, &Publication::in_force);
        visit(Field{"entered",
                    {"Ngày nhập Cơ sở dữ liệu quốc gia", "Date entered in the national database"}},
              &Publication::entered);
        visit(Field{"posted", {"Nơi niêm yết, công khai", "Places of posting"}},
              &Publication::posted);
    }
    friend bool operator==(const Publication&, const Publication&) = default;
};

/// Một thủ tục hành chính: everything a procedure file says. A regular value: copy it, change it,
/// compare it.
struct Procedure {
    static constexpr Bilingual title{"Thủ tục hành chính", "Administrative procedure"};
    Place place;
    Text revises;
    Text code;
    Text id;
    Text local_code;
    Text name;
    Text field;
    List<Level> levels;
    List<std::string> authority;
    List<std::string> handled_by;
    List<std::string> coordinates_with;
    Maybe<Delegation> delegation;
    Maybe<bool> internal;
    List<Applicant> applicants;
    List<Channel> channels;
    Text submitted_at;
    std::optional<Publication> publication;
    List<Citation> basis;
    std::optional<Dossier> documents;
    std::vector<Deadline> deadlines;
    std::vector<Fee> fees;
    std::vector<Step> steps;
    std::vector<Outcome> results;
    std::vector<Condition> conditions;
    List<StatedNone> none;
    std::optional<Burden> burden;
    List<std::string> sources;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(
            Field{"revises", {"Tệp gốc mà tệp này đề xuất sửa", "File that this proposal revises"}},
            &Procedure::revises);
        visit(Field{"code",
                    {"Mã số quốc gia, viết trong ngoặc kép", "National code, in quotes"},
                    Trait::code}
                  .called({"Mã số quốc gia", "National code"}),
              &Procedure::code);
        visit(Field{"id",
                    {"Mã riêng khi chưa có mã quốc gia",
                     "Local identifier where there is no national code"},
                    Trait::identifier}
                  .called({"Mã riêng", "Local identifier"}),
              &Procedure::id);
        visit(Field{"local_code", {"Mã của địa phương", "Code of the province"}, Trait::code},
              &Procedure::local_code);
        visit(Field{"name", {"Tên thủ tục", "Name"}, Trait::required}, &Procedure::name);
        visit(Field{"field", {"Lĩnh vực", "Field"}}, &Procedure::field);
        visit(Field{"levels", {"Cấp thực hiện", "Levels"}}, &Procedure::levels);
        visit(Field{"authority",
                    {"Cơ quan có thẩm quyền quyết định", "Deciding authority"},
                    Trait::one_or_many},
              &Procedure::authority);
        visit(Field{"handled_by",
                    {"Cơ quan trực tiếp thực hiện", "Agency that handles it"},
                    Trait::one_or_many},
              &Procedure::handled_by);
        visit(Field{"coordinates_with", {"Cơ quan phối hợp", "Coordinating agencies"}},
              &Procedure::coordinates_with);
        visit(Field{"delegation", {"Loại thủ tục theo việc giao quy định", "Type by delegation"}},
              &Procedure::delegation);
        visit(Field{"internal",
                    {"Thủ tục nội bộ giữa các cơ quan nhà nước",
                     "Internal procedure between state agencies"}}
                  .called({"Thủ tục nội bộ", "Internal procedure"}),
              &Procedure::internal);
        visit(Field{"applicants", {"Đối tượng thực hiện", "Kinds of applicant"}},
              &Procedure::applicants);
        visit(Field{"channels", {"Cách thức thực hiện", "Channels"}}, &Procedure::channels);
        visit(Field{"submitted_at", {"Nơi tiếp nhận hồ sơ", "Where dossiers are handed in"}},
              &Procedure::submitted_at);
        visit(Field{"publication", {"Công bố, công khai", "Publication"}}, &Procedure::publication);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many},
              &Procedure::basis);
        visit(Field{"documents", {"Thành phần, số lượng hồ sơ", "Dossier"}}, &Procedure::documents);
        visit(Field{"deadlines", {"Thời hạn giải quyết", "Deadlines"}}, &Procedure::deadlines);
        visit(Field{"fees", {"Phí, lệ phí", "Fees and charges"}}, &Procedure::fees);
        visit(Field{"steps", {"Trình tự thực hiện", "Steps"}}, &Procedure::steps);
        visit(Field{"results", {"Kết quả thực hiện", "Results"}}, &Procedure::results);
        visit(Field{"conditions", {"Yêu cầu, điều kiện", "Requirements and conditions"}},
              &Procedure::conditions);
        visit(Field{"none",
                    {"Những phần được nêu là không có (phần vắng mặt là chưa biết)",
                     "Parts stated to be none (an absent part is unknown)"}}
                  .called({"Nêu là không có", "Stated to be none"}),
              &Procedure::none);
        visit(Field{"burden", {"Số liệu tính chi phí tuân thủ", "Inputs of the compliance cost"}},
              &Procedure::burden);
        visit(Field{"sources", {"Nguồn của bản ghi", "Sources of the record"}},
              &Procedure::sources);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Procedure::note);
    }
    friend bool operator==(const Procedure&, const Procedure&) = default;
};

}  // namespace tthc
