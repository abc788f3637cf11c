#include "fuzz/targets.h"
#include "support/same_meaning.h"
#include "support/unique_ids.h"
#include "tthc/diff/diff.h"
#include "tthc/model/load.h"

namespace tthc::fuzz {
namespace {

std::optional<Procedure> procedure_in(std::string_view text) {
    auto procedure = load_procedure(SourceFile("in.yaml", std::string(text))).procedure;
    if (procedure && !test::unique_ids(*procedure)) return {};
    return procedure;
}

/// Every other change; what comes of them must be a file that loads.
void apply_some(const Procedure& base, const std::vector<Change>& changes) {
    std::vector<Change> some;
    for (std::size_t i = 0; i < changes.size(); i += 2)
        some.push_back(changes[i]);
    const std::string text = record::to_yaml(tthc::apply(base, some));
    require(load_procedure(SourceFile("out.yaml", text)).findings.empty(),
            "some of the changes give a procedure that loads");
}

}  // namespace

void compare_bytes(std::string_view bytes) {
    const auto middle = bytes.find(between);
    if (middle == std::string_view::npos) return;
    const auto before = procedure_in(bytes.substr(0, middle));
    auto after = procedure_in(bytes.substr(middle + between.size()));
    if (!before || !after) return;
    after->revises = before->revises;
    require(diff(*before, *before).empty(), "a procedure does not differ from itself");
    const auto changes = diff(*before, *after);
    require(diff(*after, *before).size() == changes.size(), "as many changes back as there");
    const Procedure applied = tthc::apply(*before, changes);
    require(test::meaning_of(applied) == test::meaning_of(*after),
            "all changes give the other procedure");
    apply_some(*before, changes);
}

}  // namespace tthc::fuzz
