#include "list_file.h"

#include "list_messages.h"
#include "tthc/base/digest.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "tthc/import/words/text.h"
#include "tthc/model/code_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tthc::importing {
namespace {

constexpr std::size_t fewest_known_columns = 2;
constexpr std::size_t longest_shown = 80;

const KeyNode* key_for(std::string_view title, const KeyNode& keys) {
    const std::string wanted = title_key(title);
    if (wanted.empty()) return nullptr;
    const auto found =
        std::find_if(keys.children.begin(), keys.children.end(),
                     [&](const KeyNode& key) { return title_key(key.name) == wanted; });
    return found == keys.children.end() ? nullptr : &*found;
}

bool tells_field(const KeyNode* key, RawField field) {
    return key != nullptr && !key->meanings.empty() && key->meanings.front().holds == field;
}

bool has_column(const ListHead& head, RawField field) {
    return std::any_of(head.columns.begin(), head.columns.end(), [field](const ListColumn& column) {
        return tells_field(column.key, field);
    });
}

ListHead head_of(const ListRow& row, const KnownShape& known) {
    ListHead head{{}, &known.shape, {}};
    for (const std::string& cell : row.cells)
        head.columns.push_back({utf8::squeeze(cell), key_for(cell, known.keys)});
    return head;
}

std::size_t known_columns(const ListHead& head) {
    return static_cast<std::size_t>(
        std::count_if(head.columns.begin(), head.columns.end(), [](const ListColumn& column) {
            return column.key != nullptr && !column.key->meanings.empty();
        }));
}

class SheetRecords {
public:
    SheetRecords(const std::string& path, const KnownShape& known, ListRecords& result)
        : path_(&path), known_(&known), result_(&result) {}

    /// Whether the sheet has the head of a list.
    bool read(const ListSheet& sheet) {
        const auto at = head_row(sheet);
        if (at == sheet.rows.end()) return false;
        ListHead head = head_of(*at, *known_);
        head.sheet = sheet.name;
        head_ = std::make_shared<const ListHead>(std::move(head));
        for (auto row = sheet.rows.begin(); row != at; ++row)
            tell_passed(*row);
        if (!has_column(*head_, RawField::code)) {
            result_->findings.push_back(at_row(*path_, at->number, import_code::missing_code,
                                               say(messages::no_code_column)));
            return true;
        }
        for (auto row = at + 1; row != sheet.rows.end(); ++row)
            read_row(*row);
        return true;
    }

private:
    std::vector<ListRow>::const_iterator head_row(const ListSheet& sheet) const {
        auto best = sheet.rows.end();
        std::size_t most = fewest_known_columns - 1;
        constexpr std::size_t looked_at = 60;
        const auto last = sheet.rows.begin() +
                          static_cast<std::ptrdiff_t>(std::min(looked_at, sheet.rows.size()));
        for (auto row = sheet.rows.begin(); row != last; ++row) {
            const ListHead head = head_of(*row, *known_);
            if (known_columns(head) <= most || !has_column(head, RawField::name)) continue;
            most = known_columns(head);
            best = row;
        }
        return best;
    }

    std::string cell(const ListRow& row, RawField field) const {
        for (std::size_t i = 0; i < row.cells.size() && i < head_->columns.size(); ++i) {
            if (tells_field(head_->columns[i].key, field)) return std::string(trim(row.cells[i]));
        }
        return {};
    }

    bool repeats_head(const ListRow& row) const {
        return known_columns(head_of(row, *known_)) == known_columns(*head_);
    }

    void read_row(const ListRow& row) {
        if (numbers_columns(row) || repeats_head(row)) return;
        const std::string& code = cell(row, RawField::code);
        if (is_heading(row) && !code_form(code).well_formed) {
            open_group(row);
        } else if (!code.empty() && continues(row, code)) {
            add_lines(row);
        } else {
            result_->records.push_back({head_, row.number, row.cells, field_});
            code_ = code;
        }
    }

    /// One text, beside numbers and numerals.
    static bool is_heading(const ListRow& row) {
        constexpr std::size_t longest_numeral = 5;
        std::size_t texts = 0;
        for (const std::string& cell : row.cells) {
            if (utf8::length(trim(cell)) > longest_numeral) ++texts;
        }
        return texts <= 1;
    }

    static std::string text_of(const ListRow& row) {
        std::string longest;
        for (const std::string& cell : row.cells) {
            if (cell.size() > longest.size()) longest = cell;
        }
        return utf8::squeeze(longest);
    }

    /// A heading names a field where it begins with the title of such a column.
    void open_group(const ListRow& row) {
        const std::string words = text_of(row);
        const Prose heading(without_markers(words));
        for (const KeyNode& key : known_->keys.children) {
            if (!tells_field(&key, RawField::field)) continue;
            const KnownWords title({utf8::to_lower(key.name)});
            const std::string* const found = heading.whole_word_at(0, title);
            if (found == nullptr) continue;
            std::string_view name = trim(heading.cut(found->size()));
            while (name.starts_with(':') || name.starts_with('-'))
                name = trim(name.substr(1));
            field_ = name;
            return;
        }
        tell_passed(row);
    }

    /// Merged cells make several rows of one procedure.
    bool continues(const ListRow& row, const std::string& code) const {
        return code == code_ && !result_->records.empty() &&
               result_->records.back().head == head_ &&
               cell(row, RawField::name) ==
                   cell({0, result_->records.back().cells}, RawField::name);
    }

    void add_lines(const ListRow& row) {
        auto& cells = result_->records.back().cells;
        if (cells.size() < row.cells.size()) cells.resize(row.cells.size());
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto known = lines_of(cells[i]);
            const auto same = [&](std::string_view line) { return line == trim(row.cells[i]); };
            const bool counts = i < head_->columns.size() && head_->columns[i].key != nullptr &&
                                head_->columns[i].key->technical();
            if (!counts && std::none_of(known.begin(), known.end(), same))
                add_line(cells[i], trim(row.cells[i]));
        }
    }

    void tell_passed(const ListRow& row) {
        const std::string words = utf8::shortened(text_of(row), longest_shown);
        result_->findings.push_back(
            at_row(*path_, row.number, import_code::passed_row, messages::row_passed(words)));
    }

    const std::string* path_;
    const KnownShape* known_;
    ListRecords* result_;
    std::shared_ptr<const ListHead> head_;
    std::string field_;
    std::string code_;
};

}  // namespace

Finding unread_kind(const std::string& path, const Bilingual& kind) {
    return at_row(path, 1, import_code::unread_kind, messages::unread_kind(kind));
}

Finding workbook_in_memory(const std::string& path) {
    return at_row(path, 1, import_code::unread_kind, say(messages::no_workbook_in_memory));
}

ListRecords list_records(const std::string& path, const ListTables& tables,
                         const Lexicon& lexicon) {
    ListRecords result;
    result.findings = tables.findings;
    std::vector<Finding> others;
    bool any = false;
    for (const ListSheet& sheet : tables.sheets) {
        bool known = false;
        for (const KnownShape& shape : lexicon.shapes) {
            if (!shape.shape.list || known) continue;
            known = SheetRecords(path, shape, result).read(sheet);
        }
        any = any || known;
        if (known || sheet.rows.empty()) continue;
        others.push_back(at_row(path, sheet.rows.front().number, import_code::passed_row,
                                messages::sheet_passed(sheet.name)));
        others.back().node = sheet.name;
    }
    if (any) result.findings.insert(result.findings.end(), others.begin(), others.end());
    if (!any && tables.findings.empty()) {
        result.findings.push_back(
            at_row(path, 1, import_code::unread_kind, say(messages::no_head)));
    }
    return result;
}

}  // namespace tthc::importing
