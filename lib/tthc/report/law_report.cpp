#include "tthc/report/law_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/writer.h"
#include "tthc/report/record_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

Message standing_of(const ActAnswer& answer) {
    const Bilingual words = record::word_of(answer.standing).title;
    if (answer.standing != Standing::expired || !answer.act) return say(words);
    const Date since = answer.act->expired->value;
    return {fmt::format("{} từ {}", words.vi, to_dmy(since)),
            fmt::format("{} since {}", words.en, to_iso(since))};
}

Json act_json(const ActAnswer& answer) {
    Json item = {{"number", answer.number},
                 {"standing", record::word_of(answer.standing).key},
                 {"act", nullptr},
                 {"replaces", answer.replaces},
                 {"amended_by", answer.amended_by}};
    if (answer.act) item["act"] = to_json(record::to_value(*answer.act));
    if (answer.procedures == 0) return item;
    item["procedures"] = answer.procedures;
    item["citations"] = answer.citations;
    return item;
}

void add_acts(JsonWriter& json, const std::vector<ActAnswer>& answers, Date day) {
    json.add("as_of", to_iso(day));
    json.open_list("acts");
    for (const ActAnswer& answer : answers)
        json.add_item(act_json(answer));
    json.close();
}

Message lines_of(const Instrument& act) {
    return {RecordText(plain(Language::vi)).write(act), RecordText(plain(Language::en)).write(act)};
}

void add_list(Document& document, const Bilingual& title, const std::vector<std::string>& numbers) {
    if (numbers.empty()) return;
    const std::string list = fmt::format("{}", fmt::join(numbers, "; "));
    document.emplace_back(Paragraph{{{say("{0}: {2}", "{1}: {2}", title.vi, title.en, list)}}});
}

class ActsContent : public Content {
public:
    ActsContent(std::vector<ActAnswer> answers, Date day)
        : answers_(std::move(answers)), day_(day) {}

    Document body() const override {
        Document document;
        for (const ActAnswer& answer : answers_) {
            if (!document.empty()) document.emplace_back(Break{});
            add(document, told(answer));
        }
        return document;
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        add_acts(json, answers_, day_);
    }

private:
    Document told(const ActAnswer& answer) const {
        const Message standing = standing_of(answer);
        Document document;
        document.emplace_back(
            Heading{{{{fmt::format("{}, ngày {}: {}", answer.number, to_dmy(day_), standing.vi),
                       fmt::format("{} on {}: {}", answer.number, to_iso(day_), standing.en)}}}});
        if (answer.act) document.emplace_back(Verbatim{"text", lines_of(*answer.act)});
        add_list(document, {"Thay thế văn bản", "Replaces"}, answer.replaces);
        add_list(document, {"Được sửa đổi, bổ sung bởi", "Amended by"}, answer.amended_by);
        return document;
    }

    std::vector<ActAnswer> answers_;
    Date day_;
};

Row row_of(const ActAnswer& answer) {
    Row row{Words{same(answer.number)}};
    if (answer.procedures > 0) {
        row.emplace_back(Words{same(std::to_string(answer.procedures))});
        row.emplace_back(Words{same(std::to_string(answer.citations))});
    }
    return row;
}

class ActListContent : public Content {
public:
    ActListContent(std::vector<ActAnswer> answers, Date day)
        : answers_(std::move(answers)), day_(day) {}

    Document body() const override {
        Document document;
        for (const ActAnswer& answer : answers_) {
            const Message standing = standing_of(answer);
            const std::string title = answer.act ? printable(answer.act->name.value) : "";
            document.emplace_back(Paragraph{{{same(answer.number), Color::strong}, {same(title)}}});
            document.emplace_back(Paragraph{{{standing}}, 1});
        }
        return document;
    }

    Document closing() const override {
        const std::size_t count = answers_.size();
        return {Paragraph{{{say("{} văn bản", "acts: {}", count)}}}};
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        add_acts(json, answers_, day_);
    }

private:
    std::vector<ActAnswer> answers_;
    Date day_;
};

Message share_line(const Bilingual& what, std::size_t part, std::size_t whole) {
    const std::size_t percent = whole == 0 ? 0 : (100 * part + whole / 2) / whole;
    return say("{0} {2} ({3} %)", "{1} {2} ({3} %)", what.vi, what.en, part, percent);
}

class GapsContent : public Content {
public:
    GapsContent(LawGaps gaps, Date day, std::size_t most)
        : gaps_(std::move(gaps)), day_(day), most_(most) {}

    Document body() const override {
        Document document;
        add(document, table({"Văn bản không có trong sổ", "Acts that the register does not know"},
                            [](const ActAnswer& gap) { return !gap.act; }));
        add(document, table({"Văn bản mà sổ không biết có hết hiệu lực hay chưa",
                             "Acts of which the register does not know whether they ended"},
                            [](const ActAnswer& gap) { return gap.act.has_value(); }));
        return document;
    }

    Document closing() const override {
        const LawCoverage& all = gaps_.coverage;
        const std::size_t whole = all.citations;
        Document document;
        document.emplace_back(Paragraph{{{say("{} thủ tục dẫn {} văn bản, {} lần",
                                              "procedures: {}; acts they cite: {}; citations: {}",
                                              all.procedures, all.acts, whole)}}});
        for (const auto& [what, part] :
             {std::pair{Bilingual{"có trong sổ:", "in the register:"}, all.known},
              {Bilingual{"biết ngày có hiệu lực:", "day in force known:"}, all.dated},
              {Bilingual{"biết đã hoặc sẽ hết hiệu lực:", "known to have ended or to end:"},
               all.ended}}) {
            document.emplace_back(Paragraph{{{share_line(what, part, whole)}}, 1});
        }
        return document;
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        const LawCoverage& all = gaps_.coverage;
        json.add("summary", {{"procedures", all.procedures},
                             {"acts", all.acts},
                             {"citations", all.citations},
                             {"known", all.known},
                             {"dated", all.dated},
                             {"ended", all.ended}});
        add_acts(json, gaps_.gaps, day_);
    }

private:
    template <class Belongs>
    Document table(const Bilingual& title, const Belongs& belongs) const {
        Table rows{{Words{{"văn bản", "act"}}, Words{{"thủ tục", "procedures"}},
                    Words{{"lần dẫn", "citations"}}},
                   {}};
        for (const ActAnswer& gap : gaps_.gaps) {
            if (rows.rows.size() < most_ && belongs(gap)) rows.rows.push_back(row_of(gap));
        }
        if (rows.rows.empty()) return {};
        return {Heading{{{say(title)}}}, rows, Break{}};
    }

    LawGaps gaps_;  ///< without its findings
    Date day_;
    std::size_t most_;
};

}  // namespace

RunReport acts_report(std::vector<ActAnswer> answers, Date day) {
    RunReport report{.run = {.command = "law"}, .as_of = day};
    report.content = std::make_unique<ActsContent>(std::move(answers), day);
    return report;
}

RunReport act_list_report(std::vector<ActAnswer> answers, Date day) {
    RunReport report{.run = {.command = "law"}, .as_of = day};
    report.content = std::make_unique<ActListContent>(std::move(answers), day);
    return report;
}

RunReport law_gaps_report(LawGaps gaps, Date day, std::size_t most) {
    RunReport report{.run = {.command = "law"}, .as_of = day};
    report.findings = gaps.findings;
    report.content = std::make_unique<GapsContent>(std::move(gaps), day, most);
    return report;
}

}  // namespace tthc::report
