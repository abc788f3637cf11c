#include "tthc/report/saved/saved.h"

#include "support/every_format.h"
#include "tthc/report/saved/fields.h"
#include "tthc/report/saved/from_saved.h"
#include "tthc/report/saved/to_saved.h"

#include <doctest/doctest.h>

using namespace tthc;
using namespace tthc::report;
using namespace tthc::test;

namespace {

const std::string source = TTHC_SOURCE_DIR;

/// Each command that has findings, over what the tool ships.
std::vector<std::vector<std::string>> calls() {
    const std::string procedures = source + "/data/procedures";
    const std::string some = procedures + "/xuat-ban";
    const std::string samples = source + "/data/samples/";
    const std::string proposals = source + "/data/proposals/1.003868/";
    return {
        {"review", procedures},
        {"review", some, "--top", "5", "--group-by", "authority", "--statistics", "--split-by",
         "authority", "--fail-on", "never"},
        {"diff", procedures + "/xuat-ban/1.003868.yaml", proposals + "1.003868.revised.yaml"},
        {"estimate", some},
        {"estimate", proposals + "plan.yaml"},
        {"suggest", some, "--top", "3"},
        {"plan", some},
        {"once", procedures},
        {"deadline", "--procedure", "1.003868", procedures, "--received", "2026-02-12T15:30"},
        {"publication", some},
        {"process", some},
        {"cases", samples + "ho-so-gia-dinh.csv", "--procedures", procedures},
        {"survey", samples + "khao-sat-2016.yaml"},
        {"feedback", samples + "so-phan-anh-gia-dinh.csv"},
        {"law", "gaps", some},
        {"law", "search", "thông tin"},
        {"rules", "test", source + "/data/house-rules/sample.yaml"},
        {"config"},
    };
}

Written rendered(const std::string& saved, const std::vector<std::string>& formats,
                 const std::string& language) {
    const Folder folder;
    const std::string file = folder.file("run.saved", saved);
    return written_in(formats, {"render", file, "--lang", language});
}

void check_same(const Written& direct, const Written& again) {
    CHECK(direct.status == again.status);
    for (const auto& file : direct.files) {
        if (again.files.find(file.first) == again.files.end()) continue;
        CAPTURE(file.first);
        CHECK((file.second == again.files.at(file.first)));
    }
}

/// All but the workbook of an estimate, which is refused.
std::vector<std::string> saved_formats(const std::string& command) {
    auto formats = every_format();
    if (command == "estimate") std::erase(formats, "xlsx");
    return formats;
}

template <class T>
T again(const T& value, saved::Fault& fault) {
    T read;
    saved::from_saved(Json::parse(saved::to_saved(value).dump()), "value", read, fault);
    return read;
}

}  // namespace

TEST_CASE("every format of every command comes out of a saved report as out of the run") {
    for (auto call : calls()) {
        CAPTURE(call[0]);
        call.emplace_back("--no-config");
        for (const std::string language : {"vi", "en"}) {
            CAPTURE(language);
            auto arguments = call;
            arguments.insert(arguments.end(), {"--lang", language});
            const Written direct = written_in_every_format(arguments);
            CAPTURE(direct.err);
            CHECK(direct.status != 2);
            check_same(direct,
                       rendered(direct.files.at("saved"), saved_formats(call[0]), language));
        }
    }
}

TEST_CASE("a run that was saved knows what a run for one format knows") {
    const std::vector<std::string> review{"review", source + "/data/procedures/xuat-ban",
                                          "--no-config"};
    const Written saved = written_in({"saved"}, review);
    for (const std::string& format : every_format()) {
        CAPTURE(format);
        check_same(written_in({format}, review), rendered(saved.files.at("saved"), {format}, "vi"));
    }
}

TEST_CASE("what is no UTF-8, what stands at a limit and what is empty is read as it was written") {
    saved::Fault fault;
    const std::string bytes = "a\xFF\x00z";
    CHECK(again(bytes, fault) == bytes);
    CHECK(again(Message{"một", "one"}, fault) == Message{"một", "one"});
    CHECK(again(Message{}, fault) == Message{});
    CHECK(again(Rational(Integer(-7), Integer(3)), fault) == Rational(Integer(-7), Integer(3)));
    CHECK(again(Date{}, fault) == Date{});
    const Location where{"a.yaml", {4294967295U, 1, 2}, {5, 6, 7}, "\t“x”"};
    CHECK(again(where, fault) == where);
    const report::Document document{
        Heading{{{{"A", "B"}, Color::strong}}}, Table{{}, {{Words{}, Amount::money(3)}}, 0, true},
        Entries{{{"+", {"a", "b"}, {{}}}}},     Quote{where, Color::error, {}},
        Verbatim{"diff", {"x", "y"}},           Break{}};
    CHECK(saved::to_saved(again(document, fault)) == saved::to_saved(document));
    CHECK(again(document, fault).size() == document.size());
    CHECK(!fault.message());
}

TEST_CASE("what is written where something else belongs is told with its key") {
    const auto told = [](const std::string& json) {
        saved::Fault fault;
        Table table;
        saved::from_saved(Json::parse(json), "table", table, fault);
        return fault.message() ? fault.message()->en : "";
    };
    CHECK(told(R"({"depth":1,"of_words":false})").empty());
    CHECK(told(R"({"depth":-1,"of_words":false})") == "a wrong value of the key `depth`");
    CHECK(told(R"({"depth":1})") == "the key `of_words` is missing");
    CHECK(told(R"({"depth":1,"of_words":false,"width":2})") == "the key `width` is not known");
    CHECK(told(R"({"depth":1,"of_words":false,"rows":[[{"word":{}}]]})") ==
          "a wrong value of the key `rows`");
}
