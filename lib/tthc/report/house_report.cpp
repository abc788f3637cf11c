#include "tthc/report/house_report.h"

#include "tthc/base/say.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tthc::report {
namespace {

class HouseContent : public Content {
public:
    HouseContent(const house::RuleSet& rules, std::size_t failed)
        : rules_(rules.own().size()), failed_(failed) {
        for (const auto& rule : rules.own())
            examples_ += rule->entry.examples->bad.size() + rule->entry.examples->good.size();
    }

    Document closing() const override {
        return {Paragraph{{{say("Đã thử {} ví dụ của {} quy tắc riêng: {} ví dụ không đạt",
                                "house rules: {1}; examples tried: {0}; failed: {2}", examples_,
                                rules_, failed_)}}}};
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        json.add("summary",
                 {{"house_rules", rules_}, {"examples", examples_}, {"failed", failed_}});
    }

private:
    std::size_t rules_;
    std::size_t examples_ = 0;
    std::size_t failed_;
};

}  // namespace

RunReport house_report(const house::LoadedRules& loaded, const std::vector<Finding>& failed) {
    RunReport report{.run = {.command = "rules"}};
    report.content = std::make_unique<HouseContent>(loaded.rules, failed.size());
    report.codes.assign(std::begin(house::example_code::all), std::end(house::example_code::all));
    report.findings = loaded.findings;
    report.findings.append(failed);
    report.findings.sort();
    return report;
}

}  // namespace tthc::report
