#include "estimates.h"

#include "tthc/base/parallel.h"
#include "tthc/source/data_files.h"
#include "versions.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace tthc::cli {
namespace {

bool is_file(const std::string& path) {
    std::error_code error;
    return std::filesystem::is_regular_file(path, error);
}

bool is_plan(const std::string& path) {
    if (!is_file(path)) return false;
    const auto source = read_source(path);
    return source && kind_of_file(*source) == FileKind::plan;
}

void keep(std::vector<Finding>& all, std::vector<Finding> found) {
    std::move(found.begin(), found.end(), std::back_inserter(all));
}

std::optional<Error> estimate_plans(const EstimateRequest& request,
                                    report::EstimateResult& report) {
    for (const std::string& path : request.input.paths) {
        const auto source = read_source(path);
        if (!source) return source.error();
        LoadedPlan loaded = load_plan(*source);
        keep(report.findings, std::move(loaded.findings));
        if (!loaded.input) continue;
        auto plan = estimate_plan(*loaded.input, request.norms, request.defaults);
        if (!plan) return plan.error();
        report.plans.push_back(*std::move(plan));
    }
    return {};
}

std::optional<Error> estimate_pairs(const Context& context, const EstimateRequest& request,
                                    report::EstimateResult& report) {
    auto compared = compare_paths(context, request.input.paths[0], request.input.paths[1],
                                  request.input.exclude, request.jobs);
    if (!compared) return compared.error();
    keep(report.findings, std::move(compared->findings));
    std::vector<VersionPair> pairs;
    for (Comparison& pair : compared->pairs) {
        if (pair.is_added()) {
            const std::string& path = pair.after.source.path();
            report.notes.push_back(
                {fmt::format("{}: thủ tục mới, không có bản gốc để so; tính riêng tệp này", path),
                 fmt::format("{}: a new procedure without an original; estimate it alone", path)});
            continue;
        }
        pairs.push_back({pair.before.source.path(), *std::move(pair.before.procedure),
                         pair.after.source.path(), std::move(pair.after.procedure)});
    }
    if (pairs.empty()) return {};
    auto plan = estimate_versions(pairs, request.norms, request.defaults);
    if (!plan) return plan.error();
    report.plans.push_back(*std::move(plan));
    return {};
}

std::optional<Error> estimate_files(const Context& context, const EstimateRequest& request,
                                    report::EstimateResult& report) {
    auto inputs = collect_inputs(request.input, context.streams.in);
    if (!inputs) return inputs.error();
    auto parameters = choose_parameters(request.norms, request.defaults.norms,
                                        request.defaults.year, request.defaults.rounding);
    if (!parameters) return parameters.error();
    report.parameters = *std::move(parameters);
    std::vector<ProcedureFile> files(inputs->files.size());
    for_each_index(files.size(), request.jobs,
                   [&](std::size_t i) { files[i] = load_procedure(inputs->files[i]); });
    if (inputs->standard_input) files.push_back(load_procedure(*inputs->standard_input));
    for (ProcedureFile& file : files) {
        keep(report.findings, std::move(file.findings));
        if (!file.procedure) continue;
        const Procedure& procedure = *file.procedure;
        report.costs.push_back(
            {procedure.code.value.empty() ? procedure.id.value : procedure.code.value,
             procedure.name.value, file.source.path(), estimate(procedure, report.parameters)});
    }
    return {};
}

}  // namespace

Result<ChosenNorms> choose_norms(const std::string& folder, const std::string& word) {
    auto data = engine_data(folder);
    if (!data) return data.error();
    std::string id = word;
    if (is_file(word)) {
        auto source = read_source(word);
        if (!source) return source.error();
        const auto loaded = load_record<NormsFile>(*source);
        if (!loaded.record) return Error{loaded.findings.front().message};
        id = loaded.record->norms.empty() ? "" : loaded.record->norms.back().id.value;
        data->push_back(*std::move(source));
    }
    auto norms = Norms::load(*data);
    if (!norms) return norms.error();
    return ChosenNorms{*std::move(norms), std::move(id)};
}

Result<report::EstimateResult> make_estimates(const Context& context,
                                              const EstimateRequest& request) {
    const auto& paths = request.input.paths;
    report::EstimateResult report;
    std::optional<Error> error;
    if (!paths.empty() && std::all_of(paths.begin(), paths.end(), is_plan)) {
        error = estimate_plans(request, report);
    } else if (paths.size() == 1) {
        error = estimate_files(context, request, report);
    } else if (paths.size() == 2) {
        error = estimate_pairs(context, request, report);
    } else {
        error = {{"cần một tệp hoặc thư mục, bản cũ và bản mới, hoặc các phương án",
                  "needs one file or folder, the old and the new, or plans"}};
    }
    if (error) return *std::move(error);
    return report;
}

}  // namespace tthc::cli
