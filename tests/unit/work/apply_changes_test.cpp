#include "tthc/work/apply_changes.h"

#include "support/procedure_of.h"
#include "support/random_procedure.h"
#include "support/same_meaning.h"
#include "tthc/diff/accepted.h"
#include "tthc/diff/compare.h"
#include "tthc/model/identity.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"
#include "tthc/report/diff_report.h"
#include "tthc/report/findings/formats.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

SourceFile source(const std::string& name, const std::string& text) {
    return {name, text};
}

SourceFile report_of(const std::string& before, const std::string& after) {
    const auto report =
        report::diff_report(compare(source("old.yaml", before), source("new.yaml", after)));
    std::string json;
    report::write_json(report, report::plain(Language::vi),
                       [&](std::string_view text) { json += text; });
    return {"changes.json", json};
}

AppliedChanges applied(const std::string& before, const SourceFile& report,
                       const std::set<std::string>& only = {}) {
    auto result = apply_changes(source("old.yaml", before), report, only);
    if (!result) FAIL(result.error().message.en);
    return *std::move(result);
}

std::string error_of(const std::string& before, const SourceFile& report,
                     const std::set<std::string>& only = {}) {
    const auto result = apply_changes(source("old.yaml", before), report, only);
    REQUIRE_FALSE(result);
    return result.error().message.en;
}

const std::string old_text = R"(# Thủ tục mẫu
code: "1.000001"   # mã quốc gia
name: Cấp giấy phép

documents:
  sets: 1
  items:
    # đơn theo mẫu
    - {id: don, name: Đơn đề nghị, originals: 3}   # ba bản
    - id: ban-sao   # giấy tờ kèm theo
      name: Giấy đăng ký kinh doanh
      copies: 2
    - {id: ly-lich, name: Sơ yếu lý lịch, originals: 1}
deadlines: [{legal: 15 ngày, from: 'ngày nhận đủ hồ sơ'}]
# hết
)";

const std::string new_text = R"(code: "1.000001"
name: Cấp giấy phép
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị, originals: 2}
    - {id: ban-sao, name: Giấy đăng ký kinh doanh, copies: 1}
    - {id: anh, name: Ảnh chân dung, originals: 2}
deadlines: [{legal: 10 ngày, from: ngày nhận đủ hồ sơ}]
)";

}  // namespace

TEST_CASE("what is applied is written into the old text, whose comments and layout stay") {
    const AppliedChanges result = applied(old_text, report_of(old_text, new_text));
    CHECK(result.count == 5);
    CHECK_FALSE(result.rewritten);
    CHECK(result.text == R"(# Thủ tục mẫu
code: "1.000001"   # mã quốc gia
name: Cấp giấy phép

documents:
  sets: 1
  items:
    # đơn theo mẫu
    - {id: don, name: Đơn đề nghị, originals: 2}   # ba bản
    - id: ban-sao   # giấy tờ kèm theo
      name: Giấy đăng ký kinh doanh
      copies: 1
    - {id: anh, name: Ảnh chân dung, originals: 2}
deadlines: [{legal: 10 ngày, from: 'ngày nhận đủ hồ sơ'}]
# hết
)");
}

TEST_CASE("only the chosen changes are applied") {
    const SourceFile report = report_of(old_text, new_text);
    const auto pair = compare(source("old.yaml", old_text), source("new.yaml", new_text));
    const Procedure before = test::procedure_of(old_text);
    for (const Change& change : pair.pairs.front().changes) {
        const std::string mark = fingerprint(change, identity(before));
        const AppliedChanges result = applied(old_text, report, {mark});
        CHECK(result.count == 1);
        CHECK(record::to_yaml(test::procedure_of(result.text)) ==
              record::to_yaml(tthc::apply(before, std::vector{change})));
    }
    CHECK(error_of(old_text, report, {"0000"}).find("0000") != std::string::npos);
}

TEST_CASE("changes of another version, and files that are no report, are refused") {
    const SourceFile report = report_of(old_text, new_text);
    CHECK(error_of(new_text, report).find("another version") != std::string::npos);
    CHECK(error_of(old_text, source("x.json", "{}")).find("x.json: is no result") == 0);
    CHECK(error_of(old_text, source("x.json", "{\"changes\": [{\"action\": 1}]}")) ==
          "x.json:1: not a change");
    CHECK(error_of("name: [", report).find("old.yaml:1:7: ") == 0);
}

TEST_CASE("a report applied to its old version says what the new one says, of any procedures") {
    constexpr std::uint64_t rounds = 150;
    std::size_t rewritten = 0;
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        test::Random random(seed);
        const Procedure before = test::random_procedure(random);
        Procedure after = test::mutated(before, random);
        after.revises = before.revises;
        const std::string text = "# chú thích\n" + record::to_yaml(before);
        const SourceFile report = report_of(text, record::to_yaml(after));
        const AppliedChanges result = applied(text, report);
        CHECK(test::meaning_of(test::procedure_of(result.text)) == test::meaning_of(after));
        if (result.rewritten) ++rewritten;
    }
    CHECK(rewritten * 10 <= rounds);
}
