#pragma once

#include "tthc/base/rational.h"
#include "tthc/model/procedure.h"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace tthc {

/// Which dossiers an estimate is of (cơ cấu hồ sơ): cases and channels by their share in a year as
/// `burden.shares` states it, else as assumed. Made once for all versions that are compared, so
/// that a case which one of them drops keeps its share.
class DossierMix {
public:
    explicit DossierMix(const Procedure& procedure) : DossierMix(procedure, procedure) {}
    DossierMix(const Procedure& original, const Procedure& revised);

    template <class Key>
    using Shares = std::vector<std::pair<Key, Rational>>;

    /// Of each channel that the procedure offers; they sum to 1. Unless stated, all dossiers come
    /// by the one that applicants used, in person first, as long as it is offered.
    Shares<Channel> channels(const Procedure& procedure) const;
    /// The one by which most of them come.
    Channel usual_channel(const Procedure& procedure) const;
    bool channels_stated() const { return !channels_.empty(); }

    /// The cases that fees name, and "" for dossiers of none of them; they sum to 1. Cases without
    /// a stated share have equal parts of the rest.
    const Shares<std::string>& fee_cases() const { return fee_cases_; }
    bool cases_stated() const { return cases_stated_; }

    /// The stated share of a case, by its words without typography.
    std::optional<Rational> stated(const Text& when) const;
    /// What is assumed of a paper that some dossiers need.
    Rational assumed(const Text& when) const;

    /// Whether one of the versions has a document of this id.
    bool knows_document(const std::string& id) const { return documents_.contains(id); }

    /// What `burden.shares` names and the procedure does not have.
    const std::vector<std::string>& unknown() const { return unknown_; }

private:
    void read_shares(const Procedure& procedure);
    void find_cases(const Procedure& original, const Procedure& revised);

    Channel usual_ = Channel::in_person;
    Shares<Channel> channels_;
    Shares<std::string> stated_;
    Shares<std::string> fee_cases_;
    bool cases_stated_ = true;
    std::set<std::string> paper_cases_;
    std::set<std::string> documents_;
    std::vector<std::string> unknown_;
};

/// The words of a case by which cases of several elements are one: without typography and without
/// `trường hợp`, `đối với` in front.
std::string case_key(const Text& when);

}  // namespace tthc
