#pragma once

#include "tthc/lsp/answers.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tthc::lsp {

/// What JSON-RPC and the protocol call what went wrong.
enum class ErrorCode {
    parse_error = -32700,
    invalid_request = -32600,
    method_not_found = -32601,
    invalid_params = -32602,
    not_initialized = -32002
};

/// A message that could not even be read is answered with this.
std::string error_answer(ErrorCode code, const Message& why);

/// The language server (LSP 3.17), without streams and clock: it is given one message after the
/// other and says which ones to send.
class Server {
public:
    Server(SetUp set_up, About about) : set_up_(std::move(set_up)), about_(std::move(about)) {}

    /// What is to be sent for the text of a message that came on this day.
    std::vector<std::string> handle(std::string_view message, Date today);
    /// What the process returns, after `exit`: 0 if `shutdown` came first.
    std::optional<int> exit_status() const { return exit_status_; }

private:
    struct Method;
    enum class State { fresh, running, shut_down };

    static const std::vector<Method>& methods();

    void handle_request(const Json& id, const Method* method, const Json& params);
    void send(const Json& message);
    void refuse(const Json& id, ErrorCode code, const Message& why);
    void show(const Message& message);

    Json initialize(const Json& params);
    Json shut_down(const Json& params);
    Json hover_at(const Json& params);
    Json complete(const Json& params);
    Json act(const Json& params);
    Json outline(const Json& params);
    Json leave(const Json& params);
    Json opened(const Json& params);
    Json changed(const Json& params);
    Json saved(const Json& params);
    Json closed(const Json& params);
    Json files_changed(const Json& params);

    void load_setup();
    void publish(Document& document);
    Document* find(const Json& params);
    Asked asked(const Document& document) const;
    Language language() const { return setup_ ? setup_->language : about_.language; }
    Date day() const { return setup_ && setup_->as_of ? *setup_->as_of : today_; }

    SetUp set_up_;
    About about_;
    Client client_;
    State state_ = State::fresh;
    Date today_;
    std::optional<Setup> setup_;
    std::map<std::string, Document> documents_;
    std::vector<std::string> outgoing_;
    std::optional<int> exit_status_;
};

}  // namespace tthc::lsp
