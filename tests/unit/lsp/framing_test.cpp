#include "tthc/lsp/framing.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using tthc::lsp::framed;
using tthc::lsp::read_message;

namespace {

/// The messages of a stream; `!` stands for one that could not be read.
std::vector<std::string> messages(const std::string& bytes) {
    std::istringstream in(bytes);
    std::vector<std::string> all;
    while (all.size() < 10) {
        auto message = read_message(in);
        if (message && !*message) break;
        all.push_back(message ? **message : "!");
    }
    return all;
}

using Messages = std::vector<std::string>;

}  // namespace

TEST_CASE("a message is as long as its header says, in bytes") {
    CHECK(framed("{\"a\":\"ộ\"}") == "Content-Length: 11\r\n\r\n{\"a\":\"ộ\"}");
    CHECK(messages(framed("{}") + framed("[\"ộ\"]")) == Messages{"{}", "[\"ộ\"]"});
    CHECK(messages("") == Messages{});
}

TEST_CASE("headers may come in any letters and any number") {
    CHECK(messages("content-length:2\r\nContent-Type: application/vscode-jsonrpc\r\n\r\n{}") ==
          Messages{"{}"});
    CHECK(messages("Content-Type: x\nContent-Length: 2  \n\n{}") == Messages{"{}"});
    CHECK(messages("Content-Length: 0\r\n\r\n" + framed("{}")) == Messages{"", "{}"});
}

TEST_CASE("broken headers are an error, and the next message is found") {
    const std::string next = framed("[1]");
    CHECK(messages("Content-Length: two\r\n\r\n{}" + next) == Messages{"!", "[1]"});
    CHECK(messages("Content-Length: -2\r\n\r\n{}" + next) == Messages{"!", "[1]"});
    CHECK(messages("Length: 2\r\n\r\n{}" + next) == Messages{"!", "[1]"});
    CHECK(messages("Content-Length: 99999999999999999999\r\n\r\n" + next) == Messages{"!", "[1]"});
    CHECK(messages("Content-Length: 2x\r\n\r\n" + next) == Messages{"!", "[1]"});
}

TEST_CASE("a message that ends too early is an error, then the stream is at its end") {
    CHECK(messages("Content-Length: 20\r\n\r\n{}") == Messages{"!"});
    CHECK(messages("Content-Length: 20\r\n") == Messages{"!"});
    CHECK(messages("Content-Le") == Messages{});
}
