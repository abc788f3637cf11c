#include "tthc/cost/dossier_mix.h"

#include "tthc/base/say.h"
#include "tthc/base/typography.h"
#include "tthc/cost/waiting.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace tthc {

/// What one version says of who pays.
struct DossierMix::FeeCases {
    std::vector<std::string> names;
    std::set<std::string> exempt;  ///< of those, the ones that pay nothing
    bool general = false;          ///< a fee is due whatever the case

    bool has(const std::string& name) const {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
    bool is_exempt(const std::string& name) const { return !has(name) || exempt.contains(name); }
    bool adds_to(const FeeCases& other) const {
        return !std::all_of(names.begin(), names.end(),
                            [&](const std::string& name) { return other.has(name); });
    }
};

namespace {

std::set<std::string> cases_named_in(const Procedure& procedure) {
    std::set<std::string> names;
    for (const Fee& fee : procedure.fees)
        names.insert(case_key(fee.when));
    if (!procedure.documents) return names;
    for (const Document& document : procedure.documents->items)
        names.insert(case_key(document.when));
    return names;
}

template <class Key>
const Rational* find(const DossierMix::Shares<Key>& shares, const Key& key) {
    const auto found = std::find_if(shares.begin(), shares.end(),
                                    [&](const auto& share) { return share.first == key; });
    return found == shares.end() ? nullptr : &found->second;
}

template <class Key>
Rational sum(const DossierMix::Shares<Key>& shares) {
    Rational total;
    for (const auto& share : shares)
        total += share.second;
    return total;
}

std::optional<Channel> channel_named(const std::string& words) {
    for (const auto& word : record::Words<Channel>::words) {
        if (word.key == words || case_key(std::string(word.title.vi)) == words) return word.value;
    }
    return {};
}

std::vector<Channel> offered_by(const Procedure& procedure) {
    std::vector<Channel> offered;
    for (const auto& channel : procedure.channels) {
        if (std::find(offered.begin(), offered.end(), channel.value) == offered.end())
            offered.push_back(channel.value);
    }
    if (offered.empty()) offered.push_back(Channel::in_person);
    std::sort(offered.begin(), offered.end());
    return offered;
}

}  // namespace

bool charges(const Fee& fee) {
    return fee.amount || fee.foreign || fee.percent || !fee.tiers.empty();
}

std::string case_key(const Text& when) {
    std::string key = without_typography(when.value);
    constexpr std::array<std::string_view, 4> openings{"đối với ", "trường hợp ", "nếu ", "khi "};
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string_view opening : openings) {
            if (!key.starts_with(opening)) continue;
            key.erase(0, opening.size());
            cut = true;
        }
    }
    return key;
}

DossierMix::DossierMix(const Procedure& original, const Procedure& revised,
                       const std::map<std::string, std::string>& renamed)
    : usual_(estimated_channel(original)) {
    keep_renamed(original, revised, renamed);
    for (const Procedure* version : {&original, &revised}) {
        if (!version->documents) continue;
        for (const Document& document : version->documents->items) {
            documents_.insert(document.id.value);
            if (!document.when.value.empty()) paper_cases_.insert(case_of(document.when));
        }
    }
    documents_.erase("");
    find_renamed_papers(original, revised);
    read_shares(revised);
    read_shares(original);
    check_shares(original, revised);
    find_cases(original, revised);
}

/// A name is given up for another one where the revision has only the new one, and the original
/// only the old one.
void DossierMix::keep_renamed(const Procedure& original, const Procedure& revised,
                              const std::map<std::string, std::string>& renamed) {
    const std::set<std::string> before = cases_named_in(original);
    const std::set<std::string> after = cases_named_in(revised);
    for (const auto& [name, old] : renamed) {
        if (!before.contains(name) && !after.contains(old)) cases_.emplace(name, old);
    }
}

/// A paper of the same name under an id that the other version does not have.
void DossierMix::find_renamed_papers(const Procedure& original, const Procedure& revised) {
    if (!original.documents || !revised.documents) return;
    const auto has = [](const Dossier& dossier, const Text& id) {
        return std::any_of(dossier.items.begin(), dossier.items.end(),
                           [&](const Document& other) { return other.id.value == id.value; });
    };
    for (const Document& paper : revised.documents->items) {
        if (paper.id.value.empty() || has(*original.documents, paper.id)) continue;
        for (const Document& old : original.documents->items) {
            if (!has(*revised.documents, old.id) && same_wording(old.name.value, paper.name.value))
                papers_.emplace(paper.id.value, old.id.value);
        }
    }
}

/// What was read before goes first; of cases and of channels one version's alone.
void DossierMix::read_shares(const Procedure& procedure) {
    if (!procedure.burden) return;
    const bool has_channels = !channels_.empty();
    const bool has_cases = !stated_.empty();
    for (const Share& share : procedure.burden->shares) {
        const Rational part = to_rational(share.share->value.value) / 100;
        if (const auto channel = channel_named(case_key(share.of))) {
            if (!has_channels) channels_.emplace_back(*channel, part);
        } else if (!has_cases) {
            stated_.emplace_back(case_of(share.of), part);
        }
    }
}

void DossierMix::check_shares(const Procedure& original, const Procedure& revised) {
    std::set<std::string> exclusive = paper_cases_;
    std::set<std::string> known;
    for (const Procedure* version : {&original, &revised}) {
        for (const Fee& fee : version->fees) {
            exclusive.insert(case_of(fee.when));
            for (const Tier& tier : fee.tiers)
                known.insert(case_of(tier.when));
        }
    }
    known.insert(exclusive.begin(), exclusive.end());
    for (const auto& share : stated_) {
        if (known.contains(share.first)) continue;
        remarks_.push_back(say("không có trường hợp “{}”; tỷ trọng này không dùng",
                               "there is no case “{}”; its share is not used", share.first));
    }
    std::erase_if(stated_, [&](const auto& share) { return !known.contains(share.first); });
    if (sum(channels_) > 1) {
        remarks_.push_back({"tỷ trọng theo cách thức nộp cộng lại hơn 100 %; chia theo tổng",
                            "shares of channels sum to more than 100 %; they are scaled"});
    }
    Rational total;
    for (const auto& share : stated_) {
        if (exclusive.contains(share.first)) total += share.second;
    }
    if (total <= 1) return;
    remarks_.push_back({"tỷ trọng theo trường hợp cộng lại hơn 100 %; chia theo tổng",
                        "shares of cases sum to more than 100 %; they are scaled"});
    for (auto& share : stated_) {
        if (exclusive.contains(share.first)) share.second /= total;
    }
}

DossierMix::FeeCases DossierMix::cases_in(const Procedure& procedure) const {
    FeeCases cases;
    std::set<std::string> paid;
    for (const Fee& fee : procedure.fees) {
        const std::string name = case_of(fee.when);
        if (name.empty()) {
            cases.general = cases.general || charges(fee);
            continue;
        }
        if (!cases.has(name)) cases.names.push_back(name);
        (charges(fee) ? paid : cases.exempt).insert(name);
    }
    std::erase_if(cases.exempt, [&](const std::string& name) { return paid.contains(name); });
    return cases;
}

/// There are dossiers of no case unless one version parts all of them into cases.
void DossierMix::find_cases(const Procedure& original, const Procedure& revised) {
    const FeeCases before = cases_in(original);
    const FeeCases after = cases_in(revised);
    bool ordinary = before.names.empty() && after.names.empty();
    if (before.general) ordinary = after.general || !after.adds_to(before);
    if (!before.general && after.general) ordinary = !before.adds_to(after);
    const auto is_assumed = [&](const Case& one) {
        const bool exempt = before.is_exempt(one.name) && after.is_exempt(one.name);
        return !one.stated && !(ordinary && exempt);
    };
    Rational rest = 1;
    for (const FeeCases* version : {&before, &after}) {
        for (const std::string& name : version->names) {
            const bool known = std::any_of(fee_cases_.begin(), fee_cases_.end(),
                                           [&](const Case& one) { return one.name == name; });
            if (known) continue;
            const Rational* const share = find(stated_, name);
            fee_cases_.push_back({name, share != nullptr ? *share : Rational(), share != nullptr});
            rest -= fee_cases_.back().share;
        }
    }
    const auto assumed = std::count_if(fee_cases_.begin(), fee_cases_.end(), is_assumed);
    Rational of_papers;
    for (const auto& share : stated_) {
        const bool of_fee = before.has(share.first) || after.has(share.first);
        if (!of_fee && paper_cases_.contains(share.first)) of_papers += share.second;
    }
    const Rational elsewhere = ordinary ? std::min(of_papers, rest) : Rational();
    const Rational part =
        (rest - elsewhere) / Rational(std::max<std::ptrdiff_t>(assumed + (ordinary ? 1 : 0), 1));
    for (Case& one : fee_cases_) {
        if (is_assumed(one)) one.share = part;
    }
    if (ordinary) {
        const bool stated = std::all_of(fee_cases_.begin(), fee_cases_.end(),
                                        [](const Case& one) { return one.stated; });
        fee_cases_.push_back({"", elsewhere + part, stated});
    } else if (assumed == 0 && rest > 0) {
        fee_cases_.push_back({"", rest, true});
        remarks_.push_back(
            {"tỷ trọng theo trường hợp cộng lại chưa đủ 100 %; phần còn lại không tính phí",
             "shares of cases sum to less than 100 %; the rest pays nothing"});
    }
}

DossierMix::Shares<Channel> DossierMix::channels(const Procedure& procedure) const {
    const std::vector<Channel> offered = offered_by(procedure);
    Shares<Channel> shares;
    std::vector<Channel> others;
    for (const Channel channel : offered) {
        const Rational* const stated = find(channels_, channel);
        shares.emplace_back(channel, stated != nullptr ? *stated : Rational());
        if (stated == nullptr) others.push_back(channel);
    }
    const Rational total = sum(shares);
    if (total < 1 && !others.empty()) {
        const bool usual = std::find(others.begin(), others.end(), usual_) != others.end();
        const Channel rest = usual ? usual_ : others.front();
        for (auto& [channel, share] : shares) {
            if (channel == rest) share += 1 - total;
        }
    } else if (total > 0) {
        for (auto& share : shares)
            share.second /= total;
    } else {
        shares.front().second = 1;
    }
    return shares;
}

Channel DossierMix::usual_channel(const Procedure& procedure) const {
    const Shares<Channel> shares = channels(procedure);
    return std::max_element(
               shares.begin(), shares.end(),
               [](const auto& left, const auto& right) { return left.second < right.second; })
        ->first;
}

std::string DossierMix::case_of(const Text& when) const {
    std::string key = case_key(when);
    const auto old = cases_.find(key);
    return old == cases_.end() ? key : old->second;
}

bool DossierMix::is_one_paper(const std::string& left, const std::string& right) const {
    const auto old = [&](const std::string& id) {
        const auto found = papers_.find(id);
        return found == papers_.end() ? id : found->second;
    };
    return old(left) == old(right);
}

std::optional<Rational> DossierMix::stated(const Text& when) const {
    const Rational* const share = find(stated_, case_of(when));
    return share != nullptr ? std::optional(*share) : std::nullopt;
}

Rational DossierMix::assumed(const Text& when) const {
    const std::string name = case_of(when);
    for (const Case& one : fee_cases_) {
        if (one.name == name) return one.share;
    }
    const std::size_t cases = std::max<std::size_t>(paper_cases_.size(), 2);
    return Rational(1) / Rational(cases);
}

}  // namespace tthc
