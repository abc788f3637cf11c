#include "session.h"
#include "support/folder.h"
#include "tthc/review/reviewer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using tthc::test::Json;
using tthc::test::Session;

namespace {

constexpr const char* uri = "file:///nowhere/a.yaml";
constexpr const char* whole = R"(code: "1.000001"
name: Cấp giấy phép 😀 xuất bản bản tin
field: Báo chí
levels: [province]
authority: Ủy ban nhân dân cấp tỉnh
applicants: [organization]
channels: [in-person, post, online]
basis: 91/2015/QH13 Điều 147
documents:
  sets: 1
  items:
    - {id: don, name: Đơn đề nghị, originals: 1}
    - {id: don, name: Tờ khai, originals: 1}
deadlines:
  - legal: 15 ngày
    from: nhận đủ hồ sơ
fees: [{id: mien, free: Pháp luật không quy định thu phí}]
steps:
  - {id: nop, actor: applicant, action: Nộp hồ sơ}
  - {id: cap, actor: Ủy ban nhân dân cấp tỉnh, action: Thẩm định, time: 15 ngày, after: [nop]}
results: [{id: gp, name: Giấy phép xuất bản bản tin}]
)";

std::string without(std::string text, const std::string& part) {
    return text.replace(text.find(part), part.size(), "");
}

Json with_code(const Json& diagnostics, const std::string& code) {
    const auto found =
        std::find_if(diagnostics.begin(), diagnostics.end(),
                     [&](const Json& diagnostic) { return diagnostic["code"] == code; });
    return found == diagnostics.end() ? Json() : *found;
}

/// The completions at `|`: what they write.
std::string offered(std::string text, bool titles = false) {
    Session session;
    session.start();
    const auto at = text.find('|');
    text.erase(at, 1);
    session.open(uri, text);
    const auto line = std::count(text.begin(), text.begin() + static_cast<long>(at), '\n');
    const auto begin = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    const auto column = begin == std::string::npos ? at : at - begin - 1;
    std::string all;
    const Json items =
        session.ask("textDocument/completion",
                    Session::at(uri, static_cast<unsigned>(line), static_cast<unsigned>(column)));
    for (const Json& item : items) {
        const auto& detail = item[titles ? "detail" : "label"].get_ref<const std::string&>();
        const auto& written = item["textEdit"]["newText"].get_ref<const std::string&>();
        all += (titles ? detail : written) + "|";
    }
    return all;
}

std::string hovered(Session& session, unsigned line, unsigned character) {
    const Json json = session.ask("textDocument/hover", Session::at(uri, line, character));
    return json.is_null() ? "" : json["contents"]["value"].get<std::string>();
}

Json actions(Session& session, unsigned line, const Json& context = Json::object()) {
    const Json place = {{"line", line}, {"character", 8}};
    return session.ask("textDocument/codeAction", {{"textDocument", {{"uri", uri}}},
                                                   {"range", {{"start", place}, {"end", place}}},
                                                   {"context", context}});
}

/// The text after the edits of an action, and what is found in it.
std::string applied(const std::string& text, const Json& action) {
    const Json& edit = action["edit"]["changes"][uri][0];
    const tthc::lsp::Positions positions(text, tthc::lsp::Encoding::utf8);
    const auto range = tthc::lsp::range_in(edit["range"]);
    std::string edited = text;
    edited.insert(positions.offset(range->start), edit["newText"].get<std::string>());
    return edited;
}

}  // namespace

TEST_CASE("diagnostics are the findings of a review, with their places") {
    Session session(Session::shipped(), "https://example.org/rules");
    session.start();
    const Json found = with_code(session.open(uri, whole), "S001");
    REQUIRE(found.is_object());
    CHECK(found["severity"] == 1);
    CHECK(found["source"] == "tthc");
    CHECK(found["range"]["start"] == Json({{"line", 12}, {"character", 11}}));
    CHECK(found["codeDescription"]["href"] == "https://example.org/rules/duplicate-id.md");
    const Json twice = session.open(uri, "name: x\nfield: y\nname: z\n");
    REQUIRE(twice.size() == 1);
    REQUIRE(twice[0].contains("relatedInformation"));
    const Json& related = twice[0]["relatedInformation"][0];
    CHECK(related["location"]["uri"] == uri);
    CHECK(related["location"]["range"]["start"]["line"] == 0);
    CHECK(related["message"] == "first given here");
}

TEST_CASE("a client that knows less is told less") {
    Session session;
    session.start(Json::object());
    const Json found = session.open(uri, "name: x\nfield: y\nname: z\n");
    REQUIRE(found.size() == 1);
    CHECK_FALSE(found[0].contains("relatedInformation"));
    CHECK_FALSE(found[0].contains("codeDescription"));
    const Json hover = session.ask("textDocument/hover", Session::at(uri, 0, 1));
    CHECK(hover["contents"]["kind"] == "plaintext");
    CHECK(hover["contents"]["value"].get<std::string>().find('*') == std::string::npos);
}

TEST_CASE("severities: error 1, warning 2, a question 3") {
    Session session;
    session.start();
    const Json found = session.open(uri, without(whole, "  sets: 1\n"));
    CHECK(with_code(found, "E004")["severity"] == 2);
    CHECK(with_code(found, "S001")["severity"] == 1);
    const std::string paper =
        std::string(whole).replace(std::string(whole).find("Tờ khai"), 9, "Giấy khai sinh");
    CHECK(with_code(session.open(uri, paper), "N008")["severity"] == 3);
}

TEST_CASE("a byte-order mark and Windows line ends move no place") {
    Session session;
    session.start();
    const Json plain = session.open(uri, "nam: x\nname: y\n")[0];
    const Json marked = session.open(uri, "\xEF\xBB\xBFnam: x\r\nname: y\r\n")[0];
    CHECK(plain["range"]["start"]["character"] == 0);
    CHECK(marked["range"]["start"]["character"] == 3);
    const Json later = session.open(uri, "\xEF\xBB\xBFname: x\r\nnam: y\r\n")[0];
    CHECK(later["range"] == Json::parse(R"({"start": {"line": 1, "character": 0},
                                            "end": {"line": 1, "character": 3}})"));
}

TEST_CASE(
    "files of other kinds get what is wrong with them; what is no file of ours gets nothing") {
    Session session;
    session.start();
    CHECK(session.open("file:///x/tthc.yaml", "tthc: 1\nlangage: vi\n").size() == 1);
    CHECK(session.open("file:///x/tthc.yaml", "fail_on: error\n").size() == 1);
    CHECK(session.open("file:///x/tthc.yaml", "").size() == 1);
    CHECK(session.open("file:///x/plan.yaml", "plan: a\nmeasure: []\n").size() >= 1);
    CHECK(session.open("file:///x/other.yaml", "version: 3\nservices: {}\n").empty());
    CHECK(session.open("file:///x/other.yaml", "version: [\n").empty());
    CHECK(session.open("file:///x/empty.yaml", "").empty());
    CHECK(session.open("untitled:1", "name: [\n").size() == 1);
}

TEST_CASE("files that the configuration excludes and rules that it ignores stay silent") {
    Session session([]() {
        auto setup = Session::shipped()();
        setup->review.exclude = {"drafts"};
        setup->review.options.ignore = {"S001"};
        return setup;
    });
    session.start();
    CHECK(with_code(session.open(uri, whole), "S001").is_null());
    CHECK(session.open("file:///x/drafts/a.yaml", "name: x\n").empty());
}

TEST_CASE("what the file of suppressions takes out is out, and it tells nothing here") {
    const tthc::test::Folder folder;
    const std::string file = folder.file("ignored.yaml", R"(suppressions:
  - {procedure: "1.000001", rule: S001, reason: hai mẫu của một đơn}
  - {procedure: "1.000001", rule: R001, reason: không còn gì}
)");
    Session session([&file]() {
        auto setup = Session::shipped()();
        setup->review.suppressions = file;
        return setup;
    });
    session.start();
    CHECK(session.open(uri, whole).empty());
    folder.file("ignored.yaml", "suppressions: 1\n");
    const Json broken = session.open(uri, whole);
    REQUIRE(broken.size() == 1);
    CHECK(broken[0]["message"].get<std::string>().find("ignored.yaml:1:15") != std::string::npos);
}

TEST_CASE("a key shows its title, its words and whether it must be") {
    Session session;
    session.start();
    session.open(uri, whole);
    CHECK(hovered(session, 1, 2).starts_with("**name**: Name (required)"));
    CHECK(hovered(session, 6, 1) ==
          "**channels**: Channels\n\n- `in-person`: In person\n- `post`: By post\n- `online`: "
          "Online");
    CHECK(hovered(session, 6, 12) == "**in-person**: In person");
    CHECK(hovered(session, 11, 43).starts_with("**originals**: "));
    CHECK(hovered(session, 14, 5).starts_with("**legal**: "));
    CHECK(hovered(session, 13, 20).empty());
    Session vietnamese(Session::shipped(tthc::Language::vi));
    vietnamese.start().open(uri, whole);
    CHECK(hovered(vietnamese, 1, 2).starts_with("**name**: Tên thủ tục (bắt buộc)"));
}

TEST_CASE("a finding shows the page of its rule, with the grounds of the day") {
    Session session(Session::shipped(), "docs/rules");
    session.start();
    session.open(uri, without(whole, "  sets: 1\n"));
    const std::string page = hovered(session, 9, 3);
    CHECK(page.find("**items**") != std::string::npos);
    CHECK(page.find("**E004 sets-not-stated** (Warning)") != std::string::npos);
    CHECK(page.find("**Remedy:**") != std::string::npos);
    CHECK(page.find("03/2022/TT-BTP Điều 11 khoản 3 điểm d (from 28/03/2022") != std::string::npos);
    CHECK(page.find("/docs/rules/sets-not-stated.md)") != std::string::npos);
    Session earlier([]() {
        auto setup = Session::shipped()();
        setup->as_of = tthc::parse_date("2017-01-31");
        return setup;
    });
    earlier.start().open(uri, without(whole, "  sets: 1\n"));
    CHECK(hovered(earlier, 9, 3).find("E004") != std::string::npos);
    CHECK(hovered(earlier, 9, 3).find("03/2022") == std::string::npos);
}

TEST_CASE("keys come from the fields, without those that are there") {
    CHECK(offered("name: x\ndocuments:\n  sets: 1\n  |\n") == "basis: |items:|note: |");
    CHECK(offered("|").starts_with("revises: |code: |"));
    CHECK(offered("name: x\nna|\n").find("name: |") == std::string::npos);
    CHECK(offered("na|me: x\n").find("name|") != std::string::npos);
    CHECK(offered("name: x\npublication:\n  |", true).starts_with("Number of the announcing"));
    CHECK(offered("name: x\nsteps:\n  - id: a\n    act|\n").starts_with("actor: |"));
    CHECK(offered("name: x\nsteps:\n  - {id: a, |}\n").starts_with("actor: |"));
    CHECK(offered("tthc: 1\n|").starts_with("extends: |language: |"));
}

TEST_CASE("words come from the enumerations") {
    CHECK(offered("name: x\nchannels: [post, |]\n") == "in-person|post|online|");
    CHECK(offered("name: x\nchannels:\n  - |\n") == "in-person|post|online|");
    CHECK(offered("name: x\nchannels: [o|]\n", true) == "In person|By post|Online|");
    CHECK(offered("name: x\ninternal: |\n") == "true|false|");
    CHECK(offered("tthc: 1\nlanguage: |\n") == "vi|en|");
}

TEST_CASE("nothing is offered where nothing of ours may stand") {
    CHECK(offered("name: |\n").empty());
    CHECK(offered("name: x\nnote: mọi |\n").empty());
    CHECK(offered("version: 3\n|\n").empty());
    CHECK(offered("name: x\nunknown:\n  |\n").empty());
    CHECK(offered("name: x\nnote: >\n  dài\n  |\n").empty());
}

TEST_CASE("the comment that ignores a rule waits for its reason") {
    Session session;
    session.start();
    const Json found = with_code(session.open(uri, whole), "S001");
    const Json list = actions(session, 12);
    REQUIRE(list.size() == 1);
    CHECK(list[0]["kind"] == "quickfix");
    CHECK(list[0]["title"].get<std::string>().find("S001") != std::string::npos);
    CHECK(list[0]["diagnostics"] == Json::array({found}));
    const std::string edited = applied(whole, list[0]);
    CHECK(edited.find("\n    # tthc: ignore[S001] reason=\"\"\n    - {id: don, name: Tờ") !=
          std::string::npos);
    CHECK(with_code(session.open(uri, edited), "V001").is_object());
    CHECK(with_code(session.open(uri, edited), "S001").is_object());
    CHECK(actions(session, 12).empty());
    std::string reasoned = edited;
    reasoned.replace(reasoned.find("reason=\"\""), 9, "reason=\"hai mẫu\"");
    CHECK(session.open(uri, reasoned).empty());
}

TEST_CASE("a comment ends its line as the text does") {
    std::string text = whole;
    for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2))
        text.insert(at, "\r");
    Session session;
    session.start();
    session.open(uri, text);
    const Json list = actions(session, 12);
    REQUIRE(list.size() == 1);
    CHECK(applied(text, list[0])
              .find("    # tthc: ignore[S001] reason=\"\"\r\n    - {id: don, name: T") !=
          std::string::npos);
}

TEST_CASE("a comment never becomes part of a text") {
    std::string text = whole;
    text += "note: |\n  Nộp tại\n  Sở Thông tin\n  (đang chờ cập nhật)\n";
    Session session;
    session.start();
    const Json found = session.open(uri, text);
    for (const Json& diagnostic : found) {
        const auto line = diagnostic["range"]["start"]["line"].get<unsigned>();
        for (const Json& action : actions(session, line)) {
            const std::string edited = applied(text, action);
            CHECK(edited.find("note: |\n  Nộp tại\n  Sở Thông tin\n  (đang chờ cập nhật)\n") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("only rules can be ignored, and only where fixes are wanted") {
    Session session;
    session.start();
    session.open(uri, "name: x\nnam: y\n");
    CHECK(actions(session, 1).empty());
    session.open(uri, whole);
    CHECK(actions(session, 12, {{"only", {"refactor"}}}).empty());
    CHECK(actions(session, 12, {{"only", {"quickfix"}}}).size() == 1);
    CHECK(actions(session, 3).empty());
}

TEST_CASE("symbols are keys and items by name, with the titles of the fields") {
    Session session;
    session.start();
    session.open(uri, whole);
    const Json list =
        session.ask("textDocument/documentSymbol", {{"textDocument", {{"uri", uri}}}});
    REQUIRE(list.size() == 13);
    CHECK(list[1]["name"] == "name");
    CHECK(list[1]["detail"] == "Name");
    const Json& items = list[8]["children"][1];
    CHECK(items["name"] == "items");
    CHECK(items["children"][1]["name"] == "don");
    CHECK(items["range"]["start"]["line"] == 10);
    CHECK(items["range"]["end"] == Json({{"line", 13}, {"character", 0}}));
}
