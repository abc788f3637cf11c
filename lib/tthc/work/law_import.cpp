#include "tthc/work/law_import.h"

#include "tthc/import/acts/act_messages.h"
#include "tthc/import/file_kind.h"
#include "tthc/import/list/list_file.h"
#include "tthc/model/load.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace tthc {
namespace {

using importing::ActList;
using importing::ActTable;
using importing::FileReader;

void read_list(const Source& source, const importing::Lexicon& lexicon, ActList& list) {
    constexpr std::size_t largest_export = std::size_t{64} << 20U;
    const auto text = source.read(largest_export);
    if (!text) {
        const auto why = unreadable(source.path(), text.error().message);
        list.findings.insert(list.findings.end(), why.begin(), why.end());
        return;
    }
    const auto kind_of_file = importing::kind_of(source.path(), text->text());
    if (kind_of_file.reader == FileReader::workbook) {
        if (!source.in_memory()) {
            importing::add_acts(source.path(), importing::read_xlsx(source.path()), lexicon, list);
        } else {
            list.findings.push_back(importing::workbook_in_memory(source.path()));
        }
    } else if (kind_of_file.reader == FileReader::csv) {
        importing::add_acts(source.path(), importing::read_csv(source.path(), text->text()),
                            lexicon, list);
    } else {
        const Bilingual kind =
            kind_of_file.reader == FileReader::none ? kind_of_file.name : importing::messages::json;
        list.findings.push_back(importing::unread_act_list(source.path(), kind));
    }
}

Result<ActTable> table_at(const std::string& path) {
    std::error_code error;
    if (!std::filesystem::exists(path, error)) return ActTable();
    const auto source = read_source(path);
    if (!source) return source.error();
    return ActTable::read(*source);
}

/// Whether the file says something else than the text.
bool is_news(const std::string& path, const std::string& text) {
    const auto there = read_source(path);
    return !there || there->text() != SourceFile(path, text).text();
}

}  // namespace

Result<LawImport> import_acts(std::span<const Source> lists, const std::string& path, bool accept,
                              const importing::Lexicon& lexicon, const LawRegister& known) {
    auto table = table_at(path);
    if (!table) return table.error();
    ActList list;
    for (const Source& source : lists)
        read_list(source, lexicon, list);
    LawImport result{.table = path, .acts = list.acts.size(), .unread = list.unread};
    result.findings = std::move(list.findings);
    result.unused = std::move(list.unused);
    for (const importing::ListedAct& act : list.acts)
        table->merge(act, known, accept, result.findings);
    result.tally = table->tally();
    const std::string text = table->text();
    if (list.acts.empty() || !is_news(path, text)) return result;
    const auto parent = std::filesystem::path(path).parent_path();
    std::error_code error;
    if (!parent.empty()) std::filesystem::create_directories(parent, error);
    if (const auto failed = write_file(path, text)) return *failed;
    result.written = true;
    return result;
}

}  // namespace tthc
