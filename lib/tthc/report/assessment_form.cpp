#include "tthc/report/assessment_form.h"

#include "tthc/base/printable.h"
#include "tthc/law/register.h"
#include "tthc/yaml/value.h"

#include <fmt/format.h>

namespace tthc::report {
namespace {

using assess::AnsweredQuestion;
using assess::Reply;

constexpr std::string_view no_answer = assess::to_fill_in;

class FormText {
public:
    FormText(const AssessmentForm& form, Language language) : form_(&form), language_(language) {}

    std::string write() {
        add_head();
        add_draft();
        text_ += "answers:\n";
        for (const AnsweredQuestion& one : form_->questions)
            add_question(one);
        return std::move(text_);
    }

private:
    static std::string quoted(const std::string& text) {
        return yaml::emit_in_line(yaml::Value::text(printable(text)));
    }

    void add(std::string_view key, const std::string& value, std::size_t indent = 0,
             std::string_view comment = {}) {
        text_ += fmt::format("{:{}}{}: {}{}{}\n", "", indent, key, value,
                             comment.empty() ? "" : "  # ", comment);
    }

    void add_head() {
        constexpr Bilingual intro{
            "# Đánh giá tác động của thủ tục hành chính, theo {}\n"
            "# Thay mỗi dấu … bằng câu trả lời. `record` là điều bản ghi nêu, đã điền sẵn: đọc "
            "lại.\n"
            "# Kiểm tra: tthc assess TỆP\n",
            "# Impact assessment of an administrative procedure by {}\n"
            "# Put an answer for every …. `record` is what the record says, prefilled: read it.\n"
            "# Check it: tthc assess FILE\n"};
        const auto& file = form_->file;
        text_ += fmt::format(fmt::runtime(intro.in(language_)), printable(form_->set.name.value));
        add("assessment", quoted(file.name.value));
        add("day", to_iso(file.day->value));
        add("questions", file.questions.value);
        add("stage", std::string(record::word_of(file.stage->value).key));
        if (!file.procedure.value.empty()) add("procedure", quoted(file.procedure.value));
        if (!file.original.value.empty()) add("original", quoted(file.original.value));
    }

    /// The kind is a comment where the name of the draft does not tell it.
    void add_draft() {
        const auto& draft = *form_->file.draft;
        text_ += "draft:\n";
        add("name", draft.name.value.empty() ? std::string(no_answer) : quoted(draft.name.value),
            2);
        constexpr Bilingual choose{"bỏ dấu # và ghi loại văn bản: circular, decree, …",
                                   "remove the # and state the kind: circular, decree, …"};
        constexpr Bilingual assigned{
            "luật, nghị quyết của Quốc hội giao quy định thủ tục này; không có thì bỏ dòng này",
            "law or resolution of the National Assembly that assigns it; without one drop this "
            "line"};
        if (!draft.kind) {
            add("# kind", "provincial-decision", 2, choose.in(language_));
            return;
        }
        add("kind", std::string(record::word_of(draft.kind->value).key), 2);
        if (may_prescribe(draft.kind->value, form_->file.day->value) == Power::only_if_assigned)
            add("assigned_by", std::string(no_answer), 2, assigned.in(language_));
    }

    void add_question(const AnsweredQuestion& one) {
        const auto& question = one.question;
        if (part_ != question.part->value) {
            part_ = question.part->value;
            text_ += fmt::format("  # --- {} ---\n", record::word_of(*part_).title.in(language_));
        }
        const std::string number =
            question.number.value.empty() ? "" : printable(question.number.value) + ". ";
        text_ += fmt::format(
            "  # {}{} ({})\n", number,
            printable(language_ == Language::vi ? question.text.value : question.english.value),
            question.basis->value.to_string());
        text_ += fmt::format("  - question: {}\n", question.id.value);
        if (!one.of.empty()) add("of", quoted(one.of), 4, printable(one.item.in(language_)));
        const std::string& said = one.says.text.in(language_);
        if (!said.empty()) add("record", quoted(said), 4, one.says.path);
        if (!question.words || !question.words->value) add_answer(one);
        add("text", std::string(no_answer), 4);
    }

    void add_answer(const AnsweredQuestion& one) {
        constexpr Bilingual by_record{"theo bản ghi; ", "by the record; "};
        std::string comment(one.reply == Reply::open ? "" : by_record.in(language_));
        std::string_view between;
        for (const auto& word : record::Words<Reply>::words) {
            if (word.value == Reply::open) continue;
            comment += fmt::format("{}{}", between, word.key);
            between = " | ";
        }
        add("answer", std::string(record::word_of(one.reply).key), 4, comment);
    }

    const AssessmentForm* form_;
    Language language_;
    std::string text_;
    std::optional<assess::Part> part_;
};

}  // namespace

std::string assessment_form(const AssessmentForm& form, Language language) {
    return FormText(form, language).write();
}

}  // namespace tthc::report
