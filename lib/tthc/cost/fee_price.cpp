#include "tthc/cost/fee_price.h"

#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

namespace tthc {
namespace {

/// Units of which a dossier is exactly one.
constexpr std::string_view dossier_units[] = {"hồ sơ",   "bộ hồ sơ",  "lần",     "trường hợp",
                                              "thủ tục", "giấy phép", "dossier", "case"};

bool is_dossier_unit(std::string_view unit) {
    std::string folded = utf8::squeeze(utf8::to_lower(unit));
    for (const std::string_view one : {"01 ", "1 ", "một "}) {
        if (folded.starts_with(one)) folded.erase(0, one.size());
    }
    return std::find(std::begin(dossier_units), std::end(dossier_units), folded) !=
           std::end(dossier_units);
}

class Price {
public:
    Price(const Procedure& procedure, std::size_t index, const DossierMix& mix, Estimate& estimate)
        : procedure_(procedure),
          fee_(procedure.fees[index]),
          path_(item_path("fees", fee_.id, index)),
          mix_(mix),
          estimate_(estimate) {}

    std::optional<Spread> get() {
        if (!fee_.tiers.empty()) return units() * of_tiers();
        if (fee_.amount) return units() * exactly(fee_.amount->value.dong);
        if (fee_.percent) return of_percentage();
        if (fee_.foreign) {
            const std::string amount = fee_.foreign->value.to_string();
            estimate_.leave_out(
                path_, say("quy đổi {} ra đồng; chưa tính", "{} in đồng; not counted", amount));
        } else if (fee_.free.value.empty()) {
            estimate_.leave_out(path_, {"mức thu; chưa tính", "the amount; not counted"});
        }
        return {};
    }

private:
    Spread units() {
        if (fee_.quantity) return spread_of(fee_.quantity->value);
        if (!fee_.per.value.empty() && !is_dossier_unit(fee_.per.value)) {
            estimate_.assume(path_,
                             {"số đơn vị tính phí; tính là 1", "units of the fee; 1 is assumed"});
        }
        return exactly(1);
    }

    /// An amount beside the tiers is one more of them.
    Spread of_tiers() {
        std::vector<Rational> amounts;
        Rational shares;
        Rational weighted;
        for (const Tier& tier : fee_.tiers) {
            const Rational& amount = amounts.emplace_back(tier.amount->value.dong);
            const auto share = mix_.stated(tier.when);
            if (!share) continue;
            shares += *share;
            weighted += *share * amount;
        }
        if (shares == 1) return exactly(weighted);
        if (fee_.amount) amounts.emplace_back(fee_.amount->value.dong);
        std::sort(amounts.begin(), amounts.end());
        if (amounts.front() != amounts.back()) {
            estimate_.assume(path_, {"bậc thu của hồ sơ; tính mức trung bình thấp",
                                     "tier of the dossier; the lower median is counted"});
        }
        return {amounts.front(), amounts[(amounts.size() - 1) / 2], amounts.back()};
    }

    /// Whether fees that are percentages of each other lead in a circle.
    bool leads_nowhere() const {
        std::set<const Fee*> seen;
        for (const Fee* fee = &fee_; fee != nullptr && fee->percent;
             fee = base_of(procedure_, *fee)) {
            if (!seen.insert(fee).second) return true;
        }
        return false;
    }

    /// A percentage of a percentage is computed from the fee at the end of the chain.
    std::optional<Spread> of_percentage() {
        const Fee* const base = base_of(procedure_, fee_);
        if (base == nullptr) return between_bounds();
        if (leads_nowhere()) {
            estimate_.assume(path_, {"các khoản thu tính theo tỷ lệ của nhau thành vòng",
                                     "fees that are percentages of each other in a circle"});
            return between_bounds();
        }
        const auto index = static_cast<std::size_t>(base - procedure_.fees.data());
        Estimate told_already;
        const auto whole = price_of(procedure_, index, mix_, told_already);
        if (!whole) return between_bounds();
        const Spread part = *whole * exactly(to_rational(fee_.percent->value) / 100);
        return Spread{bounded(part.low), bounded(part.likely), bounded(part.high)};
    }

    Rational bounded(const Rational& value) const {
        if (fee_.most && value > fee_.most->value.dong) return fee_.most->value.dong;
        if (fee_.least && value < fee_.least->value.dong) return fee_.least->value.dong;
        return value;
    }

    std::optional<Spread> between_bounds() {
        if (fee_.least && fee_.most) {
            estimate_.assume(path_, {"số tiền làm cơ sở tính tỷ lệ; tính mức thu ít nhất",
                                     "what the percentage is taken of; the least is counted"});
            return Spread{fee_.least->value.dong, fee_.least->value.dong, fee_.most->value.dong};
        }
        estimate_.leave_out(path_, {"số tiền làm cơ sở tính tỷ lệ phần trăm; chưa tính",
                                    "what the percentage is taken of; not counted"});
        if (!fee_.least) return {};
        return exactly(fee_.least->value.dong);
    }

    const Procedure& procedure_;
    const Fee& fee_;
    std::string path_;
    const DossierMix& mix_;
    Estimate& estimate_;
};

}  // namespace

std::optional<Spread> price_of(const Procedure& procedure, std::size_t index, const DossierMix& mix,
                               Estimate& estimate) {
    return Price(procedure, index, mix, estimate).get();
}

const Fee* base_of(const Procedure& procedure, const Fee& fee) {
    const std::string& asked = fee.percent_of.value;
    if (asked.empty()) return nullptr;
    const auto found =
        std::find_if(procedure.fees.begin(), procedure.fees.end(), [&](const Fee& other) {
            if (&other == &fee) return false;
            if (!other.id.value.empty() &&
                (other.id.value == asked || "fees/" + other.id.value == asked))
                return true;
            return !other.name.value.empty() && same_wording(other.name.value, asked);
        });
    return found == procedure.fees.end() ? nullptr : &*found;
}

}  // namespace tthc
