#include "tthc/report/page/page_data.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/grouping.h"
#include "tthc/report/html.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <nlohmann/json.hpp>

#include <map>

namespace tthc::report {
namespace {

constexpr std::pair<std::string_view, Bilingual> control_words[] = {
    {"search", {"Tìm", "Search"}},
    {"searchHint",
     {"từ trong phát hiện, tên hoặc mã thủ tục; có dấu hay không đều được",
      "words of a finding, name or code of a procedure"}},
    {"severity", {"Mức", "Severity"}},
    {"rule", {"Quy tắc", "Rule"}},
    {"authority", {"Cơ quan giải quyết", "Authority"}},
    {"field", {"Lĩnh vực", "Field"}},
    {"all", {"tất cả", "all"}},
    {"clear", {"Bỏ lọc", "Clear"}},
    {"error", {"lỗi", "error"}},
    {"warning", {"cảnh báo", "warning"}},
    {"info", {"câu hỏi", "question"}},
    {"shown", {"{0} trong {1} phát hiện", "{0} of {1} findings"}},
    {"rows", {"{0} trong {1} thủ tục", "{0} of {1} procedures"}},
    {"more", {"Xem thêm", "Show more"}},
    {"remedy", {"Cách sửa", "Remedy"}},
    {"grounds", {"Căn cứ", "Grounds"}},
    {"why", {"Vì sao", "Why"}},
    {"line", {"dòng", "line"}},
    {"filterBy", {"Lọc theo {0}", "Filter by {0}"}}};

/// Numbers of things in the order in which they were met.
template <class Key>
class Numbers {
public:
    std::size_t of(const Key& key) {
        const auto [place, is_new] = numbers_.emplace(key, all_.size());
        if (is_new) all_.push_back(key);
        return place->second;
    }
    const std::vector<Key>& all() const { return all_; }

private:
    std::map<Key, std::size_t> numbers_;
    std::vector<Key> all_;
};

Json page_rule_json(const Code& code, Date as_of, Language language) {
    return {{"id", code.id},
            {"title", code.title.in(language)},
            {"remedy", code.remedy.in(language)},
            {"grounds", grounds_on(code.grounds, as_of)},
            {"why", code.rationale.in(language)}};
}

Json page_file_json(const std::string& path, const RunReport& report, Language language) {
    Json json = {{"path", printable(path)}};
    const auto found = report.described.find(path);
    if (found == report.described.end()) return json;
    const ProcedureFacts& facts = found->second;
    constexpr Bilingual not_stated{"(không rõ)", "(not stated)"};
    const auto named = [&](const std::string& text) {
        return text.empty() ? std::string(not_stated.in(language)) : printable(text);
    };
    json["name"] = printable(fmt::format("{} {}", facts.procedure, facts.name));
    json["authority"] = named(fmt::format("{}", fmt::join(facts.authorities, "; ")));
    json["field"] = named(facts.field);
    return json;
}

Json page_quote_json(const Location& where) {
    const QuotedLine line = quoted_line(where);
    return {line.before, line.marked, line.after};
}

Json page_related_json(const Finding& finding, Language language) {
    Json list = Json::array();
    for (const Related& related : finding.related) {
        Json json = {{"message", printable(related.message.in(language))},
                     {"line", related.where.begin.line}};
        if (related.where.file != finding.where.file) json["path"] = printable(related.where.file);
        if (is_quotable(related.where)) json["quote"] = page_quote_json(related.where);
        list.push_back(std::move(json));
    }
    return list;
}

class PageData {
public:
    PageData(const RunReport& report, Language language, const Sink& sink)
        : report_(report), language_(language), sink_(sink) {}

    void write() {
        Json texts = Json::object();
        for (const auto& [key, text] : control_words)
            texts[std::string(key)] = text.in(language_);
        sink_(fmt::format("{{\"lang\":{},\n\"words\":{},\n\"findings\":[",
                          dumped(language_ == Language::vi ? "vi" : "en", -1), dumped(texts, -1)));
        write_findings();
        Json rules = Json::array();
        for (const Code* const code : rules_.all())
            rules.push_back(page_rule_json(*code, report_.as_of, language_));
        Json files = Json::array();
        for (const std::string& path : files_.all())
            files.push_back(page_file_json(path, report_, language_));
        sink_(fmt::format("\n],\n\"groups\":{},\n\"rules\":{},\n\"files\":{}}}\n",
                          dumped(groups_, -1), dumped(rules, -1), dumped(files, -1)));
    }

private:
    void write_findings() {
        if (const auto by = report_.view.group_by) {
            for (const Group& group : groups_of(report_, *by)) {
                groups_.push_back(group.name.in(language_));
                for (const std::uint32_t finding : group.findings)
                    write(report_.findings[finding]);
            }
            return;
        }
        for (const Finding& finding : report_.findings)
            write(finding);
    }

    void write(const Finding& finding) {
        const std::string& help = finding.help.in(language_);
        Json json = {{"rule", rules_.of(finding.code)},
                     {"file", files_.of(finding.where.file)},
                     {"severity", word_of(finding.severity)},
                     {"line", finding.where.begin.line},
                     {"column", finding.where.begin.column},
                     {"message", printable(finding.message.in(language_))}};
        if (!help.empty()) json["help"] = printable(help);
        if (is_quotable(finding.where)) json["quote"] = page_quote_json(finding.where);
        if (!finding.related.empty()) json["related"] = page_related_json(finding, language_);
        if (!groups_.empty()) json["group"] = groups_.size() - 1;
        sink_(first_ ? "\n" : ",\n");
        sink_(dumped(json, -1));
        first_ = false;
    }

    const RunReport& report_;
    Language language_;
    const Sink& sink_;
    Numbers<const Code*> rules_;
    Numbers<std::string> files_;
    Json groups_ = Json::array();
    bool first_ = true;
};

}  // namespace

void write_page_data(const RunReport& report, Language language, const Sink& sink) {
    PageData(report, language, sink).write();
}

}  // namespace tthc::report
