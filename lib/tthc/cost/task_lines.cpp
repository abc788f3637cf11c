#include "tthc/cost/task_lines.h"

#include "tthc/base/say.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tthc {
namespace {

/// Where an applicant goes, the nearest first.
std::vector<Destination> seats_of(const Procedure& procedure) {
    std::vector<Destination> seats;
    for (const auto& level : procedure.levels) {
        switch (level.value) {
            case Level::commune:
                seats.push_back(Destination::commune);
                break;
            case Level::district:
                seats.push_back(Destination::district);
                break;
            case Level::province:
                seats.push_back(Destination::province);
                break;
            case Level::ministry:
                seats.insert(seats.end(), {Destination::province, Destination::cross_region,
                                           Destination::cross_zone});
                break;
            case Level::other:
                break;
        }
    }
    std::sort(seats.begin(), seats.end());
    seats.erase(std::unique(seats.begin(), seats.end()), seats.end());
    return seats;
}

}  // namespace

template <class Hours>
Spread TaskLines::in_area(Hours hours) {
    if (procedure_.burden && procedure_.burden->area)
        return exactly(hours(procedure_.burden->area->value));
    estimate_.assume("burden/area", {"địa bàn; tính theo đô thị, mức cao theo miền núi, hải đảo",
                                     "area; urban is assumed, mountains in the high figure"});
    return {hours(Area::urban), hours(Area::urban), hours(Area::mountain)};
}

Factor TaskLines::norm(Message what, const Spread& hours) const {
    const NormSet& norms = parameters_.norms;
    return {std::move(what), hours, Factor::Unit::hours, {}, same(norms.basis->value.to_string())};
}

Factor TaskLines::convention(Message what, const Spread& value) const {
    return {std::move(what),
            value,
            Factor::Unit::hours,
            {},
            same(parameters_.norms.derived->source.value)};
}

void TaskLines::add_work(LineKind kind, const std::string& path, Message what, Factors hours,
                         Inputs from) {
    const Spread total = product(hours);
    const HourlyIncome& income = parameters_.income;
    hours.push_back({{"W", "W"},
                     exactly(income.value),
                     Factor::Unit::dong,
                     {},
                     say("GDP bình quân đầu người năm {}: {}", "GDP per head of {}: {}",
                         income.data_year, income.source)});
    const Spread money = product(hours);
    estimate_.lines.push_back(
        {kind, path, std::move(what), total, money, from == Inputs::derived, std::move(hours)});
}

void TaskLines::add_hours(const std::string& path, Factors hours) {
    add_work(LineKind::work, path, {"công việc khác", "other work"}, std::move(hours),
             Inputs::stated);
}

void TaskLines::add_convention(const std::string& path, Message what, Factors units,
                               const Spread& norm) {
    estimate_.assume(
        "burden/tasks",
        {"giờ của giấy tờ không theo mẫu, bản sao, điều kiện, bước của người nộp: theo "
         "quy ước của bộ định mức",
         "hours of papers without a form, copies, conditions, steps of the applicant: "
         "conventions of the norms"});
    units.push_back(
        convention({"quy ước cho việc chưa đo", "convention for what is not measured"}, norm));
    add_work(LineKind::work, path, std::move(what), std::move(units), Inputs::derived);
}

void TaskLines::add_pages(const std::string& path, Factors pages, Inputs from) {
    pages.push_back(
        norm({"định mức một trang đơn, tờ khai", "norm of a page of a form"},
             in_area([&](Area area) { return hours_of_page(parameters_.norms, area); })));
    add_work(LineKind::form, path, {"làm đơn, tờ khai", "filling in forms"}, std::move(pages),
             from);
}

void TaskLines::add_services(const std::string& path, Factors money, Inputs from) {
    const Spread total = product(money);
    estimate_.lines.push_back({LineKind::services,
                               path,
                               {"tư vấn, dịch vụ", "services"},
                               {},
                               total,
                               from == Inputs::derived,
                               std::move(money)});
}

Spread TaskLines::hours_to(Destination to) {
    return in_area([&](Area area) { return *hours_of_trip(parameters_.norms, to, area); });
}

void TaskLines::add_trips_to_any(const std::string& path, Factors trips,
                                 std::vector<Destination> to, Inputs from) {
    estimate_.trips += product(trips);
    std::erase_if(
        to, [&](Destination one) { return !hours_of_trip(parameters_.norms, one, Area::urban); });
    if (to.empty()) {
        estimate_.leave_out(path, {"nơi đến của lượt đi lại; chưa tính thời gian đi lại",
                                   "where the trips go; no travel time is counted"});
        return;
    }
    if (to.size() > 1) {
        estimate_.assume(path, {"nơi đến của lượt đi lại; tính mức trung bình thấp của các nơi",
                                "where the trips go; the lower median of what may be is counted"});
    }
    const Destination likely = to[(to.size() - 1) / 2];
    const Bilingual& place = record::word_of(likely).title;
    trips.push_back(
        norm({fmt::format("định mức một lượt đi lại ({})", place.vi),
              fmt::format("norm of a trip ({})", place.en)},
             {hours_to(to.front()).low, hours_to(likely).likely, hours_to(to.back()).high}));
    add_work(LineKind::travel, path, {"đi lại", "travel"}, std::move(trips), from);
}

void TaskLines::add_trips(const std::string& path, Factors trips, Destination to, Inputs from) {
    add_trips_to_any(path, std::move(trips), {to}, from);
}

void TaskLines::add_trips_to_seat(const std::string& path, Factors trips) {
    add_trips_to_any(path, std::move(trips), seats_of(procedure_), Inputs::derived);
}

}  // namespace tthc
