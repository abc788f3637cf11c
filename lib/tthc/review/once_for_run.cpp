#include "tthc/review/once_for_run.h"

#include "tthc/base/say.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <utility>

namespace tthc {
namespace {

constexpr std::size_t fewest_procedures = 20;

using Record = std::pair<std::string_view, std::string_view>;

Record record_of(const Finding& finding) {
    return {finding.where.file, finding.procedure};
}

bool is_of(const Finding& finding, std::string_view code) {
    return finding.code->id == code;
}

/// The codes of the findings, in their order.
std::vector<const Code*> codes_of(const std::vector<Finding>& findings) {
    std::map<std::string_view, const Code*> codes;
    for (const Finding& finding : findings)
        codes.emplace(finding.code->id, finding.code);
    std::vector<const Code*> list;
    for (const auto& [id, code] : codes)
        list.push_back(code);
    return list;
}

void drop_what_is_told(const Code& asking, std::vector<Finding>& findings) {
    std::set<std::pair<std::string, std::string>> told;
    for (const Finding& finding : findings) {
        if (is_of(finding, asking.yields_to)) told.emplace(record_of(finding));
    }
    if (told.empty()) return;
    std::erase_if(findings, [&](const Finding& finding) {
        return is_of(finding, asking.id) && told.contains({finding.where.file, finding.procedure});
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

bool is_asked_together(const Finding& finding) {
    return finding.code->common && finding.severity == Severity::info &&
           std::any_of(finding.related.begin(), finding.related.end(), [&](const Related& other) {
               return other.where.file != finding.where.file;
           });
}

void tell_once(std::size_t procedures, std::vector<Finding>& findings) {
    const auto codes = codes_of(findings);
    for (const Code* const code : codes) {
        if (!code->yields_to.empty()) drop_what_is_told(*code, findings);
    }
    for (const Code* const code : codes) {
        if (code->common) ask_together(code->id, procedures, findings);
    }
}

}  // namespace tthc
