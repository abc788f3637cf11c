#include "tthc/import/channels/read_deadline.h"
#include "tthc/import/channels/row_cases.h"
#include "tthc/import/words/case_words.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

// The sentences are those of records of the national database, whose codes stand beside them.

namespace {

std::string told_times_of(const std::vector<Deadline>& deadlines) {
    std::string text;
    for (const Deadline& deadline : deadlines) {
        text += text.empty() ? "" : "; ";
        if (deadline.at_most) text += "max ";
        if (deadline.legal) text += deadline.legal->value.to_string(Language::vi);
        for (const Stage& stage : deadline.stages)
            text += "+" + stage.legal->value.to_string(Language::vi);
        if (!deadline.when.value.empty()) text += " (" + deadline.when.value + ")";
        if (!deadline.from.value.empty()) text += " từ " + deadline.from.value;
        if (!deadline.note.value.empty()) text += " [" + deadline.note.value + "]";
    }
    return text;
}

std::string beside_time(std::string_view time, std::string_view text) {
    Deadline deadline;
    deadline.legal = *Duration::parse(time);
    return told_times_of(with_description(std::move(deadline), text, shipped_lexicon()));
}

std::string in_cell(std::string_view cell) {
    return told_times_of(read_times(cell, shipped_lexicon()).deadlines);
}

std::string told_in(std::string_view text) {
    return told_times_of(described_deadlines(text, shipped_lexicon()));
}

}  // namespace

TEST_CASE("a case goes as far as the event behind it") {
    // 1.013274, 1.013195
    CHECK(beside_time("3 ngày", "3 ngày đối với các trường hợp khác kể từ khi tiếp nhận hồ sơ.") ==
          "3 ngày (đối với các trường hợp khác) từ khi tiếp nhận hồ sơ");
    CHECK(told_in("12 ngày đối với Sở Nội vụ, kể từ ngày nhận đủ giấy tờ theo quy định") ==
          "12 ngày (đối với Sở Nội vụ) từ ngày nhận đủ giấy tờ theo quy định");
}

TEST_CASE("several times in one sentence are of a case each, a time inside a case is none") {
    // 1.009794, 1.014072, 1.010262
    CHECK(beside_time("16 ngày làm việc",
                      "16 ngày làm việc đối với công trình cấp I, cấp đặc biệt và 12 ngày làm việc "
                      "đối với công trình còn lại kể từ ngày tiếp nhận hồ sơ.") ==
          "16 ngày làm việc (đối với công trình cấp I, cấp đặc biệt) từ ngày tiếp nhận hồ sơ; 12 "
          "ngày làm việc (đối với công trình còn lại) từ ngày tiếp nhận hồ sơ");
    CHECK(told_in("60 ngày đối với hồ sơ không yêu cầu dữ liệu hoặc 90 (chín mươi) ngày đối với hồ "
                  "sơ phải nộp dữ liệu") ==
          "60 ngày (đối với hồ sơ không yêu cầu dữ liệu); 90 ngày (đối với hồ sơ phải nộp dữ "
          "liệu)");
    CHECK(
        beside_time("16 ngày làm việc",
                    "- 16 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.\n- 03 tháng trong trường "
                    "hợp vượt quá 100 tần số trong các hồ sơ được gửi trong vòng 16 ngày làm "
                    "việc.") ==
        "16 ngày làm việc từ ngày nhận đủ hồ sơ hợp lệ; 3 tháng (trong trường hợp vượt quá 100 "
        "tần số trong các hồ sơ được gửi trong vòng 16 ngày làm việc)");
}

TEST_CASE("two times of different units in one are its stages") {
    // 1.014872, 3.000540
    CHECK(told_in("Thời hạn giải quyết: 28 ngày làm việc và 30 ngày.") ==
          "+28 ngày làm việc+30 ngày [28 ngày làm việc và 30 ngày]");
    CHECK(told_in("Không quá 02 tháng và 15 ngày làm việc kể từ ngày nhận đủ hồ sơ") ==
          "max +2 tháng+15 ngày làm việc từ ngày nhận đủ hồ sơ [02 tháng và 15 ngày làm việc]");
    CHECK(told_in("5 ngày và 10 ngày").empty());
    CHECK(beside_time("28 ngày làm việc", "28 ngày làm việc và 30 ngày") == "28 ngày làm việc");
}

TEST_CASE("an item behind a sentence of its line is a part of its own") {
    // 1.115722
    CHECK(told_in("a) Không quá 08 ngày làm việc đối với trường hợp chia, tách. Đối với các xã "
                  "miền núi thì thời gian thực hiện được tăng thêm không quá 10 ngày làm việc. b) "
                  "Không quá 05 ngày làm việc đối với trường hợp cấp theo quy hoạch") ==
          "max 8 ngày làm việc (đối với trường hợp chia, tách); max 5 ngày làm việc (đối với "
          "trường hợp cấp theo quy hoạch)");
}

TEST_CASE("what does not count is no case and no act") {
    // 2.001328, 1.115750
    CHECK(beside_time("12 ngày làm việc",
                      "- 12 ngày làm việc không kể thời gian bổ sung, hoàn thiện hồ sơ.\n- 15 ngày "
                      "làm việc không kể thời gian bổ sung, hoàn thiện hồ sơ đối với trường hợp đề "
                      "nghị cấp trên 03 cây trồng.") ==
          "12 ngày làm việc; 15 ngày làm việc (đối với trường hợp đề nghị cấp trên 03 cây trồng)");
    CHECK(
        in_cell("Không quá 03 ngày làm việc (không tính thời gian xác định nghĩa vụ tài chính)") ==
        "max 3 ngày làm việc [(không tính thời gian xác định nghĩa vụ tài chính)]");
    CHECK(beside_time("5 ngày",
                      "5 ngày, không tính thời gian đo đạc, thời gian xử lý đối với trường "
                      "hợp vi phạm, thời gian niêm yết.") == "5 ngày");
}

TEST_CASE("times in an aside are of its parts, or of a case that the aside opens with") {
    // 1.115520
    CHECK(
        beside_time("13 ngày làm việc",
                    "Không quá 13 ngày làm việc (đăng ký không quá 10 ngày làm việc; cấp giấy "
                    "không quá 03 ngày làm việc)\nĐối với các xã miền núi thì thời gian thực hiện "
                    "không quá 23 ngày làm việc (đăng ký không quá 20 ngày làm việc; cấp giấy "
                    "không quá 03 ngày làm việc).") ==
        "max 13 ngày làm việc; max 23 ngày làm việc (Đối với các xã miền núi)");
    CHECK(beside_time("5 ngày", "05 ngày (trường hợp phải kiểm tra thực tế: 10 ngày).") ==
          "5 ngày; 10 ngày (trường hợp phải kiểm tra thực tế)");
}

TEST_CASE("a case inside a case is told with it") {
    // 1.115620
    CHECK(
        beside_time("8,5 ngày làm việc",
                    "- Không quá 8,5 ngày làm việc đối với trường hợp đăng ký lần đầu; không quá "
                    "10 ngày làm việc đối với trường hợp cấp Giấy chứng nhận (trong đó đăng ký là "
                    "8,5 ngày làm việc).\n Đối với các xã miền núi thì thời gian thực hiện không "
                    "quá 18,5 ngày làm việc đối với trường hợp đăng ký lần đầu; không quá 20 ngày "
                    "làm việc đối với trường hợp cấp Giấy chứng nhận.") ==
        "max 8,5 ngày làm việc (đối với trường hợp đăng ký lần đầu); max 10 ngày làm việc (đối "
        "với trường hợp cấp Giấy chứng nhận); max 18,5 ngày làm việc (Đối với các xã miền núi; "
        "đối với trường hợp đăng ký lần đầu); max 20 ngày làm việc (Đối với các xã miền núi; đối "
        "với trường hợp cấp Giấy chứng nhận)");
}

TEST_CASE("the time of a dossier that lacks something is no deadline where somebody acts in it") {
    // 1.008720, 1.014892
    CHECK(
        told_in("- Trường hợp không hợp lệ: Trong thời hạn 05 ngày làm việc, kể từ ngày nhận được "
                "hồ sơ, nếu hồ sơ không hợp lệ, Sở thông báo bằng văn bản\n- Trường hợp hợp lệ: "
                "30 ngày làm việc, kể từ ngày nhận đủ hồ sơ.") ==
        "30 ngày làm việc từ ngày nhận đủ hồ sơ");
    CHECK(told_in("- Trường hợp hồ sơ không đầy đủ theo quy định: 03 ngày làm việc.\n- Trường hợp "
                  "hồ sơ đầy đủ và hợp lệ: 07 ngày làm việc.") ==
          "3 ngày làm việc (Trường hợp hồ sơ không đầy đủ theo quy định); 7 ngày làm việc (Trường "
          "hợp hồ sơ đầy đủ và hợp lệ)");
    CHECK(told_in("Trường hợp bổ sung phạm vi không phải thẩm định: 10 ngày.") ==
          "10 ngày (Trường hợp bổ sung phạm vi không phải thẩm định)");
}

TEST_CASE("names in front of times are cases where the cell has one of the times, and no stages") {
    // 2.002854
    CHECK(beside_time("8 ngày làm việc",
                      "- Chuyển trường trong cùng tỉnh, thành phố: 5 ngày làm việc.\n- Chuyển "
                      "trường từ tỉnh, thành phố khác: 8 ngày làm việc.") ==
          "8 ngày làm việc (Chuyển trường từ tỉnh, thành phố khác); 5 ngày làm việc (Chuyển trường "
          "trong cùng tỉnh, thành phố)");
    CHECK(beside_time("10 ngày", "- Sở Y tế: 10 ngày.\n- Ủy ban nhân dân tỉnh: 5 ngày.") ==
          "10 ngày");
    CHECK(beside_time("10 ngày", "- Thẩm định hồ sơ: 10 ngày.\n- Phê duyệt: 5 ngày.") == "10 ngày");
}

TEST_CASE("a cell of words tells its time, and a gap parts its sentences") {
    // 1.115730, 1.115714, 1.115742
    constexpr std::string_view added =
        "Không quá 10 ngày làm việc \t Đối với các xã miền núi thì thời gian thực hiện được tăng "
        "thêm không quá 10 ngày làm việc.";
    CHECK_FALSE(read_times(added, shipped_lexicon()).parsed);
    CHECK(told_in(added) == "max 10 ngày làm việc");
    CHECK(in_cell("Không quá 10 ngày làm việc.") == "max 10 ngày làm việc");
    CHECK(in_cell("Không quá 15 ngày kể từ ngày nhận đủ hồ sơ hợp lệ") ==
          "max 15 ngày từ ngày nhận đủ hồ sơ hợp lệ");
}

TEST_CASE("a sentence of its own tells the event for all times") {
    // 1.115612, 1.115362
    CHECK(beside_time("5 ngày làm việc",
                      "- Không quá 05 ngày làm việc.\n- Thời gian giải quyết được tính kể từ ngày "
                      "nhận được hồ sơ đã đảm bảo tính đầy đủ, thống nhất; không tính thời gian đo "
                      "đạc.") ==
          "max 5 ngày làm việc từ ngày nhận được hồ sơ đã đảm bảo tính đầy "
          "đủ, thống nhất");
    CHECK(beside_time("5 ngày", "Giấy phép có hiệu lực kể từ ngày ký.") == "5 ngày");
}

TEST_CASE("at once is a deadline with its event and without a length") {
    // 2.001680, 1.014952, 2.002192
    const auto at_once = [](std::string_view text) {
        const auto deadline = immediate_deadline(text, shipped_lexicon());
        return deadline ? told_times_of({*deadline}) : std::string("none");
    };
    CHECK(at_once("Thời hạn giải quyết hồ sơ: Ngay sau khi nhận đủ hồ sơ theo quy định.") ==
          " từ nhận đủ hồ sơ theo quy định");
    CHECK(at_once("- Ngay khi hoàn thành kê khai (đối với cơ sở phải kê khai).") ==
          " (đối với cơ sở phải kê khai) từ hoàn thành kê khai");
    CHECK(at_once("Ngay sau khi có biên bản, Thủ trưởng cơ quan ra quyết định.") == "none");
    CHECK(at_once("Cơ quan khóa căn cước ngay sau khi nhận được yêu cầu.") == "none");
}

TEST_CASE("a case in a line above holds for the time of the cell, whoever acts in it") {
    // 1.007662
    CHECK(
        beside_time("30 ngày",
                    "- Đối với trường hợp nộp hồ sơ sau thời điểm làm thủ tục hải quan\nTrong thời "
                    "hạn 30 ngày kể từ ngày tiếp nhận đầy đủ hồ sơ, Chi cục Hải quan quyết định "
                    "giảm thuế.\n- Đối với trường hợp nộp hồ sơ tại thời điểm làm thủ tục\nThực "
                    "hiện trong thời hạn làm thủ tục hải quan.") ==
        "30 ngày (Đối với trường hợp nộp hồ sơ sau thời điểm làm thủ tục hải quan) từ ngày tiếp "
        "nhận đầy đủ hồ sơ");
}

TEST_CASE("the same day and a time that is added are told in their own words") {
    // 1.011430, 1.001020
    const auto day = [](std::string_view text) {
        const auto deadline = same_day_deadline(text, shipped_lexicon());
        return deadline ? deadline->note.value : std::string("none");
    };
    CHECK(day("- Cơ quan đăng ký có trách nhiệm giải quyết trong ngày làm việc nhận được hồ sơ hợp "
              "lệ; nếu nhận sau 15 giờ thì trong ngày làm việc tiếp theo.") ==
          "trong ngày làm việc nhận được hồ sơ hợp lệ");
    CHECK(day("Trả kết quả trong ngày làm việc tiếp theo.") == "none");
    // 1.115572
    const auto added = added_deadline(
        "Nộp trực tiếp tại Trung tâm Phục vụ hành chính công\n* Đối với các xã miền núi, biên "
        "giới; "
        "đảo thì thời gian thực hiện được tăng thêm không quá 10 ngày so với tổng thời gian.",
        shipped_lexicon());
    REQUIRE(added);
    CHECK(added->when.value == "Đối với các xã miền núi, biên giới; đảo");
    CHECK(added->note.value == "tăng thêm không quá 10 ngày so với tổng thời gian");
    CHECK_FALSE(added_deadline("Không quá 15 ngày.", shipped_lexicon()));
}

TEST_CASE("stages whose whole nobody tells follow each other by their events") {
    // 1.003160, 1.014870
    CHECK(
        told_in("- Sở Tư pháp kiểm tra hồ sơ và lấy ý kiến: 20 ngày, kể từ ngày nhận đủ hồ sơ hợp "
                "lệ;\n- Ủy ban nhân dân cấp tỉnh ra Quyết định: 15 ngày, kể từ ngày nhận được hồ "
                "sơ do Sở Tư pháp trình.") == "+20 ngày+15 ngày");
    CHECK(
        told_in("- Thời hạn nghiệm thu: Trong thời hạn không quá 07 ngày làm việc, kể từ ngày nhận "
                "được đơn đề nghị.\n- Thời hạn thanh, quyết toán kinh phí hỗ trợ: Trong thời hạn "
                "không quá 15 ngày làm việc, kể từ ngày nhận được biên bản nghiệm thu.") ==
        "+7 ngày làm việc+15 ngày làm việc");
    // Two procedures in one, each from its dossier, are no stages.
    CHECK(told_in("- Thời hạn cấp mới: 20 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ;\n- Thời hạn cấp "
                  "lại: 15 ngày, kể từ ngày nhận đủ hồ sơ hợp lệ.")
              .empty());
    CHECK(told_in("- Thời hạn thẩm định: 20 ngày;\n- Thời hạn trả kết quả: 2 ngày.").empty());
}

TEST_CASE("words that records misspell are known where they mean nothing else") {
    // 1.004680, 6.006724
    CHECK(told_in("- 03 ngày làm việc kể từ ngày nhận được hồ sơ đầy đủ;\n- 07 ngày làm việc kể từ "
                  "ngày nhận được hồ sơ đầy đủ trong trường hơp cần kiểm tra thực tế.")
              .starts_with("3 ngày làm việc từ ngày nhận được hồ sơ đầy đủ; 7 ngày làm việc"));
    CHECK(told_in("Không quá 20 ngày, kề từ ngày nhận được đầy đủ hồ sơ hợp lệ.") ==
          "max 20 ngày từ ngày nhận được đầy đủ hồ sơ hợp lệ");
}

TEST_CASE("half a day is a length of time") {
    CHECK(in_cell("1/2 ngày làm việc") == "0,5 ngày làm việc");
    CHECK(times_told("từ ngày 1/2 ngày làm việc thứ hai", shipped_lexicon()).size() == 1);
}

TEST_CASE("the first line of a description is the case of its row where rows share a channel") {
    const auto row = [](Channel channel, const char* text) {
        ChannelFacts facts{.channel = channel};
        facts.deadlines.emplace_back().legal = *Duration::parse("5 ngày");
        facts.text = text;
        return facts;
    };
    // 1.014258, 1.014244, 1.115362
    std::vector<ChannelFacts> facts{
        row(Channel::in_person, "(1) Trường hợp cấp đổi:\n* Cách thực hiện: nộp hồ sơ."),
        row(Channel::in_person,
            "(2) Trường hợp tổ chức đề nghị: (1) Cấp đổi; (2) Gia hạn:\n* Nộp."),
        row(Channel::online, "Trường hợp cấp đổi: nộp qua Cổng")};
    take_row_cases(facts, shipped_lexicon());
    CHECK(facts[0].deadlines[0].when.value == "Trường hợp cấp đổi");
    CHECK(facts[1].deadlines[0].when.value ==
          "Trường hợp tổ chức đề nghị: (1) Cấp đổi; (2) Gia hạn");
    CHECK(facts[2].deadlines[0].when.value.empty());
    // 3.000242
    CHECK(case_of_line("Đối với vùng kinh tế - xã hội khó khăn - Trong thời hạn 03 ngày: cơ quan",
                       shipped_lexicon()) == "Đối với vùng kinh tế - xã hội khó khăn");
    CHECK(case_of_line("Áp dụng đối với trường hợp cho thuê. Thời gian được tính từ ngày nhận hồ "
                       "sơ hợp lệ:",
                       shipped_lexicon()) == "đối với trường hợp cho thuê");
}

TEST_CASE("a time begins a sentence of its own, and a sentence before it is no heading") {
    // 1.012930, 1.014930
    CHECK(
        beside_time("45 ngày làm việc",
                    "Nếu gửi qua bưu chính, ngày nhận được tính theo dấu công văn đến. 45 ngày làm "
                    "việc (đối với đại hội nhiệm kỳ); 15 ngày làm việc (đối với đại hội thành lập) "
                    "kể từ ngày nhận hồ sơ đầy đủ") ==
        "45 ngày làm việc (đối với đại hội nhiệm kỳ); 15 ngày làm việc (đối với đại hội thành "
        "lập) từ ngày nhận hồ sơ đầy đủ");
    CHECK(beside_time("45 ngày", "Nếu gửi qua bưu chính, tính theo dấu công văn đến. 45 ngày.") ==
          "45 ngày");
}

TEST_CASE("an aside tells the time of another case, or what is added and no case") {
    // 1.013232, 1.014242
    CHECK(beside_time("10 ngày",
                      "Trong thời hạn 10 ngày làm việc (hoặc 7 ngày làm việc đối với nhà ở riêng "
                      "lẻ).") == "10 ngày; 7 ngày làm việc (đối với nhà ở riêng lẻ)");
    CHECK(beside_time(
              "34 ngày làm việc",
              "- Thời hạn tiếp nhận: 03 ngày làm việc;\n- Thời hạn thẩm định: 24 ngày làm "
              "việc, kể từ ngày nhận được hồ sơ (trường hợp hồ sơ cần chỉnh sửa, thời gian "
              "thẩm định được tăng thêm 21 ngày làm việc);\n- Thời hạn trả kết quả: 07 ngày "
              "làm việc.") == "34 ngày làm việc+3 ngày làm việc+24 ngày làm việc+7 ngày làm việc");
}

TEST_CASE("what a time is for is no case of a cell") {
    // 1.115740
    CHECK(in_cell("Thời gian thực hiện việc thẩm định phương án không quá 15 ngày.") ==
          "max 15 ngày [Thời gian thực hiện việc thẩm định phương án không quá 15 ngày.]");
    CHECK(in_cell("Cấp mới: 15 ngày; cấp lại: 5 ngày") == "15 ngày (Cấp mới); 5 ngày (cấp lại)");
}

TEST_CASE("the case behind the event of the one time that a row tells is its case") {
    // 1.014104, 1.001694
    CHECK(beside_time("20 ngày",
                      "- Cấp lại Giấy chứng nhận trong thời hạn 20 ngày kể từ ngày ghi trên Phiếu "
                      "tiếp nhận hồ sơ "
                      "đối với trường hợp quy định tại điểm a khoản 2 Điều 36;") ==
          "20 ngày (đối với trường hợp quy định tại điểm a khoản 2 Điều 36) từ ngày ghi trên Phiếu "
          "tiếp nhận hồ sơ");
}
