#include "tthc/report/saved/lines.h"
#include "tthc/report/saved/saved.h"

#include <algorithm>

namespace tthc::report::saved {
namespace {

Message message_of(const Bilingual& words) {
    return {std::string(words.vi), std::string(words.en)};
}

Bilingual words_of(const Message& message) {
    return {message.vi, message.en};
}

std::vector<Ground> grounds_of(const SavedCode& words) {
    std::vector<Ground> grounds;
    for (const SavedGround& ground : words.grounds)
        grounds.push_back({ground.citation, ground.from, ground.until, words_of(ground.says)});
    return grounds;
}

Code code_of(const SavedCode& words, std::span<const Ground> grounds) {
    return {.id = words.id,
            .name = words.name,
            .severity = words.severity,
            .incomplete = words.incomplete,
            .common = words.common,
            .yields_to = words.yields_to,
            .title = words_of(words.title),
            .rationale = words_of(words.rationale),
            .remedy = words_of(words.remedy),
            .grounds = grounds};
}

}  // namespace

/// What stands in a deque stays where it is.
struct Texts::Kept {
    struct KeptCode {
        SavedCode words;
        std::vector<Ground> grounds;
        Code code;
    };

    std::deque<KeptCode> codes;
    std::deque<std::string> texts;
};

Texts::Texts() : kept_(std::make_unique<Kept>()) {}
Texts::~Texts() = default;

const Code* Texts::code(SavedCode code) {
    const auto known = std::find_if(kept_->codes.begin(), kept_->codes.end(),
                                    [&](const auto& kept) { return kept.code.id == code.id; });
    if (known != kept_->codes.end()) return known->words == code ? &known->code : nullptr;
    Kept::KeptCode& kept = kept_->codes.emplace_back();
    kept.words = std::move(code);
    kept.grounds = grounds_of(kept.words);
    kept.code = code_of(kept.words, kept.grounds);
    return &kept.code;
}

const Code* Texts::find(std::string_view id) const {
    const auto known = std::find_if(kept_->codes.begin(), kept_->codes.end(),
                                    [&](const auto& kept) { return kept.code.id == id; });
    return known == kept_->codes.end() ? nullptr : &known->code;
}

std::string_view Texts::keep(std::string text) {
    return kept_->texts.emplace_back(std::move(text));
}

SavedCode saved_code(const Code& code) {
    SavedCode saved{.id = std::string(code.id),
                    .name = std::string(code.name),
                    .severity = code.severity,
                    .incomplete = code.incomplete,
                    .common = code.common,
                    .yields_to = std::string(code.yields_to),
                    .title = message_of(code.title),
                    .rationale = message_of(code.rationale),
                    .remedy = message_of(code.remedy)};
    for (const Ground& ground : code.grounds) {
        saved.grounds.push_back({std::string(ground.citation), std::string(ground.from),
                                 std::string(ground.until), message_of(ground.says)});
    }
    return saved;
}

}  // namespace tthc::report::saved
