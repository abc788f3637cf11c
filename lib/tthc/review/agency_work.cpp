#include "tthc/review/agency_work.h"

#include "tthc/model/applicant.h"
#include "tthc/review/words.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc {
namespace {

/// Also said of the receipt of a dossier, or of agencies: no work by which a case is decided.
constexpr std::string_view said_of_receipt[] = {
    "cơ quan giải quyết", "người giải quyết",      "giải quyết thủ tục",   "thời hạn giải quyết",
    "kết quả giải quyết", "thẩm quyền giải quyết", "thông tin giải quyết", "thực hiện thủ tục"};
constexpr std::string_view work_of_deciding[] = {"thẩm định",
                                                 "xem xét",
                                                 "phê duyệt",
                                                 "ký",
                                                 "ban hành",
                                                 "trình",
                                                 "cấp giấy",
                                                 "cấp phép",
                                                 "cấp cho",
                                                 "cấp lại",
                                                 "cấp đổi",
                                                 "cấp thẻ",
                                                 "gia hạn",
                                                 "quyết định",
                                                 "xác minh",
                                                 "thẩm tra",
                                                 "đánh giá",
                                                 "thực tế",
                                                 "thực địa",
                                                 "chấp thuận",
                                                 "công nhận",
                                                 "lấy ý kiến",
                                                 "thụ lý",
                                                 "nghiên cứu",
                                                 "xử lý",
                                                 "giải quyết",
                                                 "xác nhận",
                                                 "công bố",
                                                 "ghi vào",
                                                 "in",
                                                 "lập",
                                                 "thực hiện",
                                                 "tiến hành",
                                                 "tổ chức kiểm tra",
                                                 "giám định",
                                                 "thanh toán",
                                                 "chi trả",
                                                 "xét",
                                                 "thông quan",
                                                 "đăng tải",
                                                 "hoàn thành",
                                                 "thông báo kết quả",
                                                 "trả lời bằng văn bản",
                                                 "có văn bản",
                                                 "trao",
                                                 "đưa vào",
                                                 "huấn luyện"};

/// What is declared to an agency it only receives.
constexpr std::string_view asked_for[] = {"cấp ",    "thủ tục cấp ", "đề nghị ",   "đăng ký ",
                                          "gia hạn", "xác nhận",     "chấp thuận", "công nhận"};

bool is_step_of_agency(const Step& step) {
    return !step.actor.value.empty() && !is_of_applicant(step);
}

}  // namespace

const Step* step_that_only_receives(const Procedure& procedure) {
    const Folded name(procedure.name.value);
    const bool grants = std::any_of(std::begin(asked_for), std::end(asked_for), [&](auto act) {
        return std::string_view(name.text()).starts_with(act);
    });
    if (!grants || procedure.steps.size() < 2) return nullptr;
    const Step* receives = nullptr;
    for (const Step& step : procedure.steps) {
        if (!is_step_of_agency(step)) continue;
        std::string words(Folded(step.action.value).text());
        for (const std::string_view phrase : said_of_receipt) {
            for (auto at = words.find(phrase); at != std::string::npos; at = words.find(phrase))
                words.erase(at, phrase.size());
        }
        if (!Folded(words).first_of(work_of_deciding).empty()) return nullptr;
        if (words.find("tiếp nhận") != std::string::npos) receives = &step;
    }
    return receives;
}

}  // namespace tthc
