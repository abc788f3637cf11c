#include "tthc/diff/meaning/judgement.h"

#include <algorithm>

namespace tthc::meaning {
namespace {

bool is_within(const List<std::string>& part, const List<std::string>& whole) {
    return std::all_of(part.begin(), part.end(), [&](const Located<std::string>& document) {
        return std::find(whole.begin(), whole.end(), document) != whole.end();
    });
}

Meaning of_proof(const Both<Condition>& both) {
    const auto& [before, after, context] = both;
    if (before.proved_by.empty() || after.proved_by.empty()) {
        return unclear_because({"một bên không nêu giấy tờ chứng minh",
                                "one side does not say which documents prove it"});
    }
    const bool fewer = is_within(after.proved_by, before.proved_by);
    const bool more = is_within(before.proved_by, after.proved_by);
    if (!fewer && !more) return unclear();
    return either(fewer, {"ít giấy tờ chứng minh hơn", "fewer documents prove it"},
                  {"nhiều giấy tờ chứng minh hơn", "more documents prove it"});
}

Meaning of_kind(const Both<Condition>& /*both*/) {
    return unclear_because({"điều kiện phải có và trường hợp bị loại trừ trái nghĩa nhau",
                            "a requirement and a disqualification mean the opposite"});
}

Meaning of_item(const Item<Condition>& item) {
    return either(!item.came, {"bớt một điều kiện", "one condition less"},
                  {"thêm một điều kiện", "one condition more"});
}

constexpr Judgement<Condition> of_condition[] = {
    {"id", {"id"}, harmless},       {"kind", {"kind"}, of_kind},
    {"text", {"text"}, of_words},   {"proof", {"proved_by"}, of_proof},
    {"basis", {"basis"}, harmless}, {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Condition>& judge<Condition>() {
    static constexpr Judge<Condition> all{of_condition, of_item, harmless, of_parts};
    return all;
}

}  // namespace tthc::meaning
