#include "tthc/work/feedback_run.h"

#include "tthc/table/list_findings.h"

#include <algorithm>

namespace tthc::feedback {

Result<RegisterWords> load_register_words(const std::string& folder) {
    constexpr std::string_view kinds[] = {"feedback-register"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return RegisterWords::load(*data);
}

FeedbackRun run_feedback(const std::vector<std::string>& files, const RegisterWords& words,
                         const Calendar& calendar, Date today,
                         const table::ReadBytes& standard_input,
                         const std::optional<DateRange>& period) {
    Register list(words, calendar, today);
    if (period) list.only(*period);
    std::vector<Finding> unread;
    for (const std::string& file : files) {
        list.open(file);
        const auto take = [&](const table::Row& row) {
            list.take(row);
            return true;
        };
        const auto error =
            file == "-" ? table::read_csv(standard_input, take) : table::read_file(file, take);
        if (!error) {
            list.close();
            continue;
        }
        unread.push_back(table::unread_list(file, error->message));
    }
    FeedbackRun run{list.results(), files, today};
    auto& all = run.results.findings;
    all.insert(all.end(), unread.begin(), unread.end());
    std::stable_sort(all.begin(), all.end(), [](const Finding& left, const Finding& right) {
        return left.where < right.where;
    });
    return run;
}

}  // namespace tthc::feedback
