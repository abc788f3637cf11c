#pragma once

#include "tthc/base/result.h"
#include "tthc/law/instrument.h"
#include "tthc/law/instrument_table.h"
#include "tthc/law/standing.h"
#include "tthc/model/engine_data.h"
#include "tthc/source/sorted_table.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// Whether a kind of instrument may prescribe an administrative procedure.
enum class Power { may, only_if_assigned, never, question };

/// The legal instruments that are known, over time; numbers are compared by `act_key`. What a
/// folder of data says stands before the table that is compiled in, of two entries the later holds.
class LawRegister {
public:
    LawRegister() = default;
    explicit LawRegister(std::vector<Instrument> instruments, SortedTable table = {});
    static Result<LawRegister> load(std::span<const DataFile> data);

    /// Empty when the number is not in the register.
    std::optional<Instrument> find(std::string_view number) const;
    bool knows(std::string_view number) const;
    /// For the number of a law (`…/QH…`, numbered through one term of the National Assembly) that
    /// is not in the register: the law (resolutions count apart) that differs from it by at most
    /// three years only, as a slip of the pen would. Empty when there is none or several.
    std::optional<Instrument> find_with_other_year(std::string_view number) const;
    /// `expired` is the first day on which it no longer holds; nothing holds before the year of
    /// its number (34/2016/NĐ-CP Điều 58). Of a number that several acts bear (`is_of_one_act`),
    /// the compiled table says nothing.
    Standing standing(std::string_view number, Date day) const;
    /// By the register, else by the symbol of the number; a number without a year is `individual`
    /// (80/2015/QH13 Điều 10, 34/2016/NĐ-CP Điều 58).
    std::optional<InstrumentKind> kind_of(std::string_view number) const;
    /// The numbers of the acts that name this one as their successor.
    std::vector<std::string> replaced_by_this(std::string_view number) const;
    /// The numbers of the acts that say that they amend this one.
    std::vector<std::string> amending_this(std::string_view number) const;
    /// The acts whose number or title has all the words, in any case and tone placement.
    std::vector<Instrument> search(std::string_view words, std::size_t most) const;

private:
    std::optional<Instrument> find_key(std::string_view key) const;
    std::optional<InstrumentDays> days_of(std::string_view key) const;
    std::vector<std::string> naming(std::string_view key, List<std::string> Instrument::*list,
                                    std::size_t cell) const;

    std::map<std::string, Instrument, std::less<>> instruments_;
    SortedTable table_;
};

/// 80/2015/QH13 Điều 14 khoản 2 and 4, judged on the day of promulgation: it holds from 01/07/2016
/// to 31/03/2025; outside these days the answer is `question`.
Power may_prescribe(InstrumentKind kind, Date promulgated);

}  // namespace tthc
