#include "tthc/review/unjudged.h"

#include "tthc/work/engine.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

Unjudged of(const std::string& text) {
    static const auto engine = load_engine(std::string());
    REQUIRE(engine);
    const ProcedureFile file = load_procedure(SourceFile("a.yaml", text));
    REQUIRE(file.procedure);
    return unjudged({file, *file.procedure, engine->facts(*parse_date("2026-07-01"))});
}

}  // namespace

TEST_CASE("what no register, calendar or number can decide is counted") {
    const Unjudged found =
        of("name: Cấp giấy phép\n"
           "authority: [Sở Nội vụ, Ủy ban nhân dân cấp huyện]\n"
           "basis: [63/2010/NĐ-CP, 9999/2024/NĐ-CP, không có số]\n"
           "deadlines: [{legal: 5 ngày}, {note: theo lịch hẹn}]\n"
           "publication: {signed: 1999-05-05}\n");
    CHECK(found.unknown_acts.size() == 1);
    CHECK(found.agencies.size() == 1);
    CHECK(found.times == 1);
    CHECK(found.years == std::vector{1999});
}

TEST_CASE("a record that every register knows leaves nothing unjudged") {
    const Unjudged found =
        of("name: Cấp giấy phép\nauthority: Ủy ban nhân dân cấp huyện\nbasis: 82/2015/NĐ-CP\n"
           "deadlines: [{legal: 5 ngày}]\npublication: {signed: 2025-05-05}\n");
    CHECK(found.unknown_acts.empty());
    CHECK(found.agencies.empty());
    CHECK(found.times == 0);
    CHECK(found.years.empty());
}

TEST_CASE("over a run each act and agency counts once") {
    UnjudgedRun run;
    const Unjudged found = of("name: x\nauthority: Sở Nội vụ\nbasis: 9999/2024/NĐ-CP\n");
    run.add(found);
    run.add(found);
    CHECK(run.unknown_acts.size() == 1);
    CHECK(run.agencies.size() == 1);
}
