#include "tthc/finding/finding_store.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace tthc {
namespace {

class WordsOut {
public:
    void number(std::uint32_t value) {
        char bytes[sizeof value];
        std::memcpy(bytes, &value, sizeof value);
        bytes_.append(bytes, sizeof value);
    }
    void text(std::string_view text) {
        number(static_cast<std::uint32_t>(text.size()));
        bytes_ += text;
    }
    void message(const Message& message) {
        text(message.vi);
        text(message.en);
    }
    void point(Point point) {
        number(point.offset);
        number(point.line);
        number(point.column);
    }
    void place(const Location& where) {
        point(where.begin);
        point(where.end);
        text(where.quoted);
    }
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class WordsIn {
public:
    explicit WordsIn(std::string_view bytes) : rest_(bytes) {}

    std::uint32_t number() {
        std::uint32_t value = 0;
        std::memcpy(&value, rest_.data(), sizeof value);
        rest_.remove_prefix(sizeof value);
        return value;
    }
    std::string text() {
        const std::uint32_t size = number();
        std::string text(rest_.substr(0, size));
        rest_.remove_prefix(size);
        return text;
    }
    Message message() {
        std::string vi = text();
        return {std::move(vi), text()};
    }
    Point point() {
        Point point;
        point.offset = number();
        point.line = number();
        point.column = number();
        return point;
    }
    Location place(const std::string& file) {
        const Point begin = point();
        const Point end = point();
        return {file, begin, end, text()};
    }

private:
    std::string_view rest_;
};

}  // namespace

KeptFinding FindingStore::keep(const Finding& finding) {
    const std::lock_guard lock(mutex_);
    const std::string bytes = bytes_of(finding);
    return {.at = words_.add(bytes),
            .size = static_cast<std::uint32_t>(bytes.size()),
            .file = file_number(finding.where.file),
            .offset = finding.where.begin.offset,
            .code = code_number(finding.code),
            .severity = static_cast<std::uint8_t>(finding.severity)};
}

std::string FindingStore::bytes_of(const Finding& finding) {
    WordsOut writer;
    writer.place(finding.where);
    writer.text(finding.procedure);
    writer.text(finding.node);
    writer.message(finding.message);
    writer.message(finding.help);
    writer.number(static_cast<std::uint32_t>(finding.related.size()));
    for (const Related& related : finding.related) {
        writer.message(related.message);
        writer.number(file_number(related.where.file));
        writer.place(related.where);
    }
    return writer.take();
}

Finding FindingStore::load(const KeptFinding& kept) const {
    const std::string bytes = words_.read(kept.at, kept.size);
    WordsIn reader(bytes);
    Finding finding{.code = codes_[kept.code],
                    .severity = static_cast<Severity>(kept.severity),
                    .where = reader.place(files_[kept.file])};
    finding.procedure = reader.text();
    finding.node = reader.text();
    finding.message = reader.message();
    finding.help = reader.message();
    finding.related.resize(reader.number());
    for (Related& related : finding.related) {
        related.message = reader.message();
        const std::string& file = files_[reader.number()];
        related.where = reader.place(file);
    }
    return finding;
}

std::vector<std::uint32_t> FindingStore::file_order() const {
    std::vector<std::uint32_t> by_name(files_.size());
    std::iota(by_name.begin(), by_name.end(), 0U);
    std::sort(by_name.begin(), by_name.end(), [&](std::uint32_t left, std::uint32_t right) {
        return files_[left] < files_[right];
    });
    std::vector<std::uint32_t> order(files_.size());
    for (std::uint32_t place = 0; place < by_name.size(); ++place)
        order[by_name[place]] = place;
    return order;
}

std::uint32_t FindingStore::file_number(const std::string& file) {
    const auto known = file_numbers_.find(file);
    if (known != file_numbers_.end()) return known->second;
    const auto number = static_cast<std::uint32_t>(files_.size());
    file_numbers_.emplace(files_.emplace_back(file), number);
    return number;
}

std::uint16_t FindingStore::code_number(const Code* code) {
    const auto [known, is_new] =
        code_numbers_.emplace(code, static_cast<std::uint16_t>(codes_.size()));
    if (is_new) codes_.push_back(code);
    return known->second;
}

}  // namespace tthc
