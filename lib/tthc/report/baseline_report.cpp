#include "tthc/report/baseline_report.h"

#include "tthc/base/say.h"

#include <nlohmann/json.hpp>

namespace tthc::report {
namespace {

class BaselineContent : public Content {
public:
    BaselineContent(BaselineTask task, const BaselineOutcome& outcome)
        : task_(std::move(task)),
          entries_(outcome.entries),
          gone_(outcome.gone),
          added_(outcome.added),
          unknown_(outcome.unknown.size()) {}

    Document closing() const override {
        return {Paragraph{
            {{say("{}: {} chỗ sai; {} không còn, {} thêm vào; {} phát hiện chưa có trong mốc",
                  "{}: places at fault: {}; gone: {}; added: {}; findings not in the baseline: {}",
                  task_.file, entries_, gone_, added_, unknown_)}}}};
    }

    void add_keys(JsonWriter& json, Language /*language*/) const override {
        json.add("summary", {{"action", task_.action},
                             {"baseline", task_.file},
                             {"entries", entries_},
                             {"gone", gone_},
                             {"added", added_},
                             {"new", unknown_}});
    }

private:
    BaselineTask task_;
    std::size_t entries_;
    std::size_t gone_;
    std::size_t added_;
    std::size_t unknown_;
};

}  // namespace

RunReport baseline_report(BaselineTask task, BaselineOutcome outcome) {
    RunReport report{.run = {.command = "baseline"}};
    report.content = std::make_unique<BaselineContent>(std::move(task), outcome);
    report.findings = std::move(outcome.unknown);
    return report;
}

}  // namespace tthc::report
