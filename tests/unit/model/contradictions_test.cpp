#include "tthc/finding/load_codes.h"
#include "tthc/model/load.h"

#include <doctest/doctest.h>

using namespace tthc;

namespace {

/// The codes and lines of what is wrong with a procedure, from its second line on.
std::vector<std::string> refused(const std::string& yaml) {
    const auto file = load_procedure(SourceFile("in.yaml", "name: Thử\n" + yaml));
    CHECK(file.findings.empty() == file.procedure.has_value());
    std::vector<std::string> told;
    for (const Finding& finding : file.findings) {
        told.push_back(std::string(finding.code->id) + " " +
                       std::to_string(finding.where.begin.line) + " " + finding.node);
    }
    return told;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("bounds and days out of order are refused where they stand") {
    CHECK(refused("fees:\n"
                  "  - {id: a, percent: 1, min: 500, max: 100}\n"
                  "  - {id: b, amount: 1, valid_from: 2025-02-01, valid_until: 2025-01-31}\n") ==
          Told{"Y005 3 fees/a/min", "Y005 4 fees/b/valid_from"});
    CHECK(refused("fees:\n"
                  "  - {id: a, percent: 1, min: 500, max: 500}\n"
                  "  - {id: b, amount: 1, valid_from: 2025-01-31, valid_until: 2025-01-31}\n") ==
          Told{});
}

TEST_CASE("shares of more than all dossiers are refused; those of different things do not add up") {
    CHECK(refused("burden:\n  shares: {online: 60%, post: 41%}\n") ==
          Told{"Y005 3 burden/shares/post"});
    CHECK(refused("fees:\n"
                  "  - {id: a, amount: 1, when: Cấp mới}\n"
                  "  - {id: b, amount: 2, when: Cấp lại}\n"
                  "burden:\n  shares: {cấp mới: 60%, cấp lại: 50%}\n") ==
          Told{"Y005 6 burden/shares/cấp lại"});
    CHECK(refused("fees:\n"
                  "  - {id: a, amount: 1, when: Cấp mới}\n"
                  "burden:\n  shares: {cấp mới: 60%, online: 60%, người nước ngoài: 60%}\n") ==
          Told{});
}
