#include "tthc/work/review_run.h"

#include "tthc/model/load_record.h"
#include "tthc/review/suppression_file.h"
#include "tthc/work/repository.h"

#include <filesystem>
#include <iterator>
#include <system_error>

namespace tthc {
namespace {

namespace fs = std::filesystem;

/// As git names it; empty for all that is below the current folder.
std::vector<std::string> paths_in_repository(const std::vector<std::string>& paths) {
    std::vector<std::string> named;
    for (const std::string& path : paths) {
        std::error_code error;
        const std::string relative = fs::proximate(path, error).generic_string();
        if (error || relative == ".") return {};
        named.push_back(relative);
    }
    return named;
}

/// The files of the revision under the names that they have in the work tree.
Result<std::vector<Source>> earlier_inputs(const ReviewRequest& request) {
    const auto base = repository::merge_base(request.since);
    if (!base) return base.error();
    auto sources = repository::tree(
        *base, {.paths = paths_in_repository(request.paths), .exclude = request.exclude});
    if (!sources) return sources.error();
    for (Source& source : *sources) {
        const auto file = source.read();
        if (!file) return file.error();
        source = SourceFile(file->path().substr(base->size() + 1), std::string(file->text()));
    }
    return sources;
}

}  // namespace

Result<ReviewRun> run_review(const ReviewRequest& request, std::span<const Rule* const> rules,
                             const Facts& facts) {
    ReviewOptions options = request.options;
    std::vector<Finding> own;
    if (!request.suppressions.empty() && !options.no_suppressions) {
        auto read = read_suppressions(request.suppressions);
        if (!read) return read.error();
        options.suppressions = std::move(read->suppressions);
        own = std::move(read->findings);
    }
    ReviewRun run{.review = review(request.inputs, rules, facts, options)};
    FindingList& findings = run.review.findings;
    if (auto& part = run.review.part) {
        std::move(own.begin(), own.end(), std::back_inserter(part->shared));
    } else if (!own.empty()) {
        findings.append(own);
        findings.sort();
    }
    if (!request.baseline.empty()) {
        if (auto error = take_out_baseline(request.baseline, run)) return *std::move(error);
    }
    if (!request.since.empty()) {
        const auto before = earlier_inputs(request);
        if (!before) return before.error();
        auto known = known_from(review(*before, rules, facts, options).findings);
        run.there_before = take_out(known, findings);
    }
    if (request.lowest) leave_out_below(*request.lowest, run);
    return run;
}

std::optional<Error> take_out_baseline(const std::string& file, ReviewRun& run) {
    auto baseline = read_record<BaselineFile>(file);
    if (!baseline) return baseline.error();
    run.baseline = *std::move(baseline);
    run.gone = known_from(run.baseline);
    run.in_baseline = take_out(run.gone, run.review.findings);
    return {};
}

void leave_out_below(Severity lowest, ReviewRun& run) {
    const FindingList& findings = run.review.findings;
    run.below = run.review.findings.erase_if([&](std::size_t i) {
        return findings.severity(i) < lowest && !findings.code(i).incomplete;
    });
}

}  // namespace tthc
