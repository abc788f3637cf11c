#include "tthc/cost/fees.h"

#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/cost/fee_price.h"
#include "tthc/cost/waiting.h"
#include "tthc/model/identity.h"

#include <algorithm>

namespace tthc {
namespace {

bool is_exemption(const Fee& fee) {
    return !charges(fee) && !fee.free.value.empty();
}

/// How closely an entry says for whom it is: a case says more than a channel, a channel more than a
/// time.
int closeness(const Fee& fee) {
    return (fee.when.value.empty() ? 0 : 4) + (fee.channels.empty() ? 0 : 2) +
           (fee.valid_from || fee.valid_until ? 1 : 0);
}

bool is_due_on(const Fee& fee, Date day) {
    const bool ended = fee.valid_until && fee.valid_until->value < day;
    const bool later = fee.valid_from && fee.valid_from->value > day;
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

/// An entry of the tariff that some dossiers pay, whole or, where several entries of one payment
/// say nothing of when which is due, as one of them.
struct Due {
    std::size_t entry;
    std::size_t one_of = 1;
};

/// Dossiers of one channel and one case, and what they pay.
struct Cell {
    std::size_t channel = 0;
    std::size_t of_case = 0;
    Rational share;
    std::vector<Due> due;
    Spread total;
};

bool is_cheaper(const Cell& left, const Cell& right) {
    return left.total.low < right.total.low;
}

bool is_dearer(const Cell& left, const Cell& right) {
    return left.total.high > right.total.high;
}

class Tariff {
public:
    Tariff(const Procedure& procedure, const DossierMix& mix, Date day, Estimate& estimate)
        : procedure_(procedure),
          mix_(mix),
          day_(day),
          estimate_(estimate),
          channels_(mix.channels(procedure)),
          by_channel_(mix.channels_stated() || channels_.size() == 1) {}

    void add() {
        read_entries();
        make_cells();
        for (const Cell& cell : cells_) {
            estimate_.fees += {Rational(weight(cell, is_cheaper) * cell.total.low),
                               Rational(cell.share * cell.total.likely),
                               Rational(weight(cell, is_dearer) * cell.total.high)};
        }
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
            const auto end = fees.begin() + static_cast<std::ptrdiff_t>(i);
            const bool again = std::any_of(
                fees.begin(), end, [&](const Fee& one) { return says_the_same(one, fees[i]); });
            if (again) {
                estimate_.assume(path, {"khoản thu ghi hai lần; tính một lần",
                                        "a fee listed twice; it is counted once"});
            } else if (!is_due_on(fees[i], day_)) {
                estimate_.assume(
                    path, say("khoản thu không áp dụng ngày {0}; không tính",
                              "not due on {1}; it is not counted", to_dmy(day_), to_iso(day_)));
            } else {
                const auto money = price_of(procedure_, i, mix_, estimate_);
                if (!money && !is_exemption(fees[i])) continue;
                entries_.push_back({&fees[i], path, without_typography(fees[i].name.value),
                                    mix_.case_of(fees[i].when), base_of(procedure_, fees[i]),
                                    money ? *money : Spread{}});
            }
        }
    }

    bool concerns(const Entry& entry, const Cell& cell) const {
        const std::string& name = mix_.fee_cases()[cell.of_case].name;
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

    /// Two entries for the same dossiers that nothing tells apart.
    static bool is_rival(const Entry& left, const Entry& right) {
        const bool named = !left.name.empty() || left.fee->id.value.empty();
        return named && left.name == right.name && left.fee->kind == right.fee->kind &&
               left.base == nullptr && right.base == nullptr &&
               closeness(*left.fee) == closeness(*right.fee) &&
               (!left.name.empty() || right.fee->id.value.empty());
    }

    void make_cells() {
        const auto& cases = mix_.fee_cases();
        for (std::size_t channel = 0; channel < channels_.size(); ++channel) {
            for (std::size_t of_case = 0; of_case < cases.size(); ++of_case) {
                Cell cell{.channel = channel, .of_case = of_case};
                cell.share = channels_[channel].second * cases[of_case].share;
                fill(cell);
                cells_.push_back(std::move(cell));
            }
        }
    }

    void fill(Cell& cell) {
        std::vector<std::size_t> due;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            if (is_due(i, cell)) due.push_back(i);
        }
        std::vector<bool> told(due.size());
        for (std::size_t i = 0; i < due.size(); ++i) {
            if (told[i]) continue;
            std::vector<std::size_t> rivals;
            for (std::size_t j = i; j < due.size(); ++j) {
                if (told[j] || (j != i && !is_rival(entries_[due[i]], entries_[due[j]]))) continue;
                told[j] = true;
                rivals.push_back(due[j]);
            }
            add(cell, rivals);
        }
    }

    /// One of the rivals is due: the least, on the average, the most.
    void add(Cell& cell, const std::vector<std::size_t>& rivals) {
        Spread money = entries_[rivals.front()].money;
        money.likely = 0;
        for (const std::size_t entry : rivals) {
            const Spread& own = entries_[entry].money;
            cell.due.push_back({entry, rivals.size()});
            money.low = std::min(money.low, own.low);
            money.likely += own.likely / Rational(rivals.size());
            money.high = std::max(money.high, own.high);
        }
        cell.total += money;
        if (rivals.size() == 1) return;
        estimate_.assume(
            entries_[rivals.front()].path,
            say("{} mức thu không nói áp dụng khi nào; tính trung bình",
                "{} amounts that do not say when each is due; the mean is counted", rivals.size()));
    }

    bool is_due(std::size_t index, const Cell& cell) const {
        const Entry& entry = entries_[index];
        if (!concerns(entry, cell)) return false;
        return std::none_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
            return concerns(other, cell) && replaces(other, entry);
        });
    }

    /// What counts of the cell where, of what is assumed, the extreme holds: stated shares hold for
    /// every figure.
    Rational weight(const Cell& cell, bool (*wins)(const Cell&, const Cell&)) const {
        const auto& cases = mix_.fee_cases();
        const bool by_case = cases[cell.of_case].stated;
        Rational weight = by_case ? cases[cell.of_case].share : Rational();
        for (const Cell& other : cells_) {
            const bool rival =
                by_case ? other.of_case == cell.of_case : !cases[other.of_case].stated;
            if (!rival || (by_channel_ && other.channel != cell.channel)) continue;
            if (wins(other, cell) || (!wins(cell, other) && &other < &cell)) return 0;
            if (!by_case && other.channel == cell.channel) weight += cases[other.of_case].share;
        }
        return by_channel_ ? Rational(weight * channels_[cell.channel].second) : weight;
    }

    bool is_exact() const {
        const auto& cases = mix_.fee_cases();
        return by_channel_ &&
               std::all_of(cases.begin(), cases.end(), [](const auto& one) { return one.stated; });
    }

    void add_line(std::size_t index) {
        const Entry& entry = entries_[index];
        if (is_exemption(*entry.fee)) return;
        Spread part{1, 0, 0};
        bool alone = true;
        for (const Cell& cell : cells_) {
            const auto due = std::find_if(cell.due.begin(), cell.due.end(),
                                          [&](const Due& one) { return one.entry == index; });
            const bool whole = due != cell.due.end() && due->one_of == 1;
            alone = alone && (due == cell.due.end() || whole);
            if (due != cell.due.end()) {
                part.likely += cell.share / Rational(due->one_of);
                part.high = 1;
            }
            if (!whole) part.low = 0;
        }
        if (is_exact() && alone) part = exactly(part.likely);
        estimate_.lines.push_back({LineKind::fee,
                                   entry.path,
                                   {"phí, lệ phí", "fee"},
                                   {},
                                   entry.money * part,
                                   false,
                                   factors_of(entry, part)});
    }

    static Factors factors_of(const Entry& entry, const Spread& part) {
        Factors factors;
        const Fee& fee = *entry.fee;
        if (fee.amount && fee.tiers.empty() && fee.quantity) {
            factors.push_back(stated({"số đơn vị tính phí", "units of the fee"},
                                     spread_of(fee.quantity->value), entry.path + "/quantity"));
            factors.push_back(stated({"mức thu một đơn vị", "amount of a unit"},
                                     exactly(fee.amount->value.dong), entry.path + "/amount"));
        } else {
            const std::string_view key =
                fee.tiers.empty() ? (fee.amount ? "amount" : "percent") : "tiers";
            factors.push_back(
                stated({"mức thu", "amount"}, entry.money, entry.path + "/" + std::string(key)));
        }
        factors.back().unit = Factor::Unit::dong;
        if (part != exactly(1)) {
            factors.push_back(stated({"phần hồ sơ phải nộp", "part of the dossiers that pay it"},
                                     part, entry.path + "/when"));
        }
        return factors;
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
        const auto unstated =
            std::count_if(cases.begin(), cases.end(), [](const auto& one) { return !one.stated; });
        const bool partly = unstated < static_cast<std::ptrdiff_t>(cases.size());
        if (unstated > 1 && depends_on(&Cell::of_case)) {
            estimate_.assume("fees",
                             partly ? Message{"mức thu tùy trường hợp; `burden.shares` chưa "
                                              "nêu đủ, chia đều phần còn lại",
                                              "the amount depends on the case; what "
                                              "`burden.shares` leaves open counts alike"}
                                    : Message{"mức thu tùy trường hợp; chưa có tỷ trọng hồ sơ "
                                              "(`burden.shares`), tính các trường hợp như nhau",
                                              "the amount depends on the case; without "
                                              "`burden.shares` cases count alike"});
        } else if (unstated == 1 && cases.size() == 1 && !entries_.empty()) {
            estimate_.assume("fees", {"mức thu chỉ nêu cho một trường hợp; tính cho trường hợp đó",
                                      "the amount of one case only; it is counted"});
        }
        if (!by_channel_ && depends_on(&Cell::channel)) {
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
    Date day_;
    Estimate& estimate_;
    DossierMix::Shares<Channel> channels_;
    bool by_channel_;
    std::vector<Entry> entries_;
    std::vector<Cell> cells_;
};

}  // namespace

void add_fees(const Procedure& procedure, const DossierMix& mix, Date day, Estimate& estimate) {
    if (!procedure.fees.empty()) Tariff(procedure, mix, day, estimate).add();
}

}  // namespace tthc
