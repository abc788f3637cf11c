#include "tthc/assess/asked.h"

#include "tthc/model/identity.h"

#include <algorithm>

namespace tthc::assess {
namespace {

template <class T>
bool has(const List<T>& list, T value) {
    return std::any_of(list.begin(), list.end(),
                       [&](const Located<T>& one) { return one.value == value; });
}

bool is_of_head(const Change& change, Element element) {
    switch (element) {
        case Element::name:
            return change.path == "name";
        case Element::authority:
            return change.path == "authority" || change.path == "handled_by" ||
                   change.path == "levels";
        case Element::channels:
            return change.path == "submitted_at";
        default:
            return false;
    }
}

bool is_of_form(const Change& change) {
    if (touches(change, &Document::form)) return true;
    const auto has_form = [](const Side& side) {
        const auto* const paper = std::get_if<Document>(&side.value);
        return paper != nullptr && paper->form.has_value();
    };
    return change.kind != ChangeKind::changed &&
           (has_form(change.before) || has_form(change.after));
}

bool touches_element(const Change& change, Element element) {
    switch (change.section) {
        case Section::procedure:
            return is_of_head(change, element);
        case Section::levels:
        case Section::coordinates_with:
            return element == Element::authority;
        case Section::applicants:
            return element == Element::applicants;
        case Section::channels:
            return element == Element::channels;
        case Section::documents:
            return element == Element::documents ||
                   (element == Element::forms && is_of_form(change));
        case Section::deadlines:
            return element == Element::deadline;
        case Section::fees:
            return element == Element::fees;
        case Section::steps:
            return element == Element::steps;
        case Section::results:
            return element == Element::result;
        case Section::conditions:
            return element == Element::conditions;
        case Section::basis:
        case Section::burden:
        case Section::sources:
            return false;
    }
    return false;
}

/// Whether a change is of this paper or condition as the new version has it.
bool touches_item(const Change& change, Section section, std::size_t item) {
    return change.section == section && change.after.index == item;
}

class Asking {
public:
    Asking(Stage stage, Novelty novelty, const Procedure& procedure,
           std::span<const Change> changes)
        : stage_(stage), novelty_(novelty), procedure_(&procedure), changes_(changes) {}

    bool asks(const Question& question) const {
        if (!question.stages.empty() && !has(question.stages, stage_)) return false;
        if (!question.changes.empty()) return has(question.changes, novelty_);
        if (novelty_ == Novelty::introduced) return true;
        return novelty_ == Novelty::amended &&
               std::any_of(changes_.begin(), changes_.end(), [&](const Change& change) {
                   return touches_element(change, question.element->value);
               });
    }

    void add(const Question& question, std::vector<Asked>& asked) const {
        if (!question.each) {
            asked.push_back({&question, {}, 0});
            return;
        }
        if (question.each->value == Each::conditions) {
            const auto& conditions = procedure_->conditions;
            for (std::size_t i = 0; i < conditions.size(); ++i)
                add_item(question, Section::conditions,
                         item_path("conditions", conditions[i].id, i), i, asked);
            return;
        }
        if (!procedure_->documents) return;
        const auto& papers = procedure_->documents->items;
        for (std::size_t i = 0; i < papers.size(); ++i) {
            if (question.each->value == Each::forms && !papers[i].form) continue;
            add_item(question, Section::documents, item_path("documents", papers[i].id, i), i,
                     asked);
        }
    }

private:
    void add_item(const Question& question, Section section, std::string path, std::size_t item,
                  std::vector<Asked>& asked) const {
        const bool touched =
            novelty_ != Novelty::amended ||
            std::any_of(changes_.begin(), changes_.end(),
                        [&](const Change& change) { return touches_item(change, section, item); });
        if (touched) asked.push_back({&question, std::move(path), item});
    }

    Stage stage_;
    Novelty novelty_;
    const Procedure* procedure_;
    std::span<const Change> changes_;
};

/// Questions of the same kind of item stand together for each item, in the order of the set.
void sort_by_item(std::vector<Asked>& asked) {
    const auto is_same_run = [](const Asked& left, const Asked& right) {
        return left.question->each && right.question->each &&
               left.question->each->value == right.question->each->value;
    };
    for (auto begin = asked.begin(); begin != asked.end();) {
        const auto end = std::find_if(begin + 1, asked.end(), [&](const Asked& other) {
            return !is_same_run(*begin, other);
        });
        std::stable_sort(begin, end, [](const Asked& left, const Asked& right) {
            return left.item < right.item;
        });
        begin = end;
    }
}

}  // namespace

std::vector<Asked> asked_of(const QuestionFile& set, Stage stage, Novelty novelty,
                            const Procedure& procedure, std::span<const Change> changes) {
    const Asking asking(stage, novelty, procedure, changes);
    std::vector<Asked> asked;
    for (const Question& question : set.questions) {
        if (asking.asks(question)) asking.add(question, asked);
    }
    sort_by_item(asked);
    return asked;
}

}  // namespace tthc::assess
