#include "tthc/work/assessments.h"

#include "tthc/assess/assess_codes.h"
#include "tthc/base/say.h"
#include "tthc/diff/diff.h"
#include "tthc/finding/load_codes.h"
#include "tthc/model/identity.h"
#include "tthc/model/load_record.h"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace tthc {
namespace {

using assess::AssessmentFile;
using assess::Material;
using assess::Novelty;

void append(std::vector<Finding>& all, std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(all));
}

/// The procedures that an assessment is about; the one that is judged comes first in `judged`.
struct AssessedFiles {
    std::optional<ProcedureFile> procedure;
    std::optional<ProcedureFile> original;

    const ProcedureFile& judged() const { return procedure ? *procedure : *original; }
    std::vector<Change> changes(const Knowledge& knowledge) const {
        if (!procedure || !original) return {};
        return diff(*original->procedure, *procedure->procedure, knowledge);
    }
};

class AssessmentReader {
public:
    AssessmentReader(AssessmentRun& run, const SourceFile& source, const AssessmentTools& tools)
        : run_(&run), source_(&source), tools_(&tools) {}

    void read() {
        auto loaded = load_record<AssessmentFile>(*source_);
        run_->findings = std::move(loaded.findings);
        if (!loaded.record) return;
        AssessmentFile& file = *loaded.record;
        auto set = tools_->questions.find(file.questions.value);
        if (!set) return refuse(load_code::wrong_value, file.questions, set.error().message);
        const auto files = read_procedures(file);
        if (!files) return;
        run_->set = *std::move(set);
        judge(std::move(file), *files);
    }

private:
    void refuse(const Code& code, const Text& where, Message message) {
        Findings wrong(*source_);
        wrong.add(code, where.span, "", std::move(message));
        append(run_->findings, wrong.take());
    }

    std::optional<ProcedureFile> load(const Text& name) {
        const auto folder = std::filesystem::path(source_->path()).parent_path();
        ProcedureFile file = load_procedure((folder / name.value).lexically_normal().string());
        if (file.procedure) return file;
        if (file.findings.empty()) {
            refuse(load_code::wrong_value, name,
                   {"tệp này không phải thủ tục", "this file is not a procedure"});
        }
        append(run_->findings, std::move(file.findings));
        return {};
    }

    std::optional<AssessedFiles> read_procedures(const AssessmentFile& file) {
        const bool has_new = !file.procedure.value.empty();
        const bool has_old = !file.original.value.empty();
        if (!has_new && !has_old) {
            refuse(
                load_code::missing_key, file.name,
                {"thiếu khóa `procedure` (thủ tục trong dự thảo) hoặc `original` (thủ tục bị bãi "
                 "bỏ)",
                 "key `procedure` (as drafted) or `original` (to be abolished) is missing"});
            return {};
        }
        AssessedFiles files;
        if (has_new) files.procedure = load(file.procedure);
        if (has_old) files.original = load(file.original);
        if (has_new != files.procedure.has_value() || has_old != files.original.has_value())
            return {};
        return files;
    }

    void judge(AssessmentFile file, const AssessedFiles& files) {
        const auto changes = files.changes(tools_->engine.knowledge());
        const Material material{*source_,       file,    run_->set,
                                files.judged(), changes, tools_->engine.law};
        append(run_->findings, misplaced_answers(material));
        if (!run_->findings.empty()) return;
        const Procedure& procedure = *files.judged().procedure;
        run_->code = identity(procedure);
        run_->name = procedure.name.value;
        run_->judgement = assess::judge(material, run_->findings);
        check_set(file);
        price(file, files);
        run_->file = std::move(file);
        std::stable_sort(
            run_->findings.begin(), run_->findings.end(),
            [](const Finding& left, const Finding& right) { return left.where < right.where; });
    }

    void check_set(const AssessmentFile& file) {
        const Date day = file.day->value;
        if (run_->set.holds_on(day)) return;
        Findings told(*source_);
        const auto& until = run_->set.valid_until;
        const bool ended = until && until->value < day;
        const std::string& source = run_->set.source.value;
        told.add(assess_code::questions_ended, file.questions.span, "",
                 ended ? say("bộ câu hỏi của {0} áp dụng đến {1}; dữ liệu không có bộ nào của ngày "
                             "{2}",
                             "the questions of {0} held until {1}; the data have none for {2}",
                             source, to_dmy(until->value), to_dmy(day))
                       : say("bộ câu hỏi của {0} áp dụng từ {1}",
                             "the questions of {0} hold from {1}", source,
                             to_dmy(run_->set.valid_from->value)))
            .help = {"bộ câu hỏi khác: thêm tệp `assessment_questions` vào thư mục của --data",
                     "other questions: a file `assessment_questions` in the folder of --data"};
        append(run_->findings, told.take());
    }

    void price(const AssessmentFile& file, const AssessedFiles& files) {
        const bool stopped = !run_->judgement.stopped_at.empty();
        if (file.stage->value == assess::Stage::proposal || stopped) return;
        ParameterChoice choice = tools_->choice;
        choice.day = file.day->value;
        const auto parameters = choose_parameters(tools_->norms, choice);
        if (!parameters) {
            Findings told(*source_);
            told.add(assess_code::no_cost, file.day->span, "", parameters.error().message).help = {
                "chọn năm có số liệu: --income-year", "take a year with figures: --income-year"};
            append(run_->findings, told.take());
            return;
        }
        ImpactCost cost{.parameters = *parameters};
        if (!files.original) {
            cost.introduced = estimate(*files.procedure->procedure, *parameters);
        } else {
            std::optional<Procedure> after;
            if (files.procedure) after = files.procedure->procedure;
            cost.saving = save(*files.original->procedure, after, *parameters);
        }
        run_->cost = std::move(cost);
    }

    AssessmentRun* run_;
    const SourceFile* source_;
    const AssessmentTools* tools_;
};

/// A procedure that `new` is told of.
Result<ProcedureFile> procedure_named(const std::string& path) {
    ProcedureFile file = load_procedure(path);
    if (file.procedure) return file;
    if (!file.findings.empty()) return error_of(file.findings.front());
    return Error{say("{}: tệp này không phải thủ tục", "{}: this file is not a procedure", path)};
}

Result<AssessedFiles> files_of(const AssessmentRequest& request) {
    AssessedFiles files;
    if (!request.procedure.empty()) {
        auto file = procedure_named(request.procedure);
        if (!file) return file.error();
        files.procedure = *std::move(file);
    }
    if (!request.original.empty()) {
        auto file = procedure_named(request.original);
        if (!file) return file.error();
        files.original = *std::move(file);
    }
    return files;
}

AssessmentFile head_of(const AssessmentRequest& request, const Procedure& procedure,
                       const assess::QuestionFile& set) {
    AssessmentFile file;
    file.name.value = procedure.name.value;
    file.day = Located<Date>(request.day);
    file.questions.value = set.id.value;
    file.stage = Located<assess::Stage>(request.stage);
    file.procedure.value = request.procedure;
    file.original.value = request.original;
    file.draft.emplace();
    file.draft->name.value = request.draft;
    if (const auto kind = assess::kind_of_draft(request.draft))
        file.draft->kind = Located<InstrumentKind>(*kind);
    return file;
}

}  // namespace

Result<assess::QuestionSets> load_questions(const std::string& folder) {
    constexpr std::string_view kinds[] = {"assessment-questions"};
    const auto data = engine_data(folder, kinds);
    if (!data) return data.error();
    return assess::QuestionSets::load(*data);
}

AssessmentRun run_assessment(const Source& source, const AssessmentTools& tools) {
    AssessmentRun run{.path = source.path()};
    const auto file = source.read();
    if (!file) {
        run.findings = unreadable(source.path(), file.error().message);
        return run;
    }
    AssessmentReader(run, *file, tools).read();
    return run;
}

Result<AssessmentForm> new_assessment(const AssessmentRequest& request,
                                      const assess::QuestionSets& questions, const Engine& engine) {
    const auto files = files_of(request);
    if (!files) return files.error();
    auto set = questions.on(request.day);
    if (!set) return set.error();
    AssessmentForm form;
    form.set = *std::move(set);
    form.file = head_of(request, *files->judged().procedure, form.set);
    const auto changes = files->changes(engine.knowledge());
    const SourceFile nowhere;
    form.questions =
        assess::prefilled({nowhere, form.file, form.set, files->judged(), changes, engine.law});
    if (!form.questions.empty()) return form;
    const auto& what = record::word_of(form.file.novelty()).title;
    return Error{say("bộ câu hỏi của {0} không hỏi gì về việc này: {1}",
                     "the questions of {0} ask nothing about this: {2}", form.set.source.value,
                     what.vi, what.en)};
}

}  // namespace tthc
