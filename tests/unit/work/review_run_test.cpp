#include "tthc/work/review_run.h"

#include "support/repository.h"
#include "tthc/record/writer.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/engine.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <vector>

using namespace tthc;

namespace {

const Date day = *parse_date("2026-07-01");

/// A procedure that asks for papers whose names are open-ended.
std::string procedure(const std::vector<std::string>& papers) {
    std::string text = "code: \"1.000001\"\nname: Cấp giấy phép\ndocuments:\n  sets: 1\n  items:\n";
    for (const std::string& paper : papers)
        text += fmt::format("    - {{name: {}, originals: 1}}\n", paper);
    return text;
}

const std::string open_paper = "Các giấy tờ khác có liên quan";
const std::string other_open_paper = "Tài liệu khác theo yêu cầu của cơ quan";

Result<ReviewRun> run(ReviewRequest request) {
    static const auto engine = load_engine(std::string());
    REQUIRE(engine);
    for (const Rule* const rule : all_rules()) {
        if (rule->code.id != "R005") request.options.ignore.emplace_back(rule->code.id);
    }
    return run_review(request, all_rules(), engine->facts(day));
}

ReviewRun done(ReviewRequest request) {
    auto reviewed = run(std::move(request));
    if (!reviewed) FAIL(reviewed.error().message.en);
    return *std::move(reviewed);
}

}  // namespace

TEST_CASE("only what a revision did not have is told, though files moved and lines shifted") {
    const test::Repository repository;
    repository.write("a.yaml", procedure({"Đơn", open_paper}));
    repository.commit();
    repository.git({"mv", "a.yaml", "b.yaml"});
    repository.write("b.yaml", procedure({"Tờ khai", "Đơn", open_paper}));
    ReviewRun same = done({.inputs = {"b.yaml"}, .since = "HEAD"});
    CHECK(same.review.findings.empty());
    CHECK(same.there_before == 1);
    repository.write("b.yaml", procedure({open_paper, other_open_paper}));
    CHECK(done({.inputs = {"b.yaml"}, .since = "HEAD"}).review.findings.size() == 1);
    repository.commit();
    repository.write("b.yaml", procedure({other_open_paper}));
    CHECK(done({.inputs = {"b.yaml"}, .since = "HEAD"}).review.findings.empty());
}

TEST_CASE("a branch answers for what it did, not for what the other side mended since") {
    const test::Repository repository;
    repository.write("a.yaml", procedure({open_paper}));
    repository.commit();
    repository.git({"checkout", "-q", "-b", "mine"});
    repository.write("c.yaml", "note");
    repository.commit();
    repository.git({"checkout", "-q", "main"});
    repository.write("a.yaml", procedure({"Đơn"}));
    repository.commit();
    repository.git({"checkout", "-q", "mine"});
    CHECK(done({.inputs = {"a.yaml"}, .since = "main"}).review.findings.empty());
}

TEST_CASE("a revision that is not there is an error") {
    const test::Repository repository;
    repository.write("a.yaml", procedure({"Đơn"}));
    repository.commit();
    const auto reviewed = run({.inputs = {"a.yaml"}, .since = "nowhere"});
    REQUIRE_FALSE(reviewed);
    CHECK(reviewed.error().message.en == "git knows no revision “nowhere”");
}

TEST_CASE("a baseline takes out what it holds, and tells what it holds too much") {
    const test::Folder folder;
    const std::string file = folder.file("a.yaml", procedure({open_paper, open_paper}));
    const auto found = done({.inputs = {file}}).review.findings;
    REQUIRE(found.size() == 1);
    const BaselineFile baseline = baseline_of(found);
    REQUIRE(baseline.baseline.size() == 1);
    CHECK(baseline.baseline[0].count->value == 2);
    const std::string held = folder.file("baseline.yaml", record::to_yaml(baseline));
    const ReviewRun all = done({.inputs = {file}, .baseline = held});
    CHECK(all.review.findings.empty());
    CHECK(all.in_baseline == 1);
    CHECK(all.gone.empty());
    folder.file("a.yaml", procedure({open_paper, "Đơn"}));
    const ReviewRun mended = done({.inputs = {file}, .baseline = held});
    CHECK(mended.review.findings.empty());
    CHECK(mended.gone.size() == 1);
    const auto nothing = [](const BaselineEntry&) { return false; };
    const auto everything = [](const BaselineEntry&) { return true; };
    CHECK(without(baseline, mended.gone, nothing) == baseline);
    const BaselineFile less = without(baseline, mended.gone, everything);
    REQUIRE(less.baseline.size() == 1);
    CHECK_FALSE(less.baseline[0].count);
    CHECK(without(less, known_from(less), everything).baseline.empty());
}
