#include "run.h"
#include "support/folder.h"
#include "tthc/diff/diff.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

// A single edit of a real record is a single change, of the right part and direction. Every edit is
// made at every place of every record where it can be made.

namespace tthc {
namespace {

std::vector<Procedure> imported_records() {
    const test::Folder folder;
    std::istringstream in;
    std::ostringstream out;
    const cli::Environment environment{.today = *parse_date("2026-07-01"), .threads = 2};
    const int code =
        cli::run(std::vector<std::string>{"import", TTHC_SOURCE_DIR "/tests/data/import/records",
                                          "-o", folder.path.string(), "--no-config"},
                 {in, out, out, false}, environment);
    REQUIRE(code == 0);
    std::vector<Procedure> procedures;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path)) {
        if (entry.path().extension() != ".yaml") continue;
        auto file = load_procedure(entry.path().string());
        REQUIRE(file.procedure);
        procedures.push_back(*std::move(file.procedure));
    }
    return procedures;
}

/// Tries to edit item `index`; false where this edit cannot be made there.
using EditItem = std::function<bool(Procedure&, std::size_t index)>;

struct Edit {
    std::string name;
    ChangeKind kind;
    Section section;
    std::vector<Effect> effects;
    EditItem edit;
};

template <class List>
bool drop(List& list, std::size_t index, std::size_t least) {
    if (list.size() < least || index >= list.size()) return false;
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    return true;
}

std::size_t words(const Text& text) {
    return static_cast<std::size_t>(std::count(text.value.begin(), text.value.end(), ' ')) + 1;
}

Document* document_at(Procedure& procedure, std::size_t index) {
    if (!procedure.documents || index >= procedure.documents->items.size()) return nullptr;
    return &procedure.documents->items[index];
}

/// Alternatives and papers of one name are weighed together: dropping one of them is another edit.
bool stands_alone(const Procedure& procedure, const Document& document) {
    const auto& all = procedure.documents->items;
    return document.one_of.value.empty() &&
           std::count_if(all.begin(), all.end(), [&](const Document& other) {
               return other.name.value == document.name.value;
           }) == 1;
}

std::vector<Edit> edits() {
    const std::vector<Effect> up{Effect::increasing};
    const std::vector<Effect> down{Effect::reducing};
    const std::vector<Effect> words_changed{Effect::neutral, Effect::unclear};
    return {{"fee raised", ChangeKind::changed, Section::fees, up,
             [](Procedure& p, std::size_t i) {
                 if (i >= p.fees.size() || !p.fees[i].amount || p.fees[i].amount->value.dong == 0)
                     return false;
                 p.fees[i].amount->value.dong += 5000;
                 return true;
             }},
            {"deadline lengthened", ChangeKind::changed, Section::deadlines, up,
             [](Procedure& p, std::size_t i) {
                 if (i >= p.deadlines.size() || !p.deadlines[i].legal) return false;
                 const std::string text = p.deadlines[i].legal->value.to_string(Language::vi);
                 const auto longer = Duration::parse("1" + text);
                 if (!longer || text.find_first_not_of("0123456789") == 0) return false;
                 p.deadlines[i].legal->value = *longer;
                 return true;
             }},
            {"one original more", ChangeKind::changed, Section::documents, up,
             [](Procedure& p, std::size_t i) {
                 Document* const paper = document_at(p, i);
                 if (paper == nullptr || !paper->originals || !stands_alone(p, *paper))
                     return false;
                 paper->originals->value += 1;
                 return true;
             }},
            {"copies certified", ChangeKind::changed, Section::documents, up,
             [](Procedure& p, std::size_t i) {
                 Document* const paper = document_at(p, i);
                 if (paper == nullptr || !paper->copies || paper->certified_copies) return false;
                 if (paper->copies->value == 0 || !stands_alone(p, *paper)) return false;
                 std::swap(paper->copies, paper->certified_copies);
                 return true;
             }},
            {"paper renamed", ChangeKind::changed, Section::documents, words_changed,
             [](Procedure& p, std::size_t i) {
                 Document* const paper = document_at(p, i);
                 if (paper == nullptr || words(paper->name) < 4 || !stands_alone(p, *paper))
                     return false;
                 paper->name.value += " (theo mẫu ban hành kèm theo Thông tư)";
                 return true;
             }},
            {"paper added", ChangeKind::added, Section::documents, up,
             [](Procedure& p, std::size_t i) {
                 if (document_at(p, i) == nullptr) return false;
                 Document paper;
                 paper.name.value = "Phiếu lý lịch tư pháp số 2 của người đứng đầu";
                 paper.originals = Located<Count>(1);
                 auto& items = p.documents->items;
                 items.insert(items.begin() + static_cast<std::ptrdiff_t>(i), paper);
                 return true;
             }},
            {"channel dropped", ChangeKind::removed, Section::channels, up,
             [](Procedure& p, std::size_t i) { return drop(p.channels, i, 2); }},
            {"applicant dropped",
             ChangeKind::removed,
             Section::applicants,
             {Effect::unclear},
             [](Procedure& p, std::size_t i) { return drop(p.applicants, i, 2); }},
            {"act dropped",
             ChangeKind::removed,
             Section::basis,
             {Effect::neutral},
             [](Procedure& p, std::size_t i) { return drop(p.basis, i, 2); }},
            {"condition dropped", ChangeKind::removed, Section::conditions, down,
             [](Procedure& p, std::size_t i) { return drop(p.conditions, i, 2); }},
            {"step added", ChangeKind::added, Section::steps, up,
             [](Procedure& p, std::size_t i) {
                 if (i >= p.steps.size()) return false;
                 Step step;
                 step.actor.value = "applicant";
                 step.action.value = "Giải trình trực tiếp trước Hội đồng thẩm định của Bộ";
                 p.steps.insert(p.steps.begin() + static_cast<std::ptrdiff_t>(i), step);
                 return true;
             }},
            {"step reworded",
             ChangeKind::changed,
             Section::steps,
             {Effect::unclear},
             [](Procedure& p, std::size_t i) {
                 if (i >= p.steps.size() || words(p.steps[i].action) < 6) return false;
                 const bool twice =
                     std::count_if(p.steps.begin(), p.steps.end(), [&](const Step& s) {
                         return s.action == p.steps[i].action;
                     }) > 1;
                 if (twice) return false;
                 p.steps[i].action.value += " theo quy định của Bộ trưởng";
                 return true;
             }}};
}

bool is_as_expected(const std::vector<Change>& changes, const Edit& edit) {
    if (changes.size() != 1) return false;
    const Change& change = changes.front();
    return change.kind == edit.kind && change.section == edit.section &&
           std::find(edit.effects.begin(), edit.effects.end(), change.effect) != edit.effects.end();
}

}  // namespace

TEST_CASE("a single edit of a real record is a single change") {
    const auto records = imported_records();
    REQUIRE(records.size() > 60);
    for (const Edit& edit : edits()) {
        std::size_t made = 0;
        for (const Procedure& record : records) {
            CAPTURE(record.code.value);
            for (std::size_t i = 0; i < 40; ++i) {
                Procedure edited = record;
                if (!edit.edit(edited, i)) continue;
                ++made;
                const auto changes = diff(record, edited);
                std::string told;
                for (const Change& change : changes)
                    told +=
                        kind_id(change) + " " + change.what.en + " | " + change.reason.en + "\n";
                CAPTURE(edit.name);
                CAPTURE(i);
                CAPTURE(told);
                CHECK(is_as_expected(changes, edit));
            }
        }
        CAPTURE(edit.name);
        CHECK(made >= 5);
    }
}

TEST_CASE("sets of a real record in another order are no change") {
    for (const Procedure& record : imported_records()) {
        CAPTURE(record.code.value);
        Procedure edited = record;
        std::reverse(edited.channels.begin(), edited.channels.end());
        std::reverse(edited.applicants.begin(), edited.applicants.end());
        std::reverse(edited.basis.begin(), edited.basis.end());
        std::reverse(edited.levels.begin(), edited.levels.end());
        CHECK(diff(record, edited).empty());
    }
}

}  // namespace tthc
