#include "run.h"

#include <unistd.h>

#include <iostream>

int main(int argc, char** argv) {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    const tthc::cli::Streams streams{std::cin, std::cout, std::cerr, isatty(STDOUT_FILENO) == 1,
                                     isatty(STDERR_FILENO) == 1};
    return tthc::cli::run(arguments, streams, tthc::cli::read_environment());
}
