#include "tthc/base/split.h"
#include "tthc/model/identity.h"
#include "tthc/report/html.h"
#include "tthc/report/page/assets.h"
#include "tthc/report/poster/item_line.h"
#include "tthc/report/poster/qr_code.h"
#include "tthc/report/procedure_report.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace tthc::report {
namespace {

constexpr Bilingual no_address{"[địa chỉ trang của thủ tục]", "[address of the procedure's page]"};

/// The first source that is an address.
std::string address_of(const Procedure& procedure) {
    const auto found =
        std::find_if(procedure.sources.begin(), procedure.sources.end(),
                     [](const Text& source) { return source.value.starts_with("http"); });
    return found == procedure.sources.end() ? "" : found->value;
}

std::string html_lines(std::string_view text) {
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, "\n"))
        lines.push_back(html_text(line));
    return fmt::format("{}", fmt::join(lines, "<br>"));
}

class Poster {
public:
    Poster(const Procedure& procedure, Language language)
        : procedure_(procedure), language_(language) {}

    std::string write() {
        const std::string title = fmt::format("{} {}", identity(procedure_), procedure_.name.value);
        html_ = fmt::format(
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<meta "
            "name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>{}</title>\n<style>\n{}</style>\n</head>\n<body>\n",
            language_ == Language::vi ? "vi" : "en", html_text(title), poster_style());
        add_head();
        html_ += "<main><table>\n";
        add_parts();
        html_ += "</table></main>\n</body>\n</html>\n";
        return std::move(html_);
    }

private:
    std::string say_it(const Bilingual& words) const { return std::string(words.in(language_)); }

    void add_line(std::string_view kind, const std::string& text) {
        if (!text.empty()) html_ += fmt::format("<p class=\"{}\">{}</p>\n", kind, html_text(text));
    }

    void add_head() {
        html_ += "<header><div>\n";
        const auto& agencies =
            procedure_.handled_by.empty() ? procedure_.authority : procedure_.handled_by;
        if (!agencies.empty()) add_line("authority", agencies.front().value);
        html_ += fmt::format("<h1>{}</h1>\n", html_text(procedure_.name.value));
        add_line("code", named({"Mã số", "Code"}, identity(procedure_)));
        add_line("field", named({"Lĩnh vực", "Field"}, procedure_.field.value));
        if (procedure_.publication) {
            add_line("decision",
                     named({"Công bố", "Announced"},
                           ItemLine(language_).write(*procedure_.publication, "decision")));
        }
        const std::string address = address_of(procedure_);
        add_line("address", address.empty() ? say_it(no_address) : address);
        html_ += fmt::format("</div>{}</header>\n", address.empty() ? "" : qr_code(address));
    }

    std::string named(const Bilingual& title, const std::string& words) const {
        return words.empty() ? "" : fmt::format("{}: {}", title.in(language_), words);
    }

    void add_part(const Bilingual& title, const std::vector<std::string>& lines, bool numbered) {
        if (lines.empty()) return;
        html_ += fmt::format("<tr><th scope=\"row\">{}</th><td>", html_text(title.in(language_)));
        if (numbered) html_ += "<ol>";
        for (const std::string& line : lines)
            html_ += fmt::format("<{0}>{1}</{0}>", numbered ? "li" : "p", html_lines(line));
        html_ += numbered ? "</ol></td></tr>\n" : "</td></tr>\n";
    }

    template <class T>
    std::vector<std::string> values(const std::vector<Located<T>>& list) const {
        std::vector<std::string> lines;
        for (const Located<T>& value : list)
            lines.push_back(words_of(value.value, language_));
        return lines;
    }

    template <class T, class First>
    std::vector<std::string> items(const std::vector<T>& list, const First& first) const {
        std::vector<std::string> lines;
        for (const T& item : list)
            lines.push_back(ItemLine(language_).write(item, first(item)));
        return lines;
    }

    std::vector<std::string> steps() const {
        return items(procedure_.steps, [](const Step&) { return "action"; });
    }

    std::vector<std::string> ways() const {
        std::vector<std::string> lines = values(procedure_.channels);
        if (!procedure_.submitted_at.value.empty())
            lines.push_back(named({"Nơi nộp", "Where"}, procedure_.submitted_at.value));
        return lines;
    }

    std::vector<std::string> papers() const {
        if (!procedure_.documents) return {};
        return items(procedure_.documents->items, [](const tthc::Document&) { return "name"; });
    }

    std::vector<std::string> sets() const {
        if (!procedure_.documents || !procedure_.documents->sets) return {};
        return {fmt::format("{} {}", procedure_.documents->sets->value,
                            language_ == Language::vi ? "bộ" : "set(s)")};
    }

    std::vector<std::string> agencies() const {
        std::vector<std::string> lines = values(procedure_.authority);
        for (const Text& agency : procedure_.handled_by)
            lines.push_back(named({"Trực tiếp thực hiện", "Handled by"}, agency.value));
        for (const Text& agency : procedure_.coordinates_with)
            lines.push_back(named({"Phối hợp", "With"}, agency.value));
        return lines;
    }

    void add_parts() {
        const auto by_name = [](const Outcome&) { return "name"; };
        const auto by_text = [](const Condition&) { return "text"; };
        const auto by_time = [](const Deadline& one) { return one.legal ? "legal" : "note"; };
        const auto by_amount = [](const Fee& fee) {
            if (fee.amount) return "amount";
            return fee.free.value.empty() ? "note" : "free";
        };
        add_part({"Trình tự thực hiện", "Steps"}, steps(), true);
        add_part({"Cách thức thực hiện", "Channels"}, ways(), false);
        add_part({"Thành phần hồ sơ", "Documents"}, papers(), true);
        add_part({"Số lượng hồ sơ", "Sets"}, sets(), false);
        add_part({"Thời hạn giải quyết", "Time limit"}, items(procedure_.deadlines, by_time),
                 false);
        add_part({"Đối tượng thực hiện", "Who applies"}, values(procedure_.applicants), false);
        add_part({"Cơ quan thực hiện", "Agencies"}, agencies(), false);
        add_part({"Kết quả", "Result"}, items(procedure_.results, by_name), false);
        add_part({"Phí, lệ phí", "Fees"}, items(procedure_.fees, by_amount), false);
        add_part({"Yêu cầu, điều kiện", "Conditions"}, items(procedure_.conditions, by_text), true);
        add_part({"Căn cứ pháp lý", "Legal basis"}, values(procedure_.basis), false);
    }

    const Procedure& procedure_;
    Language language_;
    std::string html_;
};

}  // namespace

std::string procedure_poster(const ProcedureReport& report, const Style& style) {
    return Poster(report.procedure, style.language).write();
}

}  // namespace tthc::report
