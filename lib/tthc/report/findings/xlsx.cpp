#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/finding/fingerprint.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/grouping.h"
#include "tthc/report/text.h"
#include "tthc/report/workbook/workbook.h"
#include "tthc/review/verdict.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <numeric>
#include <set>

namespace tthc::report {
namespace {

constexpr Bilingual document_title{"Phiếu rà soát thủ tục hành chính",
                                   "Review of administrative procedures"};
constexpr Bilingual page_word{"Trang", "Page"};
constexpr Bilingual list_name{"Danh sách", "List"};
constexpr Bilingual number_title{"STT", "No."};
constexpr Bilingual cut_note{"… [bị cắt: ô của bảng tính chứa tối đa 32.767 ký tự]",
                             "… [cut: a cell of a spreadsheet holds 32,767 characters]"};
/// At most 255 characters, by Excel.
constexpr Bilingual verdict_hint{
    "Chọn một trong danh sách. “Giữ nguyên” và “Không đúng” phải có giải trình; lần rà soát sau sẽ "
    "không nêu lại. Không sửa cột “Dấu vết” (ẩn).",
    "Choose from the list. “Kept as it is” and “Not right” need a comment; the next review does "
    "not "
    "tell them again. Leave the column “Fingerprint” (hidden) as it is."};

class Worksheet {
public:
    Worksheet(const RunReport& report, Language language) : report_(&report), language_(language) {}

    SheetTitle title(std::string name) const {
        const Message day =
            say("ngày {}", "{}",
                language_ == Language::vi ? to_dmy(report_->as_of) : to_iso(report_->as_of));
        return {std::move(name),
                fmt::format("{}, {}", document_title.in(language_), day.in(language_)),
                std::string(page_word.in(language_))};
    }

    /// The widths read well on A4 across.
    std::vector<SheetColumn> columns() const {
        namespace column = worksheet_column;
        std::vector<SheetColumn> list{plain(number_title, 5),
                                      plain({"Mã thủ tục", "Procedure"}, 9),
                                      plain({"Tên thủ tục", "Name"}, 21),
                                      plain(column::authority, 14),
                                      plain({"Mức", "Severity"}, 8),
                                      plain({"Quy tắc", "Rule"}, 6),
                                      plain({"Phần tử", "Element"}, 12),
                                      plain({"Phát hiện", "Finding"}, 32),
                                      plain({"Cách sửa", "Remedy"}, 25),
                                      plain({"Căn cứ", "Grounds"}, 16),
                                      plain(column::verdict, 12),
                                      plain(column::comment, 24),
                                      plain(column::answered_by, 11),
                                      plain(column::fingerprint, 20)};
        for (std::size_t i = list.size() - 4; i + 1 < list.size(); ++i)
            list[i].to_fill_in = true;
        SheetColumn& verdict = list[list.size() - 4];
        verdict.hint = verdict_hint.in(language_);
        for (const auto& word : record::Words<Verdict>::words)
            verdict.choices.emplace_back(word.title.in(language_));
        list.back().hidden = true;
        return list;
    }

    std::vector<SheetCell> cells(std::uint32_t number, std::uint32_t i) const {
        const Finding finding = report_->findings[i];
        const auto facts = report_->described.find(finding.where.file);
        const bool known = facts != report_->described.end();
        const std::string& help = finding.help.in(language_);
        return {number,
                printable(finding.procedure),
                known ? printable(facts->second.name) : std::string(),
                known ? printable(fmt::format("{}", fmt::join(facts->second.authorities, "; ")))
                      : std::string(),
                severity_words(finding.severity).in(language_),
                std::string(finding.code->id),
                element(finding),
                printable(finding.message.in(language_)),
                help.empty() ? std::string(finding.code->remedy.in(language_)) : printable(help),
                grounds_on(finding.code->grounds, report_->as_of),
                std::string(),
                std::string(),
                std::string(),
                fingerprint(finding)};
    }

    std::vector<SheetColumn> list_columns() const {
        return {plain(number_title, 5),
                plain({"Trang tính", "Sheet"}, 34),
                {.title = head_of(*report_->view.split_by).in(language_), .width = 60},
                plain({"Số thủ tục", "Procedures"}, 12),
                plain({"Lỗi", "Errors"}, 10),
                plain({"Cảnh báo", "Warnings"}, 10),
                plain({"Câu hỏi", "Questions"}, 10),
                plain({"Tổng số", "Findings"}, 10)};
    }

    std::vector<SheetCell> list_cells(std::uint32_t number, const std::string& sheet,
                                      const std::string& name, const Group& group) const {
        std::set<std::string_view> procedures;
        std::uint32_t errors = 0;
        std::uint32_t warnings = 0;
        for (const std::uint32_t i : group.findings) {
            procedures.insert(report_->findings.file(i));
            const Severity severity = report_->findings.severity(i);
            errors += severity == Severity::error ? 1 : 0;
            warnings += severity == Severity::warning ? 1 : 0;
        }
        const auto all = static_cast<std::uint32_t>(group.findings.size());
        return {number,
                sheet,
                name,
                static_cast<std::uint32_t>(procedures.size()),
                errors,
                warnings,
                all - errors - warnings,
                all};
    }

private:
    SheetColumn plain(const Bilingual& title, int width) const {
        return {.title = std::string(title.in(language_)), .width = width};
    }

    /// The file where no element and no procedure is named.
    std::string element(const Finding& finding) const {
        if (finding.node.empty() && finding.procedure.empty()) return printable(finding.where.file);
        return element_of(finding).in(language_);
    }

    const RunReport* report_;
    Language language_;
};

void add_sheet(const Worksheet& sheet, const std::string& name,
               const std::vector<std::uint32_t>& findings, Workbook& book) {
    book.open_sheet(sheet.title(name), sheet.columns());
    std::uint32_t number = 0;
    for (const std::uint32_t i : findings)
        book.add_row(sheet.cells(++number, i));
}

/// `01 Sở Công Thương`: the number keeps short names apart.
std::string name_of(std::size_t number, std::string_view name) {
    return sheet_name(utf8::shortened(fmt::format("{:02} {}", number, name), 30));
}

/// A sheet that lists the others, then one a group.
void add_groups(const Worksheet& sheet, const std::vector<Group>& groups, Language language,
                Workbook& book) {
    book.open_sheet(sheet.title(std::string(list_name.in(language))), sheet.list_columns());
    std::uint32_t number = 0;
    for (const Group& group : groups) {
        ++number;
        const std::string& name = group.name.in(language);
        book.add_row(sheet.list_cells(number, name_of(number, name), name, group));
    }
    number = 0;
    for (const Group& group : groups)
        add_sheet(sheet, name_of(++number, group.name.in(language)), group.findings, book);
}

/// An error where the rows of a sheet are more than there can be.
std::optional<Error> add_own_sheet(const Sheet& sheet, Language language, Workbook& book) {
    if (sheet.rows >= most_sheet_rows) {
        return Error{say("trang tính “{}” có {} dòng, nhiều hơn bảng tính chứa được",
                         "the sheet “{}” has {} rows, more than a spreadsheet holds", sheet.name,
                         sheet.rows)};
    }
    book.open_sheet({sheet.name, sheet.page, std::string(page_word.in(language)), sheet.filters},
                    sheet.columns);
    for (std::size_t i = 0; i < sheet.rows; ++i) {
        const SheetRow row = sheet.row(i);
        book.add_row(row.cells, row.is_total);
    }
    return {};
}

void add_findings(const RunReport& report, const std::vector<Group>& groups, Language language,
                  Workbook& book) {
    const Worksheet sheet(report, language);
    if (report.view.split_by) {
        add_groups(sheet, groups, language, book);
        return;
    }
    std::vector<std::uint32_t> all(report.findings.size());
    std::iota(all.begin(), all.end(), 0U);
    constexpr Bilingual name{"Rà soát", "Review"};
    add_sheet(sheet, std::string(name.in(language)), all, book);
}

}  // namespace

std::vector<Sheet> Content::sheets(Language /*language*/) const {
    return {};
}

Result<Binary> make_worksheet(const RunReport& report, const Style& style) {
    const Language language = style.language;
    std::vector<Sheet> own;
    if (report.content) own = report.content->sheets(language);
    std::vector<Group> groups;
    if (report.view.split_by) groups = groups_of(report, *report.view.split_by);
    const std::string title(document_title.in(language));
    Workbook book(own.empty() ? title : own.front().page, report.as_of,
                  std::string(cut_note.in(language)), groups.size() + own.size() + 1);
    for (const Sheet& sheet : own) {
        if (auto error = add_own_sheet(sheet, language, book)) return *std::move(error);
    }
    if (own.empty() || !report.findings.empty()) add_findings(report, groups, language, book);
    auto bytes = book.close();
    if (!bytes) return bytes.error();
    Binary binary{*std::move(bytes), {}};
    if (book.cut() > 0) {
        binary.notes.push_back(say("xlsx: {} ô bị cắt ở 32.767 ký tự, giới hạn của bảng tính",
                                   "xlsx: {} cells were cut at 32,767 characters, the limit of a "
                                   "spreadsheet",
                                   book.cut()));
    }
    return binary;
}

}  // namespace tthc::report
