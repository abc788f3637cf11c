#include "tthc/import/import_record.h"

#include "tthc/base/utf8.h"
#include "tthc/import/act_number.h"
#include "tthc/import/cells.h"
#include "tthc/import/flat_tables.h"
#include "tthc/import/merge_channels.h"
#include "tthc/import/read_basis.h"
#include "tthc/import/read_deadline.h"
#include "tthc/import/read_documents.h"
#include "tthc/import/read_fee.h"
#include "tthc/import/read_lists.h"
#include "tthc/import/read_results.h"
#include "tthc/import/read_steps.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::importing {
namespace {

/// A cell of a row that has its columns; empty where the row has none.
std::string cell(const RawRow& row, RawField field) {
    const auto found = row.find(field);
    return found == row.end() ? std::string() : found->second;
}

/// `- Trình tự thực hiện:` says nothing that the key does not say.
bool repeats_title(std::string_view words, RawField raw) {
    words = without_markers(words);
    while (words.ends_with(':') || words.ends_with('.'))
        words.remove_suffix(1);
    return utf8::squeeze(utf8::to_lower(words)) == utf8::to_lower(record::word_of(raw).title.vi);
}

/// Nothing, `Số`, `Quyết định số`: what may stand in front of a number and says nothing more.
bool names_type(std::string_view words, const Lexicon& lexicon) {
    const Prose text(trim(words));
    std::size_t at = 0;
    while (const auto* type = text.whole_word_at(at, lexicon.words(WordKind::act_types))) {
        at += type->size();
        while (text.is_space(at))
            ++at;
    }
    return at == text.size();
}

class RecordImporter {
public:
    RecordImporter(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon)
        : record_(&record), lexicon_(&lexicon), kept_(source, Quoting::nothing) {
        result_.shape = record.shape->id.value;
        result_.digest = record.digest;
        result_.where =
            locate(source, {record.span.begin, record.span.begin + 1}, Quoting::nothing);
    }

    Imported run() {
        identity();
        channels();
        documents();
        basis();
        steps();
        results();
        conditions();
        others();
        result_.kept = kept_.take();
        return std::move(result_);
    }

private:
    Procedure& procedure() { return result_.procedure; }
    Tally& tally(const char* field) { return result_.tallies[field]; }

    /// The text of a field in NFC without odd spaces; empty where it says that it says nothing.
    std::string text(RawField field) const {
        const Prose prose(trim(record_->text(field)));
        if (says_nothing(prose.text(), *lexicon_)) return {};
        return std::string(trim(prose.text()));
    }

    void keep(const char* field, const Code& code, RawField raw, Message message) {
        const auto found = record_->texts.find(raw);
        const std::string key = found == record_->texts.end() ? "" : found->second.key;
        kept_.add(code, record_->span_of(raw), key, std::move(message));
        ++tally(field).kept;
    }

    void keep_quoted(const char* field, const Code& code, RawField raw, const Bilingual& what,
                     std::string_view words) {
        keep(field, code, raw,
             {fmt::format("{}: `{}`", what.vi, words), fmt::format("{}: `{}`", what.en, words)});
    }

    void note(RawField raw, std::string_view words) {
        add_line(procedure().note.value,
                 fmt::format("{}: {}", record::word_of(raw).title.vi, trim(words)));
    }

    void take(RawField raw, const char* field, Text& target) {
        target = text(raw);
        ++(target.value.empty() ? tally(field).absent : tally(field).parsed);
    }

    /// An agency; where the page stands in its cell, with the record's code in it, it is no name.
    void take_agency(RawField raw, const char* field, Text& target) {
        const std::string words = text(raw);
        if (words.find(procedure().code.value) == std::string::npos) {
            take(raw, field, target);
            return;
        }
        note(raw, words);
        keep_quoted(field, import_code::kept_word, raw,
                    {"giữ nguyên văn ô chứa cả trang", "a cell that holds the page kept as text"},
                    words);
    }

    template <class Value>
    std::vector<Value> take_words(RawField raw, const char* field,
                                  const std::vector<Spelled<Value>>& meanings) {
        const std::string words = text(raw);
        auto read = read_words(words, meanings);
        if (words.empty()) ++tally(field).absent;
        tally(field).parsed += read.values.size();
        for (const std::string& unknown : read.unknown) {
            note(raw, unknown);
            keep_quoted(field, import_code::kept_word, raw,
                        {"giữ nguyên văn từ chưa biết", "unknown word kept as text"}, unknown);
        }
        return std::move(read.values);
    }

    void identity() {
        take(RawField::code, "code", procedure().code);
        take(RawField::name, "name", procedure().name);
        take(RawField::field, "field", procedure().field);
        take_agency(RawField::authority, "authority", procedure().authority);
        take_agency(RawField::handled_by, "handled_by", procedure().handled_by);
        for (const Level level : take_words(RawField::levels, "levels", lexicon_->levels))
            procedure().levels.emplace_back(level);
        for (const Applicant applicant :
             take_words(RawField::applicants, "applicants", lexicon_->applicants))
            procedure().applicants.emplace_back(applicant);
        const auto delegation =
            take_words(RawField::delegation, "delegation", lexicon_->delegations);
        if (!delegation.empty()) procedure().delegation = delegation.front();
        const auto agencies = names_in(text(RawField::coordinating));
        for (const std::string& agency : agencies)
            procedure().coordinates_with.emplace_back(agency);
        ++(agencies.empty() ? tally("coordinates_with").absent : tally("coordinates_with").parsed);
        decision();
        if (const std::string source = text(RawField::source); !source.empty())
            procedure().sources.emplace_back(source);
    }

    void decision() {
        const std::string words = text(RawField::decision);
        if (words.empty()) {
            ++tally("publication").absent;
            return;
        }
        const auto numbers = act_numbers(Prose(words), *lexicon_);
        const bool known = numbers.size() == 1 && !numbers.front().cut_off &&
                           numbers.front().end == words.size() &&
                           names_type(words.substr(0, numbers.front().begin), *lexicon_);
        procedure().publication.emplace();
        procedure().publication->decision = known ? numbers.front().number : words;
        if (known) {
            ++tally("publication").parsed;
        } else {
            keep_quoted("publication", import_code::kept_basis, RawField::decision,
                        {"giữ nguyên văn số quyết định", "number of the decision kept as text"},
                        words);
        }
    }

    std::vector<ChannelRow> channel_table() {
        std::vector<ChannelRow> rows;
        const auto table = record_->tables.find(RawField::channel_table);
        if (table == record_->tables.end()) {
            auto flat = channel_rows(text(RawField::channel_table), *lexicon_);
            keep_table(RawField::channel_table, "channels", flat.rest);
            return std::move(flat.rows);
        }
        for (const RawRow& row : table->second) {
            rows.push_back({cell(row, RawField::channel), cell(row, RawField::time),
                            cell(row, RawField::fee), cell(row, RawField::channel_text)});
        }
        return rows;
    }

    void keep_table(RawField raw, const char* field, const std::string& rest) {
        if (says_nothing(rest, *lexicon_)) return;
        note(raw, rest);
        keep(field, import_code::kept_table, raw,
             {"giữ nguyên văn phần ngoài các hàng của bảng",
              "text outside the rows of the table kept as it is"});
    }

    void channels() {
        std::vector<ChannelFacts> facts;
        for (const ChannelRow& row : channel_table()) {
            const auto channel = read_words(row.channel, lexicon_->channels);
            if (channel.values.empty()) {
                const std::string words =
                    fmt::format("{} {} {} {}", row.channel, row.time, row.fee, row.text);
                note(RawField::channel_table, words);
                keep_quoted("channels", import_code::kept_word, RawField::channel_table,
                            {"hình thức nộp chưa biết", "unknown channel"}, row.channel);
                continue;
            }
            facts.push_back(facts_of(channel.values.front(), row));
        }
        for (const std::string& line : merge_channels(facts, procedure()))
            note(RawField::channel_text, line);
        count("channels", procedure().channels.size());
        count("deadlines", parsed_deadlines());
        count("fees", parsed_fees());
    }

    void count(const char* field, std::size_t parsed) {
        tally(field).parsed += parsed;
        if (parsed == 0 && tally(field).kept == 0) ++tally(field).absent;
    }

    std::size_t parsed_deadlines() {
        const auto& all = procedure().deadlines;
        return static_cast<std::size_t>(std::count_if(
            all.begin(), all.end(), [](const Deadline& item) { return item.legal.has_value(); }));
    }

    std::size_t parsed_fees() {
        const auto& all = procedure().fees;
        return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Fee& item) {
            return item.amount || !item.free.value.empty();
        }));
    }

    ChannelFacts facts_of(Channel channel, const ChannelRow& row) {
        ChannelFacts facts;
        facts.channel = channel;
        facts.text = trim(Prose(row.text).text());
        if (facts.text == trim(row.time)) facts.text.clear();
        auto times = read_times(row.time, *lexicon_);
        if (!times.parsed) {
            keep_quoted("deadlines", import_code::kept_time, RawField::channel_table,
                        {"giữ nguyên văn thời hạn", "deadline kept as text"}, row.time);
        }
        for (Deadline& deadline : times.deadlines) {
            if (deadline.legal)
                deadline.from = start_event(facts.text, deadline.legal->value, *lexicon_);
        }
        facts.deadlines = std::move(times.deadlines);
        auto fees = read_fees(row.fee, *lexicon_);
        for (std::size_t i = 0; i < fees.kept; ++i) {
            keep_quoted("fees", import_code::kept_fee, RawField::channel_table,
                        {"giữ nguyên văn phí, lệ phí", "fee kept as text"}, row.fee);
        }
        if (fees.free_with_amount) {
            kept_.add(import_code::free_with_amount, record_->span_of(RawField::channel_table),
                      record_->texts.at(RawField::channel_table).key,
                      {fmt::format("ghi miễn phí nhưng chú thích có mức thu: `{}`", row.fee),
                       fmt::format("free of charge, yet the note has an amount: `{}`", row.fee)});
        }
        facts.fees = std::move(fees.fees);
        return facts;
    }

    void documents() {
        std::vector<DocumentRow> rows;
        const auto table = record_->tables.find(RawField::document_table);
        if (table != record_->tables.end()) {
            for (const RawRow& row : table->second) {
                rows.push_back({cell(row, RawField::document), cell(row, RawField::form),
                                cell(row, RawField::count)});
            }
        } else {
            auto flat = document_rows(text(RawField::document_table), *lexicon_);
            rows = std::move(flat.rows);
            const bool dashes = flat.rest.find_first_not_of("- ") == std::string::npos;
            if (!dashes) keep_table(RawField::document_table, "documents", flat.rest);
        }
        auto read = read_documents(rows, *lexicon_);
        for (const std::string& words : read.notes) {
            keep_quoted("documents", import_code::kept_document, RawField::document_table,
                        {"giữ làm ghi chú của hồ sơ", "kept as a note of the dossier"}, words);
        }
        count("documents", read.dossier.items.size());
        const bool nothing = read.dossier.items.empty() && read.dossier.note.value.empty();
        if (!read.dossier.sets) read.dossier.sets = read_sets(text(RawField::steps));
        if (!nothing) procedure().documents = std::move(read.dossier);
    }

    void basis() {
        std::vector<BasisRow> rows;
        const auto table = record_->tables.find(RawField::basis_table);
        if (table != record_->tables.end()) {
            for (const RawRow& row : table->second) {
                rows.push_back({cell(row, RawField::act_title), cell(row, RawField::act),
                                cell(row, RawField::issued), cell(row, RawField::issuer)});
            }
        } else {
            rows = basis_rows(text(RawField::basis_table), *lexicon_).rows;
        }
        std::size_t parsed = 0;
        std::string issuers;
        for (const BasisRow& row : rows) {
            if (!says_nothing(row.issuer, *lexicon_)) {
                issuers += fmt::format("{}{}: {}", issuers.empty() ? "" : "; ", trim(row.number),
                                       trim(row.issuer));
            }
            if (says_nothing(row.title, *lexicon_) && says_nothing(row.number, *lexicon_)) continue;
            Citation citation = read_basis(row, *lexicon_);
            if (citation.well_formed) {
                ++parsed;
            } else {
                keep_quoted("basis", import_code::kept_basis, RawField::basis_table,
                            {"căn cứ không có số hiệu dùng được", "no usable number"},
                            citation.act);
            }
            add_basis(std::move(citation));
        }
        if (!issuers.empty()) note(RawField::issuer, issuers);
        count("basis", parsed);
    }

    /// One instrument once, as long as no row says something of its own.
    void add_basis(Citation citation) {
        for (Located<Citation>& known : procedure().basis) {
            if (known.value.act != citation.act || !citation.well_formed) continue;
            if (citation.title.empty() || known.value.title == citation.title) return;
            if (known.value.title.empty()) {
                known.value = std::move(citation);
                return;
            }
            note(RawField::basis_table, fmt::format("{}: {}", citation.act, citation.title));
            return;
        }
        procedure().basis.emplace_back(std::move(citation));
    }

    void steps() {
        Units read = top_level_units(text(RawField::steps));
        if (auto first = read_introduction(read.intro, *lexicon_); !first.empty()) {
            procedure().steps = std::move(first);
            read.intro.clear();
        }
        for (const std::string& unit : read.units)
            procedure().steps.push_back(read_step(unit, *lexicon_));
        if (!read.intro.empty() && !repeats_title(read.intro, RawField::steps)) {
            note(RawField::steps, read.intro);
            keep("steps", import_code::kept_step, RawField::steps,
                 {"giữ nguyên văn phần trước bước đầu tiên",
                  "text before the first step kept as it is"});
        }
        count("steps", procedure().steps.size());
    }

    void results() {
        auto read = read_results(text(RawField::results), *lexicon_);
        if (!read.rest.empty()) note(RawField::description, read.rest);
        procedure().results = std::move(read.outcomes);
        count("results", procedure().results.size());
    }

    void conditions() {
        const std::string words = text(RawField::conditions);
        if (!words.empty() && !is_any_of(words, lexicon_->words(WordKind::no_condition))) {
            Units read = top_level_units(words);
            if (!read.intro.empty()) read.units.insert(read.units.begin(), read.intro);
            for (std::string& unit : read.units) {
                Condition condition;
                condition.text = std::move(unit);
                procedure().conditions.push_back(std::move(condition));
            }
        }
        count("conditions", procedure().conditions.size());
    }

    void others() {
        for (const RawField raw : {RawField::address, RawField::delegated, RawField::related,
                                   RawField::keywords, RawField::description}) {
            const std::string words = text(raw);
            if (words.empty()) continue;
            note(raw, words);
            ++tally("note").kept;
        }
        for (const RawText& other : record_->others) {
            add_line(procedure().note.value, fmt::format("{}: {}", other.key, trim(other.text)));
            kept_.add(import_code::kept_word, other.span, other.key,
                      {fmt::format("giữ nguyên văn khóa chưa biết `{}`", other.key),
                       fmt::format("unknown key `{}` kept as text", other.key)});
            ++tally("note").kept;
        }
    }

    const RawRecord* record_;
    const Lexicon* lexicon_;
    Findings kept_;
    Imported result_;
};

}  // namespace

Imported import_record(const SourceFile& source, const RawRecord& record, const Lexicon& lexicon) {
    return RecordImporter(source, record, lexicon).run();
}

}  // namespace tthc::importing
