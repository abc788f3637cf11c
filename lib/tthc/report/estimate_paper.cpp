#include "tthc/report/estimate_paper.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/estimate_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz";

void add_line(Document& document, Message text, std::size_t depth = 0) {
    document.emplace_back(Paragraph{{{std::move(text)}}, depth});
}

void add_title(Document& document, Message text) {
    document.emplace_back(Heading{{{std::move(text), Color::strong}}});
}

Amount bounded(const Rational& value, Amount::Bound bound) {
    Amount amount = Amount::money(value);
    amount.bound = bound;
    return amount;
}

Message money_line(const Bilingual& title, const Amount& amount) {
    return {fmt::format("- {}: {}/năm", title.vi, words_of(amount, Language::vi)),
            fmt::format("- {}: {} a year", title.en, words_of(amount, Language::en))};
}

/// How sure the figures before, after and saved are.
struct Bounds {
    Amount::Bound before = Amount::Bound::exact;
    Amount::Bound after = Amount::Bound::exact;
    Amount::Bound saved = Amount::Bound::exact;
};

void add_benefit(Document& document, const Figure& figure, const Bounds& bounds) {
    add_line(document, money_line({"Chi phí tuân thủ trước khi đơn giản hóa",
                                   "Compliance cost before the simplification"},
                                  bounded(figure.before, bounds.before)));
    add_line(document, money_line({"Chi phí tuân thủ sau khi đơn giản hóa",
                                   "Compliance cost after the simplification"},
                                  bounded(figure.after, bounds.after)));
    add_line(document,
             money_line({"Chi phí tiết kiệm", "Saved"}, bounded(figure.saved(), bounds.saved)));
    const auto rate = figure.rate();
    if (!rate) return;
    const auto percent = [&](Language language) {
        return words_of(Amount::percent(*rate), language);
    };
    add_line(document, {"- Tỷ lệ cắt giảm chi phí: " + percent(Language::vi),
                        "- Rate of the saving: " + percent(Language::en)});
}

void add_waiting(Document& document, const Saving& saving) {
    for (const auto& named : time_figures(saving)) {
        const Bilingual& title = named.first;
        const std::optional<TimeFigure>& figure = named.second;
        if (!figure) continue;
        const auto in = [&](Language language) {
            return fmt::format("- {}: {} → {}", title.in(language),
                               figure->before.to_string(language),
                               figure->after.to_string(language));
        };
        add_line(document, {in(Language::vi), in(Language::en)});
    }
}

void add_contents(Document& document, const ProcedureSaving& procedure) {
    if (procedure.saving.abolished) {
        add_line(document, {"Bãi bỏ thủ tục hành chính.", "The procedure is abolished."});
    }
    std::size_t at = 0;
    for (const MeasureSaving& measure : procedure.measures) {
        if (measure.id.empty()) continue;
        const std::string mark = at < letters.size() ? std::string(1, letters[at]) : "-";
        const Message name = printable(measure.name);
        const std::string reason = printable(measure.reason);
        const auto in = [&](Language language, std::string_view why) {
            return fmt::format("{}) {}{}", mark, name.in(language),
                               reason.empty() ? "" : fmt::format(". {}: {}", why, reason));
        };
        add_line(document, {in(Language::vi, "Lý do"), in(Language::en, "Reason")});
        ++at;
    }
}

void add_amendments(Document& document, const ProcedureSaving& procedure) {
    std::vector<std::string> acts;
    for (const MeasureSaving& measure : procedure.measures) {
        for (const std::string& act : measure.amends) {
            if (std::find(acts.begin(), acts.end(), act) == acts.end()) acts.push_back(act);
        }
    }
    for (const std::string& act : acts)
        add_line(document, say("- Sửa đổi, bổ sung: {}.", "- To be amended: {}.", printable(act)));
    if (acts.empty()) {
        add_line(document, {"- Phương án không nêu văn bản phải sửa đổi, bổ sung.",
                            "- The plan names no text to be amended."});
    }
    add_line(document, {"- Lộ trình thực hiện: ……………", "- Timetable: ……………"});
}

void add_procedure(Document& document, const ProcedureSaving& procedure, std::size_t number) {
    const Saving& saving = procedure.saving;
    const std::string name = printable(fmt::format("{} ({})", procedure.name, procedure.code));
    add_title(document, say("{}. Thủ tục: {}", "{}. Procedure: {}", number, name));
    add_title(document, say("{}.1. Nội dung đơn giản hóa", "{}.1. What is simplified", number));
    add_contents(document, procedure);
    add_title(document, say("{}.2. Kiến nghị thực thi", "{}.2. What to amend", number));
    add_amendments(document, procedure);
    add_title(document, say("{}.3. Lợi ích phương án đơn giản hóa", "{}.3. What it saves", number));
    using Bound = Amount::Bound;
    const auto bound = [](const Estimate& estimate) {
        return estimate.is_short() ? Bound::at_least : Bound::exact;
    };
    add_benefit(document, saving.year_with_fees,
                {bound(saving.adjusted), bound(saving.after),
                 saving.untold.empty() ? Bound::exact : Bound::at_most});
    add_waiting(document, saving);
}

void add_proposal(Document& document, const PlanEstimate& plan) {
    std::size_t number = 0;
    for (const ProcedureSaving& procedure : plan.procedures)
        add_procedure(document, procedure, ++number);
    if (plan.procedures.size() > 1) {
        add_title(document, {"Lợi ích của cả phương án", "What the whole plan saves"});
        add_benefit(document, plan.year_with_fees, {});
    }
    if (plan.targets.empty()) return;
    add_title(document, {"Mục tiêu", "Targets"});
    for (const TargetResult& target : plan.targets) {
        Line line = target_line(target);
        line.insert(line.begin(), Words{{"-", "-"}});
        document.emplace_back(Paragraph{std::move(line)});
    }
}

/// `Phương án đơn giản hóa …` stands below `PHƯƠNG ÁN`, which is not said twice.
std::string without_kind(const std::string& name) {
    constexpr std::string_view kind = "Phương án ";
    if (!name.starts_with(kind)) return name;
    std::string rest = name.substr(kind.size());
    if (rest.starts_with("đ")) rest.replace(0, std::string_view("đ").size(), "Đ");
    return rest;
}

Message subject_of(const Estimates& result) {
    if (result.plans.size() == 1 && !result.plans.front().name.empty())
        return same(printable(without_kind(result.plans.front().name)));
    return {"Đơn giản hóa thủ tục hành chính", "Simplification of administrative procedures"};
}

}  // namespace

Paper estimate_paper(const Estimates& result) {
    if (result.plans.empty()) {
        return {.kind = {"BÁO CÁO", "REPORT"},
                .abbreviation = "BC",
                .subject = {"Chi phí tuân thủ thủ tục hành chính",
                            "Compliance cost of administrative procedures"},
                .body = told(result),
                .across = true};
    }
    Paper paper{.kind = {"PHƯƠNG ÁN", "PLAN"}, .abbreviation = "PA", .subject = subject_of(result)};
    for (const PlanEstimate& plan : result.plans) {
        if (result.plans.size() > 1) add_title(paper.body, same(printable(plan.name)));
        add_proposal(paper.body, plan);
    }
    paper.annex = {{"Tính chi phí tuân thủ", "Calculation of the compliance cost"}, told(result)};
    return paper;
}

}  // namespace tthc::report
