#include "tthc/feedback/register_words.h"

namespace tthc::feedback {

Result<RegisterWords> RegisterWords::load(std::span<const DataFile> data) {
    const auto files = load_registers<RegisterWordsFile>(data, "feedback-register");
    if (!files) return files.error();
    RegisterWords words;
    for (const RegisterWordsFile& file : *files) {
        words.columns.add(file.columns);
        words.ways.add(file.ways);
        words.topics.add(file.topics);
        words.sorted.add(file.sorted);
        words.outcomes.add(file.outcomes);
        words.elements.add(file.elements);
    }
    return words;
}

}  // namespace tthc::feedback
