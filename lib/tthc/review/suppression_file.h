#pragma once

#include "tthc/model/element.h"
#include "tthc/review/suppressions.h"

namespace tthc {

/// Findings of one procedure, or of files, that somebody answers for. What is named beside the
/// rules narrows it.
struct SuppressionEntry {
    static constexpr Bilingual title{"Phát hiện được bỏ qua", "Findings to ignore"};
    Place place;
    List<std::string> rule;
    Text procedure;
    List<std::string> path;
    Text element;
    Text fingerprint;
    Text reason;
    Maybe<Date> until;
    Text by;
    Text decision;
    Maybe<Date> date;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"rule",
                    {"Quy tắc (mã hoặc tên)", "Rule (code or name)"},
                    Trait::required,
                    Trait::one_or_many},
              &SuppressionEntry::rule);
        visit(Field{"procedure",
                    {"Mã thủ tục; không có thì phải có `path`",
                     "Code of the procedure; without it `path` is needed"},
                    Trait::code},
              &SuppressionEntry::procedure);
        visit(Field{"path",
                    {"Mẫu tệp, tính từ tệp này", "Patterns of files, from this file"},
                    Trait::one_or_many},
              &SuppressionEntry::path);
        visit(Field{"element",
                    {"Phần tử và những gì trong đó (documents/don)",
                     "Element and what is in it (documents/don)"}},
              &SuppressionEntry::element);
        visit(Field{"fingerprint",
                    {"Dấu vết của phát hiện (fingerprint trong json)",
                     "Fingerprint of the finding (in json)"}},
              &SuppressionEntry::fingerprint);
        visit(Field{"reason", {"Lý do", "Reason"}, Trait::required}, &SuppressionEntry::reason);
        visit(Field{"until", {"Ngày cuối cùng còn bỏ qua", "Last day on which it holds"}},
              &SuppressionEntry::until);
        visit(Field{"by", {"Người, đơn vị quyết định", "Who decided"}}, &SuppressionEntry::by);
        visit(Field{"decision", {"Số quyết định", "Number of the decision"}},
              &SuppressionEntry::decision);
        visit(Field{"date", {"Ngày quyết định", "Day of the decision"}}, &SuppressionEntry::date);
    }
    friend bool operator==(const SuppressionEntry&, const SuppressionEntry&) = default;
};

/// `suppressions.yaml`.
struct SuppressionFile {
    static constexpr Bilingual title{"Các phát hiện được bỏ qua", "Findings to ignore"};
    Place place;
    std::vector<SuppressionEntry> suppressions;
    Text note;

    template <class Visit>
    static void fields(Visit&& visit) {
        using record::Field;
        using record::Trait;
        visit(Field{"suppressions", {"Các phát hiện", "The findings"}, Trait::required},
              &SuppressionFile::suppressions);
        visit(Field{"note", {"Ghi chú", "Note"}}, &SuppressionFile::note);
    }
    friend bool operator==(const SuppressionFile&, const SuppressionFile&) = default;
};

/// The entries of a file; an error where it cannot be read whole. An entry without procedure and
/// path is among the findings.
Result<FileSuppressions> read_suppressions(const std::string& path);

}  // namespace tthc
