#include "tthc/work/suggestions.h"

#include "support/facts.h"
#include "support/golden.h"
#include "tthc/model/load_record.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/estimates.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

using namespace tthc;

namespace {

constexpr Date day{std::chrono::year(2026), std::chrono::July, std::chrono::day(1)};

Norms shipped_norms() {
    return test::expect(choose_norms({}, {})).norms;
}

SuggestedList suggested(std::span<const Source> sources, std::size_t top = 0, unsigned jobs = 1) {
    const test::ShippedFacts facts(day);
    return test::expect(suggest(
        sources, {.norms = shipped_norms(), .choice = {.day = day}, .jobs = jobs, .top = top},
        facts.facts(), all_rules()));
}

SuggestedList suggested(const std::string& text) {
    const Source sources[] = {SourceFile("a.yaml", text)};
    return suggested(sources);
}

const PricedSuggestion* find(const SuggestedList& list, std::string_view id) {
    const auto found = std::find_if(list.suggestions.begin(), list.suggestions.end(),
                                    [&](const auto& one) { return one.suggestion.id == id; });
    return found == list.suggestions.end() ? nullptr : &*found;
}

constexpr const char* licence = R"(code: "1.000001"
name: Cấp thẻ
levels: [province]
authority: Sở X
channels: [in-person]
documents:
  sets: 2
  basis: 1/2020/NĐ-CP Điều 5
  items:
    - {id: don, name: Đơn đề nghị cấp thẻ, originals: 1, form: {pages: 1}}
    - {id: giay-phep-cu, name: Giấy phép hoạt động, copies: 1, issued_by: Sở X, basis: 2/2020/TT-BNV Điều 3}
    - {id: bang, name: Bản sao có chứng thực bằng tốt nghiệp, certified_copies: 1}
deadlines:
  - {id: chung, legal: 15 ngày làm việc, committed: 4 ngày làm việc, basis: 1/2020/NĐ-CP Điều 6}
burden: {times_per_year: 1, applicants_per_year: 100, area: urban}
)";

}  // namespace

// W is 59.422 đ. By the norms and their conventions a page takes 1 hour, another paper 0.25, a
// further copy 0.03, a trip to the province 2, to the commune 1; certifying costs 2.000 đ a copy.
TEST_CASE("what a record shows is priced by itself, what saves most a year first") {
    const SuggestedList list = suggested(licence);
    std::vector<std::string> ids;
    for (const auto& one : list.suggestions)
        ids.push_back(one.suggestion.id);
    CHECK(ids == std::vector<std::string>{"doi-chieu-bang", "bo-giay-phep-cu", "mot-bo",
                                          "truc-tuyen", "rut-ngan-chung"});
    CHECK(list.found == 5);
    REQUIRE(list.suggestions.size() == 5);
    const auto& certified = list.suggestions[0];
    CHECK(certified.once.saved() == 59'422 + 2 * 2'000);  // the trip, and two sets of one copy
    CHECK(certified.year.saved() == 6'342'200);
    const auto& held = list.suggestions[1];
    CHECK(held.once.saved() == Rational(28, 100) * 59'422);
    CHECK(held.year.saved() == 1'663'816);
    const auto& sets = list.suggestions[2];
    CHECK(sets.once.saved() == Rational(9, 100) * 59'422 + 2'000);
    CHECK(sets.year.saved() == 734'798);
    const auto& online = list.suggestions[3];
    CHECK(online.year.saved() == 0);
    CHECK(online.most_a_year == 100 * 4 * 59'422);
    const auto& shorter = list.suggestions[4];
    CHECK(shorter.year.saved() == 0);
    REQUIRE(shorter.wait);
    CHECK(shorter.wait->comparable()->saved() == 11);
    for (const auto& one : list.suggestions) {
        CHECK(one.times_known);
        CHECK_FALSE(one.at_least);
    }
}

TEST_CASE("a suggestion says what it changes, what to amend, and whether it is a question") {
    const SuggestedList list = suggested(licence);
    const auto& held = find(list, "bo-giay-phep-cu")->suggestion;
    CHECK(held.what.vi == "Bỏ “Giấy phép hoạt động” khỏi thành phần hồ sơ");
    CHECK(held.covers == std::vector<std::string>{"documents/giay-phep-cu"});
    CHECK(held.amends == std::vector<std::string>{"2/2020/TT-BNV Điều 3"});
    CHECK(held.rule == "N001");
    CHECK_FALSE(held.is_question);
    const auto& certified = find(list, "doi-chieu-bang")->suggestion;
    CHECK(certified.amends == std::vector<std::string>{"1/2020/NĐ-CP Điều 5"});
    CHECK(certified.is_question);
    const auto& shorter = find(list, "rut-ngan-chung")->suggestion;
    CHECK(shorter.what.vi ==
          "Rút ngắn thời hạn giải quyết từ 15 ngày làm việc xuống 4 ngày làm việc");
    CHECK(shorter.amends == std::vector<std::string>{"1/2020/NĐ-CP Điều 6"});
    CHECK_FALSE(shorter.is_question);
}

TEST_CASE("every paper that a rule asks about is one, in the order of the dossier") {
    const SuggestedList list = suggested(R"(name: Cấp thẻ
authority: Sở X
documents:
  sets: 1
  items:
    - {name: Giấy phép A, copies: 1, issued_by: Sở X}
    - {name: Đơn, originals: 1}
    - {name: Giấy phép B, copies: 2, issued_by: Sở X}
)");
    const auto* const first = find(list, "bo-1");
    const auto* const third = find(list, "bo-3");
    REQUIRE(first != nullptr);
    REQUIRE(third != nullptr);
    CHECK(find(list, "bo-2") == nullptr);
    CHECK(third->suggestion.what.en == "Drop “Giấy phép B” from the dossier");
    CHECK(third->suggestion.covers == std::vector<std::string>{"documents/#3"});
    CHECK_FALSE(third->times_known);
}

TEST_CASE("a deadline is shortened to what is promised, else measured, else needed") {
    const auto shortened_to = [](const std::string& deadline, const std::string& steps = "") {
        const SuggestedList list =
            suggested("name: Cấp thẻ\nauthority: Sở X\ndeadlines:\n  - " + deadline + "\n" + steps);
        const auto* const one = find(list, "rut-ngan-1");
        return one == nullptr ? std::string() : one->wait->after.to_string(Language::vi);
    };
    const std::string steps =
        "steps:\n  - {id: a, actor: Sở X, action: Thẩm định, time: 3 ngày}\n"
        "  - {id: b, actor: Sở X, action: Ký, time: 2 ngày, after: [a]}\n";
    CHECK(shortened_to("{legal: 15 ngày, committed: 4 ngày, actual: 3 ngày}") == "4 ngày");
    CHECK(shortened_to("{legal: 15 ngày, actual: 3 ngày}") == "3 ngày");
    CHECK(shortened_to("{legal: 15 ngày}", steps) == "5 ngày");
    CHECK(shortened_to("{legal: 5 ngày}", steps).empty());
    CHECK(shortened_to("{legal: 15 ngày, committed: 15 ngày}").empty());
    CHECK(shortened_to("{legal: 15 ngày, committed: 4 ngày làm việc}").empty());
    // A step of the agency without a time may take any.
    CHECK(shortened_to("{legal: 15 ngày}",
                       steps + "  - {id: c, actor: Sở X, action: Trả kết quả, after: [b]}\n")
              .empty());
}

TEST_CASE("of tasks that somebody stated, those of a paper that goes are saved, no others") {
    const std::string text = R"(name: Cấp thẻ
authority: Sở X
documents:
  sets: 3
  items:
    - {id: gp, name: Giấy phép, copies: 1, issued_by: Sở X}
    - {id: don, name: Đơn}
burden:
  times_per_year: 1
  applicants_per_year: 10
  tasks:
    - {id: sao, document: gp, services: 5000}
)";
    const SuggestedList list = suggested(text);
    CHECK(find(list, "bo-gp")->year.saved() == 50'000);
    CHECK_FALSE(find(list, "bo-gp")->untold);
    CHECK(find(list, "mot-bo")->year.saved() == 0);
    CHECK(find(list, "mot-bo")->untold);
}

TEST_CASE("a dossier without its only paper asks for none") {
    const SuggestedList list = suggested(R"(name: Cấp thẻ
authority: Sở X
levels: [province]
documents:
  sets: 1
  items:
    - {id: gp, name: Giấy phép, copies: 1, issued_by: Sở X}
)");
    CHECK(find(list, "bo-gp")->once.saved() == Rational(25, 100) * 59'422);
}

// What is told of a measure is what an estimate of the plan says that holds it.
TEST_CASE("a suggestion that is pasted into a plan saves what it said") {
    const test::ShippedFacts facts(day);
    const Norms norms = shipped_norms();
    std::vector<std::string> texts{licence};
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator(TTHC_SOURCE_DIR "/data/procedures")) {
        if (entry.path().extension() == ".yaml") texts.push_back(test::read(entry.path()));
    }
    std::size_t pasted = 0;
    for (const std::string& text : texts) {
        const ProcedureFile file = load_procedure(SourceFile("a.yaml", text));
        if (!file.procedure) continue;
        const SuggestedList list = suggested(text);
        for (const Suggestion& suggestion : suggestions_for(file, facts.facts(), all_rules())) {
            if (suggestion.at_most) continue;
            Plan plan;
            plan.name.value = "Thử";
            Measure measure;
            measure.id.value = suggestion.id;
            measure.name.value = suggestion.what.vi;
            for (const std::string& path : suggestion.covers)
                measure.covers.push_back({path});
            plan.procedures.push_back({.measures = {measure}});
            const PlanInput input{
                plan, {paired("a.yaml", *file.procedure, "b.yaml", suggestion.revised)}};
            const PlanEstimate estimate = test::expect(estimate_plan(input, norms, {.day = day}));
            REQUIRE(estimate.procedures.size() == 1);
            const auto& measures = estimate.procedures[0].measures;
            CAPTURE(suggestion.id);
            REQUIRE(measures.size() == 1);
            CHECK(measures[0].unmatched.empty());
            CHECK(measures[0].year == find(list, suggestion.id)->year.saved());
            ++pasted;
        }
    }
    CHECK(pasted > 50);
}

TEST_CASE("the same list comes out at any number of jobs, and the first of it are the first") {
    std::vector<Source> sources;
    for (int i = 0; i < 40; ++i) {
        std::string text = licence;
        text.replace(text.find("1.000001"), 8, fmt::format("1.0001{:02}", i));
        text.replace(text.find("year: 100"), 9, fmt::format("year: {}", 100 + i % 7));
        sources.emplace_back(SourceFile(fmt::format("{:02}.yaml", i), text));
    }
    const auto told = [](const SuggestedList& list) {
        std::vector<std::string> words;
        for (const auto& one : list.suggestions)
            words.push_back(one.code + " " + one.suggestion.id);
        return words;
    };
    const auto all = told(suggested(sources));
    CHECK(all.size() == 200);
    CHECK(told(suggested(sources, 0, 4)) == all);
    CHECK(told(suggested(sources, 7, 3)) == std::vector<std::string>(all.begin(), all.begin() + 7));
}
