#include "view_options.h"

#include <algorithm>

namespace tthc::cli {
namespace {

Result<std::optional<report::GroupBy>> grouping_of(const Bilingual& kind, const std::string& word) {
    if (word.empty()) return std::optional<report::GroupBy>();
    const auto by = word_of_option<report::GroupBy>(kind, word);
    if (!by) return by.error();
    return std::optional(*by);
}

}  // namespace

void add_view(CLI::App& app, Language language, ViewArguments& arguments) {
    constexpr Bilingual group{"nhóm theo: file, rule, authority, field, severity",
                              "group by: file, rule, authority, field, severity"};
    constexpr Bilingual split{"phiếu xlsx: mỗi cơ quan (authority…) một trang tính",
                              "of xlsx: a sheet for each authority (or as --group-by)"};
    constexpr Bilingual top{"kèm N thủ tục cần xem trước", "with N procedures to look at first"};
    constexpr Bilingual statistics{"kèm bảng số phát hiện", "with a table of how many there are"};
    add_text(app, "--group-by", arguments.group_by, group.in(language), "WHAT");
    add_text(app, "--split-by", arguments.split_by, split.in(language), "WHAT");
    add_text(app, "--top", arguments.top, top.in(language), "N");
    add_flag(app, "--statistics", arguments.statistics, statistics.in(language));
}

Result<UnderstoodView> understand(const ViewArguments& arguments,
                                  const std::vector<Output>& outputs) {
    UnderstoodView understood{.view = {.statistics = arguments.statistics}};
    const auto top = number_of("--top", arguments.top);
    if (!top) return top.error();
    understood.top = *top;
    const auto group_by = grouping_of({"cách nhóm", "grouping"}, arguments.group_by);
    if (!group_by) return group_by.error();
    understood.view.group_by = *group_by;
    const auto split_by = grouping_of({"cách tách", "split"}, arguments.split_by);
    if (!split_by) return split_by.error();
    understood.view.split_by = *split_by;
    const bool worksheet = std::any_of(outputs.begin(), outputs.end(), [](const Output& output) {
        return output.format == "xlsx" || output.format == "saved";
    });
    if (understood.view.split_by && !worksheet) {
        return Error{{"--split-by chia phiếu rà soát thành trang tính; cần có -f xlsx=FILE",
                      "--split-by makes sheets of a worksheet; it needs -f xlsx=FILE"}};
    }
    understood.names_procedures =
        names_procedures(outputs) || understood.top > 0 || understood.view.group_by;
    return understood;
}

}  // namespace tthc::cli
