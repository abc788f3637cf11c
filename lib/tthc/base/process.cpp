#include "tthc/base/process.h"

#include "tthc/base/say.h"

#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace tthc {
namespace {

/// One end is ours, the other the program's; both close with the object. A socket, so that a
/// program that takes no more is an error of one call and no signal for the whole process.
class Pipe {
public:
    Pipe() {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends_.data()) != 0)
            ends_ = {-1, -1};
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    ~Pipe() {
        close_reading();
        close_writing();
    }
    bool is_open() const { return ends_[0] >= 0; }
    int reading() const { return ends_[0]; }
    int writing() const { return ends_[1]; }
    void close_reading() { close_end(0); }
    void close_writing() { close_end(1); }

private:
    void close_end(std::size_t end) {
        if (ends_[end] >= 0) ::close(ends_[end]);
        ends_[end] = -1;
    }
    std::array<int, 2> ends_{-1, -1};
};

/// Appends what there is to read; false at the end.
bool take(int from, std::string& text) {
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(from, buffer.data(), buffer.size());
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0;
}

/// Writes what the program takes without waiting, as it may wait for us to read; false when all is
/// written or it takes no more.
bool give(int to, const std::string& text, std::size_t& written) {
    constexpr int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
    const ssize_t count = ::send(to, text.data() + written, text.size() - written, flags);
    if (count < 0) return errno == EINTR || errno == EAGAIN;
    written += static_cast<std::size_t>(count);
    return written < text.size();
}

void exchange(Pipe& in, Pipe& out, Pipe& err, const std::string& input, Finished& finished) {
    std::size_t written = 0;
    if (input.empty()) in.close_writing();
    while (out.reading() >= 0 || err.reading() >= 0) {
        std::array<pollfd, 3> ends{
            {{in.writing(), POLLOUT, 0}, {out.reading(), POLLIN, 0}, {err.reading(), POLLIN, 0}}};
        if (::poll(ends.data(), ends.size(), -1) < 0 && errno != EINTR) return;
        if (ends[0].revents != 0 && !give(in.writing(), input, written)) in.close_writing();
        if (ends[1].revents != 0 && !take(out.reading(), finished.output)) out.close_reading();
        if (ends[2].revents != 0 && !take(err.reading(), finished.errors)) err.close_reading();
    }
}

int status_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

Error not_started(const std::string& program, int error) {
    const std::string why = std::strerror(error);
    return {say("không chạy được {}: {}", "cannot run {}: {}", program, why)};
}

}  // namespace

Result<Finished> run_program(const std::vector<std::string>& command, const std::string& input) {
    Pipe in;
    Pipe out;
    Pipe err;
    if (!in.is_open() || !out.is_open() || !err.is_open())
        return not_started(command.front(), errno);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, in.reading(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err.writing(), STDERR_FILENO);
    pid_t child = 0;
    const int error =
        ::posix_spawnp(&child, arguments.front(), &actions, nullptr, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) return not_started(command.front(), error);
    in.close_reading();
    out.close_writing();
    err.close_writing();
    Finished finished;
    exchange(in, out, err, input, finished);
    finished.status = status_of(child);
    return finished;
}

}  // namespace tthc
