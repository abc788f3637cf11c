#include "support/procedure_of.h"
#include "tthc/diff/diff.h"

#include <doctest/doctest.h>

#include <string>

using namespace tthc;

namespace {

std::vector<Change> changes_of(const std::string& before, const std::string& after) {
    return diff(test::procedure_with(before), test::procedure_with(after));
}

struct Case {
    std::string_view before;
    std::string_view after;
    std::string_view path;
    std::string_view group;
    Effect effect;
};

/// Each holds the other way round too, by the mirror.
constexpr Case cases[] = {
    {"documents: {items: [{id: a, name: X, copies: 2}]}",
     "documents: {items: [{id: a, name: X, copies: 1}]}", "documents/a", "quantity",
     Effect::reducing},
    {"documents: {items: [{id: a, name: X, certified_copies: 1}]}",
     "documents: {items: [{id: a, name: X, copies: 1, shown: 1}]}", "documents/a", "quantity",
     Effect::unclear},
    {"documents: {items: [{id: a, name: X}]}",
     "documents: {items: [{id: a, name: X, originals: 1}]}", "documents/a", "quantity",
     Effect::unclear},
    {"documents: {items: [{id: a, name: X, form: {pages: 4}}]}",
     "documents: {items: [{id: a, name: X, form: {pages: 2}}]}", "documents/a", "form",
     Effect::reducing},
    {"documents: {items: [{id: a, name: X}]}", "documents: {items: [{id: a, name: X, when: Y}]}",
     "documents/a", "scope", Effect::reducing},
    {"documents: {items: [{id: a, name: X}]}", "documents: {items: [{id: a, name: X, note: Y}]}",
     "documents/a", "note", Effect::unclear},
    {"documents: {items: [{id: a, name: X}]}", "", "documents/a", "", Effect::unclear},
    {"documents: {items: [{id: a, name: X}, {id: b, name: Y}]}",
     "documents: {items: [{id: b, name: Y}]}", "documents/a", "", Effect::reducing},
    {"documents: {items: [{id: a, name: X, one_of: g}]}",
     "documents: {items: [{id: a, name: X, one_of: g}, {id: b, name: Y, one_of: g}]}",
     "documents/b", "", Effect::reducing},
    {"documents: {sets: 3}", "documents: {sets: 2}", "documents/sets", "sets", Effect::reducing},
    {"documents: {sets: 3}", "documents: {basis: 19/2012/QH13, sets: 3}", "documents/basis",
     "basis", Effect::neutral},
    {"deadlines: [{legal: 15 ngày}]", "deadlines: [{legal: 2 tuần}]", "deadlines", "legal",
     Effect::reducing},
    {"deadlines: [{legal: 15 ngày}]", "deadlines: [{legal: 10 ngày làm việc}]", "deadlines",
     "legal", Effect::unclear},
    {"deadlines: [{legal: 15 ngày}]", "deadlines: [{legal: 15 ngày, committed: 10 ngày}]",
     "deadlines", "committed", Effect::reducing},
    {"deadlines: [{actual: 15 ngày}]", "deadlines: [{actual: 10 ngày}]", "deadlines", "actual",
     Effect::neutral},
    {"deadlines: [{legal: 5 ngày}]", "deadlines: [{legal: 5 ngày, silence_means_consent: true}]",
     "deadlines", "consent", Effect::reducing},
    {"deadlines: [{legal: 5 ngày}]", "deadlines: [{legal: 5 ngày, silence_means_refusal: true}]",
     "deadlines", "refusal", Effect::increasing},
    {"deadlines: [{legal: 5 ngày}]", "deadlines: [{legal: 5 ngày, at_most: true}]", "deadlines",
     "bound", Effect::neutral},
    {"deadlines: [{id: a, stages: [{legal: 5 ngày}, {legal: 9 ngày}]}]",
     "deadlines: [{id: a, stages: [{legal: 5 ngày}, {legal: 7 ngày}]}]", "deadlines/a", "stages",
     Effect::reducing},
    {"deadlines: [{id: a, legal: 14 ngày, stages: [{legal: 5 ngày}]}]",
     "deadlines: [{id: a, legal: 14 ngày, stages: [{legal: 7 ngày}]}]", "deadlines/a", "stages",
     Effect::neutral},
    {"documents: {items: [{id: a, name: X, originals: 1}]}",
     "documents: {items: [{id: a, name: X, electronic: 1}]}", "documents/a", "quantity",
     Effect::reducing},
    {"documents: {items: [{id: a, name: X, shown: 1}]}",
     "documents: {items: [{id: a, name: X, electronic: 1}]}", "documents/a", "quantity",
     Effect::unclear},
    {"documents: {items: [{id: a, name: X}]}",
     "documents: {items: [{id: a, name: X, optional: true}]}", "documents/a", "option",
     Effect::reducing},
    {"documents: {items: [{id: a, name: X, form: {code: '01', files: a.docx}}]}",
     "documents: {items: [{id: a, name: X, form: {code: '01', files: b.docx}}]}", "documents/a",
     "form", Effect::neutral},
    {"fees: [{id: a, foreign: 20 USD}]", "fees: [{id: a, foreign: 15.5 USD}]", "fees/a", "amount",
     Effect::reducing},
    {"fees: [{id: a, foreign: 20 USD}]", "fees: [{id: a, foreign: 15 EUR}]", "fees/a", "amount",
     Effect::unclear},
    {"fees: [{id: a, foreign: 20 USD}]", "fees: [{id: a, amount: 400000}]", "fees/a", "amount",
     Effect::unclear},
    {"fees: [{id: a, amount: 20000}]", "fees: [{id: a, amount: 20000, valid_until: 2026-12-31}]",
     "fees/a", "validity", Effect::unclear},
    {"steps: [{id: a, action: X, time: 3 ngày}]",
     "steps: [{id: a, action: X, time: 3 ngày, at_most: true}]", "steps/a", "bound",
     Effect::neutral},
    {"steps: [{id: a, action: X, from: Y}]", "steps: [{id: a, action: X, from: Z}]", "steps/a",
     "from", Effect::unclear},
    {"conditions: [{id: a, text: X}]", "conditions: [{id: a, text: X, kind: disqualification}]",
     "conditions/a", "kind", Effect::unclear},
    {"submitted_at: X", "submitted_at: Y", "submitted_at", "submitted_at", Effect::unclear},
    {"none: [fees]", "none: [conditions]", "none", "none", Effect::neutral},
    {"fees: [{id: a, amount: 20000}]", "fees: [{id: a, amount: 15000}]", "fees/a", "amount",
     Effect::reducing},
    {"fees: [{id: a, amount: 20000}]", "fees: [{id: a, free: Miễn}]", "fees/a", "amount",
     Effect::reducing},
    {"fees: [{id: a, amount: 20000, per: bản}]", "fees: [{id: a, amount: 10000, per: trang}]",
     "fees/a", "amount", Effect::unclear},
    {"fees: [{id: a, amount: 20000}]", "", "fees/a", "", Effect::unclear},
    {"fees: [{id: a, free: Miễn}]", "", "fees/a", "", Effect::unclear},
    {"steps: [{id: a, actor: applicant, action: X}]", "", "steps/a", "", Effect::unclear},
    {"steps: [{id: a, actor: Sở, action: X}]", "", "steps/a", "", Effect::unclear},
    {"steps: [{id: a, action: X, time: 3 ngày}]", "steps: [{id: a, action: X, time: 2 ngày}]",
     "steps/a", "time", Effect::reducing},
    {"steps: [{id: a, action: X}]", "steps: [{id: a, action: Y}]", "steps/a", "action",
     Effect::unclear},
    {"results: [{id: a, name: X, validity: 1 năm}]",
     "results: [{id: a, name: X, validity: 24 tháng}]", "results/a", "validity", Effect::reducing},
    {"conditions: [{id: a, text: X}]", "", "conditions/a", "", Effect::unclear},
    {"conditions: [{id: a, text: X}]", "conditions: [{id: a, text: Y}]", "conditions/a", "text",
     Effect::unclear},
    {"conditions: [{id: a, text: X, proved_by: [b, c]}]",
     "conditions: [{id: a, text: X, proved_by: [c]}]", "conditions/a", "proof", Effect::reducing},
    {"channels: [post]", "channels: [post, online]", "channels/online", "", Effect::reducing},
    {"basis: 19/2012/QH13", "basis: 19/2012/QH13 Điều 25", "basis/19/2012/QH13", "value",
     Effect::neutral},
    {"burden: {tasks: [{id: a, hours: 2, trips: 1}]}", "burden: {tasks: [{id: a, hours: 1}]}",
     "burden/a", "inputs", Effect::reducing},
    {"burden: {tasks: [{id: a, hours: {low: 1, likely: 2, high: 3}}]}",
     "burden: {tasks: [{id: a, hours: {low: 0, likely: 2, high: 4}}]}", "burden/a", "inputs",
     Effect::unclear},
    {"burden: {tasks: [{id: a, hours: 2}]}", "", "burden/a", "", Effect::unclear},
    {"burden: {applicants_per_year: 10}", "burden: {applicants_per_year: 5}",
     "burden/applicants_per_year", "applicants_per_year", Effect::neutral},
    {"authority: X", "authority: Y", "authority", "authority", Effect::unclear},
    {"field: X", "field: Y", "field", "field", Effect::neutral},
    {"publication: {decision: X}", "", "publication", "publication", Effect::neutral}};

}  // namespace

TEST_CASE("each change says what it does to the burden") {
    for (const Case& sample : cases) {
        CAPTURE(sample.before);
        CAPTURE(sample.after);
        const auto changes = changes_of(std::string(sample.before), std::string(sample.after));
        REQUIRE_FALSE(changes.empty());
        CHECK(changes.front().path == sample.path);
        CHECK(changes.front().group == sample.group);
        CHECK(changes.front().effect == sample.effect);
        CHECK(changes.size() == 1);
    }
}

TEST_CASE("items without id are known by likeness, not by their place") {
    const auto changes = changes_of(
        "documents: {items: [{name: Đơn đề nghị cấp phép, originals: 1}, {name: Giấy phép cũ}]}",
        "documents: {items: [{name: Bản đồ}, {name: Đơn đề nghị cấp phép, originals: 2}]}");
    REQUIRE(changes.size() == 3);
    CHECK(changes[0].kind == ChangeKind::removed);
    CHECK(changes[0].path == "documents/#2");
    CHECK(changes[1].kind == ChangeKind::changed);
    CHECK(changes[1].path == "documents/#1");
    CHECK(changes[2].kind == ChangeKind::added);
    CHECK(changes[2].path == "documents/#1");
}

TEST_CASE("an id is no meaning, and a result keeps its legal code under another name") {
    const auto coded = changes_of("results: [{id: a, name: X, code: KQ.1}]",
                                  "results: [{id: b, name: Y, code: KQ.1}]");
    REQUIRE(coded.size() == 1);
    CHECK(coded[0].group == "name");
    CHECK(coded[0].path == "results/a");
    CHECK(coded[0].after.label == "b");
    CHECK(changes_of("steps: [{id: a, action: Nộp hồ sơ}]", "steps: [{id: b, action: Nộp hồ sơ}]")
              .empty());
    const auto first_id = changes_of("steps: [{action: Nộp}]", "steps: [{id: b, action: Nộp}]");
    REQUIRE(first_id.size() == 1);
    CHECK(first_id[0].effect == Effect::neutral);
}

TEST_CASE("a move is one move") {
    const auto changes =
        changes_of("steps: [{id: a, action: A}, {id: b, action: B}, {id: c, action: C}]",
                   "steps: [{id: c, action: C}, {id: a, action: A}, {id: b, action: B}]");
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == ChangeKind::moved);
    CHECK(changes[0].path == "steps/c");
    CHECK(changes[0].what.en == "place in the list: 3 → 1");
    CHECK(changes[0].effect == Effect::unclear);
}

TEST_CASE("one part of a revision may be applied without the others") {
    const auto before =
        test::procedure_with("fees: [{id: a, amount: 2}]\nsteps: [{id: s, action: A}]");
    const auto after = test::procedure_with(
        "fees: [{id: a, amount: 1}]\nsteps: [{id: t, action: Q, time: 1 ngày}]");
    const auto changes = diff(before, after);
    REQUIRE(changes.size() == 3);
    const Procedure partly = tthc::apply(before, std::span(changes).first(1));
    CHECK(partly.fees == after.fees);
    CHECK(partly.steps == before.steps);
}

TEST_CASE("a plain value is known by what it says, not by its place") {
    const auto changes = changes_of("levels: [province]\nchannels: [post, online]",
                                    "levels: [ministry]\nchannels: [online, in-person]");
    REQUIRE(changes.size() == 4);
    CHECK(changes[0].path == "levels/province");
    CHECK(changes[0].kind == ChangeKind::removed);
    CHECK(changes[1].path == "levels/ministry");
    CHECK(changes[1].effect == Effect::unclear);
    CHECK(changes[2].path == "channels/post");
    CHECK(changes[2].effect == Effect::increasing);
    CHECK(changes[3].path == "channels/in-person");
    CHECK(changes[3].effect == Effect::reducing);
}

TEST_CASE("a deadline without id is known by its case and its channels") {
    const auto changes = changes_of(
        "deadlines: [{legal: 9 ngày, channels: [post]}, {legal: 3 ngày, channels: [online]}]",
        "deadlines: [{legal: 2 ngày, channels: [online]}, {legal: 9 ngày, channels: [post]}]");
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].kind == ChangeKind::moved);
    CHECK(changes[1].what.en == "deadline the law prescribes: 3 days → 2 days");
}
