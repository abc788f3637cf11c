#include "lexicon.h"

#include "tthc/base/utf8.h"
#include "tthc/model/engine_data.h"

#include <algorithm>

namespace tthc::importing {
namespace {

template <class Value>
void add(const std::vector<Spelling<Value>>& spellings, std::vector<Spelled<Value>>& target) {
    for (const Spelling<Value>& spelling : spellings) {
        for (const auto& written : spelling.written)
            target.push_back({utf8::to_lower(written.value), spelling.means->value});
    }
    std::stable_sort(target.begin(), target.end(), [](const auto& left, const auto& right) {
        return left.written.size() > right.written.size();
    });
}

void add(const ExchangeFile& file, Lexicon& target) {
    for (const RawShape& shape : file.shapes)
        target.shapes.push_back({shape, key_tree(shape)});
    target.trust.insert(target.trust.end(), file.trust.begin(), file.trust.end());
    target.act_columns.insert(target.act_columns.end(), file.act_columns.begin(),
                              file.act_columns.end());
    add(file.act_kinds, target.act_kinds);
    add(file.levels, target.levels);
    add(file.delegations, target.delegations);
    add(file.applicants, target.applicants);
    add(file.channels, target.channels);
    add(file.fee_kinds, target.fee_kinds);
    add(file.currencies, target.currencies);
    add(file.units, target.units);
    for (const WordList& list : file.lists) {
        const auto index = static_cast<std::size_t>(list.kind->value);
        KnownWords& known = target.lists[index];
        std::vector<std::string> words(known.begin(), known.end());
        const bool keeps_case = list.kind->value == WordKind::act_symbols;
        for (const auto& word : list.words)
            words.push_back(keeps_case ? word.value : utf8::to_lower(word.value));
        known = KnownWords(std::move(words));
    }
}

}  // namespace

Result<Lexicon> load_lexicon(std::span<const DataFile> data) {
    const auto files = load_registers<ExchangeFile>(data, "exchange");
    if (!files) return files.error();
    Lexicon lexicon;
    for (const ExchangeFile& file : *files)
        add(file, lexicon);
    return lexicon;
}

}  // namespace tthc::importing
