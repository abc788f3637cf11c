#include "tthc/work/verdict_rows.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/findings.h"
#include "tthc/import/list/list_table.h"
#include "tthc/review/suppression_codes.h"
#include "tthc/work/tables.h"

#include <algorithm>
#include <utility>

namespace tthc {
namespace {

using importing::ListRow;
using importing::ListSheet;

/// Rows above the head that somebody added.
constexpr std::size_t deepest_head = 20;

bool is_called(std::string_view cell, const Bilingual& title) {
    const std::string key = importing::title_key(cell);
    return key == importing::title_key(title.vi) || key == importing::title_key(title.en);
}

std::optional<std::size_t> column_in(const ListRow& head, const Bilingual& title) {
    const auto found =
        std::find_if(head.cells.begin(), head.cells.end(),
                     [&](const std::string& cell) { return is_called(cell, title); });
    if (found == head.cells.end()) return {};
    return static_cast<std::size_t>(found - head.cells.begin());
}

std::string cell_of(const ListRow& row, std::optional<std::size_t> column) {
    return column && *column < row.cells.size() ? utf8::squeeze(row.cells[*column]) : "";
}

std::optional<Verdict> verdict_of(std::string_view cell) {
    for (const auto& word : record::Words<Verdict>::words) {
        if (is_called(cell, word.title)) return word.value;
    }
    return {};
}

Message unknown_verdict(const std::string& cell) {
    std::vector<std::string_view> vi;
    std::vector<std::string_view> en;
    for (const auto& word : record::Words<Verdict>::words) {
        vi.push_back(word.title.vi);
        en.push_back(word.title.en);
    }
    constexpr Bilingual kind{"ý kiến", "verdict"};
    return {unknown_word(kind, cell, vi).vi, unknown_word(kind, cell, en).en};
}

/// The columns of a sheet that has the head of a worksheet.
struct WorksheetHead {
    std::size_t row = 0;
    std::size_t verdict = 0;
    std::size_t fingerprint = 0;
    std::optional<std::size_t> comment;
    std::optional<std::size_t> answered_by;
    std::optional<std::size_t> authority;
};

std::optional<WorksheetHead> head_of(const ListSheet& sheet) {
    namespace column = worksheet_column;
    for (std::size_t i = 0; i < std::min(deepest_head, sheet.rows.size()); ++i) {
        const ListRow& row = sheet.rows[i];
        const auto verdict = column_in(row, column::verdict);
        const auto fingerprint = column_in(row, column::fingerprint);
        if (!verdict || !fingerprint) continue;
        return WorksheetHead{i,
                             *verdict,
                             *fingerprint,
                             column_in(row, column::comment),
                             column_in(row, column::answered_by),
                             column_in(row, column::authority)};
    }
    return {};
}

void read_sheet(const std::string& path, const ListSheet& sheet, const WorksheetHead& head,
                VerdictRows& read) {
    for (std::size_t i = head.row + 1; i < sheet.rows.size(); ++i) {
        const ListRow& cells = sheet.rows[i];
        const Point point{0, cells.number, static_cast<std::uint32_t>(head.verdict + 1)};
        VerdictRow row{.where = {path, point, point, {}},
                       .sheet = sheet.name,
                       .comment = cell_of(cells, head.comment),
                       .by = cell_of(cells, head.answered_by),
                       .fingerprint = cell_of(cells, head.fingerprint)};
        if (row.by.empty()) row.by = cell_of(cells, head.authority);
        const std::string word = cell_of(cells, head.verdict);
        row.verdict = verdict_of(word);
        if (!word.empty() && !row.verdict) {
            read.findings.push_back(at_verdict(row, unknown_verdict(word)));
        } else if (!word.empty() && row.fingerprint.empty()) {
            read.findings.push_back(
                at_verdict(row, {"dòng mất dấu vết (cột ẩn cuối cùng), không biết là phát hiện nào",
                                 "the row has lost its fingerprint (the last, hidden column)"}));
        } else if (!row.fingerprint.empty()) {
            read.rows.push_back(std::move(row));
        }
    }
}

}  // namespace

Finding at_verdict(const VerdictRow& row, Message message) {
    const Code& code = suppression_code::verdict;
    if (!row.sheet.empty()) {
        const Message sheet = say("trang `{}`: ", "sheet `{}`: ", row.sheet);
        message = {sheet.vi + message.vi, sheet.en + message.en};
    }
    return {.code = &code,
            .severity = code.severity,
            .where = row.where,
            .message = std::move(message)};
}

Result<VerdictRows> read_verdict_rows(const std::string& path) {
    auto tables = read_tables(path);
    if (!tables) return tables.error();
    VerdictRows read;
    bool any = false;
    for (const ListSheet& sheet : tables->sheets) {
        const auto head = head_of(sheet);
        if (!head) continue;
        any = true;
        read_sheet(path, sheet, *head, read);
    }
    if (!any && !tables->findings.empty()) return error_of(tables->findings.front());
    if (!any) {
        return Error{say("{}: không có trang nào có cột “{}” và “{}”",
                         "{}: no sheet has the columns “{}” and “{}”", path,
                         worksheet_column::verdict.vi, worksheet_column::fingerprint.vi)};
    }
    std::move(tables->findings.begin(), tables->findings.end(), std::back_inserter(read.findings));
    return read;
}

}  // namespace tthc
