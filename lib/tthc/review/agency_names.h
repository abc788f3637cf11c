#pragma once

#include "tthc/model/step.h"
#include "tthc/review/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace tthc {

/// The name of an agency, ready to be compared.
struct AgencyName {
    std::string text;       ///< as `agency_text`
    std::string_view kind;  ///< `sở`, `cục`, `ủy ban nhân dân`; empty where it begins with none

    /// Whether the name is of a kind that tells agencies apart, and written out.
    bool is_known_kind() const { return !kind.empty(); }
};

/// `Giám đốc Sở Tài chính` is of the kind `sở`; a short one (`Bộ VHTTDL`) is of none.
AgencyName agency_name(std::string_view name);

/// The agencies of known kinds with which a clause begins, or its words behind a time, and that act
/// there: `Cơ quan thuế xác định …`.
std::vector<AgencyName> acting_agencies_in(std::string_view text);

/// Whose committee an agency is; `unknown` where the name does not say, or is of another kind.
enum class CommitteeTier { unknown, commune, province };
CommitteeTier committee_tier(const AgencyName& agency);

/// Whether both may mean one agency, or one of its offices, or one the group of all such: `Sở Tài
/// chính tỉnh Lào Cai` and `Sở Tài chính`, `Chi cục Thuế` and `cơ quan thuế`. In doubt they may.
bool may_be_one(const AgencyName& left, const AgencyName& right);

/// All that the steps say, actors first.
std::string words_of_steps(const std::vector<Step>& steps);

/// Whether a text names an agency of a field: by its first words (`sở tài` of `Sở Tài chính`), as a
/// committee, or as one of its branch (`cơ quan thuế` of `Thuế tỉnh`). In doubt it does.
bool is_named_in(const Folded& text, std::string_view agency);

/// By what it does instead of its name a text tells an agency: `cơ quan đăng ký kinh doanh`; an
/// empty view where it tells none.
std::string_view agency_by_role_in(const Folded& text);

}  // namespace tthc
