#include "tthc/work/house_rules.h"

#include "tthc/work/inputs.h"

namespace tthc {

house::LoadedRules load_house_rules(const std::vector<std::string>& paths,
                                    std::span<const Rule* const> built_in) {
    std::vector<Source> files;
    if (!paths.empty()) {
        const auto found = collect_inputs({.paths = paths}, [] { return std::string(); });
        if (found) files = *found;
    }
    return house::load_rules(files, built_in);
}

}  // namespace tthc
