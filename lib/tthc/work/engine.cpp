#include "tthc/work/engine.h"

namespace tthc {

Result<Engine> load_engine(std::span<const DataFile> data) {
    auto law = LawRegister::load(data);
    if (!law) return law.error();
    auto agencies = AgencyRegister::load(data);
    if (!agencies) return agencies.error();
    auto calendar = Calendar::load(data);
    if (!calendar) return calendar.error();
    return Engine{*std::move(law), *std::move(agencies), *std::move(calendar)};
}

Result<Engine> load_engine(const std::string& folder) {
    constexpr std::string_view kinds[] = {"instruments", instrument_table, "agencies",
                                          agency_table,  commune_table,    "calendar"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return load_engine(*data);
}

}  // namespace tthc
