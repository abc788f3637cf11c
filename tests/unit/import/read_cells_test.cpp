#include "tthc/import/basis/read_basis.h"
#include "tthc/import/channels/read_deadline.h"
#include "tthc/import/channels/read_fee.h"
#include "tthc/import/dossier/read_documents.h"
#include "tthc/import/shape/flat_tables.h"
#include "tthc/import/steps/read_results.h"
#include "tthc/import/steps/read_steps.h"
#include "tthc/import/words/read_lists.h"
#include "unit/import/shipped_lexicon.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;
using tthc::test::shipped_lexicon;

namespace {

std::string time_of(const char* cell) {
    const auto read = read_times(cell, shipped_lexicon());
    if (read.deadlines.size() != 1 || !read.deadlines[0].legal) return "text";
    return read.deadlines[0].legal->value.to_string(Language::vi);
}

std::string fees_of(const char* cell) {
    std::string text;
    for (const Fee& fee : read_fees(cell, shipped_lexicon()).fees) {
        if (!text.empty()) text += ' ';
        if (fee.kind) text += fee.kind->value == FeeKind::fee ? "phí " : "lệ-phí ";
        text += fee.amount ? std::to_string(fee.amount->value.dong)
                           : (fee.free.value.empty() ? "text" : "free");
    }
    return text;
}

std::string acts_of(const char* flat) {
    std::string text;
    for (const BasisRow& row : basis_rows(flat, shipped_lexicon()).rows) {
        const Citation citation = read_basis(row, shipped_lexicon());
        text += (text.empty() ? "" : " ") + (citation.well_formed ? citation.act : "text");
    }
    return text;
}

}  // namespace

TEST_CASE("a time cell is a number with its unit, or stays text") {
    CHECK(time_of("05 Ngày làm việc") == "5 ngày làm việc");
    CHECK(time_of("0.5 Giờ") == "0,5 giờ");
    CHECK(time_of("2 Tháng") == "2 tháng");
    CHECK(time_of("30") == "text");
    CHECK(time_of("10-25") == "text");
    CHECK(time_of("Không quy định") == "text");
    CHECK(time_of("Ngay trong ngày; trường hợp nhận hồ sơ sau 15 giờ thì ngày hôm sau") == "text");
    CHECK(read_times("Không có thông tin", shipped_lexicon()).deadlines.empty());
    const auto cases = read_times("Trường hợp A: 5 ngày; trường hợp B: 10 ngày", shipped_lexicon());
    REQUIRE(cases.deadlines.size() == 2);
    CHECK(cases.deadlines[1].when.value == "trường hợp B");
}

TEST_CASE("a time runs from the event that the description tells for this very time") {
    const auto five = *Duration::parse("5 ngày");
    CHECK(start_event("Trong 05 ngày, kể từ ngày nhận đủ hồ sơ.", five, shipped_lexicon()) ==
          "ngày nhận đủ hồ sơ");
    CHECK(start_event("Trong 06 ngày, kể từ ngày nhận đủ hồ sơ.", five, shipped_lexicon()).empty());
}

TEST_CASE("fees are whole amounts of đồng; all else stays text") {
    CHECK(fees_of("Miễn phí") == "free");
    CHECK(fees_of("Phí : 0 Đồng") == "phí 0");
    CHECK(fees_of("Phí : Không Đồng") == "phí 0");
    CHECK(fees_of("8,000 VNĐ") == "8000");
    CHECK(fees_of("4.000.000 Việt Nam Đồng(/hồ sơ)") == "4000000");
    CHECK(fees_of("Lệ phí : 1.5 USD") == "lệ-phí text");
    CHECK(fees_of("Phí : Mức thu bằng 50% mức thu phí") == "phí text");
    CHECK(fees_of("50,000 VNĐ(50.000 đồng/lần;25.000 đồng/lần (đến 2026))") == "50000 25000");
    CHECK(fees_of("Phí : 1.000 Đồng (a)\nLệ phí : 2.000 Đồng") == "phí 1000 lệ-phí 2000");
    CHECK(read_fees("Miễn phí(20.000.000 đồng/lần)", shipped_lexicon()).free_with_amount);
    CHECK(fees_of("Miễn phí(- Phí cấp mới: 6.000.000 đồng. - Lệ phí cấp lại: 3.000.000 đồng)") ==
          "phí 6000000 lệ-phí 3000000");
    const auto cases = read_fees(
        "Phí : 5.000 Đồng(Mức thu: - Cấp mới: 5.000 đồng; - Cấp lại: "
        "3.000 đồng)",
        shipped_lexicon());
    REQUIRE(cases.fees.size() == 2);
    CHECK(cases.fees[0].note.value == "Mức thu:");
}

TEST_CASE("a condition holds for its own group, and a remark is no paper") {
    const std::vector<DocumentRow> rows{{"Trường hợp ủy quyền:", "", "", true},
                                        {"Giấy ủy quyền", "", "1 bản chính"},
                                        {"", "", "", true},
                                        {"Đơn đề nghị", "a.docxMẫu 2.docx", "1 bản chính"},
                                        {"* Lưu ý:", "", "", true},
                                        {"Bản chụp giấy tờ phải rõ nét", "", "0 bản chính"}};
    const auto read = read_documents(rows, shipped_lexicon());
    REQUIRE(read.dossier.items.size() == 2);
    CHECK(read.dossier.items[0].when.value == "Trường hợp ủy quyền");
    CHECK(read.dossier.items[1].when.value.empty());
    CHECK(read.dossier.items[1].form->files == List<std::string>{{"a.docx"}, {"Mẫu 2.docx"}});
    CHECK(read.notes.size() == 3);
}

TEST_CASE("a fee that is no whole amount of đồng keeps its words") {
    for (const char* cell : {"Phí : 1.500,5 Đồng", "Lệ phí : 5,25 Đồng(mỗi trang)", "0.1 %",
                             "99999999999999999999 Đồng"}) {
        CAPTURE(cell);
        const auto read = read_fees(cell, shipped_lexicon());
        REQUIRE(read.fees.size() == 1);
        CHECK(read.kept == 1);
        CHECK(read.fees[0].note.value == cell);
    }
}

TEST_CASE("a step has the actor and the time of its own sentence, or none") {
    const auto actor_of = [](const char* unit) {
        const Step step = read_step(Prose(unit), shipped_lexicon());
        return step.actor.value +
               (step.time ? ", " + step.time->value.to_string(Language::vi) : "");
    };
    CHECK(actor_of("Trong thời hạn mười (10) ngày làm việc, Cục Tác chiến thẩm định hồ sơ.") ==
          "Cục Tác chiến, 10 ngày làm việc");
    CHECK(actor_of("Cơ quan được giao quản lý về y tế xét duyệt hồ sơ.") ==
          "Cơ quan được giao quản lý về y tế");
    CHECK(actor_of("Hội đồng chính sách xã họp công khai xét duyệt.") == "Hội đồng chính sách xã");
    CHECK(actor_of("Cục Chính sách trong thời gian 05 ngày kể từ ngày nhận hồ sơ thẩm định.") ==
          "Cục Chính sách, 5 ngày");
    CHECK(actor_of("Chậm nhất 02 giờ trước khi rời cảng, người làm thủ tục phải khai báo.") ==
          "applicant");
    CHECK(actor_of("Bộ Chỉ huy quân sự tỉnh, tiếp nhận hồ sơ;\nCục Chính trị tiếp nhận hồ sơ.")
              .empty());
    CHECK(
        actor_of("Trong thời hạn 10 ngày, kể từ ngày nhận văn bản của chủ đầu tư, nhà đầu tư, Chủ "
                 "tịch Ủy ban nhân dân cấp xã có trách nhiệm cấp phép.") ==
        "Chủ tịch Ủy ban nhân dân cấp xã, 10 ngày");
    CHECK(actor_of("Trong thời hạn 2 ngày, Sở Y tế kiểm tra hồ sơ.\nTrong thời hạn 1 ngày, Sở Y tế "
                   "cấp giấy phép.") == "Sở Y tế");
    CHECK(actor_of("Người nộp gửi hồ sơ.\n- Sở Y tế xem xét trong 3 ngày.") == "applicant");
    CHECK(actor_of("a) Người nộp gửi hồ sơ.\nb) Sở Y tế xem xét trong 3 ngày.").empty());
}

TEST_CASE("cells that run together are parted where a channel, a time and a fee follow") {
    const auto table = channel_rows(
        "Hình thức nộpThời gianPhí, lệ phíMô tảTrực tiếp20 Ngày làm việcPhí : 100.000 Đồng(gồm b) "
        "c)) "
        "nộp Trực tuyến tại cổngDịch vụ bưu chính1Miễn phíTrực tuyếnKhông phải trả kết "
        "quảMiễn phíQua cổng",
        shipped_lexicon());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].time == "20 Ngày làm việc");
    CHECK(table.rows[0].text == "nộp Trực tuyến tại cổng");
    CHECK(table.rows[1].time == "1");
    CHECK(table.rows[2].time == "Không phải trả kết quả");
    CHECK(table.rows[2].text == "Qua cổng");
}

TEST_CASE("document rows end with their counts, and numbers of names stay with the names") {
    const auto table = document_rows(
        "--Tên giấy tờMẫu đơn, tờ khaiSố lượngĐơn theo Nghị định số 41/2026/NĐ-CPMẫu số "
        "01.docx1 bản chính,2 bản saoBản kê ngày 31/12/20251 bản chínhGiấy (01 bản chính) mẫu số "
        "181 bản chính",
        shipped_lexicon());
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].name == "Đơn theo Nghị định số 41/2026/NĐ-CP");
    CHECK(table.rows[0].form == "Mẫu số 01.docx");
    CHECK(table.rows[0].count == "1 bản chính,2 bản sao");
    CHECK(table.rows[1].name == "Bản kê ngày 31/12/2025");
    CHECK(table.rows[2].name == "Giấy (01 bản chính) mẫu số 18");
    const auto count = read_count("Bản chính: 3\nBản sao: 0", shipped_lexicon());
    REQUIRE(count.originals);
    REQUIRE(count.copies);
    CHECK(count.originals->value == 3);
    CHECK(count.copies->value == 0);
    CHECK(read_sets(Prose("gửi 02 (hai) bộ hồ sơ đến Bộ Y tế"), shipped_lexicon())->value == 2);
    CHECK_FALSE(read_sets(Prose("gửi 1 bộ hồ sơ, nộp 2 bộ hồ sơ"), shipped_lexicon()));
    CHECK(read_sets(Prose("nộp 1 bộ hồ sơ, Sở chuyển 2 bộ hồ sơ"), shipped_lexicon())->value == 1);
}

TEST_CASE("numbers of instruments are told from those that titles mention") {
    CHECK(acts_of("Luật Căn cước26/2023/QH15Thông tư 16/2024/TT-BCA về mẫu thẻ16/2024/TT-BCA") ==
          "26/2023/QH15 16/2024/TT-BCA");
    CHECK(acts_of("Nghị định 136/2020/NĐ-CP136/2020/NĐ-CP") == "136/2020/NĐ-CP");
    CHECK(acts_of("sửa Thông tư số 17/2015/TT-NHNN11/2025/TT-NHNN") == "11/2025/TT-NHNN");
    CHECK(acts_of("Bộ luật dân sựLuật 91/2015/QH13") == "91/2015/QH13");
    CHECK(acts_of("về đất đai58/2026/ND-CPquy định về phí5/2020/TT-BTC") ==
          "58/2026/NĐ-CP 5/2020/TT-BTC");
    CHECK(acts_of("về phí58/2026/N\u00D0-CPvề lệ phí59/2026/NĐ\u2013CP") ==
          "58/2026/NĐ-CP 59/2026/NĐ-CP");
    const char* const cells[] = {"58/2026/N\u00D0\u2013CP", "58/2026/nđ-cp",
                                 "58/2026/NĐ\u00A0-\u200BCP", "\uFF15\uFF18/2026/NĐ-CP",
                                 "58/2026/ND-CP"};
    for (const char* const cell : cells) {
        CAPTURE(cell);
        CHECK(read_basis({"về phí", cell, "", ""}, shipped_lexicon()).act == "58/2026/NĐ-CP");
    }
    const BasisRow cut{"Nghị định số 118/2025/NĐ-CP về một cửa", "118/2025/NĐ-C", "", ""};
    CHECK(read_basis(cut, shipped_lexicon()).act == "118/2025/NĐ-CP");
    const BasisRow bare{"Luật Hải quan 2014", "54", "23-06-2014", ""};
    CHECK_FALSE(read_basis(bare, shipped_lexicon()).well_formed);
    CHECK(to_iso(*read_basis(bare, shipped_lexicon()).issued) == "2014-06-23");
}

TEST_CASE("words that hold commas are found before the text is split") {
    const auto read = read_words("Cán bộ, công chức, viên chức, Hợp tác xã, Người khác",
                                 shipped_lexicon().applicants);
    CHECK(read.values == std::vector{Applicant::official, Applicant::cooperative});
    CHECK(read.unknown == std::vector<std::string>{"Người khác"});
}

TEST_CASE("steps are the outermost units, with the actor of their sentence") {
    const Prose text("Mở đầu.\n- Bước 1: Nộp.\n+ a\n- Bước 2: Xét theo bước 1.");
    const auto units = top_level_units(text, shipped_lexicon());
    CHECK(units.intro == "Mở đầu.");
    CHECK(units.units == std::vector<std::string_view>{"Nộp.\n+ a", "Xét theo bước 1."});
    CHECK(top_level_units(Prose("a) Một\n- x\n- y\nb) Hai"), shipped_lexicon()).units.size() == 2);
    CHECK(top_level_units(Prose("Bước 1. A. Bước 2. B theo 2 bước: Bước 1 xét. Bước 3. C"),
                          shipped_lexicon())
              .units.size() == 3);
    CHECK(top_level_units(Prose("Một đoạn.\nHai đoạn."), shipped_lexicon()).units.size() == 1);
    const Step agency = read_step(
        Prose("Trong thời hạn 05 ngày, kể từ ngày nhận hồ sơ của tổ chức, cá nhân, Sở Y tế thẩm "
              "định"),
        shipped_lexicon());
    CHECK(agency.actor.value == "Sở Y tế");
    REQUIRE(agency.time);
    CHECK(agency.time->value.to_string(Language::vi) == "5 ngày");
    const Step applicant = read_step(
        Prose("Tổ chức, cá nhân nộp hồ sơ; Sở trả kết quả trong 3 ngày"), shipped_lexicon());
    CHECK(applicant.actor.value == applicant_actor);
    CHECK_FALSE(applicant.time.has_value());
}

TEST_CASE("results lose the page behind them, not their codes") {
    const auto read = read_results(
        "Giấy phépMã: KQ.G19.000549Công vănMã: KQ.G19.000287Từ khóaKhông có thông tinMô tảKhông "
        "có thông tinChọn cơ quan thực hiệnNộp hồ sơ",
        shipped_lexicon());
    REQUIRE(read.outcomes.size() == 2);
    CHECK(read.outcomes[1].name.value == "Công văn");
    CHECK(read.outcomes[1].code.value == "KQ.G19.000287");
    CHECK(read.rest.empty());
}
