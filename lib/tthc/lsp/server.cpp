#include "tthc/lsp/server.h"

#include "tthc/base/say.h"
#include "tthc/lsp/uri.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace tthc::lsp {
namespace {

constexpr int message_error = 1;

Json error_json(const Json& id, ErrorCode code, const Message& why, Language language) {
    return {{"jsonrpc", "2.0"},
            {"id", id},
            {"error", {{"code", static_cast<int>(code)}, {"message", why.in(language)}}}};
}

bool is_id(const Json& id) {
    return id.is_string() || id.is_number_integer();
}

/// An answer for params that a method cannot work with; no method returns such a value itself.
Json unusable() {
    return Json::value_t::discarded;
}

Json capabilities(Encoding encoding) {
    return {{"positionEncoding", encoding == Encoding::utf8 ? "utf-8" : "utf-16"},
            {"textDocumentSync",
             {{"openClose", true}, {"change", 2}, {"save", {{"includeText", false}}}}},
            {"hoverProvider", true},
            {"completionProvider", {{"triggerCharacters", Json::array({" ", "["})}}},
            {"codeActionProvider", {{"codeActionKinds", Json::array({"quickfix"})}}},
            {"documentSymbolProvider", true}};
}

}  // namespace

/// A method of the protocol and who answers it. A notification that is not here says nothing to us:
/// `initialized`, `$/cancelRequest`.
struct Server::Method {
    std::string_view name;
    bool request = false;
    Json (Server::*answer)(const Json&) = nullptr;
};

const std::vector<Server::Method>& Server::methods() {
    static const std::vector<Method> table{
        {"initialize", true, &Server::initialize},
        {"shutdown", true, &Server::shut_down},
        {"textDocument/hover", true, &Server::hover_at},
        {"textDocument/completion", true, &Server::complete},
        {"textDocument/codeAction", true, &Server::act},
        {"textDocument/documentSymbol", true, &Server::outline},
        {"exit", false, &Server::leave},
        {"textDocument/didOpen", false, &Server::opened},
        {"textDocument/didChange", false, &Server::changed},
        {"textDocument/didSave", false, &Server::saved},
        {"textDocument/didClose", false, &Server::closed},
        {"workspace/didChangeWatchedFiles", false, &Server::files_changed}};
    return table;
}

std::string error_answer(ErrorCode code, const Message& why) {
    return to_text(error_json({}, code, why, Language::en));
}

void Server::send(const Json& message) {
    outgoing_.push_back(to_text(message));
}

void Server::refuse(const Json& id, ErrorCode code, const Message& why) {
    send(error_json(id, code, why, language()));
}

void Server::show(const Message& message) {
    send({{"jsonrpc", "2.0"},
          {"method", "window/showMessage"},
          {"params", {{"type", message_error}, {"message", message.in(language())}}}});
}

std::vector<std::string> Server::handle(std::string_view message, Date today) {
    today_ = today;
    const Json json = Json::parse(message, nullptr, false);
    if (json.is_discarded()) {
        refuse({}, ErrorCode::parse_error, {"thông điệp không phải JSON", "not JSON"});
        return std::exchange(outgoing_, {});
    }
    const Json& id = at(json, {"id"});
    const auto name = text_at(json, {"method"});
    const bool is_answer = json.is_object() && (json.contains("result") || json.contains("error"));
    if (!name && is_answer) return {};
    const bool is_request = json.is_object() && json.contains("id");
    if (!name || (is_request && !is_id(id))) {
        refuse(is_id(id) ? id : Json(), ErrorCode::invalid_request,
               {"không phải yêu cầu của JSON-RPC 2.0", "no request of JSON-RPC 2.0"});
        return std::exchange(outgoing_, {});
    }
    const auto& table = methods();
    const auto found = std::find_if(table.begin(), table.end(), [&](const Method& method) {
        return method.name == *name && method.request == is_request;
    });
    const Method* const method = found == table.end() ? nullptr : &*found;
    if (is_request) {
        handle_request(id, method, at(json, {"params"}));
    } else if (method != nullptr && (state_ == State::running || *name == "exit")) {
        (this->*method->answer)(at(json, {"params"}));
    }
    return std::exchange(outgoing_, {});
}

void Server::handle_request(const Json& id, const Method* method, const Json& params) {
    const bool starts = method != nullptr && method->name == "initialize";
    if (state_ == State::fresh && !starts) {
        refuse(id, ErrorCode::not_initialized,
               {"chưa có `initialize`", "`initialize` comes first"});
    } else if (state_ == State::shut_down || (starts && state_ == State::running)) {
        refuse(id, ErrorCode::invalid_request,
               {"lúc này không nhận yêu cầu này", "not a request for this moment"});
    } else if (method == nullptr) {
        refuse(id, ErrorCode::method_not_found, {"không có yêu cầu này", "no such request"});
    } else {
        Json result = (this->*method->answer)(params);
        if (result.is_discarded()) {
            refuse(id, ErrorCode::invalid_params, {"tham số sai dạng", "wrong parameters"});
        } else {
            send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
        }
    }
}

Json Server::initialize(const Json& params) {
    const Json& capable = at(params, {"capabilities"});
    const bool utf8 = holds(at(capable, {"general", "positionEncodings"}), "utf-8");
    client_ = {
        .encoding = utf8 ? Encoding::utf8 : Encoding::utf16,
        .markdown = holds(at(capable, {"textDocument", "hover", "contentFormat"}), "markdown"),
        .related = is_true(capable, {"textDocument", "publishDiagnostics", "relatedInformation"})};
    state_ = State::running;
    load_setup();
    return {{"capabilities", capabilities(client_.encoding)},
            {"serverInfo", {{"name", "tthc"}, {"version", about_.version}}}};
}

Json Server::shut_down(const Json& /*params*/) {
    state_ = State::shut_down;
    return {};
}

Json Server::leave(const Json& /*params*/) {
    exit_status_ = state_ == State::shut_down ? 0 : 1;
    return {};
}

/// What was there before stays where the new one cannot be read.
void Server::load_setup() {
    auto setup = set_up_();
    if (!setup) {
        show(setup.error().message);
        return;
    }
    setup_ = *std::move(setup);
}

Document* Server::find(const Json& params) {
    const auto uri = text_at(params, {"textDocument", "uri"});
    const auto found = uri ? documents_.find(*uri) : documents_.end();
    return found == documents_.end() ? nullptr : &found->second;
}

Asked Server::asked(const Document& document) const {
    return {.document = document,
            .client = client_,
            .about = about_,
            .language = language(),
            .day = day(),
            .positions = Positions(document.text, client_.encoding),
            .outline = outline_of(document.text)};
}

void Server::publish(Document& document) {
    examine(document, setup_ ? &*setup_ : nullptr, today_);
    Json params = {{"uri", document.uri}, {"diagnostics", diagnostics(asked(document))}};
    if (document.version) params["version"] = *document.version;
    send({{"jsonrpc", "2.0"},
          {"method", "textDocument/publishDiagnostics"},
          {"params", std::move(params)}});
}

Json Server::opened(const Json& params) {
    const auto uri = text_at(params, {"textDocument", "uri"});
    auto text = text_at(params, {"textDocument", "text"});
    if (!uri || !text) return unusable();
    Document& document = documents_[*uri];
    document = {.uri = *uri, .path = path_of(*uri), .text = *std::move(text)};
    const Json& version = at(params, {"textDocument", "version"});
    if (version.is_number_integer()) document.version = version.get<std::int64_t>();
    publish(document);
    return {};
}

Json Server::changed(const Json& params) {
    Document* const document = find(params);
    const Json& changes = at(params, {"contentChanges"});
    if (document == nullptr || !changes.is_array()) return unusable();
    for (const Json& change : changes) {
        auto text = text_at(change, {"text"});
        if (!text) continue;
        if (const auto range = range_in(at(change, {"range"}))) {
            replace(*document, *range, *text, client_.encoding);
        } else {
            document->text = *std::move(text);
        }
    }
    const Json& version = at(params, {"textDocument", "version"});
    if (version.is_number_integer()) document->version = version.get<std::int64_t>();
    publish(*document);
    return {};
}

Json Server::saved(const Json& params) {
    const auto uri = text_at(params, {"textDocument", "uri"});
    const Document* const saved = find(params);
    const bool is_of_setup =
        saved != nullptr && saved->kind != nullptr && saved->kind != all_kinds().data();
    if (!uri || (!is_of_setup && !is_configuration(path_of(*uri)))) return {};
    load_setup();
    for (auto& [name, document] : documents_)
        publish(document);
    return {};
}

Json Server::closed(const Json& params) {
    Document* const document = find(params);
    if (document == nullptr) return unusable();
    const std::string uri = document->uri;
    documents_.erase(uri);
    send({{"jsonrpc", "2.0"},
          {"method", "textDocument/publishDiagnostics"},
          {"params", {{"uri", uri}, {"diagnostics", Json::array()}}}});
    return {};
}

Json Server::files_changed(const Json& params) {
    const Json& changes = at(params, {"changes"});
    if (!changes.is_array()) return unusable();
    for (const Json& change : changes)
        saved(Json{{"textDocument", change}});
    return {};
}

Json Server::hover_at(const Json& params) {
    const auto position = position_in(at(params, {"position"}));
    if (!position || !text_at(params, {"textDocument", "uri"})) return unusable();
    const Document* const document = find(params);
    return document == nullptr ? Json() : hover(asked(*document), *position);
}

Json Server::complete(const Json& params) {
    const auto position = position_in(at(params, {"position"}));
    if (!position || !text_at(params, {"textDocument", "uri"})) return unusable();
    const Document* const document = find(params);
    return document == nullptr ? Json() : completion(asked(*document), *position);
}

Json Server::act(const Json& params) {
    const auto range = range_in(at(params, {"range"}));
    if (!range || !text_at(params, {"textDocument", "uri"})) return unusable();
    const Document* const document = find(params);
    return document == nullptr ? Json()
                               : code_actions(asked(*document), *range, at(params, {"context"}));
}

Json Server::outline(const Json& params) {
    if (!text_at(params, {"textDocument", "uri"})) return unusable();
    const Document* const document = find(params);
    return document == nullptr ? Json() : symbols(asked(*document));
}

}  // namespace tthc::lsp
