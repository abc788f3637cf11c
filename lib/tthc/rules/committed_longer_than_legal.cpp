#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <utility>

namespace tthc::rules::committed_longer_than_legal {
namespace {

constexpr Ground basis[] = {grounds::not_contrary, grounds::principles};

void check(const Subject& subject, Report& report) {
    const Procedure& procedure = subject.procedure;
    for (std::size_t i = 0; i < procedure.deadlines.size(); ++i) {
        const Deadline& deadline = procedure.deadlines[i];
        if (!deadline.legal || !deadline.committed) continue;
        const auto longer = compare(deadline.committed->value, deadline.legal->value);
        if (!longer || *longer <= 0) continue;
        const auto said = [&](Language language) {
            return std::pair(deadline.committed->value.to_string(language),
                             deadline.legal->value.to_string(language));
        };
        const auto [committed_vi, legal_vi] = said(Language::vi);
        const auto [committed_en, legal_en] = said(Language::en);
        report.add(subject, deadline.committed->span, item_path("deadlines", deadline.id, i),
                   {fmt::format("cam kết {}, dài hơn luật định {}", committed_vi, legal_vi),
                    fmt::format("{} committed, longer than the legal {}", committed_en, legal_en)});
    }
}

}  // namespace

constexpr Code code{
    .id = "L004",
    .name = "committed-longer-than-legal",
    .severity = Severity::error,
    .title = {"Thời hạn cam kết dài hơn thời hạn luật định.",
              "The committed deadline is longer than the legal one."},
    .rationale =
        {"Địa phương có thể rút ngắn, không được kéo dài thời hạn văn bản cấp trên quy định.",
         "A locality may shorten what the law prescribes, never lengthen it."},
    .remedy = {"Rút thời hạn cam kết về trong thời hạn luật định.",
               "Bring the committed deadline inside the legal one."},
    .grounds = basis,
    .bad = R"(
deadlines:
  - legal: 10 ngày làm việc
    committed: 12 ngày làm việc  # expect: committed-longer-than-legal
    from: ngày nhận đủ hồ sơ hợp lệ
)",
    .good = R"(
deadlines:
  - legal: 10 ngày làm việc
    committed: 8 ngày làm việc
    from: ngày nhận đủ hồ sơ hợp lệ
)",
};

extern const Rule rule;
constinit const Rule rule{.code = code, .check = check};

}  // namespace tthc::rules::committed_longer_than_legal
