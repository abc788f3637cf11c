#include "tthc/report/diff_report.h"

#include "tthc/base/utf8.h"
#include "tthc/report/findings_json.h"
#include "tthc/report/findings_text.h"
#include "tthc/report/table.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

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

const std::string& code_of(const Procedure& procedure) {
    return procedure.code.value.empty() ? procedure.id.value : procedure.code.value;
}

std::string head_of(const Comparison& pair, const Style& style) {
    const Procedure& procedure = pair.procedure();
    const std::string title =
        printable(fmt::format("{} {}", code_of(procedure), procedure.name.value));
    const std::string strong = paint(title, Color::strong, style);
    constexpr Bilingual added{"thủ tục mới", "new procedure"};
    constexpr Bilingual removed{"thủ tục bị bãi bỏ", "procedure abolished"};
    if (pair.is_added()) {
        return fmt::format("{}\n  + {}: {}\n", strong, pair.after.source.path(),
                           added.in(style.language));
    }
    if (pair.is_removed()) {
        return fmt::format("{}\n  - {}: {}\n", strong, pair.before.source.path(),
                           removed.in(style.language));
    }
    return fmt::format("{}\n  {} → {}\n", strong, pair.before.source.path(),
                       pair.after.source.path());
}

std::string change_text(const Change& change, std::size_t width, const Style& style) {
    const std::string effect =
        utf8::to_lower(record::word_of(change.effect).title.in(style.language));
    std::string text =
        fmt::format("  {} {}  {}\n", mark_of(change.kind), padded(printable(change.path), width),
                    printable(change.what.in(style.language)));
    const std::string reason = printable(change.reason.in(style.language));
    text += fmt::format("    {}  {}{}\n", std::string(width, ' '),
                        paint(effect, color_of(change.effect), style),
                        reason.empty() ? "" : fmt::format(": {}", reason));
    return text;
}

std::string summary_text(const EffectCounts& counts, Language language) {
    std::string text;
    if (language == Language::vi) {
        text = fmt::format(
            "{} thay đổi: {} giảm, {} tăng, {} không ảnh hưởng, {} chưa rõ gánh nặng",
            counts.changes(), counts.reducing, counts.increasing, counts.neutral, counts.unclear);
    } else {
        text = fmt::format("{} change{}: {} reducing, {} increasing, {} neutral, {} unclear burden",
                           counts.changes(), counts.changes() == 1 ? "" : "s", counts.reducing,
                           counts.increasing, counts.neutral, counts.unclear);
    }
    constexpr Bilingual added{"thủ tục mới", "procedures added"};
    constexpr Bilingual removed{"thủ tục bị bãi bỏ", "procedures abolished"};
    if (counts.procedures_added > 0)
        text += fmt::format("; {} {}", counts.procedures_added, added.in(language));
    if (counts.procedures_removed > 0)
        text += fmt::format("; {} {}", counts.procedures_removed, removed.in(language));
    return text + "\n";
}

Json side_json(const Side& side, const SourceFile& source) {
    if (!side.index && side.place.span == Span{} && side.value == Element{}) return nullptr;
    return {{"path", source.path()},
            {"range",
             range_json(source.point(side.place.span.begin), source.point(side.place.span.end))},
            {"value", to_json(to_value(side.value))}};
}

Json change_json(const Change& change, const Comparison& pair, Language language) {
    return {{"procedure", code_of(pair.procedure())},
            {"node", fmt::format("/{}", change.path)},
            {"area", record::word_of(change.section).key},
            {"action", record::word_of(change.kind).key},
            {"group", change.group},
            {"effect", record::word_of(change.effect).key},
            {"level", word_of(level_of(change.effect))},
            {"message", change.what.in(language)},
            {"reason", change.reason.in(language)},
            {"lang", language == Language::vi ? "vi" : "en"},
            {"before", side_json(change.before, pair.before.source)},
            {"after", side_json(change.after, pair.after.source)}};
}

Json procedure_json(const Comparison& pair) {
    const std::string_view action = pair.is_added()     ? "added"
                                    : pair.is_removed() ? "removed"
                                    : pair.differs()    ? "changed"
                                                        : "same";
    return {{"procedure", code_of(pair.procedure())},
            {"name", pair.procedure().name.value},
            {"action", action},
            {"before", pair.before.source.path()},
            {"after", pair.after.source.path()},
            {"changes", pair.changes.size()}};
}

}  // namespace

Severity level_of(Effect effect) {
    return effect == Effect::increasing ? Severity::warning : Severity::info;
}

EffectCounts count(const Comparisons& comparisons) {
    EffectCounts counts;
    for (const Comparison& pair : comparisons.pairs) {
        if (pair.is_added()) ++counts.procedures_added;
        if (pair.is_removed()) ++counts.procedures_removed;
        for (const Change& change : pair.changes) {
            if (change.effect == Effect::reducing) ++counts.reducing;
            if (change.effect == Effect::increasing) ++counts.increasing;
            if (change.effect == Effect::neutral) ++counts.neutral;
            if (change.effect == Effect::unclear) ++counts.unclear;
        }
    }
    return counts;
}

bool reaches(const Comparisons& comparisons, Severity level) {
    const auto reached = [level](const Comparison& pair) {
        if (pair.is_added()) return level_of(Effect::increasing) >= level;
        if (pair.is_removed()) return level_of(Effect::reducing) >= level;
        return std::any_of(pair.changes.begin(), pair.changes.end(), [level](const Change& change) {
            return level_of(change.effect) >= level;
        });
    };
    return std::any_of(comparisons.pairs.begin(), comparisons.pairs.end(), reached);
}

std::string diff_text(const DiffReport& report, const Style& style) {
    std::string text;
    for (const Finding& finding : report.comparisons.findings)
        text += finding_text(finding, {}, style) + "\n";
    for (const Comparison& pair : report.comparisons.pairs) {
        if (!pair.differs()) continue;
        std::size_t width = 0;
        for (const Change& change : pair.changes)
            width = std::max(width, utf8::display_width(printable(change.path)));
        text += head_of(pair, style);
        for (const Change& change : pair.changes)
            text += change_text(change, width, style);
        text += '\n';
    }
    return text + summary_text(count(report.comparisons), style.language);
}

std::string diff_json(const DiffReport& report, const Style& style) {
    const EffectCounts counts = count(report.comparisons);
    Json json = json_head(report.run);
    json["summary"] = {{"procedures", report.comparisons.pairs.size()},
                       {"added", counts.procedures_added},
                       {"removed", counts.procedures_removed},
                       {"changes", counts.changes()},
                       {"reducing", counts.reducing},
                       {"increasing", counts.increasing},
                       {"neutral", counts.neutral},
                       {"unclear", counts.unclear}};
    json["procedures"] = Json::array();
    json["changes"] = Json::array();
    for (const Comparison& pair : report.comparisons.pairs) {
        json["procedures"].push_back(procedure_json(pair));
        for (const Change& change : pair.changes)
            json["changes"].push_back(change_json(change, pair, style.language));
    }
    json["findings"] = findings_json(report.comparisons.findings, {}, style.language);
    json["notes"] = json_notes(report.run, style.language);
    return to_text(json);
}

}  // namespace tthc::report
