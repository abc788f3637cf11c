#include "tthc/review/once_for_run.h"

#include "tthc/base/say.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tthc {
namespace {

constexpr std::size_t fewest_procedures = 20;

/// More would be a list that nobody reads, in each format.
constexpr std::size_t most_places = 1'000;

/// Of which record each is.
using Records = std::set<std::pair<std::string, std::string>>;

/// The codes of the findings, in their order.
std::vector<const Code*> codes_of(const FindingList& findings) {
    std::map<std::string_view, const Code*> codes;
    for (std::size_t i = 0; i < findings.size(); ++i)
        codes.emplace(findings.code(i).id, &findings.code(i));
    std::vector<const Code*> list;
    for (const auto& [id, code] : codes)
        list.push_back(code);
    return list;
}

void drop_what_is_told(const Code& asking, FindingList& findings) {
    Records told;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (findings.code(i).id == asking.yields_to)
            told.emplace(findings.file(i), findings[i].procedure);
    }
    if (told.empty()) return;
    findings.erase_if([&](std::size_t i) {
        return findings.code(i).id == asking.id &&
               told.contains({findings.file(i), findings[i].procedure});
    });
}

Message counted(std::size_t records) {
    Message count = say("; hỏi chung cho {} thủ tục của lượt này",
                        "; asked once for {} procedures of this run", records);
    if (records <= most_places) return count;
    const Message first = say(", nêu {} nơi đầu", ", of which {} are named", most_places);
    return {count.vi + first.vi, count.en + first.en};
}

void ask_together(std::string_view code, std::size_t procedures, FindingList& findings) {
    const auto is_asked = [&](std::size_t i) {
        return findings.code(i).id == code && findings.severity(i) == Severity::info;
    };
    Records records;
    std::vector<std::size_t> asked;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        if (!is_asked(i)) continue;
        records.emplace(findings.file(i), findings[i].procedure);
        asked.push_back(i);
    }
    if (procedures < fewest_procedures || 2 * records.size() <= procedures) return;
    Finding first = findings[asked.front()];
    const Message count = counted(records.size());
    first.message = {first.message.vi + count.vi, first.message.en + count.en};
    for (std::size_t i = 1; i < std::min(asked.size(), most_places); ++i) {
        first.related.push_back(
            {{"thủ tục này cũng vậy", "and of this one"}, findings[asked[i]].where});
    }
    findings.replace(asked.front(), first);
    findings.erase_if([&](std::size_t i) { return i > asked.front() && is_asked(i); });
}

}  // namespace

bool is_asked_together(const Finding& finding) {
    return finding.code->common && finding.severity == Severity::info &&
           std::any_of(finding.related.begin(), finding.related.end(), [&](const Related& other) {
               return other.where.file != finding.where.file;
           });
}

void tell_once(std::size_t procedures, FindingList& findings) {
    const auto codes = codes_of(findings);
    for (const Code* const code : codes) {
        if (!code->yields_to.empty()) drop_what_is_told(*code, findings);
    }
    for (const Code* const code : codes) {
        if (code->common) ask_together(code->id, procedures, findings);
    }
}

}  // namespace tthc
