#pragma once

#include "tthc/record/field.h"

namespace tthc {

/// What is known of an instrument on a day. Of an act that is `open_ended`, nothing says that it
/// ended; one that is `replaced` ended on a day that is not known.
enum class Standing { unknown_act, undated, not_yet, in_force, open_ended, replaced, expired };

namespace record {
template <>
struct Words<Standing> {
    using S = Standing;
    static constexpr Word<S> words[] = {
        {S::unknown_act, "unknown-act", {"không có trong sổ", "not in the register"}},
        {S::undated, "undated", {"sổ không biết ngày có hiệu lực", "its days are not known"}},
        {S::not_yet, "not-yet", {"chưa có hiệu lực", "not yet in force"}},
        {S::in_force, "in-force", {"đang có hiệu lực", "in force"}},
        {S::open_ended,
         "open-ended",
         {"đã có hiệu lực; sổ không biết có hết hiệu lực hay chưa",
          "took effect; whether it ended is not known"}},
        {S::replaced,
         "replaced",
         {"bị thay thế, sổ không biết từ ngày nào", "replaced; the day is not known"}},
        {S::expired, "expired", {"hết hiệu lực", "no longer in force"}}};
};
}  // namespace record

}  // namespace tthc
