#include "tthc/report/json_writer.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

std::string indented_json(const Json& value, std::size_t depth) {
    std::string text;
    for (const char c : dumped(value)) {
        text += c;
        if (c == '\n') text.append(2 * depth, ' ');
    }
    return text;
}

std::string quoted_key(std::string_view key) {
    return fmt::format("{}: ", Json(key).dump());
}

}  // namespace

void JsonWriter::open(char bracket) {
    if (!levels_.empty()) start_item();
    write({&bracket, 1});
    levels_.push_back({bracket});
}

void JsonWriter::open_at(std::string_view key, char bracket) {
    start_item();
    write(quoted_key(key));
    write({&bracket, 1});
    levels_.push_back({bracket});
}

void JsonWriter::close() {
    const Level level = levels_.back();
    levels_.pop_back();
    if (!level.empty) write(fmt::format("\n{}", std::string(2 * levels_.size(), ' ')));
    write(level.bracket == '{' ? "}" : "]");
    if (levels_.empty()) write("\n");
}

void JsonWriter::add(std::string_view key, const Json& value) {
    start_item();
    write(quoted_key(key));
    write(indented_json(value, levels_.size()));
}

void JsonWriter::add_all(const Json& object) {
    for (const auto& [key, value] : object.items())
        add(key, value);
}

void JsonWriter::add_item(const Json& value) {
    start_item();
    write(indented_json(value, levels_.size()));
}

void JsonWriter::start_item() {
    write(levels_.back().empty ? "\n" : ",\n");
    levels_.back().empty = false;
    write(std::string(2 * levels_.size(), ' '));
}

}  // namespace tthc::report
