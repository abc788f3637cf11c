#include "fuzz/targets.h"
#include "support/two_readers.h"

namespace tthc::fuzz {

void read_bytes(std::string_view bytes) {
    const std::string difference = test::read_by_both(bytes).difference;
    require(difference.empty(), "the readers agree: " + difference);
}

}  // namespace tthc::fuzz
