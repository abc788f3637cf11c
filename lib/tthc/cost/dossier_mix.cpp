#include "tthc/cost/dossier_mix.h"

#include "tthc/base/typography.h"
#include "tthc/cost/waiting.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace tthc {
namespace {

/// What one version says of who pays.
struct FeeCases {
    std::vector<std::string> names;
    std::set<std::string> exempt;  ///< of those, the ones that pay nothing
    bool general = false;          ///< a fee is due whatever the case

    bool has(const std::string& name) const {
        return std::find(names.begin(), names.end(), name) != names.end();
    }
};

bool charges(const Fee& fee) {
    return fee.amount || fee.foreign || fee.percent || !fee.tiers.empty();
}

FeeCases cases_of(const Procedure& procedure) {
    FeeCases cases;
    std::set<std::string> paid;
    for (const Fee& fee : procedure.fees) {
        const std::string name = case_key(fee.when);
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

bool adds_cases(const FeeCases& version, const FeeCases& other) {
    return !std::all_of(version.names.begin(), version.names.end(),
                        [&](const std::string& name) { return other.has(name); });
}

/// Whether there are dossiers of no case: not where one version parts all of them into cases.
bool has_ordinary(const FeeCases& before, const FeeCases& after) {
    if (before.general && after.general) return true;
    if (before.general) return !adds_cases(after, before);
    if (after.general) return !adds_cases(before, after);
    return before.names.empty() && after.names.empty();
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

template <class Key>
void scale(DossierMix::Shares<Key>& shares, const Rational& factor) {
    for (auto& share : shares)
        share.second *= factor;
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

std::set<std::string> names_of_cases(const Procedure& procedure) {
    std::set<std::string> names;
    for (const Fee& fee : procedure.fees) {
        names.insert(case_key(fee.when));
        for (const Tier& tier : fee.tiers)
            names.insert(case_key(tier.when));
    }
    if (!procedure.documents) return names;
    for (const Document& document : procedure.documents->items)
        names.insert(case_key(document.when));
    return names;
}

}  // namespace

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

DossierMix::DossierMix(const Procedure& original, const Procedure& revised)
    : usual_(estimated_channel(original)) {
    for (const Procedure* version : {&original, &revised}) {
        if (!version->documents) continue;
        for (const Document& document : version->documents->items) {
            documents_.insert(document.id.value);
            if (!document.when.value.empty()) paper_cases_.insert(case_key(document.when));
        }
    }
    documents_.erase("");
    const bool own = revised.burden && !revised.burden->shares.empty();
    const Procedure& stating = own ? revised : original;
    read_shares(stating);
    std::set<std::string> known = names_of_cases(original);
    known.merge(names_of_cases(revised));
    for (const auto& share : stated_) {
        if (!known.contains(share.first)) unknown_.push_back(share.first);
    }
    find_cases(original, revised);
}

void DossierMix::read_shares(const Procedure& procedure) {
    if (!procedure.burden) return;
    for (const Share& share : procedure.burden->shares) {
        const Rational part = to_rational(share.share->value.value) / 100;
        const std::string words = case_key(share.of);
        if (const auto channel = channel_named(words)) {
            channels_.emplace_back(*channel, part);
        } else {
            stated_.emplace_back(words, part);
        }
    }
}

void DossierMix::find_cases(const Procedure& original, const Procedure& revised) {
    const FeeCases before = cases_of(original);
    const FeeCases after = cases_of(revised);
    const bool ordinary = has_ordinary(before, after);
    const auto exempt_in = [](const FeeCases& version, const std::string& name) {
        return !version.has(name) || version.exempt.contains(name);
    };
    std::vector<std::string> assumed;
    for (const FeeCases* version : {&before, &after}) {
        for (const std::string& name : version->names) {
            if (find(fee_cases_, name) != nullptr) continue;
            const Rational* const share = find(stated_, name);
            fee_cases_.emplace_back(name, share != nullptr ? *share : Rational());
            const bool exempt = exempt_in(before, name) && exempt_in(after, name);
            if (share == nullptr && !(ordinary && exempt)) assumed.push_back(name);
            cases_stated_ = cases_stated_ && share != nullptr;
        }
    }
    const Rational total = sum(fee_cases_);
    const Rational rest = total < 1 ? Rational(1 - total) : Rational();
    if (ordinary || (assumed.empty() && rest > 0)) {
        fee_cases_.emplace_back();
        assumed.emplace_back();
    }
    for (auto& [name, share] : fee_cases_) {
        if (std::find(assumed.begin(), assumed.end(), name) != assumed.end())
            share = rest / Rational(assumed.size());
    }
    if (total > 1) scale(fee_cases_, Rational(1) / total);
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
        scale(shares, Rational(1) / total);
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

std::optional<Rational> DossierMix::stated(const Text& when) const {
    const Rational* const share = find(stated_, case_key(when));
    return share != nullptr ? std::optional(*share) : std::nullopt;
}

Rational DossierMix::assumed(const Text& when) const {
    const std::string name = case_key(when);
    if (const Rational* const share = find(fee_cases_, name)) return *share;
    const std::size_t cases = std::max<std::size_t>(paper_cases_.size(), 2);
    return Rational(1) / Rational(cases);
}

}  // namespace tthc
