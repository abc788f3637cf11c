#include "tthc/import/plan_writes.h"

#include "tthc/base/digest.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::importing;

namespace {

Imported imported(const char* digest, const char* name) {
    Imported result;
    result.procedure.code = std::string("1.000001");
    result.procedure.name = std::string(name);
    result.procedure.field = std::string("Đất đai, biển");
    result.digest = digest;
    result.where.file = "in.json";
    return result;
}

constexpr const char* first = "0000000000000001";
constexpr const char* second = "0000000000000002";

}  // namespace

TEST_CASE("only what changed is written, and no hand edit is lost") {
    const Date day = *parse_date("2026-07-01");
    const auto old = plan_write(imported(first, "Cũ"), day, {});
    CHECK(old.action == WriteAction::create);
    CHECK(old.path == "dat-dai-bien/1.000001.yaml");
    const Date later = *parse_date("2026-08-01");
    CHECK(plan_write(imported(first, "Cũ"), later, old.text).action == WriteAction::unchanged);
    CHECK(plan_write(imported(second, "Mới"), later, old.text).action == WriteAction::update);
    const std::string edited = old.text + "note: sửa tay\n";
    CHECK(plan_write(imported(second, "Mới"), later, edited).action == WriteAction::left_edited);
    CHECK(plan_write(imported(second, "Mới"), later, "name: khác\n").action ==
          WriteAction::left_foreign);
}

TEST_CASE("digests and folder names are the same on every machine") {
    CHECK(digest_of("") == "cbf29ce484222325");
    CHECK(digest_of("a") == "af63dc4c8601ec8c");
    CHECK(slug_of("Xuất bản, In và Phát hành") == "xuat-ban-in-va-phat-hanh");
    CHECK(slug_of("…").empty());
}
