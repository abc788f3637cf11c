#include "act_list.h"

#include "act_messages.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"

#include <algorithm>
#include <optional>

namespace tthc::importing {
namespace {

constexpr std::size_t fewest_columns = 2;
constexpr std::size_t rows_before_head = 60;
constexpr std::size_t longest_words = 80;

/// What each column of a row would hold, were the row a head.
using ActHead = std::vector<std::optional<ActField>>;

std::optional<ActField> field_titled(const std::string& title, const Lexicon& lexicon) {
    const std::string wanted = title_key(title);
    if (wanted.empty()) return {};
    for (const ActColumn& column : lexicon.act_columns) {
        const auto& titles = column.titles;
        const bool is_title = std::any_of(titles.begin(), titles.end(), [&](const Text& known) {
            return title_key(known.value) == wanted;
        });
        if (is_title) return column.holds->value;
    }
    return {};
}

/// A field stands in the first column with one of its titles.
ActHead head_in(const ListRow& row, const Lexicon& lexicon) {
    ActHead head;
    for (const std::string& cell : row.cells) {
        auto field = field_titled(cell, lexicon);
        if (std::find(head.begin(), head.end(), field) != head.end()) field.reset();
        head.push_back(field);
    }
    return head;
}

std::size_t known_in(const ActHead& head) {
    return static_cast<std::size_t>(std::count_if(
        head.begin(), head.end(), [](const auto& field) { return field.has_value(); }));
}

class ActSheet {
public:
    ActSheet(const std::string& path, const Lexicon& lexicon, ActList& list)
        : path_(&path), lexicon_(&lexicon), list_(&list) {}

    bool read(const ListSheet& sheet) {
        const auto count = std::min(rows_before_head, sheet.rows.size());
        std::size_t at = count;
        for (std::size_t i = 0; i < count; ++i) {
            ActHead head = head_in(sheet.rows[i], *lexicon_);
            const bool has_number =
                std::find(head.begin(), head.end(), ActField::number) != head.end();
            if (!has_number || known_in(head) < std::max(fewest_columns, known_in(head_) + 1))
                continue;
            head_ = std::move(head);
            at = i;
        }
        if (at == count) return false;
        note_unused(sheet.rows[at]);
        for (std::size_t i = at + 1; i < sheet.rows.size(); ++i)
            read_row(sheet.rows[i]);
        return true;
    }

private:
    void note_unused(const ListRow& row) {
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            std::string title = utf8::squeeze(row.cells[i]);
            if (!head_[i] && !title.empty()) list_->unused.insert(std::move(title));
        }
    }

    void read_row(const ListRow& row) {
        if (numbers_columns(row) || known_in(head_in(row, *lexicon_)) == known_in(head_)) return;
        if (tell_heading(row)) return;
        ActCells written;
        for (std::size_t i = 0; i < std::min(row.cells.size(), head_.size()); ++i) {
            if (head_[i]) written[column_of(*head_[i])] = row.cells[i];
        }
        ListedAct act{*path_, row.number, {}};
        const auto problems = read_act(written, *lexicon_, act.cells);
        for (const Message& problem : problems)
            list_->findings.push_back(at_row(*path_, row.number, import_code::unread_act, problem));
        if (problems.empty()) {
            list_->acts.push_back(std::move(act));
        } else {
            ++list_->unread;
        }
    }

    /// One text alone, without a number of an act, heads a group.
    bool tell_heading(const ListRow& row) {
        std::string words;
        for (const std::string& cell : row.cells) {
            std::string text = utf8::squeeze(cell);
            if (text.empty()) continue;
            if (!words.empty() || act_number_of(text, {}).value) return false;
            words = std::move(text);
        }
        list_->findings.push_back(
            at_row(*path_, row.number, import_code::passed_row,
                   messages::act_row_passed(utf8::shortened(words, longest_words))));
        return true;
    }

    const std::string* path_;
    const Lexicon* lexicon_;
    ActList* list_;
    ActHead head_;
};

}  // namespace

Finding unread_act_list(const std::string& path, const Bilingual& kind) {
    return at_row(path, 1, import_code::unread_kind, messages::unread_act_list(kind));
}

void add_acts(const std::string& path, const ListTables& tables, const Lexicon& lexicon,
              ActList& list) {
    list.findings.insert(list.findings.end(), tables.findings.begin(), tables.findings.end());
    bool any = false;
    std::vector<Finding> others;
    for (const ListSheet& sheet : tables.sheets) {
        const bool known = ActSheet(path, lexicon, list).read(sheet);
        any = any || known;
        if (known || sheet.rows.empty()) continue;
        others.push_back(at_row(path, sheet.rows.front().number, import_code::passed_row,
                                messages::unknown_act_sheet(sheet.name)));
    }
    if (any) list.findings.insert(list.findings.end(), others.begin(), others.end());
    if (!any && tables.findings.empty())
        list.findings.push_back(
            at_row(path, 1, import_code::unread_kind, say(messages::no_act_head)));
}

}  // namespace tthc::importing
