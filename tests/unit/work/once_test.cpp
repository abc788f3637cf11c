#include "tthc/work/once.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace tthc;

namespace {

once::PaperNames paper_names() {
    const auto data = engine_data();
    REQUIRE(data);
    auto names = once::PaperNames::load(*data);
    REQUIRE(names);
    return *std::move(names);
}

Source procedure(const std::string& code, const std::string& authority, const std::string& papers,
                 const std::string& results = {}) {
    return SourceFile(code + ".yaml",
                      fmt::format("code: \"{}\"\nname: Thủ tục {}\nauthority: {}\n"
                                  "documents:\n  items:\n{}results:\n{}",
                                  code, code, authority, papers,
                                  results.empty() ? "  - {name: Công văn}\n" : results));
}

once::OnceOnly found(const std::vector<Source>& sources, once::Options options = {}) {
    static const once::PaperNames names = paper_names();
    auto result = once::once_only(sources, names, options);
    for (const Finding& finding : result.findings)
        FAIL(finding.message.en);
    return result;
}

std::vector<std::string> codes(const once::OnceOnly& result,
                               const std::vector<once::Index>& procedures) {
    std::vector<std::string> list;
    for (const once::Index index : procedures)
        list.push_back(result.procedures[index].code);
    return list;
}

using Codes = std::vector<std::string>;
const std::string birth = "    - {name: Bản sao Giấy khai sinh}\n";

}  // namespace

TEST_CASE("procedures that ask for a paper are counted in each authority") {
    std::vector<Source> sources;
    for (const int i : {1, 2, 3})
        sources.push_back(procedure(fmt::format("1.00000{}", i), "Sở A", birth));
    sources.push_back(procedure("1.000003.000.00.00.H19", "Sở A", birth));
    sources.push_back(procedure("1.000009", "Sở B", birth));
    const auto result = found(sources);
    REQUIRE(result.again.size() == 1);
    CHECK(result.again[0].authority == "Sở A");
    CHECK(result.again[0].paper == "Giấy khai sinh");
    CHECK(codes(result, result.again[0].asked_by) == Codes{"1.000001", "1.000002", "1.000003"});
    const auto all = found(sources, {.by = once::By::paper, .least = 4});
    REQUIRE(all.again.size() == 1);
    CHECK(all.again[0].authority.empty());
    CHECK(all.again[0].asked_by.size() == 4);
    CHECK(found(sources, {.least = 4}).again.empty());
}

TEST_CASE("what another procedure gives is held, not what the same one gives") {
    const std::string given = "  - {name: Giấy khai sinh}\n";
    const auto result =
        found({procedure("1.000001", "Xã", birth, given), procedure("1.000002", "Xã", birth),
               procedure("1.000003", "Sở B", birth)});
    REQUIRE(result.held.size() == 1);
    CHECK(codes(result, result.held[0].given_by) == Codes{"1.000001"});
    CHECK(codes(result, result.held[0].asked_by) == Codes{"1.000002", "1.000003"});
    CHECK(codes(result, result.held[0].same_agency) == Codes{"1.000002"});
    CHECK(result.held[0].match == once::Match::name);
    CHECK(found({procedure("1.000001", "Xã", birth, given)}).held.empty());
    CHECK(found({procedure("1.000001.000.00.00.H19", "Xã", birth, given),
                 procedure("1.000001", "Xã", birth, given)})
              .held.empty());
}

TEST_CASE("a code tells a paper where the names agree") {
    const auto asks = [](const std::string& name, const std::string& code) {
        return procedure("1.000001", "Xã",
                         fmt::format("    - {{name: {}, code: {}}}\n", name, code));
    };
    const auto gives = [](const std::string& name, const std::string& code) {
        return procedure("1.000002", "Sở", birth,
                         fmt::format("  - {{name: {}, code: {}}}\n", name, code));
    };
    const auto one =
        found({asks("Giấy chứng nhận đã cấp", "GCN_73_DD"), gives("Giấy chứng nhận", "GCN_73_DD")});
    REQUIRE(one.held.size() == 1);
    CHECK(one.held[0].match == once::Match::code);
    CHECK(one.held[0].paper == "Giấy chứng nhận");
    const auto longer = found(
        {asks("Giấy chứng nhận đăng ký doanh nghiệp", "KQ.G12.001044"),
         gives("Giấy chứng nhận đăng ký doanh nghiệp - Doanh nghiệp tư nhân", "KQ.G12.001044")});
    REQUIRE(longer.held.size() == 1);
    CHECK(longer.held[0].match == once::Match::code);
    CHECK(found({asks("Giấy phép khai thác khoáng sản", "H38-KQ000273"),
                 gives("Giấy xác nhận đã nộp tiền", "H38-KQ000273")})
              .held.empty());
    CHECK(found({asks("Giấy chứng nhận", "A"), gives("Giấy chứng nhận", "B")}).held.empty());
}

TEST_CASE("a record may state whose result a paper is") {
    const auto result = found(
        {procedure("1.000001", "Xã", "    - {name: Giấy tờ về nhà, result_of: \"1.000002\"}\n"),
         procedure("1.000002", "Sở", birth)});
    REQUIRE(result.held.size() == 1);
    CHECK(result.held[0].match == once::Match::stated);
    CHECK(codes(result, result.held[0].given_by) == Codes{"1.000002"});
}

TEST_CASE("the same comes out at any number of jobs") {
    std::vector<Source> sources;
    for (int i = 0; i < 1200; ++i)
        sources.push_back(procedure(fmt::format("1.{:06}", i), fmt::format("Sở {}", i % 7), birth,
                                    i % 100 == 0 ? "  - {name: Giấy khai sinh}\n" : ""));
    const auto one = found(sources, {.jobs = 1});
    const auto four = found(sources, {.jobs = 4});
    REQUIRE(one.again.size() == four.again.size());
    for (std::size_t i = 0; i < one.again.size(); ++i) {
        CHECK(one.again[i].authority == four.again[i].authority);
        CHECK(one.again[i].asked_by == four.again[i].asked_by);
    }
    CHECK(one.held.front().asked_by == four.held.front().asked_by);
}
