#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::rules::document_issued_by_authority {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::review_content};

bool is_among(const Text& issuer, const List<std::string>& agencies) {
    const std::string name = utf8::to_lower(issuer.value);
    return !name.empty() && std::any_of(agencies.begin(), agencies.end(), [&](const Text& agency) {
        return utf8::to_lower(agency.value) == name;
    });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Text& issuer = items[i].issued_by;
        if (!is_among(issuer, procedure.authority) && !is_among(issuer, procedure.handled_by))
            continue;
        report.add(subject, issuer.span, item_path("documents", items[i].id, i),
                   say("“{}” do chính cơ quan giải quyết cấp",
                       "“{}” was issued by the authority itself", items[i].name.value));
    }
}

}  // namespace

constexpr Code code{
    .id = "N001",
    .name = "document-issued-by-authority",
    .severity = Severity::warning,
    .title = {"Giấy tờ do chính cơ quan giải quyết cấp.",
              "The document was issued by the authority itself."},
    .rationale = {"Cơ quan không được yêu cầu giấy tờ là kết quả do chính mình giải quyết hoặc "
                  "đang quản lý.",
                  "An agency may not ask for what it issued or keeps itself."},
    .remedy = {"Bỏ giấy tờ này; cơ quan tự tra cứu.", "Drop the document; the agency looks it up."},
    .grounds = basis,
    .bad = R"(
authority: Sở Văn hóa, Thể thao và Du lịch
documents:
  sets: 1
  items:
    - id: giay-phep-cu
      name: Giấy phép hoạt động
      copies: 1
      issued_by: Sở Văn hóa, Thể thao và Du lịch  # expect: document-issued-by-authority
)",
    .good = R"(
authority: Sở Văn hóa, Thể thao và Du lịch
documents:
  sets: 1
  items:
    - id: giay-phep-cu
      name: Giấy phép hoạt động
      copies: 1
      issued_by: Cơ quan đăng ký kinh doanh
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::document_issued_by_authority
