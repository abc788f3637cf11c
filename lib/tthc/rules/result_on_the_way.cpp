#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/places.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc::rules::result_on_the_way {
namespace {

constexpr Ground basis[] = {grounds::consistent_within, grounds::elements};

/// Words of what is sent to an applicant whose dossier is not complete, or when it is received.
constexpr std::string_view on_the_way[] = {
    "sửa đổi, bổ sung hồ sơ",        "bổ sung hồ sơ",        "hoàn thiện hồ sơ",
    "nội dung cần sửa đổi, bổ sung", "giấy tiếp nhận hồ sơ", "giấy biên nhận hồ sơ",
    "phiếu tiếp nhận hồ sơ",         "giấy hẹn trả kết quả"};
constexpr std::string_view papers[] = {"thông báo", "văn bản", "phiếu", "giấy", "công văn"};

/// Where the procedure is about the completion itself.
bool is_about_it(const Procedure& procedure) {
    return !Folded(procedure.name.value).first_of({"bổ sung hồ sơ", "hoàn thiện hồ sơ"}).empty();
}

bool is_on_the_way(const Outcome& result) {
    const Folded name(result.name.value);
    const bool one = result.name.value.find_first_of("/;") == std::string::npos;
    return one && !name.first_of(on_the_way).empty() &&
           std::any_of(std::begin(papers), std::end(papers),
                       [&](std::string_view paper) { return name.starts_with(paper); });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!is_public_record(procedure) || is_about_it(procedure)) return;
    Places places;
    std::string first;
    for (std::size_t i = 0; i < procedure.results.size(); ++i) {
        const Outcome& result = procedure.results[i];
        if (!is_on_the_way(result)) continue;
        if (first.empty()) first = result.name.value;
        places.add(result.name.span, item_path("results", result.id, i));
    }
    if (places.empty()) return;
    places.tell(subject, report,
                say("“{}” là văn bản giữa chừng, không phải kết quả của thủ tục",
                    "“{}” is sent on the way and is no result of the procedure", first),
                {"văn bản này cũng vậy", "and so is this one"});
}

}  // namespace

constexpr Code code{
    .id = "R031",
    .name = "result-on-the-way",
    .severity = Severity::warning,
    .title = {"Kết quả là văn bản giữa chừng: yêu cầu bổ sung, giấy tiếp nhận.",
              "A result is a paper on the way: a request to complete, a receipt."},
    .rationale = {"Yêu cầu bổ sung hồ sơ không kết thúc thủ tục; ghi là kết quả thì hồ sơ bị trả "
                  "lại được tính là đã giải quyết.",
                  "A request to complete ends nothing; listed as a result it makes a dossier that "
                  "was sent back count as decided."},
    .remedy = {"Bỏ khỏi kết quả, mô tả ở bước tiếp nhận; kết quả là văn bản giải quyết hoặc từ "
               "chối.",
               "Take it out of the results and tell it in the step that receives the dossier."},
    .grounds = basis,
    .bad = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
results:
  - {id: gp, name: Giấy phép xuất bản bản tin}
  - {id: bs, name: "Thông báo yêu cầu sửa đổi, bổ sung hồ sơ"}  # expect: result-on-the-way
)",
    .good = R"(
code: "1.014947"
sources: [Cơ sở dữ liệu quốc gia về thủ tục hành chính]
results:
  - {id: gp, name: Giấy phép xuất bản bản tin}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::result_on_the_way
