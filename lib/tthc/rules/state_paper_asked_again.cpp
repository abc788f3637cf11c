#include "tthc/base/say.h"
#include "tthc/review/database_record.h"
#include "tthc/review/grounds.h"
#include "tthc/review/held_papers.h"
#include "tthc/review/papers_at_fault.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

namespace tthc::rules::state_paper_asked_again {
namespace {

constexpr Ground basis[] = {grounds::dossier_criteria, grounds::principles};

/// Papers that only an agency of the state issues.
constexpr std::string_view issued_by_state[] = {"giấy phép",
                                                "quyết định giao đất",
                                                "quyết định cho thuê đất",
                                                "quyết định giao, cho thuê đất",
                                                "quyết định chủ trương đầu tư",
                                                "quyết định phê duyệt",
                                                "quyết định chấp thuận",
                                                "quyết định công nhận",
                                                "quyết định cho phép",
                                                "quyết định của ủy ban nhân dân",
                                                "quyết định của ubnd",
                                                "quyết định của cơ quan nhà nước",
                                                "quyết định của chủ tịch ủy ban nhân dân",
                                                "giấy chứng nhận đăng ký đầu tư",
                                                "giấy chứng nhận đăng ký xe",
                                                "giấy chứng nhận đăng ký phương tiện",
                                                "giấy chứng nhận đăng ký tàu",
                                                "giấy đăng ký xe",
                                                "giấy đăng ký phương tiện",
                                                "giấy chứng nhận đăng ký hoạt động",
                                                "giấy chứng nhận đăng ký lưu hành",
                                                "giấy chứng nhận đủ điều kiện",
                                                "giấy chứng nhận kiểm định",
                                                "giấy chứng nhận đầu tư",
                                                "giấy chứng nhận thẩm duyệt",
                                                "giấy chứng nhận quyền sử dụng đất",
                                                "giấy tờ về quyền sử dụng đất",
                                                "giấy tờ chứng minh quyền sử dụng đất",
                                                "chứng nhận đăng ký xe",
                                                "đăng ký xe",
                                                "chứng chỉ hành nghề",
                                                "văn bản chấp thuận chủ trương đầu tư",
                                                "văn bản chấp thuận của",
                                                "văn bản phê duyệt của",
                                                "văn bản xác nhận của ủy ban nhân dân",
                                                "giấy xác nhận của ủy ban nhân dân"};

/// By which the row says that it is asked for only where it cannot be looked up, or that the paper
/// is from elsewhere, comes back, or is one of the applicant's own.
constexpr std::string_view excused[] = {"khai thác",
                                        "tra cứu",
                                        "cơ sở dữ liệu",
                                        "csdl",
                                        "không phải nộp",
                                        "không yêu cầu",
                                        "nước ngoài",
                                        "quốc tế",
                                        "trừ",
                                        "bị mất",
                                        "hư hỏng",
                                        "hỏng",
                                        "kết nối",
                                        "chia sẻ",
                                        "xuất trình",
                                        "tòa án",
                                        "hội đồng quản trị",
                                        "đại hội",
                                        "doanh nghiệp phê duyệt",
                                        "chủ sở hữu",
                                        "nước sở tại",
                                        "giấy phép cũ",
                                        "bản gốc",
                                        "một trong",
                                        "định danh điện tử",
                                        "của chủ đầu tư",
                                        "của hội",
                                        "nội bộ",
                                        "nước xuất khẩu"};

bool is_original(const Document& paper) {
    return paper.originals && paper.originals->value > 0;
}

/// A copy of what the state issued; an original may have to be taken back.
bool asks_again(const Document& paper) {
    const Folded name(paper.name.value);
    const bool copy = !name.first_of({"bản sao", "bản chụp"}).empty();
    if (!copy && (is_original(paper) || !paper.copies || paper.copies->value == 0)) return false;
    if (!paper.held_in.value.empty() || !paper.issued_by.value.empty() ||
        held_paper_named(name) != nullptr || !name.first_of(excused).empty())
        return false;
    return std::any_of(std::begin(issued_by_state), std::end(issued_by_state),
                       [&](std::string_view kind) { return asks_for(name, kind); });
}

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    if (!procedure.documents || is_internal_record(procedure) ||
        !basis[0].holds_on(subject.facts.as_of))
        return;
    const auto [places, first] = papers_at_fault(procedure.documents->items, asks_again);
    if (places.empty()) return;
    places.ask(subject, report,
               say("“{}” do cơ quan nhà nước cấp; có tự tra cứu được không, còn cần nộp bản sao "
                   "không?",
                   "“{}” was issued by the state; can it be looked up instead of a copy?",
                   first->name.value),
               {"giấy tờ này cũng vậy", "and so for this one"});
}

}  // namespace

constexpr Code code{
    .id = "N011",
    .name = "state-paper-asked-again",
    .severity = Severity::info,
    .title = {"Hồ sơ yêu cầu bản sao giấy tờ do cơ quan nhà nước cấp.",
              "The dossier asks for a copy of what the state issued."},
    .rationale = {"Không yêu cầu giấy tờ mà cơ quan nhà nước đang quản lý hoặc được chia sẻ.",
                  "What the administration holds or shares is not asked for again."},
    .remedy = {"Nếu cơ quan cấp có cơ sở dữ liệu hoặc cùng một tỉnh, bỏ giấy tờ và tự tra cứu; nếu "
               "không, ghi chỉ nộp khi không khai thác được.",
               "Drop it where the issuer has a register or sits in the same province; else ask for "
               "it only when it cannot be looked up."},
    .grounds = basis,
    .bad = R"(
documents:
  sets: 1
  items:
    - {id: gp, name: Bản sao Giấy phép xây dựng, copies: 1}  # expect: state-paper-asked-again
)",
    .good = R"(
documents:
  sets: 1
  items:
    - {id: gp, name: "Bản sao Giấy phép xây dựng, trường hợp không khai thác được trong cơ sở dữ liệu", copies: 1}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::state_paper_asked_again
