#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Who signs papers: the parts of an official document that are the same in all of an office's
/// (Nghị định 30/2020/NĐ-CP Phụ lục I phần I mục II). What is not stated is left to be filled in.
struct Letterhead {
    static constexpr Bilingual title{"Phần đầu và phần ký của văn bản",
                                     "Head and signature of papers"};
    Place place;
    Text superior;
    Text agency;
    Text symbol;
    Text town;
    List<std::string> addressees;
    Text position;
    Text signer;
    List<std::string> recipients;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"superior", {"Cơ quan chủ quản trực tiếp", "Superior authority"}},
              &Letterhead::superior);
        visit(Field{"agency", {"Cơ quan ban hành", "Issuing authority"}}, &Letterhead::agency);
        visit(Field{"symbol",
                    {"Chữ viết tắt của cơ quan, trong ký hiệu", "Its letters in the number"}},
              &Letterhead::symbol);
        visit(Field{"town", {"Địa danh", "Place"}}, &Letterhead::town);
        visit(Field{"addressees", {"Kính gửi", "Addressed to"}, Trait::one_or_many},
              &Letterhead::addressees);
        visit(Field{"position", {"Chức vụ của người ký", "Position of who signs"}},
              &Letterhead::position);
        visit(Field{"signer", {"Họ tên người ký", "Name of who signs"}}, &Letterhead::signer);
        visit(Field{"recipients", {"Nơi nhận", "Recipients"}, Trait::one_or_many},
              &Letterhead::recipients);
    }
    friend bool operator==(const Letterhead&, const Letterhead&) = default;
};

}  // namespace tthc
