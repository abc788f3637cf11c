#pragma once

#include "tthc/finding/code.h"

/// What can be wrong with a plan, and with figures that somebody published.
namespace tthc::cost_code {

constexpr Code of(std::string_view id, std::string_view name, Severity severity, Bilingual title,
                  Bilingual rationale) {
    return {.id = id, .name = name, .severity = severity, .title = title, .rationale = rationale};
}

constexpr Bilingual of_plan{
    "Phương án phải nêu đúng những gì thay đổi, để phần tiết kiệm của từng nội dung có căn cứ.",
    "A plan has to name what changes, so that the saving of each measure stands on it."};
constexpr Bilingual of_table{
    "Số liệu công bố phải tính lại được từ các số bên cạnh (02/2017/TT-VPCP Điều 27).",
    "A published figure has to follow from those beside it (02/2017/TT-VPCP Điều 27)."};

inline constexpr Code covers_nothing =
    of("C001", "covers-no-change", Severity::warning,
       {"Nội dung nêu phần tử không thay đổi", "A measure names what does not change"}, of_plan);
inline constexpr Code uncovered =
    of("C002", "uncovered-change", Severity::warning,
       {"Thay đổi không thuộc nội dung nào", "A change that no measure covers"}, of_plan);
inline constexpr Code overlap =
    of("C003", "overlapping-measures", Severity::info,
       {"Một thay đổi thuộc nhiều nội dung", "A change that several measures cover"}, of_plan);
inline constexpr Code beyond_authority =
    of("C004", "beyond-authority", Severity::info,
       {"Văn bản do cấp khác quyết định", "A text that another authority decides"},
       {"Cơ quan lập phương án chỉ kiến nghị được: văn bản do cơ quan đã ban hành sửa "
        "(80/2015/QH13 Điều 12).",
        "The authority of the plan can only propose it: a text is amended by who issued it "
        "(80/2015/QH13 Điều 12)."});

inline constexpr Code wrong_figure =
    of("C011", "figure-does-not-follow", Severity::error,
       {"Số liệu không khớp các số bên cạnh", "A figure does not follow from those beside it"},
       of_table);
inline constexpr Code cut_figure = of("C012", "figure-cut", Severity::info,
                                      {"Số liệu bị cắt bớt hoặc làm tròn lên, không phải làm tròn",
                                       "A figure was cut off or rounded up, not rounded"},
                                      of_table);
inline constexpr Code unit_slip =
    of("C013", "unit-slip", Severity::error,
       {"Số liệu sai đơn vị", "A figure is in the wrong unit"}, of_table);
inline constexpr Code rounding_gap =
    of("C014", "rounding-gap", Severity::info,
       {"Số liệu chỉ khớp với các số trước khi làm tròn",
        "A figure follows only from figures before they were rounded"},
       of_table);
inline constexpr Code unread_figure =
    of("C015", "unread-figure", Severity::warning,
       {"Ô không đọc được thành số", "A cell that is no number"}, of_table);
inline constexpr Code units_differ =
    of("C016", "units-differ", Severity::warning,
       {"Hai số khác đơn vị, không tính được tỷ lệ", "Two figures of different units"}, of_table);

/// Every code above, in order.
inline constexpr const Code* all[] = {&covers_nothing, &uncovered,   &overlap,   &beyond_authority,
                                      &wrong_figure,   &cut_figure,  &unit_slip, &rounding_gap,
                                      &unread_figure,  &units_differ};

}  // namespace tthc::cost_code
