#include "tthc/review/house/scalars.h"

#include <algorithm>

namespace tthc::record {

std::optional<house::Phrase> Codec<house::Phrase>::parse(std::string_view text) {
    return house::Phrase{std::string(text), std::string(text)};
}

std::optional<house::RuleCode> Codec<house::RuleCode>::parse(std::string_view text) {
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const bool right =
        text.size() == 4 && text[0] == 'X' && std::all_of(text.begin() + 1, text.end(), is_digit);
    if (!right) return {};
    return house::RuleCode{std::string(text)};
}

void LongForm<house::Phrase>::read(Reader& reader, const yaml::Node& node, const std::string& path,
                                   house::Phrase& target) {
    auto written = reader.read<LongPhrase>(node, path);
    const bool both = !written.en.value.empty();
    target.en = both ? written.en.value : written.vi.value;
    target.vi = std::move(written.vi.value);
}

}  // namespace tthc::record
