#include "diff_options.h"

#include "tthc/base/split.h"

#include <algorithm>

namespace tthc::cli {

Result<DiffFailure> diff_failure_of(const std::string& words) {
    DiffFailure failure;
    for (const std::string_view word : split(words, ",")) {
        if (word == "never") continue;
        if (const auto effect = record::value_of<Effect>(word)) {
            failure.effects.insert(*effect);
            continue;
        }
        const auto severity = fail_on_of(std::string(word));
        if (!severity) {
            constexpr std::string_view all[] = {"increasing", "unclear", "neutral", "reducing",
                                                "error",      "warning", "info",    "never"};
            return Error{
                unknown_word({"tác động hoặc mức", "effect or severity"}, std::string(word), all)};
        }
        failure.severity = failure.severity ? std::min(failure.severity, *severity) : *severity;
    }
    return failure;
}

void add_diff_options(CLI::App& app, Language language, DiffOptions& options) {
    const auto text = [language](const Bilingual& words) { return words.in(language); };
    add_arguments(
        app, "OLD NEW", options.versions,
        text({"bản cũ và bản mới: tệp, thư mục, -, REV:path, REV; hoặc REV..REV [PATH]",
              "the old and the new: file, folder, -, REV:path, REV; or REV..REV [PATH]"}));
    add_exclude(app, language, options.exclude);
    add_formats(app, language, options.formats);
    add_text(app, "--fail-on", options.fail_on,
             text({"tác động (increasing, unclear, neutral, reducing) hoặc mức của quy tắc (error, "
                   "warning, info) làm mã thoát bằng 1; never",
                   "effects (increasing, unclear, neutral, reducing) or severity of rules (error, "
                   "warning, info) that give exit code 1; never"}),
             "WORD,…");
    add_flag(app, "--exit-code", options.exit_code,
             text({"mã thoát 1 khi có thay đổi", "exit code 1 on any change"}));
    add_text(app, "--accept", options.accept,
             text({"tệp các thay đổi đã được chấp nhận", "file of accepted changes"}), "FILE");
    add_flag(app, "--same", options.same,
             text({"hai bản của cùng một nội dung: chỉ xem chỗ không khớp",
                   "two copies of one text: only where they disagree"}));
    add_flag(app, "--staged", options.staged,
             text({"so sánh những gì sắp commit với HEAD (hoặc REV)",
                   "compare what will be committed with HEAD (or REV)"}));
    add_words(app, "--path", options.only,
              text({"chỉ xem dưới đường dẫn này; dùng được nhiều lần",
                    "only what is below this path of a revision; repeatable"}),
              "PATH");
    add_text(app, "--only-in", options.only_in,
             text({"`both`: bỏ qua thủ tục chỉ có ở một bản",
                   "`both`: without the procedures that one version lacks"}),
             "both");
    add_flag(app, "--all", options.all,
             text({"in cả những thay đổi không ảnh hưởng", "tell the neutral changes too"}));
    add_flag(app, "--table", options.table,
             text({"bảng so sánh: quy định hiện hành, dự thảo, lý do và căn cứ",
                   "as a table: current rules, draft, reason and provisions"}));
    add_text(app, "--plan", options.plan,
             text({"phương án nêu lý do và văn bản phải sửa, cho --table, docx, html",
                   "plan with reasons and texts to amend, for --table, docx, html"}),
             "FILE");
    add_as_of(app, language, options.as_of);
    add_data(app, language, options.data);
    add_jobs(app, language, options.jobs);
}

}  // namespace tthc::cli
