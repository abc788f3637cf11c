#include "program/program.h"
#include "support/sessions.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <vector>

using namespace tthc::test;
namespace fs = std::filesystem;

namespace {

const std::string root = TTHC_SOURCE_DIR;

Ran run_session(const std::string& session) {
    std::vector<std::string> arguments;
    std::istringstream words(session);
    for (std::string word; words >> word;)
        arguments.push_back(word);
    return run_program(arguments, {.folder = root});
}

}  // namespace

TEST_CASE("the founding case runs from records to the report, and its figures come out again") {
    const auto sessions = sessions_of("founding-case");
    REQUIRE(sessions.size() >= 12);
    const fs::path written = fs::path(root) / "build/founding-case";
    fs::remove_all(written);
    fs::create_directories(written);
    std::string last;
    for (const std::string& session : sessions) {
        CAPTURE(session);
        const Ran ran = run_session(session);
        CAPTURE(ran.err);
        CHECK(ran.status == 0);
        CHECK_FALSE(ran.out.empty());
        last = ran.out;
    }
    CHECK(last.find("73,33 %") != std::string::npos);
    CHECK(fs::exists(written / "bao-cao-2016.docx"));

    const auto report = nlohmann::json::parse(read(written / "bao-cao-2016.json"));
    std::map<std::string, int> results;
    for (const auto& one : report["published_figures"]) {
        const std::string result = one["result"];
        ++results[result];
        CAPTURE(one["name"].get<std::string>());
        CHECK(last.find(one["name"].get<std::string>()) != std::string::npos);
        if (result == "reproduced") CHECK(one["figure"]["source"]["rows"] > 0);
        if (result == "not-computable") CHECK_FALSE(one["why_not"].get<std::string>().empty());
    }
    CHECK(results == std::map<std::string, int>{{"not-computable", 2}, {"reproduced", 13}});
}
