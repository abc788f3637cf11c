#pragma once

#include "tthc/law/agencies.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// What a text is about: what is done, or a paper, which an agency may have issued while it
/// existed.
enum class AgencyContext { action, paper };

/// An agency that a text names as one that still acts, and how the register spells it.
struct ActingAgency {
    const Agency* agency = nullptr;
    std::string name;
};

/// The agencies that no longer existed on `day` and are named as if they did: not in the titles of
/// acts (`Thông tư … của Bộ …`), not as issuers of papers or rules, not in words of transition
/// (`nay là`, `cũ`, `trước đây`), not inside quotes.
std::vector<ActingAgency> ended_agencies_in(std::string_view text, const AgencyRegister& agencies,
                                            Date day, AgencyContext context);

/// Of `Bộ Tài chính, Bộ Kế hoạch và Đầu tư` the one that ended; empty where the field names one
/// agency.
std::string ended_part_of_list(const std::string& field, const Agency& ended,
                               const AgencyRegister& agencies, Date day);

/// Whom to name instead; empty where nobody followed.
Message successor_help(const Agency& agency);

/// The name at the beginning of a field, without the clause behind it: `Công an cấp huyện` of `Công
/// an cấp huyện mà công dân cư trú`.
std::string agency_alone(const std::string& field);

}  // namespace tthc
