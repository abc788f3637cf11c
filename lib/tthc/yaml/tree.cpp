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

std::string_view Tree::text(Text text) const {
    return std::string_view(buffer_).substr(text.begin, text.size);
}

}  // namespace tthc::yaml
