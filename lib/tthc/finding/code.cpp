#include "tthc/finding/code.h"

namespace tthc {

bool Ground::holds_on(Date day) const {
    const auto first = parse_date(from);
    const auto last = parse_date(until);
    return (!first || *first <= day) && (!last || day <= *last);
}

}  // namespace tthc
