#include "tthc/model/applicant.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

bool applies(const std::string& actor) {
    Step step;
    step.actor.value = actor;
    return is_of_applicant(step);
}

}  // namespace

TEST_CASE("applicants are known by what people write for them") {
    for (const char* const actor :
         {"applicant", "Người nộp hồ sơ", "Tổ chức, cá nhân", "cá nhân; tổ chức", "Doanh nghiệp",
          "Doanh nghiệp, hợp tác xã", "Tổ chức đề nghị cấp phép", "Người yêu cầu công chứng",
          "Công dân", "Chủ đầu tư"}) {
        CAPTURE(actor);
        CHECK(applies(actor));
    }
}

TEST_CASE("who handles the case is no applicant") {
    for (const char* const actor :
         {"", "Sở Tư pháp", "Tổ chức hành nghề công chứng", "Doanh nghiệp viễn thông",
          "Người có thẩm quyền", "Tổ chức, cơ quan thuế", "cơ quan"}) {
        CAPTURE(actor);
        CHECK_FALSE(applies(actor));
    }
}
