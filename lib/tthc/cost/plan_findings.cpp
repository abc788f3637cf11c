#include "tthc/cost/plan_findings.h"

#include "tthc/base/say.h"
#include "tthc/cost/cost_codes.h"
#include "tthc/cost/decider.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace tthc {
namespace {

/// What the plan says of one procedure, held against what changes in it.
class PlanCheck {
public:
    PlanCheck(const Plan& plan, std::size_t index, const ProcedureSaving& saving, Findings& wrong)
        : plan_(plan),
          planned_(plan.procedures[index]),
          saving_(saving),
          node_(fmt::format("procedures/{}", index)),
          wrong_(wrong) {}

    void check() {
        for (std::size_t i = 0; i < planned_.measures.size(); ++i) {
            check_covers(planned_.measures[i], saving_.measures[i].unmatched);
            check_texts(planned_.measures[i]);
        }
        if (saving_.saving.abolished) return;
        check_overlaps();
        if (saving_.measures.size() > planned_.measures.size()) check_rest();
    }

private:
    void check_covers(const Measure& measure, const std::vector<std::string>& unmatched) {
        for (const Text& path : measure.covers) {
            if (std::find(unmatched.begin(), unmatched.end(), path.value) == unmatched.end())
                continue;
            const bool all = unmatched.size() == measure.covers.size();
            wrong_.add(cost_code::covers_nothing, path.span, node_,
                       all ? say("“{}”: không có thay đổi nào ở `{}`; nội dung này không làm thay "
                                 "đổi gì",
                                 "“{}”: nothing changes at `{}`; the measure changes nothing",
                                 measure.name.value, path.value)
                           : say("“{}”: không có thay đổi nào ở `{}`",
                                 "“{}”: nothing changes at `{}`", measure.name.value, path.value));
        }
    }

    void check_texts(const Measure& measure) {
        if (!plan_.level) return;
        for (const auto& text : measure.amends) {
            const auto decider = decider_of(text->act);
            if (!decider || decides(plan_.level->value, *decider)) continue;
            const Bilingual& who = record::word_of(*decider).title;
            wrong_.add(cost_code::beyond_authority, text.span, node_,
                       {fmt::format("{} do {} quyết định; cơ quan lập phương án chỉ kiến nghị",
                                    text->to_string(), who.vi),
                        fmt::format("{} is decided by: {}; the authority of the plan can only "
                                    "propose it",
                                    text->to_string(), who.en)});
        }
    }

    void check_overlaps() {
        std::map<std::size_t, std::vector<std::size_t>> owners;
        for (std::size_t i = 0; i < planned_.measures.size(); ++i) {
            for (const ToldChange& change : saving_.measures[i].changes)
                owners[change.index].push_back(i);
        }
        for (const auto& [index, measures] : owners) {
            if (measures.size() < 2) continue;
            std::vector<std::string> names;
            for (const std::size_t i : measures)
                names.push_back(fmt::format("“{}”", planned_.measures[i].name.value));
            const auto& changes = saving_.measures[measures.front()].changes;
            const std::size_t wanted = index;
            const auto change =
                std::find_if(changes.begin(), changes.end(),
                             [&](const ToldChange& one) { return one.index == wanted; });
            const std::string all = fmt::format("{}", fmt::join(names, ", "));
            wrong_.add(cost_code::overlap, planned_.measures[measures.back()].id.span, node_,
                       {fmt::format("{}: thuộc nhiều nội dung: {}", change->what.vi, all),
                        fmt::format("{}: covered by several measures: {}", change->what.en, all)});
        }
    }

    void check_rest() {
        for (const ToldChange& change : saving_.measures.back().changes) {
            if (change.effect == Effect::neutral) continue;
            wrong_
                .add(cost_code::uncovered, planned_.revised.span, node_,
                     {fmt::format("không thuộc nội dung nào: {}", change.what.vi),
                      fmt::format("no measure covers: {}", change.what.en)})
                .help = say("thêm `{}` vào `covers` của một nội dung",
                            "add `{}` to the `covers` of a measure", change.path);
        }
    }

    const Plan& plan_;
    const PlannedProcedure& planned_;
    const ProcedureSaving& saving_;
    std::string node_;
    Findings& wrong_;
};

}  // namespace

std::vector<Finding> plan_findings(const SourceFile& source, const PlanInput& input,
                                   const PlanEstimate& estimate) {
    Findings wrong(source);
    for (std::size_t i = 0; i < estimate.procedures.size(); ++i)
        PlanCheck(input.plan, i, estimate.procedures[i], wrong).check();
    return wrong.take();
}

}  // namespace tthc
