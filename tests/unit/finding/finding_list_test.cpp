#include "tthc/finding/finding_list.h"

#include "tthc/base/spool.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace tthc {
namespace {

constexpr Code first_code{.id = "X001", .name = "first", .severity = Severity::warning};
constexpr Code second_code{.id = "X002", .name = "second"};

/// Every member says something.
Finding finding_at(const std::string& file, std::uint32_t offset, const Code& code = first_code) {
    const Location where{file, {offset, 3, 5}, {offset + 4, 3, 9}, "  - đơn đề nghị"};
    return {.code = &code,
            .severity = Severity::info,
            .where = where,
            .procedure = "1.000001",
            .node = "documents/don",
            .message = {"sai", "wrong"},
            .help = {"sửa", "mend"},
            .related = {{{"nơi kia", "the other"}, {"other.yaml", {1, 2, 3}, {4, 5, 6}, "x"}},
                        {{"", ""}, where}}};
}

std::vector<Finding> many(std::size_t count) {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < count; ++i) {
        const auto offset = static_cast<std::uint32_t>(i % 7);
        Finding finding = finding_at(fmt::format("{:03}.yaml", i % 50), offset,
                                     i % 2 == 0 ? first_code : second_code);
        finding.message.en = fmt::format("{}", i);
        findings.push_back(std::move(finding));
    }
    std::shuffle(findings.begin(), findings.end(), std::mt19937(1));
    return findings;
}

}  // namespace

TEST_CASE("what a list gives back is what it was given, and what is known of it without reading") {
    const std::vector<Finding> findings = many(100);
    const FindingList list = findings;
    CHECK(list.all() == findings);
    CHECK(&list.code(3) == findings[3].code);
    CHECK(list.severity(3) == Severity::info);
    CHECK(list.file(3) == findings[3].where.file);
}

TEST_CASE("a list is in the order of findings") {
    std::vector<Finding> findings = many(1000);
    FindingList list = findings;
    list.sort();
    std::sort(findings.begin(), findings.end());
    CHECK(list.all() == findings);
}

TEST_CASE("findings are taken out and replaced by number") {
    FindingList list = std::vector{finding_at("a", 1), finding_at("b", 2), finding_at("b", 3)};
    CHECK(end_of_file(list, 0) == 1);
    CHECK(end_of_file(list, 1) == 3);
    CHECK(list.erase_if([&](std::size_t i) { return list.file(i) == "a"; }) == 1);
    list.replace(0, finding_at("c", 4, second_code));
    CHECK(list == std::vector{finding_at("c", 4, second_code), finding_at("b", 3)});
}

TEST_CASE("what a spool moved to its file reads as what it holds in memory") {
    Spool spool;
    std::vector<std::pair<std::uint64_t, std::string>> texts;
    for (int i = 0; i < 300; ++i) {
        std::string text(static_cast<std::size_t>(100'000 + i), static_cast<char>('a' + i % 26));
        const std::uint64_t begin = spool.add(text);
        texts.emplace_back(begin, std::move(text));
    }
    std::shuffle(texts.begin(), texts.end(), std::mt19937(1));
    for (const auto& [begin, text] : texts)
        CHECK((spool.read(begin, text.size()) == text));
}

}  // namespace tthc
