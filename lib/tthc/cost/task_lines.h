#pragma once

#include "tthc/cost/estimate.h"

#include <string>
#include <vector>

namespace tthc {

/// Adds lines of work to an estimate, priced by the norms in the area of the record; where it
/// states none, by those of a town, in the high figure by those of the mountains.
class TaskLines {
public:
    TaskLines(const Procedure& procedure, const CostParameters& parameters, Estimate& estimate)
        : procedure_(procedure), parameters_(parameters), estimate_(estimate) {}

    /// Work by the hours that the factors give together.
    void add_hours(const std::string& path, Factors hours);
    /// By a convention of the norms, with what it is for.
    void add_convention(const std::string& path, Message what, Factors units, const Spread& norm);
    void add_pages(const std::string& path, Factors pages, Inputs from);
    void add_services(const std::string& path, Factors money, Inputs from);
    void add_trips(const std::string& path, Factors trips, Destination to, Inputs from);
    /// To one of the levels that handle the procedure. To a ministry some come from its own city,
    /// some from its region, some from afar; of several ways the lower median is likely.
    void add_trips_to_seat(const std::string& path, Factors trips);

private:
    template <class Hours>
    Spread in_area(Hours hours);
    Spread hours_to(Destination to);
    /// `to`: where they may go, the nearest first.
    void add_trips_to_any(const std::string& path, Factors trips, std::vector<Destination> to,
                          Inputs from);
    Factor norm(Message what, const Spread& hours) const;
    Factor convention(Message what, const Spread& value) const;
    void add_work(LineKind kind, const std::string& path, Message what, Factors hours, Inputs from);

    const Procedure& procedure_;
    const CostParameters& parameters_;
    Estimate& estimate_;
};

}  // namespace tthc
