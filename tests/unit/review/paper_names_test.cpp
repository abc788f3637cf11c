#include "tthc/review/paper_names.h"

#include "support/golden.h"
#include "tthc/base/split.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace tthc;

namespace {

const once::PaperNames& shipped_names() {
    static const once::PaperNames names = [] {
        const auto data = engine_data();
        REQUIRE(data);
        auto loaded = once::PaperNames::load(*data);
        REQUIRE(loaded);
        return *std::move(loaded);
    }();
    return names;
}

std::vector<std::string> asked(std::string_view row, std::string_view field = {}) {
    std::vector<std::string> keys;
    for (const auto& paper : shipped_names().asked(row, field))
        keys.push_back(paper.key);
    return keys;
}

bool is_asked_and_given(std::string_view row, std::string_view field, std::string_view result) {
    const auto& names = shipped_names();
    if (names.is_fallback(row)) return false;
    const auto papers = names.asked(row, field);
    const auto results = names.given(result, {});
    return std::any_of(papers.begin(), papers.end(), [&](const once::PaperName& paper) {
        return !paper.general &&
               std::any_of(results.begin(), results.end(),
                           [&](const auto& other) { return other.key == paper.key; });
    });
}

using Keys = std::vector<std::string>;

}  // namespace

/// Answers that an officer expects and the names alone do not give: `đăng ký xe` is that of cars,
/// too; `đăng ký phương tiện` is that of boats, and of railways elsewhere.
const std::vector<std::string> missed{"Giấy chứng nhận đăng ký xe ô tô",
                                      "Giấy chứng nhận đăng ký phương tiện đã được cấp trước đó, "
                                      "biên lai hoặc giấy chứng nhận đã nộp "
                                      "phí, lệ phí"};

TEST_CASE("a paper is told from others as an officer tells it") {
    const std::string table =
        test::read(std::string(TTHC_SOURCE_DIR) + "/tests/data/once/pairs.tsv");
    std::size_t pairs = 0;
    for (const std::string_view line : split(table, "\n")) {
        if (line.empty() || line.front() == '#') continue;
        const auto cells = split(line, "\t");
        REQUIRE(cells.size() == 6);
        ++pairs;
        const std::string paper(cells[3]);
        const std::string result(cells[5]);
        CAPTURE(paper);
        CAPTURE(result);
        const bool known = std::find(missed.begin(), missed.end(), paper) != missed.end();
        CHECK(is_asked_and_given(paper, cells[2], result) == (cells[0] == "yes" && !known));
    }
    CHECK(pairs >= 20);
}

TEST_CASE("what is said of the piece of paper is no part of its name") {
    const Keys licence{"giấy phép lái xe"};
    CHECK(asked("GIẤY PHÉP LÁI XE") == licence);
    CHECK(asked("- 01 Bản sao có chứng thực Giấy phép lái xe (nếu có);") == licence);
    CHECK(asked("iv) Bản chính: giấy phép lái xe còn hiệu lực") == licence);
    CHECK(asked("2.1. Mẫu số 03. Giấy phép lái xe của người đề nghị") == licence);
    CHECK(asked("Giấy phép lái xe: 01 bản chụp") == licence);
    CHECK(asked("Mẫu hợp đồng cung ứng dịch vụ bưu chính") ==
          Keys{"mẫu hợp đồng cung ứng dịch vụ bưu chính"});
    CHECK(asked("Giấy phép lái xe (hạng A1)") == Keys{"giấy phép lái xe(hạng a1)"});
    CHECK(asked("Giấy phép lái xe do cơ quan nước sở tại cấp") ==
          Keys{"giấy phép lái xe do cơ quan nước sở tại cấp"});
}

TEST_CASE("a row may ask for one of several papers, and only for papers") {
    CHECK(asked("Hộ chiếu/Thẻ căn cước công dân hoặc Giấy khai sinh") ==
          Keys{"hộ chiếu", "thẻ căn cước", "giấy khai sinh"});
    CHECK(asked("Giấy chứng nhận quyền sử dụng đất hoặc quyền khác").size() == 1);
    CHECK(asked("Quyết định thu hồi giấy phép hoặc giấy chứng nhận").size() == 1);
    CHECK(asked("Đơn đề nghị cấp lại giấy phép hoặc giấy chứng nhận").empty());
    CHECK(asked("Trường hợp gửi qua bưu chính thì kèm giấy khai sinh").empty());
    CHECK(asked("").empty());
    CHECK(asked("(").empty());
    CHECK(asked("- ;").empty());
    CHECK(asked("Mẫu số").empty());
    CHECK(shipped_names().given("Văn bản từ chối nêu rõ lý do", {}).empty());
    CHECK(shipped_names().given("Giấy phép", {}).front().general);
}
