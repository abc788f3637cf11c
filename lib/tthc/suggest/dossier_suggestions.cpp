#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/model/identity.h"
#include "tthc/review/reviewer.h"
#include "tthc/suggest/suggestion.h"

#include <algorithm>
#include <numeric>

namespace tthc {
namespace {

std::string name_of(const Document& paper) {
    constexpr std::size_t longest = 120;
    return utf8::shortened(paper.name.value, longest);
}

/// What mends the finding of a rule: changes the procedure and says how.
using Mend = std::optional<Message> (*)(Procedure& procedure, std::size_t item);

std::optional<Message> drop(Procedure& procedure, std::size_t item) {
    auto& items = procedure.documents->items;
    Message what =
        say("Bỏ “{}” khỏi thành phần hồ sơ", "Drop “{}” from the dossier", name_of(items[item]));
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(item));
    if (items.empty()) procedure.none.emplace_back().value = StatedNone::documents;
    return what;
}

/// A copy, with the original shown to whoever takes the dossier in.
std::optional<Message> compare_instead(Procedure& procedure, std::size_t item) {
    Document& paper = procedure.documents->items[item];
    if (!paper.certified_copies || paper.certified_copies->value == 0) return {};
    const Count certified = paper.certified_copies->value;
    paper.copies = {paper.copies ? paper.copies->value + certified : certified};
    paper.certified_copies.reset();
    if (!paper.shown) paper.shown = {1};
    return say("Nhận bản sao “{}” kèm xuất trình bản chính, thay bản sao có chứng thực",
               "Take a copy of “{}” with the original shown instead of a certified one",
               name_of(paper));
}

std::optional<Message> original_alone(Procedure& procedure, std::size_t item) {
    Document& paper = procedure.documents->items[item];
    if (!paper.copies && !paper.certified_copies) return {};
    paper.copies.reset();
    paper.certified_copies.reset();
    return say("Chỉ nhận bản chính “{}”, không kèm bản sao",
               "Take the original of “{}” alone, without copies", name_of(paper));
}

std::optional<Message> one_set(Procedure& procedure, std::size_t /*item*/) {
    const Count sets = procedure.documents->sets->value;
    procedure.documents->sets->value = 1;
    return say("Giảm từ {} bộ xuống 01 bộ hồ sơ", "One set of the dossier instead of {}", sets);
}

std::optional<Message> add_online(Procedure& procedure, std::size_t /*item*/) {
    procedure.channels.emplace_back().value = Channel::online;
    return Message{"Nhận hồ sơ trực tuyến", "Take dossiers online"};
}

/// What rules ask about and a change mends, paper by paper or as a whole.
struct Remedy {
    std::string_view rule;
    std::string_view id;  ///< begins the name of the measure
    bool of_item;
    Mend mend;
};

constexpr Remedy remedies[] = {{"N001", "bo", true, drop},
                               {"N002", "bo", true, drop},
                               {"N003", "bo", true, drop},
                               {"N007", "bo", true, drop},
                               {"N008", "bo", true, drop},
                               {"N005", "mot-ban", true, original_alone},
                               {"N009", "doi-chieu", true, compare_instead},
                               {"N004", "mot-bo", false, one_set},
                               {"N010", "truc-tuyen", false, add_online}};

/// A finding and the item that it is about, if it is about one.
struct Spot {
    Finding finding;
    std::size_t item = 0;
};

std::vector<Finding> found_by(const Rule& rule, const ProcedureFile& file,
                              const Procedure& procedure, const Facts& facts) {
    std::vector<Finding> findings;
    Report report(rule.code, findings);
    rule.check({file, procedure, facts}, report);
    return findings;
}

/// A rule tells its first place; the others show when the papers at it are out of sight.
std::vector<Spot> places_of(const Rule& rule, const ProcedureFile& file, const Facts& facts) {
    Procedure left = *file.procedure;
    if (!left.documents) return {};
    auto& items = left.documents->items;
    std::vector<std::size_t> numbers(items.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    std::vector<Spot> places;
    while (true) {
        const auto findings = found_by(rule, file, left, facts);
        if (findings.empty()) return places;
        std::size_t at = 0;
        while (at < items.size() &&
               item_path("documents", items[at].id, at) != findings.front().node)
            ++at;
        if (at == items.size()) return places;
        places.push_back({findings.front(), numbers[at]});
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
        numbers.erase(numbers.begin() + static_cast<std::ptrdiff_t>(at));
    }
}

std::vector<std::string> words_of(const List<Citation>& citations) {
    std::vector<std::string> words;
    for (const auto& citation : citations)
        words.push_back(citation->to_string());
    return words;
}

/// The provisions of the paper, else those of the dossier.
std::vector<std::string> provisions_of(const Procedure& procedure, const Remedy& remedy,
                                       std::size_t item) {
    if (!procedure.documents || remedy.mend == add_online) return {};
    const Dossier& dossier = *procedure.documents;
    if (remedy.of_item && !dossier.items[item].basis.empty())
        return words_of(dossier.items[item].basis);
    return words_of(dossier.basis);
}

std::string element_of(const Procedure& procedure, std::size_t item) {
    return item_path("documents", procedure.documents->items[item].id, item);
}

std::optional<Suggestion> mended(const ProcedureFile& file, const Remedy& remedy,
                                 const Spot& place) {
    const Procedure& procedure = *file.procedure;
    Suggestion suggestion{
        .id = std::string(remedy.id),
        .rule = place.finding.code->id,
        .grounds = place.finding.code->grounds,
        .reason = say(place.finding.code->rationale),
        .is_question = place.finding.severity == Severity::info,
        .covers = {remedy.of_item ? element_of(procedure, place.item) : place.finding.node},
        .amends = provisions_of(procedure, remedy, place.item),
        .revised = procedure};
    if (remedy.of_item)
        suggestion.id +=
            "-" + item_label(procedure.documents->items[place.item].id.value, place.item);
    std::erase(suggestion.id, '#');
    auto what = remedy.mend(suggestion.revised, place.item);
    if (!what) return {};
    suggestion.what = *std::move(what);
    if (remedy.mend == add_online) {
        suggestion.at_most = procedure;
        suggestion.at_most->channels = {{Channel::online}};
    }
    return suggestion;
}

std::vector<Spot> places_to_mend(const Remedy& remedy, const Rule& rule, const ProcedureFile& file,
                                 const Facts& facts) {
    if (remedy.of_item) return places_of(rule, file, facts);
    std::vector<Spot> places;
    for (Finding& finding : found_by(rule, file, *file.procedure, facts))
        places.push_back({std::move(finding)});
    return places;
}

/// A paper is dropped once, whatever tells against it, and what is dropped is not copied less.
bool is_told(const std::vector<Suggestion>& told, const Suggestion& suggestion) {
    return std::any_of(told.begin(), told.end(),
                       [&](const Suggestion& other) { return other.covers == suggestion.covers; });
}

}  // namespace

std::vector<Suggestion> dossier_suggestions(const ProcedureFile& file, const Facts& facts,
                                            std::span<const Rule* const> rules) {
    std::vector<Suggestion> told;
    for (const Remedy& remedy : remedies) {
        const Rule* const rule = find_rule(rules, remedy.rule);
        if (rule == nullptr) continue;
        for (const Spot& place : places_to_mend(remedy, *rule, file, facts)) {
            auto suggestion = mended(file, remedy, place);
            if (suggestion && !is_told(told, *suggestion)) told.push_back(*std::move(suggestion));
        }
    }
    return told;
}

}  // namespace tthc
