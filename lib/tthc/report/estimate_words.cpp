#include "tthc/report/estimate_words.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/format.h"
#include "tthc/report/record_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace tthc::report {
namespace {

/// The printed parts and the exact total that they should add up to.
RoundingGap gap(Message what, const Rational& total, std::initializer_list<Rational> parts) {
    RoundingGap result{std::move(what), total, 0};
    for (const Rational& part : parts)
        result.printed += round_half_away(part);
    return result;
}

RoundingGap gap_of_fees(Message what, const Rational& with, const Rational& without,
                        const Rational& fees) {
    return gap(std::move(what), with, {without, fees});
}

/// The printed cost of one dossier, times the dossiers of a year.
RoundingGap gap_of_year(Message what, const Rational& year, const Rational& once,
                        const Estimate& estimate) {
    const Rational dossiers = estimate.times.likely * estimate.applicants.likely;
    return gap(std::move(what), year, {Rational(Rational(round_half_away(once)) * dossiers)});
}

}  // namespace

std::vector<Message> parameter_lines(const CostParameters& parameters) {
    const HourlyIncome& income = parameters.income;
    const NormSet& norms = parameters.norms;
    const auto w = [&](Language language) {
        const bool whole = income.value.denominator() == 1;
        return whole ? format_money(income.value, language)
                     : fmt::format("{} đ", format_number(income.value, language));
    };
    std::vector<Message> lines;
    lines.push_back({fmt::format("năm tính {}; thu nhập bình quân W = {} một giờ, số liệu năm {} "
                                 "({})",
                                 income.year, w(Language::vi), income.data_year, income.source),
                     fmt::format("calculated for {}; hourly income W = {}, figures of {} ({})",
                                 income.year, w(Language::en), income.data_year, income.source)});
    lines.push_back(
        say("định mức {}: {}", "norms {}: {}", norms.id.value, norms.basis->value.to_string()));
    if (income.stale) {
        lines.push_back(say("chú ý: W tính từ số liệu năm {}, không phải năm {}",
                            "beware: W comes from figures of {}, not of {}", income.data_year,
                            income.year - 1));
    }
    if (parameters.norms_of_another_year) {
        const Date from = norms.from->value;
        lines.push_back({fmt::format("chú ý: định mức {} áp dụng từ {}, được dùng cho năm {}",
                                     norms.id.value, words_of(from, Language::vi), income.year),
                         fmt::format("beware: the norms {} hold from {}, and are applied to {}",
                                     norms.id.value, words_of(from, Language::en), income.year)});
    }
    return lines;
}

std::vector<std::pair<Bilingual, std::optional<Duration>>> waits_of(const Estimate& estimate) {
    const auto& path = estimate.critical_path;
    return {{{"Thời hạn theo quy định", "Legal deadline"}, estimate.legal_deadline},
            {{"Thời hạn cam kết", "Committed deadline"}, estimate.committed_deadline},
            {{"Đường găng của các bước", "Critical path of the steps"},
             path ? std::optional(path->length) : std::nullopt}};
}

std::vector<std::pair<Bilingual, Rational>> counts_of(const Estimate& estimate) {
    return {{{"Lượt đi lại", "Trips"}, estimate.trips.likely},
            {{"Bước", "Steps"}, Rational(estimate.steps)},
            {{"Giấy tờ", "Documents"}, Rational(estimate.documents)},
            {{"Bản phải nộp", "Copies handed in"}, Rational(estimate.copies)}};
}

std::vector<std::pair<Bilingual, const Figure*>> once_figures(const Saving& saving) {
    return {{{"Không gồm phí, lệ phí", "Without fees"}, &saving.once_without_fees},
            {{"Phí, lệ phí", "Fees"}, &saving.once_fees},
            {{"Gồm phí, lệ phí", "With fees"}, &saving.once_with_fees}};
}

std::vector<std::pair<Bilingual, const Figure*>> year_figures(const Saving& saving) {
    return {{{"Không gồm phí, lệ phí", "Without fees"}, &saving.year_without_fees},
            {{"Gồm phí, lệ phí", "With fees"}, &saving.year_with_fees}};
}

std::vector<std::pair<Bilingual, std::optional<TimeFigure>>> time_figures(const Saving& saving) {
    std::optional<TimeFigure> path;
    if (saving.adjusted.critical_path && saving.after.critical_path) {
        path = {saving.adjusted.critical_path->length, saving.after.critical_path->length};
    }
    return {{{"Thời hạn theo quy định", "Legal deadline"}, saving.legal_deadline},
            {{"Thời hạn cam kết", "Committed deadline"}, saving.committed_deadline},
            {{"Đường găng của các bước", "Critical path of the steps"}, path}};
}

std::vector<RoundingGap> rounding_gaps(const Saving& saving) {
    std::vector<RoundingGap> gaps;
    gaps.push_back(gap_of_fees({"một hồ sơ, trước", "one dossier, before"},
                               saving.once_with_fees.before, saving.once_without_fees.before,
                               saving.once_fees.before));
    gaps.push_back(gap_of_fees({"một hồ sơ, sau", "one dossier, after"},
                               saving.once_with_fees.after, saving.once_without_fees.after,
                               saving.once_fees.after));
    gaps.push_back(gap_of_year({"một năm, trước", "one year, before"}, saving.year_with_fees.before,
                               saving.once_with_fees.before, saving.adjusted));
    gaps.push_back(gap_of_year({"một năm, sau", "one year, after"}, saving.year_with_fees.after,
                               saving.once_with_fees.after, saving.after));
    const auto add_saved = [&](const Bilingual& of, const auto& figures) {
        for (const auto& [what, figure] : figures) {
            gaps.push_back(gap({fmt::format("{}, {}, tiết kiệm", of.vi, what.vi),
                                fmt::format("{}, {}, saved", of.en, what.en)},
                               figure->before, {figure->after, figure->saved()}));
        }
    };
    add_saved({"một hồ sơ", "one dossier"}, once_figures(saving));
    add_saved({"một năm", "one year"}, year_figures(saving));
    return gaps;
}

std::vector<RoundingGap> rounding_gaps(const PlanEstimate& plan) {
    RoundingGap before{
        {"cả phương án, trước", "whole plan, before"}, plan.year_with_fees.before, 0};
    RoundingGap after{{"cả phương án, sau", "whole plan, after"}, plan.year_with_fees.after, 0};
    for (const ProcedureSaving& procedure : plan.procedures) {
        before.printed += round_half_away(procedure.saving.year_with_fees.before);
        after.printed += round_half_away(procedure.saving.year_with_fees.after);
    }
    return {before, after};
}

std::vector<Message> measure_lines(const MeasureSaving& measure) {
    std::vector<Message> lines;
    const Message name = measure.name.vi.empty() ? same(measure.id) : measure.name;
    if (!measure.amends.empty()) {
        const std::string texts = fmt::format("{}", fmt::join(measure.amends, "; "));
        lines.push_back({fmt::format("{}: phải sửa {}", name.vi, texts),
                         fmt::format("{}: {} must be amended", name.en, texts)});
    }
    return lines;
}

Line target_line(const TargetResult& target) {
    const auto rate = [](const std::optional<Rational>& value, Language language) {
        return value ? format_percent(*value, language) : std::string("?");
    };
    const std::string wanted_vi = rate(target.wanted, Language::vi);
    const std::string wanted_en = rate(target.wanted, Language::en);
    if (!target.reached) {
        const Message line =
            say("{0}: mục tiêu {2}; {4}", "{1}: target {3}; {5}", target.what.vi, target.what.en,
                wanted_vi, wanted_en, target.why_not.vi, target.why_not.en);
        return {{{"CHƯA TÍNH ĐƯỢC", "NOT COMPUTABLE"}, Color::warning},
                {{printable(line.vi), printable(line.en)}}};
    }
    const Color color = target.met ? Color::good : Color::warning;
    const Message verdict = target.met ? Message{"đạt", "met"} : Message{"CHƯA ĐẠT", "NOT MET"};
    Message line{fmt::format("{}: giảm {}, mục tiêu {}", target.what.vi,
                             rate(target.reached, Language::vi), wanted_vi),
                 fmt::format("{}: {} saved, target {}", target.what.en,
                             rate(target.reached, Language::en), wanted_en)};
    if (target.beside) {
        line.vi += fmt::format("; tính theo cơ sở kia: {}", rate(target.beside, Language::vi));
        line.en += fmt::format("; on the other base: {}", rate(target.beside, Language::en));
    }
    return {{verdict, color}, {{printable(line.vi), printable(line.en)}}};
}

std::vector<Message> break_even_lines(const TargetResult& target) {
    std::vector<Message> lines;
    for (const BreakEven& even : target.break_even) {
        const auto in = [&](Language language, std::string_view sentence) {
            return printable(fmt::format(fmt::runtime(sentence), even.procedure, even.name,
                                         format_number(Rational(even.applicants), language)));
        };
        lines.push_back(even.at_least
                            ? Message{in(Language::vi,
                                         "đạt khi {} {} có ít nhất {} đối tượng một năm, các thủ "
                                         "tục khác như đã tính"),
                                      in(Language::en,
                                         "met when {} {} has at least {} applicants a year, the "
                                         "others as they are")}
                            : Message{in(Language::vi,
                                         "đạt khi {} {} có nhiều nhất {} đối tượng một năm, các "
                                         "thủ tục khác như đã tính"),
                                      in(Language::en,
                                         "met when {} {} has at most {} applicants a year, the "
                                         "others as they are")});
    }
    return lines;
}

}  // namespace tthc::report
