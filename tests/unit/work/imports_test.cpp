#include "tthc/work/imports.h"

#include "support/folder.h"
#include "tthc/model/load.h"
#include "tthc/work/earlier_files.h"
#include "tthc/work/record_pieces.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

using namespace tthc;
using tthc::test::Folder;
using tthc::test::shipped_lexicon;

namespace {

std::string api_record(std::string_view code, std::string_view more = "") {
    return fmt::format(R"({{"id": "0a", "code": "{}", "name": "Cấp giấy", "isWard": true, )"
                       R"("formalityType": "OTHER"{}{}}})",
                       code, more.empty() ? "" : ", ", more);
}

Result<ImportResult> import_file(const Folder& folder, const std::string& text) {
    const std::vector<Source> sources{folder.file("in.jsonl", text)};
    return import_into(
        {.folder = folder.name("out"), .day = Date(), .jobs = 1, .rules = {}, .progress = {}},
        sources, shipped_lexicon());
}

/// `I001 1:5`, of what is worse than a question.
std::string told(const ImportResult& result) {
    std::string all;
    for (const Finding& finding : result.findings) {
        if (finding.severity == Severity::info) continue;
        all += fmt::format("{}{} {}:{}", all.empty() ? "" : ", ", finding.code->id,
                           finding.where.begin.line, finding.where.begin.column);
    }
    return all;
}

/// `I016 2`, of what is asked.
std::string asked(const ImportResult& result) {
    std::string all;
    for (const Finding& finding : result.findings) {
        if (finding.severity != Severity::info) continue;
        all += fmt::format("{}{} {}", all.empty() ? "" : ", ", finding.code->id,
                           finding.where.begin.line);
    }
    return all;
}

std::string pdf_record(std::string_view code, std::string_view name) {
    return fmt::format(R"({{"procedure_code": "{}", "title": "{}", "sector": "Hộ tịch"}})", code,
                       name);
}

struct BadInput {
    std::string what;
    std::string line;
    std::string told;
    std::size_t written = 2;
};

std::string bytes(std::string_view before, char odd) {
    return std::string(before) + odd;
}

std::vector<BadInput> bad_inputs() {
    const auto paid = [](std::string_view fee) {
        return api_record("1.000002", fmt::format(R"("executionMethods": [{{"submissionMethod": )"
                                                  R"("DIRECT", "fees": [{}]}}])",
                                                  fee));
    };
    const auto decided = [](std::string_view day) {
        return api_record("1.000002", fmt::format(R"("procedureProposal": {{"decisionNumber": )"
                                                  R"("1/QĐ-BTP", "decisionDate": {}}})",
                                                  day));
    };
    return {
        {"a line that is cut off", R"({"id": "0a", "code": "1.00)", "I001 2:27"},
        {"another portal's record", R"({"procedureId": 7, "title": "x", "items": []})", "I002 2:1"},
        {"no object", "<html><body>502</body></html>", "I001 2:1"},
        {"one code twice, the same words", api_record("1.000001"), "I004 2:1"},
        {"one code twice, more words", api_record("1.000001", R"("isProvince": true)"), "I004 1:1"},
        {"deep nesting", "{\"a\": " + std::string(100000, '['), "I002 2:1"},
        {"deep objects", std::string(100000, '{'), "I001 2:2"},
        {"not UTF-8", bytes("{\"name\": \"Cấp ", '\xFF') + "\"}", "I001 2:15"},
        {"a control character", bytes("{\"name\": \"a", '\x01') + "\"}", "I001 2:12"},
        {"a byte of zero", bytes("{\"name\": \"a", '\0') + "\"}", "I001 2:12"},
        {"an escaped zero", api_record("1.000002", R"("note": "a\u0000b\u0007c")"), "", 3},
        {"an unknown currency", paid(R"({"value": 5, "currencyName": "XYZ"})"), "", 3},
        {"a number beyond all", paid(R"({"value": 1e999, "currencyName": "VNĐ"})"), "", 3},
        {"a huge number", paid(R"({"value": 99999999999999999999999})"), "", 3},
        {"seconds for milliseconds", decided("1700000000"), "", 3},
        {"the year 9999", decided("253370764800000"), "", 3},
        {"before any day", decided("-99999999999999999"), "", 3},
        {"a key twice", api_record("1.000002", R"("isWard": false, "name": "Tên khác")"), "", 3},
    };
}

}  // namespace

TEST_CASE("bad input is told with its place, and the other records are done") {
    for (const BadInput& bad : bad_inputs()) {
        CAPTURE(bad.what);
        const Folder folder;
        const auto result = import_file(
            folder, api_record("1.000001") + '\n' + bad.line + '\n' + api_record("1.000003"));
        REQUIRE(result);
        CHECK(told(*result) == bad.told);
        CHECK(result->writes.size() == bad.written);
        for (const auto& write : result->writes)
            CHECK(load_procedure(Source(folder.name("out/" + write.path))).procedure);
    }
}

TEST_CASE("what a bad value says is kept, with its place") {
    for (const std::string_view fee :
         {R"({"value": 1e999, "currencyName": "VNĐ"})", R"({"value": 5, "currencyName": "XYZ"})"}) {
        const Folder folder;
        const auto result = import_file(
            folder,
            api_record("1.000002", fmt::format(R"("executionMethods": [{{"submissionMethod": )"
                                               R"("DIRECT", "fees": [{}]}}])",
                                               fee)));
        REQUIRE(result);
        CHECK_FALSE(result->findings.empty());
        const auto text = read_source(folder.name("out/" + result->writes.at(0).path));
        REQUIRE(text);
        const bool kept = text->text().find("1e999") != std::string_view::npos ||
                          text->text().find("XYZ") != std::string_view::npos;
        CHECK(kept);
    }
}

TEST_CASE("a record larger than any is told with the limit, the next one is done") {
    const Folder folder;
    const std::string large = "{\"a\": \"" + std::string(std::size_t{50} << 20U, 'x') + "\"}";
    const auto result = import_file(folder, large + '\n' + api_record("1.000001"));
    REQUIRE(result);
    CHECK(told(*result) == "I005 1:1");
    CHECK(result->findings.at(0).message.en.find("16 MiB") != std::string::npos);
    CHECK(result->writes.size() == 1);
}

TEST_CASE("what is told is told of the record that holds") {
    const std::string old = api_record("1.000001", R"("oddKey": "a")");
    const std::string fuller = api_record("1.000001", R"("isProvince": true, "newKey": "b c d e")");
    for (const bool old_first : {true, false}) {
        const Folder folder;
        const auto result =
            import_file(folder, old_first ? old + '\n' + fuller : fuller + '\n' + old);
        REQUIRE(result);
        CHECK(asked(*result) == (old_first ? "I016 2" : "I016 1"));
        CHECK(told(*result) == (old_first ? "I004 1:1" : "I004 2:1"));
        CHECK(result->tallies.at("name") == importing::Tally{1, 0, 0});
    }
}

TEST_CASE("sources that disagree are told once, in every run") {
    const Folder folder;
    const std::string pdf = pdf_record("1.000001", "Cấp phép");
    for (const std::string_view more : {"", R"("isProvince": true)", R"("isCountry": true)"}) {
        for (const auto& text : {api_record("1.000001", more) + '\n' + pdf,
                                 pdf + '\n' + api_record("1.000001", more)}) {
            const auto result = import_file(folder, text);
            REQUIRE(result);
            const std::string all = asked(*result);
            const auto first = all.find("I020");
            REQUIRE(first != std::string::npos);
            CHECK(all.find("I020", first + 1) == std::string::npos);
        }
    }
}

TEST_CASE("a file is written once, when all records of its procedure are known") {
    const std::string text =
        api_record("1.000001") + '\n' + api_record("1.000001", R"("isProvince": true)");
    const Folder folder;
    REQUIRE(import_file(folder, text));
    const auto again = import_file(folder, text);
    REQUIRE(again);
    CHECK(again->writes.at(0).action == importing::WriteAction::unchanged);
    const auto changed = import_file(
        folder, text + '\n' + api_record("1.000001", R"("isProvince": true, "isCountry": true)"));
    REQUIRE(changed);
    CHECK(changed->writes.at(0).action == importing::WriteAction::update);
    const auto one = import_file(folder, api_record("1.000001", R"("isProvince": false)"));
    REQUIRE(one);
    CHECK(one->writes.at(0).action == importing::WriteAction::update);
    CHECK(asked(*one).empty());
}

TEST_CASE("a record that is gone when it is read once more is told with its place") {
    const Folder folder;
    const std::vector<Source> sources{folder.file(
        "in.jsonl",
        api_record("1.000001") + "\n  " + api_record("1.000001", R"("isWard": false)"))};
    const auto result = import_into(
        {.folder = folder.name("out"),
         .day = Date(),
         .jobs = 1,
         .rules = {},
         .progress = [&](std::size_t) { std::filesystem::remove(sources.front().path()); }},
        sources, shipped_lexicon());
    REQUIRE(result);
    CHECK(told(*result) == "Y001 1:1, Y001 2:3");
    CHECK(result->writes.at(0).action == importing::WriteAction::create);
}

TEST_CASE("a piece beyond what 32 bits count is read once more") {
    const Folder folder;
    const std::string path = folder.file("in.jsonl", "");
    const std::uint64_t far = (std::uint64_t{1} << 32U) + 7;
    std::filesystem::resize_file(path, far);
    {
        std::ofstream file(path, std::ios::binary | std::ios::app);
        file << api_record("1.000001");
    }
    const std::vector<Source> sources{path};
    const PieceReader reader(sources, shipped_lexicon());
    const auto piece = reader.again({0, {}, far, api_record("1.000001").size()});
    REQUIRE(piece);
    CHECK(piece->record.text == api_record("1.000001"));
}

TEST_CASE("a broken record in an array takes no other with it") {
    const auto array = [](const std::string& broken) {
        return fmt::format("[{}, {}, {}]", api_record("1.000001"), broken, api_record("1.000003"));
    };
    const std::string whole = api_record("1.000002", R"("isProvince": true)");
    for (const auto& [broken, column] : std::vector<std::pair<std::string, std::size_t>>{
             {whole.substr(0, whole.size() - 1), 1}, {whole + '}', 1}}) {
        for (const std::string& text :
             {array(broken), fmt::format(R"({{"data": {}, "total": 3}})", array(broken))}) {
            CAPTURE(text);
            const Folder folder;
            const auto result = import_file(folder, text);
            REQUIRE(result);
            CHECK(told(*result).starts_with("I001 1:"));
            CHECK(result->writes.size() >= 2);
        }
    }
    const auto quote = whole.find("Cấp giấy") + std::string("Cấp giấy").size();
    const Folder folder;
    const auto result = import_file(folder, array(std::string(whole).erase(quote, 1)));
    REQUIRE(result);
    CHECK(told(*result).starts_with("I001 1:"));
    CHECK(result->writes.size() == 2);
}

TEST_CASE("a broken first key of the first record takes no other with it") {
    const std::string second = api_record("1.000002", R"("executionSteps": [])");
    const std::string whole = api_record("1.000001", R"("executionSteps": [{"name": "x"}])");
    for (const std::size_t quote : {whole.find('"'), whole.find('"', 2)}) {
        const Folder folder;
        const auto result = import_file(
            folder, fmt::format("[{}, {}, {}]", std::string(whole).erase(quote, 1), second,
                                api_record("1.000003", R"("executionSteps": [])")));
        REQUIRE(result);
        CHECK(told(*result).starts_with("I001 1:"));
        CHECK(result->writes.size() == 2);
    }
}

TEST_CASE("a workbook that is no file is told and no path is opened") {
    const Folder folder;
    const std::vector<Source> sources{SourceFile(folder.file("a.xlsx", "PK"), "PK...")};
    const auto result = import_into(
        {.folder = folder.name("out"), .day = Date(), .jobs = 1, .rules = {}, .progress = {}},
        sources, shipped_lexicon());
    REQUIRE(result);
    REQUIRE(result->findings.size() == 1);
    CHECK(result->findings.front().message.en.find("standard input") != std::string::npos);
}

TEST_CASE("who only looks for earlier files removes none") {
    const Folder folder;
    const std::string half = folder.file("out/a/1.000009.yaml.tthc-tmp", "nửa");
    const EarlierFiles files(folder.name("out"));
    CHECK(std::filesystem::exists(half));
}

TEST_CASE("records inside the answer of an interface are records") {
    const std::string two = api_record("1.000001") + ", " + api_record("1.000002");
    const std::string steps = R"("executionSteps": [])";
    for (const std::string& text :
         {fmt::format(R"({{"data": [{}]}})", two),
          fmt::format(R"({{"content": [{}], "totalElements": 2}})", two),
          fmt::format(R"({{"results": [{}, {}]}})", api_record("1.000001", steps),
                      api_record("1.000002")),
          fmt::format(R"({{"status": 200, "result": {{"items": [{}]}}}})", two),
          fmt::format(R"([{{"data": [{}]}}, {{"data": [{}]}}])", api_record("1.000001"),
                      api_record("1.000002")),
          fmt::format(R"({{"data": {}}})", api_record("1.000001")) + '\n' +
              fmt::format(R"({{"result": {}}})", api_record("1.000002"))}) {
        CAPTURE(text);
        const Folder folder;
        const auto result = import_file(folder, text);
        REQUIRE(result);
        CHECK(told(*result).empty());
        CHECK(result->writes.size() == 2);
    }
}

TEST_CASE("the lists of a record are its own") {
    const Folder folder;
    const auto result = import_file(
        folder, R"({"procedure_code": "1.000001", "title": "Cấp giấy", "sector": "Hộ tịch", )"
                R"("results": [{"title": "Giấy phép", "code": "KQ.1"}]})");
    REQUIRE(result);
    CHECK(told(*result).empty());
    CHECK(result->writes.size() == 1);
}

TEST_CASE("what is no file in the place of a procedure is left") {
    const Folder folder;
    const auto first = import_file(folder, api_record("1.000001"));
    REQUIRE(first);
    const std::string path = folder.name("out/" + first->writes.at(0).path);
    std::filesystem::remove(path);
    REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    const auto second = import_file(folder, api_record("1.000001"));
    REQUIRE(second);
    CHECK(second->writes.at(0).action == importing::WriteAction::left_foreign);
}

TEST_CASE("what a run that was stopped left behind is removed by the next") {
    const Folder folder;
    const auto first = import_file(folder, api_record("1.000001"));
    REQUIRE(first);
    const std::string field =
        std::filesystem::path(first->writes.at(0).path).parent_path().string();
    const std::string half = folder.file("out/" + field + "/1.000009.yaml.tthc-tmp", "nửa");
    const std::string own = folder.file("out/" + field + "/1.000008.yaml", "của tôi");
    REQUIRE(import_file(folder, api_record("1.000001")));
    CHECK_FALSE(std::filesystem::exists(half));
    CHECK(std::filesystem::exists(own));
}

TEST_CASE("a folder that cannot be made is an error, and nothing is left beside it") {
    const Folder folder;
    folder.file("out", "tệp");
    const auto result = import_file(folder, api_record("1.000001"));
    REQUIRE_FALSE(result);
    CHECK(result.error().message.en.find("cannot") != std::string::npos);
}
