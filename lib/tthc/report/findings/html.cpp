#include "tthc/report/html.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/grouping.h"
#include "tthc/report/page/assets.h"
#include "tthc/report/page/page.h"
#include "tthc/report/page/page_data.h"
#include "tthc/report/page/page_writer.h"
#include "tthc/report/record_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>

namespace tthc::report {
namespace {

constexpr std::pair<std::string_view, Bilingual> page_titles[] = {
    {"review", {"Rà soát thủ tục hành chính", "Review of administrative procedures"}},
    {"baseline", {"Mốc rà soát", "Baseline of a review"}},
    {"diff", {"So sánh hai phiên bản", "Comparison of two versions"}},
    {"estimate", {"Chi phí tuân thủ thủ tục hành chính", "Compliance cost of procedures"}},
    {"suggest", {"Gợi ý đơn giản hóa", "Suggested simplifications"}},
    {"once", {"Giấy tờ nhiều thủ tục cùng yêu cầu", "Papers that are asked for more than once"}},
    {"site", {"Danh mục thủ tục hành chính", "Register of administrative procedures"}},
    {"deadline", {"Thời hạn giải quyết", "When a dossier is due"}},
    {"import", {"Nhập thủ tục", "Import of procedures"}},
    {"plan", {"Kế hoạch rà soát thủ tục hành chính", "Review plan of procedures"}},
    {"publication", {"Công bố, niêm yết thủ tục hành chính", "Publication of procedures"}},
    {"process", {"Quy trình giải quyết", "Process of procedures"}},
    {"cases", {"Kết quả giải quyết hồ sơ", "Results of dossiers"}},
    {"survey", {"Mức độ hài lòng", "Satisfaction"}},
    {"feedback", {"Sổ phản ánh, kiến nghị", "Register of feedback"}},
    {"law", {"Sổ văn bản pháp luật", "Register of acts"}}};

std::string page_title(std::string_view command, Language language) {
    const auto* const found = std::find_if(std::begin(page_titles), std::end(page_titles),
                                           [&](const auto& row) { return row.first == command; });
    if (found == std::end(page_titles)) return fmt::format("tthc {}", command);
    return std::string(found->second.in(language));
}

std::string page_head_line(const RunReport& report, Language language) {
    std::string line = fmt::format("tthc {} {}", tool_version(), report.run.command);
    constexpr std::size_t most = 4;
    constexpr Bilingual files{"{} tệp", "{} files"};
    const std::vector<std::string>& inputs = report.run.inputs;
    if (inputs.size() > most) {
        line += fmt::format(" · {}", fmt::format(fmt::runtime(files.in(language)), inputs.size()));
    } else if (!inputs.empty()) {
        line += fmt::format(" · {}", fmt::join(inputs, ", "));
    }
    if (report.as_of != Date{}) {
        constexpr Bilingual day{"theo quy định của ngày", "by the law of"};
        line += fmt::format(" · {} {}", day.in(language), words_of(report.as_of, language));
    }
    return html_text(line);
}

std::string links_html(const PageFrame& frame, Language language) {
    if (frame.links.empty()) return {};
    constexpr Bilingual name{"Các trang", "Pages"};
    std::string text = fmt::format("<nav aria-label=\"{}\">", name.in(language));
    for (const auto& [title, place] : frame.links) {
        text +=
            fmt::format("<a href=\"{}\">{}</a> ", html_text(place), html_text(title.in(language)));
    }
    return text + "</nav>\n";
}

void write_page_head(const RunReport& report, const PageFrame& frame, Language language,
                     const Sink& sink) {
    constexpr Bilingual skip{"Đến nội dung", "To the content"};
    const std::string title =
        html_text(frame.title.empty() ? page_title(report.run.command, language) : frame.title);
    const std::string_view origin = frame.assets ? "'self'" : "'unsafe-inline'";
    sink(fmt::format(
        "<!doctype html>\n<html lang=\"{0}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src {1}; "
        "script-src {1}; base-uri 'none'; form-action 'none'\">\n<title>{2}</title>\n",
        language == Language::vi ? "vi" : "en", origin, title));
    if (frame.assets) {
        sink(fmt::format("<link rel=\"stylesheet\" href=\"{}page.css\">\n", *frame.assets));
    } else {
        sink("<style>\n");
        sink(page_style());
        sink("</style>\n");
    }
    sink(fmt::format(
        "</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n{}<header><h1>{}</h1>"
        "<p>{}</p></header>\n<main id=\"main\">\n",
        skip.in(language), links_html(frame, language), title, page_head_line(report, language)));
}

/// What a filter knows a group by: the code of a rule, else the name.
std::string filter_value(const RunReport& report, const Group& group, GroupBy by,
                         Language language) {
    if (by == GroupBy::rule) return std::string(report.findings.code(group.findings.front()).id);
    return group.name.in(language);
}

std::string group_name(const RunReport& report, const Group& group, GroupBy by, Language language) {
    if (by != GroupBy::rule) return group.name.in(language);
    const Code& code = report.findings.code(group.findings.front());
    return fmt::format("{} {}", code.id, code.title.in(language));
}

std::string count_row(const RunReport& report, const Group& group, GroupBy by, Language language) {
    std::size_t counts[3] = {};
    for (const std::uint32_t finding : group.findings)
        ++counts[static_cast<std::size_t>(report.findings.severity(finding))];
    const auto of = [&](Severity severity) { return counts[static_cast<std::size_t>(severity)]; };
    return fmt::format(
        "<tr><th scope=\"row\" data-value=\"{}\">{}</th><td class=\"number\">{}</td><td "
        "class=\"number\">{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td></tr>\n",
        html_text(filter_value(report, group, by, language)),
        html_text(group_name(report, group, by, language)), of(Severity::error),
        of(Severity::warning), of(Severity::info), group.findings.size());
}

/// A rule that finds with several severities is one row.
std::vector<Group> groups_by_value(const RunReport& report, GroupBy by, Language language) {
    std::vector<Group> merged;
    std::map<std::string, std::size_t> places;
    for (Group& group : groups_of(report, by)) {
        const auto [place, is_new] =
            places.emplace(filter_value(report, group, by, language), merged.size());
        if (is_new) {
            merged.push_back(std::move(group));
        } else {
            std::vector<std::uint32_t>& all = merged[place->second].findings;
            all.insert(all.end(), group.findings.begin(), group.findings.end());
        }
    }
    std::stable_sort(merged.begin(), merged.end(), [](const Group& left, const Group& right) {
        return left.findings.size() > right.findings.size();
    });
    return merged;
}

void write_counts(const RunReport& report, GroupBy by, PageWriter& page) {
    constexpr Bilingual heads[] = {
        {"Lỗi", "Errors"}, {"Cảnh báo", "Warnings"}, {"Câu hỏi", "Questions"}, {"Cộng", "All"}};
    const Language language = page.language();
    const std::vector<Group> groups = groups_by_value(report, by, language);
    const Message head = head_of(by);
    page.open_fold(say("{0} ({2})", "{1} ({2})", head.vi, head.en, groups.size()),
                   by == GroupBy::rule);
    std::string text = fmt::format(
        R"(<div class="table tall"><table data-filter="{}"><thead><tr><th scope="col">{}</th>)",
        record::word_of(by).key, head.in(language));
    for (const Bilingual& title : heads)
        text += fmt::format(R"(<th scope="col" class="number">{}</th>)", title.in(language));
    text += "</tr></thead>\n<tbody>\n";
    for (const Group& group : groups)
        text += count_row(report, group, by, language);
    page.add_html(text + "</tbody></table></div>\n");
    page.close_fold();
}

std::string html_lines(std::string_view text) {
    std::string lines;
    for (const std::string_view line : split(text, "\n"))
        lines += html_text(line) + "\n";
    return lines;
}

void write_findings_parts(const RunReport& report, PageWriter& page) {
    if (report.findings.empty()) return;
    if (report.findings.file(0) != report.findings.file(report.findings.size() - 1)) {
        page.open_part({"Tổng hợp phát hiện", "Findings in short"});
        write_counts(report, GroupBy::rule, page);
        if (!report.described.empty()) {
            write_counts(report, GroupBy::authority, page);
            write_counts(report, GroupBy::field, page);
        }
        page.close_part();
    }
    page.open_part({"Từng phát hiện", "The findings"});
    constexpr Bilingual none{
        "Danh sách này cần JavaScript; cũng nội dung ấy: tthc … -f markdown=TỆP",
        "This list needs JavaScript; the same can be had by tthc … -f markdown=FILE"};
    page.add_html(fmt::format(
        "<form id=\"filter\" role=\"search\" hidden></form>\n<p id=\"count\" role=\"status\"></p>\n"
        "<ol id=\"findings\"></ol>\n<p><button type=\"button\" id=\"more\" hidden></button></p>\n"
        "<noscript><p>{}</p></noscript>\n",
        html_text(none.in(page.language()))));
    page.close_part();
}

/// The library that draws them, with its licence in sight.
void write_charts(Language language, const Sink& sink) {
    constexpr Bilingual title{"Biểu đồ: thư viện Chart.js và giấy phép của nó",
                              "Charts: the library Chart.js and its licence"};
    sink(fmt::format("<footer><details><summary>{}</summary><pre>{}</pre></details></footer>\n",
                     html_text(title.in(language)), html_lines(chart_licence())));
    for (const std::string_view script : {chart_library(), chart_script()}) {
        sink("<script>\n");
        sink(script);
        sink("\n</script>\n");
    }
}

void write_page_end(const RunReport& report, const PageFrame& frame, bool has_charts,
                    Language language, const Sink& sink) {
    sink("</main>\n");
    if (has_charts && !frame.assets) write_charts(language, sink);
    sink("<script type=\"application/json\" id=\"data\">\n");
    write_page_data(report, language, [&](std::string_view json) { sink(json_in_html(json)); });
    sink("</script>\n");
    if (frame.assets) {
        sink(fmt::format("<script src=\"{}page.js\"></script>\n", *frame.assets));
    } else {
        sink("<script>\n");
        sink(page_script());
        sink("\n</script>\n");
    }
    sink("</body>\n</html>\n");
}

}  // namespace

void write_page(const RunReport& report, const PageFrame& frame, Language language,
                const Sink& sink) {
    write_page_head(report, frame, language, sink);
    PageWriter page(language, sink);
    if (const Document closing = report.content->closing(); !closing.empty()) {
        page.open_part({"Kết quả", "Result"});
        page.add(closing);
        page.close_part();
    }
    report.content->add_page(page);
    write_findings_parts(report, page);
    write_page_end(report, frame, page.has_charts(), language, sink);
}

void write_html_page(const RunReport& report, const Style& style, const Sink& sink) {
    write_page(report, {}, style.language, sink);
}

}  // namespace tthc::report
