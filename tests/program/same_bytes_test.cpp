#include "program/program.h"
#include "support/folder.h"
#include "support/golden.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace tthc::test;
namespace fs = std::filesystem;

namespace {

const std::string source = TTHC_SOURCE_DIR;

struct Call {
    std::vector<std::string> arguments;
    std::string wrote = {};  ///< a folder below the working directory
};

/// Every command that reads many files or prints a report.
const std::vector<Call>& calls() {
    static const std::vector<std::string> formats{
        "text",   "json",   "ndjson",   "sarif", "junit",   "checkstyle", "github",
        "gitlab", "rdjson", "markdown", "csv",   "csv-bom", "concise",    "summary"};
    static const std::vector<Call> table = [] {
        std::vector<Call> all;
        for (const std::string& format : formats)
            all.push_back({{"review", "data/procedures", "--fail-on", "never", "-f", format}});
        all.push_back({{"review", "data/procedures", "--fail-on", "never", "-f", "xlsx=OUT.xlsx"},
                       "OUT.xlsx"});
        all.push_back(
            {{"estimate", "data/proposals/1.003868/plan.yaml", "-f", "xlsx=OUT.xlsx"}, "OUT.xlsx"});
        all.push_back({{"suggest", "data/procedures", "--top", "0", "-f", "json"}});
        all.push_back({{"publication", "data/procedures", "-f", "json"}});
        all.push_back({{"process", "data/procedures", "-f", "json"}});
        all.push_back({{"plan", "data/procedures", "--top", "0", "-f", "json"}});
        all.push_back({{"review", "data/procedures", "--fail-on", "never", "-f", "docx=OUT.docx"},
                       "OUT.docx"});
        all.push_back({{"review", "data/procedures", "--fail-on", "never", "--split-by",
                        "authority", "-f", "xlsx=OUT.xlsx"},
                       "OUT.xlsx"});
        all.push_back({{"review", "data/procedures", "--fail-on", "never", "-f", "html=OUT.html"},
                       "OUT.html"});
        for (const std::string format : {"text", "json", "markdown", "html"}) {
            all.push_back({{"diff", "data/procedures/xuat-ban/1.003868.yaml",
                            "data/proposals/1.003868/1.003868.revised.yaml", "-f", format}});
            all.push_back({{"estimate", "data/proposals/1.003868/plan.yaml", "-f", format}});
            all.push_back({{"once", "data/procedures", "-f", format}});
        }
        all.push_back({{"review", "data/procedures", "--fail-on", "never", "-f", "saved"}});
        all.push_back({{"review", "data/procedures", "--shard", "2/3", "-f", "saved"}});
        all.push_back({{"site", "data/procedures", "-o", "OUT"}, "OUT"});
        all.push_back({{"show", "data/procedures/xuat-ban/1.003868.yaml"}});
        all.push_back({{"diff", "data/procedures", "data/proposals/1.003868", "-f", "json"}});
        all.push_back({{"estimate", "data/procedures", "-f", "json"}});
        all.push_back(
            {{"import", "data/records", "-o", "OUT", "--report", "OUT/report.json"}, "OUT"});
        all.push_back({{"deadline", "--procedure", "1.003868", "data/procedures", "--received",
                        "2026-02-12T15:30", "-f", "json"}});
        for (const std::string format : {"text", "json", "markdown"}) {
            all.push_back({{"cases", "data/samples/ho-so-gia-dinh.csv", "--procedures",
                            "data/procedures", "-f", format}});
        }
        for (const std::string format : {"text", "json", "markdown"})
            all.push_back({{"survey", "data/samples/khao-sat-2016.yaml", "-f", format}});
        for (const std::string format : {"text", "json", "markdown"})
            all.push_back({{"assess", "data/samples/danh-gia-diem-tro-choi.yaml", "-f", format}});
        for (const std::string format : {"text", "json", "markdown"})
            all.push_back({{"feedback", "data/samples/so-phan-anh-gia-dinh.csv", "-f", format}});
        for (const std::string format : {"text", "json", "markdown"})
            all.push_back(
                {{"report", "data/samples/bao-cao-2016.yaml", "--period", "2016", "-f", format}});
        all.push_back({{"report", "data/samples/bao-cao-2016.yaml", "--period", "2016-Q4", "-f",
                        "docx=OUT.docx"},
                       "OUT.docx"});
        all.push_back({{"calendar"}});
        all.push_back({{"law", "gaps", "data/procedures"}});
        all.push_back({{"export", "data/procedures/xuat-ban/1.003868.yaml"}});
        all.push_back({{"rules"}});
        all.push_back({{"schema"}});
        return all;
    }();
    return table;
}

bool takes(const std::string& command, const std::string& option) {
    static const std::vector<std::string> threaded{"review",   "diff",  "import", "once",
                                                   "estimate", "cases", "site",   "report"};
    if (option != "-j") return true;
    return std::find(threaded.begin(), threaded.end(), command) != threaded.end();
}

/// What a call prints and writes, the names of folders aside.
std::string result_of(const Call& call, std::vector<std::string> more,
                      std::vector<std::string> environment, const std::string& root) {
    const Folder out;
    std::vector<std::string> arguments;
    for (std::string word : call.arguments) {
        if (const auto at = word.find("OUT"); at != std::string::npos)
            word.replace(at, 3, out.name("written"));
        arguments.push_back(word);
    }
    for (std::size_t i = 0; i + 1 < more.size(); i += 2) {
        if (!takes(arguments.front(), more[i])) continue;
        arguments.insert(arguments.end(), {more[i], more[i + 1]});
    }
    const Ran ran = run_program(arguments, {.folder = root, .environment = std::move(environment)});
    std::string all = ran.out + ran.err + std::to_string(ran.status);
    if (!call.wrote.empty()) {
        std::vector<fs::path> files;
        for (const auto& entry : fs::recursive_directory_iterator(out.path))
            if (entry.is_regular_file()) files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files)
            all += fs::relative(file, out.path).string() + '\n' + read(file);
    }
    for (auto at = all.find(out.path.string()); at != std::string::npos;
         at = all.find(out.path.string(), at))
        all.replace(at, out.path.string().size(), "OUT");
    return all;
}

/// The data in another folder, its files made in the reverse order.
void copy_backwards(const fs::path& from, const fs::path& to) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::recursive_directory_iterator(from))
        if (entry.is_regular_file()) files.push_back(entry.path());
    std::sort(files.rbegin(), files.rend());
    for (const fs::path& file : files) {
        const fs::path target = to / fs::relative(file, from);
        fs::create_directories(target.parent_path());
        fs::copy_file(file, target);
    }
}

}  // namespace

TEST_CASE("the same bytes with any number of jobs, locale, time zone, order and folder") {
    const Folder other;
    copy_backwards(source + "/data", other.path / "data");
    for (const Call& call : calls()) {
        CAPTURE(call.arguments[0]);
        CAPTURE(call.arguments.back());
        const std::vector<std::string> plain{"--as-of", "2026-07-01"};
        const std::vector<std::string> options =
            call.arguments[0] == "rules" || call.arguments[0] == "schema" ||
                    call.arguments[0] == "show" || call.arguments[0] == "export" ||
                    call.arguments[0] == "once" || call.arguments[0] == "law" ||
                    call.arguments[0] == "calendar" || call.arguments[0] == "survey" ||
                    call.arguments[0] == "assess"
                ? std::vector<std::string>{}
                : plain;
        const auto with = [&](std::vector<std::string> more) {
            more.insert(more.end(), options.begin(), options.end());
            return more;
        };
        const std::string first = result_of(call, with({"-j", "1"}), {}, source);
        CHECK(first.size() > 100);
        CHECK(first == result_of(call, with({"-j", "2"}), {}, source));
        CHECK(first == result_of(call, with({"-j", "8"}),
                                 {"TZ=Pacific/Kiritimati", "LC_ALL=tr_TR.UTF-8"}, source));
        CHECK(first == result_of(call, with({"-j", "3"}), {"TZ=America/Los_Angeles", "LC_ALL=C"},
                                 other.path.string()));
    }
}
