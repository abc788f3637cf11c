#include "tthc/survey/answers.h"

#include "tthc/base/nearest.h"
#include "tthc/import/list/list_table.h"

#include <algorithm>
#include <numeric>

namespace tthc::survey {
namespace {

template <class Items>
std::optional<std::size_t> find_id(const Items& items, const std::string& id) {
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const auto& item) { return item.id.value == id; });
    if (found == items.end()) return {};
    return static_cast<std::size_t>(found - items.begin());
}

template <class Items>
std::pair<Span, Message> not_there(const Bilingual& kind, const Text& id, const Items& items) {
    std::vector<std::string_view> known;
    for (const auto& item : items)
        known.emplace_back(item.id.value);
    return {id.span, unknown_word(kind, id.value, known)};
}

/// Of a tally or a share: its question, and its level where it has one.
template <class Item>
std::optional<std::pair<Span, Message>> dangling_item(const SurveyFile& file, const Item& item) {
    const auto question = find_id(file.questions, item.question.value);
    if (!question) return not_there({"câu hỏi", "question"}, item.question, file.questions);
    const auto scale = find_id(file.scales, file.questions[*question].scale.value);
    const auto& levels = file.scales[*scale].levels;
    if (item.level.value.empty() || find_id(levels, item.level.value)) return {};
    return not_there({"mức", "level"}, item.level, levels);
}

}  // namespace

std::uint64_t Answers::all() const {
    return std::accumulate(of_level.begin(), of_level.end(), std::uint64_t{0});
}

std::optional<Rational> Share::rate() const {
    if (all == 0) return {};
    return Rational(count) / Rational(all);
}

std::optional<Interval> Share::interval() const {
    if (all == 0) return {};
    return wilson(count, all);
}

std::optional<std::pair<Span, Message>> Survey::dangling(const SurveyFile& file) {
    for (const Question& question : file.questions) {
        if (!find_id(file.scales, question.scale.value))
            return not_there({"thang đo", "scale"}, question.scale, file.scales);
    }
    for (const Tally& tally : file.tallies) {
        if (auto error = dangling_item(file, tally)) return error;
    }
    for (const PublishedShare& share : file.published) {
        if (auto error = dangling_item(file, share)) return error;
    }
    return {};
}

Survey::Survey(SurveyFile file) : file_(std::move(file)) {
    for (const AnswerFile& each : file_.answers)
        add_period(each.period.value);
    for (const Tally& each : file_.tallies)
        add_period(each.period.value);
    for (const PublishedShare& each : file_.published)
        add_period(each.period.value);
    for (const Scale& scale : file_.scales) {
        auto& words = words_.emplace_back();
        for (std::size_t i = 0; i < scale.levels.size(); ++i) {
            const Level& level = scale.levels[i];
            words.emplace(importing::title_key(level.name.value), i);
            words.emplace(level.id.value, i);
            for (const auto& word : level.written)
                words.emplace(importing::title_key(word.value), i);
        }
    }
    for (const Question& question : file_.questions)
        scales_.push_back(*find_id(file_.scales, question.scale.value));
    answers_.resize(periods_.size());
    for (auto& period : answers_) {
        for (const std::size_t scale : scales_)
            period.push_back({std::vector<std::uint64_t>(file_.scales[scale].levels.size())});
    }
    for (const Tally& tally : file_.tallies) {
        const std::size_t question = question_number(tally.question.value);
        Answers& of = answers(period_number(tally.period.value), question);
        const auto level = find_id(levels(question), tally.level.value);
        const auto count = static_cast<std::uint64_t>(tally.count->value);
        (level ? of.of_level[*level] : of.missing) += count;
    }
}

void Survey::add_period(const std::string& period) {
    if (std::find(periods_.begin(), periods_.end(), period) == periods_.end())
        periods_.push_back(period);
    std::sort(periods_.begin(), periods_.end());
}

const std::vector<Level>& Survey::levels(std::size_t question) const {
    return file_.scales[scales_[question]].levels;
}

std::optional<std::size_t> Survey::level_of(std::size_t question, std::string_view cell) const {
    const auto& words = words_[scales_[question]];
    const auto found = words.find(importing::title_key(cell));
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

std::size_t Survey::period_number(const std::string& period) const {
    return static_cast<std::size_t>(std::find(periods_.begin(), periods_.end(), period) -
                                    periods_.begin());
}

std::size_t Survey::question_number(const std::string& id) const {
    return *find_id(file_.questions, id);
}

Answers& Survey::answers(std::size_t period, std::size_t question) {
    return answers_[period][question];
}

const Answers& Survey::answers(std::size_t period, std::size_t question) const {
    return answers_[period][question];
}

Share Survey::satisfied(std::size_t period, std::size_t question) const {
    const Answers& of = answers(period, question);
    Share share{0, of.all()};
    for (std::size_t i = 0; i < of.of_level.size(); ++i) {
        const Level& level = levels(question)[i];
        if (level.satisfied && level.satisfied->value) share.count += of.of_level[i];
    }
    return share;
}

std::vector<std::string> Survey::factors() const {
    std::vector<std::string> all;
    for (const Question& question : file_.questions) {
        const std::string& factor = question.factor.value;
        if (!factor.empty() && std::find(all.begin(), all.end(), factor) == all.end())
            all.push_back(factor);
    }
    return all;
}

Share Survey::satisfied_of_factor(std::size_t period, const std::string& factor) const {
    Share share;
    for (std::size_t i = 0; i < file_.questions.size(); ++i) {
        if (file_.questions[i].factor.value == factor) share = share + satisfied(period, i);
    }
    return share;
}

Share Survey::satisfied_of_all(std::size_t period) const {
    Share share;
    for (const std::string& factor : factors())
        share = share + satisfied_of_factor(period, factor);
    return share;
}

}  // namespace tthc::survey
