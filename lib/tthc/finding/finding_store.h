#pragma once

#include "tthc/base/spool.h"
#include "tthc/finding/finding.h"

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tthc {

/// Where the words of a finding are kept, and what is asked of it without reading them.
struct KeptFinding {
    std::uint64_t at = 0;
    std::uint32_t size = 0;
    std::uint32_t file = 0;    ///< its number in the store
    std::uint32_t offset = 0;  ///< where the finding begins in its file
    std::uint16_t code = 0;    ///< its number in the store
    std::uint8_t severity = 0;
};

/// Keeps findings while their number grows: of each the words go to a spool. Any thread may keep
/// one; they are read when all are kept.
class FindingStore {
public:
    KeptFinding keep(const Finding& finding);
    Finding load(const KeptFinding& kept) const;

    /// Null for the places of notes.
    const Code* code(const KeptFinding& kept) const { return codes_[kept.code]; }
    const std::string& file(const KeptFinding& kept) const { return files_[kept.file]; }
    /// Of each file its place among all by name.
    std::vector<std::uint32_t> file_order() const;

private:
    std::uint32_t file_number(const std::string& file);
    std::uint16_t code_number(const Code* code);
    std::string bytes_of(const Finding& finding);

    std::mutex mutex_;
    Spool words_;
    std::deque<std::string> files_;
    std::unordered_map<std::string_view, std::uint32_t> file_numbers_;
    std::vector<const Code*> codes_;
    std::unordered_map<const Code*, std::uint16_t> code_numbers_;
};

/// A place that a note keeps of a file that is closed: some bytes until somebody asks.
class KeptPlace {
public:
    KeptPlace(const FindingStore& store, const KeptFinding& kept) : store_(&store), kept_(kept) {}

    /// Place, procedure and node; neither code nor words.
    Finding load() const { return store_->load(kept_); }
    Location where() const { return load().where; }

private:
    const FindingStore* store_;
    KeptFinding kept_;
};

}  // namespace tthc
