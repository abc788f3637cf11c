#include "tthc/import/merge/plan_writes.h"

#include "tthc/base/digest.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;

namespace {

const std::vector<TrustOrder>& no_trust() {
    static const std::vector<TrustOrder> none;
    return none;
}

Told told_by_record(const char* digest, const char* name, const char* shape = "a") {
    Told told;
    told.procedure.code = std::string("1.000001");
    told.procedure.name = std::string(name);
    told.procedure.field = std::string("Đất đai, biển");
    told.source = {"", "in.json", shape, digest, {}};
    return told;
}

PlannedWrite planned(const Told& told, const std::string& existing, const WriteRules& rules = {}) {
    return plan_write({told}, no_trust(), *parse_date("2026-08-01"),
                      ExistingFile{"out/x.yaml", existing}, rules);
}

std::string with_windows_ends(const std::string& text) {
    std::string windows;
    for (const char c : text)
        windows += c == '\n' ? std::string("\r\n") : std::string(1, c);
    return windows;
}

constexpr const char* first = "0000000000000001";
constexpr const char* second = "0000000000000002";

}  // namespace

TEST_CASE("only what changed is written, and no hand edit is lost") {
    const auto old =
        plan_write({told_by_record(first, "Cũ")}, no_trust(), *parse_date("2026-07-01"), {});
    CHECK(old.action == WriteAction::create);
    CHECK(old.path == "dat-dai-bien/1.000001.yaml");
    CHECK(planned(told_by_record(first, "Cũ"), old.text).action == WriteAction::unchanged);
    CHECK(planned(told_by_record(second, "Mới"), old.text).action == WriteAction::update);
    const std::string edited = old.text + "note: sửa tay\n";
    const auto left = planned(told_by_record(second, "Mới"), edited);
    CHECK(left.action == WriteAction::left_edited);
    CHECK(left.fields == std::vector<std::string>{"name", "note"});
    CHECK(planned(told_by_record(second, "Mới"), "name: khác\n").action ==
          WriteAction::left_foreign);
    CHECK(planned(told_by_record(second, "Mới"), "name: khác\n", {true, true}).action ==
          WriteAction::left_foreign);
}

TEST_CASE("line ends of Windows and a byte-order mark are no edit") {
    const auto old =
        plan_write({told_by_record(first, "Cũ")}, no_trust(), *parse_date("2026-07-01"), {});
    const std::string windows = "\xEF\xBB\xBF" + with_windows_ends(old.text);
    CHECK(planned(told_by_record(second, "Mới"), windows).action == WriteAction::update);
}

TEST_CASE("reparse reads an unchanged record anew, accept takes its side in an edited file") {
    const WriteRules reparse{.reparse = true};
    const WriteRules accept{.accept = true};
    const auto old =
        plan_write({told_by_record(first, "Cũ")}, no_trust(), *parse_date("2026-07-01"), {});
    const Told better = told_by_record(first, "Đọc đúng hơn");
    CHECK(planned(better, old.text).action == WriteAction::unchanged);
    CHECK(planned(better, old.text, reparse).action == WriteAction::update);
    CHECK(planned(told_by_record(first, "Cũ"), old.text, reparse).action == WriteAction::unchanged);
    const std::string edited = old.text + "note: sửa tay\n";
    CHECK(planned(better, edited).action == WriteAction::unchanged);
    CHECK(planned(better, edited, reparse).action == WriteAction::left_edited);
    CHECK(planned(told_by_record(first, "Cũ"), edited, accept).action == WriteAction::update);
    CHECK(planned(told_by_record(second, "Mới"), edited, accept).action == WriteAction::update);
}

TEST_CASE("digests and folder names are the same on every machine") {
    CHECK(digest_of("") == "cbf29ce484222325");
    CHECK(digest_of("a") == "af63dc4c8601ec8c");
    CHECK(slug_of("Xuất bản, In và Phát hành") == "xuat-ban-in-va-phat-hanh");
    CHECK(slug_of("…").empty());
}
