#include "tthc/model/contradictions.h"

#include "tthc/base/rational.h"
#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <set>

namespace tthc {
namespace {

void refuse_bounds(const Fee& fee, const std::string& path, Findings& findings) {
    if (fee.least && fee.most && fee.least->value.dong > fee.most->value.dong) {
        findings.add(load_code::limits, fee.least->span, path + "/min",
                     {"mức thu ít nhất (`min`) lớn hơn mức thu nhiều nhất (`max`)",
                      "the least amount (`min`) is above the most (`max`)"});
    }
    if (fee.valid_from && fee.valid_until && fee.valid_from->value > fee.valid_until->value) {
        findings.add(load_code::limits, fee.valid_from->span, path + "/valid_from",
                     {"ngày bắt đầu (`valid_from`) sau ngày kết thúc (`valid_until`)",
                      "the first day (`valid_from`) is after the last (`valid_until`)"});
    }
}

bool is_channel(const std::string& name) {
    return record::value_of<Channel>(name).has_value();
}

/// Cases of fees exclude each other, as channels do.
std::set<std::string> cases_of_fees(const Procedure& procedure) {
    std::set<std::string> cases;
    for (const Fee& fee : procedure.fees)
        cases.insert(without_typography(fee.when.value));
    cases.erase("");
    return cases;
}

void refuse_shares(const Procedure& procedure, Findings& findings) {
    const std::set<std::string> cases = cases_of_fees(procedure);
    Rational of_cases;
    Rational of_channels;
    for (const Share& share : procedure.burden->shares) {
        const Rational part = to_rational(share.share->value.value);
        const bool channel = is_channel(share.of.value);
        if (!channel && !cases.contains(without_typography(share.of.value))) continue;
        Rational& sum = channel ? of_channels : of_cases;
        const bool was_whole = sum <= 100;
        sum += part;
        if (!was_whole || sum <= 100) continue;
        findings.add(load_code::limits, share.share->span, "burden/shares/" + share.of.value,
                     {"các tỷ trọng cộng lại hơn 100 %", "the shares sum to more than 100 %"});
    }
}

}  // namespace

void refuse_contradictions(const Procedure& procedure, Findings& findings) {
    for (std::size_t i = 0; i < procedure.fees.size(); ++i)
        refuse_bounds(procedure.fees[i], item_path("fees", procedure.fees[i].id, i), findings);
    if (procedure.burden) refuse_shares(procedure, findings);
}

}  // namespace tthc
