#include "tthc/work/review_plan.h"

#include "tthc/cost/estimate.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>
#include <map>
#include <tuple>

namespace tthc::plan {
namespace {

constexpr std::size_t reasons = std::size(record::Words<Reason>::words);

/// What of a procedure counts, by reason.
struct Measured {
    bool counts = false;
    Candidate candidate;
    std::array<std::optional<Rational>, reasons> values;
};

std::optional<Rational>& value_of(Measured& measured, Reason reason) {
    return measured.values[static_cast<std::size_t>(reason)];
}

void add_practice(const Request& request, Measured& told) {
    const std::string& code = told.candidate.code;
    if (request.practice.complaints) {
        const auto found = request.practice.complaints->find(code);
        value_of(told, Reason::complaints) =
            found == request.practice.complaints->end() ? Rational(0) : found->second;
    }
    if (!request.practice.late) return;
    const auto found = request.practice.late->find(code);
    if (found != request.practice.late->end()) value_of(told, Reason::lateness) = found->second;
}

Measured measured(const Procedure& procedure, const std::string& path,
                  const CostParameters& parameters, const Request& request, Date today) {
    Measured told;
    if (procedure.internal && procedure.internal->value) return told;
    const Estimate cost = estimate(procedure, parameters);
    told.counts = true;
    told.candidate = {.code = identity(procedure),
                      .name = procedure.name.value,
                      .path = path,
                      .is_derived = cost.inputs == Inputs::derived};
    for (const Text& authority : procedure.authority)
        told.candidate.authorities.push_back(authority.value);
    value_of(told, Reason::burden) = cost.year_without_fees.likely;
    value_of(told, Reason::findings) = Rational(0);
    value_of(told, Reason::law) = Rational(0);
    if (procedure.publication && procedure.publication->signed_on) {
        const auto days = std::chrono::sys_days(today) -
                          std::chrono::sys_days(procedure.publication->signed_on->value);
        if (days.count() >= 0) value_of(told, Reason::age) = Rational(days.count());
    }
    add_practice(request, told);
    return told;
}

/// Rules that tell that the law went on: a basis that ended, one that was amended, a decision that
/// is older than its basis.
bool tells_of_new_law(const Code& code) {
    return code.id == "L001" || code.id == "L011" || code.id == "L012";
}

void count_findings(const FindingList& findings, std::vector<Measured>& all) {
    std::map<std::string_view, Measured*> by_path;
    for (Measured& one : all) {
        if (one.counts) by_path.emplace(one.candidate.path, &one);
    }
    for (const Finding& finding : findings) {
        const auto found = by_path.find(finding.where.file);
        if (found == by_path.end() || finding.severity == Severity::info) continue;
        const Reason reason = tells_of_new_law(*finding.code) ? Reason::law : Reason::findings;
        *value_of(*found->second, reason) += Rational(1);
    }
}

Rational weight_of(const Maybe<Count>& stated, Count otherwise) {
    return Rational(stated ? stated->value : otherwise);
}

/// What no file of a procedure holds is a reason only where somebody gave it.
bool is_asked(Reason reason, const Request& request) {
    if (reason == Reason::complaints) return request.practice.complaints.has_value();
    return reason != Reason::lateness || request.practice.late.has_value();
}

/// Of 100 together; none of what is not asked for.
std::array<Rational, reasons> weights_of(const Request& request) {
    const ReviewWeights& weights = request.weights;
    std::array<Rational, reasons> shares{
        weight_of(weights.burden, 40),     weight_of(weights.findings, 30),
        weight_of(weights.law, 20),        weight_of(weights.age, 10),
        weight_of(weights.complaints, 20), weight_of(weights.lateness, 20)};
    for (std::size_t i = 0; i < reasons; ++i) {
        if (!is_asked(static_cast<Reason>(i), request)) shares[i] = 0;
    }
    Rational sum = 0;
    for (const Rational& share : shares)
        sum += share;
    for (Rational& share : shares)
        share = sum == 0 ? Rational(0) : Rational(share * 100 / sum);
    return shares;
}

/// The values that are known, in order.
std::vector<Rational> known_values(std::vector<Measured>& all, Reason reason) {
    std::vector<Rational> values;
    for (Measured& one : all) {
        if (one.counts && value_of(one, reason)) values.push_back(*value_of(one, reason));
    }
    std::sort(values.begin(), values.end());
    return values;
}

Score score_of(Reason reason, const std::optional<Rational>& value,
               const std::vector<Rational>& known, const Rational& weight) {
    Score score{.reason = reason, .value = value, .above = {}, .points = {}, .most = weight};
    if (!value || *value == 0) return score;
    const auto less = std::lower_bound(known.begin(), known.end(), *value) - known.begin();
    score.above = known.size() == 1
                      ? Rational(1)
                      : Rational(less) / Rational(static_cast<std::int64_t>(known.size()) - 1);
    score.points = weight * score.above;
    return score;
}

void add_scores(std::vector<Measured>& all, const Request& request) {
    const auto shares = weights_of(request);
    for (std::size_t i = 0; i < reasons; ++i) {
        const auto reason = static_cast<Reason>(i);
        if (!is_asked(reason, request)) continue;
        const std::vector<Rational> known = known_values(all, reason);
        for (Measured& one : all) {
            if (!one.counts) continue;
            one.candidate.scores.push_back(
                score_of(reason, value_of(one, reason), known, shares[i]));
            one.candidate.points += one.candidate.scores.back().points;
        }
    }
}

bool goes_first(const Candidate& left, const Candidate& right) {
    if (left.points != right.points) return left.points > right.points;
    return std::tie(left.code, left.path) < std::tie(right.code, right.path);
}

}  // namespace

Result<Candidates> candidates(std::span<const Source> sources, const Request& request,
                              const Facts& facts, std::span<const Rule* const> rules) {
    const auto parameters = choose_parameters(request.norms, request.choice);
    if (!parameters) return parameters.error();
    std::vector<Measured> all(sources.size());
    const auto measure = [&](std::size_t i, const Procedure& procedure) {
        all[i] = measured(procedure, sources[i].path(), *parameters, request, facts.as_of);
    };
    Candidates result = {.procedures = {}, .findings = request.practice.findings};
    Review found = review(sources, rules, facts, {.jobs = request.jobs, .visit = measure});
    count_findings(found.findings, all);
    std::copy_if(found.findings.begin(), found.findings.end(), std::back_inserter(result.findings),
                 [](const Finding& finding) { return finding.code->incomplete; });
    std::sort(result.findings.begin(), result.findings.end());
    add_scores(all, request);
    for (Measured& one : all) {
        if (one.counts) result.procedures.push_back(std::move(one.candidate));
    }
    result.of = result.procedures.size();
    std::sort(result.procedures.begin(), result.procedures.end(), goes_first);
    if (request.top > 0 && result.of > request.top)
        result.procedures.erase(
            result.procedures.begin() + static_cast<std::ptrdiff_t>(request.top),
            result.procedures.end());
    return result;
}

}  // namespace tthc::plan
