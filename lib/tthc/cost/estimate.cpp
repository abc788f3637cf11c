#include "tthc/cost/estimate.h"

#include "tthc/cost/fees.h"
#include "tthc/cost/tasks.h"
#include "tthc/cost/waiting.h"

#include <algorithm>
#include <map>

namespace tthc {
namespace {

/// What of a document stays with the agency; one piece where the record does not count.
Count handed_in(const Document& document) {
    const bool counted = document.originals || document.copies || document.certified_copies;
    if (!counted) return document.shown ? 0 : 1;
    Count pieces = 0;
    for (const auto& count : {document.originals, document.copies, document.certified_copies}) {
        if (count) pieces += count->value;
    }
    return pieces;
}

Spread multiplier(const Maybe<Quantity>& quantity, Estimate& estimate, std::string path,
                  Message what) {
    if (quantity) return spread_of(quantity->value);
    estimate.assume(std::move(path), std::move(what));
    return exactly(1);
}

void total(const Procedure& procedure, Estimate& estimate) {
    for (const CostLine& line : estimate.lines) {
        estimate.hours += line.hours;
        if (line.kind != LineKind::fee) estimate.without_fees += line.money;
    }
    estimate.with_fees += estimate.without_fees;
    estimate.with_fees += estimate.fees;
    const Burden none;
    const Burden& burden = procedure.burden ? *procedure.burden : none;
    estimate.times =
        multiplier(burden.times_per_year, estimate, "burden/times_per_year",
                   {"số lần một năm (n); tính là 1", "times a year (n); 1 is assumed"});
    estimate.applicants =
        multiplier(burden.applicants_per_year, estimate, "burden/applicants_per_year",
                   {"số đối tượng một năm (m); tính cho 01 trường hợp",
                    "applicants a year (m); one case is counted"});
    const Spread dossiers = estimate.times * estimate.applicants;
    estimate.year_without_fees = estimate.without_fees * dossiers;
    estimate.year_with_fees = estimate.with_fees * dossiers;
}

/// Of alternatives, the lightest is handed in.
void count_documents(const Dossier& dossier, Estimate& estimate) {
    std::map<std::string, Count> groups;
    Count copies = 0;
    for (const Document& document : dossier.items) {
        const Count own = handed_in(document);
        if (document.one_of.value.empty()) {
            ++estimate.documents;
            copies += own;
            continue;
        }
        const auto [group, first] = groups.emplace(document.one_of.value, own);
        if (!first) group->second = std::min(group->second, own);
    }
    for (const auto& [group, lightest] : groups)
        copies += lightest;
    estimate.documents += static_cast<Count>(groups.size());
    estimate.copies = copies * (dossier.sets ? dossier.sets->value : 1);
}

void count(const Procedure& procedure, const DossierMix& mix, Estimate& estimate) {
    estimate.steps = static_cast<Count>(procedure.steps.size());
    if (procedure.documents) count_documents(*procedure.documents, estimate);
    const Channel channel = mix.usual_channel(procedure);
    estimate.legal_deadline = ordinary_deadline(procedure, &Deadline::legal, channel);
    estimate.committed_deadline = ordinary_deadline(procedure, &Deadline::committed, channel);
    estimate.critical_path = critical_path(procedure.steps);
}

void tell(std::vector<MissingInput>& all, MissingInput input) {
    const bool known = std::any_of(all.begin(), all.end(), [&](const MissingInput& other) {
        return other.path == input.path && other.what == input.what;
    });
    if (!known) all.push_back(std::move(input));
}

}  // namespace

Spread spread_of(const Quantity& quantity) {
    return {to_rational(quantity.low), to_rational(quantity.likely), to_rational(quantity.high)};
}

Spread exactly(const Rational& value) {
    return {value, value, value};
}

Factor stated(Message what, const Spread& value, std::string input) {
    return {std::move(what), value, Factor::Unit::number, std::move(input), {}};
}

Spread product(const Factors& factors) {
    Spread result = exactly(1);
    for (const Factor& factor : factors)
        result = result * factor.value;
    return result;
}

Rational likely_cost(const Estimate& estimate) {
    Rational cost;
    for (const CostLine& line : estimate.lines)
        cost += line.money.likely;
    return cost;
}

Spread& Spread::operator+=(const Spread& other) {
    low += other.low;
    likely += other.likely;
    high += other.high;
    return *this;
}

Spread operator*(const Spread& left, const Spread& right) {
    return {left.low * right.low, left.likely * right.likely, left.high * right.high};
}

bool Estimate::is_short() const {
    return std::any_of(missing.begin(), missing.end(),
                       [](const MissingInput& input) { return input.left_out; });
}

void Estimate::leave_out(std::string path_of_it, Message what) {
    tell(missing, {std::move(path_of_it), std::move(what), /*left_out=*/true});
}

void Estimate::assume(std::string path_of_it, Message what) {
    tell(missing, {std::move(path_of_it), std::move(what), /*left_out=*/false});
}

Inputs inputs_of(const Procedure& procedure) {
    const bool stated = procedure.burden && !procedure.burden->tasks.empty();
    return stated ? Inputs::stated : Inputs::derived;
}

Estimate estimate(const Procedure& procedure, const CostParameters& parameters) {
    return estimate(procedure, parameters, Basis{inputs_of(procedure), DossierMix(procedure)});
}

Estimate estimate(const Procedure& procedure, const CostParameters& parameters,
                  const Basis& basis) {
    Estimate result;
    result.inputs = basis.inputs;
    for (const Message& remark : basis.mix.remarks())
        result.assume("burden/shares", remark);
    if (basis.inputs == Inputs::derived) {
        add_derived_tasks(procedure, parameters, basis.mix, result);
    } else {
        add_stated_tasks(procedure, parameters, basis.mix, result);
    }
    add_fees(procedure, basis.mix, parameters.day, result);
    total(procedure, result);
    count(procedure, basis.mix, result);
    return result;
}

}  // namespace tthc
