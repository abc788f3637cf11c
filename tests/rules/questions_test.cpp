#include "support/facts.h"
#include "tthc/finding/tally.h"
#include "tthc/review/example.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <utility>

// What a record cannot decide is asked, whatever the severity of the rule.

namespace tthc {
namespace {

constexpr std::string_view from_the_database = R"(
code: "1.003650"
sources: [https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1]
)";

Finding only_finding(std::string_view code, std::string_view fragment) {
    const Rule* rule[] = {find_rule(all_rules(), code)};
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    const Review found = review(example_files(fragment), rule, shipped.facts(), {});
    REQUIRE_FALSE(tally(found.findings).incomplete());
    REQUIRE(found.findings.size() == 1);
    return found.findings.front();
}

std::string in_the_database(std::string_view fragment) {
    return std::string(from_the_database) + std::string(fragment);
}

}  // namespace

TEST_CASE("what the national database has no field for is asked of its records") {
    constexpr std::string_view no_sets = R"(
documents: {items: [{id: don, name: Tờ khai, originals: 1}]}
)";
    constexpr std::string_view no_start = R"(
deadlines: [{legal: 5 ngày làm việc}]
)";
    for (const auto& item : {std::pair{"E004", no_sets}, std::pair{"E009", no_start}}) {
        const std::string code = item.first;
        const std::string_view fragment = item.second;
        CAPTURE(code);
        CHECK(only_finding(code, fragment).severity == find_rule(all_rules(), code)->code.severity);
        CHECK(only_finding(code, fragment).severity != Severity::info);
        CHECK(only_finding(code, in_the_database(fragment)).severity == Severity::info);
        CHECK(only_finding(code, in_the_database(fragment)).message.vi.ends_with('?'));
    }
}

TEST_CASE("what no record of the national database can state is asked once for all of them") {
    constexpr std::string_view two_records = R"(
code: "1.003650"
sources: [https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1]
documents: {items: [{id: don, name: Tờ khai, originals: 1}]}
---
code: "1.003651"
sources: [https://dichvucong.gov.vn/thu-tuc-hanh-chinh/2]
documents: {items: [{id: don, name: Tờ khai, originals: 1}]}
)";
    CHECK(only_finding("E004", two_records).message.vi.starts_with("2 bản ghi"));
}

TEST_CASE("a record that says elsewhere from when its time runs is not asked about") {
    const Rule* rule[] = {find_rule(all_rules(), "E009")};
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    const auto found = review(example_files(in_the_database(R"(
deadlines: [{legal: 5 ngày làm việc}]
steps:
  - {actor: Sở Tư pháp, action: "Trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ, cấp giấy"}
)")),
                              rule, shipped.facts(), {});
    CHECK(found.findings.empty());
}

TEST_CASE("a record of the database without a legal basis is an error, and names what it cites") {
    const auto found = only_finding("E011", in_the_database(R"(
basis: ~absent
conditions: [{id: dk, text: Đáp ứng Điều 3 Nghị định số 38/2018/NĐ-CP}]
)"));
    CHECK(found.severity == Severity::error);
    CHECK(found.help.vi.find("38/2018/NĐ-CP") != std::string::npos);
}

TEST_CASE("a procedure inside the administration is not asked for the elements of a public one") {
    const test::ShippedFacts shipped(*parse_date("2026-07-01"));
    for (const char* const code : {"E003", "E005", "E007", "E011"}) {
        CAPTURE(code);
        const Rule* rule[] = {find_rule(all_rules(), code)};
        const auto found = review(example_files(R"(
code: "6.003650"
sources: [https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1]
authority: ~absent
handled_by: ~absent
basis: ~absent
documents: ~absent
deadlines: ~absent
)"),
                                  rule, shipped.facts(), {});
        CHECK(found.findings.empty());
    }
}

TEST_CASE("whether a notice has to be answered is asked") {
    CHECK(only_finding("E005", "deadlines: ~absent\n").severity == Severity::error);
    CHECK(only_finding("E005",
                       "name: Thông báo thay đổi người đứng đầu\ndeadlines: ~absent\n"
                       "results: ~absent\n")
              .severity == Severity::info);
    CHECK(only_finding("E005", "name: Thông báo thay đổi người đứng đầu\ndeadlines: ~absent\n")
              .severity == Severity::error);
}

TEST_CASE("periods that only a calendar can compare are asked about") {
    const auto prescribing = [](std::string_view value) {
        return fmt::format(
            "deadlines:\n  - legal: 15 ngày\n    from: ngày nhận đủ hồ sơ\n"
            "    prescribed: [{{basis: 19/2012/QH13 Điều 41, value: {}}}]\n",
            value);
    };
    CHECK(only_finding("R007", prescribing("10 ngày và 9 ngày làm việc")).severity ==
          Severity::info);
    CHECK(only_finding("R007", prescribing("10 ngày và 9 ngày")).severity == Severity::warning);
    CHECK(only_finding("R007", prescribing("2 tuần và 2 ngày")).severity == Severity::info);
}

TEST_CASE("a row that also names the petition is to be split, not dropped") {
    const auto found = only_finding("N002", R"(
documents:
  sets: 1
  items:
    - {id: nhom, name: Đơn tố cáo; Quyết định thụ lý, originals: 1}
)");
    CHECK(found.help.vi == "tách dòng này: giữ “đơn tố cáo”, bỏ giấy tờ do cơ quan lập");
}

TEST_CASE("an agency that ended is reported once, with every place and every successor") {
    const auto found = only_finding("L002", R"(
authority: Sở Thông tin và Truyền thông
handled_by: Sở Thông tin và Truyền thông
)");
    CHECK(found.node == "authority");
    CHECK(found.related.size() == 1);
    CHECK(found.message.en.ends_with("by 45/2025/NĐ-CP"));
    CHECK(found.help.vi.find("Sở Khoa học và Công nghệ") != std::string::npos);
    CHECK(found.help.vi.find("Sở Văn hóa, Thể thao và Du lịch") != std::string::npos);
}

}  // namespace tthc
