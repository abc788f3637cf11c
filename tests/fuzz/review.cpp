#include "fuzz/targets.h"
#include "support/facts.h"
#include "tthc/base/utf8.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/review_report.h"
#include "tthc/review/rule_table.h"
#include "tthc/work/safe_fixes.h"

namespace tthc::fuzz {
namespace {

constexpr Date day{std::chrono::year{2026}, std::chrono::July, std::chrono::day{1}};

void check_words(const Message& words) {
    require(!utf8::first_invalid(words.vi) && !utf8::first_invalid(words.en), "words are UTF-8");
}

void check_place(const Location& where, std::size_t size) {
    require(where.begin.offset <= where.end.offset && where.end.offset <= size,
            "a finding stands in its file");
}

void check_findings(const FindingList& findings, std::size_t size) {
    for (const Finding& finding : findings) {
        require(!finding.message.vi.empty() && !finding.message.en.empty(), "a finding says what");
        check_words(finding.message);
        check_words(finding.help);
        check_place(finding.where, size);
        for (const Related& related : finding.related)
            check_place(related.where, size);
    }
}

void write_formats(Review found) {
    ReviewRun run{.review = std::move(found)};
    const auto report = report::review_report(std::move(run), day);
    const auto nothing = [](std::string_view) {};
    for (const auto& format : report::findings_formats) {
        if (format.write != nullptr) format.write(report, report::plain(Language::vi), nothing);
    }
}

}  // namespace

void review_bytes(std::string_view bytes) {
    static const test::ShippedFacts shipped(day);
    const SourceFile file("in.yaml", std::string(bytes));
    const std::vector<Source> sources{file};
    Review found = review(sources, all_rules(), shipped.facts(), {});
    check_findings(found.findings, bytes.size());
    write_formats(std::move(found));
    const auto fixed = mended(sources.front());
    if (!fixed) return;
    require(load_procedure(SourceFile("in.yaml", fixed->text)).findings.empty(),
            "a mended file loads");
    require(!mended(SourceFile("in.yaml", fixed->text)), "mending twice mends nothing");
}

}  // namespace tthc::fuzz
