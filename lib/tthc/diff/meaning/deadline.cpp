#include "tthc/base/typography.h"
#include "tthc/diff/meaning/judgement.h"

namespace tthc::meaning {
namespace {

Meaning of_times(const Maybe<Duration>& before, const Maybe<Duration>& after,
                 const Context& context) {
    if (before && after) {
        return of_durations(before->value, after->value, Lighter::shorter, context.knowledge);
    }
    return unclear_because({"một bên không nêu thời hạn", "one side states no time"});
}

Meaning of_legal(const Both<Deadline>& both) {
    return of_times(both.before.legal, both.after.legal, both.context);
}

/// A promise counts as far as it is shorter than the law; without one the law holds.
Meaning of_committed(const Both<Deadline>& both) {
    const auto& [before, after, context] = both;
    const auto promised = [&](const Deadline& deadline) {
        if (!deadline.committed || !deadline.legal) return deadline.committed;
        const Meaning than_law = of_durations(deadline.legal->value, deadline.committed->value,
                                              Lighter::shorter, both.context.knowledge);
        return than_law.effect == Effect::reducing ? deadline.committed : deadline.legal;
    };
    const auto held = [&](const Deadline& deadline) {
        return deadline.committed ? promised(deadline) : deadline.legal;
    };
    const bool promises = before.committed && after.committed;
    if (promises && compare(before.committed->value, after.committed->value) == 0) return neutral();
    Meaning meaning = of_times(held(before), held(after), context);
    if (meaning.effect != Effect::neutral) return meaning;
    return neutral_because({"cam kết không ngắn hơn thời hạn theo quy định",
                            "the promise is not shorter than the deadline of the law"});
}

Meaning of_actual(const Both<Deadline>& /*both*/) {
    return neutral_because({"thực tế giải quyết, không phải quy định", "it is practice, not law"});
}

bool consents(const Deadline& deadline) {
    return deadline.silence_means_consent && deadline.silence_means_consent->value;
}

Meaning of_consent(const Both<Deadline>& both) {
    if (consents(both.before) == consents(both.after)) return neutral();
    return either(consents(both.after),
                  {"hết thời hạn không trả lời là đồng ý", "silence has become consent"},
                  {"không trả lời không còn là đồng ý", "silence is no longer consent"});
}

bool refuses(const Deadline& deadline) {
    return deadline.silence_means_refusal && deadline.silence_means_refusal->value;
}

Meaning of_refusal(const Both<Deadline>& both) {
    if (refuses(both.before) == refuses(both.after)) return neutral();
    return either(refuses(both.before),
                  {"không trả lời không còn là từ chối", "silence is no longer refusal"},
                  {"hết thời hạn không trả lời là từ chối", "silence has become refusal"});
}

Meaning of_bound(const Both<Deadline>& /*both*/) {
    return neutral_because({"thời hạn nào cũng là mức tối đa", "every deadline is an upper bound"});
}

/// Where both versions state the whole, the parts say no more of how long people wait.
Meaning of_stages(const Both<Deadline>& both) {
    const auto& [before, after, context] = both;
    if (before.legal && after.legal) {
        return neutral_because({"thời hạn chung nói người nộp phải chờ bao lâu",
                                "the whole deadline says how long people wait"});
    }
    if (before.stages.size() != after.stages.size()) return unclear();
    std::vector<Meaning> parts;
    for (std::size_t i = 0; i < before.stages.size(); ++i)
        parts.push_back(of_times(before.stages[i].legal, after.stages[i].legal, context));
    return together(parts);
}

Meaning of_item(const Item<Deadline>& item) {
    if (!item.value.legal && !item.value.committed) return neutral();
    return unclear_because({"thời hạn của một trường hợp; cần so với các thời hạn khác",
                            "a deadline of one case; compare it with the others"});
}

Meaning of_channels(const Regrouped<Deadline>& regrouped) {
    std::vector<Meaning> parts;
    for (const Deadline* const part : regrouped.many) {
        const Deadline& before = regrouped.splits ? regrouped.one : *part;
        const Deadline& after = regrouped.splits ? *part : regrouped.one;
        if (before.legal != after.legal)
            parts.push_back(of_times(before.legal, after.legal, regrouped.context));
        if (before.committed != after.committed)
            parts.push_back(of_committed({before, after, regrouped.context}));
        if (consents(before) != consents(after))
            parts.push_back(of_consent({before, after, regrouped.context}));
        if (!same_wording(before.note.value, after.note.value)) parts.push_back(unclear());
    }
    return together(parts);
}

constexpr Judgement<Deadline> of_deadline[] = {
    {"id", {"id"}, harmless},
    {"legal", {"legal"}, of_legal},
    {"committed", {"committed"}, of_committed},
    {"actual", {"actual"}, of_actual},
    {"bound", {"at_most"}, of_bound},
    {"stages", {"stages/name", "stages/actor", "stages/legal", "stages/from"}, of_stages},
    {"from", {"from"}, of_words},
    {"scope", {"when", "channels"}, of_words},
    {"consent", {"silence_means_consent"}, of_consent},
    {"refusal", {"silence_means_refusal"}, of_refusal},
    {"basis", {"basis", "prescribed/basis", "prescribed/value"}, harmless},
    {"note", {"note"}, of_words}};

}  // namespace

template <>
const Judge<Deadline>& judge<Deadline>() {
    static constexpr Judge<Deadline> all{of_deadline, of_item, harmless, of_channels};
    return all;
}

}  // namespace tthc::meaning
