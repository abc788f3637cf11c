#include "tthc/finding/tally.h"
#include "tthc/report/by_file.h"
#include "tthc/report/findings/formats.h"
#include "tthc/report/findings/told.h"
#include "tthc/report/xml.h"

#include <fmt/format.h>

#include <algorithm>

namespace tthc::report {
namespace {

/// What becomes of the test case that stands for a finding.
enum class Outcome { passed, failed, broken };

class JunitRun {
public:
    JunitRun(const RunReport& report, Language language, const Sink& sink)
        : report_(report), language_(language), sink_(sink) {}

    void write() const {
        sink_("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        Counts all;
        for_each_file(report_.files, report_.findings,
                      [&](const std::string&, auto findings) { all.add(count(findings)); });
        sink_(fmt::format("<testsuites name=\"tthc {}\"{}>\n", report_.run.command, words(all)));
        for_each_file(report_.files, report_.findings,
                      [&](const std::string& file, auto findings) { write_suite(file, findings); });
        sink_("</testsuites>\n");
    }

private:
    struct Counts {
        std::size_t tests = 0;
        std::size_t failures = 0;
        std::size_t errors = 0;

        void add(const Counts& other) {
            tests += other.tests;
            failures += other.failures;
            errors += other.errors;
        }
    };

    static std::string words(const Counts& counts) {
        return fmt::format(R"( tests="{}" failures="{}" errors="{}" time="0")", counts.tests,
                           counts.failures, counts.errors);
    }

    Outcome outcome_of(const Finding& finding) const {
        if (finding.code->incomplete) return Outcome::broken;
        return reaches(finding.severity, report_.fail_on) ? Outcome::failed : Outcome::passed;
    }

    Counts count(std::span<const Finding> findings) const {
        Counts counts{.tests = std::max<std::size_t>(1, findings.size())};
        for (const Finding& finding : findings) {
            counts.failures += outcome_of(finding) == Outcome::failed ? 1U : 0U;
            counts.errors += outcome_of(finding) == Outcome::broken ? 1U : 0U;
        }
        return counts;
    }

    void write_suite(const std::string& file, std::span<const Finding> findings) const {
        sink_(fmt::format("  <testsuite{}{}{}>\n", xml_attribute("name", file),
                          words(count(findings)), xml_attribute("file", file)));
        for (const Finding& finding : findings)
            write_case(finding);
        if (findings.empty()) {
            sink_(fmt::format("    <testcase{}{} time=\"0\"/>\n",
                              xml_attribute("name", report_.run.command),
                              xml_attribute("classname", without_extension(file))));
        }
        sink_("  </testsuite>\n");
    }

    void write_case(const Finding& finding) const {
        const Location& where = finding.where;
        const std::string name = fmt::format("{} {}:{} {}", finding.code->id, where.begin.line,
                                             where.begin.column, finding.node);
        sink_(fmt::format("    <testcase{}{}{} line=\"{}\" time=\"0\">\n",
                          xml_attribute("name", name),
                          xml_attribute("classname", without_extension(where.file)),
                          xml_attribute("file", where.file), where.begin.line));
        const std::string text = finding_text(finding, report_.as_of, plain(language_));
        const Outcome outcome = outcome_of(finding);
        if (outcome == Outcome::passed) {
            sink_(fmt::format("      <system-out>{}</system-out>\n", xml_escaped(text)));
        } else {
            const std::string_view element = outcome == Outcome::broken ? "error" : "failure";
            sink_(fmt::format("      <{0}{1}{2}>{3}</{0}>\n", element,
                              xml_attribute("message", finding.message.in(language_)),
                              xml_attribute("type", finding.code->name), xml_escaped(text)));
        }
        sink_("    </testcase>\n");
    }

    static std::string without_extension(const std::string& file) {
        const auto dot = file.rfind('.');
        const auto slash = file.rfind('/');
        const bool has_one =
            dot != std::string::npos && (slash == std::string::npos || dot > slash + 1);
        return has_one ? file.substr(0, dot) : file;
    }

    const RunReport& report_;
    Language language_;
    const Sink& sink_;
};

}  // namespace

void write_junit(const RunReport& report, const Style& style, const Sink& sink) {
    JunitRun(report, style.language, sink).write();
}

}  // namespace tthc::report
