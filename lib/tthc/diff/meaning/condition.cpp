#include "tthc/diff/meaning/judgement.h"

#include <algorithm>

namespace tthc::meaning {
namespace {

bool is_within(const List<std::string>& part, const List<std::string>& whole) {
    return std::all_of(part.begin(), part.end(), [&](const Located<std::string>& document) {
        return std::find(whole.begin(), whole.end(), document) != whole.end();
    });
}

Meaning of_proof(const Condition& before, const Condition& after) {
    const bool fewer = is_within(after.proved_by, before.proved_by);
    const bool more = is_within(before.proved_by, after.proved_by);
    if (fewer && more) return neutral();
    if (!fewer && !more) return unclear();
    return either(fewer, {"ít giấy tờ chứng minh hơn", "fewer documents prove it"},
                  {"nhiều giấy tờ chứng minh hơn", "more documents prove it"});
}

Meaning of_item(const Condition& /*item*/, const Change& change) {
    return either(!came(change), {"bớt một điều kiện", "one condition less"},
                  {"thêm một điều kiện", "one condition more"});
}

constexpr Judgement<Condition> judgements[] = {{"id", {"id"}, harmless},
                                               {"text", {"text"}, of_words},
                                               {"proof", {"proved_by"}, of_proof},
                                               {"basis", {"basis"}, harmless},
                                               {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Condition>& judge<Condition>() {
    static constexpr Judge<Condition> all{judgements, of_item, harmless};
    return all;
}

}  // namespace tthc::meaning
