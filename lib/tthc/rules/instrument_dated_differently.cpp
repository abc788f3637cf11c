#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

namespace tthc::rules::instrument_dated_differently {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::numbering};

struct Use {
    const Entry* entry;
    const Entry::Dated* dated;
};

/// The use whose date the others are held against: the date most records give, the first of equals.
const Use& most_common(const std::vector<Use>& uses) {
    const auto votes = [&](const Use& use) {
        return std::count_if(uses.begin(), uses.end(), [&](const Use& other) {
            return other.dated->issued == use.dated->issued;
        });
    };
    return *std::max_element(uses.begin(), uses.end(), [&](const Use& left, const Use& right) {
        return votes(left) < votes(right);
    });
}

void report_against_register(const Use& use, Report& report) {
    const Entry::Dated& dated = *use.dated;
    const std::string here = to_dmy(dated.issued);
    const std::string there = to_dmy(*dated.registered);
    report.add(*use.entry, dated.begin, dated.end, "basis",
               {fmt::format("{} ghi ngày {}; ban hành ngày {}", dated.act, here, there),
                fmt::format("{} is dated {}; it was issued on {}", dated.act, here, there)});
}

void report_against_others(const Use& use, const Use& common, Report& report) {
    const Entry::Dated& dated = *use.dated;
    const std::string here = to_dmy(dated.issued);
    const std::string there = to_dmy(common.dated->issued);
    auto& found =
        report.add(*use.entry, dated.begin, dated.end, "basis",
                   {fmt::format("{} ghi ngày {} ở đây, ngày {} ở nơi khác", dated.act, here, there),
                    fmt::format("{} is dated {} here and {} elsewhere", dated.act, here, there)});
    found.related.push_back({{"ngày khác", "the other date"},
                             common.entry->file,
                             common.dated->begin,
                             common.dated->end});
}

void check(const Catalogue& catalogue, Report& report) {
    std::map<std::string_view, std::vector<Use>> acts;
    for (const Entry& entry : catalogue) {
        for (const Entry::Dated& dated : entry.dated_acts)
            acts[dated.act].push_back({&entry, &dated});
    }
    for (const auto& [act, uses] : acts) {
        const Use& common = most_common(uses);
        for (const Use& use : uses) {
            const auto& registered = use.dated->registered;
            if (registered && *registered != use.dated->issued)
                report_against_register(use, report);
            if (!registered && use.dated->issued != common.dated->issued)
                report_against_others(use, common, report);
        }
    }
}

}  // namespace

extern const Rule rule;
constinit const Rule rule{
    .code = "U003",
    .name = "instrument-dated-differently",
    .severity = Severity::warning,
    .title = {"Ngày ban hành của văn bản ghi không đúng hoặc không thống nhất.",
              "The date of an instrument is wrong or differs between records."},
    .rationale =
        {"Một số hiệu chỉ có một ngày ban hành; bản ghi khác ngày đó, hoặc khác đa số, là sai.",
         "A number has one date; a record that differs from it, or from most, is wrong."},
    .remedy = {"Tra văn bản và sửa ngày.", "Look the text up and mend the date."},
    .grounds = basis,
    .bad = R"(
code: "1.000002"
basis:
  - {act: 88/2012/NĐ-CP, issued: 2012-11-23}  # expect: instrument-dated-differently
  - {act: 22/2019/NĐ-CP, issued: 2019-02-25}
---
code: "1.000003"
basis:
  - {act: 22/2019/NĐ-CP, issued: 2019-03-25}  # expect: instrument-dated-differently
)",
    .good = R"(
code: "1.000002"
basis: {act: 88/2012/NĐ-CP, issued: 2012-10-23}
---
code: "1.000003"
basis: {act: 88/2012/NĐ-CP, issued: 2012-10-23}
)",
    .check_all = check,
};

}  // namespace tthc::rules::instrument_dated_differently
