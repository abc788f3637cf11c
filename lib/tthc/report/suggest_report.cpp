#include "tthc/report/suggest_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/common_words.h"
#include "tthc/record/writer.h"
#include "tthc/report/estimate_words.h"
#include "tthc/report/exact.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/procedure_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

/// The measure of a plan, in the language of the report.
Measure measure_of(const Suggestion& suggestion, Language language) {
    Measure measure;
    measure.id.value = suggestion.id;
    measure.name.value = suggestion.what.in(language);
    measure.reason.value = suggestion.reason.in(language);
    for (const std::string& path : suggestion.covers)
        measure.covers.emplace_back().value = path;
    for (const std::string& act : suggestion.amends)
        measure.amends.emplace_back().value = Citation::parse(act);
    return measure;
}

std::string measure_text(const Suggestion& suggestion, Language language) {
    yaml::Value list = yaml::Value::list();
    list.items.push_back(record::to_value(measure_of(suggestion, language)));
    return yaml::emit(list);
}

Amount at_least(const Rational& dong, const PricedSuggestion& one) {
    Amount amount = Amount::money(dong);
    if (one.at_least) amount.bound = Amount::Bound::at_least;
    return amount;
}

Message saved_line(const PricedSuggestion& one) {
    if (one.untold) {
        return {"chưa tính được: `burden` nêu công việc riêng; sửa công việc tương ứng",
                "not computed: `burden` states tasks of its own; change those of this paper"};
    }
    const Rational saved = one.times_known ? one.year.saved() : one.once.saved();
    const auto rate = one.year.rate();
    const auto in = [&](Language language, std::string_view sentence) {
        const auto money = [&](const Rational& dong) {
            return words_of(at_least(dong, one), language);
        };
        return fmt::format(fmt::runtime(sentence), money(saved),
                           rate ? words_of(Amount::percent(*rate), language) : "",
                           money(one.most_a_year));
    };
    const bool some_only = one.most_a_year != one.year.saved();
    const Message part =
        some_only ? Message{"; nếu mọi hồ sơ đều theo: {2}", "; if all did: {2}"} : Message{};
    if (one.times_known) {
        return {in(Language::vi, "tiết kiệm: {0} một năm, {1}, không gồm phí" + part.vi),
                in(Language::en, "saved: {0} a year, {1}, without fees" + part.en)};
    }
    return {in(Language::vi, "tiết kiệm: {0} một hồ sơ, {1}, không gồm phí" + part.vi),
            in(Language::en, "saved: {0} a dossier, {1}, without fees" + part.en)};
}

Message wait_line(const TimeFigure& wait) {
    const auto in = [&](Language language, std::string_view title) {
        return fmt::format("{}: {} → {}", title, wait.before.to_string(language),
                           wait.after.to_string(language));
    };
    return {in(Language::vi, "thời hạn"), in(Language::en, "deadline")};
}

Json cost_json(const Figure& figure) {
    return {{"before", exact(figure.before)},
            {"after", exact(figure.after)},
            {"saved", exact(figure.saved())}};
}

class SuggestContent : public Content {
public:
    SuggestContent(SuggestedList list, Date as_of) : list_(std::move(list)), as_of_(as_of) {}

    Document body() const override {
        Document document;
        if (list_.suggestions.empty()) return document;
        for (const Message& line : parameter_lines(list_.parameters))
            document.emplace_back(Paragraph{{{printable(line)}}});
        document.emplace_back(Break{});
        std::size_t number = 0;
        for (const PricedSuggestion& one : list_.suggestions)
            add_one(document, one, ++number);
        return document;
    }

    Document closing() const override {
        const auto& told = list_.suggestions;
        const auto number = [&](const auto& has) {
            return std::count_if(told.begin(), told.end(), has);
        };
        const auto open = number([](const auto& one) { return one.suggestion.amends.empty(); });
        const auto unknown = number([](const auto& one) { return !one.times_known; });
        Document document;
        const auto add = [&](Message line) {
            document.emplace_back(Paragraph{{{std::move(line)}}});
        };
        if (open > 0) {
            add(say("{} nội dung chưa rõ văn bản phải sửa: bản ghi không nêu căn cứ của phần ấy",
                    "what to amend is open for {}: the record names no provision of that part",
                    open));
        }
        if (unknown > 0) {
            add(
                say("{} nội dung của thủ tục chưa có số hồ sơ một năm (`burden`): xếp theo một hồ "
                    "sơ",
                    "for {} it is not known how many dossiers a year there are (`burden`): ranked "
                    "by one",
                    unknown));
        }
        add(say("{} thủ tục: {} nội dung có thể đơn giản hóa, in {} nội dung tiết kiệm nhất",
                "procedures: {}; possible simplifications: {}; the {} that save most are told",
                list_.procedures, list_.found, told.size()));
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("as_of", to_iso(as_of_));
        json.add("summary", {{"procedures", list_.procedures},
                             {"found", list_.found},
                             {"told", list_.suggestions.size()}});
        json.open_list("suggestions");
        for (const PricedSuggestion& one : list_.suggestions)
            json.add_item(json_of(one, language));
        json.close();
    }

private:
    void add_one(Document& document, const PricedSuggestion& one, std::size_t number) const {
        const Suggestion& suggestion = one.suggestion;
        const std::string name =
            fmt::format("{}. {}", number, procedure_title(one.code, one.path, one.name));
        const auto add = [&](const Message& line, std::optional<Color> color = {}) {
            document.emplace_back(Paragraph{{{printable(line), color}}, 1});
        };
        document.emplace_back(Paragraph{{{same(name), Color::strong}}});
        add(suggestion.is_question ? Message{suggestion.what.vi + "?", suggestion.what.en + "?"}
                                   : suggestion.what,
            Color::good);
        const bool waits_less = one.wait && one.wait->before != one.wait->after;
        if (!waits_less || one.most_a_year != 0) add(saved_line(one));
        if (waits_less) add(wait_line(*one.wait));
        add(say("căn cứ: {}", "grounds: {}", grounds_on(suggestion.grounds, as_of_)));
        document.emplace_back(Verbatim{
            "yaml",
            {measure_text(suggestion, Language::vi), measure_text(suggestion, Language::en)}});
    }

    Json json_of(const PricedSuggestion& one, Language language) const {
        const Suggestion& suggestion = one.suggestion;
        Json grounds = Json::array();
        for (const Ground& ground : suggestion.grounds) {
            if (ground.holds_on(as_of_)) grounds.push_back(ground.citation);
        }
        return {{"procedure", one.code},
                {"name", one.name},
                {"path", one.path},
                {"rule", suggestion.rule},
                {"question", suggestion.is_question},
                {"measure",
                 {{"id", suggestion.id},
                  {"title", suggestion.what.in(language)},
                  {"covers", suggestion.covers},
                  {"reason", suggestion.reason.in(language)},
                  {"amends", suggestion.amends}}},
                {"lang", record::word_of(language).key},
                {"grounds", std::move(grounds)},
                {"at_least", one.at_least},
                {"computed", !one.untold},
                {"times_known", one.times_known},
                {"once_without_fees", cost_json(one.once)},
                {"year_without_fees", cost_json(one.year)},
                {"most_a_year", exact(one.most_a_year)},
                {"legal_deadline", wait_json(one.wait, language)}};
    }

    static Json wait_json(const std::optional<TimeFigure>& wait, Language language) {
        if (!wait) return nullptr;
        return {{"before", wait->before.to_string(language)},
                {"after", wait->after.to_string(language)}};
    }

    SuggestedList list_;  ///< without its findings
    Date as_of_;
};

}  // namespace

RunReport suggest_report(SuggestedList list, Date as_of) {
    RunReport report{.run = {.command = "suggest"}, .as_of = as_of};
    report.findings = list.findings;
    report.content = std::make_unique<SuggestContent>(std::move(list), as_of);
    return report;
}

}  // namespace tthc::report
