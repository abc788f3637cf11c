#include "tthc/model/applicant.h"

#include "tthc/base/split.h"
#include "tthc/base/typography.h"
#include "tthc/base/utf8.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>

namespace tthc {
namespace {

constexpr std::string_view applicant_kinds[] = {
    "người dân",   "công dân",   "cá nhân",       "tổ chức",       "doanh nghiệp",
    "thương nhân", "hợp tác xã", "hộ gia đình",   "hộ kinh doanh", "nhà đầu tư",
    "chủ đầu tư",  "người",      "người lao động"};
constexpr std::string_view applying[] = {"nộp",        "đề nghị", "yêu cầu",
                                         "có nhu cầu", "đăng ký", "xin"};

/// What stands behind the kind: nothing, or that it applies.
bool applies(std::string_view rest) {
    if (rest.empty()) return true;
    if (!rest.starts_with(' ')) return false;
    rest.remove_prefix(1);
    return std::any_of(std::begin(applying), std::end(applying),
                       [&](std::string_view act) { return rest.starts_with(act); });
}

bool names_applicant(std::string_view part) {
    return std::any_of(std::begin(applicant_kinds), std::end(applicant_kinds),
                       [&](std::string_view kind) {
                           return part.starts_with(kind) && applies(part.substr(kind.size()));
                       });
}

}  // namespace

bool is_of_applicant(const Step& step) {
    const std::string& actor = step.actor.value;
    if (actor == applicant_actor) return true;
    const std::string plain = without_typography(actor);
    const auto parts = split(plain, ",;/");
    return std::all_of(parts.begin(), parts.end(),
                       [](std::string_view part) { return names_applicant(utf8::squeeze(part)); });
}

}  // namespace tthc
