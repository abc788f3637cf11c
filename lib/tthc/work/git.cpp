#include "tthc/work/git.h"

#include "tthc/base/process.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"

namespace tthc {

Result<std::string> git(std::vector<std::string> arguments, const std::string& input) {
    arguments.insert(arguments.begin(), "git");
    auto finished = run_program(arguments, input);
    if (!finished) return finished.error();
    if (finished->status != 0) {
        const std::string why = utf8::squeeze(finished->errors);
        return Error{say("git: {}", "git: {}", why)};
    }
    return std::move(finished->output);
}

}  // namespace tthc
