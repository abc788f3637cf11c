#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

Meaning of_validity(const Outcome& before, const Outcome& after) {
    if (before.validity && after.validity) {
        return of_durations(before.validity->value, after.validity->value, Lighter::longer);
    }
    return unclear_because({"một bên không nêu thời hạn hiệu lực", "one side states no validity"});
}

Meaning of_item(const Outcome& /*item*/, const Change& /*change*/) {
    return depends_on_contents();
}

constexpr Judgement<Outcome> judgements[] = {{"id", {"id"}, harmless},
                                             {"name", {"name"}, of_words},
                                             {"code", {"code"}, harmless},
                                             {"form", {"form"}, of_words},
                                             {"validity", {"validity"}, of_validity},
                                             {"basis", {"basis"}, harmless},
                                             {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Outcome>& judge<Outcome>() {
    static constexpr Judge<Outcome> all{judgements, of_item, harmless};
    return all;
}

}  // namespace tthc::meaning
