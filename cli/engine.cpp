#include "engine.h"

#include "tthc/source/data_files.h"

namespace tthc::cli {

Result<Engine> load_engine(const std::string& folder) {
    const auto data = engine_data(folder);
    if (!data) return data.error();
    auto law = LawRegister::load(*data);
    if (!law) return law.error();
    auto agencies = AgencyRegister::load(*data);
    if (!agencies) return agencies.error();
    auto calendar = Calendar::load(*data);
    if (!calendar) return calendar.error();
    return Engine{*std::move(law), *std::move(agencies), *std::move(calendar)};
}

}  // namespace tthc::cli
