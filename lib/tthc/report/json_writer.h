#pragma once

#include "tthc/base/sink.h"
#include "tthc/report/json.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc::report {

/// Writes one JSON document with two spaces of indentation, piece by piece, so that a long list is
/// never held as a tree. The bytes are those of `to_text` of the whole.
class JsonWriter {
public:
    explicit JsonWriter(Sink sink) : sink_(std::move(sink)) {}

    void open_object() { open('{'); }
    void open_object(std::string_view key) { open_at(key, '{'); }
    /// An object as the next item of a list.
    void open_item() { open('{'); }
    void open_list() { open('['); }
    void open_list(std::string_view key) { open_at(key, '['); }
    /// Closes what was opened last; after the first one, the document ends with a line feed.
    void close();

    void add(std::string_view key, const Json& value);
    void add_all(const Json& object);
    void add_item(const Json& value);

private:
    void open(char bracket);
    void open_at(std::string_view key, char bracket);
    void start_item();
    void write(std::string_view text) const { sink_(text); }

    Sink sink_;
    struct Level {
        char bracket;
        bool empty = true;
    };
    std::vector<Level> levels_;
};

}  // namespace tthc::report
