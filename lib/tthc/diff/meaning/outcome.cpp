#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

Meaning of_validity(const Both<Outcome>& both) {
    const auto& [before, after, context] = both;
    if (before.validity && after.validity) {
        return of_durations(before.validity->value, after.validity->value, Lighter::longer,
                            context.knowledge);
    }
    return unclear_because({"một bên không nêu thời hạn hiệu lực", "one side states no validity"});
}

Meaning of_item(const Item<Outcome>& /*item*/) {
    return depends_on_contents();
}

constexpr Judgement<Outcome> of_outcome[] = {{"id", {"id"}, harmless},
                                             {"name", {"name"}, of_words},
                                             {"code", {"code"}, harmless},
                                             {"form", {"form"}, of_words},
                                             {"validity", {"validity"}, of_validity},
                                             {"basis", {"basis"}, harmless},
                                             {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Outcome>& judge<Outcome>() {
    static constexpr Judge<Outcome> all{of_outcome, of_item, harmless, of_parts};
    return all;
}

}  // namespace tthc::meaning
