#include "tthc/import/merge/merge_sources.h"

#include "tthc/import/merge/plan_writes.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tthc;
using namespace tthc::importing;

namespace {

Deadline days(const char* legal, const char* from = "") {
    Deadline deadline;
    deadline.legal = *Duration::parse(legal);
    deadline.from = std::string(from);
    return deadline;
}

Told told(const char* shape, const char* digest) {
    Told told;
    told.procedure.code = std::string("1.000001");
    told.procedure.name = std::string("Cấp giấy phép");
    told.procedure.channels.emplace_back(Channel::in_person);
    told.source = {
        std::string("https://") + shape, std::string(shape) + ".json", shape, digest, {}};
    told.where.file = told.source.file;
    return told;
}

Told interface_record() {
    Told record = told("portal-api", "000000000000000a");
    record.procedure.deadlines.push_back(days("5 ngày làm việc"));
    record.procedure.basis.emplace_back(Citation::parse("32/2018/QH14"));
    record.procedure.note = std::string("Từ khóa: giấy phép");
    return record;
}

Told page_record() {
    Told record = told("portal-2026", "000000000000000b");
    record.procedure.deadlines.push_back(days("5 ngày làm việc", "ngày nhận đủ hồ sơ"));
    record.procedure.basis.emplace_back(Citation::parse("46/2022/NĐ-CP"));
    Condition condition;
    condition.text = std::string("Có trụ sở");
    record.procedure.conditions.push_back(condition);
    record.procedure.note = std::string("Từ khóa: giấy phép\nĐịa chỉ: 1 phố A");
    return record;
}

const std::vector<TrustOrder>& trust() {
    return test::shipped_lexicon().trust;
}

Date day() {
    return *parse_date("2026-07-01");
}

}  // namespace

TEST_CASE("of two records the interface holds, and what only the page tells is taken") {
    const Merged merged = merge_sources({page_record(), interface_record()}, trust());
    const Procedure& procedure = merged.procedure;
    REQUIRE(procedure.basis.size() == 1);
    CHECK(procedure.basis.front().value.act == "32/2018/QH14");
    REQUIRE(procedure.conditions.size() == 1);
    REQUIRE(procedure.deadlines.size() == 1);
    CHECK(procedure.deadlines.front().from.value == "ngày nhận đủ hồ sơ");
    CHECK(procedure.note.value ==
          "Từ khóa: giấy phép\nTheo bản ghi portal-2026:\nĐịa chỉ: 1 phố A");
    REQUIRE(procedure.sources.empty());
    REQUIRE(merged.sources.size() == 2);
    CHECK(merged.sources[0].shape == "portal-api");
    CHECK(merged.sources[1].shape == "portal-2026");
    CHECK(merged.sources[1].fields == std::vector<std::string>{"conditions"});
}

TEST_CASE("a part that one record tells is not none") {
    Told api = interface_record();
    api.procedure.none = {StatedNone::conditions, StatedNone::fees};
    const Merged merged = merge_sources({page_record(), api}, trust());
    REQUIRE(merged.procedure.none.size() == 1);
    CHECK(merged.procedure.none.front().value == StatedNone::fees);
}

TEST_CASE("a disagreement names both values and both places") {
    const Merged merged = merge_sources({page_record(), interface_record()}, trust());
    REQUIRE(merged.disagreements.size() == 1);
    const Finding& finding = merged.disagreements.front();
    CHECK(finding.code->id == "I020");
    CHECK(finding.node == "basis");
    CHECK(finding.where.file == "portal-2026.json");
    CHECK(finding.message.en ==
          "two sources disagree: portal-api says `32/2018/QH14`, portal-2026 "
          "says `46/2022/NĐ-CP`");
    CHECK(finding.message.vi ==
          "hai nguồn khác nhau: portal-api ghi `32/2018/QH14`, portal-2026 "
          "ghi `46/2022/NĐ-CP`");
    REQUIRE(finding.related.size() == 1);
    CHECK(finding.related.front().where.file == "portal-api.json");
}

TEST_CASE("the same file comes out in any order, in one run or in two") {
    const Told page = page_record();
    const Told api = interface_record();
    const std::string together = plan_write({page, api}, trust(), day(), {}).text;
    CHECK(plan_write({api, page}, trust(), day(), {}).text == together);
    for (const bool page_first : {true, false}) {
        CAPTURE(page_first);
        const Told& first = page_first ? page : api;
        const Told& second = page_first ? api : page;
        const std::string once = plan_write({first}, trust(), day(), {}).text;
        const auto twice = plan_write({second}, trust(), day(), ExistingFile{"x.yaml", once});
        CHECK(twice.action == WriteAction::update);
        CHECK(twice.text == together);
        CHECK(twice.disagreements.size() == 1);
        CHECK(plan_write({first}, trust(), day(), ExistingFile{"x.yaml", together}).action ==
              WriteAction::unchanged);
    }
}

TEST_CASE("a record that changed replaces what it told, not what the other told") {
    const std::string together =
        plan_write({page_record(), interface_record()}, trust(), day(), {}).text;
    Told changed = page_record();
    changed.source.digest = "000000000000000c";
    changed.procedure.conditions.front().text = std::string("Có trụ sở và kho");
    const auto plan = plan_write({changed}, trust(), day(), ExistingFile{"x.yaml", together});
    CHECK(plan.action == WriteAction::update);
    CHECK(plan.text == plan_write({changed, interface_record()}, trust(), day(), {}).text);
}

TEST_CASE("of two records of one shape the newer holds, else the longer") {
    Told older = interface_record();
    older.updated = "999999999999";
    older.size = 500;
    Told newer = interface_record();
    newer.updated = "1700000000000";
    newer.source.digest = "000000000000000d";
    for (const auto& records : {std::vector{older, newer}, std::vector{newer, older}}) {
        const Newest newest = newest_of_each_shape(records);
        REQUIRE(newest.records.size() == 1);
        CHECK(newest.records.front().source.digest == newer.source.digest);
        REQUIRE(newest.older.size() == 1);
    }
    newer.updated = older.updated;
    CHECK(newest_of_each_shape({newer, older}).records.front().size == 500);
}
