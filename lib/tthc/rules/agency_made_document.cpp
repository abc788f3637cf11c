#include "tthc/base/say.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

namespace tthc::rules::agency_made_document {
namespace {

constexpr Ground basis[] = {grounds::dossier_definition, grounds::dossier_criteria};

constexpr std::string_view made_by_agency[] = {"thông báo thụ lý",
                                               "quyết định thụ lý",
                                               "quyết định thành lập tổ xác minh",
                                               "kế hoạch xác minh",
                                               "biên bản tổ chức đối thoại",
                                               "biên bản kiểm tra, xác minh",
                                               "biên bản đối thoại",
                                               "biên bản làm việc",
                                               "văn bản thông báo, xử lý, kiến nghị xử lý",
                                               "báo cáo kết quả xác minh",
                                               "báo cáo thẩm tra, xác minh",
                                               "báo cáo kết quả thẩm tra, xác minh",
                                               "kết luận nội dung",
                                               "quyết định giải quyết khiếu nại"};

/// The decision of the first instance is what a second complaint is about.
bool is_input_of_second_instance(const Procedure& procedure, const Folded& document) {
    return document.mentions("lần đầu") && Folded(procedure.name.value).mentions("lần hai");
}

/// What the applicant writes and one row of a published dossier may name beside papers of the
/// agency.
std::string_view petition_in(const Folded& document) {
    return document.first_of(
        {"đơn tố cáo", "đơn khiếu nại", "đơn kiến nghị", "đơn đề nghị", "giấy ủy quyền"});
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents) return;
    const auto& items = procedure.documents->items;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Folded name(items[i].name.value);
        const auto made = name.first_of(made_by_agency);
        if (made.empty() || is_input_of_second_instance(procedure, name)) continue;
        auto& found = report.add(subject, phrase_at(subject, items[i].name, made),
                                 item_path("documents", items[i].id, i),
                                 say("“{}” do cơ quan lập, không phải giấy tờ người dân nộp",
                                     "“{}” is made by the agency, not by the applicant", made));
        const auto petition = petition_in(name);
        if (petition.empty()) continue;
        found.help = say("tách dòng này: giữ “{}”, bỏ giấy tờ do cơ quan lập",
                         "split the row: keep “{}”, drop what the agency makes", petition);
    }
}

}  // namespace

constexpr Code code{
    .id = "N002",
    .name = "agency-made-document",
    .severity = Severity::warning,
    .title = {"Hồ sơ yêu cầu giấy tờ do chính cơ quan lập ra khi giải quyết.",
              "The dossier asks for papers that the agency makes while it handles the case."},
    .rationale = {"Hồ sơ chỉ gồm giấy tờ người dân phải nộp hoặc xuất trình; thông báo thụ lý, "
                  "biên bản xác minh, kết luận là việc của cơ quan.",
                  "A dossier is what the applicant hands in; notices, minutes and conclusions are "
                  "the work of the agency."},
    .remedy = {"Bỏ giấy tờ này khỏi thành phần hồ sơ.", "Take the paper out of the dossier."},
    .grounds = basis,
    .bad = R"(
name: Giải quyết khiếu nại
documents:
  sets: 1
  items:
    - {id: don, name: Đơn khiếu nại, originals: 1}
    - {id: thu-ly, name: Thông báo thụ lý khiếu nại, originals: 1}  # expect: agency-made-document
)",
    .good = R"(
name: Giải quyết khiếu nại lần hai
documents:
  sets: 1
  items:
    - {id: don, name: Đơn khiếu nại, originals: 1}
    - {id: lan-dau, name: Quyết định giải quyết khiếu nại lần đầu, originals: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::agency_made_document
