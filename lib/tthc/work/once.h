#pragma once

#include "tthc/review/paper_names.h"
#include "tthc/source/source.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

/// Once only: what several procedures ask for, and what another procedure has given already.
namespace tthc::once {

/// Whether the procedures that ask for a paper are counted in each authority or in all of them.
enum class By { authority, paper };

struct Options {
    By by = By::authority;
    std::size_t least = 3;  ///< procedures that make a paper worth telling
    unsigned jobs = 1;
};

using Index = std::uint32_t;

/// A procedure as lists name it.
struct Entry {
    std::string code;  ///< national code, else local id, else the path
    std::string name;
    std::vector<Index> agencies;  ///< that decide, then that handle it
    Index deciding = 0;           ///< how many of them; those that handle it where none decides
    Index number = 0;             ///< the same for all versions of one national code
};

/// A paper that several procedures ask for; without an authority, in the whole register.
struct AskedAgain {
    std::string paper;
    std::string authority;
    std::vector<Index> asked_by;
};

/// How a paper was known to be a result.
enum class Match { stated, code, name };

/// A paper that is the result of another procedure of the register.
struct Held {
    std::string paper;
    Match match = Match::name;
    std::vector<Index> given_by;
    std::vector<Index> asked_by;
    std::vector<Index> same_agency;  ///< of those that ask: one of their agencies gives it
};

struct Counts {
    std::size_t procedures = 0;
    std::size_t papers = 0;     ///< that rows of dossiers name
    std::size_t general = 0;    ///< of them, whose name says too little
    std::size_t fallbacks = 0;  ///< asked for only where they are not found in a database
    std::size_t without_agency = 0;
};

struct OnceOnly {
    Counts counts;
    std::vector<Entry> procedures;
    std::vector<std::string> agencies;
    std::vector<AskedAgain> again;  ///< most procedures first
    std::vector<Held> held;         ///< most procedures first
    std::vector<Finding> findings;  ///< files that could not be read
};

/// Reads the procedures, some at a time, and keeps of each only which papers it asks for and gives.
OnceOnly once_only(std::span<const Source> sources, const PaperNames& names,
                   const Options& options);

}  // namespace tthc::once

namespace tthc::record {

template <>
struct Words<once::By> {
    static constexpr Word<once::By> words[] = {
        {once::By::authority, "authority", {"Từng cơ quan", "Each authority"}},
        {once::By::paper, "paper", {"Cả bộ dữ liệu", "The whole register"}}};
};

template <>
struct Words<once::Match> {
    using M = once::Match;
    static constexpr Word<M> words[] = {
        {M::stated, "stated", {"theo thủ tục nêu trong bản ghi", "as the record states"}},
        {M::code, "code", {"theo mã giấy tờ", "by the code of the paper"}},
        {M::name, "name", {"theo tên", "by its name"}}};
};

}  // namespace tthc::record
