#include "tthc/work/once.h"

#include "tthc/base/parallel.h"
#include "tthc/base/utf8.h"
#include "tthc/work/paper_notes.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace tthc::once {
namespace {

constexpr std::size_t batch_size = 512;

RegisterNotes read_register(std::span<const Source> sources, const PaperNames& names,
                            unsigned jobs) {
    RegisterNotes all;
    for (std::size_t begin = 0; begin < sources.size(); begin += batch_size) {
        const auto batch = sources.subspan(begin, std::min(batch_size, sources.size() - begin));
        std::vector<FileNotes> files(batch.size());
        for_each_index(batch.size(), jobs,
                       [&](std::size_t i) { files[i] = notes_of(batch[i], names); });
        for (FileNotes& file : files)
            all.add(std::move(file));
    }
    return all;
}

/// Which papers are one: those of one code, where one name begins with the other.
class Joined {
public:
    explicit Joined(RegisterNotes& notes) : root_(notes.papers.size()), by_code_(notes.coded) {
        std::iota(root_.begin(), root_.end(), Index{0});
        std::sort(notes.codes.begin(), notes.codes.end());
        const auto& codes = notes.codes;
        for (std::size_t i = 1; i < codes.size(); ++i) {
            if (codes[i].code != codes[i - 1].code || codes[i].paper == codes[i - 1].paper)
                continue;
            if (agree(notes.papers.text(codes[i - 1].paper), notes.papers.text(codes[i].paper)))
                join(codes[i - 1].paper, codes[i].paper);
        }
    }

    Index of(Index paper) const {
        while (root_[paper] != paper)
            paper = root_[paper];
        return paper;
    }
    bool by_code(Index paper) const { return by_code_[paper]; }
    /// Papers that are asked for and given under one name need no code.
    void note_names(const RegisterNotes& notes) {
        std::vector<bool> asked(root_.size());
        for (const Mention& mention : notes.asked)
            asked[mention.paper] = true;
        for (const Mention& mention : notes.given) {
            if (asked[mention.paper] && !notes.coded[mention.paper])
                by_code_[of(mention.paper)] = false;
        }
    }

private:
    static bool agree(std::string_view left, std::string_view right) {
        if (right.size() < left.size()) std::swap(left, right);
        return right.starts_with(left) &&
               (right.size() == left.size() ||
                std::string_view(" -,;(/").find(right[left.size()]) != std::string_view::npos);
    }

    void join(Index left, Index right) {
        const Index first = std::min(of(left), of(right));
        root_[of(left)] = first;
        root_[of(right)] = first;
        by_code_[first] = true;
    }

    std::vector<Index> root_;
    std::vector<bool> by_code_;
};

std::string shown_name(const RegisterNotes& notes, Index paper) {
    const std::string& key = notes.papers.text(paper);
    std::string name = notes.written[paper];
    if (name.empty()) {
        for (const char c : key.substr(0, key.find('\t'))) {
            name += c;
            if (c == ',' || c == ';') name += ' ';
        }
    }
    if (name.front() >= 'a' && name.front() <= 'z')
        name.front() = static_cast<char>(name.front() - 'a' + 'A');
    return name;
}

std::vector<Mention> sorted(std::vector<Mention> mentions, const Joined& joined) {
    for (Mention& mention : mentions)
        mention.paper = joined.of(mention.paper);
    std::sort(mentions.begin(), mentions.end());
    mentions.erase(std::unique(mentions.begin(), mentions.end()), mentions.end());
    return mentions;
}

/// One of each number, the first of its files, by code.
std::vector<Index> distinct(const std::vector<Index>& procedures, const RegisterNotes& notes) {
    std::vector<std::pair<Index, Index>> by_number;
    for (const Index procedure : procedures)
        by_number.emplace_back(notes.procedures[procedure].number, procedure);
    std::sort(by_number.begin(), by_number.end());
    std::vector<Index> kept;
    for (std::size_t i = 0; i < by_number.size(); ++i) {
        if (i == 0 || by_number[i].first != by_number[i - 1].first)
            kept.push_back(by_number[i].second);
    }
    std::sort(kept.begin(), kept.end(), [&](Index left, Index right) {
        return notes.procedures[left].code < notes.procedures[right].code;
    });
    return kept;
}

/// The mentions of one paper after the other.
template <class Visit>
void for_each_paper(const std::vector<Mention>& mentions, const Visit& visit) {
    for (auto at = mentions.begin(); at != mentions.end();) {
        const auto end = std::find_if(
            at, mentions.end(), [&](const Mention& other) { return other.paper != at->paper; });
        std::vector<Index> procedures;
        std::transform(at, end, std::back_inserter(procedures),
                       [](const Mention& mention) { return mention.procedure; });
        visit(at->paper, procedures);
        at = end;
    }
}

void add_again(const RegisterNotes& notes, Index paper, const std::vector<Index>& procedures,
               const Options& options, std::vector<AskedAgain>& again) {
    std::map<Index, std::vector<Index>> groups;
    if (options.by == By::paper) {
        groups[0] = procedures;
    } else {
        for (const Index procedure : procedures) {
            const Entry& entry = notes.procedures[procedure];
            for (Index i = 0; i < entry.deciding; ++i)
                groups[entry.agencies[i]].push_back(procedure);
        }
    }
    for (const auto& [agency, group] : groups) {
        auto kept = distinct(group, notes);
        if (kept.size() < options.least) continue;
        again.push_back({shown_name(notes, paper),
                         options.by == By::paper ? "" : notes.agencies.text(agency),
                         std::move(kept)});
    }
}

/// Which procedures give a paper, and which agencies give it by them.
struct Givers {
    std::set<Index> numbers;
    std::map<Index, std::set<Index>> by_agency;
};

bool has_another(const std::set<Index>& numbers, Index own) {
    return numbers.size() > 1 || (numbers.size() == 1 && !numbers.contains(own));
}

/// The procedures that ask for what another one gives.
Held held_paper_of(const RegisterNotes& notes, const std::vector<Index>& asking,
                   const std::vector<Index>& giving) {
    Givers givers;
    for (const Index giver : giving) {
        const Entry& entry = notes.procedures[giver];
        givers.numbers.insert(entry.number);
        for (const Index agency : entry.agencies)
            givers.by_agency[agency].insert(entry.number);
    }
    Held held{.given_by = distinct(giving, notes)};
    for (const Index asker : asking) {
        const Entry& entry = notes.procedures[asker];
        if (!has_another(givers.numbers, entry.number)) continue;
        held.asked_by.push_back(asker);
        const bool near =
            std::any_of(entry.agencies.begin(), entry.agencies.end(), [&](Index agency) {
                const auto found = givers.by_agency.find(agency);
                return found != givers.by_agency.end() && has_another(found->second, entry.number);
            });
        if (near) held.same_agency.push_back(asker);
    }
    held.asked_by = distinct(held.asked_by, notes);
    held.same_agency = distinct(held.same_agency, notes);
    return held;
}

/// What records state to be a result of another procedure counts as given by it.
std::vector<Index> add_stated(RegisterNotes& notes) {
    std::map<std::string, Index, std::less<>> first;
    std::vector<Index> stated;
    if (notes.stated.empty()) return stated;
    for (Index i = 0; i < notes.procedures.size(); ++i)
        first.emplace(notes.numbers.text(notes.procedures[i].number), i);
    for (const auto& [paper, number] : notes.stated) {
        const auto giver = first.find(number);
        if (giver == first.end()) continue;
        notes.given.push_back({paper, giver->second});
        stated.push_back(paper);
    }
    std::sort(stated.begin(), stated.end());
    return stated;
}

Match match_of(Index paper, const Joined& joined, const std::vector<Index>& stated) {
    if (std::binary_search(stated.begin(), stated.end(), paper)) return Match::stated;
    return joined.by_code(paper) ? Match::code : Match::name;
}

template <class Item>
void rank(std::vector<Item>& items) {
    std::stable_sort(items.begin(), items.end(), [](const Item& left, const Item& right) {
        if (left.asked_by.size() != right.asked_by.size())
            return left.asked_by.size() > right.asked_by.size();
        return left.paper < right.paper;
    });
}

}  // namespace

OnceOnly once_only(std::span<const Source> sources, const PaperNames& names,
                   const Options& options) {
    RegisterNotes notes = read_register(sources, names, options.jobs);
    auto stated = add_stated(notes);
    Joined joined(notes);
    joined.note_names(notes);
    for (Index& paper : stated)
        paper = joined.of(paper);
    std::sort(stated.begin(), stated.end());
    const auto asked = sorted(std::move(notes.asked), joined);
    const auto given = sorted(std::move(notes.given), joined);
    OnceOnly found;
    for_each_paper(asked, [&](Index paper, const std::vector<Index>& asking) {
        add_again(notes, paper, asking, options, found.again);
        std::vector<Index> giving;
        const auto range = std::equal_range(
            given.begin(), given.end(), Mention{paper, 0},
            [](const Mention& left, const Mention& right) { return left.paper < right.paper; });
        for (auto at = range.first; at != range.second; ++at)
            giving.push_back(at->procedure);
        if (giving.empty()) return;
        Held held = held_paper_of(notes, asking, giving);
        if (held.asked_by.empty()) return;
        held.paper = shown_name(notes, paper);
        held.match = match_of(paper, joined, stated);
        found.held.push_back(std::move(held));
    });
    rank(found.again);
    rank(found.held);
    found.counts = notes.counts;
    found.procedures = std::move(notes.procedures);
    for (std::string& agency : notes.agencies.take())
        found.agencies.push_back(std::move(agency));
    found.findings = std::move(notes.findings);
    return found;
}

}  // namespace tthc::once
