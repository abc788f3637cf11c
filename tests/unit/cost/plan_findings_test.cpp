#include "tthc/cost/plan_findings.h"

#include "support/facts.h"
#include "support/folder.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tthc;

namespace {

std::vector<std::string> findings_of(const std::string& plan) {
    const test::Folder folder;
    const auto write = [&](const std::string& name, const std::string& text) {
        REQUIRE_FALSE(write_file((folder.path / name).string(), text));
    };
    write("a.yaml",
          "code: \"1.000001\"\nname: Thử\nfees: [{id: phi, name: Phí, amount: 900}]\n"
          "burden: {tasks: [{id: a, services: 500}, {id: b, services: 50}]}\n");
    write("b.yaml",
          "code: \"1.000001\"\nname: Thử\nfees: [{id: phi, name: Phí, amount: 200}]\n"
          "burden: {tasks: [{id: a, services: 100}, {id: b, services: 20}]}\n");
    write("plan.yaml", "plan: Thử\n" + plan);
    const SourceFile source = test::expect(read_source((folder.path / "plan.yaml").string()));
    const auto loaded = load_plan(source);
    for (const auto& item : loaded.findings)
        MESSAGE(item.message.en);
    REQUIRE(loaded.input);
    const auto norms = test::expect(Norms::load(test::expect(engine_data())));
    const auto estimate = test::expect(
        estimate_plan(*loaded.input, norms, {.day = Date(std::chrono::year(2024) / 7 / 1)}));
    std::vector<std::string> told;
    for (const Finding& finding : plan_findings(source, *loaded.input, estimate)) {
        told.push_back(std::to_string(finding.where.begin.line) + ":" +
                       std::to_string(finding.where.begin.column) + " " +
                       std::string(finding.code->id));
    }
    std::sort(told.begin(), told.end());
    return told;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("measures that cover nothing, changes that none or two cover, texts of others") {
    CHECK(findings_of("procedures:\n"
                      "  - original: a.yaml\n"
                      "    revised: b.yaml\n"
                      "    measures:\n"
                      "      - {id: x, title: X, covers: [fees, burden/a, burden/b]}\n") == Told{});
    CHECK(findings_of("procedures:\n"
                      "  - original: a.yaml\n"
                      "    revised: b.yaml\n"
                      "    measures:\n"
                      "      - {id: x, title: X, covers: [fees, steps]}\n"
                      "      - {id: y, title: Y, covers: [burden/a]}\n"
                      "      - {id: z, title: Z, covers: [burden/a]}\n") ==
          Told{"4:14 C002", "6:42 C001", "8:14 C003"});
}

TEST_CASE("a province decides on its own texts, not on a decree") {
    const std::string procedures =
        "procedures:\n"
        "  - original: a.yaml\n"
        "    revised: b.yaml\n"
        "    measures:\n"
        "      - id: x\n"
        "        title: X\n"
        "        covers: [fees, burden]\n"
        "        amends: [63/2010/NĐ-CP Điều 8, 12/2020/QĐ-UBND, 1/2022/TT-BTP]\n";
    CHECK(findings_of(procedures) == Told{});
    CHECK(findings_of("level: province\n" + procedures) == Told{"10:18 C004", "10:57 C004"});
    CHECK(findings_of("level: ministry\n" + procedures) == Told{"10:18 C004", "10:40 C004"});
}
