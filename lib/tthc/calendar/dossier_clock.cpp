#include "tthc/calendar/dossier_clock.h"

#include "tthc/base/say.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

namespace tthc {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using std::chrono::sys_days;

/// 61/2018/NĐ-CP is in force.
constexpr Date one_stop_begins{std::chrono::year(2018), std::chrono::month(6),
                               std::chrono::day(21)};

constexpr int hours_of_working_day = 8;
/// Working days in which an incomplete dossier is told (61/2018/NĐ-CP Điều 19 khoản 4).
constexpr int days_to_tell = 3;

std::optional<int> two_digits(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (text.size() != 2 || error != std::errc() || end != text.data() + text.size()) return {};
    return value;
}

std::optional<minutes> parse_time(std::string_view text) {
    constexpr std::size_t length = 5;
    if (text.size() != length || text[2] != ':') return {};
    const auto hour = two_digits(text.substr(0, 2));
    const auto minute = two_digits(text.substr(3));
    if (!hour || !minute || *hour < 0 || *hour > 23 || *minute < 0 || *minute > 59) return {};
    return std::chrono::hours(*hour) + minutes(*minute);
}

Message day_words(Date day) {
    return {to_dmy(day), to_iso(day)};
}

/// A sentence with one day in it.
Message told(std::string_view vi, std::string_view en, Date day) {
    const Message words = day_words(day);
    return {fmt::format(fmt::runtime(vi), words.vi), fmt::format(fmt::runtime(en), words.en)};
}

/// The rule of the one-stop decree, by the decree that held on that day. What 118/2025/NĐ-CP says
/// in which article is not established; national records of 2026 follow the old rule.
Message by_one_stop(const Message& rule, std::string_view article, Date day) {
    using namespace std::chrono;
    constexpr Date end = 2025y / 7 / 1;
    if (day < one_stop_begins) {
        return say("{0} (theo 61/2018/NĐ-CP {2}, khi đó chưa có hiệu lực)",
                   "{1} (by 61/2018/NĐ-CP {2}, not yet in force)", rule.vi, rule.en, article);
    }
    if (day < end)
        return say("{0} (61/2018/NĐ-CP {2})", "{1} (61/2018/NĐ-CP {2})", rule.vi, rule.en, article);
    return say(
        "{0} (theo 61/2018/NĐ-CP {2}; 118/2025/NĐ-CP đã thay, điều tương ứng chưa xác lập)",
        "{1} (by 61/2018/NĐ-CP {2}; replaced by 118/2025/NĐ-CP, whose article is not established)",
        rule.vi, rule.en, article);
}

class Clock {
public:
    Clock(const Calendar& calendar, const Duration& period, const DossierEvents& events,
          const ClockRules& rules)
        : calendar_(calendar), period_(period), events_(events), rules_(rules) {}

    Result<DueDate> run() {
        if (auto error = check_order()) return *std::move(error);
        if (auto error = begin(events_.received)) return *std::move(error);
        for (std::size_t i = 0; i < events_.supplements.size(); ++i) {
            if (auto error = complete(i)) return *std::move(error);
        }
        if (waiting_) {
            result_.state = events_.stopped ? DossierState::stopped : DossierState::waiting;
            return std::move(result_);
        }
        if (auto error = count()) return *std::move(error);
        apologise();
        judge();
        return std::move(result_);
    }

private:
    /// From when the period runs, for a dossier that came in at this moment.
    std::optional<Error> begin(const Moment& moment) {
        result_.begin = moment;
        if (!rules_.latest || is_on_the_clock()) return {};
        const auto works = calendar_.working_day_from(moment.day);
        if (!works) return works.error();
        if (*works != moment.day) {
            result_.begin = {*works, {}};
            result_.rules.push_back(
                told("nhận vào ngày nghỉ: tính như nhận ngày làm việc tiếp theo, {}",
                     "received on a day off: as if received on the next working day, {}", *works));
            return {};
        }
        if (!moment.time || *moment.time <= *rules_.latest || moment.day < one_stop_begins)
            return {};
        const auto next = calendar_.working_day_from(Date(sys_days(moment.day) + days(1)));
        if (!next) return next.error();
        result_.begin = {*next, {}};
        const auto hour = std::chrono::duration_cast<std::chrono::hours>(*rules_.latest).count();
        add_rule(say("nộp sau {0} giờ: chuyển vào đầu ngày làm việc tiếp theo, {1}",
                     "handed in after {0}:00: passed on at the start of the next working day, {2}",
                     hour, to_dmy(*next), to_iso(*next)),
                 "Điều 18");
        return {};
    }

    /// Hours run from the moment itself (91/2015/QH13 Điều 147 khoản 1).
    bool is_on_the_clock() const { return period_.unit == TimeUnit::hour; }

    static Error out_of_order(const Bilingual& what, Date day, Date other) {
        return {say("{0}: ngày {2} trước ngày {3}", "{1}: {4} is before {5}", what.vi, what.en,
                    to_dmy(day), to_dmy(other), to_iso(day), to_iso(other))};
    }

    /// That nothing happened before what it follows.
    std::optional<Error> check_order() const {
        Date last = events_.received.day;
        for (const Supplement& supplement : events_.supplements) {
            if (supplement.asked < last)
                return out_of_order({"yêu cầu bổ sung", "supplement"}, supplement.asked, last);
            last = supplement.asked;
            if (!supplement.complete) continue;
            const Date complete = supplement.complete->day;
            if (complete < last) return out_of_order({"hồ sơ đủ", "complete"}, complete, last);
            last = complete;
        }
        for (const Apology& apology : events_.apologies) {
            if (apology.told < last)
                return out_of_order({"xin lỗi", "apology"}, apology.told, last);
            if (apology.new_date < apology.told)
                return out_of_order({"ngày hẹn mới", "new date"}, apology.new_date, apology.told);
        }
        if (events_.returned && *events_.returned < last)
            return out_of_order({"trả kết quả", "returned"}, *events_.returned, last);
        if (events_.stopped && *events_.stopped < last)
            return out_of_order({"dừng giải quyết", "stopped"}, *events_.stopped, last);
        if (events_.stopped && events_.returned) {
            return Error{{"vừa trả kết quả vừa dừng giải quyết; chỉ ghi một",
                          "both returned and stopped; say one"}};
        }
        return {};
    }

    void add_rule(const Message& rule, std::string_view article) {
        result_.rules.push_back(by_one_stop(rule, article, events_.received.day));
    }

    void add_fault(const Message& fault, std::string_view article) {
        result_.faults.push_back(by_one_stop(fault, article, events_.received.day));
    }

    std::optional<Error> complete(std::size_t index) {
        const Supplement& supplement = events_.supplements[index];
        if (index > 0) {
            add_fault(told("yêu cầu bổ sung lần nữa ngày {}; chỉ được yêu cầu một lần",
                           "asked again to complete the dossier on {}; it may be asked once",
                           supplement.asked),
                      "Điều 17");
        }
        const auto last = calendar_.due(result_.begin.day, {days_to_tell, TimeUnit::working_day});
        if (!last) return last.error();
        if (supplement.asked > *last) {
            add_fault(told("yêu cầu bổ sung muộn: phải báo trong 03 ngày làm việc, đến hết {}",
                           "asked too late: within 3 working days, until {}", *last),
                      "Điều 19 khoản 4");
        }
        waiting_ = !supplement.complete;
        if (waiting_) {
            add_rule(told("chờ người nộp bổ sung từ {}; thời hạn tính lại khi hồ sơ đủ",
                          "waiting for the applicant since {}; the period is counted anew when the "
                          "dossier is complete",
                          supplement.asked),
                     "Điều 19 khoản 4");
            return {};
        }
        add_rule(told("hồ sơ đủ ngày {}: thời hạn tính lại từ ngày này",
                      "complete on {}: the period is counted anew", supplement.complete->day),
                 "Điều 19 khoản 4");
        return begin(*supplement.complete);
    }

    std::optional<Error> count() {
        if (is_on_the_clock()) return count_hours();
        const auto whole = whole_period();
        if (!whole) return whole.error();
        const Duration& period = *whole;
        const auto last = calendar_.last_day(result_.begin.day, period);
        if (!last) return last.error();
        const auto due = calendar_.due(result_.begin.day, period);
        if (!due) return due.error();
        result_.due = Moment{*due, {}};
        result_.rules.push_back(
            {"ngày tiếp nhận không tính (91/2015/QH13 Điều 147 khoản 2)",
             "the day of receipt does not count (91/2015/QH13 Điều 147 khoản 2)"});
        if (period.unit == TimeUnit::working_day) {
            explain(Date(sys_days(result_.begin.day) + days(1)), *due);
        } else if (*last != *due) {
            explain(*last, *due);
            result_.rules.push_back(
                told("hết hạn vào ngày nghỉ {}: kết thúc vào ngày làm việc tiếp "
                     "theo (91/2015/QH13 Điều 148 khoản 5)",
                     "it would end on {}, a day off: it ends on the next "
                     "working day (91/2015/QH13 Điều 148 khoản 5)",
                     *last));
        }
        return {};
    }

    std::optional<Error> count_hours() {
        if (!result_.begin.time) {
            return Error{{"thời hạn theo giờ cần giờ tiếp nhận (2026-02-12T15:30)",
                          "a period in hours needs the time of the day (2026-02-12T15:30)"}};
        }
        if (!period_.count.is_whole()) return not_computable();
        const auto end = sys_days(result_.begin.day) + *result_.begin.time +
                         std::chrono::hours(period_.count.mantissa());
        const auto day = std::chrono::floor<days>(end);
        result_.due = Moment{Date(day), std::chrono::duration_cast<minutes>(end - day)};
        result_.rules.push_back(
            {"thời hạn bằng giờ tính từ thời điểm tiếp nhận, liên tục "
             "(91/2015/QH13 Điều 147 khoản 1)",
             "hours run from the moment of receipt, without a break "
             "(91/2015/QH13 Điều 147 khoản 1)"});
        return {};
    }

    Error not_computable() const {
        return {
            {fmt::format("không tính được ngày đến hạn của {}", period_.to_string(Language::vi)),
             fmt::format("no due date of {} can be computed", period_.to_string(Language::en))}};
    }

    /// Eight working hours are a working day; a part of a day ends with the day at the latest, for
    /// nobody said when the office opens.
    Result<Duration> whole_period() {
        if (period_.count.is_negative()) return not_computable();
        const bool hours = period_.unit == TimeUnit::working_hour;
        const bool parts = period_.unit == TimeUnit::working_day || period_.unit == TimeUnit::day;
        if (!hours && (period_.count.is_whole() || !parts)) return period_;
        std::int64_t scale = hours ? hours_of_working_day : 1;
        for (int i = 0; i < period_.count.scale(); ++i)
            scale *= 10;
        const std::int64_t mantissa = period_.count.mantissa();
        const std::int64_t days_of_it = mantissa / scale + (mantissa % scale == 0 ? 0 : 1);
        const Duration whole{Decimal(days_of_it), hours ? TimeUnit::working_day : period_.unit};
        if (mantissa % scale != 0) {
            result_.rules.push_back(
                say("{0}: chưa có giờ làm việc của cơ quan, tính tròn lên {1}",
                    "{2}: without the hours of the office it is rounded up to {3}",
                    period_.to_string(Language::vi), whole.to_string(Language::vi),
                    period_.to_string(Language::en), whole.to_string(Language::en)));
        } else if (hours) {
            result_.rules.push_back(say("08 giờ làm việc là một ngày làm việc: {}",
                                        "8 working hours are a working day: {}", days_of_it));
        }
        return whole;
    }

    /// The days from `first` to `last` that are not as the week has them.
    void explain(Date first, Date last) {
        for (sys_days day(first); day <= sys_days(last); day += days(1)) {
            const Date date(day);
            const bool works = calendar_.is_working_day(date).value_or(true);
            if (!works) result_.days.push_back({date, false, calendar_.why_off(date)});
            if (works && is_weekend(date))
                result_.days.push_back({date, true, {"ngày làm bù", "a working Saturday"}});
        }
    }

    void apologise() {
        for (std::size_t i = 0; i < events_.apologies.size(); ++i) {
            const Apology& apology = events_.apologies[i];
            constexpr std::string_view article = "Điều 19 khoản 9";
            if (i > 0) {
                add_fault(told("hẹn lại lần nữa, ngày {}; chỉ được hẹn lại một lần",
                               "a further new date, {}; there may be one", apology.new_date),
                          article);
                continue;
            }
            if (apology.told >= result_.due->day) {
                add_fault(told("xin lỗi muộn: phải báo trước ngày {} ít nhất 01 ngày",
                               "the apology is late: at least one day before {}", result_.due->day),
                          article);
            }
            if (!calendar_.is_working_day(apology.new_date).value_or(true)) {
                add_fault(told("ngày hẹn mới {} là ngày nghỉ", "the new date {} is a day off",
                               apology.new_date),
                          article);
            }
            result_.due = Moment{apology.new_date, {}};
            add_rule(told("đã xin lỗi và hẹn lại: ngày trả mới là {}",
                          "apologised, with the new date {}", apology.new_date),
                     article);
        }
    }

    void judge() {
        const Date due = result_.due->day;
        if (events_.stopped && !events_.returned) {
            result_.state = DossierState::stopped;
        } else if (!events_.returned) {
            result_.state = rules_.today > due ? DossierState::overdue : DossierState::open;
        } else if (*events_.returned < due) {
            result_.state = DossierState::early;
        } else {
            result_.state = *events_.returned == due ? DossierState::on_time : DossierState::late;
        }
    }

    const Calendar& calendar_;
    const Duration& period_;
    const DossierEvents& events_;
    const ClockRules& rules_;
    DueDate result_;
    bool waiting_ = false;
};

}  // namespace

std::optional<Moment> Moment::parse(std::string_view text) {
    const auto split = text.find_first_of("T ");
    const auto day = parse_date(text.substr(0, split));
    if (!day) return {};
    if (split == std::string_view::npos) return Moment{*day, {}};
    const auto time = parse_time(text.substr(split + 1));
    if (!time) return {};
    return Moment{*day, time};
}

Result<DueDate> due_date(const Calendar& calendar, const Duration& period,
                         const DossierEvents& events, const ClockRules& rules) {
    return Clock(calendar, period, events, rules).run();
}

}  // namespace tthc
