#include "tthc/diff/diff.h"

#include "support/procedure_of.h"
#include "support/random_procedure.h"
#include "support/random_record.h"
#include "support/same_meaning.h"
#include "support/unique_ids.h"
#include "tthc/diff/kinds_of_change.h"
#include "tthc/model/load.h"
#include "tthc/model/scalars.h"
#include "tthc/record/writer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace tthc;

namespace {

constexpr std::uint64_t rounds = 300;

Procedure load_example(const std::string& name) {
    auto file = load_procedure(std::string(TTHC_SOURCE_DIR) + "/tests/data/examples/" + name);
    REQUIRE(file.procedure);
    return *file.procedure;
}

/// Two random procedures, mostly near each other.
struct Twins {
    explicit Twins(std::uint64_t seed) : random(seed) {
        before = test::random_procedure(random);
        after = seed % 3 == 0 ? test::random_procedure(random) : test::mutated(before, random);
        after.revises = before.revises;
    }
    test::Random random;
    Procedure before;
    Procedure after;
};

std::string shown(const Change& change) {
    return std::string(record::word_of(change.kind).key) + " " + change.path + " " + change.group +
           " " + std::string(record::word_of(change.effect).key) + " | " + change.what.en + " | " +
           change.reason.en;
}

using test::unique_ids;

Effect turned(Effect effect) {
    if (effect == Effect::reducing) return Effect::increasing;
    if (effect == Effect::increasing) return Effect::reducing;
    return effect;
}

ChangeKind turned(ChangeKind kind) {
    if (kind == ChangeKind::added) return ChangeKind::removed;
    if (kind == ChangeKind::removed) return ChangeKind::added;
    if (kind == ChangeKind::split) return ChangeKind::merged;
    if (kind == ChangeKind::merged) return ChangeKind::split;
    return kind;
}

/// A change without its words and names, and the same seen from the other side.
std::string outline(const Change& change) {
    const auto at = [](const Side& side) { return side.index ? std::to_string(*side.index) : "-"; };
    std::string more;
    for (const Side& side : change.more)
        more += " " + at(side);
    return std::string(record::word_of(change.kind).key) + " " +
           std::string(record::word_of(change.section).key) + " " + change.group + " " +
           std::string(record::word_of(change.effect).key) + " " + at(change.before) + " " +
           at(change.after) + more;
}

std::string outline_back(Change change) {
    change.kind = turned(change.kind);
    change.effect = turned(change.effect);
    std::swap(change.before, change.after);
    return outline(change);
}

}  // namespace

TEST_CASE("the worked example has five differences with their directions") {
    const auto before = load_example("1.003868.yaml");
    const auto after = load_example("1.003868.revised.yaml");
    const std::vector<Change> changes = diff(before, after);
    std::vector<std::pair<std::string, Effect>> found;
    for (const Change& change : changes)
        found.emplace_back(change.path, change.effect);
    const std::vector<std::pair<std::string, Effect>> expected = {
        {"documents/ban-thao", Effect::reducing},
        {"deadlines", Effect::reducing},
        {"steps/tham-dinh", Effect::reducing},
        {"burden/in-ban-thao", Effect::reducing},
        {"burden/nhan-ket-qua", Effect::unclear}};
    CHECK(found == expected);
    CHECK(changes[0].group == "quantity");
    CHECK(changes[0].what.vi == "bản chính phải nộp: 3 → 2");
    CHECK(changes[0].before.name.vi == "Bản thảo tài liệu giấy");
    CHECK(changes[4].reason.en == "a trip became a paid service; only the estimate can say");
    CHECK(to_value(changes[0].after.value).entries.size() == 1);
}

TEST_CASE("a place points at the field that changed") {
    const SourceFile source("a.yaml", "name: A\ndeadlines:\n  - legal: 15 ngày\n    from: x\n");
    const auto before = load_procedure(source).procedure;
    auto after = *before;
    after.deadlines[0].legal->value.count = Decimal(10);
    const auto changes = diff(*before, after);
    REQUIRE(changes.size() == 1);
    CHECK(source.text(changes[0].before.place.span) == "15 ngày");
}

TEST_CASE("a procedure does not differ from itself or from what it revises") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        const Twins twins(seed);
        CHECK(diff(twins.before, twins.before).empty());
        Procedure proposal = twins.before;
        proposal.revises = std::string("other.yaml");
        CHECK(diff(twins.before, proposal).empty());
    }
}

TEST_CASE("applying all changes gives the other procedure") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        const Twins twins(seed);
        const auto changes = diff(twins.before, twins.after);
        const Procedure applied = tthc::apply(twins.before, changes);
        CHECK(test::meaning_of(applied) == test::meaning_of(twins.after));
        CHECK(diff(applied, twins.after).empty());
    }
}

TEST_CASE("the changes back are the mirror of the changes there") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        const Twins twins(seed);
        std::vector<std::string> there;
        std::vector<std::string> back;
        for (const Change& change : diff(twins.before, twins.after))
            there.push_back(outline(change));
        for (const Change& change : diff(twins.after, twins.before))
            back.push_back(outline_back(change));
        std::sort(there.begin(), there.end());
        std::sort(back.begin(), back.end());
        std::string missing;
        for (const std::string& line : there) {
            if (std::find(back.begin(), back.end(), line) == back.end()) missing += line + "\n";
        }
        CAPTURE(missing);
        CHECK(there == back);
    }
}

TEST_CASE("the laws hold for strangers and odd texts") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        test::RandomRecord random(seed);
        const auto before = random.make<Procedure>();
        auto after = random.make<Procedure>();
        after.revises = before.revises;
        CHECK(diff(before, before).empty());
        if (!unique_ids(before) || !unique_ids(after)) continue;
        const Procedure applied = tthc::apply(before, diff(before, after));
        CHECK(test::meaning_of(applied) == test::meaning_of(after));
    }
}

TEST_CASE("any subset of the changes gives a valid procedure") {
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        Twins twins(seed);
        REQUIRE(unique_ids(twins.before));
        REQUIRE(unique_ids(twins.after));
        const auto changes = diff(twins.before, twins.after);
        for (int i = 0; i < 4; ++i) {
            std::vector<Change> some;
            for (const Change& change : changes) {
                if (twins.random() % 2 == 0) some.push_back(change);
            }
            const Procedure partly = tthc::apply(twins.before, some);
            CHECK(unique_ids(partly));
            CHECK(test::procedure_of(record::to_yaml(partly)) == partly);
        }
    }
}

TEST_CASE("every change says what and why") {
    std::set<std::string> kinds;
    for (std::uint64_t seed = 1; seed <= rounds; ++seed) {
        CAPTURE(seed);
        const Twins twins(seed);
        for (const Change& change : diff(twins.before, twins.after)) {
            CAPTURE(shown(change));
            CHECK_FALSE(change.reason.vi.empty());
            CHECK_FALSE(change.reason.en.empty());
            CHECK_FALSE(change.what.vi.empty());
            CHECK_FALSE(change.path.empty());
            kinds.insert(kind_id(change));
        }
    }
    CHECK(kinds.size() > 90);
    std::set<std::string> listed;
    for (const KindOfChange& kind : kinds_of_change())
        CHECK(listed.insert(kind.id).second);
    for (const std::string& kind : kinds) {
        CAPTURE(kind);
        CHECK(listed.contains(kind));
    }
}
