#pragma once

#include "tthc/source/span.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::importing {

/// The objects of a text that holds one object, an array of them, or one after the other (JSON
/// Lines), found by braces alone, so that a broken one does not hide the others.
struct FoundObjects {
    std::vector<Span> objects;
    std::vector<Span> stray;  ///< what is neither an object nor punctuation between them
};
FoundObjects find_objects(std::string_view text);

/// How deep braces and brackets are nested.
std::size_t nesting_of(std::string_view text);

/// Where the value of each key of one object stands: `content/mã`, in document order for equal
/// keys the last. Keys are in NFC; what is not well-formed is passed over.
std::map<std::string, Span> value_spans(std::string_view text, Span object);

}  // namespace tthc::importing
