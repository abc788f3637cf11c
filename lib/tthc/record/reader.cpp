#include "tthc/record/reader.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/finding/load_codes.h"
#include "tthc/record/number_spelling.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tthc::record {
namespace {

Message did_you_mean(std::string_view word) {
    if (word.empty()) return {};
    return say("có phải ý là `{}`?", "did you mean `{}`?", word);
}

Message write_one_of(const std::vector<std::string>& readings) {
    const std::string list = fmt::format("`{}`", fmt::join(readings, "`, `"));
    if (readings.size() == 1) return say("viết {}", "write {}", list);
    return say("dấu phần nghìn hay phần lẻ? viết một trong: {}",
               "thousands or decimals? write one of: {}", list);
}

Bilingual kind_of(const yaml::Node& node) {
    switch (node.kind()) {
        case yaml::Kind::null:
            return {"để trống", "nothing"};
        case yaml::Kind::list:
            return {"danh sách", "a list"};
        case yaml::Kind::map:
            return {"các cặp `khóa: giá trị`", "`key: value` pairs"};
        case yaml::Kind::quoted:
            return {"văn bản", "text"};
        case yaml::Kind::plain:
            break;
    }
    if (yaml::is_core_boolean(node.scalar())) return {"true/false", "true/false"};
    if (yaml::is_core_number(node.scalar())) return {"một số", "a number"};
    if (yaml::is_core_null(node.scalar())) return {"để trống", "nothing"};
    return {"văn bản", "text"};
}

}  // namespace

bool Reader::is_map(const yaml::Node& node, const std::string& path) {
    if (node.kind() == yaml::Kind::map) return true;
    wrong_type(node, path, {"các cặp `khóa: giá trị`", "`key: value` pairs"});
    return false;
}

void Reader::take_key(const yaml::Node& child, Located<std::string>& key) {
    key = std::string(child.key());
    key.span = child.key_span();
}

Finding& Reader::fault(const Code& code, Span span, const std::string& path, Message message) {
    if (count_++ < most_faults) return findings_->add(code, span, path, std::move(message));
    if (count_ == most_faults + 1) {
        findings_->add(load_code::limits, span, path,
                       say("hơn {} lỗi; các lỗi từ đây không được liệt kê",
                           "more than {} faults; those from here on are not listed", most_faults));
    }
    return not_listed_;
}

std::string Reader::join(const std::string& path, std::string_view key) {
    return path.empty() ? std::string(key) : fmt::format("{}/{}", path, key);
}

std::optional<yaml::Node> Reader::find(const yaml::Node& map, std::string_view key) {
    for (const yaml::Node child : map) {
        if (child.key() == key) return child;
    }
    return {};
}

void Reader::check_key(const yaml::Node& child, const std::string& path,
                       const std::vector<std::string_view>& known) {
    if (std::find(known.begin(), known.end(), child.key()) != known.end()) return;
    auto& found = fault(load_code::unknown_key, child.key_span(), join(path, child.key()),
                        say("không có khóa `{}` ở đây", "there is no key `{}` here", child.key()));
    if (&found == &not_listed_) return;
    found.help = did_you_mean(nearest(child.key(), known));
    if (found.help.vi.empty()) {
        found.help = say("các khóa có thể dùng: {}", "keys that may stand here: {}",
                         fmt::format("{}", fmt::join(known, ", ")));
    }
}

void Reader::missing(const yaml::Node& node, const std::string& path, const Field& field) {
    fault(load_code::missing_key, node.span(), join(path, field.key),
          {fmt::format("thiếu khóa `{}` ({})", field.key, field.title.vi),
           fmt::format("key `{}` is missing ({})", field.key, field.title.en)});
}

Finding& Reader::wrong_type(const yaml::Node& node, const std::string& path, Bilingual expected) {
    const Bilingual found = kind_of(node);
    auto& item = fault(load_code::wrong_type, node.span(), path,
                       {fmt::format("cần {}, nhưng ở đây là {}", expected.vi, found.vi),
                        fmt::format("expected {}, found {}", expected.en, found.en)});
    if (node.kind() == yaml::Kind::plain && expected.en == Codec<std::string>::expected.en) {
        item.help = {"đặt giá trị trong dấu ngoặc kép", "put the value in quotes"};
    }
    return item;
}

void Reader::wrong_number(const yaml::Node& node, const std::string& path, Bilingual expected) {
    Finding& found = wrong_type(node, path, expected);
    if (!node.is_scalar()) return;
    const auto readings = readings_of_text(node.scalar());
    if (!readings.empty()) found.help = write_one_of(readings);
}

void Reader::refuse(const yaml::Node& node, const std::string& path, Message message) {
    fault(load_code::limits, node.span(), path, std::move(message));
}

void Reader::wrong_value(const yaml::Node& node, const std::string& path, Bilingual expected,
                         std::string_view suggestion) {
    auto& found = fault(load_code::wrong_value, node.span(), path,
                        {fmt::format("`{}` không phải {}", node.scalar(), expected.vi),
                         fmt::format("`{}` is not {}", node.scalar(), expected.en)});
    found.help = did_you_mean(suggestion);
}

void Reader::wrong_word(const yaml::Node& node, const std::string& path,
                        const std::vector<std::string_view>& words) {
    const std::string list = fmt::format("{}", fmt::join(words, ", "));
    const std::string vi = "một trong: " + list;
    const std::string en = "one of: " + list;
    wrong_value(node, path, {vi, en}, nearest(node.scalar(), words));
}

bool Reader::check_text(const yaml::Node& node, const std::string& path, const Field& field) {
    if (node.kind() == yaml::Kind::quoted && node.scalar().empty()) {
        wrong_value(node, path, {"giá trị (không được để rỗng)", "a value (empty text)"}, {});
        return false;
    }
    if (field.is(Trait::identifier) && !is_identifier(node.scalar())) {
        wrong_value(node, path,
                    {"mã gồm chữ thường a-z, số và dấu gạch nối",
                     "an identifier of lower-case letters, digits and hyphens"},
                    {});
        return false;
    }
    return true;
}

bool Reader::check_digits(const yaml::Node& node, const std::string& path) {
    if (!has_shape(node, Shape::number) || !has_too_many_digits(node.scalar())) return true;
    fault(load_code::limits, node.span(), path,
          say("số có hơn {} chữ số có nghĩa", "a number of more than {} significant digits",
              max_significant_digits));
    return false;
}

bool Reader::check_spelling(const yaml::Node& node, const std::string& path) {
    const auto readings = readings_of(node.scalar());
    if (readings.empty()) return true;
    auto& found = fault(load_code::unclear_number, node.span(), path,
                        say("`{}` có thể bị đọc thành số khác",
                            "`{}` may be read as another number", node.scalar()));
    found.help = write_one_of(readings);
    return false;
}

}  // namespace tthc::record
