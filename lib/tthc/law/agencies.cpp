#include "tthc/law/agencies.h"

#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/model/engine_data.h"

#include <utility>

namespace tthc {
namespace {

constexpr std::string_view committee = "ủy ban nhân dân ";
constexpr std::string_view province = "tỉnh ";

/// Both ways to place the tone mark are in use: `Uỷ ban` and `Ủy ban`, `Hoà Bình` and `Hòa Bình`.
constexpr std::pair<std::string_view, std::string_view> tone_marks[] = {
    {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
    {"oè", "òe"}, {"oé", "óe"}, {"oẻ", "ỏe"}, {"oẽ", "õe"}, {"oẹ", "ọe"},
    {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}};

std::string folded(std::string_view text) {
    std::string lower = utf8::squeeze(utf8::to_lower(text));
    for (const auto& [written, standard] : tone_marks) {
        for (auto at = lower.find(written); at != std::string::npos; at = lower.find(written, at)) {
            lower.replace(at, written.size(), standard);
        }
    }
    return lower;
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
    return AgencyRegister(std::move(all));
}

const Agency* AgencyRegister::find_ended(std::string_view name, Date day) const {
    const Name* best = nullptr;
    for (const std::string_view written : split(name, ",;")) {
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
