#pragma once

#include "tthc/config/review_weights.h"
#include "tthc/cost/norms.h"
#include "tthc/review/reviewer.h"
#include "tthc/work/practice.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// Which procedures to review first (63/2010/NĐ-CP Điều 30).
namespace tthc::plan {

enum class Reason { burden, findings, law, age, complaints, lateness };

/// One reason to review a procedure: how much there is of it, and how it stands among the others.
struct Score {
    Reason reason = Reason::burden;
    /// Đồng a year; findings; acts; days; complaints; share of the dossiers. Empty: not known.
    std::optional<Rational> value;
    Rational above;   ///< share of the procedures known that have less
    Rational points;  ///< weight × above; none where there is nothing of it
    Rational most;    ///< the weight, of 100
};

struct Candidate {
    std::string code;  ///< national code, else local id
    std::string name;
    std::string path;
    std::vector<std::string> authorities;
    bool is_derived = false;  ///< the cost was made from facts of the record, nobody measured it
    std::vector<Score> scores;
    Rational points;  ///< of 100
};

struct Request {
    Norms norms;
    ParameterChoice choice;
    ReviewWeights weights;
    unsigned jobs = 1;
    std::size_t top = 0;  ///< so many, the first ones; 0: all
    Practice practice = {};
};

struct Candidates {
    std::vector<Candidate> procedures;  ///< most points first, then by code
    std::size_t of = 0;                 ///< all there were
    std::vector<Finding> findings;      ///< of files that could not be read, of lists and registers
};

/// The same at any number of jobs. Internal procedures are left out. An error where norms or
/// incomes are missing.
Result<Candidates> candidates(std::span<const Source> sources, const Request& request,
                              const Facts& facts, std::span<const Rule* const> rules);

}  // namespace tthc::plan

namespace tthc::record {
template <>
struct Words<plan::Reason> {
    using R = plan::Reason;
    static constexpr Word<R> words[] = {
        {R::burden, "burden", {"chi phí tuân thủ một năm", "yearly compliance cost"}},
        {R::findings, "findings", {"lỗi, cảnh báo của bản ghi", "errors and warnings"}},
        {R::law, "law", {"căn cứ pháp lý đã thay đổi", "changes of the legal basis"}},
        {R::age, "age", {"thời gian từ lần công bố trước", "time since it was announced"}},
        {R::complaints, "complaints", {"phản ánh, kiến nghị", "complaints"}},
        {R::lateness, "lateness", {"hồ sơ trả trễ hạn", "dossiers returned late"}}};
};
}  // namespace tthc::record
