#include "support/facts.h"
#include "support/procedure_of.h"
#include "support/random_procedure.h"
#include "tthc/cost/plan_estimate.h"
#include "tthc/cost/saving.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

using namespace tthc;

namespace {

CostParameters parameters() {
    static const Norms norms = test::expect(Norms::load(test::expect(engine_data())));
    const Date day = std::chrono::year(2017) / 7 / 1;
    return test::expect(choose_parameters(norms, {.day = day, .norms = "tt-03-2022"}));
}

Procedure with_fees(const std::string& fees, const std::string& shares = "") {
    const std::string burden = shares.empty() ? "" : "burden: {shares: {" + shares + "}}\n";
    return test::procedure_with("channels: [in-person, online]\nfees:\n" + fees + burden);
}

Spread fees_of(const std::string& fees, const std::string& shares = "") {
    return estimate(with_fees(fees, shares), parameters()).fees;
}

bool tells(const Estimate& estimate, std::string_view path, std::string_view words) {
    return std::any_of(
        estimate.missing.begin(), estimate.missing.end(), [&](const MissingInput& input) {
            return input.path == path && input.what.en.find(words) != std::string::npos;
        });
}

}  // namespace

TEST_CASE("fees of different cases exclude each other") {
    const std::string cases =
        "  - {name: Phí, amount: 100, when: Cấp mới}\n  - {name: Phí, amount: 300, when: Cấp đổi}\n"
        "  - {name: Phí, amount: 260, when: Cấp lại}\n";
    CHECK(fees_of(cases) == Spread{100, 220, 300});
    CHECK(tells(estimate(with_fees(cases), parameters()), "fees", "cases count alike"));
    CHECK(fees_of(cases, "cấp mới: 50%, cấp đổi: 30%, trường hợp cấp lại: 20%") ==
          Spread{192, 192, 192});
    CHECK(fees_of(cases, "cấp mới: 50%") == Spread{180, 190, 200});
}

TEST_CASE("fees of one case add up") {
    CHECK(fees_of("  - {kind: fee, name: Phí thẩm định, amount: 200, when: Cấp mới}\n"
                  "  - {kind: charge, name: Lệ phí, amount: 50, when: Cấp mới}\n"
                  "  - {kind: fee, name: Phí thẩm định, amount: 100, when: Cấp lại}\n") ==
          Spread{100, 175, 250});
    CHECK(fees_of("  - {name: Phí, amount: 100}\n"
                  "  - {name: Phí làm nhanh, amount: 30, when: Gấp}\n",
                  "gấp: 10%") == Spread{103, 103, 103});
}

TEST_CASE("what is said for a case or a channel holds instead of what is said for all") {
    CHECK(fees_of("  - {name: Phí, amount: 100}\n"
                  "  - {name: Phí, amount: 30, when: Trẻ em}\n") == Spread{30, 65, 100});
    const std::string by_channel =
        "  - {name: Phí, amount: 100}\n"
        "  - {name: Phí, amount: 60, channels: [online]}\n";
    CHECK(fees_of(by_channel) == Spread{60, 100, 100});
    CHECK(tells(estimate(with_fees(by_channel), parameters()), "fees", "this one counts"));
    CHECK(fees_of(by_channel, "online: 25%") == Spread{90, 90, 90});
    CHECK(fees_of(by_channel, "trực tuyến: 100%") == Spread{60, 60, 60});
}

TEST_CASE("half the fee online") {
    const std::string half =
        "  - {id: phi, name: Phí, amount: 100}\n"
        "  - {name: Phí nộp trực tuyến, percent: 50, percent_of: phi, "
        "channels: [online]}\n";
    CHECK(fees_of(half) == Spread{50, 100, 100});
    CHECK(fees_of(half, "online: 40%") == Spread{80, 80, 80});
}

TEST_CASE("a percentage of another fee, and bounds") {
    CHECK(fees_of("  - {id: phi, name: Phí, amount: 1000}\n"
                  "  - {name: Thuế, percent: 10, percent_of: Phí}\n") == Spread{1100, 1100, 1100});
    CHECK(fees_of("  - {id: phi, name: Phí, amount: 1000000}\n"
                  "  - {name: Phụ, percent: 10, percent_of: phi, max: 50000}\n") ==
          Spread{1050000, 1050000, 1050000});
    CHECK(fees_of(
              "  - {name: Phí, percent: 0.1, percent_of: giá trị nhà đất, min: 100, max: 900}\n") ==
          Spread{100, 100, 900});
    const auto open = estimate(with_fees("  - {id: a, percent: 1, min: 100}\n"), parameters());
    CHECK(open.fees == Spread{100, 100, 100});
    CHECK(tells(open, "fees/a", "what the percentage is taken of"));
    CHECK(fees_of("  - {id: a, percent: 1, percent_of: b}\n"
                  "  - {id: b, percent: 1, percent_of: a}\n") == Spread{0, 0, 0});
    CHECK(tells(estimate(with_fees("  - {id: a, percent: 1, percent_of: b}\n"
                                   "  - {id: b, percent: 1, percent_of: a}\n"),
                         parameters()),
                "fees/a", "in a circle"));
    CHECK(fees_of("  - {id: a, amount: 100000}\n"
                  "  - {id: b, percent: 50, percent_of: a}\n"
                  "  - {id: c, percent: 10, percent_of: b, min: 6000}\n") ==
          Spread{156000, 156000, 156000});
}

TEST_CASE("free for a case") {
    const std::string poor =
        "  - {name: Phí, amount: 100}\n  - {free: Hộ nghèo được miễn, when: Hộ nghèo}\n";
    CHECK(fees_of(poor) == Spread{0, 100, 100});
    CHECK(fees_of(poor, "hộ nghèo: 20%") == Spread{80, 80, 80});
    CHECK(fees_of("  - {name: Phí, amount: 100, when: Cấp mới}\n"
                  "  - {name: Phí, free: Miễn, when: Cấp lại}\n") == Spread{0, 50, 100});
}

TEST_CASE("tiers inside a case, weighted by their shares, with an amount beside them") {
    const std::string tiers =
        "tiers: [{when: Nhỏ, amount: 10}, {when: Vừa, amount: 40}, "
        "{when: Lớn, amount: 90}]";
    CHECK(fees_of("  - {name: Phí, " + tiers + "}\n") == Spread{10, 40, 90});
    CHECK(fees_of("  - {name: Phí, " + tiers + "}\n", "nhỏ: 50%, vừa: 30%, lớn: 20%") ==
          Spread{35, 35, 35});
    CHECK(fees_of("  - {name: Phí, when: Mới, " + tiers + "}\n" +
                  "  - {name: Phí, when: Lại, amount: 20}\n") == Spread{10, 30, 90});
    CHECK(fees_of("  - {name: Phí, amount: 5, " + tiers + "}\n") == Spread{5, 10, 90});
}

TEST_CASE("a fee listed twice is one; one that has ended or not begun is none") {
    const auto twice = estimate(with_fees("  - {id: a, name: Phí, amount: 100}\n"
                                          "  - {id: b, name: Phí, amount: 100, note: như trên}\n"),
                                parameters());
    CHECK(twice.fees == Spread{100, 100, 100});
    CHECK(tells(twice, "fees/b", "listed twice"));
    CHECK(fees_of("  - {name: Phí, amount: 50, valid_until: \"2016-12-31\"}\n"
                  "  - {name: Phí, amount: 100, valid_from: \"2017-01-01\"}\n"
                  "  - {name: Phí, amount: 200, valid_from: \"2018-01-01\"}\n") ==
          Spread{100, 100, 100});
    CHECK(fees_of("  - {name: Phí, amount: 50, valid_until: \"2017-06-30\"}\n"
                  "  - {name: Phí, amount: 100, valid_from: \"2017-07-01\"}\n") ==
          Spread{100, 100, 100});
    CHECK(fees_of("  - {name: Phí, amount: 20000000}\n"
                  "  - {name: Phí, amount: 10000000, valid_from: \"2017-01-01\", valid_until: "
                  "\"2017-12-31\"}\n") == Spread{10000000, 10000000, 10000000});
    CHECK(fees_of("  - {id: a, name: Phí, amount: 140}\n"
                  "  - {name: Giảm, percent: 50, percent_of: a, valid_until: \"2017-12-31\"}\n") ==
          Spread{70, 70, 70});
}

TEST_CASE("what is due in another currency is told, not counted") {
    const auto foreign = estimate(with_fees("  - {id: a, foreign: 20 USD}\n"), parameters());
    CHECK(foreign.fees == Spread{0, 0, 0});
    CHECK(tells(foreign, "fees/a", "20 USD"));
}

TEST_CASE("a share of a case that there is not is told") {
    const auto cost =
        estimate(with_fees("  - {name: Phí, amount: 1}\n", "cấp mơi: 30%"), parameters());
    CHECK(tells(cost, "burden/shares", "cấp mơi"));
}

TEST_CASE("a cut to any case saves what it saves") {
    const auto saved = [](const std::string& before, const std::string& after) {
        return save(with_fees(before), with_fees(after), parameters()).year_with_fees.saved();
    };
    const std::string renewal = "  - {name: Phí, amount: 300, when: Cấp lại}\n";
    CHECK(saved("  - {name: Phí, amount: 100, when: Cấp mới}\n" + renewal,
                "  - {name: Phí, amount: 60, when: Cấp mới}\n" + renewal) == 20);
    CHECK(saved("  - {name: Phí, amount: 100, when: Cấp mới}\n" + renewal, renewal) == 50);
    CHECK(saved("  - {name: Phí, amount: 100}\n",
                "  - {name: Phí, amount: 100, when: Cấp mới}\n"
                "  - {name: Phí, amount: 50, when: Cấp lại}\n") == 25);
    CHECK(saved("  - {name: Phí, amount: 100}\n",
                "  - {name: Phí, amount: 100}\n  - {free: Miễn, when: Hộ nghèo}\n") == 0);
}

TEST_CASE("no cut raises the cost, and low, likely and high stay in order") {
    constexpr std::uint64_t seed = 20261127;
    MESSAGE("seed ", seed);
    test::Random random(seed);
    const auto below = [&](std::uint64_t limit) { return random() % limit; };
    constexpr const char* cases[] = {"", ", when: Cấp mới", ", when: Cấp lại", ", when: Cấp đổi"};
    constexpr const char* channels[] = {"", "", ", channels: [online]", ", channels: [in-person]"};
    constexpr const char* names[] = {"Phí", "Phí", "Lệ phí"};
    for (int round = 0; round < 300; ++round) {
        CAPTURE(round);
        std::string before;
        std::string after;
        for (std::uint64_t left = 1 + below(5); left > 0; --left) {
            const std::uint64_t amount = 1 + below(1000);
            const auto fee = fmt::format("  - {{name: {}{}{}, amount: ", names[below(3)],
                                         cases[below(4)], channels[below(4)]);
            before += fee + std::to_string(amount) + "}\n";
            after += fee + std::to_string(below(amount)) + "}\n";
        }
        const Saving saving = save(with_fees(before), with_fees(after), parameters());
        CHECK(saving.year_with_fees.saved() >= 0);
        CHECK(saving.before.fees.low <= saving.before.fees.likely);
        CHECK(saving.before.fees.likely <= saving.before.fees.high);
    }
}

TEST_CASE("an online channel saves the trips of those who take it, and nothing unasked") {
    const std::string levels = "levels: [province]\nchannels: ";
    const Procedure before = test::procedure_with(levels + "[in-person]\nburden: {area: urban}\n");
    const Procedure silent =
        test::procedure_with(levels + "[in-person, online]\nburden: {area: urban}\n");
    const Procedure told = test::procedure_with(
        levels + "[in-person, online]\nburden: {area: urban, shares: {online: 30%}}\n");
    CHECK(save(before, silent, parameters()).hours.saved() == 0);
    CHECK(save(before, told, parameters()).hours.saved() == Rational(6, 5));
    CHECK(save(before, told, parameters()).trips.saved() == Rational(3, 5));
}

TEST_CASE("amounts that nothing tells apart are one of them, not all") {
    const auto cost =
        estimate(with_fees("  - {kind: fee, amount: 100}\n  - {kind: fee, amount: 40}\n"
                           "  - {kind: charge, amount: 5}\n"),
                 parameters());
    CHECK(cost.fees == Spread{45, 75, 105});
    CHECK(fees_of("  - {id: a, amount: 100}\n  - {id: b, amount: 40}\n") == Spread{140, 140, 140});
}

TEST_CASE("shares of papers, and of less than all") {
    const Procedure papers = test::procedure_with(
        "channels: [in-person]\nfees:\n  - {name: Phí, amount: 100}\n"
        "  - {name: Phí, amount: 500, when: C}\n"
        "documents: {items: [{id: a, name: A, when: A}, {id: b, name: B, when: B}]}\n"
        "burden: {shares: {a: 60%, b: 40%}}\n");
    CHECK(estimate(papers, parameters()).fees.likely == 100);
    const std::string two =
        "  - {name: Phí, amount: 100, when: A}\n"
        "  - {name: Phí, amount: 400, when: B}\n";
    const auto less = estimate(with_fees(two, "a: 50%, b: 20%"), parameters());
    CHECK(less.fees == Spread{130, 130, 130});
    CHECK(tells(less, "burden/shares", "less than 100 %"));
}

TEST_CASE("shares of one version hold for both, under new words of a case too") {
    const std::string before =
        "  - {id: p, name: Phí, amount: 100, when: Cấp mới}\n"
        "  - {id: q, name: Phí, amount: 20, when: Cấp lại}\n";
    const std::string renamed =
        "  - {id: p, name: Phí, amount: 100, when: Cấp lần đầu}\n"
        "  - {id: q, name: Phí, amount: 20, when: Cấp lại}\n";
    const auto saving = [&](const std::string& fees, const std::string& shares) {
        return save(with_fees(before, "cấp mới: 90%, cấp lại: 10%"), with_fees(fees, shares),
                    parameters());
    };
    CHECK(saving(before, "online: 40%").year_with_fees.before == 92);
    CHECK(saving(renamed, "").year_with_fees.saved() == 0);
    const Saving told = saving(renamed, "cấp lần đầu: 50%, cấp lại: 50%");
    CHECK(told.year_with_fees.before == 60);
    CHECK(told.year_with_fees.after == 60);
    const std::string swapped =
        "  - {id: p, name: Phí, amount: 100, when: Cấp lại}\n"
        "  - {id: q, name: Phí, amount: 20, when: Cấp mới}\n";
    const Saving changed = saving(swapped, "");
    CHECK(changed.year_with_fees.before == 92);
    CHECK(changed.year_with_fees.after == 28);
}

TEST_CASE("a figure that the revision leaves out was not cut") {
    const auto pair = [](const std::string& before, const std::string& after) {
        return save(test::procedure_with(before), test::procedure_with(after), parameters());
    };
    const std::string fee = "fees: [{id: p, name: Phí, amount: 100, quantity: 10, per: trang}]\n";
    CHECK(pair(fee, "fees: [{id: p, name: Phí, amount: 100, per: trang}]\n").once_fees.saved() ==
          0);
    const Saving silent = pair(fee, "fees: [{id: p, name: Phí}]\n");
    CHECK(silent.once_fees.saved() == 0);
    REQUIRE(silent.missing.size() == 1);
    CHECK(silent.missing[0].path == "fees/p");
    const std::string papers =
        "channels: [online]\ndocuments: {sets: 2, items: [{id: a, name: Đơn, "
        "originals: 2, form: {name: M, pages: 3}}]}\n";
    for (const char* const revised :
         {"documents: {sets: 2}\n",
          "documents: {items: [{id: a, name: Đơn, originals: 2, form: {name: M, pages: 3}}]}\n",
          "documents: {sets: 2, items: [{id: a, name: Đơn, form: {name: M}}]}\n"}) {
        CAPTURE(revised);
        const Saving saving = pair(papers, std::string("channels: [online]\n") + revised);
        CHECK(saving.year_with_fees.saved() == 0);
        CHECK_FALSE(saving.missing.empty());
    }
    const Saving unknown = pair(fee, "fees: [{id: p, name: Phí, foreign: 5 USD}]\n");
    REQUIRE(unknown.untold.size() == 1);
    CHECK(unknown.untold[0].path == "fees/p");
}

TEST_CASE("a paper that got another id keeps its tasks") {
    const auto with_id = [](const std::string& id) {
        return test::procedure_with("documents: {items: [{id: " + id +
                                    ", name: Giấy tờ chứng minh, originals: 1}]}\n"
                                    "burden: {tasks: [{id: t, services: 7, document: y}]}\n");
    };
    CHECK(save(with_id("y"), with_id("yy"), parameters()).once_without_fees.saved() == 0);
}
