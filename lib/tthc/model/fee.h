#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// One step of a tariff: this amount for this case.
struct Tier {
    static constexpr Bilingual title{"Bậc thu", "Tier of a tariff"};
    Place place;
    Text when;
    Maybe<Money> amount;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(
            Field{
                "when", {"Trường hợp, khoảng giá trị", "Case or range of values"}, Trait::required},
            &Tier::when);
        visit(Field{"amount", {"Mức thu (đồng)", "Amount in whole đồng"}, Trait::required}.called(
                  {"Mức thu", "Amount"}),
              &Tier::amount);
    }
    friend bool operator==(const Tier&, const Tier&) = default;
};

/// Phí hoặc lệ phí. What is due is amount × quantity, or a percentage of another fee.
struct Fee {
    static constexpr Bilingual title{"Phí, lệ phí", "Fee or charge"};
    Place place;
    Text id;
    Text name;
    Maybe<FeeKind> kind;
    Maybe<Money> amount;
    Maybe<ForeignMoney> foreign;
    Text per;
    Maybe<Quantity> quantity;
    Maybe<Decimal> percent;
    Text percent_of;
    Maybe<Money> least;
    Maybe<Money> most;
    std::vector<Tier> tiers;
    Text free;
    Text when;
    List<Channel> channels;
    Maybe<Date> valid_from;
    Maybe<Date> valid_until;
    List<Citation> basis;
    std::vector<Prescription> prescribed;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id",
                    {"Mã khoản thu trong tệp này", "Identifier inside this file"},
                    Trait::identifier}
                  .called({"Mã trong tệp", "Identifier in the file"}),
              &Fee::id);
        visit(Field{"name", {"Tên phí, lệ phí", "Name"}}.called({"Tên khoản thu", "Name"}),
              &Fee::name);
        visit(Field{"kind", {"Phí hay lệ phí", "Fee (phí) or charge (lệ phí)"}}.called(
                  {"Loại khoản thu", "Kind"}),
              &Fee::kind);
        visit(Field{"amount", {"Mức thu (đồng)", "Amount in whole đồng"}}.called(
                  {"Mức thu", "Amount"}),
              &Fee::amount);
        visit(Field{"foreign", {"Mức thu bằng ngoại tệ (20 USD)", "Amount in a foreign currency"}}
                  .called({"Mức thu bằng ngoại tệ", "Amount in a foreign currency"}),
              &Fee::foreign);
        visit(Field{"per", {"Đơn vị tính mức thu", "Unit the amount is for"}}, &Fee::per);
        visit(Field{"quantity", {"Số đơn vị của một hồ sơ", "Units in one dossier"}},
              &Fee::quantity);
        visit(Field{"percent", {"Tỷ lệ phần trăm", "Percentage"}}, &Fee::percent);
        visit(Field{"percent_of",
                    {"Cơ sở tính tỷ lệ: lời văn, hoặc mã của khoản thu khác trong tệp",
                     "What the percentage is taken of: words, or another fee of the file"}}
                  .called({"Cơ sở tính tỷ lệ", "What the percentage is taken of"}),
              &Fee::percent_of);
        visit(Field{"min", {"Mức thu ít nhất của tỷ lệ (đồng)", "Least amount of a percentage"}}
                  .called({"Mức thu ít nhất", "Least amount"}),
              &Fee::least);
        visit(Field{"max", {"Mức thu nhiều nhất của tỷ lệ (đồng)", "Most of a percentage"}}.called(
                  {"Mức thu nhiều nhất", "Most amount"}),
              &Fee::most);
        visit(Field{"tiers", {"Các bậc thu", "Tiers of the tariff"}}, &Fee::tiers);
        visit(Field{"free", {"Không thu, và lý do", "Free of charge, and why"}}.called(
                  {"Miễn thu", "Free of charge"}),
              &Fee::free);
        visit(Field{"when", {"Trường hợp áp dụng", "Case it holds for"}}, &Fee::when);
        visit(Field{"channels",
                    {"Chỉ áp dụng cho cách thức nộp này", "Channels it holds for, if not all"}}
                  .called({"Cách thức nộp áp dụng", "Channels it holds for"}),
              &Fee::channels);
        visit(Field{"valid_from", {"Áp dụng từ ngày", "First day it is due"}}, &Fee::valid_from);
        visit(Field{"valid_until", {"Áp dụng đến hết ngày", "Last day it is due"}},
              &Fee::valid_until);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::one_or_many}, &Fee::basis);
        visit(Field{"prescribed",
                    {"Mức do từng văn bản quy định", "Amount prescribed by each instrument"}}
                  .called({"Mức theo từng văn bản", "Amount by instrument"}),
              &Fee::prescribed);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Fee::note);
    }
    friend bool operator==(const Fee&, const Fee&) = default;
};

}  // namespace tthc
