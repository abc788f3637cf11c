#include "tthc/review/applicants_listed.h"

#include <algorithm>
#include <iterator>

namespace tthc {
namespace {

constexpr Applicant people[] = {Applicant::citizen, Applicant::foreigner,
                                Applicant::overseas_vietnamese, Applicant::official,
                                Applicant::party_member};
constexpr Applicant foreigners[] = {Applicant::foreigner, Applicant::foreign_enterprise,
                                    Applicant::foreign_organization, Applicant::overseas_vietnamese,
                                    Applicant::other};

}  // namespace

ApplicantsListed applicants_listed(const Procedure& procedure) {
    ApplicantsListed cell;
    for (const auto& kind : procedure.applicants) {
        const Applicant one = kind.value;
        const bool person =
            std::find(std::begin(people), std::end(people), one) != std::end(people);
        const bool firm = one == Applicant::enterprise || one == Applicant::foreign_enterprise ||
                          one == Applicant::cooperative || one == Applicant::foreign_organization;
        const bool foreign =
            std::find(std::begin(foreigners), std::end(foreigners), one) != std::end(foreigners);
        cell.foreign = cell.foreign || foreign;
        cell.persons = cell.persons || person;
        cell.bodies = cell.bodies || !person;
        cell.firms = cell.firms || firm || one == Applicant::other;
        cell.citizens = cell.citizens || one == Applicant::citizen || one == Applicant::other;
        cell.officials = cell.officials || one == Applicant::official;
        cell.party =
            cell.party || one == Applicant::party_member || one == Applicant::party_organization;
        ++cell.kinds;
        cell.officials_only = cell.officials_only && one == Applicant::official;
    }
    return cell;
}

}  // namespace tthc
