#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Kinds of legal instruments, 80/2015/QH13 Điều 4; `individual` is văn bản cá biệt (no legal
/// norms, Điều 14 khoản 2), recognised by a number without a year.
enum class InstrumentKind {
    constitution,
    code,
    law,
    na_resolution,
    ordinance,
    standing_committee_resolution,
    decree,
    pm_decision,
    government_resolution,
    circular,
    joint_circular,
    auditor_decision,
    provincial_resolution,
    provincial_decision,
    district_resolution,
    district_decision,
    commune_resolution,
    commune_decision,
    decision,
    resolution,
    joint_resolution,
    directive,
    individual
};

/// That an instrument no longer holds, where that is known and perhaps the day is not.
enum class InstrumentStatus { expired, replaced };

namespace record {
template <>
struct Words<InstrumentKind> {
    using K = InstrumentKind;
    static constexpr Word<K> words[] = {
        {K::constitution, "constitution", {"Hiến pháp", "Constitution"}},
        {K::code, "code", {"Bộ luật", "Code"}},
        {K::law, "law", {"Luật", "Law"}},
        {K::na_resolution,
         "national-assembly-resolution",
         {"Nghị quyết của Quốc hội", "Resolution of the National Assembly"}},
        {K::ordinance, "ordinance", {"Pháp lệnh", "Ordinance"}},
        {K::standing_committee_resolution,
         "standing-committee-resolution",
         {"Nghị quyết của Ủy ban Thường vụ Quốc hội", "Resolution of the Standing Committee"}},
        {K::decree, "decree", {"Nghị định", "Decree"}},
        {K::pm_decision,
         "prime-minister-decision",
         {"Quyết định của Thủ tướng Chính phủ", "Decision of the Prime Minister"}},
        {K::government_resolution,
         "government-resolution",
         {"Nghị quyết của Chính phủ", "Resolution of the Government"}},
        {K::circular, "circular", {"Thông tư", "Circular"}},
        {K::joint_circular, "joint-circular", {"Thông tư liên tịch", "Joint circular"}},
        {K::auditor_decision,
         "auditor-decision",
         {"Quyết định của Tổng Kiểm toán nhà nước", "Decision of the Auditor General"}},
        {K::provincial_resolution,
         "provincial-resolution",
         {"Nghị quyết của HĐND cấp tỉnh", "Resolution of a provincial council"}},
        {K::provincial_decision,
         "provincial-decision",
         {"Quyết định của UBND cấp tỉnh", "Decision of a provincial committee"}},
        {K::district_resolution,
         "district-resolution",
         {"Nghị quyết của HĐND cấp huyện", "Resolution of a district council"}},
        {K::district_decision,
         "district-decision",
         {"Quyết định của UBND cấp huyện", "Decision of a district committee"}},
        {K::commune_resolution,
         "commune-resolution",
         {"Nghị quyết của HĐND cấp xã", "Resolution of a commune council"}},
        {K::commune_decision,
         "commune-decision",
         {"Quyết định của UBND cấp xã", "Decision of a commune committee"}},
        {K::decision,
         "decision",
         {"Quyết định của bộ, cơ quan khác ở trung ương",
          "Decision of a ministry or another central agency"}},
        {K::resolution,
         "resolution",
         {"Nghị quyết của cơ quan khác", "Resolution of another body"}},
        {K::joint_resolution, "joint-resolution", {"Nghị quyết liên tịch", "Joint resolution"}},
        {K::directive, "directive", {"Chỉ thị", "Directive"}},
        {K::individual, "individual", {"Văn bản cá biệt", "Individual document"}}};
};
template <>
struct Words<InstrumentStatus> {
    static constexpr Word<InstrumentStatus> words[] = {
        {InstrumentStatus::expired, "expired", {"Hết hiệu lực", "No longer in force"}},
        {InstrumentStatus::replaced,
         "replaced",
         {"Bị thay thế, chưa rõ ngày", "Replaced on a day that is not known"}}};
};
}  // namespace record

/// One legal instrument of the register.
struct Instrument {
    static constexpr Bilingual title{"Văn bản", "Legal instrument"};
    Place place;
    Text number;
    Maybe<InstrumentKind> kind;
    Text issuer;
    Text name;
    Maybe<Date> issued;
    Maybe<Date> in_force;
    Maybe<Date> expired;  ///< first day on which it no longer holds
    Maybe<InstrumentStatus> status;
    List<std::string> replaced_by;
    List<std::string> amends;
    List<std::string> amended_by;
    Text source;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"number", {"Số, ký hiệu", "Number"}, Trait::required}, &Instrument::number);
        visit(Field{"kind", {"Hình thức văn bản", "Kind"}}, &Instrument::kind);
        visit(Field{"issuer", {"Cơ quan ban hành", "Issuer"}}, &Instrument::issuer);
        visit(Field{"title", {"Trích yếu", "Title"}}, &Instrument::name);
        visit(Field{"issued", {"Ngày ban hành", "Date issued"}}, &Instrument::issued);
        visit(Field{"in_force", {"Ngày có hiệu lực", "Date in force"}}, &Instrument::in_force);
        visit(Field{"expired", {"Ngày hết hiệu lực", "Date from which it no longer holds"}},
              &Instrument::expired);
        visit(Field{"status", {"Tình trạng hiệu lực", "Status"}}, &Instrument::status);
        visit(Field{"replaced_by", {"Văn bản thay thế", "Replaced by"}}, &Instrument::replaced_by);
        visit(Field{"amends", {"Sửa đổi, bổ sung văn bản", "Amends"}}, &Instrument::amends);
        visit(Field{"amended_by", {"Văn bản sửa đổi", "Amended by"}}, &Instrument::amended_by);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &Instrument::source);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Instrument::note);
    }
    friend bool operator==(const Instrument&, const Instrument&) = default;
};

/// A file of instruments.
struct InstrumentFile {
    static constexpr Bilingual title{"Sổ văn bản", "Register of legal instruments"};
    Place place;
    Text note;
    std::vector<Instrument> instruments;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"note", {"Ghi chú", "Note"}}, &InstrumentFile::note);
        visit(Field{"instruments", {"Các văn bản", "The instruments"}, Trait::required},
              &InstrumentFile::instruments);
    }
};

}  // namespace tthc
