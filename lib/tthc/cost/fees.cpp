#include "tthc/cost/fees.h"

#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/cost/fee_price.h"
#include "tthc/cost/waiting.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <functional>
#include <string_view>

namespace tthc {
namespace {

bool is_exemption(const Fee& fee) {
    const bool charges = fee.amount || fee.foreign || fee.percent || !fee.tiers.empty();
    return !charges && !fee.free.value.empty();
}

bool same_payment(const Fee& left, const Fee& right) {
    return left.kind == right.kind && same_wording(left.name.value, right.name.value);
}

/// How closely an entry says for whom it is: a case says more than a channel.
int closeness(const Fee& fee) {
    return (fee.when.value.empty() ? 0 : 2) + (fee.channels.empty() ? 0 : 1);
}

bool is_due_in(const Fee& fee, int year) {
    const bool ended = fee.valid_until && static_cast<int>(fee.valid_until->value.year()) < year;
    const bool later = fee.valid_from && static_cast<int>(fee.valid_from->value.year()) > year;
    return !ended && !later;
}

/// The same entry again, whatever its note and grounds.
bool says_the_same(const Fee& one, const Fee& other) {
    if (one.amount != other.amount || one.when != other.when || one.name != other.name)
        return false;
    Fee left = one;
    Fee right = other;
    for (Fee* const fee : {&left, &right}) {
        fee->id = {};
        fee->basis.clear();
        fee->prescribed.clear();
        fee->note = {};
    }
    return left == right;
}

/// Dossiers of one channel and one case, and what they pay.
struct Cell {
    std::size_t channel = 0;
    std::size_t of_case = 0;
    Rational share;
    std::vector<std::size_t> due;  ///< entries of the tariff
    Spread total;
    Rational low;  ///< how much of it the low figure has
    Rational high;
};

class Tariff {
public:
    Tariff(const Procedure& procedure, const DossierMix& mix, int year, Estimate& estimate)
        : procedure_(procedure),
          mix_(mix),
          year_(year),
          estimate_(estimate),
          channels_(mix.channels(procedure)) {}

    void add() {
        read_entries();
        make_cells();
        weigh(&Cell::low, [](const Cell& a, const Cell& b) { return a.total.low < b.total.low; });
        weigh(&Cell::high,
              [](const Cell& a, const Cell& b) { return a.total.high > b.total.high; });
        for (std::size_t i = 0; i < entries_.size(); ++i)
            add_line(i);
        tell_what_is_assumed();
    }

private:
    struct Entry {
        const Fee* fee;
        std::string path;
        std::string name;  ///< without typography
        std::string of_case;
        const Fee* base;  ///< of a percentage
        Spread money;
    };

    void read_entries() {
        const std::vector<Fee>& fees = procedure_.fees;
        for (std::size_t i = 0; i < fees.size(); ++i) {
            const std::string path = item_path("fees", fees[i].id, i);
            const auto twin =
                std::find_if(fees.begin(), fees.begin() + static_cast<std::ptrdiff_t>(i),
                             [&](const Fee& one) { return says_the_same(one, fees[i]); });
            if (twin != fees.begin() + static_cast<std::ptrdiff_t>(i)) {
                estimate_.assume(path, {"khoản thu ghi hai lần; tính một lần",
                                        "a fee listed twice; it is counted once"});
            } else if (!is_due_in(fees[i], year_) || is_followed(fees[i])) {
                estimate_.assume(path, say("khoản thu không áp dụng đến hết năm {}; không tính",
                                           "no fee at the end of {}; it is not counted", year_));
            } else {
                const auto money = price_of(procedure_, i, mix_, estimate_);
                if (!money && !is_exemption(fees[i])) continue;
                entries_.push_back({&fees[i], path, without_typography(fees[i].name.value),
                                    case_key(fees[i].when), base_of(procedure_, fees[i]),
                                    money ? *money : Spread{}});
            }
        }
    }

    /// Whether another amount of the same payment holds when this one has ended.
    bool is_followed(const Fee& fee) const {
        return fee.valid_until &&
               std::any_of(procedure_.fees.begin(), procedure_.fees.end(), [&](const Fee& next) {
                   return next.valid_from && next.valid_from->value > fee.valid_until->value &&
                          is_due_in(next, year_) && same_payment(fee, next) &&
                          fee.when == next.when && fee.channels == next.channels;
               });
    }

    bool concerns(const Entry& entry, const Cell& cell) const {
        const std::string& name = mix_.fee_cases()[cell.of_case].first;
        return holds_for(entry.fee->channels, channels_[cell.channel].first) &&
               (entry.of_case.empty() || entry.of_case == name);
    }

    /// Whether `special` holds instead of `general` where both concern a dossier.
    static bool replaces(const Entry& special, const Entry& general) {
        if (closeness(*special.fee) <= closeness(*general.fee)) return false;
        if (special.base == general.fee) return true;
        const bool same_kind = special.fee->kind == general.fee->kind;
        if (!is_exemption(*special.fee)) return same_kind && special.name == general.name;
        return (same_kind || !special.fee->kind) &&
               (special.name == general.name || special.name.empty());
    }

    void make_cells() {
        for (std::size_t channel = 0; channel < channels_.size(); ++channel) {
            for (std::size_t of_case = 0; of_case < mix_.fee_cases().size(); ++of_case) {
                Cell cell{.channel = channel, .of_case = of_case};
                cell.share = channels_[channel].second * mix_.fee_cases()[of_case].second;
                for (std::size_t i = 0; i < entries_.size(); ++i) {
                    if (!is_due(i, cell)) continue;
                    cell.due.push_back(i);
                    cell.total += entries_[i].money;
                }
                cells_.push_back(std::move(cell));
            }
        }
    }

    bool is_due(std::size_t index, const Cell& cell) const {
        const Entry& entry = entries_[index];
        if (!concerns(entry, cell)) return false;
        return std::none_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
            return concerns(other, cell) && replaces(other, entry);
        });
    }

    /// Stated shares hold for every figure; of what is assumed, low and high have the extreme.
    void weigh(Rational Cell::*weight, const std::function<bool(const Cell&, const Cell&)>& wins) {
        const bool by_channel = mix_.channels_stated() || channels_.size() == 1;
        const bool by_case = mix_.cases_stated();
        for (Cell& cell : cells_) {
            const bool beaten = std::any_of(cells_.begin(), cells_.end(), [&](const Cell& other) {
                if (by_channel && other.channel != cell.channel) return false;
                if (by_case && other.of_case != cell.of_case) return false;
                return wins(other, cell) || (!wins(cell, other) && &other < &cell);
            });
            if (beaten) continue;
            cell.*weight = 1;
            if (by_channel) cell.*weight *= channels_[cell.channel].second;
            if (by_case) cell.*weight *= mix_.fee_cases()[cell.of_case].second;
        }
    }

    void add_line(std::size_t index) {
        const Entry& entry = entries_[index];
        if (is_exemption(*entry.fee)) return;
        Spread part;
        for (const Cell& cell : cells_) {
            if (std::find(cell.due.begin(), cell.due.end(), index) != cell.due.end())
                part += {cell.low, cell.share, cell.high};
        }
        estimate_.lines.push_back(
            {LineKind::fee, entry.path, {"phí, lệ phí", "fee"}, {}, entry.money * part, false});
    }

    /// Whether dossiers pay differently that differ in this alone.
    bool depends_on(std::size_t Cell::*axis) const {
        return std::any_of(cells_.begin(), cells_.end(), [&](const Cell& one) {
            return std::any_of(cells_.begin(), cells_.end(), [&](const Cell& other) {
                const bool alike = one.channel == other.channel || one.of_case == other.of_case;
                return alike && one.*axis != other.*axis && one.total != other.total;
            });
        });
    }

    void tell_what_is_assumed() {
        const auto& cases = mix_.fee_cases();
        if (!mix_.cases_stated() && depends_on(&Cell::of_case)) {
            estimate_.assume("fees", {"mức thu tùy trường hợp; chưa có tỷ trọng hồ sơ "
                                      "(`burden.shares`), tính các trường hợp như nhau",
                                      "the amount depends on the case; without `burden.shares` "
                                      "cases count alike"});
        } else if (!mix_.cases_stated() && cases.size() == 1 && !entries_.empty()) {
            estimate_.assume("fees", {"mức thu chỉ nêu cho một trường hợp; tính cho trường hợp đó",
                                      "the amount of one case only; it is counted"});
        }
        if (!mix_.channels_stated() && depends_on(&Cell::channel)) {
            const auto usual = std::find_if(channels_.begin(), channels_.end(),
                                            [](const auto& share) { return share.second != 0; });
            const Bilingual& name = record::word_of(usual->first).title;
            estimate_.assume("fees", {"mức thu tùy cách thức nộp; chưa có tỷ trọng hồ sơ "
                                      "(`burden.shares`), tính: " +
                                          std::string(name.vi),
                                      "the amount depends on the channel; without "
                                      "`burden.shares` this one counts: " +
                                          std::string(name.en)});
        }
    }

    const Procedure& procedure_;
    const DossierMix& mix_;
    int year_;
    Estimate& estimate_;
    DossierMix::Shares<Channel> channels_;
    std::vector<Entry> entries_;
    std::vector<Cell> cells_;
};

}  // namespace

void add_fees(const Procedure& procedure, const DossierMix& mix, int year, Estimate& estimate) {
    if (!procedure.fees.empty()) Tariff(procedure, mix, year, estimate).add();
}

}  // namespace tthc
