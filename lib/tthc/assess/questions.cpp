#include "tthc/assess/questions.h"

#include "tthc/base/nearest.h"
#include "tthc/base/say.h"

#include <algorithm>

namespace tthc::assess {
namespace {

/// A question that concludes one that its set does not have.
std::optional<Error> dangling_conclusion(const QuestionFile& set) {
    for (const Question& question : set.questions) {
        for (const Text& id : question.concludes) {
            const bool known =
                std::any_of(set.questions.begin(), set.questions.end(),
                            [&](const Question& other) { return other.id.value == id.value; });
            if (known) continue;
            return Error{say("bộ câu hỏi `{}`: câu `{}` kết luận câu `{}`, mà không có câu ấy",
                             "questions `{}`: `{}` concludes `{}`, which there is not",
                             set.id.value, question.id.value, id.value)};
        }
    }
    return {};
}

}  // namespace

bool QuestionFile::holds_on(Date day) const {
    return valid_from->value <= day && (!valid_until || day <= valid_until->value);
}

Result<QuestionSets> QuestionSets::load(std::span<const DataFile> data) {
    auto files = load_registers<QuestionFile>(data, "assessment-questions");
    if (!files) return files.error();
    QuestionSets sets;
    for (QuestionFile& set : *files) {
        if (const auto error = dangling_conclusion(set)) return *error;
        std::erase_if(sets.sets_,
                      [&](const QuestionFile& other) { return other.id.value == set.id.value; });
        sets.sets_.push_back(std::move(set));
    }
    return sets;
}

Result<QuestionFile> QuestionSets::find(std::string_view id) const {
    std::vector<std::string_view> known;
    for (const QuestionFile& set : sets_) {
        if (set.id.value == id) return set;
        known.push_back(set.id.value);
    }
    return Error{unknown_word({"bộ câu hỏi", "set of questions"}, id, known)};
}

Result<QuestionFile> QuestionSets::on(Date day) const {
    const QuestionFile* last = nullptr;
    for (const QuestionFile& set : sets_) {
        if (set.valid_from->value > day) continue;
        if (last == nullptr || last->valid_from->value <= set.valid_from->value) last = &set;
    }
    if (last != nullptr) return *last;
    return Error{
        say("không có bộ câu hỏi nào áp dụng vào ngày {}", "no questions hold on {}", to_dmy(day))};
}

}  // namespace tthc::assess
