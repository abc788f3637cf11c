#include "tthc/review/house/examples.h"

#include "tthc/base/say.h"
#include "tthc/review/example.h"
#include "tthc/review/reviewer.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace tthc::house {
namespace {

using Lines = std::set<std::uint32_t>;

/// One example of a rule, run.
class Trial {
public:
    Trial(const HouseRule& rule, const Text& example, const Facts& facts)
        : rule_(&rule), example_(&example), failures_(rule.source) {
        const Date day = parse_date(rule.rule.example_day).value_or(facts.as_of);
        const Facts then{facts.law, facts.agencies, facts.calendar, day};
        const Rule* const only[] = {&rule.rule};
        found_ = review(example_files(example.value), only, then, {}).findings.all();
    }

    std::vector<Finding> of_bad() {
        if (is_broken()) return failures_.take();
        const Lines marked = marked_lines();
        const Lines told = told_lines();
        if (told.empty()) {
            Finding& failure =
                fail(example_code::silent, {"quy tắc không báo gì trong ví dụ sai này",
                                            "the rule tells nothing of this bad example"});
            if (!is_covered()) {
                failure.help = {"ví dụ ở ngoài phạm vi (`scope`) của quy tắc",
                                "the example is outside the `scope` of the rule"};
            }
        } else if (!marked.empty() && marked != told) {
            fail(example_code::silent,
                 say("quy tắc báo ở dòng {} của ví dụ, không phải dòng {}",
                     "the rule tells of line {} of the example, not of line {}",
                     fmt::format("{}", fmt::join(told, ", ")),
                     fmt::format("{}", fmt::join(marked, ", "))));
        }
        return failures_.take();
    }

    std::vector<Finding> of_good() {
        if (is_broken() || found_.empty()) return failures_.take();
        const Finding& first = found_.front();
        fail(example_code::refused,
             {fmt::format("quy tắc báo ở dòng {}: {}", first.where.begin.line, first.message.vi),
              fmt::format("the rule tells of line {}: {}", first.where.begin.line,
                          first.message.en)});
        return failures_.take();
    }

private:
    Finding& fail(const Code& code, Message message) {
        return failures_.add(code, example_->span, std::string(rule_->rule.code.id),
                             std::move(message));
    }

    /// What is wrong with the text itself; of the rule's findings no more is asked then.
    bool is_broken() {
        const auto wrong = std::find_if(found_.begin(), found_.end(), [&](const Finding& each) {
            return each.code != &rule_->rule.code;
        });
        if (wrong == found_.end()) return false;
        Finding& failure =
            fail(example_code::broken,
                 {fmt::format("dòng {}: {}", wrong->where.begin.line, wrong->message.vi),
                  fmt::format("line {}: {}", wrong->where.begin.line, wrong->message.en)});
        failure.help = wrong->help;
        return true;
    }

    bool is_covered() const {
        const auto files = example_files(example_->value);
        return std::any_of(files.begin(), files.end(), [&](const Source& file) {
            const ProcedureFile read = load_procedure(file);
            return read.procedure && covers(*rule_, *read.procedure);
        });
    }

    Lines marked_lines() const {
        Lines lines;
        for (const auto& expected : expected_lines(example_->value, rule_->rule.code.name))
            lines.insert(expected.line);
        return lines;
    }

    Lines told_lines() const {
        Lines lines;
        for (const Finding& finding : found_) {
            lines.insert(finding.where.begin.line);
            for (const Related& other : finding.related)
                lines.insert(other.where.begin.line);
        }
        return lines;
    }

    const HouseRule* rule_;
    const Text* example_;
    Findings failures_;
    std::vector<Finding> found_;
};

}  // namespace

std::vector<Finding> failed_examples(const RuleSet& rules, const Facts& facts) {
    std::vector<Finding> failures;
    const auto keep = [&](std::vector<Finding> some) {
        std::move(some.begin(), some.end(), std::back_inserter(failures));
    };
    for (const auto& rule : rules.own()) {
        for (const Text& example : rule->entry.examples->bad)
            keep(Trial(*rule, example, facts).of_bad());
        for (const Text& example : rule->entry.examples->good)
            keep(Trial(*rule, example, facts).of_good());
    }
    return failures;
}

}  // namespace tthc::house
