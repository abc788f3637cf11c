#include "tthc/law/register.h"
#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"
#include "tthc/review/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <sstream>
#include <vector>

namespace tthc::rules::parts_longer_than_deadline {
namespace {

constexpr Ground basis[] = {grounds::deadline_criteria, grounds::principles};

std::vector<std::string> words_of(const std::string& text) {
    std::istringstream stream(text);
    std::vector<std::string> words;
    for (std::string word; stream >> word;) {
        word.erase(word.find_last_not_of(",.;:()") + 1);
        words.push_back(word);
    }
    return words;
}

/// The longest period that the words from `at` read as: `9 ngày làm việc`, not `9 ngày`.
std::optional<Duration> period_at(const std::vector<std::string>& words, std::size_t at) {
    std::optional<Duration> period;
    std::string text = words[at];
    for (std::size_t next = at + 1; next < std::min(at + 4, words.size()); ++next) {
        text += fmt::format(" {}", words[next]);
        if (const auto longer = Duration::parse(text)) period = longer;
    }
    return period;
}

/// The periods a text adds up, a sum for each unit; empty when fewer than two or alternatives.
std::vector<Duration> sums_of(const std::string& text) {
    if (!Folded(text).first_of({"hoặc", "gia hạn", "kéo dài", "or", "extended"}).empty()) return {};
    std::vector<Duration> sums;
    std::size_t parts = 0;
    const auto words = words_of(text);
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto period = period_at(words, at);
        if (!period) continue;
        ++parts;
        const auto same = std::find_if(sums.begin(), sums.end(), [&](const Duration& sum) {
            return sum.unit == period->unit;
        });
        if (same == sums.end())
            sums.push_back(*period);
        else
            same->count = same->count + period->count;
    }
    return parts < 2 ? std::vector<Duration>{} : sums;
}

std::string listed(const std::vector<Duration>& sums, Language language) {
    std::string text = sums.front().to_string(language);
    for (std::size_t i = 1; i < sums.size(); ++i) {
        text += language == Language::vi ? " và " : " and ";
        text += sums[i].to_string(language);
    }
    return text;
}

/// Empty when only a calendar can tell; a sum that uses the deadline up leaves no time for others.
std::optional<bool> exceeds(const std::vector<Duration>& sums, const Duration& deadline) {
    for (const Duration& sum : sums) {
        const auto order = compare(sum, deadline);
        if (!order) continue;
        if (*order > 0 || (*order == 0 && sums.size() > 1)) return true;
        if (sums.size() == 1) return false;
    }
    return {};
}

Message message_of(const std::string& act, const std::vector<Duration>& sums,
                   const Duration& deadline, bool certain) {
    const auto* const vi = certain
                               ? "theo {}, các khoảng thời gian cộng lại là {}, quá thời hạn {}"
                               : "theo {}, các khoảng thời gian cộng lại là {}; có quá {} không?";
    const auto* const en = certain ? "the periods of {} add up to {}, more than the deadline of {}"
                                   : "the periods of {} add up to {}; is that more than {}?";
    const auto in = [&](const char* text, Language language) {
        return fmt::format(fmt::runtime(text), act, listed(sums, language),
                           deadline.to_string(language));
    };
    return {in(vi, Language::vi), in(en, Language::en)};
}

void check(const Subject& subject, Report& report) {
    const Facts& facts = subject.facts;
    const auto& deadlines = subject.procedure.deadlines;
    for (std::size_t i = 0; i < deadlines.size(); ++i) {
        for (const Prescription& item : deadlines[i].prescribed) {
            if (!deadlines[i].legal || !item.basis) continue;
            const Citation& act = item.basis->value;
            if (facts.law.standing(act.act, facts.as_of) == Standing::not_yet) continue;
            const Duration& deadline = deadlines[i].legal->value;
            const auto sums = sums_of(item.value.value);
            const auto longer = exceeds(sums, deadline);
            if (sums.empty() || longer == false) continue;
            const Message message = message_of(act.to_string(), sums, deadline, longer.has_value());
            const std::string path = item_path("deadlines", deadlines[i].id, i);
            longer ? report.add(subject, item.value.span, path, message)
                   : report.ask(subject, item.value.span, path, message);
        }
    }
}

}  // namespace

constexpr Code code{
    .id = "R007",
    .name = "parts-longer-than-deadline",
    .severity = Severity::warning,
    .title = {"Các khoảng thời gian được quy định cộng lại quá thời hạn chung.",
              "Prescribed periods add up to more than the deadline."},
    .rationale = {"Người dân tính theo thời hạn chung nhưng phải chờ hết mọi giai đoạn. Mỗi đơn vị "
                  "được cộng riêng; chỉ có lịch mới so sánh được thì là câu hỏi.",
                  "People count on the deadline but wait through every stage. Each unit is added "
                  "up by itself; where only a calendar can compare, this is a question."},
    .remedy = {"Nêu rõ tổng thời hạn của trường hợp này, hoặc kiến nghị rút ngắn từng giai đoạn.",
               "State the whole time of this case, or propose shorter stages."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 15 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
    prescribed:
      - {basis: 19/2012/QH13 Điều 41 khoản 4, value: 15 ngày}
      - basis: 19/2012/QH13 Điều 41 khoản 6
        value: 15 ngày lập hội đồng và 9 ngày làm việc thẩm định  # expect: parts-longer-than-deadline
)",
    .good = R"(
deadlines:
  - legal: 15 ngày
    from: ngày nhận đủ hồ sơ hợp lệ
    prescribed:
      - {basis: 19/2012/QH13 Điều 41 khoản 4, value: 15 ngày}
      - {basis: 19/2012/QH13 Điều 41 khoản 6, value: 5 ngày lập hội đồng và 9 ngày thẩm định}
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::parts_longer_than_deadline
