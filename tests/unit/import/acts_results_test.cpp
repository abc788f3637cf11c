#include "tthc/import/basis/read_basis.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/steps/read_results.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::string results_of(const char* cell) {
    std::string text;
    for (const Outcome& outcome : read_results(cell, shipped_lexicon()).outcomes)
        text += (text.empty() ? "" : "; ") + outcome.name.value + " = " + outcome.code.value;
    return text;
}

}  // namespace

TEST_CASE("codes of results are whole, and digits are no result") {
    CHECK(results_of("Giấy phépMã: KQ-G10-KQ-000002Từ khóaMô tả") ==
          "Giấy phép = KQ-G10-KQ-000002");
    CHECK(results_of("Giấy phépMã: KQ.G12.0013300") == "Giấy phép = KQ.G12.0013300");
    CHECK(results_of("AMã: 78Giấy phépMã: 000.00.00.G11-KQ1711") ==
          "A = 78; Giấy phép = 000.00.00.G11-KQ1711");
    CHECK(results_of("AMã: KQ.G01.00025302 giấy phép") == "A = KQ.G01.000253; 02 giấy phép = ");
    CHECK(results_of("Giấy phépMã: KQ.H37 0002Quyết địnhMã: KQ_TT01_DD_Ko") ==
          "Giấy phép = KQ.H37 0002; Quyết định = KQ_TT01_DD_Ko");
    CHECK(results_of("Quyết định trợ cấp, Giấy chứng nhận") ==
          "Quyết định trợ cấp = ; Giấy chứng nhận = ");
    CHECK(results_of("Giấy phép sản xuất, kinh doanh") == "Giấy phép sản xuất, kinh doanh = ");
}

TEST_CASE("numbers of instruments are read as they are typed, and scraps are no acts") {
    const auto acts = [](const char* flat) {
        std::string text;
        for (const BasisRow& row : basis_rows(flat, shipped_lexicon()).rows)
            text += read_basis(row, shipped_lexicon()).act + '|';
        return text;
    };
    CHECK(acts("Nghị định về phí165/2024/NĐ- CP") == "165/2024/NĐ-CP|");
    CHECK(acts("Quy định về đất18/2026/QĐ - UBNDLuật Đất đai31/2024/QH15") ==
          "18/2026/QĐ-UBND|31/2024/QH15|");
    CHECK(acts("Thông tư về thẻ31/2025/TT_BCA") == "31/2025/TT-BCA|");
    CHECK(acts("Quy định mức thu35 /2025/NQ-HĐND") == "35/2025/NQ-HĐND|");
    CHECK(acts("về tài nguyên nước.NĐ 23/2026/NĐ-CP14/2025/TT-BNNMT14/2025/TT-BNNMT") ==
          "23/2026/NĐ-CP|14/2025/TT-BNNMT|");
    CHECK(acts("Quy định20/2026/NQ-HĐND (thành phố Đà Nẵng)Luật Giá16/2023/QH15") ==
          "20/2026/NQ-HĐND|16/2023/QH15|");
    const auto scrap = basis_rows("Luật Giá16/2023/QH15\n-HĐND", shipped_lexicon());
    CHECK(scrap.rows.size() == 1);
    CHECK(scrap.rest == "-HĐND");
    CHECK(read_basis({"Luật Hải quan 2014", "54", "", ""}, shipped_lexicon()).act ==
          "Luật Hải quan 2014");
}

TEST_CASE("what is left of the results is told apart from the description of the page") {
    const auto read = read_results("Giấy phépMã: KQ.G12.001330\n0", shipped_lexicon());
    REQUIRE(read.outcomes.size() == 1);
    CHECK(read.scraps == "0");
    CHECK(read.rest.empty());
}
