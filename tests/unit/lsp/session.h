#pragma once

#include "support/facts.h"
#include "tthc/lsp/server.h"
#include "tthc/review/rule_table.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace tthc::test {

using lsp::Json;

/// A client of the server: what it sends, and what came back.
class Session {
public:
    explicit Session(lsp::SetUp set_up = shipped(Language::en), std::string pages = {})
        : server_(std::move(set_up), {.version = "1", .pages = std::move(pages)}) {}

    static lsp::SetUp shipped(Language language = Language::en) {
        return [language]() -> Result<lsp::Setup> {
            return lsp::Setup{.engine = expect(load_engine(std::string())),
                              .rules = all_rules(),
                              .as_of = parse_date("2026-07-01"),
                              .language = language};
        };
    }

    /// A client that understands all that the server can say.
    static Json capable() {
        return Json::parse(R"({"general": {"positionEncodings": ["utf-8", "utf-16"]},
            "textDocument": {"hover": {"contentFormat": ["markdown"]},
                             "publishDiagnostics": {"relatedInformation": true}}})");
    }

    Session& start(const Json& capabilities = capable()) {
        request("initialize", {{"capabilities", capabilities}});
        notify("initialized", Json::object());
        return *this;
    }

    std::vector<Json> raw(const std::string& message) {
        std::vector<Json> answers;
        for (const std::string& text : server_.handle(message, *parse_date("2026-07-01")))
            answers.push_back(Json::parse(text));
        return answers;
    }

    /// The whole answer; what else was sent is `sent`.
    Json request(const std::string& method, const Json& params) {
        Json answer;
        sent.clear();
        const Json message = {
            {"jsonrpc", "2.0"}, {"id", ++id_}, {"method", method}, {"params", params}};
        for (Json& one : raw(message.dump())) {
            if (one.contains("id"))
                answer = std::move(one);
            else
                sent.push_back(std::move(one));
        }
        return answer;
    }
    Json ask(const std::string& method, const Json& params) {
        return request(method, params).at("result");
    }

    void notify(const std::string& method, const Json& params) {
        const Json message = {{"jsonrpc", "2.0"}, {"method", method}, {"params", params}};
        sent = raw(message.dump());
    }

    /// The diagnostics of the text.
    Json open(const std::string& uri, const std::string& text) {
        notify("textDocument/didOpen",
               {{"textDocument",
                 {{"uri", uri}, {"languageId", "yaml"}, {"version", 1}, {"text", text}}}});
        return sent.empty() ? Json() : sent.back()["params"]["diagnostics"];
    }

    static Json at(const std::string& uri, unsigned line, unsigned character) {
        return {{"textDocument", {{"uri", uri}}},
                {"position", {{"line", line}, {"character", character}}}};
    }

    std::optional<int> exit_status() const { return server_.exit_status(); }

    std::vector<Json> sent;

private:
    lsp::Server server_;
    int id_ = 0;
};

}  // namespace tthc::test
