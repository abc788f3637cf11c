#include "tthc/yaml/tree.h"

namespace tthc::yaml {

std::uint32_t Tree::add(Entry entry) {
    entries_.push_back(entry);
    return static_cast<std::uint32_t>(entries_.size() - 1);
}

Tree::Text Tree::keep(std::string_view text) {
    const Text kept{static_cast<std::uint32_t>(buffer_.size()),
                    static_cast<std::uint32_t>(text.size())};
    buffer_ += text;
    return kept;
}

void Tree::reserve(std::size_t text_size) {
    constexpr std::size_t bytes_of_an_entry = 40;
    entries_.reserve(text_size / bytes_of_an_entry + 1);
    buffer_.reserve(text_size);
}

std::string_view Tree::text(Text text) const {
    return std::string_view(buffer_).substr(text.begin, text.size);
}

}  // namespace tthc::yaml
