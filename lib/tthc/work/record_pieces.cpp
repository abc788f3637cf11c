#include "tthc/work/record_pieces.h"

#include "tthc/import/import.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace tthc {
namespace {

namespace fs = std::filesystem;

/// Files of many records are larger than procedure files may be.
constexpr std::size_t largest_input = std::size_t{1} << 30U;

/// Pieces that are read together: enough for all threads, few enough for the memory.
constexpr std::size_t batch_size = 256;

constexpr std::size_t largest_list = std::size_t{64} << 20U;
constexpr std::size_t head_size = 512;

constexpr std::string_view order_mark = "\xEF\xBB\xBF";

std::unique_ptr<std::istream> open_source(const Source& source, std::vector<Finding>& findings) {
    std::error_code error;
    if (!source.in_memory() && fs::is_regular_file(source.path(), error)) {
        auto file = std::make_unique<std::ifstream>(source.path(), std::ios::binary);
        if (*file) return file;
    }
    auto text = source.read(largest_input);
    if (text) return std::make_unique<std::istringstream>(std::string(text->text()));
    const auto why = unreadable(source.path(), text.error().message);
    findings.insert(findings.end(), why.begin(), why.end());
    return nullptr;
}

/// Behind the byte-order mark, which no place counts.
std::streamoff start_of(std::istream& stream) {
    std::string head(order_mark.size(), '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    stream.clear();
    return head == order_mark ? static_cast<std::streamoff>(order_mark.size()) : 0;
}

std::string head_of(std::istream& stream) {
    std::string head(head_size, '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(stream.gcount()));
    stream.clear();
    stream.seekg(0);
    return head;
}

}  // namespace

std::vector<Piece> PieceReader::next(std::vector<Finding>& findings) {
    std::vector<Piece> batch;
    while (batch.size() < batch_size) {
        if (auto piece = next_piece()) {
            batch.push_back(*std::move(piece));
            ++found_;
            continue;
        }
        if (records_ && found_ == 0)
            findings.push_back(importing::no_record_in(sources_[at_ - 1].path()));
        records_.reset();
        if (!open_next(findings)) break;
    }
    return batch;
}

/// The next one of the source that is open.
std::optional<Piece> PieceReader::next_piece() {
    if (at_ == 0) return {};
    const std::size_t source = at_ - 1;
    const std::string& path = sources_[source].path();
    if (records_) {
        auto record = records_->next();
        if (!record) return {};
        const PieceRef ref{source, record->begin, record->text.size()};
        return Piece{path, *std::move(record), {}, ref};
    }
    const auto list = lists_.find(source);
    if (list == lists_.end() || next_row_ == list->second.size()) return {};
    const PieceRef ref{source, {static_cast<std::uint32_t>(next_row_), 1, 1}, 0};
    return Piece{path, {}, list->second[next_row_++], ref};
}

std::optional<Piece> PieceReader::again(const PieceRef& ref) const {
    const Source& source = sources_[ref.source];
    if (ref.size == 0) {
        const auto list = lists_.find(ref.source);
        if (list == lists_.end()) return {};
        return Piece{source.path(), {}, list->second[ref.begin.offset], ref};
    }
    std::vector<Finding> unread;
    const auto stream = open_source(source, unread);
    if (!stream) return {};
    stream->seekg(start_of(*stream) + static_cast<std::streamoff>(ref.begin.offset));
    std::string text(ref.size, '\0');
    if (!stream->read(text.data(), static_cast<std::streamsize>(text.size()))) return {};
    return Piece{source.path(), {std::move(text), ref.begin, false}, {}, ref};
}

bool PieceReader::open_next(std::vector<Finding>& findings) {
    while (at_ < sources_.size()) {
        found_ = 0;
        const Source& source = sources_[at_++];
        stream_ = open_source(source, findings);
        if (!stream_) continue;
        const auto kind = importing::kind_of(source.path(), head_of(*stream_));
        if (kind.reader == importing::FileReader::none) {
            findings.push_back(importing::unread_kind(source.path(), kind.name));
        } else if (kind.reader != importing::FileReader::records) {
            if (open_list(kind.reader, findings)) return true;
        } else {
            records_.emplace(*stream_, lexicon_->words(importing::WordKind::list_keys));
            return true;
        }
    }
    return false;
}

/// Lists are small: their rows stay in memory.
bool PieceReader::open_list(importing::FileReader reader, std::vector<Finding>& findings) {
    const Source& source = sources_[at_ - 1];
    importing::ListTables tables;
    if (reader == importing::FileReader::workbook) {
        tables = importing::read_xlsx(source.path());
    } else if (const auto text = source.read(largest_list)) {
        tables = importing::read_csv(source.path(), text->text());
    } else {
        const auto why = unreadable(source.path(), text.error().message);
        findings.insert(findings.end(), why.begin(), why.end());
        return false;
    }
    auto list = importing::list_records(source.path(), tables, *lexicon_);
    findings.insert(findings.end(), list.findings.begin(), list.findings.end());
    next_row_ = 0;
    lists_[at_ - 1] = std::move(list.records);
    return true;
}

}  // namespace tthc
