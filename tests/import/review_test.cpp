#include "run.h"
#include "support/folder.h"
#include "support/golden.h"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

struct Ran {
    int code = 0;
    std::string out;
};

Ran run(const std::vector<std::string>& arguments) {
    std::istringstream in;
    std::ostringstream out;
    std::ostringstream err;
    const tthc::cli::Environment environment{.today = *tthc::parse_date("2026-07-01"),
                                             .threads = 2};
    const int code = tthc::cli::run(arguments, {in, out, err, false}, environment);
    INFO(err.str());
    return {code, out.str()};
}

}  // namespace

// TTHC_ACCEPT=import writes the summary anew; its difference is what a change of a rule does to
// real records. TTHC_CORPUS=DIR imports and reviews another folder of records as well.
TEST_CASE("every record of the test set imports, is read back whole, and is reviewed") {
    const tthc::test::Folder folder;
    const std::string records = TTHC_SOURCE_DIR "/tests/data/import/records";
    const fs::path golden = TTHC_SOURCE_DIR "/tests/data/import/review.txt";
    std::vector<std::string> import{"import", records, "-o", folder.path.string(), "--no-config"};
    const char* corpus = std::getenv("TTHC_CORPUS");
    CHECK(run(import).code == 0);
    const Ran again = run(import);
    CHECK(again.code == 0);
    const Ran review = run({"review", folder.path.string(), "--no-config", "-f", "summary",
                            "--fail-on", "never", "--lang", "en"});
    CHECK(review.code == 0);
    CHECK(tthc::test::is_golden(golden, review.out, "import"));
    if (corpus != nullptr) {
        const std::string more = folder.name("more");
        CHECK(run({"import", corpus, "-o", more, "--no-config"}).code == 0);
        CHECK(run({"review", more, "--no-config", "--fail-on", "never"}).code == 0);
    }
}
