#include "tthc/work/record_pieces.h"

#include "tthc/base/say.h"
#include "tthc/base/utf8.h"
#include "tthc/import/import.h"
#include "tthc/import/json/read_records.h"

#include <filesystem>
#include <fstream>
#include <sstream>

namespace tthc {
namespace {

namespace fs = std::filesystem;

/// Files of many records are larger than procedure files may be.
constexpr std::size_t largest_input = std::size_t{1} << 30U;

/// Pieces that are read together: enough for all threads, few enough to stay near the processor.
constexpr std::size_t batch_size = 64;

constexpr std::size_t largest_list = std::size_t{64} << 20U;
constexpr std::size_t head_size = 512;

bool is_plain_file(const Source& source) {
    std::error_code error;
    return !source.in_memory() && fs::is_regular_file(source.path(), error);
}

/// Behind the byte-order mark, which no place counts.
std::streamoff start_of(std::istream& stream) {
    std::string head(utf8::order_mark.size(), '\0');
    stream.read(head.data(), static_cast<std::streamsize>(head.size()));
    stream.clear();
    return static_cast<std::streamoff>(head.size() - utf8::without_order_mark(head).size());
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
        const PieceRef ref{source, record->begin, record->offset, record->text.size()};
        return Piece{path, *std::move(record), {}, ref};
    }
    const auto list = lists_.find(source);
    if (list == lists_.end() || next_row_ == list->second.size()) return {};
    const PieceRef ref{source, {0, list->second[next_row_].row, 1}, next_row_, 0};
    return Piece{path, {}, list->second[next_row_++], ref};
}

/// A text in memory, or what was read of a pipe; null for a file.
const SourceFile* PieceReader::held(std::size_t source) const {
    const auto read = held_.find(source);
    return read == held_.end() ? sources_[source].memory() : &read->second;
}

std::unique_ptr<std::istream> PieceReader::open(std::size_t source,
                                                std::vector<Finding>& findings) {
    const std::string& path = sources_[source].path();
    if (is_plain_file(sources_[source])) {
        auto file = std::make_unique<std::ifstream>(path, std::ios::binary);
        if (*file) return file;
    }
    if (held(source) == nullptr) {
        auto text = sources_[source].read(largest_input);
        if (!text) {
            const auto why = unreadable(path, text.error().message);
            findings.insert(findings.end(), why.begin(), why.end());
            return nullptr;
        }
        held_.emplace(source, *std::move(text));
    }
    return std::make_unique<std::istringstream>(std::string(held(source)->text()));
}

std::optional<Piece> PieceReader::again(const PieceRef& ref) const {
    const std::string& path = sources_[ref.source].path();
    if (ref.size == 0) {
        const auto list = lists_.find(ref.source);
        if (list == lists_.end()) return {};
        return Piece{path, {}, list->second[ref.offset], ref};
    }
    std::string text(ref.size, '\0');
    if (const SourceFile* const whole = held(ref.source)) {
        text = whole->text().substr(ref.offset, ref.size);
    } else {
        std::ifstream file(path, std::ios::binary);
        if (!file) return {};
        file.seekg(start_of(file) + static_cast<std::streamoff>(ref.offset));
        if (!file.read(text.data(), static_cast<std::streamsize>(text.size()))) return {};
    }
    return Piece{path, {std::move(text), ref.begin, ref.offset, false}, {}, ref};
}

Finding PieceReader::changed(const PieceRef& ref) const {
    constexpr Bilingual why{
        "bản ghi này không đọc lại được: tệp đã bị xóa hoặc sửa trong lúc nhập",
        "this record cannot be read once more: the file was removed or changed meanwhile"};
    Finding finding = unreadable(sources_[ref.source].path(), say(why)).front();
    finding.where.begin = finding.where.end = ref.begin;
    return finding;
}

bool PieceReader::open_next(std::vector<Finding>& findings) {
    while (at_ < sources_.size()) {
        found_ = 0;
        const Source& source = sources_[at_++];
        stream_ = open(at_ - 1, findings);
        if (!stream_) continue;
        const auto kind = importing::kind_of(source.path(), head_of(*stream_));
        if (kind.reader == importing::FileReader::none) {
            findings.push_back(importing::unread_kind(source.path(), kind.name));
        } else if (kind.reader != importing::FileReader::records) {
            if (open_list(kind.reader, findings)) return true;
        } else {
            records_.emplace(*stream_, importing::signs_of_records(*lexicon_));
            return true;
        }
    }
    return false;
}

/// Lists are small: their rows stay in memory.
bool PieceReader::open_list(importing::FileReader reader, std::vector<Finding>& findings) {
    const Source& source = sources_[at_ - 1];
    importing::ListTables tables;
    if (reader == importing::FileReader::workbook && !is_plain_file(source)) {
        findings.push_back(importing::workbook_in_memory(source.path()));
        return false;
    }
    const SourceFile* const whole = held(at_ - 1);
    if (reader == importing::FileReader::workbook) {
        tables = importing::read_xlsx(source.path());
    } else if (whole != nullptr) {
        tables = importing::read_csv(source.path(), whole->text());
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
