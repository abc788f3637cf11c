#include "tthc/report/cases_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/cases/indicators.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

using cases::CaseResults;
using cases::Distribution;
using cases::Groups;
using cases::Measures;
using cases::States;
using CaseState = DossierState;

Words told_words(Message text) {
    return {std::move(text)};
}

Words no_figure() {
    return told_words(same("–"));
}

Cell count_cell(std::uint64_t number) {
    return Amount::number(Rational(number));
}

Cell rate_cell(const std::optional<Rational>& rate) {
    return rate ? Cell(Amount::percent(*rate)) : Cell(no_figure());
}

Cell days_cell(const std::optional<Rational>& days) {
    return days ? Cell(Amount::number(*days)) : Cell(no_figure());
}

std::optional<Rational> p90_of(const Distribution& distribution) {
    const auto p90 = distribution.p90();
    return p90 ? std::optional(Rational(*p90)) : std::nullopt;
}

void add_case_head(Document& document, Message text) {
    document.emplace_back(Heading{{told_words(std::move(text))}});
}

void add_told(Document& document, Message text, std::size_t depth = 0,
              std::optional<Color> color = {}) {
    document.emplace_back(Paragraph{{{std::move(text), color}}, depth});
}

Row states_row(const Message& label, const States& states) {
    const std::uint64_t open = states.of(CaseState::open);
    return {told_words(label),
            count_cell(states.all()),
            count_cell(states.of(CaseState::early)),
            count_cell(states.of(CaseState::on_time)),
            count_cell(states.of(CaseState::late)),
            count_cell(open),
            count_cell(states.of(CaseState::overdue)),
            count_cell(states.of(CaseState::waiting)),
            count_cell(states.of(CaseState::stopped)),
            rate_cell(states.on_time_rate())};
}

Table states_table(const Measures& all) {
    Table table;
    table.head = {told_words({"So với", "Against"}),
                  told_words({"Hồ sơ", "Dossiers"}),
                  told_words({"Trước hạn", "Early"}),
                  told_words({"Đúng hạn", "On time"}),
                  told_words({"Quá hạn", "Late"}),
                  told_words({"Đang giải quyết", "Open"}),
                  told_words({"Đã quá hạn, chưa trả", "Overdue"}),
                  told_words({"Chờ bổ sung", "Waiting"}),
                  told_words({"Dừng", "Stopped"}),
                  told_words({"Tỷ lệ đúng hạn", "On time, rate"})};
    table.rows.push_back(
        states_row({"ngày đến hạn của hồ sơ", "due date of the dossier"}, all.due));
    if (all.committed.all() > 0)
        table.rows.push_back(states_row({"thời hạn cam kết", "committed deadline"}, all.committed));
    if (all.legal.all() > 0)
        table.rows.push_back(states_row({"thời hạn theo quy định", "legal deadline"}, all.legal));
    return table;
}

/// Up to which number of working days a row of the distribution counts.
constexpr std::size_t day_bounds[] = {0, 1, 2, 3, 4, 5, 7, 10, 15, 20, 30, 45, 60};

Table distribution_table(const Distribution& distribution) {
    Table table;
    table.head = {told_words({"Số ngày làm việc", "Working days"}),
                  told_words({"Hồ sơ", "Dossiers"}), told_words({"Tỷ lệ", "Share"})};
    const auto& counts = distribution.counts();
    const auto add = [&](const Message& label, std::size_t first, std::size_t end) {
        std::uint64_t sum = 0;
        for (std::size_t i = first; i < std::min(end, counts.size()); ++i)
            sum += counts[i];
        if (sum == 0) return;
        table.rows.push_back({told_words(label), count_cell(sum),
                              rate_cell(Rational(sum) / Rational(distribution.count()))});
    };
    std::size_t first = 0;
    for (const std::size_t last : day_bounds) {
        add(same(first == last ? fmt::format("{}", last) : fmt::format("{}–{}", first, last)),
            first, last + 1);
        first = last + 1;
    }
    add(say("trên {}", "above {}", first - 1), first, counts.size());
    return table;
}

Table groups_table(const Bilingual& title, const std::vector<Groups::Group>& groups,
                   std::size_t most, const std::function<Message(const std::string&)>& label) {
    Table table;
    table.head = {told_words(say(title)),
                  told_words({"Hồ sơ", "Dossiers"}),
                  told_words({"Đã trả", "Returned"}),
                  told_words({"Trước hạn", "Early"}),
                  told_words({"Đúng hạn", "On time"}),
                  told_words({"Quá hạn", "Late"}),
                  told_words({"Quá hạn, chưa trả", "Overdue"}),
                  told_words({"Tỷ lệ đúng hạn", "On time, rate"}),
                  told_words({"Trung vị", "Median"}),
                  told_words({"90 % trong", "90 % within"})};
    for (std::size_t i = 0; i < std::min(most, groups.size()); ++i) {
        const Measures& measures = groups[i].measures;
        table.rows.push_back({told_words(label(groups[i].label)), count_cell(measures.dossiers),
                              count_cell(measures.working_days.count()),
                              count_cell(measures.due.of(CaseState::early)),
                              count_cell(measures.due.of(CaseState::on_time)),
                              count_cell(measures.due.of(CaseState::late)),
                              count_cell(measures.due.of(CaseState::overdue)),
                              rate_cell(measures.due.on_time_rate()),
                              days_cell(measures.working_days.median()),
                              days_cell(p90_of(measures.working_days))});
    }
    return table;
}

Message group_label(const std::string& label) {
    if (label.empty()) return {"(không rõ)", "(unknown)"};
    return same(printable(label));
}

Message channel_label(const std::string& label) {
    const auto channel = record::value_of<Channel>(label);
    return channel ? say(record::word_of(*channel).title) : group_label(label);
}

class CasesContent : public Content {
public:
    CasesContent(cases::CaseRun run, std::vector<cases::ActualTime> times, std::size_t most)
        : run_(std::move(run)), times_(std::move(times)), most_(most) {}

    Document body() const override {
        Document document = results();
        add(document, groups());
        add(document, indicators());
        add(document, updates());
        return document;
    }

    Document closing() const override {
        Document document;
        const CaseResults& results = run_.results;
        add_told(document, say("{0} dòng: {1} vào số liệu, {2} không đọc được",
                               "rows: {0}; in the figures: {1}; left out: {2}", results.rows,
                               results.all.dossiers, results.left_out));
        for (std::size_t i = 0; i < results.problems.size(); ++i) {
            if (results.problems[i] == 0) continue;
            const auto& problem = record::Words<cases::Problem>::words[i];
            add_told(document,
                     say("{2} ô: {0}", "{1}: {2}", problem.title.vi, problem.title.en,
                         results.problems[i]),
                     1);
        }
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        add_case_keys(json, run_, times_, language);
    }

private:
    Document results() const {
        Document document;
        const CaseResults& results = run_.results;
        if (results.all.dossiers == 0) return document;
        add_case_head(document,
                      say("Kết quả giải quyết hồ sơ, đến {0}", "Results of dossiers, on {1}",
                          to_dmy(run_.today), to_iso(run_.today)));
        document.emplace_back(states_table(results.all));
        const auto& due = results.due_from;
        add_told(document,
                 say("ngày đến hạn: {0} theo danh sách, {1} theo thời hạn cam kết, {2} theo thời "
                     "hạn quy định; {3} hồ sơ không biết hạn",
                     "due date: {0} as the list states it, {1} by the committed deadline, {2} by "
                     "the legal one; not known: {3}",
                     due.stated, due.committed, due.legal,
                     results.all.dossiers - due.stated - due.committed - due.legal),
                 1, Color::faint);
        document.emplace_back(Break{});
        if (results.all.working_days.count() > 0) add(document, taken());
        return document;
    }

    Document taken() const {
        Document document;
        const Distribution& taken = run_.results.all.working_days;
        add_case_head(document, {"Số ngày làm việc từ khi tính hạn đến khi trả kết quả",
                                 "Working days from the start of the period to the return"});
        document.emplace_back(distribution_table(taken));
        const Language vi = Language::vi;
        const Language en = Language::en;
        const Amount median = Amount::number(*taken.median());
        const Amount mean = Amount::number(*taken.mean());
        add_told(document,
                 say("trung vị {0}; 90 % trong {1}; trung bình {2} ({3} hồ sơ đã trả)",
                     "median {4}; 90 % within {1}; mean {5} (returned: {3})", words_of(median, vi),
                     *taken.p90(), words_of(mean, vi), taken.count(), words_of(median, en),
                     words_of(mean, en)),
                 1);
        document.emplace_back(Break{});
        return document;
    }

    void add_groups(Document& document, const Bilingual& title,
                    const std::vector<Groups::Group>& groups,
                    const std::function<Message(const std::string&)>& label) const {
        const bool told = std::any_of(groups.begin(), groups.end(), [](const Groups::Group& group) {
            return !group.label.empty();
        });
        if (!told) return;
        document.emplace_back(groups_table(title, groups, most_, label));
        if (groups.size() > most_)
            add_told(document, say("và {} dòng khác", "and {} more", groups.size() - most_), 1,
                     Color::faint);
        document.emplace_back(Break{});
    }

    Document groups() const {
        Document document;
        const CaseResults& results = run_.results;
        const auto procedure = [this](const std::string& label) { return procedure_label(label); };
        add_groups(document, {"Thủ tục", "Procedure"}, results.by_procedure, procedure);
        add_groups(document, {"Đơn vị", "Unit"}, results.by_unit, group_label);
        add_groups(document, {"Cách thức nộp", "Channel"}, results.by_channel, channel_label);
        add_groups(document, {"Tháng tiếp nhận", "Month of receipt"}, results.by_month,
                   group_label);
        return document;
    }

    Message procedure_label(const std::string& label) const {
        const auto known = run_.periods.find(label);
        if (known == run_.periods.end()) return group_label(label);
        return same(printable(fmt::format("{} {}", label, known->second.name)));
    }

    Document indicators() const {
        Document document;
        const CaseResults& results = run_.results;
        if (results.all.dossiers == 0) return document;
        add_case_head(document, {"Chỉ số theo 01/2018/TT-VPCP Điều 13, Điều 15 (0 đến 2 điểm)",
                                 "Indicators of 01/2018/TT-VPCP Điều 13, Điều 15 (0 to 2 points)"});
        Table table;
        table.of_words = true;
        for (const cases::Indicator& each : cases::indicators_of(results)) {
            table.rows.push_back(
                {told_words(say("{2}. {0}", "{2}. {1}", each.title.vi, each.title.en, each.number)),
                 told_words(told(each))});
        }
        document.emplace_back(std::move(table));
        add_told(document,
                 {"xếp loại cần đủ chín chỉ số nên không tính ở đây; QĐ 766/QĐ-TTg: tỷ lệ đúng hạn "
                  "và thời gian trung bình ở trên, điểm của từng tiêu chí chưa xác lập",
                  "a grade takes all nine and is not given here; 766/QĐ-TTg: the rate on time and "
                  "the mean time are above, the points of its criteria are not established"},
                 1, Color::faint);
        document.emplace_back(Break{});
        return document;
    }

    static Message told(const cases::Indicator& indicator) {
        if (!indicator.score) return indicator.why_not;
        const Amount score = Amount::number(*indicator.score);
        Message text = say("{0} ({1} hồ sơ)", "{2} (dossiers: {1})", words_of(score, Language::vi),
                           indicator.dossiers, words_of(score, Language::en));
        if (indicator.undecided == 0) return text;
        const Message more =
            say("; {} hồ sơ trễ không có phản ánh: chưa xác lập điểm, không tính",
                "; late without a complaint: {}, whose points are not established, left out",
                indicator.undecided);
        return {text.vi + more.vi, text.en + more.en};
    }

    Document updates() const {
        Document document;
        if (times_.empty()) return document;
        add_case_head(document, {"Thời gian thực tế ghi vào tệp thủ tục",
                                 "Times written to the procedure files"});
        for (const cases::ActualTime& time : times_) {
            const Message what = told(time);
            add_told(document,
                     say("{0}: {1} ({3} hồ sơ đã trả)", "{0}: {2} (returned: {3})",
                         printable(time.code), what.vi, what.en, time.dossiers),
                     1);
        }
        document.emplace_back(Break{});
        return document;
    }

    static Message told(const cases::ActualTime& time) {
        if (!time.after) return time.why_not;
        const auto in = [&](Language language) {
            const std::string after = time.after->to_string(language);
            return time.before ? fmt::format("{} → {}", time.before->to_string(language), after)
                               : after;
        };
        return {in(Language::vi), in(Language::en)};
    }

    cases::CaseRun run_;
    std::vector<cases::ActualTime> times_;
    std::size_t most_;
};

}  // namespace

RunReport cases_report(cases::CaseRun run, std::vector<cases::ActualTime> times, std::size_t most) {
    RunReport report{.run = {.command = "cases", .inputs = run.files}};
    report.as_of = run.today;
    report.findings = run.results.findings;
    report.content = std::make_unique<CasesContent>(std::move(run), std::move(times), most);
    return report;
}

}  // namespace tthc::report
