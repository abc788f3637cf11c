#include "import/label.h"
#include "support/golden.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import.h"
#include "tthc/model/load.h"
#include "tthc/source/data_files.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <span>

namespace fs = std::filesystem;
using namespace tthc;
using namespace tthc::importing;
using namespace tthc::test;

namespace {

/// One thing that a label or an import says: `key` must be equal, `text` begin alike.
struct Fact {
    std::string key;
    std::string text;

    friend auto operator<=>(const Fact&, const Fact&) = default;
};
using Facts = std::vector<Fact>;

struct Score {
    std::size_t right = 0;
    std::size_t told = 0;
    std::size_t labelled = 0;
};

/// Right of what was told, and of what was to be told, in tenths of a percent, rounded down.
std::size_t per_mille(std::size_t part, std::size_t whole) {
    return whole == 0 ? 1000 : part * 1000 / whole;
}

constexpr std::size_t compared_characters = 18;

std::string beginning(std::string_view text) {
    std::string lower = utf8::squeeze(utf8::to_lower(text));
    std::size_t end = 0;
    for (std::size_t count = 0; end < lower.size(); ++end) {
        const bool starts = (static_cast<unsigned char>(lower[end]) & 0xC0U) != 0x80U;
        if (starts && count++ == compared_characters) break;
    }
    lower.resize(end);
    while (lower.ends_with(':') || lower.ends_with('.') || lower.ends_with(' '))
        lower.pop_back();
    return lower;
}

bool alike(const Fact& labelled, const Fact& told) {
    if (labelled.key != told.key) return false;
    return utf8::squeeze(utf8::to_lower(told.text)).starts_with(beginning(labelled.text));
}

Score score(const Facts& labelled, Facts told) {
    Score result{0, told.size(), labelled.size()};
    for (const Fact& fact : labelled) {
        const auto found = std::find_if(told.begin(), told.end(), [&](const Fact& candidate) {
            return alike(fact, candidate);
        });
        if (found == told.end()) continue;
        told.erase(found);
        ++result.right;
    }
    return result;
}

template <class E>
std::string word(E value) {
    return std::string(record::word_of(value).key);
}

/// The channels an element holds for; none named means all.
List<Channel> channels_of(const List<Channel>& own, const Procedure& procedure) {
    return own.empty() ? procedure.channels : own;
}

std::string count_word(const Maybe<Count>& count) {
    return count ? std::to_string(count->value) : "-";
}

using FactsByField = std::map<std::string, Facts>;

FactsByField facts_of(const Label& label) {
    FactsByField facts;
    for (const auto& level : label.levels)
        facts["levels"].push_back({word(level.value), ""});
    for (const auto& applicant : label.applicants)
        facts["applicants"].push_back({word(applicant.value), ""});
    for (const auto& channel : label.channels)
        facts["channels"].push_back({word(channel.value), ""});
    for (const auto& time : label.deadlines) {
        facts["deadlines"].push_back(
            {word(time.channel->value) +
                 (time.value ? time.value->value.to_string(Language::vi) : ""),
             time.text.value});
        if (!time.when.value.empty()) facts["cases"].push_back({"time", time.when.value});
    }
    for (const auto& fee : label.fees) {
        const std::string channel = word(fee.channel->value);
        if (!fee.currency.value.empty()) {
            facts["fees"].push_back(
                {channel, fmt::format("{} {}", fee.amount->value.to_string(), fee.currency.value)});
        } else if (fee.amount) {
            const std::string kind = fee.kind.value.empty() ? "-" : fee.kind.value;
            facts["fees"].push_back({channel + kind + fee.amount->value.to_string(), ""});
        } else {
            facts["fees"].push_back({channel, fee.text.value});
        }
    }
    for (const auto& document : label.documents) {
        facts["documents"].push_back({"", document.name.value});
        facts["document counts"].push_back(
            {count_word(document.originals) + '/' + count_word(document.copies),
             document.name.value});
        if (!document.form.value.empty())
            facts["document forms"].push_back({utf8::squeeze(document.form.value), ""});
        if (!document.when.value.empty())
            facts["cases"].push_back({"document", document.when.value});
    }
    for (const auto& act : label.legal_basis) {
        const bool text = act.value.starts_with("text:");
        facts["legal basis"].push_back({text ? "text" : act.value, ""});
    }
    for (const auto& step : label.steps)
        facts["steps"].push_back({"", step.value});
    for (const auto& result : label.results)
        facts["result codes"].push_back({result.value, ""});
    return facts;
}

void add_fee(const Fee& fee, const std::string& channel, Facts& facts) {
    std::string kind = "-";
    if (fee.kind) kind = fee.kind->value == FeeKind::fee ? "phi" : "le-phi";
    if (fee.amount) {
        facts.push_back({channel + kind + std::to_string(fee.amount->value.dong), ""});
    } else if (!fee.free.value.empty()) {
        facts.push_back({channel + kind + "0", ""});
    } else {
        facts.push_back({channel, fee.note.value});
    }
}

/// The labels hold the names of several files as the page does, without `; ` between them.
std::string glued(std::string files) {
    for (auto at = files.find("; "); at != std::string::npos; at = files.find("; "))
        files.erase(at, 2);
    return utf8::squeeze(files);
}

void add_documents(const Dossier& dossier, FactsByField& facts) {
    for (const Document& document : dossier.items) {
        const auto& originals = document.shown ? document.shown : document.originals;
        facts["documents"].push_back({"", document.name.value});
        facts["document counts"].push_back(
            {count_word(originals) + '/' + count_word(document.copies), document.name.value});
        if (document.form)
            facts["document forms"].push_back({glued(document.form->code.value), ""});
        if (!document.when.value.empty())
            facts["cases"].push_back({"document", document.when.value});
    }
}

/// Identical entries of one channel are told once, as in the labels.
void drop_repeated_facts(Facts& facts) {
    std::sort(facts.begin(), facts.end());
    facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
}

FactsByField facts_of(const Procedure& procedure) {
    FactsByField facts;
    for (const auto& level : procedure.levels)
        facts["levels"].push_back({word(level.value), ""});
    for (const auto& applicant : procedure.applicants)
        facts["applicants"].push_back({word(applicant.value), ""});
    for (const auto& channel : procedure.channels)
        facts["channels"].push_back({word(channel.value), ""});
    for (const Deadline& deadline : procedure.deadlines) {
        for (const auto& channel : channels_of(deadline.channels, procedure)) {
            const std::string key = word(channel.value);
            if (deadline.legal) {
                facts["deadlines"].push_back(
                    {key + deadline.legal->value.to_string(Language::vi), ""});
            } else {
                facts["deadlines"].push_back({key, deadline.note.value});
            }
            if (!deadline.when.value.empty())
                facts["cases"].push_back({"time", deadline.when.value});
        }
    }
    for (const Fee& fee : procedure.fees) {
        for (const auto& channel : channels_of(fee.channels, procedure))
            add_fee(fee, word(channel.value), facts["fees"]);
    }
    drop_repeated_facts(facts["deadlines"]);
    drop_repeated_facts(facts["fees"]);
    if (procedure.documents) add_documents(*procedure.documents, facts);
    for (const auto& basis : procedure.basis)
        facts["legal basis"].push_back({basis->well_formed ? basis->act : "text", ""});
    for (const Step& step : procedure.steps)
        facts["steps"].push_back({"", step.action.value});
    for (const Outcome& result : procedure.results) {
        if (!result.code.value.empty()) facts["result codes"].push_back({result.code.value, ""});
    }
    return facts;
}

fs::path data() {
    return fs::path(TTHC_SOURCE_DIR) / "tests/data/import";
}

using Fields = std::span<const std::string_view>;

/// What the labels of pages and of the Word export hold.
constexpr std::string_view page_fields[] = {"channels",    "deadlines",       "fees",
                                            "documents",   "document counts", "document forms",
                                            "legal basis", "steps",           "result codes"};

/// What the labels of the interface hold.
constexpr std::string_view interface_fields[] = {
    "levels",          "applicants",     "channels", "deadlines",   "fees",  "documents",
    "document counts", "document forms", "cases",    "legal basis", "steps", "result codes"};

struct Measured {
    std::size_t records = 0;
    std::map<std::string, Score> scores;
};

Measured measure(const std::string& split, Fields fields) {
    const auto files = engine_data();
    REQUIRE(files);
    const auto lexicon = load_lexicon(*files);
    REQUIRE(lexicon);
    Measured measured;
    for (const auto& entry : fs::directory_iterator(data() / "expected" / split)) {
        const auto label_source = read_source(entry.path().string());
        REQUIRE(label_source);
        const auto label = load_record<Label>(*label_source);
        CAPTURE(entry.path().string());
        REQUIRE(label.record);
        const auto source = read_source((data() / "records" / label.record->record.value).string());
        REQUIRE(source);
        const auto imported = procedures_of(*source, *lexicon);
        REQUIRE(imported.procedures.size() == 1);
        const FactsByField expected = facts_of(*label.record);
        FactsByField told = facts_of(imported.procedures.front().procedure);
        for (const std::string_view field : fields) {
            const std::string name(field);
            const auto labelled = expected.find(name);
            const Score one =
                score(labelled == expected.end() ? Facts{} : labelled->second, told[name]);
            Score& sum = measured.scores[name];
            sum.right += one.right;
            sum.told += one.told;
            sum.labelled += one.labelled;
        }
        ++measured.records;
    }
    return measured;
}

std::string percent(std::size_t part, std::size_t whole) {
    const std::size_t rate = per_mille(part, whole);
    return fmt::format("{}.{} %", rate / 10, rate % 10);
}

std::string table(const Measured& dev, const Measured& held, Fields fields) {
    std::string text = fmt::format(
        "| Field | Precision, {} held-out records | Recall | right / told / labelled | Precision, "
        "{} "
        "records read while writing | Recall |\n|---|---|---|---|---|---|\n",
        held.records, dev.records);
    for (const std::string_view field : fields) {
        const Score& test = held.scores.at(std::string(field));
        const Score& seen = dev.scores.at(std::string(field));
        text += fmt::format("| {} | {} | {} | {} / {} / {} | {} | {} |\n", field,
                            percent(test.right, test.told), percent(test.right, test.labelled),
                            test.right, test.told, test.labelled, percent(seen.right, seen.told),
                            percent(seen.right, seen.labelled));
    }
    return text;
}

/// What the import must reach on records that were not read while it was written: 98 % for
/// channels, deadlines and legal bases, 95 % for the others.
struct Aim {
    std::string_view field;
    std::size_t precision;  ///< per mille
    std::size_t recall;
};

constexpr Aim page_aims[] = {{"channels", 980, 980},    {"deadlines", 980, 980},
                             {"fees", 950, 950},        {"documents", 950, 950},
                             {"legal basis", 980, 980}, {"steps", 950, 950},
                             {"result codes", 950, 950}};

constexpr Aim interface_aims[] = {
    {"levels", 980, 980},      {"channels", 980, 980},  {"deadlines", 980, 980},
    {"fees", 980, 980},        {"documents", 970, 970}, {"document counts", 970, 970},
    {"legal basis", 950, 950}, {"steps", 800, 800},     {"result codes", 980, 980}};

/// The page with a table written between the marks of that name.
std::string with_table(const std::string& page, const std::string& mark, const std::string& table) {
    const std::string open = fmt::format("<!-- {} -->\n", mark);
    const auto begin = page.find(open);
    const auto end = page.find(fmt::format("<!-- /{} -->\n", mark));
    REQUIRE(begin != std::string::npos);
    REQUIRE(end != std::string::npos);
    return page.substr(0, begin + open.size()) + table + page.substr(end);
}

void check_aims(const Measured& held, std::span<const Aim> aims) {
    for (const Aim& aim : aims) {
        const Score& reached = held.scores.at(std::string(aim.field));
        CAPTURE(aim.field);
        CHECK(per_mille(reached.right, reached.told) >= aim.precision);
        CHECK(per_mille(reached.right, reached.labelled) >= aim.recall);
    }
}

}  // namespace

// TTHC_ACCEPT=1 writes the measured tables into docs/import.md.
TEST_CASE("the import is as good as docs/import.md says") {
    const Measured held = measure("held", page_fields);
    const Measured interface_held = measure("api-held", interface_fields);
    const std::string pages = table(measure("dev", page_fields), held, page_fields);
    const std::string records =
        table(measure("api-dev", interface_fields), interface_held, interface_fields);
    const std::string path = fmt::format("{}/docs/import.md", TTHC_SOURCE_DIR);
    const auto page = read_source(path);
    REQUIRE(page);
    const std::string measured = with_table(
        with_table(std::string(page->text()), "measured", pages), "measured-interface", records);
    const bool same = test::is_golden(path, measured, "import");
    CHECK_MESSAGE(same, "measured differently now:\n" << pages << records);
    check_aims(held, page_aims);
    check_aims(interface_held, interface_aims);
}
