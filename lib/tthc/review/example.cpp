#include "tthc/review/example.h"

#include "tthc/base/split.h"
#include "tthc/diff/compare.h"
#include "tthc/review/reviewer.h"

#include <fmt/format.h>

#include <set>
#include <utility>

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
      form: {code: Mẫu số 14, files: mau-14.docx}
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
    action: Kiểm tra, yêu cầu bổ sung hồ sơ, thẩm định và cấp giấy phép; từ chối thì nêu rõ lý do
    time: 15 ngày
    after: [nop]
results:
  - id: giay-phep
    name: Giấy phép xuất bản bản tin
    validity: 1 năm
conditions:
  - id: tru-so
    text: Có trụ sở tại nơi đề nghị
)";

std::vector<std::string_view> lines_of(std::string_view text) {
    if (text.ends_with('\n')) text.remove_suffix(1);
    return split(text, "\n");
}

std::vector<std::string> files_of(std::string_view fragment) {
    if (fragment.starts_with('\n')) fragment.remove_prefix(1);
    std::vector<std::string> parts(1);
    for (const std::string_view line : lines_of(fragment)) {
        if (line == "---" || line == new_version_mark) {
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

std::size_t new_version_in(std::string_view fragment) {
    return fragment.find(fmt::format("\n{}\n", new_version_mark));
}

}  // namespace

bool is_on_changes(const Code& code) {
    return new_version_in(code.bad) != std::string_view::npos;
}

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

std::vector<Finding> example_findings(std::string_view fragment, std::span<const Rule* const> rules,
                                      const Facts& facts) {
    const auto files = example_files(fragment);
    const auto mark = new_version_in(fragment);
    if (mark == std::string_view::npos) return review(files, rules, facts, {}).findings.all();
    const std::size_t old_files = files_of(fragment.substr(0, mark)).size();
    const auto versions = std::span(files);
    auto compared = compare_sets(versions.first(old_files), versions.subspan(old_files), 1,
                                 {&facts.law, &facts.agencies, &facts.calendar});
    auto findings = std::move(compared.findings);
    const Review changes = review_changes(compared.pairs, rules, facts, {});
    std::copy(changes.findings.begin(), changes.findings.end(), std::back_inserter(findings));
    return findings;
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
