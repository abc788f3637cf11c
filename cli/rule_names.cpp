#include "rule_names.h"

#include "options.h"
#include "tthc/exchange/raw_record.h"
#include "tthc/review/reviewer.h"
#include "tthc/review/rule_table.h"

namespace tthc::cli {
namespace {

Error unknown_rule(std::string_view word) {
    std::vector<std::string_view> names;
    for (const Rule* rule : all_rules())
        names.push_back(rule->name);
    for (const Rule* rule : all_rules())
        names.push_back(rule->code);
    return Error{unknown_word({"quy tắc", "rule"}, word, names)};
}

const DiagnosticCode* find_diagnostic(std::string_view word) {
    const auto is_it = [word](const DiagnosticCode& code) {
        return code.code == word || code.name == word;
    };
    for (const DiagnosticCode& code : diagnostic_codes) {
        if (is_it(code)) return &code;
    }
    for (const DiagnosticCode& code : import_codes) {
        if (is_it(code)) return &code;
    }
    return nullptr;
}

}  // namespace

Result<std::vector<std::string>> codes_of_rules(const std::vector<std::string>& words) {
    std::vector<std::string> codes;
    for (const std::string& word : words) {
        const Rule* rule = find_rule(all_rules(), word);
        if (rule == nullptr) return unknown_rule(word);
        codes.emplace_back(rule->code);
    }
    return codes;
}

Result<std::vector<report::Explained>> explained(const std::vector<std::string>& words) {
    std::vector<report::Explained> items;
    for (const std::string& word : words) {
        const report::Explained item{find_rule(all_rules(), word), find_diagnostic(word)};
        if (item.rule == nullptr && item.diagnostic == nullptr) return unknown_rule(word);
        items.push_back(item);
    }
    return items;
}

}  // namespace tthc::cli
