#include "tthc/report/due_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/common_words.h"
#include "tthc/report/due_words.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <utility>

namespace tthc::report {
namespace {

using std::chrono::days;
using std::chrono::sys_days;

void add_line(Document& document, const Message& text, std::size_t depth,
              std::optional<Color> color = {}) {
    document.emplace_back(Paragraph{{{{printable(text.vi), printable(text.en)}, color}}, depth});
}

/// Days in a row with one reason: `16/02/2026 - 20/02/2026: Tết Nguyên đán`.
void add_days(Document& document, const std::vector<CountedDay>& all) {
    for (std::size_t first = 0; first < all.size();) {
        std::size_t last = first;
        while (last + 1 < all.size() && all[last + 1].why == all[first].why &&
               sys_days(all[last + 1].day) == sys_days(all[last].day) + days(1))
            ++last;
        const CountedDay& day = all[first];
        const bool several = last != first;
        const Bilingual mark =
            day.counts ? Bilingual{"có tính", "counted"} : Bilingual{"không tính", "not counted"};
        const Date end = all[last].day;
        add_line(document,
                 say("{0} {2}{4}: {6}", "{1} {3}{5}: {7}", mark.vi, mark.en, to_dmy(day.day),
                     to_iso(day.day), several ? " - " + to_dmy(end) : "",
                     several ? " - " + to_iso(end) : "", day.why.vi, day.why.en),
                 2, Color::faint);
        first = last + 1;
    }
}

void add_period(Document& document, const PeriodDue& period, Date today) {
    add_line(document, words_of_period(period), 0, Color::strong);
    if (!period.due) {
        add_line(document, period.why_not, 1, Color::warning);
        return;
    }
    if (!period.from.empty()) {
        add_line(
            document,
            say("thủ tục tính từ “{}”; ở đây tính từ ngày tiếp nhận",
                "the procedure counts from “{}”; here the day of receipt is taken", period.from),
            1);
    }
    const DueDate& due = *period.due;
    if (due.due) {
        const Message when = words_of(*due.due);
        add_line(document, say("hẹn trả: {0}", "due: {1}", when.vi, when.en), 1);
    }
    const Message state = words_of(due.state, today);
    add_line(document, say("tình trạng: {0}", "state: {1}", state.vi, state.en), 1);
    for (const Message& fault : due.faults)
        add_line(document, say("sai: {0}", "fault: {1}", fault.vi, fault.en), 1, Color::warning);
    for (const Message& rule : due.rules)
        add_line(document, rule, 1);
    add_days(document, due.days);
}

Json list_of(const std::vector<Message>& messages, Language language) {
    Json list = Json::array();
    for (const Message& message : messages)
        list.push_back(message.in(language));
    return list;
}

Json moment_json(const std::optional<Moment>& moment) {
    return moment ? Json(iso_of(*moment)) : Json(nullptr);
}

Json period_json(const PeriodDue& period, Language language) {
    Json item = {{"what", period.what.in(language)},
                 {"case", period.of_case},
                 {"from", period.from},
                 {"channels", Json::array()},
                 {"period", period.period.to_string(language)},
                 {"begin", nullptr},
                 {"due", nullptr},
                 {"state", nullptr},
                 {"days", Json::array()},
                 {"rules", Json::array()},
                 {"faults", Json::array()},
                 {"why_not", period.why_not.in(language)}};
    for (const auto& channel : period.channels)
        item["channels"].push_back(record::word_of(channel.value).key);
    if (!period.due) return item;
    item["begin"] = iso_of(period.due->begin);
    item["due"] = moment_json(period.due->due);
    item["state"] = record::word_of(period.due->state).key;
    for (const CountedDay& day : period.due->days) {
        item["days"].push_back(
            {{"day", to_iso(day.day)}, {"counts", day.counts}, {"why", day.why.in(language)}});
    }
    item["rules"] = list_of(period.due->rules, language);
    item["faults"] = list_of(period.due->faults, language);
    return item;
}

class DueContent : public Content {
public:
    explicit DueContent(DueDates dates) : dates_(std::move(dates)) {}

    Document body() const override {
        Document document;
        if (!dates_.code.empty()) {
            document.emplace_back(Heading{{{same(printable(dates_.code + " " + dates_.name))}}});
        }
        const Message received = words_of(dates_.events.received);
        add_line(document, say("tiếp nhận: {0}", "received: {1}", received.vi, received.en), 0);
        document.emplace_back(Break{});
        for (const PeriodDue& period : dates_.periods) {
            add_period(document, period, dates_.today);
            document.emplace_back(Break{});
        }
        if (dates_.periods.empty()) {
            add_line(document,
                     {"thủ tục không nêu thời hạn giải quyết", "the procedure states no deadline"},
                     0);
        }
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("lang", record::word_of(language).key);
        json.add("as_of", to_iso(dates_.today));
        json.add("code", dates_.code);
        json.add("name", dates_.name);
        json.add("received", iso_of(dates_.events.received));
        json.open_list("periods");
        for (const PeriodDue& period : dates_.periods)
            json.add_item(period_json(period, language));
        json.close();
    }

private:
    DueDates dates_;
};

}  // namespace

RunReport due_report(DueDates dates) {
    RunReport report;
    report.run.command = "deadline";
    report.as_of = dates.today;
    report.findings = dates.findings;
    if (!dates.path.empty()) report.files.push_back(dates.path);
    report.content = std::make_unique<DueContent>(std::move(dates));
    return report;
}

}  // namespace tthc::report
