#include "tthc/cases/indicators.h"

#include "tthc/base/say.h"

#include <algorithm>

namespace tthc::cases {
namespace {

constexpr Bilingual titles[] = {
    {"Thời gian giải quyết", "Time taken"},
    {"Thời gian của từng đơn vị tham gia", "Time of each unit"},
    {"Số lần liên hệ để hoàn thiện hồ sơ", "Contacts to complete the dossier"},
    {"Số cơ quan phải liên hệ", "Agencies contacted"},
    {"Giải quyết tại bộ phận một cửa", "Handled at the one-stop office"},
    {"Công khai thủ tục", "Publicity"},
    {"Thái độ của công chức", "Attitude"},
    {"Tiếp nhận, xử lý phản ánh, kiến nghị", "Feedback handled"},
    {"Tiến độ và chất lượng dịch vụ công trực tuyến", "Online services"}};

/// Points of the first, second and third case that an indicator tells apart.
constexpr std::uint64_t points[] = {2, 1, 0};

Rational one_decimal(const Rational& value) {
    return Rational(round_half_away(value * Rational(10))) / Rational(10);
}

Message no_column(Column column) {
    const auto& title = record::word_of(column).title;
    return say("danh sách không có cột “{0}”", "the list has no column “{1}”", title.vi, title.en);
}

void score(Indicator& indicator, const std::array<std::uint64_t, 3>& counts) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        indicator.dossiers += counts[i];
        sum += points[i] * counts[i];
    }
    if (indicator.dossiers > 0)
        indicator.score = one_decimal(Rational(sum) / Rational(indicator.dossiers));
}

void score_column(Indicator& indicator, const CaseResults& results, Column column,
                  const std::array<std::uint64_t, 3>& counts) {
    if (results.columns.contains(column)) {
        score(indicator, counts);
    } else {
        indicator.why_not = no_column(column);
    }
}

/// Early without complaint 2, on time 1, a complaint 0; what a late one without complaint is given
/// is not established.
void score_attitude(Indicator& indicator, const CaseResults& results) {
    const auto& none = results.indicators.without_complaint;
    score_column(indicator, results, Column::complaint,
                 {none[0], none[1], results.indicators.complaints});
    indicator.undecided = none[2];
}

/// At least 20 % of procedures, at least 30 % of dossiers and none late 2; 15 to below 30 % of
/// dossiers 1; below 15 % or any late 0.
void score_online(Indicator& indicator, const CaseResults& results) {
    if (!results.columns.contains(Column::channel)) {
        indicator.why_not = no_column(Column::channel);
        return;
    }
    std::uint64_t dossiers = 0;
    std::uint64_t online = 0;
    std::uint64_t late = 0;
    for (const Groups::Group& group : results.by_channel) {
        if (!group.label.empty()) dossiers += group.measures.dossiers;
        if (group.label != record::word_of(Channel::online).key) continue;
        online = group.measures.dossiers;
        late = group.measures.due.of(DossierState::late) +
               group.measures.due.of(DossierState::overdue);
    }
    indicator.dossiers = dossiers;
    if (dossiers == 0) return;
    const Rational share = Rational(100 * online) / Rational(dossiers);
    const auto& counts = results.indicators;
    if (late > 0 || share < Rational(15)) {
        indicator.score = Rational(0);
    } else if (share < Rational(30)) {
        indicator.score = Rational(1);
    } else if (5 * counts.online_procedures >= counts.procedures && counts.procedures > 0) {
        indicator.score = Rational(2);
    } else {
        indicator.why_not = {"từ 30 % hồ sơ trực tuyến nhưng dưới 20 % thủ tục: chưa xác lập điểm",
                             "30 % of dossiers and below 20 % of procedures are online: the points "
                             "are not established"};
    }
}

constexpr Bilingual of_agency{"tính cho cơ quan, không tính được từ danh sách hồ sơ",
                              "of the agency, no list of dossiers tells it"};

}  // namespace

std::vector<Indicator> indicators_of(const CaseResults& results) {
    std::vector<Indicator> all;
    for (int number = 1; number <= 9; ++number)
        all.push_back({.number = number, .title = titles[number - 1]});
    const States& due = results.all.due;
    score(all[0],
          {due.of(DossierState::early), due.of(DossierState::on_time), due.of(DossierState::late)});
    all[1].why_not = {"danh sách không có thời gian của từng đơn vị",
                      "the list does not tell the time of each unit"};
    score_column(all[2], results, Column::contacts, results.indicators.contacts);
    score_column(all[3], results, Column::agencies, results.indicators.agencies);
    all[4].why_not = say(of_agency);
    all[5].why_not = say(of_agency);
    score_attitude(all[6], results);
    all[7].why_not = say(of_agency);
    score_online(all[8], results);
    for (Indicator& indicator : all) {
        if (indicator.score || !indicator.why_not.vi.empty()) continue;
        indicator.why_not = {"không có hồ sơ nào để tính", "no dossier tells it"};
    }
    return all;
}

}  // namespace tthc::cases
