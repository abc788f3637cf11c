#pragma once

#include "tthc/base/result.h"
#include "tthc/law/instrument.h"
#include "tthc/model/engine_data.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// Whether an instrument holds on a day.
enum class Standing { unknown, not_yet, in_force, expired };

/// Whether a kind of instrument may prescribe an administrative procedure.
enum class Power { may, only_if_assigned, never, question };

/// The legal instruments that are known, over time. Numbers are compared in NFC without spaces; `Đ`
/// is not `D`. Of two entries of one number the later holds.
class LawRegister {
public:
    LawRegister() = default;
    explicit LawRegister(std::vector<Instrument> instruments);
    static Result<LawRegister> load(std::span<const DataFile> data);

    /// Null when the number is not in the register.
    const Instrument* find(std::string_view number) const;
    /// For the number of a law (`…/QH…`, numbered through one term of the National Assembly) that
    /// is not in the register: the law that differs from it by at most three years only, as a slip
    /// of the pen would. Null when there is none or several.
    const Instrument* find_with_other_year(std::string_view number) const;
    /// `expired` is the first day on which it no longer holds; nothing holds before the year of
    /// its number (34/2016/NĐ-CP Điều 58); dates that are not known say nothing.
    Standing standing(std::string_view number, Date day) const;
    /// By the register, else by the symbol of the number; a number without a year is `individual`
    /// (80/2015/QH13 Điều 10, 34/2016/NĐ-CP Điều 58).
    std::optional<InstrumentKind> kind_of(std::string_view number) const;

private:
    std::map<std::string, Instrument, std::less<>> instruments_;
};

/// 80/2015/QH13 Điều 14 khoản 2 and 4, judged on the day of promulgation: it holds from 01/07/2016
/// to 31/03/2025; outside these days the answer is `question`.
Power may_prescribe(InstrumentKind kind, Date promulgated);

}  // namespace tthc
