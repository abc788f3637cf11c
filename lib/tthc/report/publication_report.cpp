#include "tthc/report/publication_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/common_words.h"
#include "tthc/report/procedure_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

struct PublicationCounts {
    std::size_t in_order = 0;
    std::size_t lack_decision = 0;
    std::size_t lack_posting = 0;
    std::size_t late = 0;
    std::size_t overdue = 0;
    std::size_t not_judged = 0;
};

PublicationCounts count_of(const std::vector<PublicationStatus>& procedures) {
    const auto number = [&](const auto& has) {
        return static_cast<std::size_t>(std::count_if(procedures.begin(), procedures.end(), has));
    };
    const auto entry = [&](EntryState state) {
        return number([state](const auto& one) { return one.entry == state; });
    };
    return {.in_order = number([](const auto& one) { return one.is_in_order(); }),
            .lack_decision = number([](const auto& one) { return one.lacks_decision(); }),
            .lack_posting = number([](const auto& one) { return one.lacks_posting(); }),
            .late = entry(EntryState::late),
            .overdue = entry(EntryState::overdue),
            .not_judged = entry(EntryState::not_judged)};
}

Message publisher_words(const PublicationStatus& one) {
    if (!one.stated.issued_by.value.empty()) return same(printable(one.stated.issued_by.value));
    return say(record::word_of(one.publisher).title);
}

/// What is to be done and who does it: who announces, and who takes dossiers in.
std::vector<Message> tasks_of(const PublicationStatus& one) {
    const Message publisher = publisher_words(one);
    std::vector<Message> tasks;
    const auto publisher_does = [&](const Bilingual& what) {
        tasks.push_back({fmt::format("{}: {}", publisher.vi, what.vi),
                         fmt::format("{}: {}", publisher.en, what.en)});
    };
    if (one.lacks_decision())
        publisher_does({"công bố, hoặc ghi số và ngày ký quyết định",
                        "announce it, or state the decision and its day"});
    if (one.entry == EntryState::no_decision_day && !one.lacks_decision())
        publisher_does({"ghi ngày ký quyết định", "state the day of the decision"});
    if (one.entry == EntryState::overdue || one.entry == EntryState::due)
        publisher_does({"nhập Cơ sở dữ liệu quốc gia", "enter it in the national database"});
    if (one.lacks_posting()) {
        const std::string office = printable(fmt::format("{}", fmt::join(one.offices, "; ")));
        const Message who = office.empty() ? Message{"nơi tiếp nhận", "the office"} : same(office);
        tasks.push_back({fmt::format("{}: niêm yết hoặc công khai điện tử", who.vi),
                         fmt::format("{}: post it, on paper or on a screen", who.en)});
    }
    return tasks;
}

Message day_words(const std::optional<Date>& day) {
    return day ? Message{to_dmy(*day), to_iso(*day)} : Message{};
}

std::optional<Date> day_of(const Maybe<Date>& day) {
    return day ? std::optional(day->value) : std::nullopt;
}

Words decision_words(const PublicationStatus& one) {
    const Message day = day_words(day_of(one.stated.signed_on));
    const std::string& number = one.stated.decision.value;
    if (number.empty()) return {{"chưa nêu", "not stated"}, Color::warning};
    const auto in = [&](const std::string& when) {
        return printable(when.empty() ? number : fmt::format("{} ({})", number, when));
    };
    return {{in(day.vi), in(day.en)}};
}

Words entry_words(const PublicationStatus& one) {
    const Message entered = day_words(day_of(one.stated.entered));
    const Message due = day_words(one.entry_due);
    const Bilingual state = record::word_of(one.entry).title;
    const auto in = [&](std::string_view word, const std::string& on, const std::string& until,
                        std::string_view limit) {
        std::string text = on.empty() ? std::string(word) : fmt::format("{}, {}", on, word);
        return until.empty() ? text : fmt::format("{} ({} {})", text, limit, until);
    };
    const bool bad = one.entry == EntryState::late || one.entry == EntryState::overdue;
    return {{in(state.vi, entered.vi, due.vi, "hạn"), in(state.en, entered.en, due.en, "due")},
            bad ? std::optional(Color::warning) : std::nullopt};
}

Words posting_words(const PublicationStatus& one) {
    if (one.lacks_posting()) return {{"chưa nêu", "not stated"}, Color::warning};
    std::vector<std::string> places;
    for (const Text& place : one.stated.posted)
        places.push_back(place.value);
    return {same(printable(fmt::format("{}", fmt::join(places, "; "))))};
}

Json day_json(const std::optional<Date>& day) {
    return day ? Json(to_iso(*day)) : Json(nullptr);
}

class PublicationContent : public Content {
public:
    PublicationContent(PublicationStatuses statuses, Date as_of)
        : statuses_(std::move(statuses)), counts_(count_of(statuses_.procedures)), as_of_(as_of) {}

    Document body() const override {
        Document document;
        for (const PublicationStatus& one : statuses_.procedures) {
            if (one.is_in_order()) continue;
            document.emplace_back(
                Paragraph{{{same(procedure_title(one.code, one.path, one.name)), Color::strong}}});
            const auto add = [&](const Message& label, Words words) {
                document.emplace_back(Paragraph{{{label}, std::move(words)}, 1});
            };
            add({"quyết định công bố:", "decision:"}, decision_words(one));
            add({"Cơ sở dữ liệu quốc gia:", "national database:"}, entry_words(one));
            add({"niêm yết, công khai:", "posted:"}, posting_words(one));
            for (const Message& task : tasks_of(one))
                add({"việc phải làm:", "to do:"}, Words{task});
        }
        if (!document.empty()) document.emplace_back(Break{});
        return document;
    }

    Document closing() const override {
        Document document;
        const auto add = [&](std::size_t count, const Bilingual& words) {
            if (count == 0) return;
            document.emplace_back(Paragraph{{{{fmt::format("{} {}", count, words.vi),
                                               fmt::format("{}: {}", words.en, count)}}}});
        };
        add(counts_.lack_decision, {"thủ tục chưa nêu quyết định công bố", "without a decision"});
        add(counts_.overdue, {"thủ tục chưa nhập Cơ sở dữ liệu quốc gia, đã quá hạn",
                              "overdue for the national database"});
        add(counts_.late,
            {"thủ tục nhập Cơ sở dữ liệu quốc gia quá hạn", "entered in it too late"});
        add(counts_.lack_posting,
            {"thủ tục chưa nêu nơi niêm yết, công khai", "without a place of posting"});
        add(counts_.not_judged,
            {"thủ tục chưa xét được hạn nhập: quyết định trước 25/09/2017, hoặc năm chưa có lịch",
             "not judged: a decision before 2017-09-25, or a year without calendar"});
        add(statuses_.internal,
            {"thủ tục nội bộ không xét: Nghị định 63/2010/NĐ-CP không điều chỉnh",
             "internal procedures left out: decree 63/2010 does not cover them"});
        document.emplace_back(Paragraph{
            {{say("{} thủ tục, {} đã công bố, công khai đủ", "procedures: {}; in order: {}",
                  statuses_.procedures.size(), counts_.in_order)}}});
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("as_of", to_iso(as_of_));
        json.add("lang", record::word_of(language).key);
        json.add("summary", {{"procedures", statuses_.procedures.size()},
                             {"in_order", counts_.in_order},
                             {"without_decision", counts_.lack_decision},
                             {"without_posting", counts_.lack_posting},
                             {"late", counts_.late},
                             {"overdue", counts_.overdue},
                             {"not_judged", counts_.not_judged},
                             {"internal", statuses_.internal}});
        json.open_list("publications");
        for (const PublicationStatus& one : statuses_.procedures)
            json.add_item(json_of(one, language));
        json.close();
    }

    Paper paper(const RunReport& /*report*/) const override {
        Paper paper{.kind = {"BÁO CÁO", "REPORT"},
                    .abbreviation = "BC",
                    .subject = {"Tình hình công bố, công khai thủ tục hành chính",
                                "Publication of administrative procedures"},
                    .body = closing(),
                    .across = true};
        paper.body.emplace_back(table());
        return paper;
    }

private:
    Table table() const {
        Table table{.head = {Words{{"Thủ tục", "Procedure"}},
                             Words{{"Quyết định công bố", "Announcing decision"}},
                             Words{{"Cơ sở dữ liệu quốc gia", "National database"}},
                             Words{{"Niêm yết, công khai", "Posted"}},
                             Words{{"Việc phải làm", "To be done"}}},
                    .rows = {},
                    .depth = 0,
                    .of_words = true};
        for (const PublicationStatus& one : statuses_.procedures) {
            if (one.is_in_order()) continue;
            table.rows.push_back({Words{same(procedure_title(one.code, one.path, one.name))},
                                  decision_words(one), entry_words(one), posting_words(one),
                                  Words{joined(tasks_of(one))}});
        }
        return table;
    }

    static Json json_of(const PublicationStatus& one, Language language) {
        Json posted = Json::array();
        for (const Text& place : one.stated.posted)
            posted.push_back(place.value);
        Json tasks = Json::array();
        for (const Message& task : tasks_of(one))
            tasks.push_back(task.in(language));
        return {{"procedure", one.code},
                {"name", one.name},
                {"path", one.path},
                {"publisher", record::word_of(one.publisher).key},
                {"decision", one.stated.decision.value},
                {"signed", day_json(day_of(one.stated.signed_on))},
                {"entered", day_json(day_of(one.stated.entered))},
                {"entry_due", day_json(one.entry_due)},
                {"entry", record::word_of(one.entry).key},
                {"posted", std::move(posted)},
                {"to_do", std::move(tasks)}};
    }

    PublicationStatuses statuses_;  ///< without findings
    PublicationCounts counts_;
    Date as_of_;
};

}  // namespace

RunReport publication_report(PublicationStatuses statuses, Date as_of) {
    RunReport report{.run = {.command = "publication"}, .as_of = as_of};
    report.findings = statuses.findings;
    report.content = std::make_unique<PublicationContent>(std::move(statuses), as_of);
    return report;
}

}  // namespace tthc::report
