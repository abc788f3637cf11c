#pragma once

#include "options.h"
#include "tthc/calendar/dossier_clock.h"

namespace tthc::cli {

/// What happened to a dossier, as options tell it.
struct DossierOptions {
    std::string received;
    std::vector<std::string> supplements;  ///< `ASKED=COMPLETE`, or `ASKED` alone
    std::vector<std::string> apologies;    ///< `TOLD=NEW`
    std::string returned;
    std::string stopped;
    std::string latest = "15:00";
};

void add_dossier(CLI::App& app, Language language, DossierOptions& target);
void add_latest(CLI::App& app, Language language, std::string& target);

Result<DossierEvents> events_of(const DossierOptions& options);
/// `15:00`; empty for `none`.
Result<std::optional<std::chrono::minutes>> latest_of(const std::string& word);

}  // namespace tthc::cli
