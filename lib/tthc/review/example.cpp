#include "tthc/review/example.h"

#include "tthc/base/split.h"

#include <fmt/format.h>

#include <set>

namespace tthc {
namespace {

constexpr std::string_view base = R"(code: "1.000001"
name: Cấp giấy phép xuất bản bản tin
field: Báo chí
levels: [province]
authority: Ủy ban nhân dân cấp tỉnh
handled_by: Cơ quan quản lý nhà nước về báo chí cấp tỉnh
delegation: assigned-by-law
applicants: [organization]
channels: [in-person, post, online]
basis: 91/2015/QH13 Điều 147
documents:
  sets: 1
  items:
    - id: to-khai
      name: Tờ khai cấp giấy phép xuất bản bản tin
      originals: 1
deadlines:
  - legal: 15 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
fees:
  - id: mien
    free: Pháp luật không quy định thu phí
steps:
  - id: nop
    actor: applicant
    action: Nộp hồ sơ
  - id: giai-quyet
    actor: Cơ quan quản lý nhà nước về báo chí cấp tỉnh
    action: Thẩm định và cấp giấy phép
    time: 15 ngày
    after: [nop]
results:
  - id: giay-phep
    name: Giấy phép xuất bản bản tin
    validity: 1 năm
)";

std::vector<std::string_view> lines_of(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return split(text, "\n");
}

std::vector<std::string> files_of(std::string_view fragment) {
    if (fragment.starts_with('\n')) fragment.remove_prefix(1);
    std::vector<std::string> parts(1);
    for (const std::string_view line : lines_of(fragment)) {
        if (line == "---") {
            parts.emplace_back();
            continue;
        }
        parts.back() += line;
        parts.back() += '\n';
    }
    return parts;
}

std::string_view key_of(std::string_view line) {
    const auto colon = line.find(':');
    const bool key = !line.empty() && line[0] != ' ' && line[0] != '#' && line[0] != '-';
    return key && colon != std::string_view::npos ? line.substr(0, colon) : std::string_view{};
}

/// `key: ~absent` in a fragment takes the key out of the procedure.
std::string completed(const std::string& part) {
    std::set<std::string_view> given;
    std::string text;
    for (const std::string_view line : lines_of(part)) {
        if (const auto key = key_of(line); !key.empty()) given.insert(key);
        text += line.find(": ~absent") == std::string_view::npos ? line
                                                                 : std::string_view("# (không có)");
        text += '\n';
    }
    bool keep = true;
    for (const std::string_view line : lines_of(base)) {
        if (const auto key = key_of(line); !key.empty()) keep = !given.contains(key);
        if (keep) text += fmt::format("{}\n", line);
    }
    return text;
}

}  // namespace

std::string_view faultless_procedure() {
    return base;
}

std::vector<Source> example_files(std::string_view fragment) {
    std::vector<Source> files;
    for (const std::string& part : files_of(fragment)) {
        files.emplace_back(
            SourceFile(fmt::format("example-{}.yaml", files.size() + 1), completed(part)));
    }
    return files;
}

std::vector<ExpectedLine> expected_lines(std::string_view fragment, std::string_view name) {
    const std::string marker = fmt::format("# expect: {}", name);
    std::vector<ExpectedLine> expected;
    std::size_t file = 0;
    for (const std::string& part : files_of(fragment)) {
        std::uint32_t number = 0;
        for (const std::string_view line : lines_of(part)) {
            ++number;
            if (line.ends_with(marker)) expected.push_back({file, number});
        }
        ++file;
    }
    return expected;
}

}  // namespace tthc
