#include "list_messages.h"
#include "list_table.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import_codes.h"
#include "xlsx_parts.h"

#include <fmt/format.h>

namespace tthc::importing {
namespace {

constexpr const char* word_part = "word/document.xml";

class Workbook {
public:
    Workbook(const std::string& path, ZipArchive& archive) : path_(&path), archive_(&archive) {}

    ListTables read() {
        xlsx::Names relations;
        if (!part(xlsx::relations_part, relations) || !part(xlsx::workbook_part, sheets_))
            return std::move(tables_);
        if (archive_->has(xlsx::strings_part) && !part(xlsx::strings_part, strings_))
            return std::move(tables_);
        if (archive_->has(xlsx::styles_part) && !part(xlsx::styles_part, styles_))
            return std::move(tables_);
        for (const auto& sheet : sheets_.sheets) {
            const auto target = relations.targets.find(sheet.relation);
            if (target != relations.targets.end()) read_sheet(sheet.name, target->second);
        }
        return std::move(tables_);
    }

private:
    void read_sheet(const std::string& name, const std::string& target) {
        xlsx::SheetReader reader(strings_.strings, styles_);
        const bool whole = part(xlsx::part_of(target), reader);
        for (const auto& problem : reader.problems)
            tell(problem.row,
                 problem.too_large ? messages::list_too_large(most_rows, most_columns)
                                   : messages::formula_without_value(name, problem.column),
                 problem.too_large ? import_code::too_large : import_code::wrong_type);
        if (!whole && reader.rows.empty()) return;
        reader.fill_merged();
        tables_.sheets.push_back({name, std::move(reader.rows)});
    }

    bool part(const std::string& name, XmlListener& listener) {
        const PartEnd end = archive_->read(name, listener);
        if (end == PartEnd::whole) return true;
        if (end == PartEnd::too_large) {
            tell(1, messages::part_too_large(name), import_code::too_large);
        } else {
            tell(1, messages::broken_part(name), import_code::unread_kind);
        }
        return false;
    }

    void tell(std::uint32_t row, Message message, const Code& code) {
        tables_.findings.push_back(at_row(*path_, row, code, std::move(message)));
    }

    const std::string* path_;
    ZipArchive* archive_;
    xlsx::Sheets sheets_;
    xlsx::Strings strings_;
    xlsx::Styles styles_;
    ListTables tables_;
};

}  // namespace

ListTables read_xlsx(const std::string& path) {
    ZipArchive archive(path);
    if (!archive.is_open() || !archive.has(xlsx::workbook_part)) {
        const bool is_word = archive.is_open() && archive.has(word_part);
        return {{},
                {at_row(path, 1, import_code::unread_kind,
                        messages::unread_kind(is_word ? messages::word : messages::archive))}};
    }
    return Workbook(path, archive).read();
}

}  // namespace tthc::importing
