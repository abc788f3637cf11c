#pragma once

#include "tthc/model/element.h"

namespace tthc {

/// Hours of one trip to one kind of place, by area.
struct TravelNorm {
    static constexpr Bilingual title{"Định mức đi lại", "Travel norm"};
    Place place;
    Maybe<Destination> to;
    Maybe<Decimal> urban;
    Maybe<Decimal> rural;
    Maybe<Decimal> mountain;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"to", {"Nơi đến", "Destination"}, Trait::required}, &TravelNorm::to);
        visit(Field{"urban", {"Đô thị (giờ)", "Urban (hours)"}, Trait::required},
              &TravelNorm::urban);
        visit(Field{"rural", {"Nông thôn (giờ)", "Rural (hours)"}, Trait::required},
              &TravelNorm::rural);
        visit(Field{"mountain",
                    {"Miền núi, hải đảo (giờ)", "Mountains and islands (hours)"},
                    Trait::required},
              &TravelNorm::mountain);
    }
};

/// Hours to fill in one page of a form, by area.
struct FormNorm {
    static constexpr Bilingual title{"Định mức làm đơn, tờ khai", "Form norm"};
    Place place;
    Maybe<Decimal> urban;
    Maybe<Decimal> rural;
    Maybe<Decimal> mountain;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"urban", {"Đô thị (giờ/trang)", "Urban (hours a page)"}, Trait::required},
              &FormNorm::urban);
        visit(Field{"rural", {"Nông thôn (giờ/trang)", "Rural (hours a page)"}, Trait::required},
              &FormNorm::rural);
        visit(Field{"mountain",
                    {"Miền núi, hải đảo (giờ/trang)", "Mountains and islands (hours a page)"},
                    Trait::required},
              &FormNorm::mountain);
    }
};

/// What stands for tasks that nobody measured and no norm of the law covers: conventions that make
/// procedures comparable, told as such wherever they count.
struct DerivedNorm {
    static constexpr Bilingual title{"Quy ước cho việc chưa đo",
                                     "Convention for what is not measured"};
    Place place;
    Maybe<Quantity> paper;
    Maybe<Quantity> copy;
    Maybe<Quantity> certified_copy;
    Maybe<Quantity> condition;
    Maybe<Quantity> step;
    Text source;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"paper",
                    {"Chuẩn bị một giấy tờ không theo mẫu (giờ)", "A paper without a form (hours)"},
                    Trait::required},
              &DerivedNorm::paper);
        visit(Field{"copy",
                    {"Sao một bản, ngoài bản đầu (giờ)", "A copy beside the first piece (hours)"},
                    Trait::required},
              &DerivedNorm::copy);
        visit(Field{"certified_copy",
                    {"Phí chứng thực một bản sao (đồng)", "Fee of a certified copy (đồng)"},
                    Trait::required,
                    Trait::dong},
              &DerivedNorm::certified_copy);
        visit(Field{"condition",
                    {"Chứng minh một yêu cầu, điều kiện (giờ)", "To prove a condition (hours)"},
                    Trait::required},
              &DerivedNorm::condition);
        visit(Field{"step",
                    {"Một bước của người nộp, ngoài đi lại (giờ)",
                     "A step of the applicant, travel aside (hours)"},
                    Trait::required},
              &DerivedNorm::step);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &DerivedNorm::source);
    }
};

/// A named, dated set of norms.
struct NormSet {
    static constexpr Bilingual title{"Bộ định mức", "Set of norms"};
    Place place;
    Text id;
    Maybe<Citation> basis;
    Maybe<Date> from;
    Maybe<Date> until;
    std::vector<TravelNorm> travel;
    std::optional<FormNorm> form_page;
    std::optional<DerivedNorm> derived;
    Text source;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(
            Field{"id", {"Tên bộ định mức", "Name of the set"}, Trait::required, Trait::identifier},
            &NormSet::id);
        visit(Field{"basis", {"Căn cứ pháp lý", "Legal basis"}, Trait::required}, &NormSet::basis);
        visit(Field{"from", {"Áp dụng từ ngày", "In force from"}, Trait::required}, &NormSet::from);
        visit(Field{"until", {"Đến hết ngày", "In force until"}}, &NormSet::until);
        visit(Field{"travel", {"Đi lại", "Travel"}, Trait::required}, &NormSet::travel);
        visit(Field{"form_page", {"Làm đơn, tờ khai", "Filling in a page"}, Trait::required},
              &NormSet::form_page);
        visit(
            Field{"derived", {"Quy ước cho việc chưa đo", "Conventions for what is not measured"}},
            &NormSet::derived);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &NormSet::source);
    }
};

/// GDP per head of one data year; W = gdp_per_head / 2112 is used in the following year.
struct IncomeYear {
    static constexpr Bilingual title{"Thu nhập bình quân của một năm", "Income of one year"};
    Place place;
    Maybe<Count> data_year;
    Maybe<Money> gdp_per_head;
    Text source;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"data_year", {"Năm số liệu", "Year of the figures"}, Trait::required},
              &IncomeYear::data_year);
        visit(Field{"gdp_per_head",
                    {"GDP bình quân đầu người (đồng)", "GDP per head (đồng)"},
                    Trait::required},
              &IncomeYear::gdp_per_head);
        visit(Field{"source", {"Nguồn", "Source"}, Trait::required}, &IncomeYear::source);
        visit(Field{"note", {"Ghi chú", "Note"}}, &IncomeYear::note);
    }
};

/// A file of norms, of incomes, or of both.
struct NormsFile {
    static constexpr Bilingual title{"Định mức và thu nhập để tính chi phí tuân thủ",
                                     "Norms and incomes of the compliance cost"};
    Place place;
    Text note;
    std::vector<NormSet> norms;
    std::vector<IncomeYear> incomes;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"note", {"Ghi chú", "Note"}}, &NormsFile::note);
        visit(Field{"norm_sets", {"Các bộ định mức", "Sets of norms"}}, &NormsFile::norms);
        visit(Field{"incomes", {"Thu nhập theo năm", "Incomes by year"}}, &NormsFile::incomes);
    }
};

}  // namespace tthc
