#include "tthc/law/instrument_table.h"

#include "support/facts.h"
#include "support/folder.h"
#include "tthc/law/register.h"
#include "tthc/model/act_spelling.h"
#include "tthc/model/engine_data.h"
#include "tthc/source/data_files.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace tthc;

namespace {

SortedTable shipped_rows() {
    const auto tables = shipped_tables();
    return std::find_if(tables.begin(), tables.end(),
                        [](const ShippedTable& table) { return table.kind == instrument_table; })
        ->rows;
}

Date on(const char* text) {
    return *parse_date(text);
}

}  // namespace

TEST_CASE("the table of instruments that ships can be read, and is what was compiled in") {
    const std::string path = std::string(TTHC_SOURCE_DIR) + "/data/engine/law/instruments.csv";
    const auto acts = test::expect(read_instruments(test::expect(read_source(path))));
    const SortedTable table = shipped_rows();
    REQUIRE(acts.size() == table.size());
    for (const Instrument& act : acts) {
        CAPTURE(act.number.value);
        const auto cells = table.find(act_key(act.number.value));
        REQUIRE_FALSE(cells.empty());
        CHECK(compiled_instrument(cells) == act);
    }
}

TEST_CASE("the table contradicts itself nowhere") {
    const SortedTable table = shipped_rows();
    for (std::size_t row = 0; row < table.size(); ++row) {
        const Instrument act = compiled_instrument(table.cells(row));
        CAPTURE(act.number.value);
        CHECK((row == 0 || table.key(row - 1) < table.key(row)));
        if (act.issued && act.in_force) CHECK(act.issued->value <= act.in_force->value);
        if (act.in_force && act.expired) CHECK(act.in_force->value < act.expired->value);
        for (const Text& next : act.replaced_by) {
            const auto cells = table.find(act_key(next.value));
            if (cells.empty() || !act.issued) continue;
            const Instrument successor = compiled_instrument(cells);
            if (successor.issued) CHECK(act.issued->value <= successor.issued->value);
        }
    }
}

TEST_CASE("relations are told from both sides") {
    const LawRegister law({}, shipped_rows());
    CHECK(law.find("61/2018/NĐ-CP")->replaced_by.front().value == "118/2025/NĐ-CP");
    const auto replaced = law.replaced_by_this("118/2025/NĐ-CP");
    CHECK(std::find(replaced.begin(), replaced.end(), "61/2018/NĐ-CP") != replaced.end());
    const auto amending = law.amending_this("63/2010/NĐ-CP");
    CHECK(std::find(amending.begin(), amending.end(), "92/2017/NĐ-CP") != amending.end());
}

TEST_CASE("a table in a folder of data stands before the one compiled in") {
    const test::Folder folder;
    folder.file("sở.csv",
                "source,number,expired,of no meaning\nthử,63/2010/ND-CP,31/12/2030,x\n"
                "thử,10/2015/QĐ-UBND,2020-01-01,\n");
    const auto law =
        test::expect(LawRegister::load(test::expect(engine_data(folder.path.string()))));
    CHECK_FALSE(law.find("63/2010/NĐ-CP")->expired.has_value());
    folder.file("sở.csv",
                "number,source,expired,of no meaning\n63/2010/ND-CP,thử,31/12/2030,x\n"
                "10/2015/QĐ-UBND,thử,2020-01-01,\n");
    const auto more =
        test::expect(LawRegister::load(test::expect(engine_data(folder.path.string()))));
    CHECK(more.find("63/2010/NĐ-CP")->expired->value == on("2030-12-31"));
    CHECK(more.standing("10/2015/QĐ-UBND", on("2021-01-01")) == Standing::expired);
    CHECK(more.knows("61/2018/NĐ-CP"));
}

TEST_CASE("a table of a folder of the same path replaces the one compiled in") {
    const test::Folder folder;
    folder.file("law/instruments.csv", "number;source\n1/2030/NĐ-CP;thử\n");
    const auto law =
        test::expect(LawRegister::load(test::expect(engine_data(folder.path.string()))));
    CHECK(law.knows("01/2030/NĐ-CP"));
    CHECK_FALSE(law.knows("63/2010/NĐ-CP"));
}

TEST_CASE("a cell that cannot be understood is refused with its line") {
    const auto refused = [](const char* row) {
        const std::string text =
            std::string("number;source;issued;kind\n1/2030/NĐ-CP;thử;;\n") + row;
        const auto acts = read_instruments(SourceFile("a.csv", text));
        REQUIRE_FALSE(acts);
        return acts.error().message.en;
    };
    CHECK(refused("2/2030/NĐ-CP;thử;2030-02-30;\n") ==
          "a.csv:3: column `issued` cannot be “2030-02-30”");
    CHECK(refused("2/2030/NĐ-CP;thử;;degree\n") == "a.csv:3: column `kind` cannot be “degree”");
    CHECK(refused("2/2030/NĐ-CP;;;\n") == "a.csv:3: column `source` cannot be “”");
}

TEST_CASE("acts are found by number and by words of their title") {
    const LawRegister law({}, shipped_rows());
    REQUIRE(law.search("63/2010/nd-cp", 10).size() == 1);
    CHECK(law.search("KIỂM SOÁT thủ tục hành chính", 100).size() > 1);
    CHECK(law.search("kiểm soát thủ tục hành chính", 2).size() == 2);
    CHECK(law.search("không văn bản nào có tên này", 10).empty());
}

TEST_CASE("the table writes numbers as the law writes them") {
    const SortedTable table = shipped_rows();
    for (std::size_t row = 0; row < table.size(); ++row) {
        const std::string number(table.cells(row)[1]);
        CHECK(act_spelling(number) == number);
    }
}
