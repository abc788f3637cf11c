#include "tthc/report/diff_table.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/cost/measures.h"
#include "tthc/diff/describe.h"
#include "tthc/record/common_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace tthc::report {
namespace {

bool is_same_file(const std::string& path, const std::string& other) {
    return std::filesystem::path(path).filename() == std::filesystem::path(other).filename();
}

/// The measures of the plan that cover each change.
std::vector<std::vector<const Measure*>> measures_of(const Comparison& pair, const Plan* plan) {
    std::vector<std::vector<const Measure*>> found(pair.changes.size());
    if (plan == nullptr) return found;
    for (const PlannedProcedure& planned : plan->procedures) {
        if (!is_same_file(planned.original.value, pair.before.source.path())) continue;
        for (const Measure& measure : planned.measures) {
            for (const std::size_t change : resolve(measure, pair.changes))
                found[change].push_back(&measure);
        }
    }
    return found;
}

Message reason_of(const std::vector<const Measure*>& measures) {
    Message text;
    const auto add = [&](const Message& more) {
        if (!text.vi.empty()) text = {text.vi + "; ", text.en + "; "};
        text = {text.vi + more.vi, text.en + more.en};
    };
    for (const Measure* const measure : measures) {
        add(same(measure->reason.value.empty() ? measure->name.value : measure->reason.value));
        for (const auto& act : measure->amends)
            add(say("sửa đổi {}", "amend {}", act->to_string()));
    }
    return text;
}

/// A nameless item is called by its figures, which the wording has.
Message named(const Message& item, const Message& wording) {
    if (item.vi.empty() || wording.vi.find(item.vi) != std::string::npos) return wording;
    return {fmt::format("{}: {}", item.vi, wording.vi), fmt::format("{}: {}", item.en, wording.en)};
}

Row row_of(const Change& change, const std::vector<const Measure*>& measures) {
    Wordings both = wordings_of(change);
    if (change.kind == ChangeKind::changed) {
        both = {named(change.before.name, both.before), named(change.after.name, both.after)};
    }
    return {Words{printable(both.before)}, Words{printable(both.after)},
            Words{printable(reason_of(measures))}};
}

}  // namespace

Document comparison_table(const Comparison& pair, const Plan* plan) {
    const auto measures = measures_of(pair, plan);
    Document document;
    Table* table = nullptr;
    std::optional<Section> part;
    for (std::size_t i = 0; i < pair.changes.size(); ++i) {
        const Change& change = pair.changes[i];
        if (part != change.section) {
            part = change.section;
            document.emplace_back(
                Paragraph{{{say(record::word_of(change.section).title), Color::strong}}});
            document.emplace_back(
                Table{.head = {Words{{"Quy định hiện hành", "Current rules"}},
                               Words{{"Dự thảo", "Draft"}},
                               Words{{"Lý do, căn cứ", "Reason, provisions to amend"}}},
                      .rows = {},
                      .of_words = true});
            table = &std::get<Table>(document.back());
        }
        table->rows.push_back(row_of(change, measures[i]));
    }
    return document;
}

}  // namespace tthc::report
