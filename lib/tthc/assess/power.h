#pragma once

#include "tthc/assess/assessment_file.h"
#include "tthc/law/register.h"

#include <optional>
#include <string_view>

namespace tthc::assess {

/// What is doubtful of the power of a draft to prescribe a procedure (80/2015/QH13 Điều 14 khoản 2
/// and 4). `not_established`: what held on that day is not known to the tool.
enum class PowerDoubt {
    none,
    internal,
    not_told,
    not_established,
    not_assigned,
    assigned_by_other,
    never
};

/// Judged on the day of the assessment, as if the draft were issued then. A procedure between
/// agencies needs no power of this kind.
PowerDoubt doubt_of(const std::optional<Draft>& draft, bool internal, const LawRegister& law,
                    Date day);

/// Whether the doubt is one: the power has to be examined.
bool is_doubt(PowerDoubt doubt);

/// By the words with which the name of a draft begins, `Quyết định của UBND tỉnh …`.
std::optional<InstrumentKind> kind_of_draft(std::string_view name);

}  // namespace tthc::assess

namespace tthc::record {
template <>
struct Words<assess::PowerDoubt> {
    using D = assess::PowerDoubt;
    static constexpr Word<D> words[] = {
        {D::none, "none", {"loại văn bản này được quy định thủ tục", "this kind may prescribe it"}},
        {D::internal,
         "internal",
         {"thủ tục nội bộ giữa các cơ quan", "the procedure is between agencies"}},
        {D::not_told,
         "not-told",
         {"chưa ghi loại văn bản của dự thảo", "the kind of the draft is not stated"}},
        {D::not_established,
         "not-established",
         {"công cụ chưa có quy định về thẩm quyền áp dụng vào ngày này cho loại văn bản này",
          "what holds on this day for this kind of instrument is not known to the tool"}},
        {D::not_assigned,
         "not-assigned",
         {"chỉ được quy định thủ tục khi luật giao; chưa nêu luật giao",
          "may prescribe it only where a law assigns it; none is named"}},
        {D::assigned_by_other,
         "assigned-by-other",
         {"chỉ được quy định thủ tục khi luật giao; văn bản được nêu là giao quy định không phải "
          "luật, nghị quyết của Quốc hội",
          "may prescribe it only where a law assigns it; what is named is no law or resolution of "
          "the National Assembly"}},
        {D::never,
         "never",
         {"không được chứa quy phạm pháp luật, không được quy định thủ tục",
          "holds no legal norms and prescribes no procedure"}}};
};
}  // namespace tthc::record
