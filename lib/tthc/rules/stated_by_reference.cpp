#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/references.h"
#include "tthc/review/rule.h"

#include <string>

namespace tthc::rules::stated_by_reference {
namespace {

constexpr Ground basis[] = {
    Ground{"63/2010/NĐ-CP Điều 8 khoản 3",
           "2017-09-25",
           "",
           {"Các bộ phận của thủ tục phải được quy định đầy đủ, rõ ràng, chi tiết, cụ thể",
            "All elements are prescribed fully, clearly, in detail"}},
    grounds::dossier_criteria};

std::string beginning_of(const std::string& text) {
    constexpr std::size_t longest = 100;
    const std::string line = utf8::squeeze(text);
    return utf8::shortened(line, longest);
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_public_record(procedure)) return;
    Places places;
    std::string first;
    const auto add = [&](const Text& text, std::string path) {
        if (first.empty()) first = beginning_of(text.value);
        places.add(text.span, std::move(path));
    };
    if (procedure.documents) {
        const auto& items = procedure.documents->items;
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (is_named_by_reference(items[i]))
                add(items[i].name, item_path("documents", items[i].id, i));
        }
    }
    for (std::size_t i = 0; i < procedure.conditions.size(); ++i) {
        const Condition& condition = procedure.conditions[i];
        if (is_told_by_reference(condition))
            add(condition.text, item_path("conditions", condition.id, i));
    }
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” chỉ dẫn điều khoản, người nộp phải tự tra văn bản; chép nội dung vào được "
                   "không?",
                   "“{}” only cites a provision that the applicant has to look up; can its content "
                   "be copied?",
                   first),
               {"chỗ này cũng chỉ dẫn điều khoản", "and so here"});
}

}  // namespace

constexpr Code code{
    .id = "E027",
    .name = "stated-by-reference",
    .severity = Severity::info,
    .title = {"Điều kiện, giấy tờ chỉ dẫn điều khoản, không nêu nội dung.",
              "A condition or paper is told by a provision alone, without its content."},
    .rationale =
        {"Bản công bố thay cho việc tra văn bản; chỉ dẫn “điều kiện quy định tại Điều 9” "
         "thì người nộp vẫn không biết phải đáp ứng gì, nộp gì.",
         "What is announced spares the reader the law; a bare provision tells neither what "
         "to meet nor what to hand in."},
    .remedy = {"Chép nội dung của điều khoản vào, giữ điều khoản ở `basis`.",
               "Copy what the provision says and keep the provision in `basis`."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis: 09/2018/NĐ-CP
conditions:
  - {id: dk, text: Đáp ứng các điều kiện quy định tại Điều 9 Nghị định số 09/2018/NĐ-CP}  # expect: stated-by-reference
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
basis: 09/2018/NĐ-CP
conditions:
  - {id: dk, text: Có vốn điều lệ từ 20 tỷ đồng}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::stated_by_reference
