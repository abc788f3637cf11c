#include "tthc/cases/case_list.h"

#include "support/facts.h"
#include "support/golden.h"
#include "tthc/cases/indicators.h"
#include "tthc/work/case_run.h"
#include "tthc/work/due_dates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using namespace tthc;
using namespace tthc::cases;
using namespace std::chrono;
using S = DossierState;

namespace {

const std::string samples = std::string(TTHC_SOURCE_DIR) + "/data/samples/";
const std::string procedures = std::string(TTHC_SOURCE_DIR) + "/data/procedures/";

const Calendar& offices() {
    static const Calendar calendar = test::expect(load_calendar(""));
    return calendar;
}

DossierWords words() {
    constexpr std::string_view kinds[] = {"dossier-list"};
    const auto data = test::expect(engine_data("", kinds));
    return test::expect(DossierWords::load(data));
}

CaseQuestion question(Date today, std::vector<Source> of = {}) {
    return {offices(), {.today = today}, words(), std::move(of), 1};
}

/// What a list that is given as text says.
CaseRun run_text(std::string_view text, Date today = 2024y / 12 / 31) {
    const auto read = [&](std::span<char> room) {
        const std::size_t part = std::min(room.size(), text.size());
        std::copy_n(text.data(), part, room.data());
        text.remove_prefix(part);
        return part;
    };
    return run_cases({"-"}, question(today), read);
}

const CaseRun& sample() {
    static const CaseRun run =
        run_cases({samples + "ho-so-gia-dinh.csv"},
                  question(2024y / 12 / 31, {procedures + "xuat-ban/1.003868.yaml",
                                             procedures + "xuat-ban/2.001584.yaml",
                                             procedures + "buu-chinh/1.003687.yaml"}),
                  {});
    return run;
}

std::vector<std::uint64_t> counts(const States& states) {
    std::vector<std::uint64_t> all;
    for (const auto& word : record::Words<DossierState>::words)
        all.push_back(states.of(word.value));
    return all;
}

const Measures& group(const std::vector<Groups::Group>& groups, std::string_view label) {
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [&](const auto& each) { return each.label == label; });
    REQUIRE(found != groups.end());
    return found->measures;
}

using Counts = std::vector<std::uint64_t>;

}  // namespace

TEST_CASE("the sample gives what was worked out by hand") {
    const CaseResults& results = sample().results;
    CHECK(results.rows == 14);
    CHECK(results.left_out == 2);
    CHECK(results.all.dossiers == 12);
    CHECK(results.due_from.stated == 8);
    CHECK(results.due_from.committed == 0);
    CHECK(results.due_from.legal == 4);
    // early, on time, late, open, overdue, waiting, stopped
    CHECK(counts(results.all.due) == Counts{4, 2, 2, 1, 1, 1, 1});
    CHECK(counts(results.all.legal) == Counts{3, 2, 2, 0, 0, 1, 1});
    CHECK(results.all.due.on_time_rate() == Rational(3) / Rational(4));
    CHECK(results.all.legal.on_time_rate() == Rational(5) / Rational(7));
}

TEST_CASE("working days of the sample, worked out by hand on the calendar of 2024") {
    const Distribution& taken = sample().results.all.working_days;
    CHECK(taken.count() == 8);
    Counts all(16);
    for (const std::size_t days : {4U, 11U, 9U, 6U, 8U, 7U, 15U, 4U})
        ++all[days];
    CHECK(taken.counts() == all);
    CHECK(taken.median() == Rational(15) / Rational(2));
    CHECK(taken.p90() == 15);
    CHECK(taken.mean() == Rational(8));
}

TEST_CASE("the sample by procedure, unit, channel and month") {
    const CaseResults& results = sample().results;
    CHECK(counts(group(results.by_procedure, "1.003868").due) == Counts{2, 1, 1, 0, 0, 0, 1});
    CHECK(counts(group(results.by_procedure, "2.001584").due) == Counts{1, 1, 1, 0, 0, 1, 0});
    CHECK(counts(group(results.by_procedure, "").due) == Counts{1, 0, 0, 0, 0, 0, 0});
    CHECK(results.by_procedure.back().label.empty());
    CHECK(group(results.by_unit, "Phòng Báo chí - Xuất bản").dossiers == 4);
    CHECK(group(results.by_channel, "in-person").dossiers == 5);
    CHECK(group(results.by_channel, "online").dossiers == 5);
    CHECK(group(results.by_channel, "post").dossiers == 1);
    CHECK(group(results.by_channel, "").dossiers == 1);
    CHECK(group(results.by_month, "2024-03").dossiers == 2);
    CHECK(group(results.by_month, "2024-12").dossiers == 2);
}

TEST_CASE("rows left out and cells not understood are told by place and counted") {
    const CaseResults& results = sample().results;
    std::vector<std::string> told;
    for (const Finding& finding : results.findings) {
        told.push_back(std::string(finding.code->id) + " " +
                       std::to_string(finding.where.begin.line) + ":" +
                       std::to_string(finding.where.begin.column));
    }
    CHECK(told == std::vector<std::string>{"C001 13:5", "C001 14:7", "C002 15:2", "C002 15:3",
                                           "C002 15:4"});
}

TEST_CASE("the indicators that columns give; the others say why not") {
    const auto all = indicators_of(sample().results);
    REQUIRE(all.size() == 9);
    // (4 × 2 + 2 × 1) / 8 = 1.25
    CHECK(all[0].score == Rational(13) / Rational(10));
    CHECK(all[0].dossiers == 8);
    // contacts 0, 0, 2, 1, 1
    CHECK(all[2].score == Rational(12) / Rational(10));
    // early 2, on time 1, a complaint 0; one late without a complaint is not decided
    CHECK(all[6].score == Rational(1));
    CHECK(all[6].undecided == 1);
    // 5 of 11 online, one of them overdue
    CHECK(all[8].score == Rational(0));
    for (const std::size_t left_out : {1U, 3U, 4U, 5U, 7U}) {
        CHECK_FALSE(all[left_out].score);
        CHECK_FALSE(all[left_out].why_not.en.empty());
    }
}

TEST_CASE("times measured: the median in the unit of the deadline") {
    const auto times = actual_times(sample());
    REQUIRE(times.size() == 2);
    CHECK(times[0].code == "1.003868");
    CHECK(times[0].before->to_string(Language::vi) == "4 ngày");
    CHECK(times[0].after->to_string(Language::vi) == "16 ngày");          // 4, 15, 17, 21
    CHECK(times[1].after->to_string(Language::vi) == "7 ngày làm việc");  // 6, 7, 8
    CHECK(times[1].dossiers == 3);
}

TEST_CASE("a name and a number of a telephone are in nothing that is told") {
    const auto run = run_text(
        "Họ tên,Điện thoại,Mã TTHC,Đơn vị xử lý,Hình thức,Ngày tiếp nhận,Hạn trả,Ngày trả,Trạng "
        "thái\n"
        "Trần Thị Mật,0912345678,Trần Thị Mật,Trần Thị Mật,0912345678,01/03/2024,,,Trần Thị Mật\n"
        "Trần Thị Mật,0912345678,1.003868,Phòng A - Trần Thị Mật,Trực tiếp,Trần Thị Mật,,,\n"
        "Trần Thị Mật,0912345678,1.003868,Phòng A 0912345678,Trực tiếp,01/03/2024,0912345678,,\n"
        "Trần Thị Mật,0912345678,1.003868,Phòng A - Trần Thị Mật,Trực tiếp,01/03/2024,,,\n");
    CHECK(run.results.rows == 4);
    CHECK(run.results.left_out == 2);
    for (const auto* groups : {&run.results.by_procedure, &run.results.by_unit,
                               &run.results.by_channel, &run.results.by_month}) {
        for (const Groups::Group& each : *groups) {
            CHECK(each.label.find("Mật") == std::string::npos);
            CHECK(each.label.find("0912345678") == std::string::npos);
        }
    }
    for (const Finding& finding : run.results.findings) {
        CHECK(finding.message.vi.find("Mật") == std::string::npos);
        CHECK(finding.message.vi.find("0912345678") == std::string::npos);
        CHECK(finding.where.quoted.empty());
    }
}

TEST_CASE("a table without a head of a list is no list; the head may stand below a title") {
    CHECK(run_text("a;b\n1;2\n").results.findings.front().code->id == "C004");
    const auto run = run_text(
        "DANH SÁCH HỒ SƠ NĂM 2024;;\n\nSTT;Ngày tiếp nhận (giờ);Ngày hẹn trả\n1;01/03/2024;05/03/"
        "2024\nSTT;Ngày tiếp nhận (giờ);Ngày hẹn trả\n;;\n2;04/03/2024;07/03/2024\n");
    CHECK(run.results.rows == 2);
    CHECK(run.results.left_out == 0);
}

TEST_CASE("a year without a calendar, a day to come and contradictions leave the row out") {
    const auto run = run_text(
        "Ngày tiếp nhận;Ngày trả;Ngày dừng;Trạng thái;Ngày yêu cầu bổ sung;Ngày bổ sung\n"
        "01/03/2015;;;;;\n"
        "01/03/2025;;;;;\n"
        "01/03/2024;05/03/2024;05/03/2024;;;\n"
        "01/03/2024;;;Đã trả kết quả;;\n"
        "01/03/2024;08/03/2024;;;05/03/2024;\n"
        "01/03/2024;08/03/2024;;;05/03/2024;04/03/2024\n"
        ";08/03/2024;;;;\n");
    CHECK(run.results.left_out == 7);
    for (const Problem problem :
         {Problem::outside_calendar, Problem::after_today, Problem::returned_and_stopped,
          Problem::return_not_dated, Problem::supplement_open, Problem::out_of_order,
          Problem::no_receipt}) {
        CAPTURE(record::word_of(problem).key);
        CHECK(run.results.problems[static_cast<std::size_t>(problem)] == 1);
    }
}

TEST_CASE("median and 90 % by rank") {
    Distribution none;
    CHECK_FALSE(none.median());
    CHECK_FALSE(none.p90());
    Distribution ten;
    for (std::size_t i = 1; i <= 10; ++i)
        ten.add(i);
    CHECK(ten.median() == Rational(11) / Rational(2));
    CHECK(ten.p90() == 9);
    ten.add(11);
    CHECK(ten.median() == Rational(6));
    CHECK(ten.p90() == 10);
}

TEST_CASE("what is remembered is what the clock of dossiers says") {
    std::mt19937 random(1);
    const ClockRules rules{.today = 2026y / 12 / 31};
    CaseClock clock(offices(), rules);
    const char* const lengths[] = {"3 ngày làm việc", "0,5 ngày",        "20 ngày", "2 tuần",
                                   "1 tháng",         "12 giờ làm việc", "8 giờ",   "1 năm"};
    for (int i = 0; i < 4000; ++i) {
        const Duration length = *Duration::parse(lengths[random() % std::size(lengths)]);
        const auto day = static_cast<std::int32_t>(16801 + random() % 4000);  // from 2016-01-01
        const auto minute = random() % 3 == 0 ? -1 : static_cast<std::int32_t>(random() % 1440);
        const table::CellTime time{day, minute};
        Moment moment{time.date(), {}};
        if (minute >= 0) moment.time = minutes(minute);
        const auto due = due_date(offices(), length, {.received = moment}, rules);
        const auto known = clock.due(clock.add(length), time);
        CAPTURE(to_iso(time.date()));
        CAPTURE(minute);
        REQUIRE(known.has_value() == static_cast<bool>(due));
        if (!due) continue;
        CHECK(table::CellTime{*known}.date() == due->due->day);
        if (length.unit != TimeUnit::hour)
            CHECK(table::CellTime{*clock.begin(time)}.date() == due->begin.day);
    }
}
