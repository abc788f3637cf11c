#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

Meaning of_bond(bool bound) {
    return either(
        bound, {"cơ quan có thêm thời hạn phải giữ", "the agency is bound to a time"},
        {"cơ quan không còn thời hạn phải giữ", "the agency is no longer bound to a time"});
}

Meaning of_limit(const Maybe<Duration>& before, const Maybe<Duration>& after) {
    if (before && after) return of_durations(before->value, after->value, Lighter::shorter);
    return of_bond(after.has_value());
}

Meaning of_legal(const Deadline& before, const Deadline& after) {
    return of_limit(before.legal, after.legal);
}

Meaning of_committed(const Deadline& before, const Deadline& after) {
    return of_limit(before.committed, after.committed);
}

Meaning of_actual(const Deadline& /*before*/, const Deadline& /*after*/) {
    return neutral_because({"thực tế giải quyết, không phải quy định", "it is practice, not law"});
}

bool consents(const Deadline& deadline) {
    return deadline.silence_means_consent && deadline.silence_means_consent->value;
}

Meaning of_consent(const Deadline& before, const Deadline& after) {
    if (consents(before) == consents(after)) return neutral();
    return either(consents(after),
                  {"hết thời hạn không trả lời là đồng ý", "silence has become consent"},
                  {"không trả lời không còn là đồng ý", "silence is no longer consent"});
}

Meaning of_item(const Deadline& deadline, const Change& change) {
    const bool general = deadline.when.value.empty() && deadline.channels.empty();
    if (!deadline.legal && !deadline.committed) return neutral();
    if (general) return of_bond(came(change));
    return unclear_because({"thời hạn của một trường hợp; cần so với thời hạn chung",
                            "a deadline of one case; compare it with the general one"});
}

constexpr Judgement<Deadline> judgements[] = {
    {"id", {"id"}, harmless},
    {"legal", {"legal"}, of_legal},
    {"committed", {"committed"}, of_committed},
    {"actual", {"actual"}, of_actual},
    {"from", {"from"}, of_words},
    {"scope", {"when", "channels"}, of_words},
    {"consent", {"silence_means_consent"}, of_consent},
    {"basis", {"basis", "prescribed/basis", "prescribed/value"}, harmless},
    {"note", {"note"}, harmless}};

}  // namespace

template <>
const Judge<Deadline>& judge<Deadline>() {
    static constexpr Judge<Deadline> all{judgements, of_item, harmless};
    return all;
}

}  // namespace tthc::meaning
