#include "support/every_format.h"
#include "tthc/review/example.h"
#include "tthc/review/rule_table.h"

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <set>

using namespace tthc;
using namespace tthc::test;

namespace {

/// The examples of all rules side by side: each rule across procedures finds something there.
void write_examples(const Folder& folder) {
    for (const Rule* const rule : all_rules()) {
        for (const auto& [name, text] :
             {std::pair("bad", rule->code.bad), std::pair("good", rule->code.good)}) {
            std::size_t number = 0;
            for (const Source& file : example_files(text)) {
                folder.file(fmt::format("files/{}-{}-{}.yaml", rule->code.id, name, ++number),
                            file.memory()->text());
            }
        }
    }
    folder.file("files/broken.yaml", "code: \"1\nname: x\n");
    folder.file("files/other.yaml", "plan: x\n");
    folder.file("files/suppressions.yaml",
                "suppressions:\n"
                "  - {rule: E002, path: E002-bad-1.yaml, reason: dùng ở một phần}\n"
                "  - {rule: S001, path: \"*.yaml\", reason: dùng ở nhiều phần}\n"
                "  - {rule: E002, path: E003-good-1.yaml, reason: không còn gì}\n"
                "  - {rule: E001, path: \"*.yaml\", until: 2020-01-01, reason: hết hạn}\n"
                "  - {rule: E099, path: \"*.yaml\", reason: sai tên}\n"
                "  - {rule: E001, reason: thiếu chỗ}\n");
}

std::string part_file(const Folder& folder, std::vector<std::string> review, std::size_t number,
                      std::size_t of) {
    const std::string file = folder.name(fmt::format("{}-{}.saved", number, of));
    review.insert(review.end(), {"--shard", fmt::format("{}/{}", number, of), "-f", "saved=" + file,
                                 "-j", std::to_string(number)});
    std::string err;
    const int status = run_quietly(review, &err);
    CAPTURE(err);
    REQUIRE(status == 0);
    return file;
}

/// The review in parts, joined in another order than they were made.
Written merged(const std::vector<std::string>& review, std::size_t of) {
    const Folder folder;
    std::vector<std::string> arguments{"merge", "--no-config"};
    for (std::size_t number = of; number > 0; --number)
        arguments.push_back(part_file(folder, review, number, of));
    return written_in_every_format(arguments);
}

void check_parts(const std::vector<std::string>& review) {
    const Written whole = written_in_every_format(review);
    CHECK(whole.status != 2);
    for (const std::size_t of : {1U, 2U, 3U}) {
        CAPTURE(of);
        const Written joined = merged(review, of);
        CAPTURE(joined.err);
        CHECK(whole.status == joined.status);
        for (const auto& file : whole.files) {
            CAPTURE(file.first);
            CHECK((file.second == joined.files.at(file.first)));
        }
    }
}

std::set<std::string> codes_in(const std::string& json) {
    std::set<std::string> codes;
    const auto report = nlohmann::json::parse(json);
    for (const auto& finding : report.at("findings"))
        codes.insert(finding.at("code").get<std::string>());
    return codes;
}

}  // namespace

TEST_CASE("parts of the shipped procedures make the run") {
    check_parts({"review", std::string(TTHC_SOURCE_DIR) + "/data/procedures", "--no-config",
                 "--top", "7", "--statistics"});
}

TEST_CASE("parts make the run where each rule across procedures finds something") {
    const Folder folder;
    write_examples(folder);
    const std::vector<std::string> review{"review", folder.name("files"), "--no-config",
                                          "--suppressions", folder.name("files/suppressions.yaml")};
    check_parts(review);
    const auto codes = codes_in(written_in({"json"}, review).files.at("json"));
    for (const Rule* const rule : all_rules()) {
        if (rule->across.judge == nullptr) continue;
        CAPTURE(rule->code.id);
        CHECK(codes.contains(std::string(rule->code.id)));
    }
    for (const std::string code : {"V001", "V002", "V003", "Y003"})
        CHECK(codes.contains(code));
}

TEST_CASE("a part without files, and a run without procedures") {
    const Folder folder;
    folder.file("files/a.yaml", "plan: x\n");
    check_parts({"review", folder.name("files"), "--no-config"});
}
