#include "tthc/model/load.h"

#include "support/place.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <doctest/doctest.h>

#include <iostream>

using namespace tthc;

namespace {

ProcedureFile load_text(std::string text) {
    return load_procedure(SourceFile("in.yaml", std::move(text)));
}

constexpr const char* sample = R"(code: "1.003868"
name: Cấp giấy phép
levels: [province]
basis: 19/2012/QH13 Điều 25
documents:
  sets: 1
  items:
    - id: don
      name: Đơn
      originals: 1
      form: {name: Đơn đề nghị, pages: 1}
      basis: {act: 12/1998/QH10, issued: 1998-09-01}
deadlines:
  - legal: 0.5 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
fees:
  - {id: phi, kind: fee, amount: 15000, quantity: {low: 1, likely: 2, high: 3.5}}
)";

}  // namespace

TEST_CASE("a procedure is read, written and read again unchanged") {
    const auto file = load_text(sample);
    for (const auto& d : file.findings)
        MESSAGE(d.message.en << " at " << d.where.begin.line << ":" << d.where.begin.column);
    REQUIRE(file.procedure);
    const std::string written = record::to_yaml(*file.procedure);
    const auto again = load_text(written);
    for (const auto& d : again.findings)
        MESSAGE(d.message.en);
    REQUIRE(again.procedure);
    CHECK(*again.procedure == *file.procedure);
    CHECK(record::to_yaml(*again.procedure) == written);
    CHECK(file.procedure->fees[0].quantity->value.high == *Decimal::parse("3.5"));
}

TEST_CASE("trouble is located, with a suggestion") {
    const auto file = load_text("name: Đơn\nfeild: x\nlevels: [provinse]\nbasis: 5\n");
    REQUIRE(file.findings.size() == 3);
    CHECK_FALSE(file.procedure);
    CHECK(file.findings[0].help.en == "did you mean `field`?");
    CHECK(place(file.findings[1].where.begin) == std::pair{3U, 10U});
    CHECK(place(file.findings[1].where.end) == std::pair{3U, 18U});
    CHECK(file.findings[1].node == "levels/0");
}
