#include "tthc/base/old_encoding.h"
#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/texts.h"

#include <string>
#include <string_view>

namespace tthc::rules::old_encoding_text {
namespace {

constexpr Ground basis[] = {grounds::principles, grounds::same_everywhere};

void check(const Subject& subject, Report& report) {
    Places places;
    std::string_view encoding;
    const auto read = [&](const Text& text, const std::string& path) {
        const std::string_view found = old_encoding(text.value);
        if (found.empty()) return;
        if (places.empty()) encoding = found;
        places.add(text.span, path);
    };
    read(subject.procedure.name, "name");
    for_each_text(subject.procedure, read);
    if (places.empty()) return;
    places.tell(subject, report,
                say("chữ theo bảng mã {}, không phải Unicode",
                    "the words are in {}, not in Unicode", encoding),
                {"cũng theo bảng mã cũ", "also in an old encoding"});
}

}  // namespace

constexpr Code code{
    .id = "S012",
    .name = "old-encoding",
    .severity = Severity::error,
    .title = {"Chữ theo bảng mã cũ (TCVN3, VNI), không đọc được.",
              "Words in an old encoding (TCVN3, VNI) that nobody can read."},
    .rationale = {"Chữ chép từ văn bản dùng phông `.Vn…` hoặc `VNI-…` chỉ đọc được bằng phông ấy; "
                  "trên cổng thông tin thành ký tự lạ, không tìm kiếm được. Bản ghi đã thu thập "
                  "chưa có lỗi này; tệp gõ tay, chép từ văn bản cũ thì có.",
                  "Words copied from a document in a font `.Vn…` or `VNI-…` are read in that font "
                  "only; on a portal they are strange signs that no search finds. No collected "
                  "record has this; files typed or copied from old documents do."},
    .remedy = {"Chuyển mã sang Unicode (bộ gõ tiếng Việt có công cụ chuyển mã), rồi chép lại.",
               "Convert the words to Unicode (Vietnamese keyboards have a tool for it) and copy "
               "them again."},
    .grounds = basis,
    .bad = R"(
name: Thñ tôc hµnh chÝnh x©y dùng  # expect: old-encoding
)",
    .good = R"(
name: Thủ tục hành chính xây dựng
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::old_encoding_text
