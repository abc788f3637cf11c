#include "tthc/report/once_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/record/field.h"
#include "tthc/review/grounds.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace tthc::report {
namespace {

constexpr std::size_t codes_shown = 8;
constexpr std::size_t givers_shown = 3;
constexpr std::size_t letters_shown = 160;

using once::Index;
using once::OnceOnly;

/// The first of some things, and how many more there are.
template <class Print>
Message first_of_list(const std::vector<Index>& items, std::size_t most, const Print& print) {
    Message list;
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i) {
        const std::string text = (i == 0 ? "" : ", ") + print(items[i]);
        list.vi += text;
        list.en += text;
    }
    if (items.size() > most) {
        list.vi += fmt::format(" và {} thủ tục khác", items.size() - most);
        list.en += fmt::format(" and {} more", items.size() - most);
    }
    return list;
}

Paragraph headline(std::size_t count, const std::string& paper) {
    const Message procedures = {fmt::format("{} thủ tục:", count),
                                fmt::format("{} procedure{}:", count, count == 1 ? "" : "s")};
    return {
        {{procedures, Color::strong}, {same(utf8::shortened(printable(paper), letters_shown))}}};
}

class OnceContent : public Content {
public:
    OnceContent(OnceOnly found, std::size_t most) : found_(std::move(found)), most_(most) {}

    Document body() const override {
        Document document = again();
        add(document, held());
        return document;
    }

    Document closing() const override {
        const once::Counts& counts = found_.counts;
        Document document;
        document.emplace_back(Paragraph{{{say(
            "{} thủ tục, {} lượt giấy tờ; {} giấy tờ được hỏi nhiều lần, {} là kết quả của thủ tục "
            "khác",
            "procedures: {}; papers in their dossiers: {}; asked for again: {}; results of another "
            "procedure: {}",
            counts.procedures, counts.papers, found_.again.size(), found_.held.size())}}});
        const auto line = [&](const Bilingual& words, std::size_t count) {
            if (count == 0) return;
            document.emplace_back(
                Paragraph{{{say("{0}: {2}", "{1}: {2}", words.vi, words.en, count)}}, 1});
        };
        line({"tên quá chung, chỉ nhận ra theo mã",
              "names that say too little, told by codes alone"},
             counts.general);
        line({"không xét, chỉ nộp khi không khai thác được",
              "left out, asked for only where no database has them"},
             counts.fallbacks);
        line({"thủ tục không nêu cơ quan", "procedures that name no agency"},
             counts.without_agency);
        return document;
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        const once::Counts& counts = found_.counts;
        json.add("summary", {{"procedures", counts.procedures},
                             {"papers", counts.papers},
                             {"general", counts.general},
                             {"fallbacks", counts.fallbacks},
                             {"without_agency", counts.without_agency},
                             {"asked_again", found_.again.size()},
                             {"held", found_.held.size()}});
        json.open_list("asked_again");
        for (const once::AskedAgain& item : found_.again) {
            json.add_item(
                {{"paper", item.paper},
                 {"authority", item.authority.empty() ? Json(nullptr) : Json(item.authority)},
                 {"procedures", codes_of(item.asked_by)}});
        }
        json.close();
        json.open_list("held");
        for (const once::Held& item : found_.held)
            json.add_item(held_json(item));
        json.close();
    }

private:
    const once::Entry& procedure(Index index) const { return found_.procedures[index]; }

    std::string code(Index index) const { return printable(procedure(index).code); }

    std::string agency_of(const once::Entry& entry) const {
        return entry.agencies.empty() ? "" : found_.agencies[entry.agencies.front()];
    }

    Json codes_of(const std::vector<Index>& procedures) const {
        Json codes = Json::array();
        for (const Index index : procedures)
            codes.push_back(procedure(index).code);
        return codes;
    }

    Json held_json(const once::Held& item) const {
        Json givers = Json::array();
        for (const Index index : item.given_by) {
            const once::Entry& entry = procedure(index);
            Json agencies = Json::array();
            for (Index i = 0; i < entry.deciding; ++i)
                agencies.push_back(found_.agencies[entry.agencies[i]]);
            givers.push_back(
                {{"code", entry.code}, {"name", entry.name}, {"authority", std::move(agencies)}});
        }
        return {{"paper", item.paper},
                {"matched", record::word_of(item.match).key},
                {"given_by", std::move(givers)},
                {"asked_by", codes_of(item.asked_by)},
                {"same_agency", codes_of(item.same_agency)}};
    }

    Message codes(const std::vector<Index>& procedures) const {
        return first_of_list(procedures, codes_shown, [&](Index index) { return code(index); });
    }

    Document again() const {
        if (found_.again.empty()) return {};
        Document document;
        document.emplace_back(Heading{
            {{{"Giấy tờ nhiều thủ tục cùng yêu cầu", "Papers that several procedures ask for"}}}});
        for (std::size_t i = 0; i < std::min(most_, found_.again.size()); ++i) {
            const once::AskedAgain& item = found_.again[i];
            document.emplace_back(headline(item.asked_by.size(), item.paper));
            if (!item.authority.empty())
                document.emplace_back(Paragraph{{{same(printable(item.authority))}}, 1});
            document.emplace_back(Paragraph{{{codes(item.asked_by), Color::faint}}, 1});
        }
        document.emplace_back(Break{});
        return document;
    }

    Document held() const {
        if (found_.held.empty()) return {};
        const Ground& ground = grounds::dossier_criteria;
        Document document;
        document.emplace_back(Heading{{{{"Giấy tờ là kết quả của thủ tục khác",
                                         "Papers that are the result of another procedure"}}}});
        document.emplace_back(Paragraph{
            {{say("{0}: {1}", "{0}: {2}", ground.citation, ground.says.vi, ground.says.en)}}});
        for (std::size_t i = 0; i < std::min(most_, found_.held.size()); ++i)
            add(document, told(found_.held[i]));
        document.emplace_back(Break{});
        return document;
    }

    Document told(const once::Held& item) const {
        Document document;
        document.emplace_back(headline(item.asked_by.size(), item.paper));
        const Message givers = first_of_list(item.given_by, givers_shown, [&](Index index) {
            const std::string agency = printable(agency_of(procedure(index)));
            return agency.empty() ? code(index) : fmt::format("{} ({})", code(index), agency);
        });
        const Bilingual how = record::word_of(item.match).title;
        document.emplace_back(Paragraph{{{{fmt::format("kết quả của {}, {}", givers.vi, how.vi),
                                           fmt::format("result of {}, {}", givers.en, how.en)}}},
                                        1});
        const Message askers = codes(item.asked_by);
        document.emplace_back(Paragraph{
            {{{fmt::format("hỏi ở {}", askers.vi), fmt::format("asked for by {}", askers.en)},
              Color::faint}},
            1});
        if (!item.same_agency.empty()) {
            document.emplace_back(
                Paragraph{{{say("{} thủ tục do chính cơ quan ấy giải quyết",
                                "handled by an agency that gives it: {}", item.same_agency.size()),
                            Color::warning}},
                          1});
        }
        return document;
    }

    OnceOnly found_;  ///< without its findings
    std::size_t most_;
};

}  // namespace

RunReport once_report(once::OnceOnly found, std::size_t most) {
    RunReport report{.run = {.command = "once"}};
    report.findings = found.findings;
    report.content = std::make_unique<OnceContent>(std::move(found), most);
    return report;
}

}  // namespace tthc::report
