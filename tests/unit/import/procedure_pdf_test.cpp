#include "tthc/import/import.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;

namespace {

constexpr const char* excerpt = R"({
  "schema_version": "3.0-pdf", "record_type": "public_service_procedure_knowledge",
  "id": "019d", "procedure_code": "1.000001", "title": "Cấp giấy phép A", "language": "vi",
  "status": "extracted_pending_review",
  "source": {"publisher": "Cổng", "source_url": "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d",
             "page_count": 3},
  "governance": {"review_status": "pending", "reviewed_at": null},
  "decision_number": "863/QĐ-BNV", "implementation_level": "Cấp tỉnh, Cấp xã",
  "procedure_type": "ASSIGNED_REGULATION", "sector": "Lao động",
  "target_users": ["Công dân Việt Nam", "Doanh nghiệp"],
  "agency": {"competent_agency": "", "executing_agency": "Sở Nội vụ"},
  "steps": [{"order": 1, "title": "Bước 1", "description": "Bước 1: Người lao động nộp hồ sơ.",
             "example": null, "source_page": 2},
            {"order": 2, "title": "Bước 2", "description": "Bước 2: Sở Nội vụ cấp giấy phép.",
             "example": null, "source_page": 2}],
  "documents": {"forms": [{"name": "- Đơn đề nghị cấp phép", "quantity": "1 bản chính",
                           "attachment": "Mẫu số 01.docx", "source_page": 2}],
                "normally_required": [],
                "conditional": [{"name": "Hộ chiếu", "quantity": "1 bản chính, 2 bản sao",
                                 "attachment": null, "source_page": 3}]},
  "submission_methods": [
    {"code": "DIRECT", "label": "Trực tiếp", "processing_time": "7 ngày làm việc",
     "fee": "35.000.000 đồng (ba mươi lăm triệu đồng)/lần", "description": "", "source_page": 3},
    {"code": "POSTAL", "label": "Qua dịch vụ bưu chính", "processing_time": "0", "fee": null,
     "description": "", "source_page": null}],
  "fees": {"summary": "35.000.000 đồng", "status": "varies_by_submission_method", "items": []},
  "legal_bases": [{"title": "Luật Việc làm", "document_number": "38/2013/QH13", "source_page": 4}],
  "conditions": "", "results": [{"title": "Giấy phép A", "code": "KQ.G09.000360"}],
  "raw_sections": {"TRÌNH TỰ THỰC HIỆN": "Bước 1", "TỪ KHÓA": "việc làm"},
  "classification": {"sector": {"name": "Lao động", "slug": "lao-dong"}}
})";

}  // namespace

TEST_CASE("the shape that was taken from the PDF is read by its keys") {
    const auto file = procedures_of(SourceFile("procedure.json", excerpt), test::shipped_lexicon());
    CHECK(file.findings.empty());
    REQUIRE(file.procedures.size() == 1);
    const Imported& imported = file.procedures.front();
    const Procedure& procedure = imported.procedure;
    CHECK(imported.shape == "procedure-pdf");
    CHECK(procedure.code.value == "1.000001");
    CHECK(procedure.levels.size() == 2);
    CHECK(procedure.applicants.size() == 2);
    CHECK(procedure.channels.size() == 2);
    REQUIRE_FALSE(procedure.deadlines.empty());
    CHECK(procedure.deadlines.front().legal->value.to_string(Language::vi) == "7 ngày làm việc");
    REQUIRE_FALSE(procedure.fees.empty());
    CHECK(procedure.fees.front().amount->value.dong == 35000000);
    REQUIRE(procedure.documents);
    REQUIRE(procedure.documents->items.size() == 2);
    CHECK(procedure.documents->items[0].form.has_value());
    CHECK(procedure.documents->items[1].name.value == "Hộ chiếu");
    CHECK(procedure.documents->items[1].copies->value == 2);
    REQUIRE(procedure.basis.size() == 1);
    CHECK(procedure.basis.front().value.act == "38/2013/QH13");
    REQUIRE(procedure.results.size() == 1);
    CHECK(procedure.results.front().code.value == "KQ.G09.000360");
    CHECK(procedure.steps.size() == 2);
    CHECK(procedure.sources.size() == 1);
    for (const auto& other : imported.kept)
        CHECK(other.message.en.find("unknown key") == std::string::npos);
}
