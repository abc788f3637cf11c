#include "tthc/report/period_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/record/common_words.h"
#include "tthc/report/exact.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace tthc::report {
namespace {

using periodic::CheckedPublished;
using periodic::Match;
using periodic::Section;
using PeriodFigure = periodic::Figure;

/// Points of 63/2010/NĐ-CP Điều 35 khoản 3.
constexpr std::array<std::string_view, 8> points{"a", "b", "c", "d", "đ", "e", "g", "h"};
constexpr std::size_t most_files_named = 2;
constexpr std::size_t most_lines_named = 8;

Words period_words(Message text, std::optional<Color> color = {}) {
    return {std::move(text), color};
}

Cell figure_cell(const PeriodFigure& figure) {
    if (!figure.value) return period_words(same("–"));
    switch (figure.unit) {
        case periodic::Unit::rate:
            return Amount::percent(*figure.value);
        case periodic::Unit::money:
            return Amount::money(*figure.value);
        case periodic::Unit::count:
            break;
    }
    return Amount::number(*figure.value);
}

Message rows_of_file(const RowTrace::OfFile& part) {
    const std::string file = printable(part.file);
    if (part.last == 0) return same(file);
    if (!part.lines.empty() && part.lines.size() <= most_lines_named) {
        const std::string lines = fmt::format("{}", fmt::join(part.lines, ", "));
        return part.rows == 1 ? say("{}, dòng {}", "{}, row {}", file, lines)
                              : say("{}, các dòng {}", "{}, rows {}", file, lines);
    }
    return say("{}, {} dòng từ {} đến {}", "{}, {} rows from {} to {}", file, part.rows, part.first,
               part.last);
}

Message words_of_rows(const RowTrace& rows) {
    const auto& files = rows.files();
    if (files.empty()) return {"không có dòng nào", "no row"};
    if (files.size() > most_files_named)
        return say("{} tệp, {} chỗ: xem json", "{} files, {} places: see json", files.size(),
                   rows.rows());
    Message all;
    for (const RowTrace::OfFile& part : files) {
        const Message one = rows_of_file(part);
        all.vi += (all.vi.empty() ? "" : "; ") + one.vi;
        all.en += (all.en.empty() ? "" : "; ") + one.en;
    }
    return all;
}

/// `200 phiếu …; in là 73,33 %`: the base of a rate, its rows, what is to be said.
Message origin_of(const PeriodFigure& figure) {
    Message text = words_of_rows(figure.rows);
    if (figure.of) {
        text.vi += fmt::format("; tính trên {}", *figure.of);
        text.en += fmt::format("; of {}", *figure.of);
    }
    if (figure.note.vi.empty()) return text;
    return {text.vi + "; " + figure.note.vi, text.en + "; " + figure.note.en};
}

Json json_of_rows(const RowTrace& rows) {
    Json files = Json::array();
    for (const RowTrace::OfFile& part : rows.files()) {
        Json json{{"file", part.file}};
        if (part.last > 0) {
            json["rows"] = part.rows;
            json["first"] = part.first;
            json["last"] = part.last;
            if (!part.lines.empty()) json["lines"] = part.lines;
        }
        files.push_back(std::move(json));
    }
    return {{"rows", rows.rows()}, {"files", std::move(files)}};
}

Json json_of_figure(const PeriodFigure& figure, Language language) {
    Json json{{"id", figure.id},
              {"name", figure.name.in(language)},
              {"unit", record::word_of(figure.unit).key},
              {"value", figure.value ? Json(exact(*figure.value)) : Json(nullptr)},
              {"source", json_of_rows(figure.rows)}};
    if (figure.of) json["of"] = *figure.of;
    if (!figure.note.vi.empty()) json["note"] = figure.note.in(language);
    return json;
}

class PeriodContent : public Content {
public:
    explicit PeriodContent(periodic::PeriodReport report) : report_(std::move(report)) {}

    Document body() const override {
        Document document;
        if (report_.sections.empty()) return document;
        document.emplace_back(Heading{{period_words(same(printable(report_.name)))}});
        add(document, sections());
        add(document, published());
        return document;
    }

    Document summary() const override {
        Document document = published();
        add(document, closing());
        return document;
    }

    Document closing() const override {
        Document document;
        const auto tell = [&](Message line) {
            document.emplace_back(Paragraph{{period_words(std::move(line))}});
        };
        const DateRange& days = report_.period.days;
        if (report_.today < days.last)
            tell(say("kỳ chưa hết: số liệu đến {0}", "the period is not over: figures until {1}",
                     to_dmy(report_.today), to_iso(report_.today)));
        if (report_.other_statements > 0)
            tell(say("{} nội dung của kỳ khác, không đưa vào", "statements of other periods: {}",
                     report_.other_statements));
        if (report_.other_published > 0)
            tell(say("{} số liệu đã công bố của kỳ khác, không đối chiếu",
                     "figures published of other periods: {}", report_.other_published));
        tell(say("{0}, từ {2} đến {3}: {6} số liệu; hồ sơ, phản ánh tính theo ngày nhận",
                 "{1}, {4} to {5}: figures: {6}; dossiers and feedback by day of receipt",
                 report_.period.name.vi, report_.period.name.en, to_dmy(days.first),
                 to_dmy(days.last), to_iso(days.first), to_iso(days.last), figures()));
        return document;
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("lang", record::word_of(language).key);
        json.add("as_of", to_iso(report_.today));
        json.add("summary", {{"report", report_.name},
                             {"period", report_.period.word},
                             {"first", to_iso(report_.period.days.first)},
                             {"last", to_iso(report_.period.days.last)},
                             {"figures", figures()},
                             {"other_statements", report_.other_statements},
                             {"other_published", report_.other_published}});
        json.open_list("sections");
        for (std::size_t i = 0; i < report_.sections.size(); ++i)
            json.add_item(json_of(report_.sections[i], points[i], language));
        json.close();
        json.open_list("published_figures");
        for (const CheckedPublished& one : report_.published)
            json.add_item(json_of(one, language));
        json.close();
    }

    Paper paper(const RunReport& /*report*/) const override {
        Paper paper{.kind = {"BÁO CÁO", "REPORT"},
                    .abbreviation = "BC",
                    .subject = say("Kết quả kiểm soát thủ tục hành chính {0}",
                                   "Control of administrative procedures in {1}",
                                   report_.period.name.vi, report_.period.name.en),
                    .body = sections()};
        add(paper.body, published());
        add(paper.body, closing());
        return paper;
    }

private:
    std::size_t figures() const {
        std::size_t sum = 0;
        for (const Section& one : report_.sections)
            sum += one.figures.size();
        return sum;
    }

    Document sections() const {
        Document document;
        for (std::size_t i = 0; i < report_.sections.size(); ++i) {
            const Section& one = report_.sections[i];
            const auto& title = record::word_of(one.part).title;
            document.emplace_back(Heading{
                {period_words(say("{0}) {1}", "{0}) {2}", points[i], title.vi, title.en))}});
            if (!one.figures.empty()) document.emplace_back(table_of(one));
            for (const periodic::Statement& statement : one.statements) {
                document.emplace_back(
                    Paragraph{{period_words(same(printable(statement.text.value)))}, 1});
                const std::string source = printable(statement.source.value);
                document.emplace_back(Paragraph{
                    {period_words(say("(nguồn: {})", "(source: {})", source), Color::faint)}, 1});
            }
            for (const Message& what : one.missing)
                document.emplace_back(
                    Paragraph{{period_words(say("chưa có số liệu: thêm {0}",
                                                "no figures yet: add {1}", what.vi, what.en),
                                            Color::warning)},
                              1});
            document.emplace_back(Break{});
        }
        return document;
    }

    static Table table_of(const Section& section) {
        Table table;
        table.of_words = true;
        table.head = {period_words({"Số liệu", "Figure"}), period_words({"Giá trị", "Value"}),
                      period_words({"Từ đâu", "Where from"})};
        for (const PeriodFigure& figure : section.figures)
            table.rows.push_back(
                {period_words(figure.name), figure_cell(figure), period_words(origin_of(figure))});
        return table;
    }

    Document published() const {
        Document document;
        if (report_.published.empty()) return document;
        const std::string source = printable(report_.published_source);
        document.emplace_back(
            Heading{{period_words(say("Số liệu đã công bố, tính lại ({})",
                                      "Published figures, computed again ({})", source))}});
        Table table;
        table.of_words = true;
        table.head = {period_words({"Số liệu", "Figure"}), period_words({"Đã công bố", "Printed"}),
                      period_words({"Tính lại", "Computed"}), period_words({"Kết quả", "Result"})};
        for (const CheckedPublished& one : report_.published) {
            table.rows.push_back(
                {period_words(same(printable(one.published.name.value))),
                 period_words(same(printable(one.published.printed.value))),
                 one.figure ? figure_cell(*one.figure) : Cell(period_words(same("–"))),
                 period_words(result_of(one))});
        }
        document.emplace_back(std::move(table));
        const auto same_count =
            std::count_if(report_.published.begin(), report_.published.end(),
                          [](const CheckedPublished& one) { return one.match == Match::same; });
        document.emplace_back(
            Paragraph{{period_words(say("{0} số liệu đã công bố, {1} tính lại đúng",
                                        "figures published: {0}; reproduced: {1}",
                                        report_.published.size(), same_count))},
                      1});
        document.emplace_back(Break{});
        return document;
    }

    static Message result_of(const CheckedPublished& one) {
        const auto& match = record::word_of(one.match).title;
        if (one.figure) {
            const Message rows = words_of_rows(one.figure->rows);
            return say("{0} ({2})", "{1} ({3})", match.vi, match.en, rows.vi, rows.en);
        }
        const std::string why = printable(one.published.why_not.value);
        if (why.empty()) return say(match);
        return say("{0}: {2}", "{1}: {2}", match.vi, match.en, why);
    }

    static Json json_of(const CheckedPublished& one, Language language) {
        Json json{{"name", one.published.name.value},
                  {"printed", one.published.printed.value},
                  {"result", record::word_of(one.match).key}};
        if (one.figure) json["figure"] = json_of_figure(*one.figure, language);
        if (!one.published.why_not.value.empty()) json["why_not"] = one.published.why_not.value;
        return json;
    }

    static Json json_of(const Section& section, std::string_view point, Language language) {
        Json figures = Json::array();
        for (const PeriodFigure& figure : section.figures)
            figures.push_back(json_of_figure(figure, language));
        Json statements = Json::array();
        for (const periodic::Statement& one : section.statements)
            statements.push_back({{"text", one.text.value}, {"source", one.source.value}});
        Json missing = Json::array();
        for (const Message& what : section.missing)
            missing.push_back(what.in(language));
        return {{"point", point},
                {"part", record::word_of(section.part).key},
                {"figures", std::move(figures)},
                {"statements", std::move(statements)},
                {"missing", std::move(missing)}};
    }

    periodic::PeriodReport report_;
};

}  // namespace

RunReport period_report(periodic::PeriodReport report) {
    RunReport run{.run = {.command = "report", .inputs = {report.path}}, .as_of = report.today};
    run.findings = report.findings;
    run.content = std::make_unique<PeriodContent>(std::move(report));
    return run;
}

}  // namespace tthc::report
