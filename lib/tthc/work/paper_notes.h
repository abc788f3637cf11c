#pragma once

#include "tthc/work/once.h"

#include <deque>
#include <string_view>
#include <tuple>
#include <unordered_map>

namespace tthc::once {

/// Texts by numbers, each kept once.
class Pool {
public:
    Index number_of(std::string_view text);
    const std::string& text(Index number) const { return texts_[number]; }
    std::size_t size() const { return texts_.size(); }
    std::deque<std::string> take() { return std::move(texts_); }

private:
    std::deque<std::string> texts_;
    std::unordered_map<std::string_view, Index> numbers_;
};

/// A paper of one row of a file, before it has a number.
struct NamedPaper {
    std::string key;
    std::string written;     ///< for people; empty: the key has to do
    std::uint64_t code = 0;  ///< hash of its code in the catalogue; 0: none
    bool general = false;
    bool coded = false;  ///< a name that says too little, told by its code
};

/// What stays of a file while its batch is read.
struct FileNotes {
    bool is_procedure = false;
    Entry entry;  ///< without its numbers
    std::string number;
    std::vector<std::string> deciding;
    std::vector<std::string> handling;
    std::vector<NamedPaper> asked;
    std::vector<NamedPaper> given;
    std::vector<std::pair<std::size_t, std::string>> stated;  ///< of `asked`, whose result it is
    std::size_t fallbacks = 0;
    std::vector<Finding> findings;
};

FileNotes notes_of(const Source& source, const PaperNames& names);

/// That a procedure asks for a paper, or gives it.
struct Mention {
    Index paper = 0;
    Index procedure = 0;

    friend bool operator==(const Mention&, const Mention&) = default;
    friend bool operator<(const Mention& left, const Mention& right) {
        return std::tie(left.paper, left.procedure) < std::tie(right.paper, right.procedure);
    }
};

/// The same with the hash of a code.
struct CodedMention {
    std::uint64_t code = 0;
    Index paper = 0;

    friend bool operator<(const CodedMention& left, const CodedMention& right) {
        return std::tie(left.code, left.paper) < std::tie(right.code, right.paper);
    }
};

/// What stays of all files.
struct RegisterNotes {
    Pool papers;
    Pool numbers;
    Pool agencies;
    std::vector<std::string> written;  ///< by paper; empty where it was seen once
    std::vector<bool> coded;           ///< by paper
    std::vector<Entry> procedures;
    std::vector<Mention> asked;
    std::vector<Mention> given;
    std::vector<CodedMention> codes;
    std::vector<std::pair<Index, std::string>> stated;  ///< paper, number of its procedure
    Counts counts;
    std::vector<Finding> findings;

    void add(FileNotes&& notes);

private:
    Index paper_of(const NamedPaper& paper);
};

}  // namespace tthc::once
