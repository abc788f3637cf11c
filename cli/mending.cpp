#include "mending.h"

#include "options.h"
#include "tthc/base/say.h"
#include "tthc/work/safe_fixes.h"

#include <ostream>

namespace tthc::cli {

ExitCode print_patch(const Console& console, const ReviewRequest& review) {
    const auto mending = mend(review.inputs, false, review.options.jobs);
    if (!mending) return usage_error(console, mending.error().message);
    console.streams.out << mending->patch;
    return mending->files > 0 ? ExitCode::findings : ExitCode::clean;
}

std::optional<Error> mend_files(const Console& console, const ReviewRequest& review) {
    const auto mending = mend(review.inputs, true, review.options.jobs);
    if (!mending) return mending.error();
    complain(console, say("đã sửa {} dòng trong {} tệp", "mended {} lines in {} files",
                          mending->lines, mending->files));
    return {};
}

}  // namespace tthc::cli
