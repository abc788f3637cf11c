#include "tthc/export/linked_data.h"

#include "tthc/model/citation.h"
#include "tthc/model/duration.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tthc::exporting::linked_data {
namespace {

std::string count_of(const Duration& duration) {
    return duration.count.to_string();
}

}  // namespace

std::string identifier_of(const Tracked::Node& procedure) {
    std::string code = procedure.at("code").text();
    return code.empty() ? procedure.at("id").text() : code;
}

Provision provision_of(const Tracked::Node& basis) {
    const std::string citation = basis.at("act").exists() ? basis.at("act").text() : basis.text();
    return {Citation::parse(citation).act, citation};
}

std::string iso_duration(const Tracked::Node& node) {
    const auto duration = Duration::parse(node.peek());
    if (!duration) return {};
    auto iso = [&]() -> std::string {
        switch (duration->unit) {
            case TimeUnit::hour:
                return fmt::format("PT{}H", count_of(*duration));
            case TimeUnit::day:
                return fmt::format("P{}D", count_of(*duration));
            case TimeUnit::week:
                return fmt::format("P{}W", count_of(*duration));
            case TimeUnit::month:
                return fmt::format("P{}M", count_of(*duration));
            case TimeUnit::year:
                return fmt::format("P{}Y", count_of(*duration));
            case TimeUnit::working_hour:
            case TimeUnit::working_day:
                break;
        }
        return {};
    }();
    if (!iso.empty()) node.text();
    return iso;
}

std::string iri(std::string_view text) {
    constexpr std::string_view forbidden = " <>\"{}|\\^`%";
    std::string encoded;
    for (const char letter : text) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte > 0x20 && byte != 0x7F && forbidden.find(letter) == std::string_view::npos) {
            encoded += letter;
        } else {
            encoded += fmt::format("%{:02X}", byte);
        }
    }
    return encoded;
}

void set(Json& node, const char* property, Json value) {
    const bool empty = value.is_null() || (value.is_string() && value.get<std::string>().empty()) ||
                       (value.is_structured() && value.empty());
    if (!empty) node[property] = std::move(value);
}

}  // namespace tthc::exporting::linked_data
