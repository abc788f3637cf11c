#include "rule_names.h"

#include "options.h"
#include "tthc/report/codes_report.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

#include <algorithm>

namespace tthc::cli {
namespace {

Error unknown_rule(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Rule* rule : all_rules())
        names.push_back(rule->code.name);
    for (const Rule* rule : all_rules())
        names.push_back(rule->code.id);
    return Error{unknown_word({"quy tắc", "rule"}, word, names)};
}

}  // namespace

Result<std::vector<std::string>> codes_of_rules(const std::vector<std::string>& words) {
    std::vector<std::string> codes;
    for (const std::string& word : words) {
        const Rule* rule = find_rule(all_rules(), word);
        if (rule == nullptr) return unknown_rule(word);
        codes.emplace_back(rule->code.id);
    }
    return codes;
}

Result<std::vector<const Code*>> explained(const std::vector<std::string>& words) {
    const auto known = report::all_codes(all_rules());
    std::vector<const Code*> codes;
    for (const std::string& word : words) {
        const auto found = std::find_if(known.begin(), known.end(),
                                        [&](const Code* code) { return code->answers_to(word); });
        if (found == known.end()) return unknown_rule(word);
        codes.push_back(*found);
    }
    return codes;
}

}  // namespace tthc::cli
