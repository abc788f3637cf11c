#pragma once

#include "tthc/config/letterhead.h"
#include "tthc/config/review_weights.h"
#include "tthc/record/common_words.h"

namespace tthc {

/// Lowest severity that makes `review` exit 1.
enum class FailOn { error, warning, info, never };

/// What becomes of the findings of a rule.
enum class RuleLevel { error, warning, info, off };

namespace record {
template <>
struct Words<RuleLevel> {
    static constexpr Word<RuleLevel> words[] = {
        {RuleLevel::error, "error", {"Lỗi", "Error"}},
        {RuleLevel::warning, "warning", {"Cảnh báo", "Warning"}},
        {RuleLevel::info, "info", {"Câu hỏi", "Question"}},
        {RuleLevel::off, "off", {"Không xét", "Left out"}}};
};
template <>
struct Words<FailOn> {
    static constexpr Word<FailOn> words[] = {{FailOn::error, "error", {"Lỗi", "Error"}},
                                             {FailOn::warning, "warning", {"Cảnh báo", "Warning"}},
                                             {FailOn::info, "info", {"Câu hỏi", "Question"}},
                                             {FailOn::never, "never", {"Không bao giờ", "Never"}}};
};
}  // namespace record

/// Another severity for one rule.
struct SeverityChange {
    static constexpr Bilingual title{"Mức của một quy tắc", "Severity of one rule"};
    Place place;
    Text rule;
    Maybe<RuleLevel> severity;
    List<std::string> paths;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"rule", {"Mã hoặc tên quy tắc", "Code or name of the rule"}, Trait::required},
              &SeverityChange::rule);
        visit(Field{"severity", {"Mức", "Severity"}, Trait::required}, &SeverityChange::severity);
        visit(Field{"paths",
                    {"Chỉ với các tệp này, tính từ tệp cấu hình",
                     "For these files only, from the configuration"},
                    Trait::one_or_many},
              &SeverityChange::paths);
    }
};

/// `tthc.yaml` as one file writes it.
struct ConfigFile {
    static constexpr Bilingual title{"Cấu hình tthc.yaml", "Configuration tthc.yaml"};
    Place place;
    Maybe<Count> format;
    Text extends;
    Maybe<Language> language;
    Maybe<FailOn> fail_on;
    std::optional<List<std::string>> exclude;  ///< present and empty: nothing is excluded any more
    std::optional<List<std::string>> ignore;
    std::vector<SeverityChange> severity;
    Text data;
    Text norms;
    Text suppressions;
    Text baseline;
    std::optional<List<std::string>> house_rules;
    std::optional<Letterhead> letterhead;
    std::optional<ReviewWeights> review_plan;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(
            Field{"tthc", {"Phiên bản định dạng: 1", "Version of the format: 1"}, Trait::required},
            &ConfigFile::format);
        visit(Field{"extends",
                    {"Tệp cấu hình làm nền, tính từ tệp này",
                     "Configuration this one builds on, from this file"}},
              &ConfigFile::extends);
        visit(Field{"language", {"Ngôn ngữ của kết quả", "Language of the report"}},
              &ConfigFile::language);
        visit(Field{"fail_on",
                    {"Mức thấp nhất làm `review` có mã thoát 1",
                     "Lowest severity that makes `review` exit 1"}},
              &ConfigFile::fail_on);
        visit(Field{"exclude",
                    {"Mẫu tệp, thư mục bỏ qua, tính từ tệp này",
                     "Patterns of files and folders to skip, from this file"},
                    Trait::one_or_many},
              &ConfigFile::exclude);
        visit(Field{"ignore",
                    {"Quy tắc bỏ qua (mã hoặc tên)", "Rules left out (code or name)"},
                    Trait::one_or_many},
              &ConfigFile::ignore);
        visit(Field{"severity", {"Mức khác cho quy tắc", "Other severities of rules"}},
              &ConfigFile::severity);
        visit(Field{"data",
                    {"Thư mục dữ liệu bổ sung hoặc thay thế, tính từ tệp này",
                     "Folder of data that add to or replace ours, from this file"}},
              &ConfigFile::data);
        visit(Field{"norms", {"Bộ định mức của `estimate`", "Set of norms of `estimate`"}},
              &ConfigFile::norms);
        visit(Field{"suppressions",
                    {"Tệp các phát hiện được bỏ qua, tính từ tệp này",
                     "File of findings to ignore, from this file"}},
              &ConfigFile::suppressions);
        visit(Field{"baseline",
                    {"Tệp mốc các phát hiện đã có từ trước, tính từ tệp này",
                     "Baseline of findings that were there before, from this file"}},
              &ConfigFile::baseline);
        visit(Field{"house_rules",
                    {"Tệp, thư mục quy tắc riêng, tính từ tệp này",
                     "Files and folders of house rules, from this file"},
                    Trait::one_or_many},
              &ConfigFile::house_rules);
        visit(Field{"letterhead",
                    {"Phần đầu và phần ký của văn bản (`-f docx`)",
                     "Head and signature of papers (`-f docx`)"}},
              &ConfigFile::letterhead);
        visit(Field{"review_plan",
                    {"Trọng số của kế hoạch rà soát (`plan`)",
                     "Weights of the review plan (`plan`)"}},
              &ConfigFile::review_plan);
    }
};

}  // namespace tthc
