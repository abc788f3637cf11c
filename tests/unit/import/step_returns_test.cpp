#include "tthc/import/steps/step_returns.h"

#include "tthc/import/steps/read_steps.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::vector<Step> linked(std::initializer_list<const char*> units) {
    std::vector<Step> steps;
    for (const char* unit : units)
        steps.push_back(read_step(Prose(unit), shipped_lexicon()));
    link_returns(steps, shipped_lexicon());
    return steps;
}

std::vector<std::string> returns_of(const Step& step) {
    std::vector<std::string> ids;
    for (const Text& id : step.returns_to)
        ids.push_back(id.value);
    return ids;
}

constexpr const char* handed_in = "Tổ chức, cá nhân nộp 01 bộ hồ sơ đến Sở Y tế.";

}  // namespace

TEST_CASE("who asks for what a dossier lacks sends it back to where it was handed in") {
    const auto steps =
        linked({handed_in,
                "Sở Y tế kiểm tra hồ sơ. Trường hợp hồ sơ không hợp lệ thì yêu cầu tổ chức, cá "
                "nhân bổ sung, hoàn thiện hồ sơ.",
                "Sở Y tế cấp giấy phép; trường hợp từ chối phải nêu rõ lý do."});
    CHECK(steps[0].id.value == "nop-ho-so");
    CHECK(returns_of(steps[1]) == std::vector<std::string>{"nop-ho-so"});
    CHECK(returns_of(steps[2]).empty());
}

TEST_CASE("both ways of handing in may be taken again") {
    const auto steps = linked({"Người yêu cầu nộp hồ sơ tại Trung tâm Phục vụ hành chính công.",
                               "Người yêu cầu nộp hồ sơ trên Cổng dịch vụ công.",
                               "Cán bộ tiếp nhận hồ sơ kiểm tra.\nTrường hợp hồ sơ chưa đầy đủ thì "
                               "thông báo cho người yêu cầu bổ sung."});
    CHECK(returns_of(steps[2]) == std::vector<std::string>{"nop-ho-so", "nop-ho-so-2"});
}

TEST_CASE("nothing leads back where it is not certain") {
    CHECK(returns_of(linked({handed_in,
                             "Trường hợp hồ sơ sửa đổi, bổ sung không đáp ứng yêu cầu, "
                             "Sở Y tế thông báo về việc không cấp phép."})[1])
              .empty());
    CHECK(returns_of(linked({handed_in,
                             "Bộ Y tế kiểm tra hồ sơ. Trường hợp hồ sơ chưa đầy đủ thì "
                             "yêu cầu Sở Y tế bổ sung."})[1])
              .empty());
    CHECK(returns_of(linked({"Nộp hồ sơ tại Sở Y tế.",
                             "Sở Y tế kiểm tra. Hồ sơ chưa hợp lệ thì hướng dẫn bổ sung."})[1])
              .empty());
    const auto told = linked(
        {handed_in, "Sở Y tế thẩm định. Trường hợp hồ sơ chưa hợp lệ, Sở Y tế yêu cầu bổ sung.",
         "Trong thời hạn 60 ngày, tổ chức hoàn thiện hồ sơ và gửi đến Sở Y tế."});
    CHECK(returns_of(told[1]).empty());
    CHECK(told[0].id.value.empty());
}
