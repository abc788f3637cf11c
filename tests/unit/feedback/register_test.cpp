#include "tthc/feedback/register.h"

#include "support/facts.h"
#include "tthc/table/rows.h"
#include "tthc/work/due_dates.h"
#include "tthc/work/feedback_run.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tthc;
using namespace tthc::feedback;
using namespace std::chrono;

namespace {

const std::string sample = std::string(TTHC_SOURCE_DIR) + "/data/samples/so-phan-anh-gia-dinh.csv";

RegisterWords words() {
    constexpr std::string_view kinds[] = {"feedback-register"};
    const auto data = test::expect(engine_data("", kinds));
    return test::expect(RegisterWords::load(data));
}

RegisterResults read(const std::vector<std::string>& files, Date today,
                     std::string_view text = {}) {
    const auto input = [&](std::span<char> room) {
        const std::size_t part = std::min(room.size(), text.size());
        std::copy_n(text.data(), part, room.data());
        text.remove_prefix(part);
        return part;
    };
    const Calendar calendar = test::expect(load_calendar(""));
    return run_feedback(files, words(), calendar, today, input).results;
}

}  // namespace

TEST_CASE("the sample of a register, worked out by hand") {
    const RegisterResults results = read({sample}, 2024y / 12 / 31);
    CHECK(results.rows == 8);
    CHECK(results.left_out == 1);  // 31/11/2024
    CHECK(results.ways.at(Way::electronic) == 3);
    CHECK(results.topics.at(Topic::conduct) == 2);
    CHECK(results.sorted.at(Sorted::elsewhere) == 2);
    CHECK(results.sorted.at(Sorted::refused) == 1);
    CHECK(results.answered == 1);
    CHECK(results.outcomes.at(feedback::Outcome::amended) == 1);
    // 4, 6 and 7 are open; 6 is past its date, 7 had until 23/12/2024 to be transferred
    CHECK(results.open == 3);
    CHECK(results.open_late == 2);
    // 3 came on 29/08/2024; 30/8, 4, 5, 6, 9/9 are the five working days
    const std::map<Fault, std::uint64_t> faults{{Fault::no_address, 1},
                                                {Fault::transferred_late, 1},
                                                {Fault::not_transferred, 1},
                                                {Fault::other_transfer_due, 1},
                                                {Fault::not_answered, 1}};
    CHECK(results.faults == faults);
}

TEST_CASE("complaints by procedure and element, most first; what was refused is none") {
    const RegisterResults results = read({sample}, 2024y / 12 / 31);
    REQUIRE(results.complaints.size() == 4);
    CHECK(results.complaints[0].procedure == "1.003868");
    CHECK(results.complaints[0].count == 2);
    CHECK(results.complaints[1].count == 2);
    const auto deadlines =
        std::find_if(results.complaints.begin(), results.complaints.end(), [](const auto& each) {
            return each.procedure == "1.003868" && each.element == Element::deadlines;
        });
    REQUIRE(deadlines != results.complaints.end());
    CHECK(deadlines->conduct == 2);
    CHECK(results.complaints[2].count == 1);
}

TEST_CASE("persons are in nothing that is told") {
    const RegisterResults results =
        read({"-"}, 2024y / 12 / 31,
             "Ngày nhận,Họ tên,Địa chỉ,Điện thoại,Mã TTHC,Bộ phận,Loại nội dung,Phân loại\n"
             "Trần Thị Mật,Trần Thị Mật,0912345678,,,,Khác,Hành vi\n"
             "04/03/2024,,0912345678,,Trần Thị Mật,0912345678,Trần Thị Mật,0912345678\n");
    CHECK(results.left_out == 1);
    CHECK(results.faults.at(Fault::no_sender) == 1);
    CHECK(results.complaints.empty());
    CHECK(results.findings.size() >= 5);
    for (const Finding& finding : results.findings) {
        CHECK(finding.message.vi.find("Mật") == std::string::npos);
        CHECK(finding.message.vi.find("0912345678") == std::string::npos);
    }
}

TEST_CASE("in time, and where the calendar ends") {
    const std::string head =
        "Ngày nhận;Họ tên;Địa chỉ;Tóm tắt;Loại nội dung;Phân loại;Ngày chuyển\n";
    const std::string row = ";A;B;c;Khác;Không thuộc thẩm quyền;";
    // five working days from 16/12/2024 end on 23/12/2024
    CHECK(read({"-"}, 2024y / 12 / 23, head + "16/12/2024" + row + "\n").faults.empty());
    CHECK(read({"-"}, 2024y / 12 / 31, head + "16/12/2024" + row + "23/12/2024\n").faults.empty());
    CHECK(read({"-"}, 2024y / 12 / 31, head + "16/12/2024" + row + "24/12/2024\n")
              .faults.contains(Fault::transferred_late));
    CHECK(read({"-"}, 2024y / 12 / 31, head + "16/12/2014" + row + "\n").left_out == 1);
    CHECK(read({"-"}, 2024y / 12 / 31, head + "16/12/2024" + row + "15/12/2024\n").left_out == 1);
    CHECK(read({"-"}, 2024y / 12 / 31, "a;b\n1;2\n").findings.front().code->id == "C004");
}
