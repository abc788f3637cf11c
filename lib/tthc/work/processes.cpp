#include "tthc/work/processes.h"

#include "tthc/base/parallel.h"
#include "tthc/cost/waiting.h"
#include "tthc/model/applicant.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tthc {
namespace {

const Step* find_step(const std::vector<Step>& steps, const std::string& id) {
    const auto found = std::find_if(steps.begin(), steps.end(),
                                    [&](const Step& step) { return step.id.value == id; });
    return found == steps.end() ? nullptr : &*found;
}

std::vector<UnitLoad> loads_of(const std::vector<Step>& steps) {
    std::vector<UnitLoad> units;
    for (const Step& step : steps) {
        if (is_of_applicant(step)) continue;
        auto unit = std::find_if(units.begin(), units.end(), [&](const UnitLoad& load) {
            return load.unit == step.actor.value;
        });
        if (unit == units.end()) unit = units.insert(units.end(), {step.actor.value, 0, {}});
        ++unit->steps;
        if (step.time) unit->time += to_rational(step.time->value.count);
    }
    std::stable_sort(units.begin(), units.end(), [](const UnitLoad& left, const UnitLoad& right) {
        return left.time > right.time;
    });
    return units;
}

std::size_t hand_overs_in(const std::vector<Step>& steps) {
    std::size_t count = 0;
    for (const Step& step : steps) {
        for (const Text& id : step.after) {
            const Step* const before = find_step(steps, id.value);
            if (before != nullptr && before->actor.value != step.actor.value) ++count;
        }
    }
    return count;
}

TimeVerdict verdict_of(const Process& process) {
    if (!process.schedule || !process.legal) return TimeVerdict::unknown;
    const auto order = compare(process.schedule->path.length, *process.legal);
    if (!order) return TimeVerdict::not_comparable;
    if (*order == 0) return TimeVerdict::equal;
    return *order < 0 ? TimeVerdict::shorter : TimeVerdict::longer;
}

/// What stays of a file.
struct ProcessFile {
    std::optional<Process> process;
    bool is_procedure = false;
    std::vector<Finding> findings;
};

ProcessFile process_in(const Source& source) {
    ProcedureFile file = load_procedure(source);
    ProcessFile told{.findings = std::move(file.findings)};
    told.is_procedure = file.procedure.has_value();
    if (!file.procedure || file.procedure->steps.empty()) return told;
    told.process = process_of(*file.procedure);
    told.process->path = file.source.path();
    return told;
}

}  // namespace

Process process_of(const Procedure& procedure) {
    Process process{.code = identity(procedure), .name = procedure.name.value};
    process.steps = procedure.steps;
    process.schedule = schedule(procedure.steps);
    process.units = loads_of(procedure.steps);
    process.hand_overs = hand_overs_in(procedure.steps);
    for (const Step& step : procedure.steps)
        process.loops += step.returns_to.size();
    process.legal = ordinary_deadline(procedure, &Deadline::legal, estimated_channel(procedure));
    process.verdict = verdict_of(process);
    return process;
}

Processes read_processes(std::span<const Source> sources, unsigned jobs) {
    std::vector<ProcessFile> files(sources.size());
    for_each_index(sources.size(), jobs, [&](std::size_t i) { files[i] = process_in(sources[i]); });
    Processes all;
    for (ProcessFile& file : files) {
        if (file.process) {
            all.processes.push_back(*std::move(file.process));
        } else if (file.is_procedure) {
            ++all.without_steps;
        }
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(all.findings));
    }
    std::sort(all.processes.begin(), all.processes.end(),
              [](const Process& left, const Process& right) {
                  return std::tie(left.code, left.path) < std::tie(right.code, right.path);
              });
    std::sort(all.findings.begin(), all.findings.end());
    return all;
}

}  // namespace tthc
