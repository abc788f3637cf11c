// Any bytes: what the plain reader takes, yaml-cpp takes and reads alike.

#include "support/two_readers.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);  // NOLINT
    const auto [taken, difference] = tthc::test::read_by_both(text);
    if (difference.empty()) return 0;
    std::fprintf(stderr, "the readers differ: %s\n", difference.c_str());
    std::abort();
}
