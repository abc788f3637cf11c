#pragma once

#include "tthc/import/shape/lexicon.h"
#include "tthc/import/words/text.h"

#include <string>

namespace tthc::importing {

/// The event behind `kể từ` at a place behind a time, and where it ends; empty, and the place
/// itself, where none is told.
struct EventAt {
    std::string event;
    std::size_t end = 0;
};
EventAt event_at(const Prose& text, std::size_t at, const Lexicon& lexicon);

}  // namespace tthc::importing
