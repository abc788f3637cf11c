#pragma once

#include "tthc/model/element.h"

#include <optional>
#include <string>
#include <vector>

namespace tthc::importing {

/// One way to hand in: what the cells of its row say, verbatim.
struct ChannelRow {
    std::string channel;
    std::string time;
    std::string fee;
    std::string text;
    bool run = false;  ///< the time is part of the cell of the fee, and nobody knows which
};

/// How many of a paper are handed in.
struct PaperCount {
    Maybe<Count> originals;
    Maybe<Count> copies;
};

/// A paper, a heading of a group of papers, or a note: the table does not tell which.
struct DocumentRow {
    std::string name;
    std::string form;
    std::string count;
    bool heading = false;
    bool group = false;              ///< the heading is the name of one of several groups
    bool has_papers = false;         ///< the group is not empty
    std::optional<PaperCount> told;  ///< where the record has numbers, no cell
    std::string code;
    std::string remark;
    bool unclear = false;  ///< digits of the count may end the name
};

struct BasisRow {
    std::string title;
    std::string number;
    std::string issued;
    std::string issuer;
};

/// The rows of a table and the text that belongs to none.
template <class Row>
struct Rows {
    std::vector<Row> rows;
    std::string rest;
};

}  // namespace tthc::importing
