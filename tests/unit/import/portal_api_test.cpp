#include "tthc/import/import.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

constexpr std::string_view frame =
    R"({{"id": "0a", "code": "1.000001", "name": "Cấp giấy", "isWard": true, "isProvince": false,)"
    R"( "formalityType": "OTHER", "subjectTypesDetails": [{{"id": "1", "name": "Doanh nghiệp"}}])"
    R"({}}})";

std::string with(std::string_view more) {
    return fmt::format(frame, more.empty() ? std::string() : fmt::format(", {}", more));
}

ImportedFile import_text(std::string text) {
    return procedures_of(SourceFile("in.jsonl", std::move(text)), shipped_lexicon());
}

Imported import_one(std::string text) {
    auto file = import_text(std::move(text));
    REQUIRE(file.procedures.size() == 1);
    CHECK(file.findings.empty());
    return std::move(file.procedures.front());
}

std::size_t told(const Imported& imported, const Code& code) {
    return static_cast<std::size_t>(
        std::count_if(imported.kept.begin(), imported.kept.end(),
                      [&](const Finding& finding) { return finding.code == &code; }));
}

Procedure with_method(std::string_view method) {
    return import_one(with(fmt::format(R"("executionMethods": [{}])", method))).procedure;
}

Procedure with_fees(std::string_view fees) {
    return with_method(fmt::format(
        R"({{"submissionMethod": "DIRECT", "processingTime": 0, "processingTimeUnit": "OTHER",)"
        R"( "fees": [{}]}})",
        fees));
}

}  // namespace

TEST_CASE("a record of the interface is the same with and without its envelope") {
    const Procedure bare = import_one(with("")).procedure;
    const std::string enveloped = fmt::format(
        R"({{"id": "0a", "code": "1.000001", "name": "Cấp giấy", "detail": {}}})", with(""));
    CHECK(import_one(enveloped).procedure == bare);
    CHECK(import_one(fmt::format("[{}]", enveloped)).procedure == bare);
    CHECK(bare.levels.size() == 1);
    CHECK(bare.levels[0].value == Level::commune);
    CHECK(bare.applicants[0].value == Applicant::enterprise);
    CHECK(bare.sources[0].value == "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/0a");
}

TEST_CASE("an unknown key, an unknown value and a key that should be empty are told and kept") {
    const Imported odd = import_one(with(
        R"("mới": "x", "state": "EXPIRED", "targetObjects": [{"name": "y"}], "createdAt": 1)"));
    CHECK(told(odd, import_code::kept_word) == 3);
    CHECK(odd.procedure.note.value == "state: EXPIRED\nmới: x\ntargetObjects/name: y");
}

TEST_CASE("a record with two codes is known by the first, and the other is told") {
    const Imported two = import_one(with(R"("codeNotation": "1.000001.H15")"));
    CHECK(two.procedure.code.value == "1.000001");
    CHECK(two.procedure.note.value == "Mã thủ tục: 1.000001.H15");
    CHECK(told(two, import_code::told_differently) == 1);
}

TEST_CASE("a text where a table should be is kept") {
    const Imported odd = import_one(with(R"("executionMethods": "mọi cách", "cases": [])"));
    CHECK(told(odd, import_code::kept_word) == 1);
    CHECK(odd.procedure.note.value == "executionMethods: mọi cách");
}

TEST_CASE("a number is a time only beside its unit") {
    const auto time = [](std::string_view number, std::string_view unit) {
        const Procedure procedure = with_method(fmt::format(
            R"({{"submissionMethod": "ONLINE", "processingTime": {}, "processingTimeUnit": "{}"}})",
            number, unit));
        if (procedure.deadlines.empty()) return std::string("none");
        const Deadline& deadline = procedure.deadlines.front();
        return deadline.legal ? deadline.legal->value.to_string(Language::vi) : deadline.note.value;
    };
    CHECK(time("7.5", "WORKING_DAY") == "7,5 ngày làm việc");
    CHECK(time("2", "MONTH") == "2 tháng");
    CHECK(time("1", "OTHER") == "1");
    CHECK(time("0", "OTHER") == "none");
    CHECK(time("\"Không quá 35 ngày kể từ ngày nhận đủ hồ sơ\"", "OTHER") == "35 ngày");
    CHECK(time("3", "FORTNIGHT") == "3");
}

TEST_CASE("fees are what they are told, and the text where nothing is told") {
    const Procedure two = with_fees(
        R"({"type": "FEE", "value": 50000, "currencyName": "Việt Nam Đồng", "description": "Cấp mới"},)"
        R"({"type": "SERVICE_FEE", "value": 20000, "description": "Cấp lại"})");
    REQUIRE(two.fees.size() == 2);
    CHECK(two.fees[0].amount->value == Money{50000});
    CHECK(two.fees[0].kind->value == FeeKind::fee);
    CHECK(two.fees[0].when.value == "Cấp mới");
    CHECK(two.fees[1].kind->value == FeeKind::charge);

    const Procedure free = with_fees(R"({"type": "FEE", "value": 0, "description": ""})");
    CHECK_FALSE(free.fees[0].free.value.empty());

    const Procedure hidden =
        with_fees(R"({"type": "FEE", "value": 0, "description": "8.000.000/lần"})");
    CHECK(hidden.fees[0].free.value.empty());
    CHECK(hidden.fees[0].amount->value == Money{8'000'000});
    CHECK(hidden.fees[0].per.value == "lần");

    const Procedure elsewhere = with_fees(
        R"({"type": "FEE", "value": 50000, "description": "Theo quy định của Bộ Tài chính"},)"
        R"({"type": "FEE", "value": 0, "description": "Theo quy định của Bộ Tài chính"})");
    CHECK(elsewhere.fees[0].when.value.empty());
    CHECK(elsewhere.fees[0].note.value == "Theo quy định của Bộ Tài chính");

    const Procedure thousands =
        with_fees(R"({"type": "FEE", "value": 20, "description": "20.000 đồng/tờ khai"})");
    CHECK(thousands.fees[0].amount->value == Money{20000});

    const Procedure foreign = with_fees(
        R"({"type": "FEE", "value": 25, "currencyName": "USD", "description": "một lần"})");
    CHECK_FALSE(foreign.fees[0].amount);
    CHECK(foreign.fees[0].foreign->value.to_string() == "25 USD");
    CHECK(foreign.fees[0].note.value == "một lần");
}

TEST_CASE("papers have their numbers, their files and the case of their group") {
    const Procedure procedure =
        import_one(
            with(
                R"("executionCases": [{"name": "a) Đối với cấp mới:", "profileComponents": [)"
                R"({"name": "Đơn", "code": "K1", "originalQty": 1, "copyQty": 0, "required": false,)"
                R"( "attachments": [{"fileName": "M1.docx"}, {"fileName": "M2.docx"}]}]},)"
                R"({"name": "Giấy tờ phải xuất trình", "profileComponents": [)"
                R"({"name": "Hộ chiếu", "originalQty": 1, "copyQty": 0}]}])"))
            .procedure;
    REQUIRE(procedure.documents);
    const auto& items = procedure.documents->items;
    REQUIRE(items.size() == 2);
    CHECK(items[0].when.value == "Đối với cấp mới");
    CHECK(items[0].originals->value == 1);
    CHECK(items[0].form->files == List<std::string>{{"M1.docx"}, {"M2.docx"}});
    CHECK(items[1].when.value.empty());
    CHECK(items[1].shown->value == 1);
}

TEST_CASE("a day is the day of Vietnam; what is no day is kept") {
    const auto publication = [](std::string_view moment) {
        return import_one(with(fmt::format(
            R"("procedureProposal": {{"proposalNumber": "12/QĐ-BCA", "decisionDate": {}}})",
            moment)));
    };
    CHECK(publication("1779382800000").procedure.publication->signed_on->value ==
          *parse_date("2026-05-22"));
    const Imported wrong = publication("99999999999999999");
    CHECK_FALSE(wrong.procedure.publication->signed_on);
    CHECK(told(wrong, import_code::kept_word) == 1);
}

TEST_CASE("a row of the table of steps may count several, below their case") {
    const Procedure told =
        import_one(
            with(
                R"("executionSteps": [{"name": "Thông thường", "description": "Bước 1: Tổ chức nộp hồ sơ.\nBước 2: Sở Y tế cấp."},)"
                R"( {"name": "Trực tuyến", "description": "* Đối với tàu đến cảng:\n- Bước 1: Người làm thủ tục khai báo.\n- Bước 2: Cảng vụ xác nhận.\n* Đối với tàu rời cảng:\n- Bước 1: Người làm thủ tục khai.\n- Bước 2: Cảng vụ trả lời."}])"))
            .procedure;
    REQUIRE(told.steps.size() == 6);
    CHECK(told.steps[0].when.value == "Thông thường");
    CHECK(told.steps[0].action.value == "Tổ chức nộp hồ sơ.");
    CHECK(told.steps[2].when.value == "Đối với tàu đến cảng");
    CHECK(told.steps[5].when.value == "Đối với tàu rời cảng");
    CHECK(told.steps[5].actor.value == "Cảng vụ");
}

TEST_CASE("cases that all have the number of the channels tell its unit") {
    const Procedure told =
        import_one(
            with(
                R"("executionMethods": [{"submissionMethod": "DIRECT", "processingTime": 12, "processingTimeUnit": "OTHER"}],)"
                R"( "cases": [{"name": "Do tổ chức nộp", "processingDay": {"qty": 12, "type": "WORKING_DAY"}},)"
                R"( {"name": "Do cá nhân nộp", "processingDay": {"qty": 12, "type": "WORKING_DAY"}}])"))
            .procedure;
    REQUIRE(told.deadlines.size() == 2);
    CHECK(told.deadlines[0].when.value == "Do tổ chức nộp");
    CHECK(told.deadlines[1].legal->value.to_string(Language::vi) == "12 ngày làm việc");
}

TEST_CASE("a time under the procedure's own name is no deadline where the row tells none") {
    // 1.001714, 1.007824, 3.000322
    const auto with_number = [](const char* number) {
        return import_one(
                   with(fmt::format(R"("executionMethods": [{{"submissionMethod": "DIRECT",)"
                                    R"( "processingTime": {}, "processingTimeUnit": "OTHER"}}],)"
                                    R"( "cases": [{{"name": "Cấp giấy",)"
                                    R"( "processingDay": {{"qty": 3, "type": "WORKING_DAY"}}}}])",
                                    number)))
            .procedure;
    };
    const auto has_length = [](const Procedure& told) {
        return !told.deadlines.empty() && told.deadlines.front().legal.has_value();
    };
    CHECK_FALSE(has_length(with_number("0")));
    CHECK(with_number("0").note.value.find("3 ngày làm việc") != std::string::npos);
    CHECK_FALSE(has_length(with_number("1")));
    REQUIRE(has_length(with_number("3")));
    CHECK(with_number("3").deadlines.front().legal->value.to_string(Language::vi) ==
          "3 ngày làm việc");
}

TEST_CASE("the items of a list of agencies are whole names") {
    const Procedure told =
        import_one(
            with(R"("departmentsExecuting": [{"name": "Hội đồng nhân dân cấp tỉnh, Bộ, Cơ quan )"
                 R"(ngang Bộ"}], "unitGroupsExecuting": [{"name": "Sở Xây dựng"}],)"
                 R"( "executingAgencies": "Hội đồng nhân dân cấp tỉnh, Bộ, Cơ quan ngang Bộ",)"
                 R"( "delegatedAgencies": "Bộ Y tế, Sở Y tế")"))
            .procedure;
    REQUIRE(told.handled_by.size() == 2);
    CHECK(told.handled_by[0].value == "Hội đồng nhân dân cấp tỉnh, Bộ, Cơ quan ngang Bộ");
    CHECK(told.handled_by[1].value == "Sở Xây dựng");
    CHECK(told.authority.size() == 2);
}
