#include "tthc/model/publisher.h"

#include <algorithm>

namespace tthc {
namespace {

bool has(const Text& text, std::string_view words) {
    return text.value.find(words) != std::string::npos;
}

}  // namespace

Publisher publisher_of(const Procedure& procedure) {
    if (const auto& publication = procedure.publication) {
        if (has(publication->decision, "UBND")) return Publisher::province;
        if (!publication->decision.value.empty()) return Publisher::ministry;
        if (has(publication->issued_by, "UBND") || has(publication->issued_by, "Ủy ban nhân dân"))
            return Publisher::province;
        if (!publication->issued_by.value.empty()) return Publisher::ministry;
    }
    const auto& levels = procedure.levels;
    const bool ministry = std::any_of(levels.begin(), levels.end(), [](const auto& level) {
        return level.value == Level::ministry;
    });
    return ministry ? Publisher::ministry : Publisher::province;
}

int days_to_enter(Publisher publisher) {
    constexpr int ministry = 10;
    constexpr int province = 5;
    return publisher == Publisher::province ? province : ministry;
}

}  // namespace tthc
