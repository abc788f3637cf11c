#pragma once

#include "tthc/base/bilingual.h"
#include "tthc/base/rational.h"
#include "tthc/model/procedure.h"

#include <map>
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
    explicit DossierMix(const Procedure& procedure) : DossierMix(procedure, procedure, {}) {}
    /// `renamed`: cases (`case_key`) that the revision calls by another name, new to old.
    DossierMix(const Procedure& original, const Procedure& revised,
               const std::map<std::string, std::string>& renamed);

    template <class Key>
    using Shares = std::vector<std::pair<Key, Rational>>;

    /// Of each channel that the procedure offers; they sum to 1. Unless stated, all dossiers come
    /// by the one that applicants used, in person first, as long as it is offered.
    Shares<Channel> channels(const Procedure& procedure) const;
    /// The one by which most of them come.
    Channel usual_channel(const Procedure& procedure) const;
    bool channels_stated() const { return !channels_.empty(); }

    struct Case {
        std::string name;  ///< as `case_of` tells it
        Rational share;
        bool stated = false;
    };
    /// The cases that fees name, and "" for dossiers of none of them; shares sum to 1. Cases
    /// without a stated share have equal parts of the rest.
    const std::vector<Case>& fee_cases() const { return fee_cases_; }

    /// One name of a case for all versions.
    std::string case_of(const Text& when) const;
    /// Whether two ids are those of one paper.
    bool is_one_paper(const std::string& left, const std::string& right) const;
    /// Whether one of the versions has a document of this id.
    bool knows_document(const std::string& id) const { return documents_.contains(id); }

    /// The stated share of a case.
    std::optional<Rational> stated(const Text& when) const;
    /// What is assumed of a paper that some dossiers need.
    Rational assumed(const Text& when) const;

    /// What is odd about `burden.shares`: unknown cases, sums that are not 100 %.
    const std::vector<Message>& remarks() const { return remarks_; }

private:
    struct FeeCases;

    void keep_renamed(const Procedure& original, const Procedure& revised,
                      const std::map<std::string, std::string>& renamed);
    void find_renamed_papers(const Procedure& original, const Procedure& revised);
    void read_shares(const Procedure& procedure);
    void check_shares(const Procedure& original, const Procedure& revised);
    FeeCases cases_in(const Procedure& procedure) const;
    void find_cases(const Procedure& original, const Procedure& revised);

    std::map<std::string, std::string> cases_;  ///< names of the revision, to those of the original
    std::map<std::string, std::string> papers_;  ///< ids likewise
    Channel usual_ = Channel::in_person;
    Shares<Channel> channels_;
    Shares<std::string> stated_;
    std::vector<Case> fee_cases_;
    std::set<std::string> paper_cases_;
    std::set<std::string> documents_;
    std::vector<Message> remarks_;
};

/// Whether a fee states what is due, in whatever form.
bool charges(const Fee& fee);

/// The words of a case by which cases of several elements are one: without typography and without
/// `trường hợp`, `đối với` in front.
std::string case_key(const Text& when);

}  // namespace tthc
