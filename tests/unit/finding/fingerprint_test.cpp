#include "tthc/finding/fingerprint.h"

#include "tthc/finding/findings.h"
#include "tthc/finding/load_codes.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

constexpr Code fault{.id = "R999", .name = "fault"};

/// What stands at the words of the text.
Finding at(const std::string& path, const std::string& text, const std::string& words,
           const Code& code = fault) {
    const SourceFile source(path, text);
    Findings findings(source);
    const auto begin = static_cast<std::uint32_t>(text.find(words));
    const Span span{begin, begin + static_cast<std::uint32_t>(words.size())};
    findings.add(code, span, "documents/don", {"sai", "wrong"}).procedure = "1.000001";
    return findings.take().front();
}

const std::string text = "documents:\n  - {id: don, name: Đơn đề nghị, originals: 1}\n";

}  // namespace

TEST_CASE("a finding is the same wherever it stands, whatever it says and however severe it is") {
    const Finding finding = at("a.yaml", text, "Đơn đề nghị");
    const std::string mark = fingerprint(finding);
    CHECK(mark.starts_with("v1:"));
    CHECK(mark.size() == 19);
    CHECK(fingerprint(at("b/c.yaml", "name: x\n\n" + text, "Đơn đề nghị")) == mark);
    CHECK(
        fingerprint(at("a.yaml", "documents:\n  - {name: Đơn đề  nghị, originals: 2}  # ghi chú\n",
                       "Đơn đề  nghị")) == mark);
    Finding other = finding;
    other.message = {"khác", "another"};
    other.severity = Severity::info;
    CHECK(fingerprint(other) == mark);
}

TEST_CASE("rule, procedure and words tell findings apart") {
    constexpr Code other_code{.id = "R998", .name = "other"};
    const Finding finding = at("a.yaml", text, "Đơn đề nghị");
    const std::string mark = fingerprint(finding);
    CHECK(fingerprint(at("a.yaml", text, "Đơn")) != mark);
    CHECK(fingerprint(at("a.yaml", text, "Đơn đề nghị", other_code)) != mark);
    Finding of_another = finding;
    of_another.procedure = "1.000002";
    CHECK(fingerprint(of_another) != mark);
}

TEST_CASE("where no words are kept the element tells findings apart") {
    Finding finding = at("a.yaml", text, "Đơn đề nghị");
    finding.where.quoted.clear();
    Finding of_another = finding;
    of_another.node = "fees";
    CHECK(fingerprint(finding) != fingerprint(of_another));
}

TEST_CASE("a finding with several places is known where all of them are") {
    Finding finding = at("a.yaml", text, "Đơn");
    const Finding second = at("a.yaml", text, "nghị");
    finding.related = {{{}, second.where}};
    KnownPlaces known = known_from(std::vector{finding});
    CHECK(known.size() == 2);
    FindingList one_mended(std::vector{second});
    CHECK(take_out(known, one_mended) == 1);
    CHECK(known.size() == 1);
    FindingList one_more(std::vector{finding});
    known = known_from(std::vector{second});
    CHECK(take_out(known, one_more) == 0);
    CHECK(known.size() == 1);
}

TEST_CASE("as many are taken out as were known; a file that was not read whole is never known") {
    const Finding finding = at("a.yaml", text, "Đơn đề nghị");
    const Finding unread = at("a.yaml", text, "id", load_code::syntax);
    KnownPlaces known = known_from(std::vector{finding, unread});
    FindingList findings(std::vector{finding, finding, unread});
    CHECK(take_out(known, findings) == 1);
    CHECK(findings == std::vector{finding, unread});
    CHECK(known.empty());
    known = known_from(std::vector{finding, finding});
    findings = std::vector{finding};
    CHECK(take_out(known, findings) == 1);
    CHECK(known.at(fingerprint(finding)) == 1);
}
