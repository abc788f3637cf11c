#include "tthc/base/say.h"
#include "tthc/cost/plan_estimate.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/identity.h"
#include "tthc/model/load.h"
#include "tthc/model/load_record.h"

#include <fmt/format.h>

#include <filesystem>
#include <iterator>
#include <set>
#include <string_view>

namespace tthc {
namespace {

std::string beside(const SourceFile& plan, const std::string& name) {
    const std::filesystem::path folder = std::filesystem::path(plan.path()).parent_path();
    return (folder / name).lexically_normal().string();
}

ProcedureFile load(const SourceFile& plan, const Text& name, std::vector<Finding>& findings) {
    ProcedureFile file = load_procedure(beside(plan, name.value));
    if (!file.procedure && file.findings.empty()) {
        Findings wrong(plan);
        wrong.add(load_code::wrong_value, name.span, "procedures",
                  {"tệp này không phải thủ tục", "this file is not a procedure"});
        file.findings = wrong.take();
    }
    std::move(file.findings.begin(), file.findings.end(), std::back_inserter(findings));
    return file;
}

std::string path_of(std::size_t index, std::string_view key) {
    return fmt::format("procedures/{}/{}", index, key);
}

/// That nobody forgot the revised file: what is abolished says so.
void check_end(const PlannedProcedure& planned, std::size_t index, Findings& wrong) {
    const bool abolished = planned.abolished && planned.abolished->value;
    if (planned.revised.value.empty() && !abolished) {
        wrong
            .add(load_code::missing_key, planned.place.span, path_of(index, "revised"),
                 {"thiếu khóa `revised` (Tệp đề xuất)", "key `revised` is missing (revised file)"})
            .help = {"nếu thủ tục bị bãi bỏ, ghi `abolished: true`",
                     "of a procedure that is abolished, say `abolished: true`"};
    }
    if (!planned.revised.value.empty() && abolished) {
        wrong.add(load_code::wrong_value, planned.abolished->span, path_of(index, "abolished"),
                  {"vừa có tệp đề xuất vừa bãi bỏ; chỉ giữ một",
                   "both a revised file and abolished; keep one"});
    }
}

/// That both files are of one procedure.
void check_codes(const PlannedProcedure& planned, std::size_t index, const Procedure& original,
                 const Procedure& revised, Findings& wrong) {
    const std::string before = normal_code(original.code.value);
    const std::string after = normal_code(revised.code.value);
    if (before.empty() || after.empty() || before == after) return;
    wrong.add(load_code::wrong_value, planned.revised.span, path_of(index, "revised"),
              say("tệp đề xuất là của thủ tục {}, tệp gốc của thủ tục {}",
                  "the revised file is of procedure {}, the original of {}", after, before));
}

void check_ids(const PlannedProcedure& planned, std::size_t index, Findings& wrong) {
    std::set<std::string> ids;
    for (const Measure& measure : planned.measures) {
        if (ids.insert(measure.id.value).second) continue;
        wrong.add(load_code::wrong_value, measure.id.span, path_of(index, "measures"),
                  say("mã nội dung `{}` đã dùng ở trên", "the id `{}` is used already above",
                      measure.id.value));
    }
}

/// That no procedure counts twice: by its file, or by its code.
class Twins {
public:
    bool is_again(const std::string& path, const Procedure& procedure) {
        const std::string code = normal_code(procedure.code.value);
        const bool known = !paths_.insert(path).second;
        return (!code.empty() && !codes_.insert(code).second) || known;
    }

private:
    std::set<std::string> paths_;
    std::set<std::string> codes_;
};

}  // namespace

LoadedPlan load_plan(const SourceFile& source) {
    auto plan = load_record<Plan>(source);
    LoadedPlan loaded{.findings = std::move(plan.findings)};
    if (!plan.record) return loaded;
    PlanInput input{.plan = *std::move(plan.record)};
    Findings wrong(source);
    Twins twins;
    for (std::size_t i = 0; i < input.plan.procedures.size(); ++i) {
        const PlannedProcedure& planned = input.plan.procedures[i];
        check_end(planned, i, wrong);
        check_ids(planned, i, wrong);
        ProcedureFile original_file = load(source, planned.original, loaded.findings);
        auto& original = original_file.procedure;
        ProcedureFile revised_file;
        auto& revised = revised_file.procedure;
        std::string revised_path;
        if (!planned.revised.value.empty()) {
            revised_path = beside(source, planned.revised.value);
            revised_file = load(source, planned.revised, loaded.findings);
        }
        if (!original) continue;
        if (twins.is_again(beside(source, planned.original.value), *original)) {
            wrong.add(load_code::wrong_value, planned.original.span, path_of(i, "original"),
                      {"thủ tục này đã có trong phương án; sẽ bị tính hai lần",
                       "this procedure is in the plan already; it would be counted twice"});
        }
        if (revised) check_codes(planned, i, *original, *revised, wrong);
        InputPlaces before = input_places(*original, original_file.source);
        InputPlaces after = revised ? input_places(*revised, revised_file.source) : InputPlaces();
        VersionPair& pair = input.pairs.emplace_back(
            paired(beside(source, planned.original.value), *std::move(original),
                   std::move(revised_path), std::move(revised)));
        pair.places_before = std::move(before);
        pair.places_after = std::move(after);
    }
    std::vector<Finding> found = wrong.take();
    std::move(found.begin(), found.end(), std::back_inserter(loaded.findings));
    if (loaded.findings.empty()) loaded.input = std::move(input);
    return loaded;
}

}  // namespace tthc
