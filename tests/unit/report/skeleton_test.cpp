#include "tthc/report/skeleton.h"

#include "tthc/model/load.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tthc;

namespace {

std::string uncommented(const std::string& text) {
    std::istringstream lines(text);
    std::string result;
    int number = 0;
    for (std::string line; std::getline(lines, line); ++number) {
        const bool marked = number >= 4 && line.starts_with("# ");
        result += marked ? line.substr(2) : line;
        result += '\n';
    }
    return result;
}

}  // namespace

TEST_CASE("the skeleton loads as it is and with every key in use") {
    for (const Language language : {Language::vi, Language::en}) {
        const std::string text = report::skeleton("Cấp: \"giấy phép\" # 1", language);
        const auto file = load_procedure(SourceFile("new.yaml", text));
        CHECK(file.findings.empty());
        REQUIRE(file.procedure);
        CHECK(file.procedure->name.value == "Cấp: \"giấy phép\" # 1");
        CHECK(file.procedure->steps.empty());

        const auto full = load_procedure(SourceFile("new.yaml", uncommented(text)));
        CHECK(full.findings.empty());
        REQUIRE(full.procedure);
        CHECK(full.procedure->steps.size() == 1);
        CHECK(full.procedure->burden->tasks.size() == 1);
    }
}
