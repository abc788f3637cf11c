#include "tthc/cost/fees.h"

#include "tthc/base/utf8.h"
#include "tthc/cost/waiting.h"
#include "tthc/model/identity.h"

#include <fmt/format.h>

#include <algorithm>
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

std::size_t lower_median(std::size_t count) {
    return (count - 1) / 2;
}

struct DueFee {
    std::string path;
    Spread money;
};

Spread single(const Rational& value) {
    return {value, value, value};
}

class Tariff {
public:
    Tariff(const Procedure& procedure, Estimate& estimate)
        : procedure_(procedure), estimate_(estimate) {}

    void add() {
        const Channel channel = estimated_channel(procedure_);
        for (std::size_t i = 0; i < procedure_.fees.size(); ++i) {
            const Fee& fee = procedure_.fees[i];
            if (!holds_for(fee.channels, channel)) continue;
            auto item = due(fee, item_path("fees", fee.id, i));
            if (item) (fee.when.value.empty() ? always_ : cases_).push_back(*std::move(item));
        }
        for (DueFee& fee : always_)
            line(fee.path, fee.money);
        if (always_.empty()) {
            add_one_case();
        } else {
            for (const DueFee& fee : cases_)
                line(fee.path, {0, 0, fee.money.high});
        }
    }

private:
    void line(const std::string& path, const Spread& money) {
        estimate_.lines.push_back({LineKind::fee, path, {"phí, lệ phí", "fee"}, {}, money, false});
    }

    /// The amount is not in the totals.
    void left_out(std::string path, Message what) {
        estimate_.missing.push_back({std::move(path), std::move(what), /*left_out=*/true});
    }

    /// What is counted for it stands in the words.
    void assumed(std::string path, Message what) {
        estimate_.missing.push_back({std::move(path), std::move(what), /*left_out=*/false});
    }

    std::optional<DueFee> due(const Fee& fee, const std::string& path) {
        if (fee.percent) {
            left_out(path, {"số tiền làm cơ sở tính tỷ lệ phần trăm; chưa tính",
                            "what the percentage is taken of; not counted"});
        }
        if (!fee.tiers.empty() || fee.amount) {
            const Spread quantity = units(fee, path);
            return DueFee{path, quantity * price(fee, path)};
        }
        if (fee.free.value.empty() && !fee.percent) {
            left_out(path, {"mức thu; chưa tính", "the amount; not counted"});
        }
        return {};
    }

    Spread price(const Fee& fee, const std::string& path) {
        if (fee.tiers.empty()) return single(fee.amount->value.dong);
        std::vector<Rational> amounts;
        for (const Tier& tier : fee.tiers)
            amounts.emplace_back(tier.amount->value.dong);
        std::sort(amounts.begin(), amounts.end());
        if (amounts.size() > 1) {
            assumed(path, {"bậc thu của hồ sơ; tính mức trung bình thấp",
                           "tier of the dossier; the lower median is counted"});
        }
        return {amounts.front(), amounts[lower_median(amounts.size())], amounts.back()};
    }

    Spread units(const Fee& fee, const std::string& path) {
        if (fee.quantity) {
            const Quantity& quantity = fee.quantity->value;
            return {to_rational(quantity.low), to_rational(quantity.likely),
                    to_rational(quantity.high)};
        }
        if (!fee.per.value.empty() && !is_dossier_unit(fee.per.value)) {
            assumed(path, {"số đơn vị tính phí; tính là 1", "units of the fee; 1 is assumed"});
        }
        return single(1);
    }

    void add_one_case() {
        std::stable_sort(cases_.begin(), cases_.end(), [](const DueFee& left, const DueFee& right) {
            return left.money.likely < right.money.likely;
        });
        for (std::size_t i = 0; i < cases_.size(); ++i) {
            const bool median = i == lower_median(cases_.size());
            const bool last = i + 1 == cases_.size();
            line(cases_[i].path,
                 cases_[i].money * Spread{i == 0 ? 1 : 0, median ? 1 : 0, last ? 1 : 0});
        }
        if (cases_.size() < 2) return;
        assumed("fees", {"mức thu tùy trường hợp; tính một mức trung bình thấp",
                         "the amount depends on the case; the lower median is counted"});
    }

    const Procedure& procedure_;
    Estimate& estimate_;
    std::vector<DueFee> always_;
    std::vector<DueFee> cases_;
};

}  // namespace

void add_fees(const Procedure& procedure, Estimate& estimate) {
    Tariff(procedure, estimate).add();
}

}  // namespace tthc
