#include "tthc/work/period_report.h"

#include "support/facts.h"
#include "support/folder.h"
#include "tthc/work/due_dates.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::periodic;
using namespace std::chrono_literals;

namespace {

PeriodReport composed(const std::string& path, const char* period) {
    constexpr Date today{2017y / 1 / 27};
    const Engine engine = test::expect(load_engine(std::string()));
    auto norms = test::expect(choose_norms({}, {}));
    PeriodQuestion question{.period = *ReportingPeriod::parse(period),
                            .review = {},
                            .cases = {.calendar = test::expect(load_calendar("")),
                                      .rules = {.today = today},
                                      .words = test::expect(cases::load_dossier_words("")),
                                      .procedures = {}},
                            .words = test::expect(feedback::load_register_words("")),
                            .pricing = {.norms = std::move(norms.norms),
                                        .choice = {.day = today, .norms = std::move(norms.id)}}};
    return test::expect(compose_report(Source(path), std::move(question), {}, engine));
}

PeriodReport sample(const char* period) {
    return composed(std::string(TTHC_SOURCE_DIR) + "/data/samples/bao-cao-2016.yaml", period);
}

const periodic::Figure& figure(const PeriodReport& report, const std::string& id) {
    for (const periodic::Section& section : report.sections) {
        for (const periodic::Figure& one : section.figures) {
            if (one.id == id) return one;
        }
    }
    FAIL("no figure " << id);
    return report.sections.front().figures.front();
}

std::vector<std::uint32_t> lines(const periodic::Figure& one) {
    return one.rows.files().empty() ? std::vector<std::uint32_t>() : one.rows.files().front().lines;
}

using Lines = std::vector<std::uint32_t>;

}  // namespace

// Rows 8 to 12 came in from October on: 8 and 10 were returned before their day, 9 and 11 on it, 12
// is open.
TEST_CASE("dossiers of a quarter, worked out by hand") {
    const PeriodReport report = sample("2016-Q4");
    CHECK(lines(figure(report, "cases.received")) == Lines{8, 9, 10, 11, 12});
    CHECK(lines(figure(report, "cases.early")) == Lines{8, 10});
    CHECK(lines(figure(report, "cases.on-time")) == Lines{9, 11});
    CHECK(*figure(report, "cases.late").value == 0);
    CHECK(*figure(report, "cases.on-time-rate").value == 1);
    CHECK(*figure(report, "cases.on-time-rate").of == 4);
    CHECK(lines(figure(report, "cases.outside")) == Lines{2, 3, 4, 5, 6, 7});
    // 26/09, returned on 11/10
    CHECK(lines(figure(report, "cases.carried")) == Lines{7});
}

TEST_CASE("feedback of a quarter, worked out by hand") {
    const PeriodReport report = sample("2016-Q4");
    CHECK(lines(figure(report, "feedback.received")) == Lines{3, 4, 5});
    CHECK(lines(figure(report, "feedback.answered")) == Lines{3});
    CHECK(lines(figure(report, "feedback.outside")) == Lines{2});
}

TEST_CASE("every figure of a month, a quarter and a year names its rows") {
    for (const char* const period : {"2016-12", "2016-Q4", "2016-H1", "2016"}) {
        CAPTURE(period);
        const PeriodReport report = sample(period);
        CHECK(report.findings.empty());
        REQUIRE(report.sections.size() == 8);
        for (const periodic::Section& section : report.sections) {
            const bool told =
                !section.figures.empty() || !section.statements.empty() || !section.missing.empty();
            CHECK(told);
            for (const periodic::Figure& one : section.figures) {
                CAPTURE(one.id);
                if (one.value && *one.value != 0) CHECK(one.rows.rows() > 0);
                if (one.unit == Unit::count && one.id.rfind("table.", 0) != 0)
                    CHECK(*one.value == Rational(one.rows.rows()));
            }
        }
    }
}

TEST_CASE("a survey of the year is in no report of a quarter") {
    const PeriodReport quarter = sample("2016-Q4");
    CHECK(*figure(quarter, "survey.outside").value == 12);
    CHECK(quarter.other_published == 15);
    CHECK(quarter.published.empty());
    const PeriodReport year = sample("2016");
    CHECK(*figure(year, "survey.2016.tiep-can.cao").value == Rational(149) / Rational(200));
    CHECK(*figure(year, "survey.2016.tiep-can.cao").of == 200);
}

TEST_CASE("what the report of 2016 published comes out again, but for what it does not rest on") {
    const PeriodReport report = sample("2016");
    std::map<Match, int> counts;
    for (const CheckedPublished& one : report.published)
        ++counts[one.match];
    CHECK(counts[Match::same] == 13);
    CHECK(counts[Match::not_computable] == 2);
    CHECK(report.published.size() == 15);
    CHECK(*report.published.front().figure->value == Rational(11) / Rational(15));
}

TEST_CASE("a published figure that does not come out is an error with its place") {
    const test::Folder folder;
    folder.file("t.csv",
                "Thủ tục;Thời gian trước;Thời gian sau;Tỷ lệ cắt giảm (%)\nA;15;4;73,33\n");
    const std::string text =
        "report: thử\ntables: t.csv\npublished:\n"
        "  - {period: \"2016\", name: a, printed: 74 %, figure: table.t.2.4}\n"
        "  - {period: \"2016\", name: b, printed: trên 73 %, figure: table.t.2.4}\n"
        "  - {period: \"2016\", name: c, printed: trên 72 %, figure: table.t.2.4}\n"
        "  - {period: \"2016\", name: d, printed: 1 %, figure: table.t.2.9}\n";
    const PeriodReport report = composed(folder.file("r.yaml", text), "2016");
    REQUIRE(report.published.size() == 4);
    CHECK(report.published[0].match == Match::differs);
    CHECK(report.published[1].match == Match::same);
    CHECK(report.published[2].match == Match::differs);
    CHECK(report.published[3].match == Match::no_figure);
    REQUIRE(report.findings.size() == 3);
    CHECK(report.findings[0].where.begin.line == 4);
    CHECK(report.findings[1].where.begin.line == 6);
    CHECK(report.findings[2].message.en == "no figure `table.t.2.9`; did you mean `table.t.2.4`?");
}

TEST_CASE("a part without input says what to add, not zero") {
    const test::Folder folder;
    const PeriodReport report = composed(folder.file("r.yaml", "report: thử\n"), "2016");
    for (const periodic::Section& section : report.sections) {
        CHECK(section.figures.empty());
        CHECK_FALSE(section.missing.empty());
    }
}
