#pragma once

#include "tthc/base/result.h"
#include "tthc/model/engine_data.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The first day of the communes of today.
inline constexpr Date communes_of_today_from{std::chrono::year{2025}, std::chrono::July,
                                             std::chrono::day{1}};

/// A ward, commune or township whose name no commune of today has.
struct FormerCommune {
    std::string name;
    std::vector<std::string> successors;  ///< none where the name was that of many
};

/// The names that ended when communes were merged.
class CommuneRegister {
public:
    static Result<CommuneRegister> load(std::span<const DataFile> data);

    /// Compared in any case and tone placement: `phường Thuận Hoá`. Empty when nothing is known
    /// against the name.
    std::optional<FormerCommune> find_ended(std::string_view name) const;

private:
    SortedTable table_;
    std::map<std::string, FormerCommune, std::less<>> communes_;
};

}  // namespace tthc
