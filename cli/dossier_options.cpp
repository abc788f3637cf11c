#include "dossier_options.h"

#include "tthc/base/say.h"

#include <string_view>
#include <utility>

namespace tthc::cli {
namespace {

Error no_day(std::string_view option, const std::string& word) {
    return {say("{}: “{}” không phải ngày (2026-02-12, 2026-02-12T15:30)",
                "{}: “{}” is not a day (2026-02-12, 2026-02-12T15:30)", option, word)};
}

Result<Moment> moment_of(std::string_view option, const std::string& word) {
    if (const auto moment = Moment::parse(word)) return *moment;
    if (const auto day = parse_cell_date(word)) return Moment{*day, {}};
    return no_day(option, word);
}

Result<std::optional<Date>> date_of(std::string_view option, const std::string& word) {
    if (word.empty()) return std::optional<Date>();
    const auto moment = moment_of(option, word);
    if (!moment) return moment.error();
    return std::optional(moment->day);
}

std::pair<std::string, std::string> parted(const std::string& word) {
    const auto at = word.find('=');
    if (at == std::string::npos) return {word, ""};
    return {word.substr(0, at), word.substr(at + 1)};
}

}  // namespace

void add_dossier(CLI::App& app, Language language, DossierOptions& target) {
    constexpr Bilingual received{"ngày tiếp nhận, giờ nếu có: 2026-02-12T15:30",
                                 "day of receipt, with its time if known: 2026-02-12T15:30"};
    constexpr Bilingual supplement{"ngày yêu cầu bổ sung = ngày hồ sơ đủ (chưa đủ thì để trống)",
                                   "day of the request = day the dossier was complete, if it was"};
    constexpr Bilingual apology{"ngày xin lỗi = ngày hẹn mới", "day of the apology = the new date"};
    constexpr Bilingual returned{"ngày trả kết quả", "day the result was returned"};
    constexpr Bilingual stopped{"ngày dừng giải quyết", "day the dossier was stopped"};
    add_text(app, "--received", target.received, received.in(language), "DATE");
    add_words(app, "--supplement", target.supplements, supplement.in(language), "ASKED=COMPLETE");
    add_words(app, "--apology", target.apologies, apology.in(language), "TOLD=NEW");
    add_text(app, "--returned", target.returned, returned.in(language), "DATE");
    add_text(app, "--stopped", target.stopped, stopped.in(language), "DATE");
    add_latest(app, language, target.latest);
}

void add_latest(CLI::App& app, Language language, std::string& target) {
    constexpr Bilingual latest{
        "nộp sau giờ này tính như ngày làm việc tiếp theo; `none`: không xét",
        "what comes later counts as of the next working day; or `none`"};
    add_text(app, "--latest", target, latest.in(language), "TIME");
}

Result<DossierEvents> events_of(const DossierOptions& options) {
    if (options.received.empty()) return Error{{"cần --received NGÀY", "needs --received DATE"}};
    const auto received = moment_of("--received", options.received);
    if (!received) return received.error();
    DossierEvents events{.received = *received};
    for (const std::string& word : options.supplements) {
        const auto [asked, complete] = parted(word);
        const auto day = parse_cell_date(asked);
        if (!day) return no_day("--supplement", asked);
        Supplement supplement{*day, {}};
        if (!complete.empty()) {
            const auto moment = moment_of("--supplement", complete);
            if (!moment) return moment.error();
            supplement.complete = *moment;
        }
        events.supplements.push_back(supplement);
    }
    for (const std::string& word : options.apologies) {
        const auto [told, new_date] = parted(word);
        const auto day = parse_cell_date(told);
        const auto due = parse_cell_date(new_date);
        if (!day || !due) return no_day("--apology", day ? new_date : told);
        events.apologies.push_back({*day, *due});
    }
    const auto returned = date_of("--returned", options.returned);
    if (!returned) return returned.error();
    const auto stopped = date_of("--stopped", options.stopped);
    if (!stopped) return stopped.error();
    events.returned = *returned;
    events.stopped = *stopped;
    return events;
}

Result<std::optional<std::chrono::minutes>> latest_of(const std::string& word) {
    if (word == "none") return std::optional<std::chrono::minutes>();
    const auto moment = Moment::parse("2000-01-01T" + word);
    if (moment && moment->time) return moment->time;
    return Error{say("--latest: “{}” không phải giờ (15:00) hay `none`",
                     "--latest: “{}” is neither a time (15:00) nor `none`", word)};
}

}  // namespace tthc::cli
