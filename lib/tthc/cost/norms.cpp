#include "tthc/cost/norms.h"

#include "tthc/base/say.h"
#include "tthc/model/engine_data.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace tthc {
namespace {

constexpr int working_hours_of_a_year = 12 * 22 * 8;

template <class Row>
Rational by_area(const Row& row, Area area) {
    switch (area) {
        case Area::urban:
            return to_rational(row.urban->value);
        case Area::rural:
            return to_rational(row.rural->value);
        case Area::mountain:
            return to_rational(row.mountain->value);
    }
    return {};
}

bool held_in(const NormSet& set, int year) {
    const bool ended = set.until && static_cast<int>(set.until->value.year()) < year;
    return static_cast<int>(set.from->value.year()) <= year && !ended;
}

}  // namespace

Result<Norms> Norms::load(std::span<const DataFile> data) {
    const auto files = load_registers<NormsFile>(data, "norms");
    if (!files) return files.error();
    Norms norms;
    for (const NormsFile& file : *files) {
        norms.sets_.insert(norms.sets_.end(), file.norms.begin(), file.norms.end());
        norms.incomes_.insert(norms.incomes_.end(), file.incomes.begin(), file.incomes.end());
    }
    const auto older = [](const NormSet& left, const NormSet& right) {
        return left.from->value < right.from->value;
    };
    std::stable_sort(norms.sets_.begin(), norms.sets_.end(), older);
    return norms;
}

Result<NormSet> Norms::find(std::string_view id) const {
    if (id.empty() && !sets_.empty()) return sets_.back();
    const NormSet* found = nullptr;
    std::string names;
    for (const NormSet& set : sets_) {
        names += fmt::format("{}{}", names.empty() ? "" : ", ", set.id.value);
        if (set.id.value == id) found = &set;
    }
    if (found != nullptr) return *found;
    return Error{say("không có bộ định mức `{}`; hiện có: {}",
                     "there is no set of norms `{}`; there are: {}", id, names)};
}

Result<HourlyIncome> Norms::income(const ParameterChoice& choice) const {
    const int year = static_cast<int>(choice.day.year());
    const int wanted = choice.income_year.value_or(year - 1);
    const IncomeYear* found = nullptr;
    std::set<Count> known;
    for (const IncomeYear& income : incomes_) {
        known.insert(income.data_year->value);
        if (income.data_year->value == wanted) found = &income;
    }
    if (found == nullptr) {
        return Error{
            say("chưa có GDP bình quân đầu người năm {} để tính W; đã có các năm: {}. Thêm "
                "năm đó bằng `--data`, hoặc chọn năm khác bằng `--income-year`",
                "no GDP per head of {} is known to compute W; there are: {}. Add that year "
                "by `--data`, or choose another by `--income-year`",
                wanted, fmt::format("{}", fmt::join(known, ", ")))};
    }
    Rational value(Integer(found->gdp_per_head->value.dong), Integer(working_hours_of_a_year));
    if (choice.rounding == IncomeRounding::whole_dong) value = Rational(round_half_away(value));
    return HourlyIncome{value,
                        year,
                        wanted,
                        wanted != year - 1,
                        found->source.value,
                        found->gdp_per_head->value.dong};
}

Result<CostParameters> choose_parameters(const Norms& norms, const ParameterChoice& choice) {
    auto set = norms.find(choice.norms);
    if (!set) return set.error();
    auto income = norms.income(choice);
    if (!income) return income.error();
    const bool another_year = !held_in(*set, income->year);
    return CostParameters{*std::move(set), *std::move(income), another_year, choice.day};
}

std::optional<Rational> hours_of_trip(const NormSet& norms, Destination to, Area area) {
    for (const TravelNorm& row : norms.travel) {
        if (row.to->value == to) return by_area(row, area);
    }
    return {};
}

Rational hours_of_page(const NormSet& norms, Area area) {
    return by_area(*norms.form_page, area);
}

}  // namespace tthc
