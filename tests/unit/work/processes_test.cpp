#include "tthc/work/processes.h"

#include "support/procedure_of.h"
#include "tthc/work/process_flow.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>

using namespace tthc;

namespace {

/// Steps one after the other, each of a unit of its own.
Process in_a_row(const std::string& deadline, const std::vector<std::string>& times) {
    std::string text = "deadlines:\n  - {legal: " + deadline + "}\nsteps:\n";
    for (std::size_t i = 0; i < times.size(); ++i) {
        text += fmt::format("  - {{id: s{0}, actor: Phòng {0}, action: Bước {0}, time: {1}", i,
                            times[i]);
        text += i == 0 ? "}\n" : fmt::format(", after: [s{}]}}\n", i - 1);
    }
    return process_of(test::procedure_with(text));
}

constexpr const char* parallel = R"(deadlines:
  - {legal: 10 ngày}
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: nhan, actor: Bộ phận một cửa, action: Nhận, time: 1 ngày, after: [nop], returns_to: [nop]}
  - {id: tham-dinh, actor: Phòng A, action: Thẩm định, time: 5 ngày, after: [nhan]}
  - {id: y-kien, actor: Sở B, action: Cho ý kiến, time: 2 ngày, after: [nhan], when: đất ở}
  - {id: ky, actor: Lãnh đạo, action: Ký, time: 1 ngày, after: [tham-dinh, y-kien]}
  - {id: tra, actor: Bộ phận một cửa, action: Trả kết quả, time: 0.5 ngày, after: [ky]}
)";

std::vector<std::string> edges_of(const ProcessFlow& flow) {
    std::vector<std::string> words;
    for (const FlowEdge& edge : flow.edges) {
        words.push_back(fmt::format("{}{}{}{}", flow.nodes[edge.from].id, edge.back ? "<-" : "->",
                                    flow.nodes[edge.to].id,
                                    edge.condition.empty() ? "" : ": " + edge.condition));
    }
    std::sort(words.begin(), words.end());
    return words;
}

}  // namespace

// Internal steps of land procedures of Đồng Nai, 2025-2026, with their declared totals.
TEST_CASE("the sum of steps in a row against the declared total") {
    const Process first = in_a_row("23 ngày", {"1 ngày", "12 ngày", "1 ngày", "1 ngày", "0.5 ngày",
                                               "2.5 ngày", "5 ngày", "0 ngày"});
    CHECK(first.schedule->path.length.to_string(Language::en) == "23 days");
    CHECK(first.verdict == TimeVerdict::equal);
    const Process second =
        in_a_row("15 ngày", {"0.25 ngày", "0.5 ngày", "0.5 ngày", "1.5 ngày", "0.5 ngày",
                             "0.5 ngày", "0.5 ngày", "3 ngày", "0.5 ngày", "1 ngày", "2 ngày"});
    CHECK(second.schedule->path.length.count == *Decimal::parse("10.75"));
    CHECK(second.verdict == TimeVerdict::shorter);
    const Process third =
        in_a_row("10 ngày làm việc", {"0.5 ngày làm việc", "9 ngày làm việc", "2 ngày làm việc",
                                      "0.5 ngày làm việc", "0 ngày làm việc"});
    CHECK(third.schedule->path.length.count == *Decimal::parse("12"));
    CHECK(third.verdict == TimeVerdict::longer);
    CHECK(third.hand_overs == 4);
}

TEST_CASE("times that do not compare, or are not there, give no verdict") {
    CHECK(in_a_row("10 ngày", {"3 ngày làm việc"}).verdict == TimeVerdict::not_comparable);
    const Process mixed = in_a_row("10 ngày", {"3 ngày làm việc", "2 ngày"});
    CHECK_FALSE(mixed.schedule);
    CHECK(mixed.verdict == TimeVerdict::unknown);
}

TEST_CASE("earliest times, slack and the load of units") {
    const Process process = process_of(test::procedure_with(parallel));
    REQUIRE(process.schedule);
    CHECK(process.schedule->path.length.count == *Decimal::parse("7.5"));
    const auto& times = process.schedule->steps;
    CHECK(times[3].start == 1);
    CHECK(times[3].finish == 3);
    CHECK(times[3].slack == 3);
    CHECK(times[2].slack == 0);
    CHECK(times[4].start == 6);
    CHECK(times[5].finish == Rational(15, 2));
    CHECK(process.verdict == TimeVerdict::shorter);
    CHECK(process.hand_overs == 6);
    CHECK(process.loops == 1);
    REQUIRE(process.units.size() == 4);
    CHECK(process.units[0].unit == "Phòng A");
    CHECK(process.units[1].unit == "Sở B");
    CHECK(process.units[2].unit == "Bộ phận một cửa");
    CHECK(process.units[2].steps == 2);
    CHECK(process.units[2].time == Rational(3, 2));
}

TEST_CASE("the flow joins what waits, splits what goes on, and leads back by a choice") {
    const ProcessFlow flow = flow_of(test::procedure_with(parallel).steps);
    CHECK(edges_of(flow) ==
          std::vector<std::string>{"choice-2->split-2", "choice-2<-step-1", "join-5->step-5",
                                   "split-2->step-3", "split-2->step-4: đất ở", "start->step-1",
                                   "step-1->step-2", "step-2->choice-2", "step-3->join-5",
                                   "step-4->join-5", "step-5->step-6", "step-6->end"});
    const auto kind = [&](std::string_view id) {
        return std::find_if(flow.nodes.begin(), flow.nodes.end(),
                            [&](const FlowNode& node) { return node.id == id; })
            ->kind;
    };
    CHECK(kind("split-2") == NodeKind::inclusive);
    CHECK(kind("join-5") == NodeKind::inclusive);
    CHECK(kind("choice-2") == NodeKind::exclusive);
}

TEST_CASE("steps that nothing holds together all begin and end at once") {
    const ProcessFlow flow = flow_of(
        test::procedure_with("steps:\n  - {action: A}\n  - {action: B, after: [khong-co]}\n")
            .steps);
    CHECK(edges_of(flow) == std::vector<std::string>{"join-end->end", "split-start->step-1",
                                                     "split-start->step-2", "start->split-start",
                                                     "step-1->join-end", "step-2->join-end"});
}

TEST_CASE("steps that tell no order follow each other as they are written") {
    const auto steps =
        test::procedure_with("steps:\n  - {action: A}\n  - {action: B}\n  - {action: C}\n").steps;
    CHECK(tells_no_order(steps));
    CHECK(edges_of(flow_of(steps)) == std::vector<std::string>{"start->step-1", "step-1->step-2",
                                                               "step-2->step-3", "step-3->end"});
    CHECK_FALSE(tells_no_order({steps.front()}));
    CHECK_FALSE(tells_no_order(test::procedure_with(parallel).steps));
}

// Every node is reached from the start and leads to the end; only events have one side.
TEST_CASE("random processes are whole graphs") {
    constexpr unsigned seed = 20261127;
    MESSAGE("seed " << seed);
    unsigned state = seed;
    const auto random = [&](unsigned below) {
        state = state * 1664525U + 1013904223U;
        return (state >> 16U) % below;
    };
    for (int round = 0; round < 300; ++round) {
        std::vector<Step> steps(1 + random(9));
        for (std::size_t i = 0; i < steps.size(); ++i) {
            steps[i].id.value = "s" + std::to_string(i);
            steps[i].action.value = "Bước";
            for (std::size_t j = 0; j < i; ++j) {
                if (random(3) == 0) steps[i].after.push_back({"s" + std::to_string(j)});
                if (random(12) == 0) steps[i].returns_to.push_back({"s" + std::to_string(j)});
            }
            if (random(4) == 0) steps[i].when.value = "có";
        }
        const ProcessFlow flow = flow_of(steps);
        std::vector<bool> reached(flow.nodes.size());
        std::vector<bool> ends(flow.nodes.size());
        reached[0] = ends[1] = true;
        for (std::size_t i = 0; i < flow.nodes.size(); ++i) {
            for (const FlowEdge& edge : flow.edges) {
                if (reached[edge.from]) reached[edge.to] = true;
                if (ends[edge.to]) ends[edge.from] = true;
            }
        }
        CAPTURE(round);
        CHECK(std::count(reached.begin(), reached.end(), false) == 0);
        CHECK(std::count(ends.begin(), ends.end(), false) == 0);
        for (const FlowEdge& edge : flow.edges)
            CHECK((edge.back || flow.nodes[edge.from].rank < flow.nodes[edge.to].rank));
    }
}
