#include "tthc/report/review_plan_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/common_words.h"
#include "tthc/report/exact.h"
#include "tthc/report/format.h"
#include "tthc/report/procedure_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

using plan::Candidate;
using plan::Reason;
using plan::Score;

/// What is expected of a review (63/2010/NĐ-CP Điều 31).
constexpr Bilingual product{"Báo cáo kết quả rà soát; dự thảo phương án đơn giản hóa",
                            "Report of the review; draft of a simplification plan"};

std::string value_words(const Score& score, Language language) {
    if (score.reason == Reason::burden) return format_money(*score.value, language);
    if (score.reason == Reason::lateness) return format_percent(*score.value, language);
    if (score.reason != Reason::age) return format_number(*score.value, language);
    const Rational years = *score.value / 365;
    return fmt::format("{} {}", format_number(years, language),
                       Bilingual{"năm", "years"}.in(language));
}

/// `chi phí tuân thủ một năm 1.663.816 đ, nhiều hơn 92 % thủ tục khác: 36,8/40 điểm`.
Message words_of_score(const Score& score, bool is_derived) {
    const Bilingual title = record::word_of(score.reason).title;
    if (!score.value) return say("{}: chưa rõ", "{}: not known", title.vi, title.en);
    const auto in = [&](Language language, std::string_view sentence) {
        const std::string_view mark = is_derived && score.reason == Reason::burden ? "*" : "";
        return fmt::format(fmt::runtime(sentence), title.in(language),
                           value_words(score, language) + std::string(mark),
                           format_number(score.above * 100, language),
                           format_number(score.points, language),
                           format_number(score.most, language));
    };
    return {in(Language::vi, "{} {}, nhiều hơn {} % thủ tục khác: {}/{} điểm"),
            in(Language::en, "{} {}, more than {} % of the others: {} of {} points")};
}

class ReviewPlanContent : public Content {
public:
    ReviewPlanContent(plan::Candidates candidates, int year, Date as_of)
        : candidates_(std::move(candidates)), year_(year), as_of_(as_of) {}

    Document body() const override {
        Document document;
        std::size_t number = 0;
        for (const Candidate& one : candidates_.procedures) {
            const Message points{
                fmt::format("({} điểm)", format_number(one.points, Language::vi)),
                fmt::format("({} points)", format_number(one.points, Language::en))};
            document.emplace_back(
                Paragraph{{{same(fmt::format("{}. {}", ++number,
                                             procedure_title(one.code, one.path, one.name))),
                            Color::strong},
                           {points}}});
            for (const Score& score : one.scores) {
                if (score.points != 0)
                    document.emplace_back(Paragraph{{{words_of_score(score, one.is_derived)}}, 1});
            }
        }
        if (!document.empty()) document.emplace_back(Break{});
        return document;
    }

    Document closing() const override {
        Document document;
        const auto add = [&](Message line) {
            document.emplace_back(Paragraph{{{std::move(line)}}});
        };
        for (const auto& word : record::Words<Reason>::words) {
            const std::size_t unknown = without(word.value);
            if (unknown > 0) {
                add(say("{} thủ tục chưa rõ {}: không có điểm của lý do này",
                        "not known of {2}: {3}; no points for this reason", unknown, word.title.vi,
                        unknown, word.title.en));
            }
        }
        add({"* chưa đo: suy từ các dữ kiện của bản ghi; số hồ sơ một năm chưa rõ thì tính một",
             "* not measured: made from facts of the record; one dossier a year where the number "
             "is not known"});
        add(say("{} thủ tục đưa vào kế hoạch trong {}; gửi kế hoạch trước ngày 31/01/{}",
                "in the plan: {} of {}; the plan is sent before {}-01-31",
                candidates_.procedures.size(), candidates_.of, year_));
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("as_of", to_iso(as_of_));
        json.add("lang", record::word_of(language).key);
        json.add("summary", {{"year", year_},
                             {"procedures", candidates_.of},
                             {"told", candidates_.procedures.size()}});
        json.open_list("candidates");
        for (const Candidate& one : candidates_.procedures) {
            Json scores = Json::array();
            for (const Score& score : one.scores)
                scores.push_back(json_of(score));
            json.add_item({{"procedure", one.code},
                           {"name", one.name},
                           {"path", one.path},
                           {"authority", one.authorities},
                           {"derived", one.is_derived},
                           {"points", exact(one.points)},
                           {"scores", std::move(scores)}});
        }
        json.close();
    }

    Paper paper(const RunReport& /*report*/) const override {
        Table table{.head = {Words{{"STT", "No."}}, Words{{"Thủ tục hành chính", "Procedure"}},
                             Words{{"Cơ quan thực hiện", "Authority"}},
                             Words{{"Thời gian thực hiện", "When"}},
                             Words{{"Căn cứ lựa chọn", "Why it was chosen"}},
                             Words{{"Dự kiến sản phẩm", "Expected result"}}},
                    .rows = {},
                    .depth = 0,
                    .of_words = true};
        for (const Candidate& one : candidates_.procedures) {
            const std::string authorities = fmt::format("{}", fmt::join(one.authorities, "; "));
            table.rows.push_back({Words{same(std::to_string(table.rows.size() + 1))},
                                  Words{same(procedure_title(one.code, one.path, one.name))},
                                  Words{same(printable(authorities))}, Words{same("……")},
                                  Words{reasons_of(one)}, Words{say(product)}});
        }
        return {.kind = {"KẾ HOẠCH", "PLAN"},
                .abbreviation = "KH",
                .subject = say("Rà soát, đánh giá thủ tục hành chính năm {}",
                               "Review of administrative procedures in {}", year_),
                .body = {std::move(table)},
                .across = true};
    }

private:
    static Message reasons_of(const Candidate& one) {
        std::vector<Message> all;
        for (const Score& score : one.scores) {
            if (score.points != 0) all.push_back(words_of_score(score, one.is_derived));
        }
        return joined(all);
    }

    static Json json_of(const Score& score) {
        return {{"reason", record::word_of(score.reason).key},
                {"value", score.value ? Json(exact(*score.value)) : Json(nullptr)},
                {"above", exact(score.above)},
                {"points", exact(score.points)},
                {"of", exact(score.most)}};
    }

    /// Of those told, how many are not known to have this reason or not.
    std::size_t without(Reason reason) const {
        std::size_t count = 0;
        for (const Candidate& one : candidates_.procedures) {
            for (const Score& score : one.scores)
                count += score.reason == reason && !score.value ? 1U : 0U;
        }
        return count;
    }

    plan::Candidates candidates_;
    int year_;
    Date as_of_;
};

}  // namespace

RunReport review_plan_report(plan::Candidates candidates, int year, Date as_of) {
    RunReport report{.run = {.command = "plan"}, .as_of = as_of};
    report.findings = candidates.findings;
    report.content = std::make_unique<ReviewPlanContent>(std::move(candidates), year, as_of);
    return report;
}

}  // namespace tthc::report
