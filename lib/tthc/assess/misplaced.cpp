#include "tthc/assess/judge.h"
#include "tthc/base/nearest.h"
#include "tthc/base/say.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <set>

namespace tthc::assess {
namespace {

std::vector<std::string> items_of(const Procedure& procedure, Each each) {
    std::vector<std::string> paths;
    if (each == Each::conditions) {
        for (std::size_t i = 0; i < procedure.conditions.size(); ++i)
            paths.push_back(item_path("conditions", procedure.conditions[i].id, i));
    } else if (procedure.documents) {
        const auto& papers = procedure.documents->items;
        for (std::size_t i = 0; i < papers.size(); ++i)
            paths.push_back(item_path("documents", papers[i].id, i));
    }
    return paths;
}

const Question* find_question(const QuestionFile& set, std::string_view id) {
    const auto found =
        std::find_if(set.questions.begin(), set.questions.end(),
                     [&](const Question& question) { return question.id.value == id; });
    return found == set.questions.end() ? nullptr : &*found;
}

Message unknown_question(const QuestionFile& set, const std::string& id) {
    std::vector<std::string_view> known;
    for (const Question& question : set.questions)
        known.push_back(question.id.value);
    const std::string_view near = nearest(id, known);
    if (near.empty()) {
        return say("bộ câu hỏi `{1}` không có câu `{0}`", "the set `{1}` has no question `{0}`", id,
                   set.id.value);
    }
    return say("bộ câu hỏi không có câu `{}`; có phải ý là `{}`?",
               "the set has no question `{}`; did you mean `{}`?", id, near);
}

void check_item(const Material& material, const Answer& answer, const Question& question,
                const std::string& node, Findings& wrong) {
    const std::string& of = answer.of.value;
    const Span place = of.empty() ? answer.question.span : answer.of.span;
    if (!question.each) {
        if (of.empty()) return;
        wrong.add(
            load_code::wrong_value, place, node,
            say("câu `{}` hỏi về cả thủ tục, không về một phần tử",
                "the question `{}` is about the procedure, not about an item", question.id.value));
        return;
    }
    const auto items = items_of(*material.procedure.procedure, question.each->value);
    if (std::find(items.begin(), items.end(), of) != items.end()) return;
    const std::vector<std::string_view> known(items.begin(), items.end());
    wrong.add(load_code::wrong_value, place, node,
              unknown_word({"phần tử của thủ tục", "item of the procedure"}, of, known));
}

}  // namespace

std::vector<Finding> misplaced_answers(const Material& material) {
    Findings wrong(material.source);
    std::set<std::pair<std::string, std::string>> known;
    for (const Answer& answer : material.file.answers) {
        const std::string& id = answer.question.value;
        const std::string node = "answers/" + id;
        const Question* const question = find_question(material.set, id);
        if (question == nullptr) {
            wrong.add(load_code::wrong_value, answer.question.span, node,
                      unknown_question(material.set, id));
            continue;
        }
        check_item(material, answer, *question, node, wrong);
        if (known.emplace(id, answer.of.value).second) continue;
        wrong.add(load_code::wrong_value, answer.question.span, node,
                  say("câu `{}` đã trả lời ở trên", "the question `{}` is answered above", id));
    }
    return wrong.take();
}

}  // namespace tthc::assess
