#include "tthc/yaml/messages.h"

#include <fmt/format.h>

#include <string_view>

namespace tthc::yaml {
namespace {

struct Translation {
    std::string_view begins;
    Bilingual text;
};

constexpr Translation translations[] = {
    {"illegal map value",
     {"dấu hai chấm không thể đứng ở đây; đặt giá trị có `: ` trong dấu ngoặc kép, hoặc sửa thụt "
      "lề",
      "a colon cannot stand here; quote a value that holds `: `, or mend the indentation"}},
    {"illegal map key", {"khóa không thể đứng ở đây", "a key cannot stand here"}},
    {"illegal block entry",
     {"danh sách `- ` không thể bắt đầu ở đây; xuống dòng sau khóa",
      "a list of `- ` cannot begin here; begin a new line after the key"}},
    {"illegal flow end",
     {"dấu đóng ngoặc không có dấu mở", "a closing bracket without its opening one"}},
    {"end of map not found",
     {"phần này không thuộc giá trị đứng trước nó; thụt lề hoặc dấu ngoặc kép bị sai",
      "this does not belong to the value before it; indentation or quotes are wrong"}},
    {"end of sequence not found",
     {"phần này không thuộc danh sách ở trên; thụt lề bị sai",
      "this does not belong to the list above; the indentation is wrong"}},
    {"end of map flow not found",
     {"dấu `{` mở ở đây không được đóng", "the `{` opened here is never closed"}},
    {"end of sequence flow not found",
     {"dấu `[` mở ở đây không được đóng", "the `[` opened here is never closed"}},
    {"unknown escape character",
     {"sau dấu `\\` không thể là ký tự này; dùng ngoặc đơn thì không cần `\\`",
      "this cannot follow a `\\`; in single quotes no `\\` is needed"}},
    {"unknown token",
     {"giá trị không thể bắt đầu bằng ký tự này; đặt nó trong dấu ngoặc kép",
      "a value cannot begin with this character; put it in quotes"}},
    {"illegal document indicator",
     {"`---` nằm trong một chuỗi chưa đóng ngoặc", "`---` inside a text whose quote is open"}},
    {"illegal EOF in scalar", {"dấu ngoặc chưa được đóng", "a quote is never closed"}},
    {"unexpected character in block scalar",
     {"sau `|` hoặc `>` phải xuống dòng", "a new line must follow `|` or `>`"}},
    {"the referenced anchor is not defined",
     {"giá trị không thể bắt đầu bằng `*`; đặt nó trong dấu ngoặc kép",
      "a value cannot begin with `*`; put it in quotes"}},
};

}  // namespace

Message translated(const std::string& message) {
    for (const Translation& known : translations) {
        if (!message.starts_with(known.begins)) continue;
        return {std::string(known.text.vi), std::string(known.text.en)};
    }
    return {fmt::format("sai cú pháp YAML ({})", message), message};
}

}  // namespace tthc::yaml
