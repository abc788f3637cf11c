#pragma once

#include "tthc/base/rational.h"
#include "tthc/base/result.h"
#include "tthc/cost/norms_file.h"
#include "tthc/model/engine_data.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// W, thu nhập bình quân 01 người/01 giờ in đồng: GDP per head of the year before, by 2112 hours
/// (03/2022/TT-BTP Điều 11 khoản 4).
struct HourlyIncome {
    Rational value;
    int year = 0;        ///< the year of calculation
    int data_year = 0;   ///< the year of the figures
    bool stale = false;  ///< somebody asked for figures of another year than the one before `year`
    std::string source;
    Integer gdp_per_head;  ///< of `data_year`, in đồng
};

/// Whether W is rounded to a whole đồng (half away from zero) before use, or kept exact.
enum class IncomeRounding { whole_dong, exact };

/// What prices are asked for.
struct ParameterChoice {
    Date day{};         ///< of calculation
    std::string norms;  ///< id of a set; empty: the one in force last
    IncomeRounding rounding = IncomeRounding::whole_dong;
    std::optional<int> income_year;  ///< whose figures serve; the year before `year` where empty
};

/// The sets of norms and the incomes that are known.
class Norms {
public:
    static Result<Norms> load(std::span<const DataFile> data);

    /// The set with this id, of several the one in force last, which no id asks for too. The error
    /// names the sets there are.
    Result<NormSet> find(std::string_view id) const;
    /// W for the year of calculation; of two entries for one year, the later file's. The error
    /// names the years whose figures are known.
    Result<HourlyIncome> income(const ParameterChoice& choice) const;

private:
    std::vector<NormSet> sets_;
    std::vector<IncomeYear> incomes_;
};

/// The prices of a calculation.
struct CostParameters {
    NormSet norms;
    HourlyIncome income;
    bool norms_of_another_year = false;  ///< the set did not hold in the year of calculation
    Date day{};                          ///< on which fees are due
};

Result<CostParameters> choose_parameters(const Norms& norms, const ParameterChoice& choice);

/// Hours of one trip.
std::optional<Rational> hours_of_trip(const NormSet& norms, Destination to, Area area);
/// Hours to fill in one page.
Rational hours_of_page(const NormSet& norms, Area area);

}  // namespace tthc
