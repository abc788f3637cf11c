#include "tthc/survey/published.h"

#include <algorithm>

namespace tthc::survey {
namespace {

bool is_cut(const PublishedShare& share) {
    return share.truncated && share.truncated->value;
}

Rational percent_of(const PublishedShare& share) {
    return to_rational(share.share->value.value);
}

/// Half of the last digit: what rounding may have changed.
Rational half_digit(const PublishedShare& share) {
    return Rational(1) /
           Rational(2 * pow(Integer(10), static_cast<unsigned>(share.share->value.value.scale())));
}

void judge_sum(PublishedQuestion& question) {
    Rational sum;
    Rational cut;
    Rational rounded;
    for (const PublishedShare* const share : question.shares) {
        sum += percent_of(*share);
        if (is_cut(*share)) {
            cut += Rational(1);
        } else {
            rounded += half_digit(*share);
        }
    }
    question.unsaid = Rational(100) - sum;
    if (question.unsaid < -rounded) {
        question.sum = Sum::too_much;
    } else if (question.unsaid <= rounded) {
        question.sum = Sum::whole;
    } else {
        question.sum = question.unsaid < cut + rounded ? Sum::cut : Sum::level_unsaid;
    }
}

void compare(const Survey& survey, PublishedQuestion& question) {
    const Answers& answers = survey.answers(question.period, question.question);
    if (answers.all() == 0) return;
    const auto& levels = survey.levels(question.question);
    for (const PublishedShare* const share : question.shares) {
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i].id.value != share->level.value) continue;
            const Rational rate = Rational(answers.of_level[i]) / Rational(answers.all());
            if (!agrees(rate, *share)) question.differ.push_back(share);
        }
    }
}

}  // namespace

bool agrees(const Rational& rate, const PublishedShare& share) {
    const Rational percent = rate * Rational(100);
    const Rational published = percent_of(share);
    if (is_cut(share)) return percent >= published && percent < published + Rational(1);
    return abs(percent - published) <= half_digit(share);
}

std::vector<PublishedQuestion> published_questions(const Survey& survey) {
    std::vector<PublishedQuestion> all;
    for (const PublishedShare& share : survey.file().published) {
        const std::size_t period = survey.period_number(share.period.value);
        const std::size_t question = survey.question_number(share.question.value);
        auto found = std::find_if(all.begin(), all.end(), [&](const PublishedQuestion& each) {
            return each.period == period && each.question == question;
        });
        if (found == all.end()) found = all.insert(all.end(), {period, question});
        found->shares.push_back(&share);
    }
    for (PublishedQuestion& question : all) {
        judge_sum(question);
        compare(survey, question);
    }
    return all;
}

}  // namespace tthc::survey
