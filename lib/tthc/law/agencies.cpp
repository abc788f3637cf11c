#include "tthc/law/agencies.h"

#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/law/agency_table.h"
#include "tthc/model/engine_data.h"

#include <algorithm>
#include <utility>

namespace tthc {
namespace {

constexpr std::string_view committee = "ủy ban nhân dân ";
constexpr std::string_view province = "tỉnh ";

constexpr std::string_view separators = ",;";

constexpr std::pair<std::string_view, std::string_view> short_names[] = {
    {"ubnd ", committee}, {"hđnd ", "hội đồng nhân dân "}};

/// A name without what is only a way of writing it, with its first words in full.
std::string folded(std::string_view text) {
    std::string name = without_typography(text);
    for (const auto& [written, full] : short_names) {
        if (name.starts_with(written)) name.replace(0, written.size(), full);
    }
    return name;
}

std::string without_committee(const std::string& name) {
    return name.starts_with(committee) ? name.substr(committee.size()) : name;
}

bool is_letter_byte(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto c = static_cast<unsigned char>(text[at]);
    return c > 127 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::string_view first_word(std::string_view text) {
    std::size_t end = 0;
    while (is_letter_byte(text, end))
        ++end;
    return text.substr(0, end);
}

bool ends_word(std::string_view text, std::size_t at) {
    return !is_letter_byte(text, at);
}

}  // namespace

std::string agency_text(std::string_view text) {
    std::string plain = without_typography(text);
    for (const auto& [written, full] : short_names) {
        for (auto at = plain.find(written); at != std::string::npos; at = plain.find(written, at)) {
            if (at == 0 || !is_letter_byte(plain, at - 1)) plain.replace(at, written.size(), full);
            at += written.size();
        }
    }
    return plain;
}

bool AgencyRegister::matches(std::string_view part, const Name& name) {
    const std::string_view words = name.folded;
    if (part == words) return true;
    if (name.where == Where::front) return part.starts_with(words) && ends_word(part, words.size());
    return name.where == Where::back && part.ends_with(words) &&
           part[part.size() - words.size() - 1] == ' ';
}

AgencyRegister::AgencyRegister(std::vector<Agency> agencies) : agencies_(std::move(agencies)) {
    for (std::size_t i = 0; i < agencies_.size(); ++i) {
        const Agency& agency = agencies_[i];
        const bool prefix = agency.match && agency.match->value == AgencyMatch::prefix;
        const Where where = prefix ? Where::front : Where::whole;
        const std::string name = folded(agency.name.value);
        names_.push_back({name, where, i});
        for (const Text& alias : agency.aliases) {
            names_.push_back({folded(alias.value), where, i});
        }
        const bool of_province =
            name.starts_with(committee) &&
            std::string_view(name).substr(committee.size()).starts_with(province);
        if (of_province) names_.push_back({name.substr(committee.size()), Where::back, i});
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (names_[i].where != Where::back)
            by_first_word_[std::string(first_word(names_[i].folded))].push_back(i);
    }
}

bool AgencyRegister::has_ended(const Name& name, Date day) const {
    const Agency& agency = agencies_[name.agency];
    return agency.until && day > agency.until->value;
}

const AgencyRegister::Name* AgencyRegister::longest_at(std::string_view text,
                                                       std::size_t begin) const {
    const std::string_view rest = text.substr(begin);
    const auto candidates = by_first_word_.find(first_word(rest));
    if (candidates == by_first_word_.end()) return nullptr;
    const Name* best = nullptr;
    for (const std::size_t index : candidates->second) {
        const Name& name = names_[index];
        const std::size_t size = name.folded.size();
        if (size > rest.size() || rest[size - 1] != name.folded.back()) continue;
        const bool longer = best == nullptr || size > best->folded.size();
        if (longer && rest.starts_with(name.folded) && !is_letter_byte(rest, size)) best = &name;
    }
    return best;
}

std::string AgencyRegister::spelling_of(const Name& name) const {
    const Agency& agency = agencies_[name.agency];
    const auto alias =
        std::find_if(agency.aliases.begin(), agency.aliases.end(),
                     [&](const Text& known) { return folded(known.value) == name.folded; });
    return alias == agency.aliases.end() ? agency.name.value : alias->value;
}

template <class IsMeant>
std::vector<AgencyRegister::Mention> AgencyRegister::mentions_in(std::string_view text,
                                                                 const IsMeant& is_meant) const {
    std::vector<Mention> found;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view word = first_word(text.substr(at));
        const Name* const name = word.empty() ? nullptr : longest_at(text, at);
        const std::size_t size =
            name == nullptr ? std::max(word.size(), std::size_t{1}) : name->folded.size();
        if (name != nullptr && is_meant(*name))
            found.push_back({&agencies_[name->agency], spelling_of(*name), at, at + size});
        at += size;
    }
    return found;
}

std::vector<AgencyRegister::Mention> AgencyRegister::ended_in(std::string_view text,
                                                              Date day) const {
    return mentions_in(text, [&](const Name& name) { return has_ended(name, day); });
}

std::vector<AgencyRegister::Mention> AgencyRegister::not_yet_in(std::string_view text,
                                                                Date day) const {
    return mentions_in(text, [&](const Name& name) {
        const auto& from = agencies_[name.agency].from;
        return from && day < from->value;
    });
}

Result<AgencyRegister> AgencyRegister::load(std::span<const DataFile> data) {
    auto files = load_registers<AgencyFile>(data, "agencies");
    if (!files) return files.error();
    std::vector<Agency> all;
    for (AgencyFile& file : *files) {
        all.insert(all.end(), file.agencies.begin(), file.agencies.end());
    }
    for (const DataFile& file : data) {
        if (file.kind != agency_table) continue;
        const auto agencies = read_agencies(file.source);
        if (!agencies) return agencies.error();
        all.insert(all.end(), agencies->begin(), agencies->end());
    }
    auto communes = CommuneRegister::load(data);
    if (!communes) return communes.error();
    AgencyRegister agencies(std::move(all));
    agencies.communes_ = *std::move(communes);
    return agencies;
}

bool AgencyRegister::is_successor(const std::string& before, const std::string& after,
                                  int depth) const {
    if (before == after) return true;
    if (depth == 0) return false;
    return std::any_of(names_.begin(), names_.end(), [&](const Name& name) {
        if (!matches(before, name)) return false;
        const auto& successors = agencies_[name.agency].successors;
        return std::any_of(successors.begin(), successors.end(), [&](const Text& successor) {
            std::string next = folded(successor.value.substr(0, successor.value.find(" (")));
            if (name.where == Where::back) next = without_committee(next);
            std::string renamed = before;
            const std::size_t at =
                name.where == Where::back ? before.size() - name.folded.size() : 0;
            renamed.replace(at, name.folded.size(), next);
            return is_successor(renamed, after, depth - 1);
        });
    });
}

bool AgencyRegister::succeeds(std::string_view before, std::string_view after) const {
    constexpr int longest_chain = 3;
    const auto follows = [&](std::string_view old_name, std::string_view new_name) {
        return is_successor(folded(old_name), folded(new_name), longest_chain);
    };
    if (follows(before, after)) return true;
    const auto old_names = split(before, separators);
    const auto new_names = split(after, separators);
    const auto is_followed = [&](std::string_view old_name) {
        return std::any_of(new_names.begin(), new_names.end(),
                           [&](std::string_view new_name) { return follows(old_name, new_name); });
    };
    const auto is_no_other = [&](std::string_view new_name) {
        return std::any_of(old_names.begin(), old_names.end(),
                           [&](std::string_view old_name) { return follows(old_name, new_name); });
    };
    return std::all_of(old_names.begin(), old_names.end(), is_followed) &&
           std::all_of(new_names.begin(), new_names.end(), is_no_other);
}

const Agency* AgencyRegister::find_ended(std::string_view name, Date day) const {
    const Name* ended = nullptr;
    for (const std::string_view written : split(name, separators)) {
        const std::string part = folded(written);
        const Name* best = nullptr;
        for (const Name& known : names_) {
            const bool longer = best == nullptr || known.folded.size() > best->folded.size();
            if (longer && matches(part, known)) best = &known;
        }
        if (best == nullptr || !has_ended(*best, day)) continue;
        if (ended == nullptr || best->folded.size() > ended->folded.size()) ended = best;
    }
    return ended == nullptr ? nullptr : &agencies_[ended->agency];
}

}  // namespace tthc
