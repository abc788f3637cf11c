#include "tthc/work/verdicts.h"

#include "tthc/base/say.h"
#include "tthc/finding/fingerprint.h"
#include "tthc/model/load_record.h"
#include "tthc/review/once_for_run.h"
#include "tthc/work/added_entries.h"
#include "tthc/work/verdict_rows.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>
#include <system_error>
#include <utility>

namespace tthc {
namespace {

namespace fs = std::filesystem;

using Answers = std::map<std::string, std::vector<VerdictRow>, std::less<>>;

bool is_taking_out(const VerdictRow& row) {
    return row.verdict && takes_out(*row.verdict);
}

/// By fingerprint: rows that have one fingerprint speak of one thing.
Result<Answers> answers_of(const std::vector<std::string>& worksheets, VerdictsTaken& taken) {
    Answers answers;
    for (const std::string& path : worksheets) {
        auto read = read_verdict_rows(path);
        if (!read) return read.error();
        std::move(read->findings.begin(), read->findings.end(), std::back_inserter(taken.findings));
        for (VerdictRow& row : read->rows) {
            auto& rows = answers[row.fingerprint];
            rows.push_back(std::move(row));
        }
    }
    return answers;
}

/// The file as it is; an empty list where there is none yet.
Result<SourceFile> file_at(const std::string& path) {
    std::error_code unknown;
    if (!fs::exists(path, unknown)) return SourceFile(path, "suppressions: []\n");
    return read_source(path);
}

class TakeOver {
public:
    TakeOver(const FindingList& findings, const std::vector<SuppressionEntry>& known, Date day,
             VerdictsTaken& taken)
        : findings_(&findings), day_(day), taken_(&taken) {
        for (std::size_t i = 0; i < findings.size(); ++i)
            numbers_.emplace(fingerprint(findings[i]), i);
        for (const SuppressionEntry& entry : known) {
            const bool holds = !entry.until || day <= entry.until->value;
            if (holds && !entry.fingerprint.value.empty()) known_.insert(entry.fingerprint.value);
        }
    }

    void add(const std::vector<VerdictRow>& rows) {
        const VerdictRow& first = rows.front();
        if (std::none_of(rows.begin(), rows.end(), is_taking_out)) {
            ++(first.verdict ? taken_->open : taken_->unanswered);
        } else if (known_.contains(first.fingerprint)) {
            ++taken_->there;
        } else if (!numbers_.contains(first.fingerprint)) {
            ++taken_->gone;
        } else {
            write(numbers_.find(first.fingerprint)->second, rows);
        }
    }

    /// In the order of the findings.
    std::vector<SuppressionEntry> take() {
        std::sort(entries_.begin(), entries_.end(),
                  [](const auto& left, const auto& right) { return left.first < right.first; });
        std::vector<SuppressionEntry> entries;
        for (auto& [number, entry] : entries_)
            entries.push_back(std::move(entry));
        return entries;
    }

private:
    void write(std::size_t number, const std::vector<VerdictRow>& rows) {
        const Finding finding = (*findings_)[number];
        const auto answer = std::find_if(rows.begin(), rows.end(), is_taking_out);
        const auto differs = std::find_if_not(rows.begin(), rows.end(), is_taking_out);
        const auto with_reason = std::find_if(
            rows.begin(), rows.end(), [](const VerdictRow& row) { return !row.comment.empty(); });
        if (differs != rows.end()) {
            refuse(*answer, say("dòng {} nói về cùng chỗ ấy, ý kiến khác; phải trả lời như nhau",
                                "row {} is about the same place and is not answered alike",
                                differs->where.begin.line));
        } else if (with_reason == rows.end()) {
            refuse(*answer,
                   {"ý kiến này phải có giải trình", "this verdict needs a comment that says why"});
        } else if (finding.procedure.empty() || finding.code->incomplete) {
            refuse(*answer, {"phát hiện không thuộc thủ tục nào đọc được, không thể bỏ qua",
                             "the finding is of no procedure that could be read, and stays"});
        } else if (is_asked_together(finding)) {
            refuse(
                *answer,
                {"câu hỏi chung của nhiều thủ tục, một đơn vị không trả lời thay được; muốn thôi "
                 "hỏi thì dùng --ignore hoặc tthc.yaml",
                 "a question to many procedures, which one department cannot answer; --ignore or "
                 "tthc.yaml leaves it out"});
        } else {
            entries_.emplace_back(number, entry_of(finding, *with_reason));
            ++taken_->written;
        }
    }

    void refuse(const VerdictRow& row, Message why) {
        taken_->findings.push_back(at_verdict(row, std::move(why)));
    }

    SuppressionEntry entry_of(const Finding& finding, const VerdictRow& row) const {
        SuppressionEntry entry;
        entry.rule.emplace_back(std::string(finding.code->id));
        entry.procedure = Text(finding.procedure);
        entry.fingerprint = Text(row.fingerprint);
        entry.reason = Text(row.comment);
        entry.by = Text(row.by);
        entry.date = Located<Date>(day_);
        return entry;
    }

    const FindingList* findings_;
    std::map<std::string, std::size_t, std::less<>> numbers_;  ///< by fingerprint
    std::set<std::string, std::less<>> known_;
    Date day_;
    VerdictsTaken* taken_;
    std::vector<std::pair<std::size_t, SuppressionEntry>> entries_;
};

}  // namespace

Result<VerdictsTaken> take_over_verdicts(const std::vector<std::string>& worksheets,
                                         const ReviewRequest& request,
                                         std::span<const Rule* const> rules, const Facts& facts) {
    VerdictsTaken taken{.file = request.suppressions};
    const auto answers = answers_of(worksheets, taken);
    if (!answers) return answers.error();
    const auto file = file_at(request.suppressions);
    if (!file) return file.error();
    const auto known = load_record<SuppressionFile>(*file);
    if (!known.record) return error_of(known.findings.front());
    const ReviewRequest all{.inputs = request.inputs, .options = request.options};
    const auto run = run_review(all, rules, facts);
    if (!run) return run.error();
    TakeOver over(run->review.findings, known.record->suppressions, facts.as_of, taken);
    for (const auto& [fingerprint, rows] : *answers)
        over.add(rows);
    const auto entries = over.take();
    if (entries.empty()) return taken;
    const auto text = with_entries(*file, entries);
    if (!text) return text.error();
    const std::string whole = std::string(file->order_mark()) + *text;
    if (const auto failed = write_file(request.suppressions, whole)) return *failed;
    return taken;
}

}  // namespace tthc
