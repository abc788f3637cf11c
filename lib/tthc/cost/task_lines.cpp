#include "tthc/cost/task_lines.h"

#include <algorithm>
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

void TaskLines::add_work(LineKind kind, const std::string& path, Message what, const Spread& hours,
                         Inputs from) {
    const Spread money = hours * exactly(parameters_.income.value);
    estimate_.lines.push_back({kind, path, std::move(what), hours, money, from == Inputs::derived});
}

void TaskLines::add_hours(const std::string& path, const Spread& hours) {
    add_work(LineKind::work, path, {"công việc khác", "other work"}, hours, Inputs::stated);
}

void TaskLines::add_convention(const std::string& path, Message what, const Spread& hours) {
    estimate_.assume(
        "burden/tasks",
        {"giờ của giấy tờ không theo mẫu, bản sao, điều kiện, bước của người nộp: theo "
         "quy ước của bộ định mức",
         "hours of papers without a form, copies, conditions, steps of the applicant: "
         "conventions of the norms"});
    add_work(LineKind::work, path, std::move(what), hours, Inputs::derived);
}

void TaskLines::add_pages(const std::string& path, const Spread& pages, Inputs from) {
    const Spread norm = in_area([&](Area area) { return hours_of_page(parameters_.norms, area); });
    add_work(LineKind::form, path, {"làm đơn, tờ khai", "filling in forms"}, pages * norm, from);
}

void TaskLines::add_services(const std::string& path, const Spread& money, Inputs from) {
    estimate_.lines.push_back({LineKind::services,
                               path,
                               {"tư vấn, dịch vụ", "services"},
                               {},
                               money,
                               from == Inputs::derived});
}

Spread TaskLines::hours_to(Destination to) {
    return in_area([&](Area area) { return *hours_of_trip(parameters_.norms, to, area); });
}

void TaskLines::add_trips_to_any(const std::string& path, const Spread& trips,
                                 std::vector<Destination> to, Inputs from) {
    estimate_.trips += trips;
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
    const Spread norm{hours_to(to.front()).low, hours_to(to[(to.size() - 1) / 2]).likely,
                      hours_to(to.back()).high};
    add_work(LineKind::travel, path, {"đi lại", "travel"}, trips * norm, from);
}

void TaskLines::add_trips(const std::string& path, const Spread& trips, Destination to,
                          Inputs from) {
    add_trips_to_any(path, trips, {to}, from);
}

void TaskLines::add_trips_to_seat(const std::string& path, const Spread& trips) {
    add_trips_to_any(path, trips, seats_of(procedure_), Inputs::derived);
}

}  // namespace tthc
