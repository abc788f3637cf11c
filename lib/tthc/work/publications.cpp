#include "tthc/work/publications.h"

#include "tthc/base/parallel.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace tthc {
namespace {

/// From which the limits of 92/2017/NĐ-CP hold.
constexpr Date limits_from{std::chrono::year(2017), std::chrono::September, std::chrono::day(25)};

EntryState state_of(const Publication& stated, const std::optional<Date>& due, Date today) {
    if (!stated.signed_on) return EntryState::no_decision_day;
    if (!due) return EntryState::not_judged;
    if (stated.entered)
        return stated.entered->value > *due ? EntryState::late : EntryState::on_time;
    return today > *due ? EntryState::overdue : EntryState::due;
}

/// What stays of a file.
struct PublishedFile {
    std::optional<PublicationStatus> status;
    bool is_internal = false;
    std::vector<Finding> findings;
};

PublishedFile published(const Source& source, const Calendar& calendar, Date today) {
    ProcedureFile file = load_procedure(source);
    PublishedFile told{.findings = std::move(file.findings)};
    if (!file.procedure) return told;
    told.is_internal = file.procedure->internal && file.procedure->internal->value;
    if (told.is_internal) return told;
    told.status = publication_status(*file.procedure, calendar, today);
    told.status->path = file.source.path();
    return told;
}

}  // namespace

std::vector<std::string> offices_of(const Procedure& procedure) {
    std::vector<std::string> names;
    const auto& list = procedure.handled_by.empty() ? procedure.authority : procedure.handled_by;
    for (const Text& name : list)
        names.push_back(name.value);
    return names;
}

bool PublicationStatus::is_in_order() const {
    const bool entered = entry == EntryState::on_time || entry == EntryState::due;
    return !lacks_decision() && !lacks_posting() && entered;
}

PublicationStatus publication_status(const Procedure& procedure, const Calendar& calendar,
                                     Date today) {
    PublicationStatus status{.code = identity(procedure),
                             .name = procedure.name.value,
                             .offices = offices_of(procedure),
                             .stated = procedure.publication.value_or(Publication{}),
                             .publisher = publisher_of(procedure)};
    if (const auto& signed_on = status.stated.signed_on;
        signed_on && signed_on->value >= limits_from) {
        const auto due = calendar.due(
            signed_on->value, {Decimal(days_to_enter(status.publisher)), TimeUnit::working_day});
        if (due) status.entry_due = *due;
    }
    status.entry = state_of(status.stated, status.entry_due, today);
    return status;
}

PublicationStatuses publication_statuses(std::span<const Source> sources, const Calendar& calendar,
                                         Date today, unsigned jobs) {
    std::vector<PublishedFile> files(sources.size());
    for_each_index(sources.size(), jobs,
                   [&](std::size_t i) { files[i] = published(sources[i], calendar, today); });
    PublicationStatuses all;
    for (PublishedFile& file : files) {
        all.internal += file.is_internal ? 1 : 0;
        if (file.status) all.procedures.push_back(*std::move(file.status));
        std::move(file.findings.begin(), file.findings.end(), std::back_inserter(all.findings));
    }
    const auto by_code = [](const PublicationStatus& left, const PublicationStatus& right) {
        return std::tie(left.code, left.path) < std::tie(right.code, right.path);
    };
    std::sort(all.procedures.begin(), all.procedures.end(), by_code);
    std::sort(all.findings.begin(), all.findings.end());
    return all;
}

}  // namespace tthc
