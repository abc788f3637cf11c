#include "tthc/base/date.h"
#include "tthc/import/channels/fee_words.h"
#include "tthc/import/channels/read_deadline.h"
#include "tthc/import/channels/read_fee.h"
#include "tthc/import/channels/time_words.h"
#include "tthc/import/import.h"
#include "tthc/import/shape/flat_tables.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

/// `1 | 25 VNĐ`: the cells of the rows of a page; a run that is not parted is in brackets.
std::string cells_of(std::string_view rows) {
    std::string text;
    for (const ChannelRow& row :
         channel_rows(fmt::format("Hình thức nộpThời gianPhí, lệ phíMô tả{}", rows),
                      shipped_lexicon())
             .rows) {
        const auto fee = row.fee.substr(0, row.fee.find('('));
        text += text.empty() ? "" : "; ";
        text += row.run ? fmt::format("[{}]", fee) : fmt::format("{} | {}", row.time, fee);
    }
    return text;
}

/// `kind amount/per (case)`, a fee each.
std::string fees_of(std::string_view cell) {
    std::string text;
    for (const Fee& fee : read_fees(cell, shipped_lexicon()).fees) {
        text += text.empty() ? "" : "; ";
        if (fee.kind) text += fee.kind->value == FeeKind::fee ? "phí " : "lệ phí ";
        text += fee.amount ? std::to_string(fee.amount->value.dong)
                           : (fee.free.value.empty() ? "text" : "free");
        if (!fee.per.value.empty()) text += "/" + fee.per.value;
        if (!fee.when.value.empty()) text += " (" + fee.when.value + ")";
    }
    return text;
}

std::string times_of(const std::vector<Deadline>& deadlines) {
    std::string text;
    for (const Deadline& deadline : deadlines) {
        text += text.empty() ? "" : "; ";
        text += deadline.legal->value.to_string(Language::vi);
        if (!deadline.when.value.empty()) text += " (" + deadline.when.value + ")";
        if (!deadline.from.value.empty()) text += " từ " + deadline.from.value;
    }
    return text;
}

std::string described(std::string_view text) {
    return times_of(described_deadlines(text, shipped_lexicon()));
}

std::string beside(std::string_view time, std::string_view text) {
    Deadline deadline;
    deadline.legal = *Duration::parse(time);
    return times_of(with_description(std::move(deadline), text, shipped_lexicon()));
}

}  // namespace

TEST_CASE("a time and an amount that ran together are parted where only one place is possible") {
    CHECK(cells_of("Trực tuyến140,000 Việt Nam Đồng") == "1 | 40,000 Việt Nam Đồng");
    CHECK(cells_of("Trực tuyến120 VNĐ") == "1 | 20 VNĐ");
    CHECK(cells_of("Trực tuyến1100 VNĐTrực tiếp125 VNĐ") == "1 | 100 VNĐ; 1 | 25 VNĐ");
    CHECK(cells_of("Trực tuyến220 VNĐ(lệ phí hải quan 20.000 đồng)") == "2 | 20 VNĐ");
    CHECK(cells_of("Trực tuyến125 VNĐ(Phí 5.000 đồng)") == "12 | 5 VNĐ");
    CHECK(cells_of("Trực tuyến5 NgàyMiễn phíTrực tiếp125 VNĐ") == "5 Ngày | Miễn phí; [125 VNĐ]");
    CHECK(cells_of("60 Ngày10,000,000 Việt Nam Đồng") == "60 Ngày | 10,000,000 Việt Nam Đồng");
    CHECK(cells_of("Trực tiếp60 Ngày10,000,000 Việt Nam Đồng") ==
          "60 Ngày | 10,000,000 Việt Nam Đồng");
}

TEST_CASE("a note tells what its amount is for") {
    CHECK(fees_of("70,000 VNĐ(70.000 đồng/Giấy chứng nhận)") == "70000/Giấy chứng nhận");
    CHECK(fees_of("60,000 Việt Nam Đồng(/hồ sơ (Thông tư số 61/2023/TT-BTC))") == "60000/hồ sơ");
    CHECK(fees_of("1,500,000 VNĐ(đồng/lần)") == "1500000/lần");
    CHECK(fees_of("150,000 Việt Nam Đồng(150.000 đồng/1 giấy.)") == "150000/giấy");
    CHECK(fees_of("100 VNĐ(100.000 đồng/lần.)") == "100000/lần");
    CHECK(fees_of("2,500,000 VNĐ(Phí thẩm định cấp lại)") == "phí 2500000");
    const auto named = read_fees(
        "100,000 VNĐ(Lệ phí cấp Giấy phép lái tàu: 100.000 đồng/01 lần cấp.)", shipped_lexicon());
    REQUIRE(named.fees.size() == 1);
    CHECK(named.fees[0].name.value == "Lệ phí cấp Giấy phép lái tàu");
    CHECK(named.fees[0].kind->value == FeeKind::charge);
    CHECK(named.fees[0].per.value == "lần cấp");
}

TEST_CASE("amounts behind free are what is due, and the contradiction is told") {
    CHECK(fees_of("Miễn phí(20.000.000 đồng/lần)") == "20000000/lần");
    CHECK(fees_of("Miễn phí(- Cung cấp dịch vụ tại cảng hàng không quốc tế: 50.000.000 đồng - Cung "
                  "cấp dịch vụ tại cảng hàng không khác: 30.000.000 đồng)") ==
          "50000000 (Cung cấp dịch vụ tại cảng hàng không quốc tế); 30000000 (Cung cấp dịch vụ tại "
          "cảng hàng không khác)");
    CHECK(fees_of("Miễn phí(Trường hợp cấp lại: 10.000 đồng)") == "free");
    CHECK(fees_of("Miễn phí(Không)") == "free");
    CHECK(read_fees("Miễn phí(20.000.000 đồng/lần)", shipped_lexicon()).free_with_amount);
}

TEST_CASE("a note with several amounts is a tariff where it tells them one by one") {
    CHECK(fees_of("200,000 VNĐ(- Cấp mới: 200.000 đồng; - Cấp lại: 100.000 đồng)") ==
          "200000 (Cấp mới); 100000 (Cấp lại)");
    CHECK(fees_of("200,000 VNĐ(200.000 đồng (cấp mới); 100.000 đồng (cấp lại))") ==
          "200000 (cấp mới); 100000 (cấp lại)");
    CHECK(fees_of("4,500,000 VNĐ(gồm 3.000.000 đồng thẩm định hồ sơ; 1.500.000 đồng thẩm định thực "
                  "tế)") == "4500000");
    CHECK(fees_of("2,000 VNĐ(2.000 đồng/trang, từ trang thứ 3 trở lên thu 1.000 đồng/trang)") ==
          "2000");
    CHECK(read_fees("90,000 VNĐ(mức thu 80.000 đồng)", shipped_lexicon()).differs);
}

TEST_CASE("deadlines by case stand in a description") {
    CHECK(
        described("07 ngày làm việc (đối với trường hợp cấp mới), 02 ngày làm việc (đối với "
                  "trường hợp cấp lại) kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ theo quy định") ==
        "7 ngày làm việc (đối với trường hợp cấp mới) từ ngày nhận được hồ sơ đầy đủ, hợp lệ theo "
        "quy định; 2 ngày làm việc (đối với trường hợp cấp lại) từ ngày nhận được hồ sơ đầy đủ, "
        "hợp lệ theo quy định");
    CHECK(
        described("- 03 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ; - 07 ngày làm việc kể từ "
                  "ngày nhận được hồ sơ đầy đủ trong trường hợp cần kiểm tra thực tế.") ==
        "3 ngày làm việc từ ngày nhận được hồ sơ đầy đủ; 7 ngày làm việc (trong trường hợp cần "
        "kiểm tra thực tế) từ ngày nhận được hồ sơ đầy đủ");
    CHECK(described("- Đối với học sinh công lập: Thời hạn ra quyết định là 10 ngày làm việc kể từ "
                    "ngày hết hạn nhận đơn.") ==
          "10 ngày làm việc (Đối với học sinh công lập) từ ngày hết hạn nhận đơn");
    CHECK(
        described("* Thời hạn giải quyết: 13 ngày làm việc, kể từ ngày tiếp nhận hồ sơ (không tính "
                  "thời gian lấy ý kiến).") == "13 ngày làm việc từ ngày tiếp nhận hồ sơ");
}

TEST_CASE("a description that tells no deadline cleanly gives none") {
    CHECK(
        described("- Sở Tư pháp kiểm tra hồ sơ: 20 ngày; - Ủy ban nhân dân cấp tỉnh ra Quyết định: "
                  "15 ngày.")
            .empty());
    CHECK(described("Chậm nhất 02 giờ trước khi tàu rời cảng.").empty());
    CHECK(described("Vùng khó khăn được tăng thêm 10 ngày.").empty());
    CHECK(described("Trong thời hạn 05 ngày, kể từ ngày nhận hồ sơ, nếu hồ sơ không hợp lệ thì Sở "
                    "thông báo.")
              .empty());
}

TEST_CASE("a description adds to the time of its cell") {
    CHECK(beside("20 ngày làm việc",
                 "- 20 ngày làm việc đối với trường hợp cấp lại (kể từ ngày nhận đủ hồ sơ).\n"
                 "- 05 ngày làm việc đối với trường hợp thay đổi thông tin.") ==
          "20 ngày làm việc (đối với trường hợp cấp lại) từ ngày nhận đủ hồ sơ; "
          "5 ngày làm việc (đối với trường hợp thay đổi thông tin)");
    CHECK(beside("5 ngày làm việc", "không quá 05 ngày làm việc kể từ khi nhận đủ hồ sơ.") ==
          "5 ngày làm việc từ khi nhận đủ hồ sơ");
    CHECK(beside("5 ngày",
                 "Trong thời hạn 05 ngày, kể từ ngày nhận được hồ sơ đầy đủ, hợp lệ, Sở cấp "
                 "giấy phép.") == "5 ngày từ ngày nhận được hồ sơ đầy đủ, hợp lệ");
    CHECK(beside("5 ngày", "Trong 06 ngày, kể từ ngày nhận đủ hồ sơ.") == "5 ngày");
}

TEST_CASE("the unit of a bare number is the one that the text has for it") {
    const auto unit = [](const char* number, const char* text) {
        const auto time = with_unit(number, text, shipped_lexicon());
        return time ? time->to_string(Language::vi) : std::string("none");
    };
    CHECK(unit("07", "trong 07 ngày làm việc, sau 3 ngày") == "7 ngày làm việc");
    CHECK(unit("7", "7 ngày hoặc 7 ngày làm việc") == "none");
    CHECK(unit("7", "trong 17 ngày") == "none");
}

TEST_CASE("the steps of an agency tell from when a time runs") {
    const auto five = *Duration::parse("5 ngày làm việc");
    const auto event = [&](const char* steps) {
        return StepStarts(Prose(steps), shipped_lexicon()).of(five);
    };
    CHECK(
        event("Bước 1: Tổ chức nộp hồ sơ.\nBước 2: Trong thời hạn 05 ngày làm việc kể từ ngày nhận "
              "đủ hồ sơ hợp lệ, Sở Y tế cấp giấy phép.") == "ngày nhận đủ hồ sơ hợp lệ");
    CHECK(event("Trong thời hạn 05 ngày làm việc kể từ ngày nhận được yêu cầu bổ sung, tổ chức, cá "
                "nhân nộp lại hồ sơ.")
              .empty());
    CHECK(
        event("Trong thời hạn 05 ngày làm việc kể từ ngày nhận kết quả thẩm định, Sở Y tế cấp giấy "
              "phép.")
            .empty());
    // Of two the one that says that the dossier is complete; of two such none.
    CHECK(event("- Trong 05 ngày làm việc kể từ ngày nhận hồ sơ, Sở kiểm tra.\n- Trong 05 ngày làm "
                "việc kể từ ngày nhận đủ hồ sơ, Sở cấp phép.") == "ngày nhận đủ hồ sơ");
    CHECK(event("- Trong 05 ngày làm việc kể từ ngày nhận hồ sơ hợp lệ, Sở kiểm tra.\n- Trong 05 "
                "ngày làm việc kể từ ngày nhận đủ hồ sơ, Sở cấp phép.")
              .empty());
    CHECK(event("Trường hợp hồ sơ chưa đầy đủ, trong thời hạn 05 ngày kể từ ngày nhận được hồ sơ, "
                "Sở Y tế yêu cầu bổ sung.")
              .empty());
    CHECK(event("Trong thời hạn 05 ngày kể từ ngày nhận đủ hồ sơ hợp lệ và phí thẩm định, Sở Y tế "
                "cấp giấy phép.") == "ngày nhận đủ hồ sơ hợp lệ và phí thẩm định");
}

TEST_CASE("a case in a line of its own holds for the time below it") {
    CHECK(described("Trường hợp 1: Có thẩm định tại chỗ\n27 ngày kể từ ngày nhận đủ hồ sơ\nTrường "
                    "hợp 2: Không thẩm định tại chỗ\n17 ngày kể từ ngày nhận đủ hồ sơ") ==
          "27 ngày (Có thẩm định tại chỗ) từ ngày nhận đủ hồ sơ; 17 ngày (Không thẩm định tại chỗ) "
          "từ ngày nhận đủ hồ sơ");
}

TEST_CASE("a bound is no case, and what is added to a time is none") {
    const auto read = read_times("Không quá 05 ngày làm việc; cấp lại không quá 02 ngày làm việc",
                                 shipped_lexicon());
    CHECK(times_of(read.deadlines) == "5 ngày làm việc; 2 ngày làm việc (cấp lại)");
    CHECK(read.deadlines.front().at_most->value);
    const auto ten = *Duration::parse("10 ngày");
    CHECK(is_addition("Xã miền núi được tăng thêm không quá 10 ngày.", ten, shipped_lexicon()));
    CHECK(!is_addition("10 ngày; xã miền núi tăng thêm 10 ngày.", ten, shipped_lexicon()));
    CHECK(!is_addition("Không quá 10 ngày.", ten, shipped_lexicon()));
}

TEST_CASE("a fee has its currency, its days and its percentage") {
    const auto all = [](std::string_view cell) {
        std::string text;
        for (const Fee& fee : read_fees(cell, shipped_lexicon()).fees) {
            text += text.empty() ? "" : "; ";
            if (fee.foreign) text += fee.foreign->value.to_string();
            if (fee.amount) text += std::to_string(fee.amount->value.dong);
            if (fee.percent) text += fee.percent->value.to_string() + " % " + fee.percent_of.value;
            text += fee.free.value;
            if (fee.valid_from) text += " từ " + to_dmy(fee.valid_from->value);
            if (fee.valid_until) text += " đến " + to_dmy(fee.valid_until->value);
        }
        return text;
    };
    CHECK(all("25 USD(Cấp thị thực có giá trị một lần)") == "25 USD");
    CHECK(all("155 VNĐ(Thẻ tạm trú: 155 USD/thẻ.)") == "155 USD");
    CHECK(all("50,000 VNĐ(- 50.000đ/tem. - 25.000đ/tem (áp dụng đến hết ngày 31/12/2026 theo Thông "
              "tư "
              "số 64/2025/TT-BTC ngày 30/6/2025))") == "50000; 25000 đến 31/12/2026");
    CHECK(
        all("45,000 VNĐ(Từ ngày 01 tháng 7 năm 2025 đến hết ngày 31 tháng 12 năm 2026 áp dụng theo "
            "Thông tư số 64/2025/TT-BTC)") == "45000 từ 01/07/2025 đến 31/12/2026");
    CHECK(all("2,000,000 VNĐ(đ/lần cấp (Miễn phí từ ngày 07/4/2026 đến 30/6/2026))") ==
          "2000000; Miễn phí từ 07/04/2026 đến 30/06/2026");
    CHECK(
        all("140,000,000 VNĐ((Từ ngày 01/07/2025 đến hết ngày 31/12/2026, mức lệ phí bằng 50% mức "
            "phí nêu trên.))") == "140000000; 50 % mức phí nêu trên từ 01/07/2025 đến 31/12/2026");
    CHECK(all("Phí : Mức thu bằng 50% mức thu phí") == "50 % mức thu phí");
}

TEST_CASE("a time is an upper bound, or the sum of its stages, where the description says so") {
    const auto bounded = described_deadlines("Không quá 18 ngày làm việc.", shipped_lexicon());
    REQUIRE(bounded.size() == 1);
    CHECK(bounded[0].at_most);
    const auto staged = described_deadlines(
        "Không quá 15 ngày làm việc. Trong đó:\n- Thời gian thực hiện tại Sở: 12 ngày làm việc;\n- "
        "Thời gian Ủy ban nhân dân tỉnh ban hành quyết định: 03 ngày làm việc.",
        shipped_lexicon());
    REQUIRE(staged.size() == 1);
    REQUIRE(staged[0].stages.size() == 2);
    CHECK(staged[0].stages[0].name.value == "Thời gian thực hiện tại Sở");
    CHECK(staged[0].stages[1].legal->value.to_string(Language::vi) == "3 ngày làm việc");
    CHECK(described_deadlines("15 ngày. Trong đó:\n- Sở: 12 ngày;\n- Ủy ban: 5 ngày.",
                              shipped_lexicon())
              .empty());
}

TEST_CASE("a sentence that opens with a case tells the time of that case") {
    CHECK(beside("7,5 ngày làm việc",
                 "- Không quá 7,5 ngày làm việc. Đối với các xã có điều kiện kinh tế - xã hội khó "
                 "khăn thì thời gian thực hiện không quá 17,5 ngày làm việc.") ==
          "7,5 ngày làm việc; 17,5 ngày làm việc (Đối với các xã có điều kiện kinh tế - xã hội khó "
          "khăn)");
    CHECK(beside("1 ngày",
                 "Ngay trong ngày tiếp nhận. Trong trường hợp phải xác minh thì thời "
                 "hạn giải quyết không quá 03 ngày làm việc.") ==
          "1 ngày; 3 ngày làm việc (Trong trường hợp phải xác minh)");
    CHECK(beside("3 ngày",
                 "Trường hợp phải kéo dài thời gian giải quyết thì thời hạn giải quyết "
                 "không quá 03 ngày kể từ ngày nhận hồ sơ.") ==
          "3 ngày (Trường hợp phải kéo dài thời gian giải quyết) từ ngày nhận hồ sơ");
    CHECK(beside("15 ngày làm việc",
                 "Không quá 15 ngày kể từ ngày nhận đủ hồ sơ. Đối với các xã miền núi; đảo; vùng "
                 "khó khăn thì thời gian thực hiện không quá 25 ngày.") ==
          "15 ngày làm việc từ ngày nhận đủ hồ sơ; 25 ngày (Đối với các xã miền núi; đảo; vùng "
          "khó khăn)");
    CHECK(beside("12 tháng",
                 "- Hồ sơ cấp giấy: không quá 12 tháng;\n- Hồ sơ gia hạn: không quá 03 "
                 "tháng.") == "12 tháng (Hồ sơ cấp giấy); 3 tháng (Hồ sơ gia hạn)");
    CHECK(beside("7 ngày", "- Trường hợp cấp mới: 07 ngày;\n- Trường hợp gia hạn: 05 ngày.") ==
          "7 ngày (Trường hợp cấp mới); 5 ngày (Trường hợp gia hạn)");
    CHECK(beside("4 ngày", "cấp mới là 04 ngày; cấp lại trong thời hạn 02 ngày") ==
          "4 ngày (cấp mới); 2 ngày (cấp lại)");
    CHECK(beside("30 ngày", "- Trường hợp có thẩm định: 27 ngày.") == "30 ngày");
    CHECK(beside("10 ngày", "Trường hợp hồ sơ chưa đầy đủ thì thời hạn là 02 ngày.") == "10 ngày");
}

TEST_CASE("the words in front of an amount are its name and its case") {
    const auto told = [](std::string_view part) {
        const auto fee = fee_told(part, shipped_lexicon());
        return fee ? fee->name.value + " | " + fee->when.value : std::string();
    };
    CHECK(told("Phí thẩm định cấp giấy đối với cơ sở đóng gói: 3.000.000 đồng") ==
          "Phí thẩm định cấp giấy | đối với cơ sở đóng gói");
    CHECK(told("Phí thẩm định cấp giấy (trừ cơ sở đóng gói): 6.000.000 đồng") ==
          "Phí thẩm định cấp giấy | trừ cơ sở đóng gói");
    CHECK(told("Lệ phí: 200.000 đồng") == " | ");
    CHECK(told("Cấp lại: 200.000 đồng") == " | Cấp lại");
}

TEST_CASE("a range is no fee, a dash inside words parts nothing, a tariff behind free is kept") {
    CHECK(fees_of("Miễn phí(Cấp mới 50.000 đồng - 100.000 đồng)") == "free");
    CHECK(fees_of("Miễn phí(Xã có kinh tế - xã hội khó khăn: 20.000 đồng; Xã khác: 50.000 đồng)") ==
          "20000 (Xã có kinh tế - xã hội khó khăn); 50000 (Xã khác)");
    CHECK(fees_of("Miễn phí(Cho một loại: 8.000.000/lần; thêm một loại: 2.000.000/1 lần.)") ==
          "8000000/lần (Cho một loại); 2000000/lần (thêm một loại)");
    CHECK(fees_of("Miễn phí(Dưới 50 tỷ: 10 triệu đồng/giấy; Từ 50 tỷ: 17,5 triệu đồng/giấy)") ==
          "10000000/giấy (Dưới 50 tỷ); 17500000/giấy (Từ 50 tỷ)");
    CHECK(fees_of("30,000 VNĐ(Đăng ký thay đổi: 30.000 đồng/hồ sơ)") ==
          "30000/hồ sơ (Đăng ký thay đổi)");
    CHECK(fees_of("Miễn phí(Phí : (Theo hướng dẫn tại Thông tư số 183/2016/TT-BTC))") == "text");
    CHECK(fees_of("Miễn phí(Lệ phí đối với tàu quá cảnh: 500.000 đồng)") ==
          "lệ phí 500000 (đối với tàu quá cảnh)");
    CHECK(fees_of("40,000 VNĐ(- Xe trên 10 chỗ)50,000 VNĐ(- Xe khác)") ==
          "40000 (Xe trên 10 chỗ); 50000 (Xe khác)");
}
