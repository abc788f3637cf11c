#include "tthc/import/import_record.h"

#include "tthc/import/page_text.h"
#include "tthc/import/sections.h"

#include <algorithm>

namespace tthc::importing {
namespace {

Imported import_whole(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon) {
    const Reading reading{source, record, lexicon};
    auto heading = heading_section(reading);
    auto channels = channel_section(reading);
    auto dossier = dossier_section(reading);
    auto basis = basis_section(reading);
    auto steps = step_section(reading);
    auto results = result_section(reading);
    auto conditions = condition_section(reading);

    Procedure procedure = std::move(heading.value);
    procedure.channels = std::move(channels.value.channels);
    procedure.deadlines = std::move(channels.value.deadlines);
    procedure.fees = std::move(channels.value.fees);
    procedure.documents = std::move(dossier.value);
    procedure.basis = std::move(basis.value);
    procedure.steps = std::move(steps.value);
    procedure.results = std::move(results.value);
    procedure.conditions = std::move(conditions.value);

    Account whole = std::move(heading.account);
    for (Account* part : {&channels.account, &dossier.account, &basis.account, &steps.account,
                          &results.account, &conditions.account})
        whole.add(std::move(*part));
    whole.add(rest_section(reading));
    std::stable_sort(whole.findings.begin(), whole.findings.end());
    procedure.note = std::move(whole.notes);

    return {.procedure = std::move(procedure),
            .tallies = whole.tallies(),
            .kept = std::move(whole.findings),
            .shape = record.shape->id.value,
            .digest = record.digest,
            .technical = record.technical,
            .where = locate(source, {record.span.begin, record.span.begin + 1}, Quoting::nothing)};
}

}  // namespace

Imported import_record(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon) {
    if (record.shape->page.empty()) return import_whole(source, record, lexicon);
    return import_whole(source, with_whole_sections(record, lexicon), lexicon);
}

}  // namespace tthc::importing
