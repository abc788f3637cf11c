#include "tthc/cost/plan_estimate.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/load.h"
#include "tthc/model/load_record.h"

#include <filesystem>
#include <iterator>

namespace tthc {
namespace {

std::string beside(const SourceFile& plan, const std::string& name) {
    const std::filesystem::path folder = std::filesystem::path(plan.path()).parent_path();
    return (folder / name).lexically_normal().string();
}

std::optional<Procedure> load(const SourceFile& plan, const Text& name,
                              std::vector<Finding>& findings) {
    ProcedureFile file = load_procedure(beside(plan, name.value));
    if (!file.procedure && file.findings.empty()) {
        Findings wrong(plan);
        wrong.add(load_code::wrong_value, name.span, "procedures",
                  {"tệp này không phải thủ tục", "this file is not a procedure"});
        file.findings = wrong.take();
    }
    std::move(file.findings.begin(), file.findings.end(), std::back_inserter(findings));
    return std::move(file.procedure);
}

}  // namespace

LoadedPlan load_plan(const SourceFile& source) {
    auto plan = load_record<Plan>(source);
    LoadedPlan loaded{.findings = std::move(plan.findings)};
    if (!plan.record) return loaded;
    PlanInput input{.plan = *std::move(plan.record)};
    for (const PlannedProcedure& planned : input.plan.procedures) {
        auto original = load(source, planned.original, loaded.findings);
        std::optional<Procedure> revised;
        std::string revised_path;
        if (!planned.revised.value.empty()) {
            revised_path = beside(source, planned.revised.value);
            revised = load(source, planned.revised, loaded.findings);
        }
        if (!original) continue;
        input.pairs.push_back(paired(beside(source, planned.original.value), *std::move(original),
                                     std::move(revised_path), std::move(revised)));
    }
    if (loaded.findings.empty()) loaded.input = std::move(input);
    return loaded;
}

}  // namespace tthc
