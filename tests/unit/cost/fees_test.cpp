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
    return {test::expect(norms.find("tt-03-2022")), test::expect(norms.income({.year = 2017}))};
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
    CHECK(fees_of(cases, "cấp mới: 50%") == Spread{100, 190, 300});
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
