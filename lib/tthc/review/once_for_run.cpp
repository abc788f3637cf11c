#include "tthc/review/once_for_run.h"

#include "tthc/base/say.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace tthc {
namespace {

struct SameCause {
    std::string_view told;
    std::string_view asked;
};
constexpr SameCause same_causes[] = {{"U002", "N010"}};

/// Questions that are the same whatever the record.
constexpr std::string_view common_questions[] = {"E009", "E013", "E016", "N010"};
constexpr std::size_t fewest_procedures = 20;

using Record = std::pair<std::string_view, std::string_view>;

Record record_of(const Finding& finding) {
    return {finding.where.file, finding.procedure};
}

bool is_of(const Finding& finding, std::string_view code) {
    return finding.code != nullptr && finding.code->id == code;
}

void drop_what_is_told(const SameCause& cause, std::vector<Finding>& findings) {
    std::set<std::pair<std::string, std::string>> told;
    for (const Finding& finding : findings) {
        if (is_of(finding, cause.told)) told.emplace(record_of(finding));
    }
    if (told.empty()) return;
    std::erase_if(findings, [&](const Finding& finding) {
        return is_of(finding, cause.asked) &&
               told.contains({finding.where.file, finding.procedure});
    });
}

void ask_together(std::string_view code, std::size_t procedures, std::vector<Finding>& findings) {
    const auto is_asked = [code](const Finding& finding) {
        return is_of(finding, code) && finding.severity == Severity::info;
    };
    std::set<Record> records;
    for (const Finding& finding : findings) {
        if (is_asked(finding)) records.insert(record_of(finding));
    }
    if (procedures < fewest_procedures || 2 * records.size() <= procedures) return;
    const auto first = std::find_if(findings.begin(), findings.end(), is_asked);
    const Message count = say("; hỏi chung cho {} thủ tục của lượt này",
                              "; asked once for {} procedures of this run", records.size());
    first->message = {first->message.vi + count.vi, first->message.en + count.en};
    for (auto other = std::next(first); other != findings.end(); ++other) {
        if (is_asked(*other))
            first->related.push_back({{"thủ tục này cũng vậy", "and of this one"}, other->where});
    }
    findings.erase(std::remove_if(std::next(first), findings.end(), is_asked), findings.end());
}

}  // namespace

void tell_once(std::size_t procedures, std::vector<Finding>& findings) {
    for (const SameCause& cause : same_causes)
        drop_what_is_told(cause, findings);
    for (const std::string_view code : common_questions)
        ask_together(code, procedures, findings);
}

}  // namespace tthc
