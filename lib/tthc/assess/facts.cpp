#include "tthc/assess/facts.h"

#include "tthc/base/say.h"
#include "tthc/cost/waiting.h"
#include "tthc/diff/describe.h"
#include "tthc/model/applicant.h"
#include "tthc/model/critical_path.h"
#include "tthc/model/identity.h"
#include "tthc/model/stated_none.h"
#include "tthc/review/bounds.h"

#include <algorithm>
#include <set>

namespace tthc::assess {
namespace {

void append(Message& list, const Message& more, std::string_view between = "; ") {
    if (!list.vi.empty()) {
        list.vi += between;
        list.en += between;
    }
    list.vi += more.vi;
    list.en += more.en;
}

RecordSays said(Message text, std::string path, Span place, std::optional<Reply> reply = {}) {
    return {reply, std::move(text), std::move(path), place, false};
}

RecordSays lacking(std::string path) {
    RecordSays nothing;
    nothing.path = std::move(path);
    nothing.lacks = true;
    return nothing;
}

template <class T>
RecordSays listed(const std::vector<T>& items, const Procedure& procedure, const char* path) {
    if (items.empty()) return lacking(path);
    Message text;
    for (const T& item : items)
        append(text, title_of(item, procedure));
    Span place;
    if constexpr (requires { items.front().span; }) {
        place = items.front().span;
    } else {
        place = items.front().place.span;
    }
    return said(std::move(text), path, place);
}

RecordSays authority_of(const Procedure& procedure) {
    const bool decides = !procedure.authority.empty();
    RecordSays told = decides ? listed(procedure.authority, procedure, "authority")
                              : listed(procedure.handled_by, procedure, "handled_by");
    if (!told.lacks) told.reply = Reply::yes;
    return told;
}

RecordSays steps_of(const Procedure& procedure) {
    const auto& steps = procedure.steps;
    if (steps.empty()) return lacking("steps");
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i].actor.value.empty()) continue;
        return said(
            say("bước {} chưa ghi ai thực hiện", "step {} does not say who takes it", i + 1),
            item_path("steps", steps[i].id, i), steps[i].place.span, Reply::no);
    }
    return said(say("{} bước, bước nào cũng ghi ai thực hiện", "{} steps, each with who takes it",
                    steps.size()),
                "steps", steps.front().place.span, Reply::yes);
}

/// Only where several units of the agency act.
RecordSays agency_times_of(const Procedure& procedure) {
    std::set<std::string> units;
    std::optional<std::size_t> untimed;
    const auto& steps = procedure.steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (is_of_applicant(steps[i])) continue;
        units.insert(steps[i].actor.value);
        if (!steps[i].time && !untimed) untimed = i;
    }
    if (units.size() < 2) return {};
    if (!untimed) {
        return said(say("{} đơn vị, bước nào của cơ quan cũng có thời gian",
                        "{} units, each step of theirs has its time", units.size()),
                    "steps", steps.front().place.span, Reply::yes);
    }
    const Step& step = steps[*untimed];
    return said(say("bước {} chưa có thời gian", "step {} has no time", *untimed + 1),
                item_path("steps", step.id, *untimed), step.place.span, Reply::no);
}

RecordSays channels_of(const Procedure& procedure) {
    RecordSays told = listed(procedure.channels, procedure, "channels");
    if (!told.lacks) told.reply = procedure.channels.size() > 1 ? Reply::yes : Reply::no;
    return told;
}

bool says_form(const Document& paper) {
    return paper.originals || paper.copies || paper.certified_copies || paper.shown ||
           paper.electronic;
}

RecordSays papers_of(const Procedure& procedure) {
    if (!procedure.documents || procedure.documents->items.empty()) return lacking("documents");
    const Dossier& dossier = *procedure.documents;
    for (std::size_t i = 0; i < dossier.items.size(); ++i) {
        const Document& paper = dossier.items[i];
        if (says_form(paper)) continue;
        return said(say("chưa rõ bản chính hay bản sao, mấy bản: {}",
                        "original or copy, and how many, is not stated: {}", paper.name.value),
                    item_path("documents", paper.id, i), paper.place.span, Reply::no);
    }
    if (!dossier.sets) {
        return said({"chưa ghi số bộ hồ sơ", "the number of sets is not stated"}, "documents",
                    dossier.place.span, Reply::no);
    }
    return said(say("{} giấy tờ đều ghi hình thức, số bản; {} bộ",
                    "papers: {}, each with its form and number; sets: {}", dossier.items.size(),
                    dossier.sets->value),
                "documents", dossier.place.span, Reply::yes);
}

RecordSays held_paper(const Procedure& procedure, std::size_t item) {
    const Document& paper = procedure.documents->items[item];
    const std::string path = item_path("documents", paper.id, item);
    if (!paper.held_in.value.empty()) {
        return said(say("đã có trong: {}", "held in: {}", paper.held_in.value), path,
                    paper.held_in.span, Reply::no);
    }
    if (paper.result_of.value.empty()) return {};
    return said(say("là kết quả của thủ tục {}", "result of procedure {}", paper.result_of.value),
                path, paper.result_of.span);
}

RecordSays linked_papers(const Procedure& procedure) {
    if (!procedure.documents) return {};
    RecordSays told;
    const auto& papers = procedure.documents->items;
    for (std::size_t i = 0; i < papers.size(); ++i) {
        if (papers[i].result_of.value.empty()) continue;
        if (told.path.empty()) {
            told.path = item_path("documents", papers[i].id, i);
            told.place = papers[i].result_of.span;
            told.reply = Reply::yes;
        }
        append(told.text, say("{}: kết quả của thủ tục {}", "{}: result of procedure {}",
                              papers[i].name.value, papers[i].result_of.value));
    }
    return told;
}

RecordSays deadline_of(const Procedure& procedure) {
    RecordSays told = listed(procedure.deadlines, procedure, "deadlines");
    const bool states = std::any_of(procedure.deadlines.begin(), procedure.deadlines.end(),
                                    [](const Deadline& one) { return one.legal.has_value(); });
    if (states) told.reply = Reply::yes;
    return told;
}

/// Against the longest way through the steps, where both can be compared.
RecordSays deadline_total(const Procedure& procedure) {
    RecordSays told = deadline_of(procedure);
    if (told.lacks) return told;
    const auto deadline =
        ordinary_deadline(procedure, &Deadline::legal, estimated_channel(procedure));
    const auto path = critical_path(procedure.steps);
    if (deadline && path && surely_longer(path->length, *deadline)) {
        const auto in = [&](Language language) {
            return std::pair(path->length.to_string(language), deadline->to_string(language));
        };
        const auto vi = in(Language::vi);
        const auto en = in(Language::en);
        return said({"các bước cần " + vi.first + ", dài hơn thời hạn " + vi.second,
                     "the steps take " + en.first + ", longer than the deadline of " + en.second},
                    "deadlines", told.place, Reply::no);
    }
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& one = procedure.deadlines[i];
        if (!one.legal || !one.from.value.empty()) continue;
        append(told.text, {"chưa ghi tính từ khi nào", "from when it runs is not stated"});
        told.reply = Reply::no;
        told.path = item_path("deadlines", one.id, i);
        told.place = one.place.span;
        break;
    }
    return told;
}

RecordSays fees_of(const Procedure& procedure) {
    if (procedure.fees.empty()) {
        if (!states_none(procedure, StatedNone::fees)) return lacking("fees");
        return said({"nêu là không có", "stated to be none"}, "none", procedure.none.front().span,
                    Reply::no);
    }
    const bool free = std::all_of(procedure.fees.begin(), procedure.fees.end(), [](const Fee& fee) {
        return !fee.free.value.empty() && !fee.amount && fee.tiers.empty();
    });
    RecordSays told = listed(procedure.fees, procedure, "fees");
    told.reply = free ? Reply::no : Reply::yes;
    return told;
}

RecordSays form_of(const Procedure& procedure, std::size_t item) {
    const Document& paper = procedure.documents->items[item];
    const Form& form = *paper.form;
    const std::string path = item_path("documents", paper.id, item);
    Message text;
    for (const Text* const part : {&form.name, &form.code}) {
        if (!part->value.empty()) append(text, same(part->value), ", ");
    }
    return said(std::move(text), path, form.place.span);
}

RecordSays condition_of(const Procedure& procedure, std::size_t item) {
    const Condition& condition = procedure.conditions[item];
    return said(same(condition.text.value), item_path("conditions", condition.id, item),
                condition.text.span);
}

RecordSays condition_papers(const Procedure& procedure, std::size_t item) {
    const Condition& condition = procedure.conditions[item];
    if (condition.proved_by.empty()) return {};
    const std::string path = item_path("conditions", condition.id, item);
    for (const Text& id : condition.proved_by) {
        const bool listed_paper =
            procedure.documents &&
            std::any_of(procedure.documents->items.begin(), procedure.documents->items.end(),
                        [&](const Document& paper) { return paper.id.value == id.value; });
        if (listed_paper) continue;
        return said(say("giấy tờ chứng minh `{}` không có trong hồ sơ",
                        "the proof `{}` is not in the dossier", id.value),
                    path, id.span, Reply::no);
    }
    return said({"chứng minh bằng giấy tờ có trong hồ sơ", "proved by papers of the dossier"}, path,
                condition.place.span, Reply::yes);
}

RecordSays result_of(const Procedure& procedure) {
    RecordSays told = listed(procedure.results, procedure, "results");
    if (told.lacks) return told;
    for (std::size_t i = 0; i < procedure.results.size(); ++i) {
        const Outcome& result = procedure.results[i];
        if (!result.form.value.empty()) continue;
        return said(say("chưa ghi hình thức: {}", "its form is not stated: {}", result.name.value),
                    item_path("results", result.id, i), result.place.span, Reply::no);
    }
    return told;
}

RecordSays validity_of(const Procedure& procedure) {
    for (std::size_t i = 0; i < procedure.results.size(); ++i) {
        const Outcome& result = procedure.results[i];
        if (!result.validity) continue;
        const Duration& length = result.validity->value;
        return said({length.to_string(Language::vi), length.to_string(Language::en)},
                    item_path("results", result.id, i), result.validity->span, Reply::yes);
    }
    return {};
}

RecordSays power_of(PowerDoubt doubt) {
    if (doubt == PowerDoubt::not_told) return {};
    RecordSays told = said(say(record::word_of(doubt).title), "draft", {});
    if (doubt == PowerDoubt::none) told.reply = Reply::yes;
    if (doubt == PowerDoubt::never) told.reply = Reply::no;
    return told;
}

}  // namespace

RecordSays says(Fact fact, const Procedure& procedure, std::size_t item, PowerDoubt doubt) {
    switch (fact) {
        case Fact::name:
            return said(same(procedure.name.value), "name", procedure.name.span);
        case Fact::applicants:
            return listed(procedure.applicants, procedure, "applicants");
        case Fact::authority:
            return authority_of(procedure);
        case Fact::steps:
            return steps_of(procedure);
        case Fact::agency_times:
            return agency_times_of(procedure);
        case Fact::channels:
            return channels_of(procedure);
        case Fact::papers:
            return papers_of(procedure);
        case Fact::held_paper:
            return held_paper(procedure, item);
        case Fact::linked:
            return linked_papers(procedure);
        case Fact::deadline:
            return deadline_of(procedure);
        case Fact::deadline_total:
            return deadline_total(procedure);
        case Fact::fees:
            return fees_of(procedure);
        case Fact::form:
            return form_of(procedure, item);
        case Fact::condition:
            return condition_of(procedure, item);
        case Fact::condition_papers:
            return condition_papers(procedure, item);
        case Fact::result:
            return result_of(procedure);
        case Fact::validity:
            return validity_of(procedure);
        case Fact::power:
            return power_of(doubt);
    }
    return {};
}

}  // namespace tthc::assess
