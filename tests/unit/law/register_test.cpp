#include "tthc/law/register.h"

#include "support/facts.h"
#include "tthc/law/agencies.h"
#include "tthc/law/agency_table.h"
#include "tthc/source/data_files.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

Date day(const char* text) {
    return *parse_date(text);
}

LawRegister small_register() {
    const std::vector<DataFile> files{parse_data(SourceFile("law.yaml", R"(instruments:
  - {number: 03/2011/QH13, kind: law, in_force: 2012-07-01, expired: 2019-01-01, replaced_by: [25/2018/QH14], source: thử}
  - {number: 25/2018/QH14, kind: law, in_force: 2019-01-01, source: thử}
  - {number: 12/1999/QH10, kind: law, source: thử}
  - {number: 50/2012/QH13, kind: national-assembly-resolution, source: thử}
)"))};
    return test::expect(LawRegister::load(files));
}

AgencyRegister small_agencies() {
    const std::vector<DataFile> files{parse_data(SourceFile("agencies.yaml", R"(agencies:
  - {name: Ủy ban nhân dân huyện, aliases: [UBND huyện], match: prefix, until: 2025-06-30, source: thử}
  - {name: Ủy ban nhân dân tỉnh Bến Tre, aliases: [UBND tỉnh Bến Tre], until: 2025-06-30, successors: [Ủy ban nhân dân tỉnh Vĩnh Long], source: thử}
)"))};
    return test::expect(AgencyRegister::load(files));
}

}  // namespace

TEST_CASE("an instrument holds from its date until the day it expires") {
    const auto law = small_register();
    CHECK(law.standing("03/2011/QH13", day("2012-06-30")) == Standing::not_yet);
    CHECK(law.standing("03/2011/QH13", day("2018-12-31")) == Standing::in_force);
    CHECK(law.standing("03/2011/QH13", day("2019-01-01")) == Standing::expired);
    CHECK(law.standing("25/2018/QH14", day("2018-12-31")) == Standing::not_yet);
    CHECK(law.standing("25/2018/QH14", day("2019-01-01")) == Standing::open_ended);
    CHECK(law.standing("12/1999/QH10", day("2019-01-01")) == Standing::undated);
    CHECK(law.standing("12/1999/QH10", day("1998-12-31")) == Standing::not_yet);
    CHECK(law.standing("1/1999/QH10", day("2019-01-01")) == Standing::unknown_act);
}

TEST_CASE("what folders of data say stands before the table, the later entry before the earlier") {
    const std::vector<DataFile> files{parse_data(SourceFile("a.yaml", R"(instruments:
  - {number: 63/2010/NĐ-CP, title: cũ, source: thử}
)")),
                                      parse_data(SourceFile("b.yaml", R"(instruments:
  - {number: 63/2010/NĐ-CP, title: mới, source: thử}
)"))};
    const auto law = test::expect(LawRegister::load(files));
    CHECK(law.find(" 63 / 2010/ND- CP")->name.value == "mới");
    CHECK(LawRegister({}, shipped_tables().back().rows).find("63/2010/NĐ-CP")->name.value ==
          "Về kiểm soát thủ tục hành chính");
    CHECK(law.kind_of("3980 /QĐ-BQP") == InstrumentKind::individual);
    CHECK(law.kind_of("09 /2015/ QĐ-TTg") == InstrumentKind::pm_decision);
}

TEST_CASE("a slip in the year of a law finds the law that was meant") {
    const auto law = small_register();
    REQUIRE(law.find_with_other_year("12/1998/QH10").has_value());
    CHECK(law.find_with_other_year("12/1998/QH10")->number.value == "12/1999/QH10");
    CHECK_FALSE(law.find_with_other_year("12/1999/QH10").has_value());
    CHECK_FALSE(law.find_with_other_year("12/1990/QH10").has_value());
    CHECK_FALSE(law.find_with_other_year("13/1998/QH10").has_value());
    CHECK_FALSE(law.find_with_other_year("50/2013/QH13").has_value());
}

TEST_CASE("the kind of an instrument is told by its number") {
    const LawRegister law;
    CHECK(law.kind_of("63/2010/NĐ-CP") == InstrumentKind::decree);
    CHECK(law.kind_of("09/2015/QĐ-TTg") == InstrumentKind::pm_decision);
    CHECK(law.kind_of("766/QĐ-TTg") == InstrumentKind::individual);
    CHECK(law.kind_of("886/QĐ-UBND") == InstrumentKind::individual);
    CHECK(law.kind_of("10/2015/QĐ-UBND") == InstrumentKind::provincial_decision);
    CHECK(law.kind_of("69/2007/TTLT/BQP-BLĐTBXH-BTC") == InstrumentKind::joint_circular);
    CHECK(law.kind_of("02/2020/UBTVQH14") == InstrumentKind::ordinance);
    CHECK(law.kind_of("66.18/2026/NQ-CP") == InstrumentKind::government_resolution);
    CHECK_FALSE(law.kind_of("12").has_value());
}

TEST_CASE("who may prescribe a procedure is judged at promulgation") {
    CHECK(may_prescribe(InstrumentKind::decree, day("2016-07-01")) == Power::may);
    CHECK(may_prescribe(InstrumentKind::circular, day("2016-06-30")) == Power::question);
    CHECK(may_prescribe(InstrumentKind::circular, day("2016-07-01")) == Power::only_if_assigned);
    CHECK(may_prescribe(InstrumentKind::provincial_decision, day("2025-03-31")) ==
          Power::only_if_assigned);
    CHECK(may_prescribe(InstrumentKind::provincial_decision, day("2025-04-01")) == Power::question);
    CHECK(may_prescribe(InstrumentKind::individual, day("2020-01-01")) == Power::never);
}

TEST_CASE("agencies that ended are found by name, by beginning and by their province") {
    const auto agencies = small_agencies();
    const Date after = day("2025-07-01");
    CHECK(agencies.find_ended("Ủy ban nhân dân huyện Ba Tri", after) != nullptr);
    CHECK(agencies.find_ended("Ủy ban nhân dân huyện Ba Tri", day("2025-06-30")) == nullptr);
    CHECK(agencies.find_ended("Sở Xây dựng; UBND Huyện", after) != nullptr);
    CHECK(agencies.find_ended("Sở Tư pháp tỉnh Bến Tre", after) != nullptr);
    CHECK(agencies.find_ended("Uỷ ban nhân dân tỉnh Bến Tre", after)->successors.front().value ==
          "Ủy ban nhân dân tỉnh Vĩnh Long");
    CHECK(agencies.find_ended("UỶ BAN  NHÂN DÂN huyện Ba Tri", after) != nullptr);
    CHECK(agencies.find_ended("Ban quản lý ngoại tỉnh Bến Tre mới", after) == nullptr);
    CHECK(agencies.find_ended("Ủy ban nhân dân tỉnh Vĩnh Long", after) == nullptr);
    CHECK(agencies.find_ended("Ủy ban nhân dân huyệnx", after) == nullptr);
}

TEST_CASE("the tone mark may stand on either vowel") {
    const std::vector<DataFile> files{parse_data(SourceFile("agencies.yaml", R"(agencies:
  - {name: Ủy ban nhân dân tỉnh Hòa Bình, until: 2025-06-30, source: thử}
)"))};
    const auto agencies = test::expect(AgencyRegister::load(files));
    CHECK(agencies.find_ended("Sở Văn hoá tỉnh Hoà Bình", day("2025-07-01")) != nullptr);
}

TEST_CASE("every province of 2024 leads to one of today") {
    const auto agencies = test::expect(AgencyRegister::load(test::expect(engine_data())));
    struct Merged {
        const char* before;
        const char* after;
    };
    const Merged merged[] = {
        {"Sở Tư pháp tỉnh Hà Giang", "Sở Tư pháp tỉnh Tuyên Quang"},
        {"Sở Y tế tỉnh Bà Rịa – Vũng Tàu", "Sở Y tế Thành phố Hồ Chí Minh"},
        {"UBND tỉnh Quảng Nam", "UBND thành phố Đà Nẵng"},
        {"Công an tỉnh Bình Phước", "Công an thành phố Đồng Nai"},
        {"HĐND huyện Ba Vì", "Hội đồng nhân dân cấp xã"},
    };
    for (const Merged& names : merged) {
        CAPTURE(names.before);
        CHECK(agencies.find_ended(names.before, day("2026-07-01")) != nullptr);
        CHECK(agencies.find_ended(names.before, day("2025-06-30")) == nullptr);
        CHECK(agencies.find_ended(names.after, day("2026-07-01")) == nullptr);
    }
    CHECK(agencies.succeeds("Sở Tư pháp tỉnh Hà Giang", "Sở Tư pháp tỉnh Tuyên Quang"));
    CHECK(agencies.succeeds("UBND tỉnh Quảng Nam", "Ủy ban nhân dân thành phố Đà Nẵng"));
    CHECK(agencies.succeeds("Công an tỉnh Bình Phước", "Công an thành phố Đồng Nai"));
    CHECK_FALSE(agencies.succeeds("Sở Tư pháp tỉnh Hà Giang", "Sở Tư pháp tỉnh Lào Cai"));
    for (const char* kept : {"Sở Tư pháp tỉnh Thanh Hóa", "Ủy ban nhân dân thành phố Huế",
                             "Phòng Kinh tế cấp xã", "Sở Tài chính thành phố Hải Phòng"}) {
        CAPTURE(kept);
        CHECK(agencies.find_ended(kept, day("2026-07-01")) == nullptr);
    }
    CHECK(agencies.find_ended("Phòng Nội vụ cấp huyện", day("2025-07-01")) != nullptr);
}

TEST_CASE("agencies may stand in a table; a row that says too little is refused with its line") {
    const auto table = [](const char* rows) {
        return read_agencies(
            SourceFile("a.csv", std::string("agency;until;level;successors;source\n") + rows));
    };
    const auto agencies = test::expect(table("Sở A;30/06/2025;province;Sở B | Sở C;thử\n"));
    REQUIRE(agencies.size() == 1);
    CHECK(agencies[0].until->value == day("2025-06-30"));
    CHECK(agencies[0].successors.size() == 2);
    for (const char* rows :
         {"Sở A;;;;thử\n", "Sở A;2025-06-30;tỉnh;;thử\n", "Sở A;2025-06-30;;;\n"}) {
        const auto refused = table(rows);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.en.starts_with("a.csv:2: needs an agency"));
    }
}

TEST_CASE("the longest name wins") {
    const std::vector<DataFile> files{parse_data(SourceFile("agencies.yaml", R"(agencies:
  - {name: Sở Thông tin, match: prefix, until: 2025-02-28, source: thử}
  - {name: Sở Thông tin và Truyền thông, match: prefix, until: 2025-02-28, source: thử}
)"))};
    const auto agencies = test::expect(AgencyRegister::load(files));
    const Agency* found =
        agencies.find_ended("Sở Thông tin và Truyền thông tỉnh An Giang", day("2025-03-01"));
    REQUIRE(found != nullptr);
    CHECK(found->name.value == "Sở Thông tin và Truyền thông");
}

TEST_CASE("the registers that ship can be read") {
    const test::ShippedFacts shipped(day("2026-07-01"));
    CHECK(shipped.facts().law.knows("63/2010/NĐ-CP"));
}
