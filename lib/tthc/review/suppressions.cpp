#include "tthc/review/suppressions.h"

#include "tthc/base/glob.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/findings.h"
#include "tthc/finding/fingerprint.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <string_view>
#include <utility>

namespace tthc {
namespace {

constexpr std::string_view comment_mark = "# tthc:";

/// What stands behind the mark on a line; nothing where the line has no such comment.
std::optional<std::size_t> comment_in(std::string_view line) {
    const auto at = line.find(comment_mark);
    if (at == std::string_view::npos || (at > 0 && line[at - 1] != ' ')) return {};
    return at;
}

bool is_only_comment(std::string_view line) {
    const auto first = line.find_first_not_of(" \t\r");
    return first == std::string_view::npos || line[first] == '#';
}

/// Takes the part up to `end` off the front of the text.
std::optional<std::string_view> take_to(std::string_view& text, std::string_view begin, char end) {
    if (!text.starts_with(begin)) return {};
    const auto stop = text.find(end, begin.size());
    if (stop == std::string_view::npos) return {};
    const std::string_view part = text.substr(begin.size(), stop - begin.size());
    text.remove_prefix(stop + 1);
    text.remove_prefix(std::min(text.size(), text.find_first_not_of(' ')));
    return part;
}

std::optional<Suppression> read(std::string_view words) {
    words.remove_prefix(std::min(words.size(), words.find_first_not_of(' ')));
    while (words.ends_with(' ') || words.ends_with('\r'))
        words.remove_suffix(1);
    const auto rules = take_to(words, "ignore[", ']');
    const auto reason = take_to(words, "reason=\"", '"');
    if (!rules || !reason || utf8::squeeze(*reason).empty()) return {};
    Suppression suppression;
    for (const std::string_view rule : split(*rules, ",")) {
        suppression.rules.push_back(utf8::squeeze(rule));
        if (suppression.rules.back().empty()) return {};
    }
    if (words.empty()) return suppression;
    constexpr std::string_view until = "until=";
    if (!words.starts_with(until)) return {};
    suppression.until = parse_date(words.substr(until.size()));
    if (!suppression.until) return {};
    return suppression;
}

bool names(const Suppression& suppression, const Code& code) {
    return std::any_of(suppression.rules.begin(), suppression.rules.end(),
                       [&](const std::string& rule) { return code.answers_to(rule); });
}

/// Whether an entry speaks of the finding; of its procedure it does.
bool is_named_by(const Suppression& entry, const Finding& finding) {
    return (entry.paths.empty() || matches_any_glob(finding.where.file, entry.paths)) &&
           (entry.element.empty() || tthc::names(entry.element, finding.node)) &&
           (entry.fingerprint.empty() || entry.fingerprint == fingerprint(finding));
}

/// The suppressions that hold, by what they speak of, and how many findings each took out.
class InForce {
public:
    void add(const Suppression& suppression) {
        const std::size_t number = used_.size();
        used_.emplace_back(&suppression, 0);
        if (suppression.line > 0)
            by_line_[{suppression.where.file, suppression.line}].push_back(number);
        else
            by_procedure_[suppression.procedure].push_back(number);
    }

    bool takes_out(const Finding& finding) {
        if (finding.code->incomplete) return false;
        const auto line = by_line_.find({finding.where.file, finding.where.begin.line});
        if (line != by_line_.end() && takes_out(finding, line->second)) return true;
        return takes_out_of(finding.procedure, finding) || takes_out_of({}, finding);
    }

    const std::vector<std::pair<const Suppression*, std::size_t>>& used() const { return used_; }

private:
    /// By the entries of a procedure; those that name none speak of any.
    bool takes_out_of(const std::string& procedure, const Finding& finding) {
        const auto entries = by_procedure_.find(procedure);
        return entries != by_procedure_.end() && takes_out(finding, entries->second);
    }

    bool takes_out(const Finding& finding, const std::vector<std::size_t>& numbers) {
        for (const std::size_t i : numbers) {
            auto& [suppression, count] = used_[i];
            if (!names(*suppression, *finding.code)) continue;
            if (suppression->line == 0 && !is_named_by(*suppression, finding)) continue;
            ++count;
            return true;
        }
        return false;
    }

    std::map<std::pair<std::string_view, std::uint32_t>, std::vector<std::size_t>> by_line_;
    std::map<std::string, std::vector<std::size_t>, std::less<>> by_procedure_;
    std::vector<std::pair<const Suppression*, std::size_t>> used_;
};

/// The error for the first name that no rule answers to.
std::optional<Error> unknown_rule(const Suppression& suppression,
                                  std::span<const Code* const> known) {
    for (const std::string& rule : suppression.rules) {
        const auto code = find_code(known, rule);
        if (!code) return code.error();
    }
    return {};
}

/// Whether the run could have found what the suppression names.
bool was_looked_at(const Suppression& suppression, const LookedAt& run) {
    const bool applied = std::any_of(run.applied.begin(), run.applied.end(),
                                     [&](const Code* code) { return names(suppression, *code); });
    if (!applied || suppression.line > 0) return applied;
    if (!suppression.procedure.empty()) return run.procedures.contains(suppression.procedure);
    return std::any_of(run.paths.begin(), run.paths.end(), [&](const std::string& path) {
        return matches_any_glob(path, suppression.paths);
    });
}

Finding finding_at(const Suppression& suppression, const Code& code, Message message) {
    Finding finding;
    finding.code = &code;
    finding.severity = code.severity;
    finding.where = suppression.where;
    finding.message = std::move(message);
    return finding;
}

}  // namespace

FileSuppressions suppressions_in(const SourceFile& source) {
    FileSuppressions found;
    if (source.text().find(comment_mark) == std::string_view::npos) return found;
    Findings findings(source);
    std::size_t begin = 0;
    std::uint32_t number = 0;
    std::vector<std::size_t> waiting;  // comments that stand alone
    for (const std::string_view line : split(source.text(), "\n")) {
        ++number;
        const bool alone = is_only_comment(line);
        if (!alone) {
            for (const std::size_t i : waiting)
                found.suppressions[i].line = number;
            waiting.clear();
        }
        if (const auto at = comment_in(line)) {
            const Span span{static_cast<std::uint32_t>(begin + *at),
                            static_cast<std::uint32_t>(begin + line.size())};
            if (auto suppression = read(line.substr(*at + comment_mark.size()))) {
                suppression->line = number;
                suppression->where = locate(source, span);
                if (alone) waiting.push_back(found.suppressions.size());
                found.suppressions.push_back(*std::move(suppression));
            } else {
                findings.add(suppression_code::malformed, span, "",
                             {"chú thích bỏ qua viết sai, hoặc không nêu lý do",
                              "the comment is malformed, or gives no reason"});
            }
        }
        begin += line.size() + 1;
    }
    found.findings = findings.take();
    return found;
}

std::size_t suppress(std::span<const Suppression> suppressions, const LookedAt& run, Date day,
                     FindingList& findings) {
    InForce in_force;
    std::vector<Finding> own;
    for (const Suppression& suppression : suppressions) {
        if (const auto unknown = unknown_rule(suppression, run.known)) {
            own.push_back(finding_at(suppression, suppression_code::malformed, unknown->message));
        } else if (suppression.until && *suppression.until < day) {
            const std::string last = to_dmy(*suppression.until);
            own.push_back(
                finding_at(suppression, suppression_code::expired,
                           say("chỉ bỏ qua đến hết ngày {}", "held until {} only", last)));
        } else {
            in_force.add(suppression);
        }
    }
    const std::size_t count = in_force.used().empty() ? 0 : findings.erase_if([&](std::size_t i) {
        return in_force.takes_out(findings[i]);
    });
    for (const auto& [suppression, taken] : in_force.used()) {
        if (taken > 0 || !was_looked_at(*suppression, run)) continue;
        own.push_back(
            finding_at(*suppression, suppression_code::unused,
                       {"ở đây không còn gì để bỏ qua", "there is nothing left to ignore here"}));
    }
    findings.append(own);
    return count;
}

}  // namespace tthc
