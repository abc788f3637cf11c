#include "tthc/base/date.h"
#include "tthc/import/channels/fee_words.h"
#include "tthc/import/channels/noted_fees.h"
#include "tthc/import/channels/read_fee.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

// The sentences are those of records of the national database, whose codes stand beside them.

namespace {

/// `name | amount or percentage of what | per | case | days`, a fee each.
std::string tariff_of(const std::vector<Fee>& fees) {
    std::string text;
    for (const Fee& fee : fees) {
        text += text.empty() ? "" : "; ";
        if (!fee.name.value.empty()) text += fee.name.value + ": ";
        if (fee.amount) text += std::to_string(fee.amount->value.dong);
        if (fee.percent) text += fee.percent->value.to_string() + "% " + fee.percent_of.value;
        if (!fee.free.value.empty()) text += "free";
        if (!fee.per.value.empty()) text += "/" + fee.per.value;
        if (!fee.when.value.empty()) text += " (" + fee.when.value + ")";
        if (fee.valid_from) text += " từ " + to_dmy(fee.valid_from->value);
        if (fee.valid_until) text += " đến " + to_dmy(fee.valid_until->value);
    }
    return text;
}

std::string in_fee_cell(std::string_view cell) {
    return tariff_of(read_fees(cell, shipped_lexicon()).fees);
}

std::string fee_by_cases(std::string_view text) {
    return tariff_of(fee_cases(text, shipped_lexicon()));
}

std::string as_description(std::string_view note) {
    Fee fee;
    fee.note = std::string(note);
    take_description(fee, shipped_lexicon());
    return tariff_of({fee});
}

}  // namespace

TEST_CASE("zero beside the place of a tariff, or where none is set, is not free") {
    const auto tariff = [](std::string_view text) { return tells_tariff(text, shipped_lexicon()); };
    // 2.000554, 1.000080, 1.003113, 1.013335, 1.014652, 1.012564
    CHECK(
        tariff("Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định. Miễn lệ phí cho người "
               "thuộc hộ nghèo."));
    CHECK(tariff("Đồng (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.)"));
    CHECK(tariff("- Phí kiểm dịch động vật: Chi tiết theo Mục III Biểu phí"));
    CHECK(tariff("- Giá dịch vụ kiểm tra theo quy định tại Thông tư số 239/2016/TT-BTC"));
    CHECK(tariff("Xuất khẩu chất thải phóng xạ: Chưa có quy định"));
    CHECK(tariff("Chưa quy định."));
    // 1.000894, 2.002640, 1.009460
    CHECK_FALSE(
        tariff("Miễn lệ phí. Phí cấp bản sao (nếu có yêu cầu) thực hiện theo quy định tại "
               "Thông tư số 281/2016/TT-BTC."));
    CHECK_FALSE(tariff("Không thu lệ phí đối với tổ hợp tác theo quy định tại khoản 2 Điều 22"));
    CHECK_FALSE(tariff("Chi phí liên quan khi đóng luồng do tổ chức, cá nhân chi trả."));
    CHECK(in_fee_cell("Miễn phí(- Giá dịch vụ theo quy định tại Thông tư số 239/2016/TT-BTC)")
              .empty());
    CHECK(in_fee_cell("Miễn phí(Trả phí cho đơn vị cung cấp dịch vụ.)") == "free");
}

TEST_CASE("a percentage has what it is taken of and its days") {
    Fee fee;
    // 1.014670, 1.010104
    REQUIRE(take_percent(fee, Prose("Phí thẩm định gia hạn: 75% mức phí cấp giấy đăng ký mới."),
                         shipped_lexicon()));
    CHECK(tariff_of({fee}) == "75% mức phí cấp giấy đăng ký mới");
    REQUIRE(take_percent(fee, Prose("**Từ 01/07/2025 đến 31/12/2026 thu 50% mức thu phí quy định"),
                         shipped_lexicon()));
    CHECK(tariff_of({fee}) == "50% mức thu phí quy định từ 01/07/2025 đến 31/12/2026");
}

TEST_CASE("a heading of items tells their days, and is no case") {
    // 1.009822, 1.009502
    CHECK(fee_by_cases("* Theo quy định tại Thông tư 25/2022/TT-BTC: 01 triệu đồng/lần cấp. * Theo "
                       "quy định tại Thông tư 64/2025/TT-BTC (kể từ ngày 01/7/2025 đến hết ngày "
                       "31/12/2026): 500.000 đồng/lần cấp.") ==
          "1000000/lần cấp; 500000/lần cấp từ 01/07/2025 đến 31/12/2026");
    CHECK(fee_by_cases("* Theo Thông tư 64/2025/TT-BTC (kể từ ngày 01/7/2025 đến hết ngày "
                       "31/12/2026): + Dưới 50 tỷ: 05 triệu đồng/giấy + Từ 50 tỷ: 10 triệu "
                       "đồng/giấy") ==
          "5000000/giấy (Dưới 50 tỷ) từ 01/07/2025 đến 31/12/2026; 10000000/giấy (Từ 50 tỷ) từ "
          "01/07/2025 đến 31/12/2026");
}

TEST_CASE("days behind the act that sets an amount are those of the amount") {
    // 1.009550
    CHECK(in_fee_cell("1,000,000 VNĐ(* Theo quy định tại Thông tư 64/2025/TT-BTC (kể từ ngày "
                      "01/7/2025 đến hết ngày 31/12/2026).)") ==
          "1000000 từ 01/07/2025 đến 31/12/2026");
    CHECK(in_fee_cell("1,000,000 VNĐ(* Theo quy định tại Thông tư 64/2025/TT-BTC (kể từ ngày "
                      "01/7/2025 đến hết ngày 31/12/2026). + 01 triệu đồng/giấy.)") ==
          "1000000/giấy từ 01/07/2025 đến 31/12/2026");
}

TEST_CASE("sentences of one note tell an amount each") {
    // 3.000422
    CHECK(fee_by_cases(
              "50.000 đồng/hồ sơ. Riêng sơ tuyển các ngành năng khiếu: 120.000 đồng/hồ sơ.") ==
          "50000/hồ sơ; 120000/hồ sơ (Riêng sơ tuyển các ngành năng khiếu)");
}

TEST_CASE("a description of one fee among several is its name and its case") {
    // 1.001614, 1.015000, 1.001682, 1.012280
    CHECK(as_description("Phí cấp đổi Giấy chứng nhận quyền liên quan đối với Bản ghi âm") ==
          "Phí cấp đổi Giấy chứng nhận quyền liên quan:  (đối với Bản ghi âm)");
    CHECK(as_description("Phí công bố chuyển nhượng đơn (nếu có)") ==
          "Phí công bố chuyển nhượng đơn (nếu có): ");
    CHECK(as_description("Phí cấp lại Giấy chứng nhận, áp dụng đối với tác phẩm tạo hình.") ==
          "Phí cấp lại Giấy chứng nhận:  (đối với tác phẩm tạo hình)");
    CHECK(
        as_description("Thay đổi phạm vi hoạt động chuyên môn hoặc bổ sung danh mục kỹ thuật Phòng "
                       "khám y học cổ truyền, Phòng chẩn trị y học cổ truyền, Trạm y tế") ==
        " (Thay đổi phạm vi hoạt động chuyên môn hoặc bổ sung danh mục kỹ thuật Phòng khám y học "
        "cổ truyền, Phòng chẩn trị y học cổ truyền, Trạm y tế)");
}
