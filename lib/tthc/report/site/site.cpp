#include "tthc/report/site/site.h"

#include "tthc/base/parallel.h"
#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/split.h"
#include "tthc/model/load.h"
#include "tthc/report/document/writers.h"
#include "tthc/report/estimate_report.h"
#include "tthc/report/html.h"
#include "tthc/report/page/assets.h"
#include "tthc/report/page/page.h"
#include "tthc/report/page/page_writer.h"
#include "tthc/report/record_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>

namespace tthc::report {
namespace {

/// What the register says of one procedure in its row.
struct SiteRow {
    const Source* source = nullptr;
    std::string page;  ///< `procedures/1.003868.html`
    const ProcedureFacts* facts = nullptr;
    std::vector<Finding> findings;
    const ProcedureCost* cost = nullptr;
};

/// Letters of a name that every system of files has.
std::string file_name_of(std::string_view name) {
    std::string safe;
    for (const char c : name) {
        const bool kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
                          (c >= 'A' && c <= 'Z') || c == '.' || c == '-';
        safe += kept ? c : '-';
    }
    if (safe.empty() || safe.front() == '.') safe.insert(0, 1, 'p');
    return safe;
}

/// In the order of their paths; of equal names the later have a number.
std::vector<SiteRow> site_rows(const SiteContents& contents) {
    std::map<std::string_view, const ProcedureCost*> costs;
    for (const ProcedureCost& cost : contents.costs.costs)
        costs.emplace(cost.path, &cost);
    std::set<std::string> taken;
    std::vector<SiteRow> rows;
    std::map<std::string_view, std::size_t> places;
    for (const Source& source : contents.inputs) {
        const auto facts = contents.review.described.find(source.path());
        if (facts == contents.review.described.end()) continue;
        const std::string name =
            file_name_of(facts->second.procedure.empty() ? source.path() : facts->second.procedure);
        std::string page = fmt::format("procedures/{}.html", name);
        for (int number = 2; !taken.insert(page).second; ++number)
            page = fmt::format("procedures/{}-{}.html", name, number);
        const auto cost = costs.find(source.path());
        places.emplace(source.path(), rows.size());
        rows.push_back({&source,
                        std::move(page),
                        &facts->second,
                        {},
                        cost == costs.end() ? nullptr : cost->second});
    }
    for (const Finding& finding : contents.review.findings) {
        const auto place = places.find(finding.where.file);
        if (place != places.end()) rows[place->second].findings.push_back(finding);
    }
    return rows;
}

std::vector<std::pair<Message, std::string>> site_links(const std::string& up) {
    return {{{"Danh mục", "Register"}, up + "index.html"},
            {{"Phát hiện", "Findings"}, up + "findings.html"},
            {{"Thủ tục nặng nhất", "Heaviest procedures"}, up + "burden.html"},
            {{"Giấy tờ hỏi nhiều lần", "Papers asked for again"}, up + "papers.html"}};
}

/// The rows of the register, which the script searches.
class RegisterContent : public Content {
public:
    explicit RegisterContent(const std::vector<SiteRow>& rows) : rows_(rows) {}

    Document closing() const override {
        std::size_t findings = 0;
        for (const SiteRow& row : rows_)
            findings += row.findings.size();
        return {Paragraph{{{say("{} thủ tục, {} phát hiện", "{} procedures, {} findings",
                                rows_.size(), findings)}}}};
    }

    void add_page(PageWriter& page) const override {
        constexpr Bilingual heads[] = {{"Thủ tục", "Procedure"},
                                       {"Cơ quan giải quyết", "Authority"},
                                       {"Lĩnh vực", "Field"},
                                       {"Lỗi", "Errors"},
                                       {"Cảnh báo", "Warnings"},
                                       {"Câu hỏi", "Questions"},
                                       {"Một năm, không phí", "A year, no fees"}};
        const Language language = page.language();
        page.open_part({"Danh mục thủ tục", "Register of procedures"});
        std::string head;
        for (const Bilingual& title : heads)
            head += fmt::format("<th scope=\"col\">{}</th>", title.in(language));
        page.add_html(
            fmt::format("<div class=\"table\"><table id=\"register\"><thead><tr>{}</tr>"
                        "</thead>\n<tbody>\n",
                        head));
        for (const SiteRow& row : rows_)
            page.add_html(row_html(row, language));
        page.add_html("</tbody></table></div>\n");
        page.close_part();
    }

    void add_keys(JsonWriter& /*json*/, Language /*language*/) const override {}

private:
    static std::string row_html(const SiteRow& row, Language language) {
        const FindingTally found = tally(row.findings);
        std::string year;
        if (row.cost != nullptr) {
            const Estimate& estimate = row.cost->estimate;
            Amount amount = Amount::money(estimate.year_without_fees.likely);
            if (estimate.is_short()) amount.bound = Amount::Bound::at_least;
            year = html_amount(amount, language);
        }
        return fmt::format(
            "<tr><th scope=\"row\"><a href=\"{}\">{} {}</a></th><td>{}</td><td>{}</td><td "
            "class=\"number\">{}</td><td class=\"number\">{}</td><td class=\"number\">{}</td><td "
            "class=\"number\">{}</td></tr>\n",
            row.page, html_text(row.facts->procedure), html_text(row.facts->name),
            html_text(fmt::format("{}", fmt::join(row.facts->authorities, "; "))),
            html_text(row.facts->field), found.errors, found.warnings, found.info, year);
    }

    const std::vector<SiteRow>& rows_;
};

/// What the record says, title by title, then what it costs.
class ProcedureContent : public Content {
public:
    ProcedureContent(const Procedure& procedure, const SiteRow& row,
                     const CostParameters& parameters)
        : procedure_(procedure), row_(row), parameters_(parameters) {}

    void add_page(PageWriter& page) const override {
        page.open_part({"Nội dung thủ tục", "The procedure"});
        add_record(page);
        page.close_part();
        if (row_.cost == nullptr) return;
        page.open_part({"Chi phí tuân thủ", "Compliance cost"});
        page.add(report::told(Estimates{.parameters = parameters_, .costs = {*row_.cost}}));
        page.close_part();
    }

    void add_keys(JsonWriter& /*json*/, Language /*language*/) const override {}

private:
    /// `  1. Tên: Đơn` is a title and words, two spaces a level.
    void add_record(PageWriter& page) const {
        const std::string text = RecordText(plain(page.language())).write(procedure_);
        for (const std::string_view line : split(text, "\n")) {
            if (line.empty()) continue;
            const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
            const std::size_t colon = std::min(line.find(':', indent), line.size() - 1);
            page.add_html(fmt::format("<p class=\"in-{}\"><strong>{}</strong>{}</p>\n",
                                      std::min<std::size_t>(indent / 2, 3),
                                      html_text(line.substr(indent, colon + 1 - indent)),
                                      html_text(line.substr(colon + 1))));
        }
    }

    const Procedure& procedure_;
    const SiteRow& row_;
    const CostParameters& parameters_;
};

class SiteWriter {
public:
    SiteWriter(const SiteContents& contents, std::filesystem::path folder, Language language)
        : contents_(contents),
          folder_(std::move(folder)),
          language_(language),
          rows_(site_rows(contents)) {}

    std::optional<Error> write(unsigned jobs) {
        std::error_code failed;
        std::filesystem::create_directories(folder_ / "procedures", failed);
        if (failed) {
            return Error{say("{}: không tạo được thư mục", "{}: the folder cannot be made",
                             folder_.string())};
        }
        add_asset("page.css", page_style());
        add_asset("page.js", page_script());
        add_page("index.html", register_report(),
                 {"Danh mục thủ tục hành chính", "Register of administrative procedures"});
        add_page("findings.html", contents_.review, {});
        add_page("burden.html", contents_.burden, {});
        add_page("papers.html", contents_.papers, {});
        for_each_index(rows_.size(), jobs, [&](std::size_t i) { add_procedure(rows_[i]); });
        return failure_;
    }

private:
    RunReport register_report() const {
        RunReport report{.run = {.command = "site"}, .as_of = contents_.review.as_of};
        report.run.inputs = contents_.review.run.inputs;
        report.content = std::make_unique<RegisterContent>(rows_);
        return report;
    }

    void add_procedure(const SiteRow& row) {
        const ProcedureFile file = load_procedure(*row.source);
        if (!file.procedure) return;
        RunReport report{.run = {.command = "site"}, .as_of = contents_.review.as_of};
        report.run.inputs = {row.source->path()};
        report.findings = row.findings;
        report.described.emplace(row.source->path(), *row.facts);
        report.content =
            std::make_unique<ProcedureContent>(*file.procedure, row, contents_.costs.parameters);
        const std::string title =
            printable(fmt::format("{} {}", row.facts->procedure, row.facts->name));
        write(row.page, report, {title, site_links("../"), "../"});
    }

    void add_page(const std::string& name, const RunReport& report, const Bilingual& title) {
        write(name, report, {std::string(title.in(language_)), site_links(""), ""});
    }

    void write(const std::string& name, const RunReport& report, const PageFrame& frame) {
        keep(write_file((folder_ / name).string(),
                        [&](const Sink& sink) { write_page(report, frame, language_, sink); }));
    }

    void add_asset(const std::string& name, std::string_view text) {
        keep(write_file((folder_ / name).string(), text));
    }

    void keep(std::optional<Error> error) {
        const std::lock_guard lock(mutex_);
        if (error && !failure_) failure_ = std::move(error);
    }

    const SiteContents& contents_;
    std::filesystem::path folder_;
    Language language_;
    std::vector<SiteRow> rows_;
    std::mutex mutex_;
    std::optional<Error> failure_;
};

}  // namespace

std::optional<Error> write_site(const SiteContents& contents, const std::string& folder,
                                Language language, unsigned jobs) {
    return SiteWriter(contents, folder, language).write(jobs);
}

}  // namespace tthc::report
