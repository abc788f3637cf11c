#pragma once

#include "tthc/model/element.h"

namespace tthc {

enum class CostBase { with_fees, without_fees };
enum class TimeBase { legal_deadline, committed_deadline };

namespace record {
template <>
struct Words<CostBase> {
    static constexpr Word<CostBase> words[] = {
        {CostBase::with_fees, "with-fees", {"Gồm phí, lệ phí", "With fees"}},
        {CostBase::without_fees, "without-fees", {"Không gồm phí, lệ phí", "Without fees"}}};
};
template <>
struct Words<TimeBase> {
    static constexpr Word<TimeBase> words[] = {
        {TimeBase::legal_deadline, "legal-deadline", {"Thời hạn theo quy định", "Legal deadline"}},
        {TimeBase::committed_deadline,
         "committed-deadline",
         {"Thời hạn cam kết", "Committed deadline"}}};
};
}  // namespace record

struct CostTarget {
    static constexpr Bilingual title{"Mục tiêu chi phí", "Cost target"};
    Place place;
    Maybe<Percent> rate;
    Maybe<CostBase> base;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"rate", {"Tỷ lệ cắt giảm (20%)", "Rate to be saved (20%)"}, Trait::required},
              &CostTarget::rate);
        visit(Field{"base", {"Cơ sở tính", "Base"}, Trait::required}, &CostTarget::base);
    }
};

struct TimeTarget {
    static constexpr Bilingual title{"Mục tiêu thời gian", "Time target"};
    Place place;
    Maybe<Percent> rate;
    Maybe<TimeBase> of;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"rate", {"Tỷ lệ cắt giảm (30%)", "Rate to be saved (30%)"}, Trait::required},
              &TimeTarget::rate);
        visit(Field{"of", {"Cơ sở tính", "Base"}, Trait::required}, &TimeTarget::of);
    }
};

struct Target {
    static constexpr Bilingual title{"Mục tiêu", "Target"};
    Place place;
    std::optional<CostTarget> cost;
    std::optional<TimeTarget> time;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"cost", {"Chi phí tuân thủ", "Compliance cost"}}, &Target::cost);
        visit(Field{"time", {"Thời gian giải quyết", "Processing time"}}, &Target::time);
    }
};

/// Một nội dung đơn giản hóa: which changes it covers, why, and what must be amended for it.
struct Measure {
    static constexpr Bilingual title{"Nội dung đơn giản hóa", "Simplification"};
    Place place;
    Text id;
    Text name;
    List<std::string> covers;
    Text reason;
    List<Citation> amends;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"id", {"Mã nội dung", "Identifier"}, Trait::required, Trait::identifier},
              &Measure::id);
        visit(Field{"title", {"Nội dung đơn giản hóa", "What is simplified"}, Trait::required},
              &Measure::name);
        visit(Field{"covers",
                    {"Các phần tử thay đổi (documents/ban-thao, deadlines)",
                     "Elements that change (documents/ban-thao, deadlines)"},
                    Trait::required},
              &Measure::covers);
        visit(Field{"reason", {"Lý do", "Reason"}}, &Measure::reason);
        visit(Field{"amends", {"Văn bản phải sửa", "Texts to be amended"}}, &Measure::amends);
    }
    friend bool operator==(const Measure&, const Measure&) = default;
};

/// One procedure of a plan; files are named relative to the plan.
struct PlannedProcedure {
    static constexpr Bilingual title{"Thủ tục của phương án", "Procedure of the plan"};
    Place place;
    Text original;
    Text revised;
    Maybe<bool> abolished;
    std::vector<Measure> measures;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"original", {"Tệp gốc", "Original file"}, Trait::required},
              &PlannedProcedure::original);
        visit(Field{"revised", {"Tệp đề xuất", "Revised file"}}, &PlannedProcedure::revised);
        visit(Field{"abolished",
                    {"Bãi bỏ thủ tục, không có tệp đề xuất", "Abolished, without a revised file"}},
              &PlannedProcedure::abolished);
        visit(Field{"measures", {"Các nội dung đơn giản hóa", "The simplifications"}},
              &PlannedProcedure::measures);
    }
};

/// Phương án đơn giản hóa thủ tục hành chính.
struct Plan {
    static constexpr Bilingual title{"Phương án đơn giản hóa", "Simplification plan"};
    Place place;
    Text name;
    Maybe<Count> year;
    Text authority;
    Maybe<Level> level;
    Text norms;
    std::optional<Target> target;
    std::vector<PlannedProcedure> procedures;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"plan", {"Tên phương án", "Name of the plan"}, Trait::required}, &Plan::name);
        visit(Field{"year", {"Năm tính", "Year of calculation"}}, &Plan::year);
        visit(Field{"authority", {"Cơ quan lập", "Authority"}}, &Plan::authority);
        visit(Field{"level",
                    {"Cấp của cơ quan lập: văn bản của cấp khác chỉ kiến nghị sửa",
                     "Level of the authority: texts of other levels it can only propose to amend"}},
              &Plan::level);
        visit(Field{"norms", {"Bộ định mức", "Set of norms"}, Trait::identifier}, &Plan::norms);
        visit(Field{"target", {"Mục tiêu", "Target"}}, &Plan::target);
        visit(Field{"procedures", {"Các thủ tục", "The procedures"}, Trait::required},
              &Plan::procedures);
        visit(Field{"note", {"Ghi chú", "Note"}}, &Plan::note);
    }
};

}  // namespace tthc
