#include "import_record.h"

#include "import_codes.h"
#include "sections.h"
#include "tthc/import/list/list_messages.h"
#include "tthc/import/words/page_text.h"
#include "tthc/model/code_form.h"

#include <algorithm>

namespace tthc::importing {
namespace {

/// The code in its normal form; one that is none, or was mended, is told.
void normalise_code(const Reading& reading, Section<Procedure>& heading) {
    Text& code = heading.value.code;
    if (code.value.empty()) return;
    const std::string written = code.value;
    const CodeForm form = code_form(written);
    code.value = form.code;
    if (form.well_formed && !form.repaired) return;
    const auto text = reading.record.texts.find(RawField::code);
    heading.account.tell(import_code::malformed_code, reading.record.span_of(RawField::code),
                         text == reading.record.texts.end() ? std::string() : text->second.key,
                         form.repaired ? messages::code_mended(written, form.code)
                                       : messages::malformed_code(written, form.likely));
}

Imported import_whole(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon) {
    const Reading reading(source, record, lexicon);
    auto heading = heading_section(reading);
    normalise_code(reading, heading);
    auto channels =
        tells_plain_channels(record) ? plain_channel_section(reading) : channel_section(reading);
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
            .updated = record.text(RawField::updated),
            .technical = record.technical,
            .where = locate(source, {record.span.begin, record.span.begin + 1}, Quoting::nothing)};
}

}  // namespace

Imported import_record(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon) {
    if (record.shape->page.empty()) return import_whole(source, record, lexicon);
    return import_whole(source, with_whole_sections(record, lexicon), lexicon);
}

}  // namespace tthc::importing
