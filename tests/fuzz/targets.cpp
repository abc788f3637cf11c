#include "fuzz/targets.h"

#include "tthc/base/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace tthc::fuzz {
namespace {

namespace fs = std::filesystem;

using Texts = std::vector<std::string>;

std::string text_of(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Files below a folder of the project, by name.
Texts texts_in(const char* folder, std::string_view extension) {
    std::vector<fs::path> paths;
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(TTHC_SOURCE_DIR) / folder)) {
        if (entry.path().extension() == extension) paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    Texts texts;
    for (const fs::path& path : paths)
        texts.push_back(text_of(path));
    return texts;
}

Texts procedures() {
    return texts_in("data/procedures", ".yaml");
}

/// `=== name`, one side, `---`, the other, `---`, what is expected.
void add_pair(std::string_view told, Texts& pairs) {
    constexpr std::string_view line = "\n---\n";
    const auto name = told.find('\n');
    const auto middle = told.find(line, name);
    if (middle == std::string_view::npos) return;
    const auto after = middle + line.size();
    const auto end = told.find(line, after - 1);
    if (end == std::string_view::npos || end < after) return;
    pairs.push_back(fmt::format("name: x\n{}{}name: x\n{}\n", told.substr(name + 1, middle - name),
                                between, told.substr(after, end - after)));
}

/// A procedure and what it is to be.
Texts pairs() {
    const Texts versions = texts_in("tests/data/examples", ".yaml");
    Texts pairs;
    for (const std::string& before : versions) {
        for (const std::string& after : versions)
            pairs.push_back(before + std::string(between) + after);
    }
    for (const std::string& text : texts_in("tests/data/diff", ".pairs")) {
        for (auto at = text.find("\n=== "); at != std::string::npos;) {
            const auto next = text.find("\n=== ", at + 1);
            add_pair(text.substr(at + 1, next - at), pairs);
            at = next;
        }
    }
    return pairs;
}

/// The values of a procedure, one at a time.
Texts words() {
    Texts words{"12,5%", "20 USD", "2017-01-31", "31/01/2017", "0.25", "1e3", "0,5 ngày"};
    for (const std::string& text : texts_in("data/procedures/xuat-ban", ".yaml")) {
        for (std::string_view line : split(text, "\n")) {
            line.remove_prefix(std::min(line.size(), line.find_first_not_of(" -")));
            const auto colon = line.find(": ");
            if (colon < 20) line.remove_prefix(colon + 2);
            if (!line.empty() && line.size() < 80) words.emplace_back(line);
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

Texts records() {
    Texts records{
        "TT,Mã TTHC,Tên thủ tục hành chính,Lĩnh vực,Cơ quan thực hiện\n"
        "1,1.003868,Cấp giấy phép xuất bản,Xuất bản,Sở Văn hóa\n"};
    for (const std::string& text : texts_in("data/records", ".jsonl")) {
        for (const std::string_view line : split(text, "\n"))
            records.emplace_back(line);
    }
    for (std::string& text : texts_in("tests/data/import/records", ".json"))
        records.push_back(std::move(text));
    return records;
}

Texts other_files() {
    Texts files = texts_in("data", ".yaml");
    std::erase_if(files, [](const std::string& text) { return text.size() > 20'000; });
    files.emplace_back(
        "language: en\nfail_on: warning\nlevels:\n  - rule: R004\n    level: info\n");
    files.emplace_back(
        "suppressions:\n  - rule: [R004]\n    procedure: '1.003868'\n    reason: x\n");
    files.emplace_back("baseline:\n  - rule: R004\n    fingerprint: v1:00\n    path: a.yaml\n");
    return files;
}

constexpr Target all[] = {{"readers", read_bytes, procedures}, {"review", review_bytes, procedures},
                          {"changes", compare_bytes, pairs},   {"words", parse_words, words},
                          {"records", import_bytes, records},  {"files", check_file, other_files}};

}  // namespace

std::span<const Target> targets() {
    return all;
}

}  // namespace tthc::fuzz
