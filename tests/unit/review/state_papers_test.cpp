#include "tthc/review/state_papers.h"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace tthc {
namespace {

std::string paper_in(const std::string& row) {
    Document paper;
    paper.name = Text(row);
    return state_paper_in(paper);
}

}  // namespace

TEST_CASE("of a row the paper of the state alone is quoted, as it is written") {
    CHECK(paper_in("Bản sao có chứng thực hoặc bản sao kèm bản chính để đối chiếu Chứng chỉ hành "
                   "nghề đấu giá của Trưởng chi nhánh") ==
          "Chứng chỉ hành nghề đấu giá của Trưởng chi nhánh");
    CHECK(paper_in("Bản sao Quyết định cho thuê đất hoặc Hợp đồng cho thuê đất") ==
          "Quyết định cho thuê đất");
    CHECK(paper_in("Bản sao Quyết định phê duyệt Kế hoạch phòng ngừa, ứng phó sự cố (nếu có)") ==
          "Quyết định phê duyệt Kế hoạch phòng ngừa, ứng phó sự cố");
}

TEST_CASE("a paper that nobody fills in is one that the state issues") {
    CHECK(names_state_paper(Folded("Giấy đăng ký phương tiện")));
    CHECK_FALSE(names_state_paper(Folded("Giấy đăng ký tham gia đấu giá")));
}

}  // namespace tthc
