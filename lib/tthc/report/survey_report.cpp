#include "tthc/report/survey_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/format.h"

#include <fmt/format.h>

#include <utility>

namespace tthc::report {
namespace {

using survey::Answers;
using survey::Level;
using survey::PublishedQuestion;
using survey::PublishedShare;
using survey::Question;
using survey::Share;
using survey::Survey;

Words plain_words(Message text) {
    return {std::move(text)};
}

Words own_words(const std::string& text) {
    return {same(printable(text))};
}

Cell answers_cell(std::uint64_t number) {
    return Amount::number(Rational(number));
}

Cell share_cell(const Share& share) {
    const auto rate = share.rate();
    return rate ? Cell(Amount::percent(*rate)) : Cell(plain_words(same("–")));
}

Message interval_words(const Share& share) {
    const auto interval = share.interval();
    if (!interval) return same("–");
    const auto in = [&](Language language) {
        return fmt::format("{} – {}", format_percent(interval->low, language),
                           format_percent(interval->high, language));
    };
    Message words{in(Language::vi), in(Language::en)};
    if (!share.is_small()) return words;
    return {words.vi + " (mẫu nhỏ)", words.en + " (small sample)"};
}

void add_sentence(Document& document, Message text, std::size_t depth,
                  std::optional<Color> color = {}) {
    document.emplace_back(Paragraph{{{std::move(text), color}}, depth});
}

Row satisfied_row(Words name, const Share& share, std::uint64_t missing, std::uint64_t unread) {
    return {std::move(name),      answers_cell(share.all), answers_cell(missing),
            answers_cell(unread), share_cell(share),       plain_words(interval_words(share))};
}

class SurveyContent : public Content {
public:
    explicit SurveyContent(survey::SurveyRun run) : run_(std::move(run)) {}

    Document body() const override {
        Document document;
        if (!run_.survey) return document;
        document.emplace_back(Heading{{own_words(of().file().survey.value)}});
        add_sentence(document,
                     say("nguồn: {0}", "source: {0}", printable(of().file().source.value)), 0,
                     Color::faint);
        document.emplace_back(Break{});
        for (std::size_t period = 0; period < of().periods().size(); ++period)
            add(document, told_period(period));
        add(document, comparison());
        add(document, published());
        return document;
    }

    Document closing() const override {
        Document document;
        if (!run_.survey) return document;
        std::uint64_t answers = 0;
        std::uint64_t missing = 0;
        std::uint64_t unread = 0;
        for (std::size_t period = 0; period < of().periods().size(); ++period) {
            for (std::size_t i = 0; i < of().file().questions.size(); ++i) {
                const Answers& each = of().answers(period, i);
                answers += each.all();
                missing += each.missing;
                unread += each.unread;
            }
        }
        add_sentence(
            document,
            say("{0} câu trả lời; {1} ô không trả lời, {2} ô không đọc được: không vào tỷ lệ "
                "nào",
                "answers: {0}; not answered: {1}, not understood: {2}, both in no share", answers,
                missing, unread),
            0);
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        add_survey_keys(json, run_, language);
    }

private:
    const Survey& of() const { return *run_.survey; }
    const Question& question(std::size_t number) const { return of().file().questions[number]; }

    bool has_answers(std::size_t period) const {
        for (std::size_t i = 0; i < of().file().questions.size(); ++i) {
            if (of().answers(period, i).all() > 0) return true;
        }
        return false;
    }

    Document told_period(std::size_t period) const {
        Document document;
        if (!has_answers(period)) return document;
        document.emplace_back(
            Heading{{plain_words(say("Kỳ {0}", "Period {0}", printable(of().periods()[period])))}});
        Table table;
        table.head = {plain_words({"Hài lòng", "Satisfied"}),
                      plain_words({"Trả lời", "Answers"}),
                      plain_words({"Không trả lời", "Not answered"}),
                      plain_words({"Không đọc được", "Not understood"}),
                      plain_words({"Tỷ lệ", "Share"}),
                      plain_words({"Khoảng tin cậy 95 %", "95 % interval"})};
        for (std::size_t i = 0; i < of().file().questions.size(); ++i) {
            const Answers& answers = of().answers(period, i);
            table.rows.push_back(satisfied_row(own_words(question(i).name.value),
                                               of().satisfied(period, i), answers.missing,
                                               answers.unread));
        }
        for (const std::string& factor : of().factors()) {
            const Message name = say("Yếu tố: {0}", "Factor: {0}", printable(factor));
            table.rows.push_back(pooled_row(name, of().satisfied_of_factor(period, factor)));
        }
        table.rows.push_back(
            pooled_row({"Chung (gộp các câu có yếu tố)", "Overall (questions with a factor)"},
                       of().satisfied_of_all(period)));
        document.emplace_back(std::move(table));
        document.emplace_back(Break{});
        add(document, levels(period));
        return document;
    }

    static Row pooled_row(const Message& name, const Share& share) {
        return {plain_words(name),     answers_cell(share.all), plain_words(same("")),
                plain_words(same("")), share_cell(share),       plain_words(interval_words(share))};
    }

    Document levels(std::size_t period) const {
        Document document;
        Table table;
        table.head = {plain_words({"Mức trả lời", "Level"}), plain_words({"Trả lời", "Answers"}),
                      plain_words({"Tỷ lệ", "Share"})};
        for (std::size_t i = 0; i < of().file().questions.size(); ++i) {
            const Answers& answers = of().answers(period, i);
            if (answers.all() == 0) continue;
            for (std::size_t level = 0; level < answers.of_level.size(); ++level) {
                const std::string name =
                    fmt::format("{}: {}", question(i).id.value, of().levels(i)[level].name.value);
                table.rows.push_back({own_words(name), answers_cell(answers.of_level[level]),
                                      share_cell({answers.of_level[level], answers.all()})});
            }
        }
        document.emplace_back(std::move(table));
        document.emplace_back(Break{});
        return document;
    }

    /// Each period beside the one before it.
    Document comparison() const {
        Document document;
        for (std::size_t period = 1; period < of().periods().size(); ++period) {
            if (!has_answers(period - 1) || !has_answers(period)) continue;
            document.emplace_back(Heading{{plain_words(
                say("{0} so với {1}", "{0} beside {1}", printable(of().periods()[period]),
                    printable(of().periods()[period - 1])))}});
            Table table;
            table.of_words = true;
            for (std::size_t i = 0; i < of().file().questions.size(); ++i) {
                table.rows.push_back({own_words(question(i).name.value),
                                      plain_words(change(of().satisfied(period - 1, i),
                                                         of().satisfied(period, i)))});
            }
            table.rows.push_back({plain_words({"Chung", "Overall"}),
                                  plain_words(change(of().satisfied_of_all(period - 1),
                                                     of().satisfied_of_all(period)))});
            document.emplace_back(std::move(table));
            document.emplace_back(Break{});
        }
        return document;
    }

    static Message change(const Share& before, const Share& after) {
        if (!before.rate() || !after.rate())
            return {"không so được: một kỳ không có trả lời",
                    "not compared: no answers in a period"};
        const Rational points = (*after.rate() - *before.rate()) * Rational(100);
        const bool apart = after.interval()->low > before.interval()->high ||
                           before.interval()->low > after.interval()->high;
        const std::string_view sign = points > Rational(0) ? "+" : "";
        const Bilingual what =
            apart ? Bilingual{"hai khoảng tin cậy rời nhau", "the intervals are apart"}
                  : Bilingual{"hai khoảng tin cậy chồng nhau: chưa kết luận được",
                              "the intervals overlap: no conclusion"};
        return say("{0} → {1} ({2}{3} điểm %): {4}", "{5} → {6} ({2}{7} points): {8}",
                   format_percent(*before.rate(), Language::vi),
                   format_percent(*after.rate(), Language::vi), sign,
                   format_number(points, Language::vi), what.vi,
                   format_percent(*before.rate(), Language::en),
                   format_percent(*after.rate(), Language::en), format_number(points, Language::en),
                   what.en);
    }

    Document published() const {
        Document document;
        if (run_.published.empty()) return document;
        document.emplace_back(
            Heading{{plain_words({"Các tỷ lệ đã công bố", "Shares that were published"})}});
        for (const PublishedQuestion& each : run_.published) {
            add_sentence(document,
                         say("{0}, {1}", "{0}, {1}", printable(of().periods()[each.period]),
                             printable(question(each.question).name.value)),
                         1, Color::strong);
            add_sentence(document, shares(each), 2);
            add_sentence(document, sum(each), 2);
            if (of().answers(each.period, each.question).all() > 0)
                add_sentence(document, reproduced(each), 2);
        }
        document.emplace_back(Break{});
        return document;
    }

    Message shares(const PublishedQuestion& each) const {
        Message all;
        for (const PublishedShare* const share : each.shares) {
            const bool cut = share->truncated && share->truncated->value;
            std::string name = share->level.value;
            for (const Level& level : of().levels(each.question)) {
                if (level.id.value == share->level.value) name = level.name.value;
            }
            const Rational percent = to_rational(share->share->value.value);
            const Message one =
                say("{0}{1} {2}{3} %", "{0}{1} {4}{5} %", all.vi.empty() ? "" : "; ",
                    printable(name), cut ? "trên " : "", format_number(percent, Language::vi),
                    cut ? "above " : "", format_number(percent, Language::en));
            all = {all.vi + one.vi, all.en + one.en};
        }
        return all;
    }

    static Message sum(const PublishedQuestion& each) {
        const auto& words = record::word_of(each.sum).title;
        const Rational left = each.unsaid;
        if (left == Rational(0)) return say(words);
        return say("tổng {0}, còn {1} điểm % không nêu: {2}", "sum {3}, {4} points unsaid: {5}",
                   format_number(Rational(100) - left, Language::vi),
                   format_number(left, Language::vi), words.vi,
                   format_number(Rational(100) - left, Language::en),
                   format_number(left, Language::en), words.en);
    }

    static Message reproduced(const PublishedQuestion& each) {
        if (each.differ.empty())
            return {"các phiếu trả lời cho đúng các tỷ lệ này", "the answers give these shares"};
        return say("{} tỷ lệ không đúng với các phiếu trả lời",
                   "shares that the answers do not give: {}", each.differ.size());
    }

    survey::SurveyRun run_;
};

}  // namespace

RunReport survey_report(survey::SurveyRun run) {
    RunReport report{.run = {.command = "survey", .inputs = {run.path}}};
    report.findings = run.findings;
    report.files.push_back(run.path);
    report.content = std::make_unique<SurveyContent>(std::move(run));
    return report;
}

}  // namespace tthc::report
