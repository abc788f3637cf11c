#include "verdicts.h"

#include "options.h"
#include "tthc/base/say.h"
#include "tthc/work/verdicts.h"

#include <filesystem>
#include <system_error>

namespace tthc::cli {
namespace {

void tell(const Console& console, const VerdictsTaken& taken) {
    Message line =
        say("đã ghi {0} phát hiện vào {1}", "written to {1}: {0}", taken.written, taken.file);
    const auto add = [&](std::size_t number, const Bilingual& words) {
        if (number == 0) return;
        line.vi += fmt::format("; {} {}", number, words.vi);
        line.en += fmt::format("; {} {}", number, words.en);
    };
    add(taken.there, {"đã có trong tệp", "there already"});
    add(taken.open, {"còn phải sửa", "still to be mended"});
    add(taken.unanswered, {"chưa trả lời", "not answered"});
    add(taken.gone, {"không còn là phát hiện", "not found any more"});
    complain(console, line);
}

Result<std::vector<Finding>> take_over(const Console& console,
                                       const std::vector<std::string>& worksheets,
                                       ReviewRequest& review, std::span<const Rule* const> rules,
                                       const Facts& facts) {
    const bool is_named = !review.suppressions.empty();
    if (!is_named) review.suppressions = "suppressions.yaml";
    auto taken = take_over_verdicts(worksheets, review, rules, facts);
    if (!taken) return taken.error();
    tell(console, *taken);
    std::error_code unknown;
    if (!std::filesystem::exists(taken->file, unknown)) {
        review.suppressions.clear();
    } else if (!is_named) {
        complain(
            console,
            say("lần sau: --suppressions {0}, hoặc ghi `suppressions: {0}` vào tthc.yaml",
                "next time: --suppressions {0}, or `suppressions: {0}` in tthc.yaml", taken->file));
    }
    return std::move(taken->findings);
}

}  // namespace

Result<ReviewRun> review_with_answers(const Console& console,
                                      const std::vector<std::string>& worksheets,
                                      ReviewRequest& review, std::span<const Rule* const> rules,
                                      const Facts& facts) {
    if (worksheets.empty()) return run_review(review, rules, facts);
    const auto answers = take_over(console, worksheets, review, rules, facts);
    if (!answers) return answers.error();
    auto found = run_review(review, rules, facts);
    if (!found || answers->empty()) return found;
    found->review.findings.append(*answers);
    found->review.findings.sort();
    return found;
}

}  // namespace tthc::cli
