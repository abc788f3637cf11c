#include "tthc/report/diff_report.h"

#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/diff/effects.h"
#include "tthc/model/identity.h"
#include "tthc/record/common_words.h"
#include "tthc/report/findings_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

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

Message clean(const Message& message) {
    return {printable(message.vi), printable(message.en)};
}

void add_head(Document& document, const Comparison& pair) {
    const Procedure& procedure = pair.procedure();
    document.emplace_back(Heading{
        {{same(printable(fmt::format("{} {}", identity(procedure), procedure.name.value)))}}});
    const std::string& before = pair.before.source.path();
    const std::string& after = pair.after.source.path();
    Message line = same(fmt::format("{} → {}", before, after));
    if (pair.is_added()) line = say("+ {}: thủ tục mới", "+ {}: new procedure", after);
    if (pair.is_removed()) {
        line = say("- {}: thủ tục bị bãi bỏ", "- {}: procedure abolished", before);
    }
    document.emplace_back(Paragraph{{{line}}, 1});
}

Words effect_words(const Change& change) {
    const Bilingual title = record::word_of(change.effect).title;
    const std::string_view colon = change.reason.vi.empty() ? "" : ":";
    return {{fmt::format("{}{}", utf8::to_lower(title.vi), colon),
             fmt::format("{}{}", utf8::to_lower(title.en), colon)},
            color_of(change.effect)};
}

Entry entry_of(const Change& change) {
    Line effect{effect_words(change)};
    if (!change.reason.vi.empty()) effect.push_back({clean(change.reason)});
    return {std::string(mark_of(change.kind)),
            printable(change.path),
            {{{clean(change.what)}}, std::move(effect)}};
}

Message summary_line(const EffectCounts& counts) {
    Message line{
        fmt::format("{} thay đổi: {} giảm, {} tăng, {} không ảnh hưởng, {} chưa rõ gánh nặng",
                    counts.changes(), counts.reducing, counts.increasing, counts.neutral,
                    counts.unclear),
        fmt::format("{} change{}: {} reducing, {} increasing, {} neutral, {} unclear burden",
                    counts.changes(), counts.changes() == 1 ? "" : "s", counts.reducing,
                    counts.increasing, counts.neutral, counts.unclear)};
    if (counts.procedures_added > 0) {
        line.vi += fmt::format("; {} thủ tục mới", counts.procedures_added);
        line.en += fmt::format("; {} procedures added", counts.procedures_added);
    }
    if (counts.procedures_removed > 0) {
        line.vi += fmt::format("; {} thủ tục bị bãi bỏ", counts.procedures_removed);
        line.en += fmt::format("; {} procedures abolished", counts.procedures_removed);
    }
    return line;
}

Json side_json(const Side& side, const SourceFile& source) {
    if (!side.index && side.place.span == Span{} && side.value == Element{}) return nullptr;
    return {{"path", source.path()},
            {"range",
             range_json(source.point(side.place.span.begin), source.point(side.place.span.end))},
            {"value", to_json(to_value(side.value))}};
}

Json change_json(const Change& change, const Comparison& pair, Language language) {
    return {{"procedure", identity(pair.procedure())},
            {"node", fmt::format("/{}", change.path)},
            {"area", record::word_of(change.section).key},
            {"action", record::word_of(change.kind).key},
            {"group", change.group},
            {"effect", record::word_of(change.effect).key},
            {"level", word_of(level_of(change.effect))},
            {"message", change.what.in(language)},
            {"reason", change.reason.in(language)},
            {"lang", record::word_of(language).key},
            {"before", side_json(change.before, pair.before.source)},
            {"after", side_json(change.after, pair.after.source)}};
}

Json procedure_json(const Comparison& pair) {
    const std::string_view action = pair.is_added()     ? "added"
                                    : pair.is_removed() ? "removed"
                                    : pair.differs()    ? "changed"
                                                        : "same";
    return {{"procedure", identity(pair.procedure())},
            {"name", pair.procedure().name.value},
            {"action", action},
            {"before", pair.before.source.path()},
            {"after", pair.after.source.path()},
            {"changes", pair.changes.size()}};
}

class DiffContent : public Content {
public:
    explicit DiffContent(Comparisons comparisons)
        : pairs_(std::move(comparisons.pairs)), counts_(count(pairs_)) {}

    Document body() const override {
        Document document;
        for (const Comparison& pair : pairs_) {
            if (!pair.differs()) continue;
            add_head(document, pair);
            Entries entries;
            for (const Change& change : pair.changes)
                entries.entries.push_back(entry_of(change));
            document.emplace_back(std::move(entries));
            document.emplace_back(Break{});
        }
        return document;
    }

    Document closing() const override { return {Paragraph{{{summary_line(counts_)}}}}; }

    void add_keys(JsonWriter& json, Language language) const override {
        json.add("summary", {{"procedures", pairs_.size()},
                             {"added", counts_.procedures_added},
                             {"removed", counts_.procedures_removed},
                             {"changes", counts_.changes()},
                             {"reducing", counts_.reducing},
                             {"increasing", counts_.increasing},
                             {"neutral", counts_.neutral},
                             {"unclear", counts_.unclear}});
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
    std::vector<Comparison> pairs_;
    EffectCounts counts_;
};

}  // namespace

RunReport diff_report(Comparisons comparisons) {
    RunReport report{.run = {.command = "diff"}, .findings = std::move(comparisons.findings)};
    report.content = std::make_unique<DiffContent>(std::move(comparisons));
    return report;
}

}  // namespace tthc::report
