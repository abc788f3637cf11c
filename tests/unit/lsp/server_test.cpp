#include "session.h"

#include <doctest/doctest.h>

#include <string>

using tthc::test::Json;
using tthc::test::Session;

namespace {

constexpr const char* uri = "file:///nowhere/a.yaml";

/// The code of the error that answers a message.
int error_of(Session& session, const std::string& message) {
    const auto answers = session.raw(message);
    if (answers.size() != 1 || !answers.front().contains("error")) return 0;
    return answers.front()["error"]["code"].get<int>();
}

}  // namespace

TEST_CASE("initialize says what the server can, in the encoding that the client wants") {
    Session session;
    const Json result = session.ask("initialize", {{"capabilities", Session::capable()}});
    CHECK(result["serverInfo"] == Json({{"name", "tthc"}, {"version", "1"}}));
    const Json& can = result["capabilities"];
    CHECK(can["positionEncoding"] == "utf-8");
    CHECK(can["textDocumentSync"]["change"] == 2);
    CHECK(can["hoverProvider"] == true);
    CHECK(can["documentSymbolProvider"] == true);
    CHECK(can["codeActionProvider"]["codeActionKinds"] == Json::array({"quickfix"}));
    CHECK(can.contains("completionProvider"));
    Session plain;
    CHECK(plain.ask("initialize", Json::object())["capabilities"]["positionEncoding"] == "utf-16");
}

TEST_CASE("requests have their time: initialize first, none after shutdown") {
    Session session;
    CHECK(session.request("textDocument/hover", Session::at(uri, 0, 0))["error"]["code"] == -32002);
    CHECK(session.open(uri, "name: x\n").is_null());
    session.start();
    CHECK(session.request("initialize", Json::object())["error"]["code"] == -32600);
    CHECK(session.ask("shutdown", Json()).is_null());
    CHECK(session.request("textDocument/hover", Session::at(uri, 0, 0))["error"]["code"] == -32600);
    CHECK_FALSE(session.exit_status());
    session.notify("exit", Json());
    CHECK(session.exit_status() == 0);
}

TEST_CASE("exit without shutdown is a failure") {
    Session early;
    early.notify("exit", Json());
    CHECK(early.exit_status() == 1);
    Session started;
    started.start().notify("exit", Json());
    CHECK(started.exit_status() == 1);
}

TEST_CASE("what is no proper message is answered by its error") {
    Session session;
    session.start();
    CHECK(error_of(session, "{") == -32700);
    CHECK(error_of(session, "\"\xFF\"") == -32700);
    CHECK(error_of(session, "\"\\ud800\"") == -32700);
    CHECK(error_of(session, std::string(100000, '[')) == -32700);
    for (const char* const no_request :
         {"[]", "1", "null", "{}", R"({"id": 1})", R"({"id": 1, "method": 2})",
          R"({"id": {}, "method": "shutdown"})", R"({"id": 1.5, "method": "shutdown"})"}) {
        CAPTURE(no_request);
        CHECK(error_of(session, no_request) == -32600);
    }
    CHECK(session.request("textDocument/rename", Json::object())["error"]["code"] == -32601);
    CHECK(session.request("$/unknown", Json::object())["error"]["code"] == -32601);
    CHECK(session.request("textDocument/didOpen", Json::object())["error"]["code"] == -32601);
    for (const char* const method : {"textDocument/hover", "textDocument/completion",
                                     "textDocument/codeAction", "textDocument/documentSymbol"}) {
        CAPTURE(method);
        for (const char* const params :
             {"null", "[]", "{}", R"({"textDocument": {"uri": 1}, "position": {}, "range": {}})",
              R"({"textDocument": {}, "position": {"line": -1, "character": 0}})"}) {
            CAPTURE(params);
            CHECK(session.request(method, Json::parse(params))["error"]["code"] == -32602);
        }
    }
}

TEST_CASE("what needs no answer gets none") {
    Session session;
    session.start();
    for (const char* const silent :
         {R"({"method": "$/cancelRequest", "params": {"id": 7}})", R"({"method": "$/unknown"})",
          R"({"method": "textDocument/didOpen", "params": 3})",
          R"({"method": "textDocument/didChange", "params": {"contentChanges": [{}]}})",
          R"({"method": "textDocument/didClose", "params": {}})",
          R"({"method": "workspace/didChangeWatchedFiles", "params": {"changes": [null]}})",
          R"({"method": "textDocument/hover"})", R"({"id": 5, "result": null})"}) {
        CAPTURE(silent);
        CHECK(session.raw(silent).empty());
    }
    CHECK(session
              .raw(R"({"method": "x", "params": )" + std::string(100000, '[') +
                   std::string(100000, ']') + "}")
              .empty());
    const auto ids = session.raw(R"({"id": "a", "method": "textDocument/hover", "params":
        {"textDocument": {"uri": "x:y"}, "position": {"line": 0, "character": 0}}})");
    REQUIRE(ids.size() == 1);
    CHECK(ids.front()["id"] == "a");
    CHECK(ids.front()["result"].is_null());
}

TEST_CASE("changes, whole and in part, lead to the text that the client has") {
    Session session;
    session.start({});
    session.open(uri, "name: Thử 😀 x\nlevels: [provinces]\n");
    const auto change = [&](const Json& changes) {
        session.notify("textDocument/didChange", {{"textDocument", {{"uri", uri}, {"version", 2}}},
                                                  {"contentChanges", changes}});
        REQUIRE(session.sent.size() == 1);
        const Json& params = session.sent.front()["params"];
        CHECK(params["version"] == 2);
        return params["diagnostics"];
    };
    const auto range = [](unsigned line, unsigned from, unsigned to) {
        return Json{{"start", {{"line", line}, {"character", from}}},
                    {"end", {{"line", line}, {"character", to}}}};
    };
    Json found = change({{{"range", range(0, 13, 14)}, {"text", "y\nfee: 1"}},
                         {{"range", range(2, 9, 18)}, {"text", "city"}}});
    REQUIRE(found.size() == 2);
    CHECK(found[0]["code"] == "Y006");
    CHECK(found[0]["range"] == range(1, 0, 3));
    CHECK(found[1]["message"].get<std::string>().find("city") != std::string::npos);
    CHECK(found[1]["range"] == range(2, 9, 13));
    found = change({{{"text", "name: 😀\nlevels: [\"\"]\n"}}});
    REQUIRE(found.size() == 1);
    CHECK(found[0]["range"]["start"]["line"] == 1);
}

TEST_CASE("a closed document has no findings any more") {
    Session session;
    session.start();
    CHECK_FALSE(session.open(uri, "name: x\n").empty());
    session.notify("textDocument/didClose", {{"textDocument", {{"uri", uri}}}});
    REQUIRE(session.sent.size() == 1);
    CHECK(session.sent.front()["params"]["diagnostics"].empty());
    CHECK(session.ask("textDocument/hover", Session::at(uri, 0, 0)).is_null());
}

TEST_CASE("a setup that cannot be made is told, and files are read all the same") {
    bool broken = true;
    Session session([&broken]() -> tthc::Result<tthc::lsp::Setup> {
        if (broken) return tthc::Error{{"hỏng", "broken"}};
        return Session::shipped()();
    });
    session.request("initialize", Json::object());
    REQUIRE(session.sent.size() == 1);
    CHECK(session.sent.front()["method"] == "window/showMessage");
    CHECK(session.sent.front()["params"] == Json({{"type", 1}, {"message", "hỏng"}}));
    CHECK(session.open(uri, "name: x\n").empty());
    CHECK(session.open(uri, "name: x\nnames: y\n").size() == 1);
    session.open("file:///nowhere/b.yaml", "name: x\n");
    broken = false;
    session.notify("textDocument/didSave",
                   {{"textDocument", {{"uri", "file:///nowhere/tthc.yaml"}}}});
    REQUIRE(session.sent.size() == 2);
    CHECK(session.sent.back()["params"]["diagnostics"].size() > 1);
    session.notify("textDocument/didSave", {{"textDocument", {{"uri", uri}}}});
    CHECK(session.sent.empty());
    session.open("file:///nowhere/c.yaml", "suppressions: []\n");
    session.notify("textDocument/didSave", {{"textDocument", {{"uri", "file:///nowhere/c.yaml"}}}});
    CHECK(session.sent.size() == 3);
}
