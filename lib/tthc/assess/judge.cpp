#include "tthc/assess/judge.h"

#include "tthc/assess/assess_codes.h"
#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/diff/describe.h"
#include "tthc/model/identity.h"

#include <algorithm>
#include <map>
#include <set>

namespace tthc::assess {
namespace {

constexpr std::size_t most_named_questions = 4;

bool is_power(const Question& question) {
    return question.fact && question.fact->value == Fact::power;
}

bool is(const Maybe<bool>& flag) {
    return flag && flag->value;
}

/// Where findings of an element belong in the words of the form.
std::string node_of(const AnsweredQuestion& one) {
    if (!one.of.empty()) return one.of;
    const Element element = one.question.element->value;
    if (element == Element::procedure) return {};
    return std::string(
        record::word_of(element == Element::forms ? Element::documents : element).key);
}

Message item_of(const Asked& asked, const Procedure& procedure) {
    if (!asked.question->each) return {};
    return asked.question->each->value == Each::conditions
               ? title_of(procedure.conditions[asked.item], procedure)
               : title_of(procedure.documents->items[asked.item], procedure);
}

/// A question of a procedure with what the record says to it.
AnsweredQuestion with_record(const Asked& asked, const Procedure& procedure, PowerDoubt doubt) {
    AnsweredQuestion one{
        .question = *asked.question, .of = asked.of, .item = item_of(asked, procedure)};
    if (one.question.fact) one.says = says(one.question.fact->value, procedure, asked.item, doubt);
    return one;
}

class Judge {
public:
    Judge(const Material& material, std::vector<Finding>& findings)
        : material_(&material), findings_(&findings), here_(material.source) {}

    Judgement run() {
        const Procedure& procedure = *material_->procedure.procedure;
        const Novelty novelty = material_->file.novelty();
        judgement_.doubt = novelty == Novelty::abolished
                               ? PowerDoubt::none
                               : doubt_of(material_->file.draft, is(procedure.internal),
                                          material_->law, material_->file.day->value);
        const auto asked = asked_of(material_->set, material_->file.stage->value, novelty,
                                    procedure, material_->changes);
        for (const Asked& one : asked)
            take(one, procedure);
        tell_open();
        tell_power();
        judgement_.verdict = verdict();
        auto more = here_.take();
        for (Finding& finding : more) {
            finding.procedure = identity(procedure);
            findings_->push_back(std::move(finding));
        }
        return std::move(judgement_);
    }

private:
    const Answer* answer_to(const Asked& asked) const {
        const auto& answers = material_->file.answers;
        const auto found = std::find_if(answers.begin(), answers.end(), [&](const Answer& answer) {
            return answer.question.value == asked.question->id.value && answer.of.value == asked.of;
        });
        return found == answers.end() ? nullptr : &*found;
    }

    void take(const Asked& asked, const Procedure& procedure) {
        AnsweredQuestion one = with_record(asked, procedure, judgement_.doubt);
        const Answer* const answer = answer_to(asked);
        one.place = answer == nullptr ? material_->file.name.span : answer->question.span;
        if (answer != nullptr) {
            if (answer->reply) one.reply = answer->reply->value;
            if (is_filled_in(answer->text)) one.text = answer->text.value;
        }
        const bool in_words = is(one.question.words);
        const bool answered = in_words ? !one.text.empty() : one.reply != Reply::open;
        if (!judgement_.stopped_at.empty() || rejected_.contains(asked.of)) {
            one.state = State::not_required;
        } else {
            one.state = answered ? State::answered : State::open;
        }
        if (one.state == State::answered) check(one, *answer);
        judgement_.questions.push_back(std::move(one));
    }

    void check(const AnsweredQuestion& one, const Answer& answer) {
        check_record(one, answer);
        if (is(one.question.words)) return;
        if (one.speaks_against() && one.text.empty()) {
            lacks_reason_ = true;
            here_
                .add(assess_code::no_reason, answer.reply->span, node_of(one),
                     say("trả lời “{}” mà không nêu lý do, phương án",
                         "answered “{1}” without reason or remedy",
                         record::word_of(one.reply).title.vi, record::word_of(one.reply).title.en))
                .help = {"viết lý do, phương án xử lý vào `text`",
                         "write the reason and what is to be done to `text`"};
        }
        check_against_record(one, answer);
        check_stop(one, answer);
        check_conclusion(one, answer);
    }

    /// What was prefilled and what the record says by now.
    void check_record(const AnsweredQuestion& one, const Answer& answer) {
        if (!is_filled_in(answer.record) || is_power(one.question)) return;
        const std::string then = printable(answer.record.value);
        const Message now = printable(one.says.text);
        if (then == now.vi || then == now.en) return;
        Finding& found = here_.add(
            assess_code::record_changed, answer.record.span, node_of(one),
            now.vi.empty()
                ? Message{"bản ghi không còn nêu điều này", "the record no longer says this"}
                : say("bản ghi nay nêu: {0}", "the record says by now: {1}", now.vi, now.en));
        found.help = {"đọc lại câu trả lời, rồi chép nội dung mới vào `record`",
                      "read the answer again, then copy the new content to `record`"};
        relate(found, one);
    }

    void check_against_record(const AnsweredQuestion& one, const Answer& answer) {
        if (is_power(one.question)) return;
        if (one.says.lacks && one.reply == Reply::yes) {
            here_
                .add(assess_code::not_in_record, answer.reply->span, node_of(one),
                     {"trả lời “có” mà bản ghi chưa có phần này",
                      "answered “yes”, and the record has no such part"})
                .help = {"bổ sung vào tệp thủ tục, hoặc sửa câu trả lời",
                         "add it to the file of the procedure, or mend the answer"};
        }
        const bool says_no = one.says.reply == Reply::no && one.reply == Reply::yes;
        const bool says_yes =
            one.says.reply == Reply::yes && one.reply == Reply::no && !is(one.question.judged);
        if (!says_no && !says_yes) return;
        contradicts_ = true;
        Finding& found = here_.add(
            assess_code::against_record, answer.reply->span, node_of(one),
            say("trả lời “{}” mà bản ghi nêu: {}", "answered “{2}”, and the record says: {3}",
                record::word_of(one.reply).title.vi, printable(one.says.text).vi,
                record::word_of(one.reply).title.en, printable(one.says.text).en));
        found.help = {"sửa câu trả lời, hoặc sửa thủ tục trong dự thảo",
                      "mend the answer, or the drafted procedure"};
        relate(found, one);
    }

    void relate(Finding& found, const AnsweredQuestion& one) const {
        if (one.says.place.begin == one.says.place.end) return;
        found.related.push_back({{"bản ghi nêu ở đây", "the record says it here"},
                                 locate(material_->procedure.source, one.says.place)});
    }

    void check_stop(const AnsweredQuestion& one, const Answer& answer) {
        const bool denies = is_power(one.question) && one.reply == Reply::no;
        if (!one.question.against || one.reply != one.question.against->value) return;
        if (!is(one.question.stops) && !denies) return;
        if (!one.of.empty()) {
            rejected_.insert(one.of);
            here_
                .add(assess_code::not_to_prescribe, answer.reply->span, node_of(one),
                     {"đánh giá là không cần thiết mà dự thảo vẫn quy định",
                      "found unnecessary, and the draft still asks for it"})
                .help = {"bỏ khỏi dự thảo và khỏi tệp thủ tục", "take it out of the draft"};
            return;
        }
        if (is(one.question.stops)) judgement_.stopped_at = one.question.id.value;
        tell_stop(one, answer);
    }

    void tell_stop(const AnsweredQuestion& one, const Answer& answer) {
        const bool of_power = is_power(one.question);
        Finding& found = here_.add(
            assess_code::not_to_prescribe, answer.reply->span, node_of(one),
            is(one.question.stops)
                ? Message{"dừng đánh giá ở câu này; các câu sau không cần trả lời",
                          "the assessment stops here; what follows needs no answer"}
                : Message{"đánh giá là không đúng thẩm quyền", "found to be beyond the power"});
        found.help = of_power
                         ? Message{"không quy định thủ tục này; kiến nghị cơ quan có thẩm quyền",
                                   "do not prescribe it; propose it to who has the power"}
                         : Message{"không quy định thủ tục này; nêu biện pháp khác để đạt mục tiêu",
                                   "do not prescribe it; name other means to the end"};
    }

    void check_conclusion(const AnsweredQuestion& one, const Answer& answer) {
        if (!one.question.against || one.speaks_against()) return;
        for (const AnsweredQuestion& before : judgement_.questions) {
            const bool concluded =
                std::any_of(one.question.concludes.begin(), one.question.concludes.end(),
                            [&](const Text& id) { return id.value == before.question.id.value; });
            if (!concluded || !before.question.against || before.of != one.of ||
                before.reply != before.question.against->value)
                continue;
            contradicts_ = true;
            Finding& found =
                here_.add(assess_code::conclusion, answer.reply->span, node_of(one),
                          say("kết luận trái với câu `{}`", "it contradicts the answer to `{}`",
                              before.question.id.value));
            found.help = {"sửa kết luận, hoặc câu trả lời ấy",
                          "mend the conclusion or that answer"};
            found.related.push_back(here_.related(before.place, {"câu trả lời ấy", "that answer"}));
        }
    }

    /// One finding for all open questions of an element.
    void tell_open() {
        std::map<Element, std::vector<const AnsweredQuestion*>> open;
        for (const AnsweredQuestion& one : judgement_.questions) {
            if (one.state == State::open) open[one.question.element->value].push_back(&one);
        }
        for (const auto& [element, questions] : open)
            tell_open_of(element, questions);
        if (judgement_.doubt != PowerDoubt::not_told || !judgement_.stopped_at.empty()) return;
        const auto& draft = material_->file.draft;
        here_
            .add(assess_code::unanswered, draft ? draft->place.span : material_->file.name.span, "",
                 say(record::word_of(PowerDoubt::not_told).title))
            .help = {"ghi loại văn bản vào `draft.kind`: circular, provincial-decision, …",
                     "state it in `draft.kind`: circular, provincial-decision, …"};
    }

    void tell_open_of(Element element, const std::vector<const AnsweredQuestion*>& questions) {
        std::vector<std::string> ids;
        for (const AnsweredQuestion* const one : questions) {
            const std::string id = '`' + one->question.id.value + '`';
            if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
        }
        std::string named;
        for (std::size_t i = 0; i < ids.size() && i < most_named_questions; ++i)
            named += (i == 0 ? "" : ", ") + ids[i];
        if (ids.size() > most_named_questions) named += ", …";
        const Bilingual& title = record::word_of(element).title;
        AnsweredQuestion whole = *questions.front();
        whole.of.clear();
        here_
            .add(assess_code::unanswered, questions.front()->place, node_of(whole),
                 say("{0}: {2} câu chưa trả lời: {3}", "{1}: {2} unanswered: {3}", title.vi,
                     title.en, questions.size(), named))
            .help = {
            "thay dấu … ở `answer` bằng yes, partly, no hoặc not-applicable; câu hỏi bằng "
            "lời: ghi vào `text`",
            "put yes, partly, no or not-applicable for … in `answer`; of a question in "
            "words write to `text`"};
    }

    const AnsweredQuestion* power_question() const {
        const auto found =
            std::find_if(judgement_.questions.begin(), judgement_.questions.end(),
                         [](const AnsweredQuestion& one) { return is_power(one.question); });
        return found == judgement_.questions.end() ? nullptr : &*found;
    }

    bool is_denied() const {
        const auto* const power = power_question();
        return power != nullptr && power->state == State::answered && power->reply == Reply::no;
    }

    Span place_of_draft() const {
        const auto& draft = material_->file.draft;
        if (judgement_.doubt == PowerDoubt::assigned_by_other)
            return draft->assigned_by.front().span;
        return draft->kind->span;
    }

    void tell_power() {
        if (!is_doubt(judgement_.doubt) || is_denied()) return;
        const auto& kind = record::word_of(material_->file.draft->kind->value).title;
        const auto& doubt = record::word_of(judgement_.doubt).title;
        Finding& found =
            here_.add(assess_code::power_doubted, place_of_draft(), "",
                      say("{0}: {2}", "{1}: {3}", kind.vi, kind.en, doubt.vi, doubt.en));
        found.help = {
            "nêu luật giao ở `draft.assigned_by`; thủ tục chỉ phân công các bước nội bộ thì ghi "
            "`internal: true` trong tệp thủ tục; không có thì không quy định",
            "name the assigning law in `draft.assigned_by`; of steps between agencies alone say "
            "`internal: true` in the procedure; else do not prescribe it"};
        if (judgement_.doubt == PowerDoubt::never) {
            found.severity = Severity::error;
            found.help = {"quy định bằng văn bản quy phạm pháp luật của cơ quan có thẩm quyền",
                          "prescribe it in a legal normative document of who has the power"};
        }
        const auto* const power = power_question();
        if (power == nullptr || power->state != State::answered) return;
        found.related.push_back(here_.related(
            power->place,
            {"trả lời là đúng thẩm quyền ở đây", "answered here that the power is there"}));
    }

    Verdict verdict() const {
        const auto& all = judgement_.questions;
        const auto any = [&](const auto& holds) {
            return std::any_of(all.begin(), all.end(), holds);
        };
        if (is_denied()) return Verdict::not_competent;
        if (!judgement_.stopped_at.empty()) return Verdict::unnecessary;
        if (is_doubt(judgement_.doubt)) return Verdict::examine_power;
        if (contradicts_) return Verdict::contradictory;
        if (judgement_.count(State::open) > 0 || lacks_reason_ ||
            judgement_.doubt == PowerDoubt::not_told)
            return Verdict::incomplete;
        if (any([](const AnsweredQuestion& one) {
                return one.state == State::answered && one.speaks_against();
            }))
            return Verdict::to_amend;
        return material_->file.novelty() == Novelty::abolished ? Verdict::explained
                                                               : Verdict::meets;
    }

    const Material* material_;
    std::vector<Finding>* findings_;
    Findings here_;
    Judgement judgement_;
    std::set<std::string> rejected_;  ///< papers and conditions found unnecessary
    bool lacks_reason_ = false;
    bool contradicts_ = false;
};

}  // namespace

bool AnsweredQuestion::speaks_against() const {
    if (!question.against) return false;
    return reply == question.against->value || reply == Reply::partly;
}

std::size_t Judgement::count(State state) const {
    return static_cast<std::size_t>(
        std::count_if(questions.begin(), questions.end(),
                      [&](const AnsweredQuestion& one) { return one.state == state; }));
}

std::vector<AnsweredQuestion> prefilled(const Material& material) {
    const Procedure& procedure = *material.procedure.procedure;
    const Novelty novelty = material.file.novelty();
    const PowerDoubt doubt = doubt_of(material.file.draft, is(procedure.internal), material.law,
                                      material.file.day->value);
    std::vector<AnsweredQuestion> questions;
    for (const Asked& asked :
         asked_of(material.set, material.file.stage->value, novelty, procedure, material.changes)) {
        AnsweredQuestion& one = questions.emplace_back(with_record(asked, procedure, doubt));
        const bool leaves_open = one.says.reply == Reply::yes && is(one.question.judged);
        if (one.says.reply && !leaves_open) one.reply = *one.says.reply;
    }
    return questions;
}

Judgement judge(const Material& material, std::vector<Finding>& findings) {
    return Judge(material, findings).run();
}

}  // namespace tthc::assess
