#include "tthc/review/grounds.h"
#include "tthc/review/rule.h"

#include <fmt/format.h>

#include <map>
#include <utility>

namespace tthc::rules {
namespace {

constexpr Ground basis[] = {grounds::same_everywhere, grounds::numbering};

void check(const Catalogue& catalogue, Report& report) {
    std::map<std::string_view, std::pair<const Entry*, const Entry::Dated*>> first;
    for (const Entry& entry : catalogue) {
        for (const Entry::Dated& dated : entry.dated_acts) {
            const auto [seen, is_new] = first.emplace(dated.act, std::pair(&entry, &dated));
            const auto& [other_entry, other] = seen->second;
            if (is_new || other->issued == dated.issued) continue;
            auto& found =
                report.add(entry, dated.begin, dated.end, "basis",
                           {fmt::format("{} ghi ngày {} ở đây, ngày {} ở nơi khác", dated.act,
                                        to_dmy(dated.issued), to_dmy(other->issued)),
                            fmt::format("{} is dated {} here and {} elsewhere", dated.act,
                                        to_dmy(dated.issued), to_dmy(other->issued))});
            found.related.push_back(
                {{"ngày khác", "the other date"}, other_entry->file, other->begin, other->end});
        }
    }
}

}  // namespace

extern const Rule instrument_dated_differently;
constinit const Rule instrument_dated_differently{
    .code = "U003",
    .name = "instrument-dated-differently",
    .severity = Severity::warning,
    .title = {"Một văn bản được ghi hai ngày ban hành khác nhau.",
              "One instrument is given two different dates."},
    .rationale = {"Cùng một số hiệu chỉ có một ngày ban hành; một trong hai bản ghi sai.",
                  "A number has one date; one of the records is wrong."},
    .remedy = {"Tra văn bản và sửa ngày.", "Look the text up and mend the date."},
    .grounds = basis,
    .bad = R"(
code: "1.000002"
basis: {act: 88/2012/NĐ-CP, issued: 2012-10-23}
---
code: "1.000003"
basis: {act: 88/2012/NĐ-CP, issued: 2012-11-23}  # expect: instrument-dated-differently
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

}  // namespace tthc::rules
