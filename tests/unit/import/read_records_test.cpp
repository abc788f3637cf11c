#include "tthc/import/json/read_records.h"

#include "tthc/import/import.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::string portal_record(std::string_view code) {
    return fmt::format(
        R"({{"ma_thu_tuc": "{}", "ten_thu_tuc": "Tên", "linh_vuc": "Đất", "khoa_la": "x"}})", code);
}

RawRecords read(std::string text) {
    return read_records(SourceFile("in.json", std::move(text)), shipped_lexicon());
}

}  // namespace

TEST_CASE("objects, arrays and lines of objects are read alike") {
    CHECK(read(portal_record("1.000001")).records.size() == 1);
    CHECK(read('[' + portal_record("1.000001") + ", " + portal_record("1.000002") + ']')
              .records.size() == 2);
    CHECK(
        read(portal_record("1.000001") + '\n' + portal_record("1.000002") + '\n').records.size() ==
        2);
}

TEST_CASE("a record that is cut off is told where it ends, and the others are read") {
    const auto cut = read("{\"ma_thu_tuc\": \"1\n" + portal_record("1.000002"));
    CHECK(cut.records.size() == 1);
    REQUIRE(cut.findings.size() == 1);
    CHECK(cut.findings[0].code == &import_code::not_json);
    CHECK(cut.findings[0].where.begin.line == 1);
    const auto swallowed = read("{\"ma_thu_tuc\": \"1\n" + portal_record("1.000002") + '\n' +
                                portal_record("1.000003") + "\n{\"x\": \"\"}");
    CHECK(swallowed.records.size() == 2);
    CHECK(read("rác\n" + portal_record("1.000001")).findings.size() == 1);
    CHECK(read("").findings.size() == 1);
}

TEST_CASE("keys that the shape does not know are kept") {
    const auto file =
        procedures_of(SourceFile("in.json", portal_record("1.000001")), shipped_lexicon());
    REQUIRE(file.procedures.size() == 1);
    CHECK(file.procedures[0].procedure.note.value == "khoa_la: x");
}

TEST_CASE("deep nesting and a record that is too large are refused, not survived by luck") {
    const std::string deep(100000, '[');
    CHECK(read("{\"a\": " + deep + "}").records.empty());
    const std::string large(max_record_size, 'x');
    const auto too_large = read("{\"a\": \"" + large + "\"}\n" + portal_record("1.000001"));
    CHECK(too_large.records.size() == 1);
    CHECK(too_large.findings.at(0).code == &import_code::too_large);
}

TEST_CASE("no mutation of a record breaks the import") {
    std::mt19937_64 random(63);
    const std::string whole = portal_record("1.000001");
    for (int round = 0; round < 2000; ++round) {
        std::string text = whole;
        for (int i = 0; i < 3; ++i)
            text[random() % text.size()] = static_cast<char>(random() % 256);
        CAPTURE(round);
        const auto file = procedures_of(SourceFile("in.json", text), shipped_lexicon());
        CHECK(file.procedures.size() + file.findings.size() >= 1);
    }
}
