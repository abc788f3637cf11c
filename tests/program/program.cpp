#include "program/program.h"

#include "support/folder.h"
#include "support/golden.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace tthc::test {
namespace {

using Clock = std::chrono::steady_clock;

void redirect(int stream, const std::string& path, int flags) {
    const int file = ::open(path.c_str(), flags, 0600);
    if (file < 0 || ::dup2(file, stream) < 0) ::_exit(126);
    ::close(file);
}

[[noreturn]] void become(const std::vector<std::string>& arguments, const RunOptions& options,
                         const Folder& streams) {
    redirect(STDIN_FILENO, streams.name("in"), O_RDONLY);
    redirect(STDOUT_FILENO, streams.name("out"), O_WRONLY | O_CREAT | O_TRUNC);
    redirect(STDERR_FILENO, streams.name("err"), O_WRONLY | O_CREAT | O_TRUNC);
    if (::chdir(options.folder.c_str()) != 0) ::_exit(126);
    for (const std::string& variable : options.environment)
        ::putenv(::strdup(variable.c_str()));
    std::vector<char*> words{::strdup(TTHC_PROGRAM)};
    for (const std::string& argument : arguments)
        words.push_back(::strdup(argument.c_str()));
    words.push_back(nullptr);
    if (options.before) options.before();
    ::execv(words.front(), words.data());
    ::_exit(127);
}

int status_of(int status) {
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

Ran run_program(const std::vector<std::string>& arguments, const RunOptions& options) {
    const Folder streams;
    streams.file("in", options.input);
    const pid_t child = ::fork();
    if (child == 0) become(arguments, options, streams);
    Ran ran;
    const auto until = Clock::now() + std::chrono::seconds(options.seconds);
    int status = 0;
    rusage usage{};
    while (::wait4(child, &status, WNOHANG, &usage) == 0) {
        if (options.meanwhile) options.meanwhile(child);
        if (Clock::now() < until) {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
            continue;
        }
        ran.in_time = false;
        ::kill(child, SIGKILL);
        ::wait4(child, &status, 0, &usage);
        break;
    }
    ran.status = status_of(status);
    ran.peak_kib = usage.ru_maxrss;
    ran.out = read(streams.name("out"));
    ran.err = read(streams.name("err"));
    return ran;
}

bool is_sanitized() {
#if defined(__SANITIZE_ADDRESS__)
    return true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
    return true;
#else
    return false;
#endif
#else
    return false;
#endif
}

}  // namespace tthc::test
