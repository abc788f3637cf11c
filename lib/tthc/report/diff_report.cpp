#include "tthc/report/diff_report.h"

#include "tthc/base/printable.h"
#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/diff/accepted.h"
#include "tthc/diff/effects.h"
#include "tthc/model/identity.h"
#include "tthc/record/common_words.h"
#include "tthc/report/diff_page.h"
#include "tthc/report/diff_table.h"
#include "tthc/report/findings_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <functional>

namespace tthc::report {
namespace {

std::string_view mark_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return "+";
        case ChangeKind::removed:
            return "-";
        case ChangeKind::changed:
            return "~";
        case ChangeKind::moved:
            return ">";
        case ChangeKind::split:
            return "<";
        case ChangeKind::merged:
            return "=";
    }
    return {};
}

Color color_of(Effect effect) {
    switch (effect) {
        case Effect::reducing:
            return Color::good;
        case Effect::increasing:
            return Color::warning;
        case Effect::neutral:
            return Color::faint;
        case Effect::unclear:
            return Color::info;
    }
    return Color::faint;
}

Message title_of(const Comparison& pair) {
    const Procedure& procedure = pair.procedure();
    return same(printable(fmt::format("{} {}", identity(procedure), procedure.name.value)));
}

Message regrouped_line(const Regrouped& regrouped, bool is_one) {
    const std::string& one = regrouped.one;
    if (regrouped.kind == ChangeKind::split) {
        return is_one ? Message{"tách thành nhiều thủ tục", "split into several procedures"}
                      : say("tách từ thủ tục {}", "split from the procedure {}", one);
    }
    return is_one ? Message{"gộp từ nhiều thủ tục", "merged from several procedures"}
                  : say("gộp vào thủ tục {}", "merged into the procedure {}", one);
}

/// The files, and what became of the procedure.
Document files_of(const Comparison& pair) {
    const std::string& before = pair.before.source.path();
    const std::string& after = pair.after.source.path();
    Message line = same(fmt::format("{} → {}", before, after));
    if (pair.is_added()) {
        line = say("+ {}: không có trong bản cũ", "+ {}: not in the old version", after);
    }
    if (pair.is_removed()) {
        line = say("- {}: không có trong bản mới", "- {}: not in the new version", before);
    }
    Document document{Paragraph{{{line}}, 1}};
    if (pair.regrouped) {
        const bool is_one = pair.regrouped->one == identity(pair.procedure());
        document.emplace_back(Paragraph{{{regrouped_line(*pair.regrouped, is_one)}}, 1});
    }
    return document;
}

Words effect_words(const Change& change) {
    const Bilingual title = record::word_of(change.effect).title;
    const std::string_view colon = change.reason.vi.empty() ? "" : ":";
    return {{fmt::format("{}{}", utf8::to_lower(title.vi), colon),
             fmt::format("{}{}", utf8::to_lower(title.en), colon)},
            color_of(change.effect)};
}

/// The part of the procedure, and the item that changed.
Message label_of(const Change& change) {
    const Bilingual section = record::word_of(change.section).title;
    const bool one = change.kind == ChangeKind::changed || change.kind == ChangeKind::moved;
    const Message& item = change.before.name;
    if (!one || item.vi.empty()) return say(section);
    return printable(
        {fmt::format("{}: {}", section.vi, item.vi), fmt::format("{}: {}", section.en, item.en)});
}

/// Longer ones are cut for people; json has the whole.
constexpr std::size_t longest_line = 400;

Message line_of(const Message& what) {
    const Message whole = printable(what);
    return {utf8::shortened(whole.vi, longest_line), utf8::shortened(whole.en, longest_line)};
}

Entry entry_of(const Change& change) {
    Line effect{effect_words(change)};
    if (!change.reason.vi.empty()) effect.push_back({printable(change.reason)});
    return {std::string(mark_of(change.kind)),
            label_of(change),
            {{{line_of(change.what)}}, std::move(effect)}};
}

/// What is not shown, in one line.
Paragraph rest_line(std::size_t count) {
    return {{{say("… và {} thay đổi không ảnh hưởng gánh nặng (xem: --all)",
                  "… and {} neutral (see: --all)", count),
              Color::faint}},
            1};
}

void add_count(Message& line, std::size_t count, const Bilingual& words) {
    if (count == 0) return;
    constexpr std::string_view many = "procedures";
    const bool one = count == 1 && words.en.starts_with(many);
    line.vi += fmt::format("; {} {}", count, words.vi);
    line.en += fmt::format("; {} {}{}", count, one ? "procedure" : "",
                           one ? words.en.substr(many.size()) : words.en);
}

Message summary_line(const EffectCounts& counts) {
    Message line{
        fmt::format("{} thay đổi: {} giảm, {} tăng, {} không ảnh hưởng, {} chưa rõ gánh nặng",
                    counts.changes(), counts.reducing, counts.increasing, counts.neutral,
                    counts.unclear),
        fmt::format("{} change{}: {} reducing, {} increasing, {} neutral, {} unclear burden",
                    counts.changes(), counts.changes() == 1 ? "" : "s", counts.reducing,
                    counts.increasing, counts.neutral, counts.unclear)};
    add_count(line, counts.procedures_added,
              {"thủ tục không có trong bản cũ", "procedures not in the old version"});
    add_count(line, counts.procedures_removed,
              {"thủ tục không có trong bản mới", "procedures not in the new version"});
    add_count(line, counts.procedures_split, {"thủ tục được tách", "procedures split"});
    add_count(line, counts.procedures_merged, {"thủ tục do gộp lại", "procedures from a merger"});
    add_count(line, counts.procedures_renamed, {"thủ tục đổi tên", "procedures renamed"});
    add_count(line, counts.procedures_recoded, {"thủ tục đổi mã", "procedures recoded"});
    add_count(line, counts.accepted, {"đã được chấp nhận", "accepted"});
    return line;
}

Json side_json(const Side& side, const SourceFile& source) {
    if (!side.index && side.place.span == Span{} && side.value == Element{}) return nullptr;
    return {{"path", source.path()},
            {"index", side.index ? Json(*side.index) : Json(nullptr)},
            {"range",
             range_json(source.point(side.place.span.begin), source.point(side.place.span.end))},
            {"value", to_json(to_value(side.value))}};
}

/// The further items of a split, a merge or a group of alternatives.
Json sides_json(const Change& change, const Comparison& pair) {
    const bool old_side = change.kind == ChangeKind::removed || change.kind == ChangeKind::merged;
    Json sides = Json::array();
    for (const Side& side : change.more)
        sides.push_back(side_json(side, old_side ? pair.before.source : pair.after.source));
    return sides;
}

Json change_json(const Change& change, const Comparison& pair, Language language) {
    return {{"procedure", identity(pair.procedure())},
            {"node", fmt::format("/{}", change.path)},
            {"area", record::word_of(change.section).key},
            {"action", record::word_of(change.kind).key},
            {"group", change.group},
            {"kind", kind_id(change)},
            {"fingerprint", fingerprint(change, identity(pair.procedure()))},
            {"item", change.before.name.in(language).empty() ? change.after.name.in(language)
                                                             : change.before.name.in(language)},
            {"effect", record::word_of(change.effect).key},
            {"level", word_of(level_of(change.effect))},
            {"message", change.what.in(language)},
            {"reason", change.reason.in(language)},
            {"lang", record::word_of(language).key},
            {"before", side_json(change.before, pair.before.source)},
            {"after", side_json(change.after, pair.after.source)},
            {"more", sides_json(change, pair)}};
}

Json procedure_json(const Comparison& pair) {
    const std::string_view action = pair.regrouped      ? record::word_of(pair.regrouped->kind).key
                                    : pair.is_added()   ? "added"
                                    : pair.is_removed() ? "removed"
                                    : pair.differs()    ? "changed"
                                                        : "same";
    return {{"procedure", identity(pair.procedure())},
            {"name", pair.procedure().name.value},
            {"action", action},
            {"one", pair.regrouped ? pair.regrouped->one : ""},
            {"before", pair.before.source.path()},
            {"after", pair.after.source.path()},
            {"changes", pair.changes.size()}};
}

/// How the changes of one procedure are told to people.
using Telling = std::function<Document(const Comparison&)>;

Document entries_of(const Comparison& pair, Shown shown) {
    Entries entries;
    std::size_t rest = 0;
    for (const Change& change : pair.changes) {
        if (shown == Shown::all || change.effect != Effect::neutral) {
            entries.entries.push_back(entry_of(change));
        } else {
            ++rest;
        }
    }
    Document document{std::move(entries)};
    if (rest > 0) document.emplace_back(rest_line(rest));
    return document;
}

class DiffContent : public Content {
public:
    DiffContent(std::vector<Comparison> pairs, std::optional<Plan> plan, Telling telling,
                Shown shown)
        : pairs_(std::move(pairs)),
          counts_(count(pairs_)),
          plan_(std::move(plan)),
          telling_(std::move(telling)),
          shown_(shown) {}

    Document body() const override {
        Document document;
        for (const Comparison& pair : pairs_) {
            if (!pair.differs()) continue;
            document.emplace_back(Heading{{{title_of(pair)}}});
            add(document, files_of(pair));
            add(document, telling_ ? telling_(pair) : table(pair));
            document.emplace_back(Break{});
        }
        return document;
    }

    Paper paper(const RunReport& /*report*/) const override {
        Paper paper{.kind = {"BẢNG SO SÁNH", "COMPARISON"},
                    .subject = {"Quy định hiện hành và dự thảo sửa đổi, bổ sung thủ tục hành chính",
                                "Administrative procedures: current rules and draft"},
                    .body = {},
                    .across = true};
        for (const Comparison& pair : pairs_) {
            if (!pair.differs()) continue;
            const Procedure& procedure = pair.procedure();
            const std::string name =
                fmt::format("{} {}", identity(procedure), procedure.name.value);
            paper.body.emplace_back(Heading{{{same(printable(name)), Color::strong}}});
            add(paper.body, table(pair));
        }
        return paper;
    }

    Document closing() const override { return {Paragraph{{{summary_line(counts_)}}}}; }

    void add_page(PageWriter& page) const override {
        for (const Comparison& pair : pairs_) {
            if (!pair.differs()) continue;
            page.open_part(title_of(pair));
            page.add(files_of(pair));
            page.add(entries_of(pair, shown_));
            add_versions(pair, plan_ ? &*plan_ : nullptr, page);
            page.close_part();
        }
    }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("summary", {{"procedures", pairs_.size()},
                             {"added", counts_.procedures_added},
                             {"removed", counts_.procedures_removed},
                             {"split", counts_.procedures_split},
                             {"merged", counts_.procedures_merged},
                             {"renamed", counts_.procedures_renamed},
                             {"recoded", counts_.procedures_recoded},
                             {"changes", counts_.changes()},
                             {"reducing", counts_.reducing},
                             {"increasing", counts_.increasing},
                             {"neutral", counts_.neutral},
                             {"unclear", counts_.unclear},
                             {"accepted", counts_.accepted}});
        json.open_list("procedures");
        for (const Comparison& pair : pairs_)
            json.add_item(procedure_json(pair));
        json.close();
        json.open_list("changes");
        for (const Comparison& pair : pairs_) {
            for (const Change& change : pair.changes)
                json.add_item(change_json(change, pair, language));
        }
        json.close();
    }

private:
    Document table(const Comparison& pair) const {
        return comparison_table(pair, plan_ ? &*plan_ : nullptr);
    }

    std::vector<Comparison> pairs_;
    EffectCounts counts_;
    std::optional<Plan> plan_;
    Telling telling_;  ///< none: as the table
    Shown shown_;      ///< on a page
};

RunReport report_of(Comparisons comparisons, const std::optional<Plan>& plan, Telling telling,
                    Shown shown) {
    RunReport report{.run = {.command = "diff"}, .findings = comparisons.findings};
    report.content = std::make_unique<DiffContent>(std::move(comparisons.pairs), plan,
                                                   std::move(telling), shown);
    return report;
}

}  // namespace

RunReport diff_report(Comparisons comparisons, const std::optional<Plan>& plan, Shown shown) {
    return report_of(
        std::move(comparisons), plan,
        [shown](const Comparison& pair) { return entries_of(pair, shown); }, shown);
}

RunReport table_report(Comparisons comparisons, const std::optional<Plan>& plan) {
    return report_of(std::move(comparisons), plan, {}, Shown::all);
}

}  // namespace tthc::report
