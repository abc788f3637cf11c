#include "tthc/report/estimate_versions.h"

#include "tthc/base/say.h"

#include <fmt/format.h>

namespace tthc::report {

const InputPlace* InputSources::find(const std::string& path) const {
    const auto stated = [&](const InputPlaces& places) {
        const auto found = places.find(path);
        return found != places.end() && found->second.line > 0 ? &found->second : nullptr;
    };
    if (const InputPlace* const place = stated(own)) return place;
    if (other != nullptr) {
        if (const InputPlace* const place = stated(*other)) return place;
    }
    return find_input(own, path);
}

const InputPlaces& InputSources::naming(const std::string& path) const {
    return own.contains(path) || other == nullptr || !other->contains(path) ? own : *other;
}

std::vector<PricedVersion> versions_of(const ProcedureSaving& procedure) {
    return {{{"trước", "before"},
             procedure.saving.adjusted,
             {procedure.places_before, &procedure.places_after}},
            {{"sau", "after"},
             procedure.saving.after,
             {procedure.places_after, &procedure.places_before}}};
}

PricedVersion version_of(const ProcedureCost& cost) {
    return {{"hiện tại", "as it stands"}, cost.estimate, {cost.places}};
}

Message source_of(const Factor& factor, const InputSources& sources) {
    if (factor.input.empty()) return factor.source;
    const InputPlace* const place = sources.find(factor.input);
    if (place == nullptr || place->line == 0)
        return {"không nêu trong tệp", "not stated in the file"};
    return same(fmt::format("{}:{}", place->file, place->line));
}

}  // namespace tthc::report
