#pragma once

#include "tthc/import/file_kind.h"
#include "tthc/import/json/record_stream.h"
#include "tthc/import/list/list_file.h"
#include "tthc/source/source.h"

#include <cstdint>
#include <istream>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tthc {

/// Where a piece stands, so that it can be read once more.
struct PieceRef {
    std::size_t source = 0;
    Point begin;
    std::uint64_t offset = 0;  ///< of its first byte; of a list the number of the row
    std::size_t size = 0;      ///< 0 for a row of a list

    friend bool operator==(const PieceRef&, const PieceRef&) = default;
};

/// A record as it stands: an object of a file of JSON, or a row of a list.
struct Piece {
    std::string path;
    importing::RecordPiece record;
    std::optional<importing::ListRecord> row;
    PieceRef ref;
};

/// The records of all sources, a batch at a time, so that memory does not grow with their number.
class PieceReader {
public:
    PieceReader(std::span<const Source> sources, const importing::Lexicon& lexicon)
        : sources_(sources), lexicon_(&lexicon) {}

    /// Empty at the end; what cannot be read is told.
    std::vector<Piece> next(std::vector<Finding>& findings);
    /// A piece that was read before; empty where its file is gone.
    std::optional<Piece> again(const PieceRef& ref) const;
    /// The finding of a piece that is not any more what it was.
    Finding changed(const PieceRef& ref) const;

private:
    std::unique_ptr<std::istream> open(std::size_t source, std::vector<Finding>& findings);
    const SourceFile* held(std::size_t source) const;
    bool open_next(std::vector<Finding>& findings);
    bool open_list(importing::FileReader reader, std::vector<Finding>& findings);
    std::optional<Piece> next_piece();

    std::span<const Source> sources_;
    const importing::Lexicon* lexicon_;
    std::size_t at_ = 0;
    std::size_t found_ = 0;
    std::unique_ptr<std::istream> stream_;
    std::map<std::size_t, SourceFile> held_;  ///< what can be read once only (pipes), by source
    std::optional<importing::RecordStream> records_;
    std::map<std::size_t, std::vector<importing::ListRecord>> lists_;  ///< by source
    std::size_t next_row_ = 0;
};

}  // namespace tthc
