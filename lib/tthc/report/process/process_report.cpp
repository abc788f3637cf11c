#include "tthc/report/process/process_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/model/applicant.h"
#include "tthc/model/identity.h"
#include "tthc/record/common_words.h"
#include "tthc/report/exact.h"
#include "tthc/report/format.h"
#include "tthc/report/page/page_writer.h"
#include "tthc/report/procedure_words.h"
#include "tthc/work/process_flow.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr std::size_t letters_of_action = 36;
constexpr std::size_t letters_of_unit = 24;

bool is_on_path(const Process& process, std::size_t step) {
    const auto& path = process.schedule->path.steps;
    return std::find(path.begin(), path.end(), step) != path.end();
}

Message length_of(const Duration& duration) {
    return {duration.to_string(Language::vi), duration.to_string(Language::en)};
}

/// Earliest begin and end.
Message from_to(const StepTimes& times) {
    const auto in = [&](Language language) {
        return fmt::format("{} - {}", format_number(times.start, language),
                           format_number(times.finish, language));
    };
    return {in(Language::vi), in(Language::en)};
}

Table steps_table(const Process& process) {
    Table table{
        .head = {Words{{"Bước", "Step"}}, Words{{"Đơn vị", "Unit"}}, Words{{"Thời gian", "Time"}},
                 Words{{"Từ - đến", "From - to"}}, Words{{"Dự trữ", "Slack"}}},
        .rows = {}};
    for (std::size_t i = 0; i < process.steps.size(); ++i) {
        const Step& step = process.steps[i];
        const Message unit = unit_words(step);
        const std::string action = utf8::shortened(step.action.value, letters_of_action);
        Row row{Words{same(printable(fmt::format("{}. {}", i + 1, action)))},
                Words{{utf8::shortened(unit.vi, letters_of_unit),
                       utf8::shortened(unit.en, letters_of_unit)}},
                Words{step.time ? length_of(step.time->value) : Message{}}};
        if (process.schedule) {
            const StepTimes& times = process.schedule->steps[i];
            row.emplace_back(Words{from_to(times)});
            const bool critical = is_on_path(process, i);
            row.emplace_back(critical ? Cell{Words{{"găng", "critical"}, Color::warning}}
                                      : Cell{Amount::number(times.slack)});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Message path_line(const Process& process) {
    if (!process.schedule) {
        return {
            "đường găng: không tính được (không bước nào có thời gian, đơn vị thời gian khác "
            "nhau, hoặc các bước chờ nhau)",
            "critical path: not computable (no step has a time, units differ, or steps wait "
            "for each other)"};
    }
    const Bilingual verdict = record::word_of(process.verdict).title;
    const Message length = length_of(process.schedule->path.length);
    const Message legal =
        process.legal ? length_of(*process.legal) : Message{"không nêu", "not stated"};
    return {fmt::format("đường găng {}, {} ({})", length.vi, verdict.vi, legal.vi),
            fmt::format("critical path {}, {} ({})", length.en, verdict.en, legal.en)};
}

Message units_line(const Process& process) {
    std::vector<Message> all;
    for (const UnitLoad& load : process.units) {
        const std::string unit = printable(load.unit.empty() ? "(…)" : load.unit);
        all.push_back(say("{0} {1} ({3} bước)", "{0} {2} ({3} steps)", unit,
                          format_number(load.time, Language::vi),
                          format_number(load.time, Language::en), load.steps));
    }
    return joined(all);
}

void add_process(Document& document, const Process& process) {
    const std::string title = procedure_title(process.code, process.path, process.name);
    document.emplace_back(Heading{{{same(title)}}});
    document.emplace_back(steps_table(process));
    const auto add = [&](Message line) {
        document.emplace_back(Paragraph{{{std::move(line)}}, 1});
    };
    if (tells_no_order(process.steps)) {
        add(
            {"không bước nào nêu bước phải xong trước: sơ đồ vẽ theo thứ tự đã ghi, thời gian tính "
             "như các bước có thể làm cùng lúc",
             "no step says what it waits for: drawn in the order written, timed as if all could "
             "begin at once"});
    }
    add(path_line(process));
    if (!process.units.empty()) {
        const Message units = units_line(process);
        add({"thời gian theo đơn vị: " + units.vi, "time by unit: " + units.en});
    }
    add(say("{} lần chuyển giữa các đơn vị, {} đường quay lại bước trước",
            "hand-overs between units: {}; ways back: {}", process.hand_overs, process.loops));
    document.emplace_back(Break{});
}

Json step_json(const Process& process, std::size_t i) {
    const Step& step = process.steps[i];
    Json times = nullptr;
    if (process.schedule) {
        const StepTimes& at = process.schedule->steps[i];
        times = {{"start", exact(at.start)},
                 {"finish", exact(at.finish)},
                 {"slack", exact(at.slack)},
                 {"critical", is_on_path(process, i)}};
    }
    Json after = Json::array();
    for (const Text& id : step.after)
        after.push_back(id.value);
    Json back = Json::array();
    for (const Text& id : step.returns_to)
        back.push_back(id.value);
    return {{"node", "/" + item_path("steps", step.id, i)},
            {"unit", step.actor.value},
            {"action", step.action.value},
            {"time", step.time ? Json(step.time->value.to_string(Language::vi)) : Json(nullptr)},
            {"after", std::move(after)},
            {"returns_to", std::move(back)},
            {"schedule", std::move(times)}};
}

Json process_json(const Process& process) {
    Json steps = Json::array();
    for (std::size_t i = 0; i < process.steps.size(); ++i)
        steps.push_back(step_json(process, i));
    Json units = Json::array();
    for (const UnitLoad& load : process.units)
        units.push_back({{"unit", load.unit}, {"steps", load.steps}, {"time", exact(load.time)}});
    const auto& schedule = process.schedule;
    return {{"procedure", process.code},
            {"name", process.name},
            {"path", process.path},
            {"critical_path",
             schedule ? Json(schedule->path.length.to_string(Language::vi)) : Json(nullptr)},
            {"legal_deadline",
             process.legal ? Json(process.legal->to_string(Language::vi)) : Json(nullptr)},
            {"verdict", record::word_of(process.verdict).key},
            {"hand_overs", process.hand_overs},
            {"loops", process.loops},
            {"units", std::move(units)},
            {"steps", std::move(steps)}};
}

class ProcessContent : public Content {
public:
    explicit ProcessContent(Processes processes) : processes_(std::move(processes)) {}

    Document body() const override {
        Document document;
        for (const Process& process : processes_.processes)
            add_process(document, process);
        return document;
    }

    void add_page(PageWriter& page) const override {
        for (const Process& process : processes_.processes) {
            Document document;
            add_process(document, process);
            page.add({document.front()});
            if (!waits_in_circle(process.steps)) {
                page.add_html("<div class=\"lanes\" tabindex=\"0\">\n");
                page.add_html(process_picture(process, page.language()));
                page.add_html("</div>\n");
            }
            document.erase(document.begin());
            page.add(document);
        }
    }

    Document closing() const override {
        const auto number = [&](TimeVerdict verdict) {
            const auto& all = processes_.processes;
            return std::count_if(all.begin(), all.end(), [&](const Process& process) {
                return process.verdict == verdict;
            });
        };
        Document document;
        if (processes_.without_steps > 0) {
            document.emplace_back(
                Paragraph{{{say("{} thủ tục không nêu trình tự", "procedures without steps: {}",
                                processes_.without_steps)}}});
        }
        document.emplace_back(Paragraph{{{say(
            "{} quy trình: {} dài hơn thời hạn, {} bằng, {} ngắn hơn, {} không so sánh được, {} "
            "chưa đủ dữ kiện",
            "processes: {}; longer than the deadline: {}; equal: {}; shorter: {}; not comparable: "
            "{}; not known: {}",
            processes_.processes.size(), number(TimeVerdict::longer), number(TimeVerdict::equal),
            number(TimeVerdict::shorter), number(TimeVerdict::not_comparable),
            number(TimeVerdict::unknown))}}});
        return document;
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        json.add("summary", {{"processes", processes_.processes.size()},
                             {"without_steps", processes_.without_steps}});
        json.open_list("processes");
        for (const Process& process : processes_.processes)
            json.add_item(process_json(process));
        json.close();
    }

private:
    Processes processes_;  ///< without findings
};

}  // namespace

Message unit_words(const Step& step) {
    if (is_of_applicant(step)) return say(applicant_words);
    if (step.actor.value.empty()) return {"(không nêu)", "(not stated)"};
    return same(printable(step.actor.value));
}

RunReport process_report(Processes processes) {
    RunReport report{.run = {.command = "process"}};
    report.findings = processes.findings;
    report.content = std::make_unique<ProcessContent>(std::move(processes));
    return report;
}

}  // namespace tthc::report
