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

bool ends_word(std::string_view text, std::size_t at) {
    return at == text.size() || text[at] == ' ';
}

}  // namespace

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
    return AgencyRegister(std::move(all));
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
    const Name* best = nullptr;
    for (const std::string_view written : split(name, separators)) {
        const std::string part = folded(written);
        for (const Name& known : names_) {
            const Agency& agency = agencies_[known.agency];
            if (!agency.until || day <= agency.until->value) continue;
            if (best != nullptr && known.folded.size() <= best->folded.size()) continue;
            if (matches(part, known)) best = &known;
        }
    }
    return best == nullptr ? nullptr : &agencies_[best->agency];
}

}  // namespace tthc
