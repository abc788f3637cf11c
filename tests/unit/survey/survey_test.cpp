#include "support/folder.h"
#include "tthc/work/survey_run.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace tthc;
using namespace tthc::survey;

namespace {

const std::string samples = std::string(TTHC_SOURCE_DIR) + "/data/samples/";

Rational parts(std::int64_t hundredths) {
    return Rational(hundredths) / Rational(10000);
}

PublishedShare share(std::string_view text, bool truncated) {
    PublishedShare share;
    share.share = Located<Percent>(*Percent::parse(text));
    if (truncated) share.truncated = Located<bool>(true);
    return share;
}

constexpr std::string_view definition = R"(survey: thử
source: giả định
scales:
  - id: nam-muc
    levels:
      - {id: rat-khong, name: Rất không hài lòng, written: ["1"]}
      - {id: khong, name: Không hài lòng, written: ["2"]}
      - {id: binh-thuong, name: Bình thường, written: ["3"]}
      - {id: hai-long, name: Hài lòng, satisfied: true, written: ["4"]}
      - {id: rat, name: Rất hài lòng, satisfied: true, written: ["5"]}
questions:
  - {id: c1, name: Câu một, factor: A, scale: nam-muc, columns: [Câu 1]}
  - {id: c2, name: Câu hai, factor: A, scale: nam-muc}
  - {id: c3, name: Câu ba, scale: nam-muc}
answers:
  - {period: "2024", file: a.csv}
  - {period: "2023", file: b.csv}
)";

SurveyRun run(const test::Folder& folder, std::string_view text = definition) {
    folder.file("a.csv",
                "Họ tên;Câu 1;câu hai;c3\nTrần Thị Mật;4;Rất hài lòng;1\n;5;;2\n;3;hài lòng;\n;rat "
                "khong hai long;x;5\n");
    folder.file(
        "b.csv", "c1;c2\n" + [] {
            std::string rows;
            for (int i = 0; i < 100; ++i)
                rows += i < 90 ? "1;1\n" : "4;4\n";
            return rows;
        }());
    return run_survey(folder.file("s.yaml", text));
}

}  // namespace

TEST_CASE("Wilson intervals, to hundredths of a per cent outwards") {
    // 0.8 of 10 with z = 1.96: 0.490160… to 0.943319…
    CHECK(wilson(8, 10) == Interval{parts(4901), parts(9434)});
    // z² / (n + z²) = 3.8416 / 13.8416 = 0.277540…
    CHECK(wilson(0, 10) == Interval{parts(0), parts(2776)});
    CHECK(wilson(10, 10) == Interval{parts(7224), parts(10000)});
    // the middle of a large sample: 0.5 ± 0.00098
    CHECK(wilson(500000, 1000000) == Interval{parts(4990), parts(5010)});
    CHECK(wilson(1, 1000000000000).low == parts(0));
}

TEST_CASE("answers by question, factor and period; none and strange ones are in no share") {
    const test::Folder folder;
    const SurveyRun found = run(folder);
    REQUIRE(found.survey);
    const Survey& survey = *found.survey;
    CHECK(survey.periods() == std::vector<std::string>{"2023", "2024"});
    CHECK(survey.answers(1, 0).of_level == std::vector<std::uint64_t>{1, 0, 1, 1, 1});
    CHECK(survey.answers(1, 1).of_level == std::vector<std::uint64_t>{0, 0, 0, 1, 1});
    CHECK(survey.answers(1, 1).missing == 1);
    CHECK(survey.answers(1, 1).unread == 1);
    CHECK(survey.answers(1, 2).missing == 1);
    CHECK(survey.satisfied(1, 0).rate() == Rational(1) / Rational(2));
    CHECK(survey.satisfied(1, 1).rate() == Rational(1));
    // pooled: (2 + 2) of (4 + 2)
    CHECK(survey.satisfied_of_factor(1, "A").rate() == Rational(2) / Rational(3));
    CHECK(survey.satisfied_of_all(1).all == 6);
    CHECK(survey.satisfied(1, 0).is_small());
    CHECK_FALSE(survey.satisfied(0, 0).is_small());
    CHECK_FALSE(survey.satisfied(0, 2).rate());
    CHECK(found.rows == 104);
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].where.begin.line == 5);
    CHECK(found.findings[0].where.begin.column == 3);
    CHECK(found.findings[0].message.vi.find('x') == std::string::npos);
}

TEST_CASE("what a survey names must be there") {
    const test::Folder folder;
    std::string text(definition);
    text += "published:\n  - {period: \"2024\", question: c9, level: rat, share: 10%}\n";
    const SurveyRun found = run(folder, text);
    CHECK_FALSE(found.survey);
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].message.en.find("c9") != std::string::npos);
}

TEST_CASE("the shares of the report of 2016 are truncated, and leave a per cent unsaid") {
    const SurveyRun found = run_survey(samples + "khao-sat-2016.yaml");
    CHECK(found.findings.empty());
    REQUIRE(found.published.size() == 5);
    for (const PublishedQuestion& question : found.published) {
        CHECK(question.unsaid == Rational(1));
        CHECK(question.sum == Sum::cut);
        CHECK(question.differ.empty());
    }
}

TEST_CASE("what a share says") {
    const auto rate = [](std::int64_t thousandths) {
        return Rational(thousandths) / Rational(1000);
    };
    CHECK(agrees(rate(740), share("74%", true)));
    CHECK(agrees(rate(749), share("74%", true)));
    CHECK_FALSE(agrees(rate(750), share("74%", true)));
    CHECK_FALSE(agrees(rate(739), share("74%", true)));
    CHECK(agrees(rate(745), share("74%", false)));
    CHECK_FALSE(agrees(rate(746), share("74%", false)));
    CHECK(agrees(rate(745), share("74.5%", false)));
    CHECK_FALSE(agrees(rate(746), share("74.5%", false)));
}

TEST_CASE("shares that do not add up, and shares that answers do not give") {
    const auto sum_of = [](std::string_view published) {
        const test::Folder folder;
        std::string text(definition);
        text += "published:\n";
        text += published;
        const SurveyRun found = run(folder, text);
        return std::pair(found.published.at(0).sum, found.findings.size());
    };
    const std::string at = "  - {period: \"2025\", question: c1, level: ";
    CHECK(sum_of(at + "rat, share: 60%}\n" + at + "hai-long, share: 40%}\n").first == Sum::whole);
    CHECK(sum_of(at + "rat, share: 33.3%}\n" + at + "hai-long, share: 33.3%}\n" + at +
                 "khong, share: 33.3%}\n")
              .first == Sum::whole);
    CHECK(sum_of(at + "rat, share: 60%, truncated: true}\n" + at +
                 "hai-long, share: 38%, truncated: true}\n")
              .first == Sum::level_unsaid);
    CHECK(sum_of(at + "rat, share: 60%}\n" + at + "hai-long, share: 42%}\n").first ==
          Sum::too_much);
    // the answers of 2024 to c1: one of four each
    const std::string real = "  - {period: \"2024\", question: c1, level: ";
    CHECK(sum_of(real + "rat, share: 30%}\n").second == 3);
}
